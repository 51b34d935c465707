// The removal-to-freezing clock (C3) for a bench without a network: the rules of org.himuro.sop.clock in the same order, on the
// limits that the server gives as data. A test judges the same random cases on both sides.
//   moment   null: not yet   { unknown: true }: at an unknown time   { at, uncertainty }: microseconds
//   times    { resected, sampled, chilled, frozen }

const MICROS = 1000;

/** Microseconds of an ISO instant in UTC: the ledger keeps six decimals, Date only three. */
export function micros(iso) {
  const [, whole, parts = ""] = /^(.*?)(?:\.(\d{1,9}))?Z$/.exec(iso);
  return Date.parse(whole + "Z") * MICROS + Number(parts.padEnd(6, "0").slice(0, 6));
}

/** @param off seconds */
export const known = (iso, off = 0) => (iso ? { at: micros(iso), uncertainty: off * 1000 * MICROS } : null);
const isKnown = (moment) => moment !== null && !moment.unknown;

const between = (from, to) =>
  isKnown(from) && isKnown(to) ? { time: to.at - from.at, uncertainty: from.uncertainty + to.uncertainty } : null;
const surelyNegative = (elapsed) => elapsed !== null && elapsed.time + elapsed.uncertainty < 0;

/** Limits are inclusive. */
function fit(elapsed, limit) {
  const most = limit.millis * MICROS;
  if (elapsed.time + elapsed.uncertainty <= most) return "within";
  return elapsed.time - elapsed.uncertainty > most ? "beyond" : "straddles";
}

const ORDER = [
  ["resected", "sampled"],
  ["resected", "chilled"],
  ["resected", "frozen"],
  ["sampled", "frozen"],
  ["chilled", "frozen"],
];

/** { outcome, findings }: direct, fallback, deviation, undetermined, straddles or running, and what was found in the procedure's words. */
export function judge(limits, times) {
  const contradicts = ORDER.some(([earlier, later]) => surelyNegative(between(times[earlier], times[later])));
  const origin = times[limits.origin];
  const misses = !isKnown(origin) || Boolean(times.frozen?.unknown);
  if (contradicts || misses) return undetermined(misses, contradicts);
  if (times.frozen === null) return { outcome: "running", findings: [] };
  const toFrozen = between(origin, times.frozen);
  switch (fit(toFrozen, limits.direct)) {
    case "within":
      return { outcome: "direct", findings: ["direct"] };
    case "beyond":
      return fallback(limits, times, toFrozen);
    default:
      return straddling();
  }
}

const straddling = () => ({ outcome: "straddles", findings: ["straddles-limit"] });
const deviation = (...findings) => ({ outcome: "deviation", findings });
const undetermined = (misses, contradicts) => ({
  outcome: "undetermined",
  findings: [...(misses ? ["missing-instant"] : []), ...(contradicts ? ["impossible-order"] : [])],
});

/** Not frozen inside the first limit: put to 4 °C inside its own limit and frozen inside the last. */
function fallback(limits, times, toFrozen) {
  const branch = limits.fallback;
  if (branch === null || times.chilled === null) return deviation("late-freezing");
  if (!isKnown(times.chilled)) return notShown(undetermined(true, false), branch, toFrozen);
  const toChilled = between(times[limits.origin], times.chilled);
  if (surelyNegative(toChilled)) return notShown(undetermined(false, true), branch, toFrozen);
  const begun = fit(toChilled, branch.begin);
  const ended = fit(branch.from === "chilled" ? between(times.chilled, times.frozen) : toFrozen, branch.within);
  const late = [
    ...(begun === "beyond" ? ["late-chilling"] : []),
    ...(ended === "beyond" ? ["late-freezing-after-chilling"] : []),
  ];
  if (late.length > 0) return deviation(...late);
  return begun === "straddles" || ended === "straddles" ? straddling() : { outcome: "fallback", findings: ["fallback"] };
}

/** The refrigerator's time does not count, but the last limit may be passed whenever that was. */
const notShown = (otherwise, branch, toFrozen) =>
  branch.from === "origin" && fit(toFrozen, branch.within) === "beyond" ? deviation("late-freezing-after-chilling") : otherwise;

/** The last instant inside the limit that runs now, in microseconds; null where none does. */
export function due(limits, times) {
  if (judge(limits, times).outcome !== "running") return null;
  const origin = times[limits.origin];
  const organOnly = surelyNegative(between(origin, times.chilled));
  if (limits.fallback === null || times.chilled === null || organOnly) return origin.at + limits.direct.millis * MICROS;
  const since = limits.fallback.from === "chilled" && isKnown(times.chilled) ? times.chilled : origin;
  return since.at + limits.fallback.within.millis * MICROS;
}
