// The bench as a state machine, without page, network or clock: events in, a new state and what to do out.
//   state  { shown, heard, queue, flying, offline, tries, blocked }
//   shown  the last outcome the server gave     heard   what this machine heard since, not yet answered
//   queue  acts in the order of the scans, sent one by one; the same act may be sent many times and counts once
//   doing  { send: act } | { tone: state } | { wait: milliseconds } | { signIn: true }

const WAITS = [500, 1000, 2000, 4000, 8000];

export function begin(shown) {
  return { shown, heard: null, queue: [], flying: null, offline: false, tries: 0, blocked: null };
}

export function step(state, event) {
  switch (event.type) {
    case "scan": {
      const act = { actId: event.actId, symbols: [event.symbol], occurredAt: event.at };
      return next({ ...state, heard: { code: event.symbol, at: event.at }, queue: [...state.queue, act], blocked: null });
    }
    case "answer":
      return event.actId === state.flying ? answered(state, event.outcome) : [state, []];
    case "problem":
      return event.actId === state.flying ? problem(state, event) : [state, []];
    case "lost":
      if (event.actId !== state.flying) return [state, []];
      return [{ ...state, flying: null, offline: true, tries: state.tries + 1 }, [{ wait: WAITS[Math.min(state.tries, WAITS.length - 1)] }]];
    case "retry":
      return next(state);
    default:
      throw new TypeError("unknown event " + event.type);
  }
}

function next(state) {
  if (state.flying !== null || state.queue.length === 0 || state.blocked) return [state, []];
  const act = state.queue[0];
  return [{ ...state, flying: act.actId }, [{ send: act }]];
}

function answered(state, outcome) {
  const queue = state.queue.slice(1);
  const [after, doing] = next({
    ...state, shown: outcome, heard: queue.length ? state.heard : null, queue, flying: null, offline: false, tries: 0,
  });
  return [after, [{ tone: outcome.state }, ...doing]];
}

// 5xx: nothing was done, ask again with the same id. 401: the acts wait for somebody to sign in. Else this act is refused, the others go on.
function problem(state, { status, title, id }) {
  if (status >= 500 || status === 409 || status === 429) return step(state, { type: "lost", actId: state.flying });
  if (status === 401) return [{ ...state, flying: null, blocked: "sign-in" }, [{ signIn: true }]];
  return answered(state, {
    ...state.shown, actId: state.flying, state: "refused", headline: title, detail: id, reasons: [], heard: null,
  });
}

/** What fills the screen. Between the scan and the answer the last state stays, so that a refusal is not missed. */
export function screen(state) {
  return {
    state: state.shown.state,
    hearing: state.heard !== null,
    offline: state.offline,
    queued: state.offline || state.blocked ? state.queue.length : 0,
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
