// Running clocks. The server's time is the time: the offset of this machine is measured at every answer, and the measurement
// with the shortest way is believed (its error is at most half that way).

export class ServerClock {
  constructor(local = () => Date.now()) {
    this.local = local;
    this.offset = 0;
    this.uncertainty = Infinity;
  }

  /** All in milliseconds; `sent` and `received` by this machine, `server` by the server in between. */
  measure(server, sent, received) {
    const way = received - sent;
    if (way < 0) return;
    // an old measurement slowly loses its credit: clocks drift, and somebody may set this one
    this.uncertainty += 5;
    if (way / 2 <= this.uncertainty) {
      this.uncertainty = way / 2;
      this.offset = server - (sent + received) / 2;
    }
  }

  /** By the page itself: the server wrote its time into it between the browser's asking and the first byte. */
  measureByPage(server, performance = globalThis.performance) {
    const [page] = performance.getEntriesByType("navigation");
    const local = (mark) => this.local() - (performance.now() - mark);
    this.measure(server, local(page.requestStart), local(page.responseStart));
  }

  /** What was measured, for a page that opens without the server. */
  get measured() {
    return { offset: this.offset, uncertainty: Number.isFinite(this.uncertainty) ? this.uncertainty : null };
  }

  restore({ offset, uncertainty }) {
    this.offset = offset;
    this.uncertainty = uncertainty ?? Infinity;
  }

  now() {
    return this.local() + this.offset;
  }
}

const two = (n) => String(n).padStart(2, "0");

/** 12:41, or 1:02:41 from an hour on; what is over its limit begins with +. */
export function written(milliseconds) {
  const over = milliseconds < 0;
  const s = over ? Math.ceil(-milliseconds / 1000) : Math.floor(milliseconds / 1000);
  const clock = s >= 3600 ? `${Math.floor(s / 3600)}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}` : `${two(Math.floor(s / 60))}:${two(s % 60)}`;
  return over ? "+" + clock : clock;
}

/**
 * What a clock shows at `now`: elapsed and left in milliseconds (left is null without a limit), share of the time left (1..0),
 * urgency: calm, soon (last third), now (last sixth), over.
 */
export function reading({ since, limitAt = null, stoppedAt = null }, now) {
  const start = Date.parse(since);
  const at = stoppedAt ? Date.parse(stoppedAt) : now;
  const elapsed = Math.max(0, at - start);
  if (!limitAt) return { elapsed, left: null, share: null, urgency: "calm" };
  const whole = Date.parse(limitAt) - start;
  const left = Date.parse(limitAt) - at;
  const share = whole > 0 ? Math.min(1, Math.max(0, left / whole)) : 0;
  const urgency = left < 0 ? "over" : share <= 1 / 6 ? "now" : share <= 1 / 3 ? "soon" : "calm";
  return { elapsed, left, share, urgency };
}

/** Calls `draw` once a second, on the second, and not while nobody looks. */
export function everySecond(draw, clock, timer = globalThis) {
  let handle;
  const tick = () => {
    if (!globalThis.document?.hidden) draw(clock.now());
    handle = timer.setTimeout(tick, 1000 - (Math.round(clock.now()) % 1000));
  };
  tick();
  return () => timer.clearTimeout(handle);
}
