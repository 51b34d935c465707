// Running clocks. The server's time is the time: the offset of this machine is measured at every answer, and the measurement
// with the shortest way is believed (its error is at most half that way). This machine has two clocks: the one on its wall, which
// somebody may set, and one that only counts, which stands still while the machine sleeps. Where they do not agree since the
// measurement, now is halfway between what either says, and known no better than that.

const SECOND = 1000;
const DRIFT = 20_000; // a clock of quartz goes wrong by one part in so many

export class ServerClock {
  constructor(local = () => Date.now(), ticks = () => performance.now()) {
    this.local = local;
    this.ticks = ticks;
    this.offset = 0;
    this.uncertainty = Infinity;
    this.contact = null; // the measurement: what the server told, when by either clock, the way there and back
  }

  /** All in milliseconds; `sent` and `received` by this machine, `server` by the server in between. */
  measure(server, sent, received) {
    const way = received - sent;
    if (way < 0) return;
    // an old measurement slowly loses its credit, and all of it where this clock was set
    this.uncertainty = this.jump() === 0 ? this.uncertainty + 5 : Infinity;
    if (way / 2 <= this.uncertainty) {
      const at = (sent + received) / 2;
      this.uncertainty = way / 2;
      this.offset = server - at;
      this.contact = { told: server, at, way, ticks: this.ticks() - (this.local() - at) };
    }
  }

  /** How much further the clock that counts went than the one on the wall; 0 below a second. */
  jump() {
    if (this.contact === null || this.contact.ticks === null) return 0;
    const further = this.ticks() - this.contact.ticks - (this.local() - this.contact.at);
    return Math.abs(further) < SECOND ? 0 : further;
  }

  /** Whole seconds by which now() may be wrong; 0 where it is good to the second. */
  off() {
    if (this.contact === null) return 0;
    const wall = this.local() - this.contact.at;
    const longer = Math.max(Math.abs(wall), Math.abs(wall + this.jump()));
    const doubt = Math.abs(this.jump()) / 2 + this.contact.way / 2 + longer / DRIFT;
    return doubt < SECOND ? 0 : Math.ceil(doubt / SECOND);
  }

  /** What the server was last heard to say, as both clocks show it: it reckons the time of an act from that by itself. */
  heard() {
    if (this.contact === null) return undefined;
    const { told, at, way, ticks } = this.contact;
    const iso = (milliseconds) => new Date(milliseconds).toISOString();
    return { told: iso(told), at: iso(at), way: Math.round(way), ...(ticks !== null && { ticks: Math.round(this.ticks() - ticks) }) };
  }

  /** By the page itself: the server wrote its time into it between the browser's asking and the first byte. */
  measureByPage(server, performance = globalThis.performance) {
    const [page] = performance.getEntriesByType("navigation");
    const local = (mark) => this.local() - (performance.now() - mark);
    this.measure(server, local(page.requestStart), local(page.responseStart));
  }

  /** What was measured, for a page that opens without the server. */
  get measured() {
    const contact = this.contact && { ...this.contact, ticks: null };
    return { offset: this.offset, uncertainty: Number.isFinite(this.uncertainty) ? this.uncertainty : null, contact };
  }

  restore({ offset, uncertainty, contact = null }) {
    this.offset = offset;
    this.uncertainty = uncertainty ?? Infinity;
    this.contact = contact;
  }

  now() {
    return this.local() + this.offset + this.jump() / 2;
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
