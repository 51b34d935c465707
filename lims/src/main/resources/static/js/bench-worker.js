// The service worker of the bench: without a network its page still opens, as a page without a person. It keeps files and that page;
// never an answer about a case. The script that imports this one names them: BENCH = { version, files, shells }.
const NAME = "himuro-bench-";
const LANGUAGE = "/bench/language"; // no address of the server: the language that was spoken here last
const PATIENCE = 5000;
const cacheName = NAME + BENCH.version;

addEventListener("install", (event) => event.waitUntil(fill().then(() => skipWaiting())));
addEventListener("activate", (event) => event.waitUntil(clean().then(() => clients.claim())));
addEventListener("message", (event) => event.data.language && event.waitUntil(remember(event.data.language)));

async function fill() {
  const cache = await caches.open(cacheName);
  await Promise.all([...BENCH.files, ...Object.values(BENCH.shells)].map(async (address) => {
    const answer = await fetch(address, { credentials: "omit" });
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    await cache.put(address, answer);
  }));
}

async function clean() {
  const old = (await caches.keys()).filter((name) => name.startsWith(NAME) && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
}

const remember = async (language) => (await caches.open(cacheName)).put(LANGUAGE, new Response(language));

async function shell() {
  const spoken = await (await caches.match(LANGUAGE))?.text();
  return caches.match(BENCH.shells[spoken] ?? BENCH.shells[navigator.language.slice(0, 2)] ?? Object.values(BENCH.shells)[0]);
}

/** A network that does not answer, or a server that is gone behind its gate, is as good as none. */
async function orShell(request) {
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  try {
    const answer = await Promise.race([fetch(request), late]);
    if (answer && ![502, 503, 504].includes(answer.status)) return answer;
  } catch {
    // no network
  }
  return (await shell()) ?? Response.error();
}

const kept = async (request) => (await caches.match(request.url)) ?? fetch(request);

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate" && ["/bench", "/bench/operating-room", "/bench/sign-in"].includes(pathname)) event.respondWith(orShell(request));
  else if (pathname.startsWith("/static/")) event.respondWith(kept(request));
});
