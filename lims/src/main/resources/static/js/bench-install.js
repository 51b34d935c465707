// Lets the bench open without a network from now on.

/** Once the page has settled: nothing is fetched while somebody waits for it. */
export async function install(language = document.documentElement.lang, workers = navigator.serviceWorker) {
  if (!workers) return; // a browser without service workers, or not on a safe connection
  await new Promise((settled) => setTimeout(settled, 1500));
  await workers.register("/bench/worker.js", { scope: "/bench", updateViaCache: "none" });
  (await workers.ready).active.postMessage({ language });
}
