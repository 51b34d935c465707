// The bench page: draws what bench.js decides. "Heard" is drawn before anything is sent.
import { atRest } from "./away.js";
import { actId, begin, screen, step } from "./bench.js";
import { attach as attachDoor } from "./bench-door.js";
import { install } from "./bench-install.js";
import { alone } from "./bench-lock.js";
import { openStore } from "./bench-store.js";
import { attach as attachCamera } from "./camera.js";
import { everySecond, reading, ServerClock, written } from "./clock.js";
import { showCode } from "./codes.js";
import { KeptActs } from "./kept.js";
import { Safe } from "./safe.js";
import { Tones } from "./tone.js";
import { listen } from "./wedge.js";

const page = document.getElementById("bench");
const words = page.dataset;
const part = (name) => page.querySelector(`[data-part="${name}"]`);
const clock = new ServerClock();
const tones = new Tones();
const store = openStore();
const keeping = KeptActs.open(store).catch(() => null); // a browser that keeps nothing: the acts live as long as the page
const safekeeping = Safe.open(store).catch(() => null);
let kept = null;
let safe = null;
let state = null;

function happen(event) {
  const [after, doing] = step(state, event);
  state = after;
  draw();
  for (const { send, keep, drop, tone, wait, signIn, refresh } of doing) {
    if (keep) keepAct(keep);
    if (send) post(send);
    if (drop) {
      kept?.drop(drop);
      made.delete(drop);
    }
    if (refresh) fetchPack();
    if (tone) tones.play(tone);
    if (wait) setTimeout(() => happen({ type: "retry" }), wait);
    if (signIn) part("sign-in").hidden = false;
  }
}

/** When each act was made, by the clock that only counts: as long as this page lives. */
const made = new Map();
const since = (act) => (made.has(act) ? { since: Math.round(performance.now() - made.get(act)) } : {});

function keepAct(act) {
  kept?.keep(act);
  if (state.view) safe?.note({ cases: state.view.cases, tubes: state.view.tubes, kits: state.view.kits });
}

async function post({ envelope, ...act }) {
  const sent = Date.now();
  const sending = { sentAt: new Date(sent).toISOString(), ...since(act.actId) };
  try {
    const answer = await fetch(envelope ? "/bench/envelopes" : "/bench/scans", {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRF-Token": words.csrf },
      body: JSON.stringify(envelope ? { ...envelope, ...sending } : { ...act, ...sending }),
      signal: AbortSignal.timeout(8000),
    });
    const body = await answer.json();
    if (!answer.ok) {
      const waitsFor = body.code === "case-not-open" ? body.errors[0].at : undefined;
      return happen({ type: "problem", actId: act.actId, status: answer.status, title: body.title, id: body.id, waitsFor });
    }
    clock.measure(Date.parse(body.serverTime), sent, Date.now());
    happen({ type: "answer", actId: act.actId, outcome: body });
  } catch {
    happen({ type: "lost", actId: act.actId });
  }
}

// The acts on this machine, and what it judges by without the network: both renewed while the network is there.
const RENEWED = 60_000;
async function fetchPack() {
  if (!kept) return;
  try {
    const sent = Date.now();
    const answer = await fetch("/bench/pack?" + new URLSearchParams({ key: kept.publicKey, station: words.station }), { headers: { Accept: "application/json" } });
    if (!answer.ok) return;
    const { pass, by, ...pack } = await answer.json();
    clock.measure(Date.parse(pack.serverTime), sent, Date.now());
    await kept.authorise(pass, pack.sealKey);
    happen({ type: "pack", pack });
    if (state.pack === pack) await safe?.put({ pack, clock: clock.measured }, { ...by, pass }, clock.now());
  } catch {
    // without the network: the pack that was given last stays
  }
}

async function take(initial) {
  state = begin(initial);
  hear();
  draw();
  [kept, safe] = await Promise.all([keeping, safekeeping]);
  await sendKept();
  await fetchPack();
  setInterval(fetchPack, RENEWED);
}

/** The page came without the network: what was told before is opened by badge and PIN. */
async function takeAway({ told: { pack, clock: measured }, view, by }) {
  const { pass, name } = by;
  clock.restore(measured);
  kept = await keeping;
  await kept?.authorise(pass, pack.sealKey);
  Object.assign(words, { zone: pack.zone, station: pack.station });
  part("device").textContent = pack.device;
  part("operator-name").textContent = name;
  part("operator").hidden = false;
  const rest = atRest(pack, new Date(clock.now()).toISOString(), view ?? pack);
  state = begin(rest.shown, true);
  happen({ type: "pack", pack, view: rest });
  hear();
  await sendKept();
  setInterval(lookForServer, RETURNED);
}

/** Whoever is signed in there is not known here: the page of the server takes over when somebody at the bench wants it to. */
const RETURNED = 10_000;
async function lookForServer() {
  const there = await fetch(words.pulse, { method: "HEAD", cache: "no-store" }).then((answer) => answer.ok, () => false);
  part("sign-in").hidden = !there;
}

async function sendKept() {
  const acts = (await kept?.all()) ?? [];
  if (acts.length) happen({ type: "kept", acts });
}

/** The last way out: everything that waits here as a file, still sealed. Sent from any bench of the site. */
async function saveKept() {
  const acts = await kept.all();
  const file = new Blob([JSON.stringify({ format: "himuro kept acts 1", clock: clock.measured, acts })], { type: "application/json" });
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(file), download: `himuro-${new Date().toISOString().slice(0, 19).replace(/\D/g, "")}.json` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function scan(symbol) {
  if (!state || page.classList.contains("elsewhere")) return;
  tones.arm();
  if (state.conflicts.length && symbol === words.yes) return happen({ type: "seen" });
  const act = actId();
  made.set(act, performance.now());
  happen({
    type: "scan", symbol, actId: act, at: new Date().toISOString(), believed: new Date(clock.now()).toISOString(), off: clock.off(),
    contact: clock.heard(), station: words.station,
  });
}

const element = (tag, css, text = "") => Object.assign(document.createElement(tag), { className: css, textContent: text });
function sign(name, css = "") {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "sign " + css);
  svg.setAttribute("viewBox", "0 0 48 48");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `${words.icons}#${name}`);
  svg.append(use);
  return svg;
}
const groups = (code) => {
  const box = element("span", "code");
  box.translate = false;
  showCode(box, code);
  return box;
};

let drawn = null;
function draw() {
  const s = screen(state);
  page.classList.toggle("offline", s.offline);
  page.classList.toggle("hearing", s.hearing);
  part("queue").textContent = s.queued ? words.queued.replace("{0}", s.queued) : "";
  part("link").hidden = !(s.offline || s.queued || s.unopened.length);
  part("save").hidden = !((s.queued || s.unopened.length) && kept);
  part("heard").replaceChildren(...(state.heard ? [element("span", "small", words.hearing), groups(state.heard.code)] : last(s.shown)));
  drawConflicts(s.conflicts);
  drawUnopened(s.unopened);
  if (drawn === s.shown) return;
  drawn = s.shown;
  page.dataset.tone = s.state;
  part("sign").replaceChildren(sign(s.state === "ready" ? "expect-" + (drawn.expects[0]?.kind ?? "case").toLowerCase() : "sign-" + s.state));
  part("headline").textContent = drawn.headline;
  part("detail").textContent = drawn.detail ?? "";
  part("reasons").replaceChildren(...drawn.reasons.map((r) => element("li", "", r.text)));
  drawCase(drawn.case);
  drawNeeds(drawn.needs ?? []);
  drawTubes(drawn.tubes);
  drawExpects(drawn.expects);
  part("undo").hidden = !drawn.undo;
  drawClocks(clock.now());
}
const last = (shown) => (shown.heard ? [element("span", "small", words.read), groups(shown.heard.code)] : [element("span", "small", words.waiting)]);

function drawConflicts(conflicts) {
  part("conflicts").hidden = conflicts.length === 0;
  part("conflict-list").replaceChildren(...conflicts.map(({ outcome }) => {
    const row = element("li", "conflict " + outcome.state);
    const text = element("span", "", [outcome.headline, ...outcome.reasons.map((r) => r.text)].join(" · "));
    row.append(sign("sign-" + outcome.state), ...about(outcome), text);
    return row;
  }));
}

function drawUnopened(unopened) {
  part("unopened").hidden = unopened.length === 0;
  part("unopened-list").replaceChildren(...unopened.map(({ code, acts }) => {
    const row = element("li", "unopened-row");
    row.append(sign("sign-look"), groups(code), element("span", "", words.unopened.replace("{0}", acts)), element("span", "hint", words.unopenedHint));
    return row;
  }));
}

// a card says what was done: shown is the tube that it was done to
const about = ({ heard, hand }) => [heard?.kind === "command" ? hand?.tubeCode ?? hand?.caseCode : heard?.code].filter(Boolean).map(groups);

function drawCase(card) {
  part("case").hidden = !card;
  if (!card) return;
  part("case").dataset.colour = card.colour;
  part("case-code").replaceChildren(groups(card.code));
  part("case-label").textContent = card.label;
  part("case-kits").hidden = !card.kits?.length;
  part("case-kits").replaceChildren(sign("expect-kit"), ...(card.kits ?? []).map(groups));
  const consent = part("consent");
  consent.hidden = !card.consent;
  if (card.consent) {
    consent.className = "consent-sign " + card.consent.state;
    consent.replaceChildren(sign("sign-" + card.consent.state), element("span", "", card.consent.text));
  }
}

function drawNeeds(needs) {
  part("needs").replaceChildren(...needs.map((need) => {
    const row = element("li", "need-row " + need.state);
    row.append(sign(need.state === "done" ? "sign-done" : "expect-tube"), element("span", "label", need.label), element("span", "word", need.word));
    return row;
  }));
}

function drawTubes(tubes) {
  part("tubes").replaceChildren(...tubes.map((tube) => {
    const row = element("li", "tube-row " + tube.state);
    row.append(sign(["done", "look", "refused"].includes(tube.state) ? "sign-" + tube.state : "expect-tube"), element("span", "", tube.label), groups(tube.code));
    return row;
  }));
}

function drawExpects(expects) {
  part("expects").replaceChildren(...expects.map((expected) => {
    const row = element("li", "expected");
    row.append(sign("expect-" + expected.kind.toLowerCase()), element("span", "label", expected.label));
    if (expected.options?.length) {
      const choices = element("div", "choices");
      choices.append(...expected.options.map((option) => {
        const button = element("button", "option", option.label);
        button.type = "button";
        button.onclick = () => scan(option.code);
        return button;
      }));
      row.classList.add("with-options");
      row.append(choices);
    }
    return row;
  }));
}

function drawClocks(now) {
  if (!drawn) return;
  const { clocks } = drawn;
  const main = clocks.find((c) => c.main) ?? clocks[0];
  part("clock").hidden = !main;
  page.classList.toggle("with-clock", Boolean(main));
  if (main) {
    const r = reading(main, now);
    part("clock").dataset.urgency = r.urgency;
    const counts = r.left !== null && !main.stoppedAt; // a stopped clock tells how long it took, not what was left
    part("clock-name").textContent = !counts ? main.name : r.left < 0 ? words.over : words.left;
    part("clock-digits").textContent = written(counts ? r.left : r.elapsed);
    part("clock-digits").classList.toggle("long", part("clock-digits").textContent.length > 6);
    part("clock-limit").textContent = [counts ? `${main.name} ${written(r.elapsed)}` : "", main.limitLabel ?? ""].filter(Boolean).join(" · ");
    part("clock-bar").hidden = r.share === null;
    part("clock-bar").value = r.share ?? 0;
  }
  part("other-clocks").replaceChildren(...clocks.filter((c) => c !== main).map((other) => {
    const r = reading(other, now);
    const row = element("li", "");
    row.append(element("span", "", other.name), element("span", "clock big", written(r.elapsed)));
    return row;
  }));
}

function hear() {
  listen(scan, { whole: true, onRepeat: () => { part("heard").classList.add("again"); setTimeout(() => part("heard").classList.remove("again"), 300); } });
  attachCamera();
}
everySecond((now) => {
  part("now").textContent = new Date(now).toLocaleTimeString("ja-JP", { timeZone: words.zone, hour12: false });
  drawClocks(now);
}, clock);
page.addEventListener("pointerdown", () => tones.arm().then((on) => { part("silent").hidden = on; }));
window.addEventListener("online", () => {
  if (!state) return;
  happen({ type: "retry" });
  if (words.state && state.queue.length === 0) fetchPack();
});
part("seen").onclick = () => happen({ type: "seen" });
part("save").onclick = saveKept;
alone(part("elsewhere"), page);
if (words.state) {
  const initial = JSON.parse(words.state);
  clock.measureByPage(Date.parse(initial.serverTime));
  take(initial);
  install().catch(() => {});
} else {
  attachDoor(part("door"), async (badge, pin) => {
    safe = await safekeeping;
    return safe ? safe.unlock(badge, pin, Date.now()) : { no: "unknown" };
  }, takeAway);
}
