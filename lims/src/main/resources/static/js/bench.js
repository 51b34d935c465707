// The bench as a state machine, without page, network or clock: events in, a new state and what to do out.
//   state  { shown, heard, queue, flying, offline, tries, blocked, pack, view, conflicts, unopened, alone }
//   shown  the last outcome the server gave     heard   what this machine heard since, not yet answered
//   queue  acts in the order of the scans, sent one by one; the same act may be sent many times and counts once
//   view   where the bench stands with all that it heard, by its own judgement (away.js); null until the server gave a pack
//   conflicts   what the server judged worse than the bench had shown, until somebody has seen it
//   unopened   by the code of a case that began here without the network and that nobody has opened yet: the acts that wait for that
//   alone  the last scan was about such a case: the bench shows its own judgement, and the server is not asked
//   doing  { send: act } | { keep: act } | { drop: actId } | { tone: state } | { wait: milliseconds } | { signIn: true } | { refresh: true }
import { carried, inView, notOpened, understand } from "./away.js";

const WAITS = [500, 1000, 2000, 4000, 8000];
const WORSE = ["ready", "done", "look", "refused"];

/** @param offline opened without a network: by what the bench was told before (safe.js) */
export function begin(shown, offline = false) {
  return { shown, offline, heard: null, queue: [], flying: null, tries: 0, blocked: null, pack: null, view: null, conflicts: [], unopened: {}, alone: false };
}

export function step(state, event) {
  switch (event.type) {
    case "scan":
      return scanned(state, event);
    case "kept": { // acts of a page that ended before they were answered: they were made before all that this page hears
      const earlier = event.acts.map((act) => ({ ...act, away: true }));
      const flying = state.queue.slice(0, state.flying === null ? 0 : 1);
      return next({ ...state, queue: [...flying, ...earlier, ...state.queue.slice(flying.length)] });
    }
    case "pack":
      return state.queue.length ? [state, []] : told(state, event);
    case "answer": {
      if (event.actId !== state.flying) return [state, []];
      const [after, doing] = answered(state, event.outcome);
      return [after, [{ drop: event.actId }, ...doing]];
    }
    case "problem":
      return event.actId === state.flying ? problem(state, event) : [state, []];
    case "lost":
      return event.actId === state.flying ? lost(state) : [state, []];
    case "seen":
      return [{ ...state, conflicts: [] }, []];
    case "retry":
      return next(state);
    default:
      throw new TypeError("unknown event " + event.type);
  }
}

/**
 * at is this machine's clock, which the server puts right when the act arrives, by contact, what it last said itself; believed is the
 * server's clock as it was last measured, by which the bench judges, and off the seconds by which that may be wrong. The act says what was in hand as the person saw it: whatever becomes of the act before, it is not done
 * to something else.
 */
function scanned(state, { symbol, actId, at, believed = at, off = 0, contact, station }) {
  const hand = state.view?.hand ?? (state.queue.length ? undefined : state.shown.hand);
  const view = state.view && understand(state.view, state.pack, symbol, { at: believed, off }, actId);
  const about = view && unopenedCase(state, view);
  const waitsFor = about && (state.offline || Object.hasOwn(state.unopened, about));
  const act = { actId, symbols: [symbol], occurredAt: at, ...(contact && { contact }), ...(station && { station }), ...(hand && { hand }), ...(view?.meant && { meant: view.meant }) };
  const queued = { ...act, away: state.offline, expected: view?.shown.state, about };
  if (waitsFor) {
    const parked = { ...state, view, heard: null, alone: true, unopened: put(state.unopened, about, [queued]) };
    return [parked, [...(view.meant ? [{ keep: act }] : []), { tone: view.shown.state }]];
  }
  const [after, doing] = next({ ...state, view, alone: false, heard: { code: symbol, at }, queue: [...state.queue, queued], blocked: null });
  return [after, [{ keep: act }, ...(state.offline && view ? [{ tone: view.shown.state }] : []), ...doing]];
}

/** The case that a scan is about, where nobody has opened it yet. An act that is taken back is about whatever it was about. */
function unopenedCase(state, { hand, meant }) {
  if (meant?.verb === "TAKE_BACK") return Object.keys(state.unopened).find((code) => state.unopened[code].some((act) => act.actId === meant.act));
  return [hand.caseCode ?? state.view.hand.caseCode].find((code) => notOpened(state.pack, code));
}

/** Acts that wait for a case to be opened. What did nothing is not worth telling. */
function put(unopened, code, acts) {
  const meant = acts.filter((act) => act.meant || act.envelope).map((act) => ({ ...act, away: true }));
  return { ...unopened, [code]: [...(unopened[code] ?? []), ...meant] };
}

/** What the server told: cases that were opened meanwhile no longer hold up what was done for them. */
function told(state, { pack, view: opened }) {
  const begun = opened ? Object.keys(opened.cases).filter((code) => notOpened(pack, code)) : []; // by a page that ended
  const all = { ...Object.fromEntries(begun.map((code) => [code, []])), ...state.unopened };
  const codes = Object.keys(all);
  const left = codes.filter((code) => notOpened(pack, code));
  const released = codes.filter((code) => !left.includes(code)).flatMap((code) => all[code]);
  const alone = state.alone && left.includes(state.view?.hand.caseCode);
  const fresh = opened ?? carried(inView(pack, state.shown), state.view ?? { cases: {}, tubes: {} }, pack, left);
  const view = alone ? { ...fresh, hand: state.view.hand, shown: state.view.shown, past: state.view.past } : fresh;
  const unopened = Object.fromEntries(left.map((code) => [code, all[code]]));
  return next({ ...state, pack, view, unopened, alone, queue: released, offline: opened ? state.offline : false });
}

function next(state) {
  if (state.flying !== null || state.queue.length === 0 || state.blocked) return [state, []];
  const { away, expected, about, meant, ...asked } = state.queue[0];
  const act = away && meant ? { ...asked, meant } : asked; // what was shown as done was done; else the server reads the scan itself
  return [{ ...state, flying: act.actId }, [{ send: act }]];
}

/** From here on the bench shows its own judgement; the sound that the server's would have made comes once. */
function lost(state) {
  const wait = { wait: WAITS[Math.min(state.tries, WAITS.length - 1)] };
  const held = state.queue.filter(({ about }) => about);
  const queue = state.queue.filter(({ about }) => !about).map((act) => ({ ...act, away: true }));
  const unopened = held.reduce((all, act) => put(all, act.about, [act]), state.unopened);
  const drop = held.filter(({ meant }) => !meant).map(({ actId }) => ({ drop: actId }));
  const alone = held.length > 0 && held.at(-1) === state.queue.at(-1);
  const first = !state.offline && state.view && state.heard ? [{ tone: state.view.shown.state }] : [];
  return [{ ...state, queue, unopened, alone, flying: null, offline: true, tries: state.tries + 1, heard: alone ? null : state.heard }, [...drop, ...first, wait]];
}

function answered(state, outcome) {
  const [act, ...queue] = state.queue;
  const surprise = act.away && WORSE.indexOf(outcome.state) > Math.max(1, WORSE.indexOf(act.expected));
  const conflicts = surprise ? [...state.conflicts, { actId: act.actId, outcome }] : state.conflicts;
  const ended = queue.length === 0;
  const view = ended && state.view && !state.alone ? { ...state.view, hand: outcome.hand ?? state.view.hand, shown: outcome } : state.view;
  const [after, doing] = next({
    ...state, shown: outcome, heard: ended ? null : state.heard, queue, flying: null, offline: false, tries: 0, view, conflicts,
  });
  const stale = ended && (!state.view || act.away || outcome.state === "refused");
  const sounded = act.away && queue.some((later) => later.away) && !surprise; // it made its sound when it was heard
  return [after, [...(sounded ? [] : [{ tone: outcome.state }]), ...(stale ? [{ refresh: true }] : []), ...doing]];
}

// 5xx: nothing was done, ask again with the same id. 401, 403: the acts wait for somebody who may. Else this act is shown as refused, the
// others go on; it stays on this machine, because the server did not judge it.
function problem(state, { status, title, id, waitsFor }) {
  if (waitsFor) {
    const [act, ...queue] = state.queue;
    return next({ ...state, queue, unopened: put(state.unopened, waitsFor, [act]), flying: null, offline: false, tries: 0, heard: queue.length ? state.heard : null });
  }
  if (status >= 500 || status === 409 || status === 429) return lost(state);
  if (status === 401 || status === 403) return [{ ...state, flying: null, blocked: "sign-in" }, [{ signIn: true }]];
  return answered(state, {
    ...state.shown, actId: state.flying, state: "refused", headline: title, detail: id, reasons: [], heard: null,
  });
}

/**
 * What fills the screen. Between the scan and the answer the last state stays, so that a refusal is not missed; without the network,
 * and until all that waited is answered, it is what the bench judges by itself.
 */
export function screen(state) {
  const away = state.offline || Boolean(state.blocked) || state.queue.some((act) => act.away);
  const byItself = state.alone || away;
  const shown = byItself && state.view ? state.view.shown : state.shown;
  return {
    shown,
    state: shown.state,
    conflicts: state.conflicts,
    unopened: Object.entries(state.unopened).filter(([, acts]) => acts.length).map(([code, acts]) => ({ code, acts: acts.length })),
    hearing: state.heard !== null,
    offline: state.offline,
    queued: away ? state.queue.length : 0,
    blocked: state.blocked,
  };
}

/** A UUID of version 7: time-ordered, made where the scan happens. */
export function actId(now = Date.now(), random = crypto.getRandomValues(new Uint8Array(10))) {
  const time = Math.floor(now).toString(16).padStart(12, "0");
  const rest = [...random].map((b) => b.toString(16).padStart(2, "0")).join("");
  const variant = "89ab"[parseInt(rest[3], 16) & 3];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-${variant}${rest.slice(5, 8)}-${rest.slice(8, 20)}`;
}
