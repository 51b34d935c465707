// The bench grammar (org.himuro.lims.scan.model.Grammar) for a bench without a network. Pure: what is in hand, what is known of the
// day's cases, what was heard and when; out comes what it means. A test reads the same random scans on both sides.
//   hand     { caseCode?, tubeCode?, waiting, refrigerator?, refrigeratorAt?, reason?, box?, cell?, kit?, lastAct? }
//   world    { station, cases: { code: { code, closed, protocol?, clampedAt?, resectedAt?, ... } }, tubes: { code: { code, caseCode, step, sampledAt?, ... } },
//              kits: { code: { code, step, protocol, expiresAt, bestBefore, expiredRefused, caseCode?, ... } } }
//   heard    { kind: "case" | "tube" | "kit" | "command" | "refrigerator" | "position" | "unknown" | "none", ... }
//   meaning  { wait: word } | { ask: word, questions: [[reason, ...args]] } | { no: [reason, ...args] } | { doing } (a fact: org.himuro.lims.scan.model.Meant), each with the hand after it (and, where refused, before)
import { micros } from "./verdict.js";

const AGAIN = 120_000_000;
const STEPS = ["LABELLED", "DERIVED", "SAMPLED", "CHILLED", "FROZEN", "MISSING", "DESTROYED"];
const reached = (tube, step) => STEPS.indexOf(tube.step) >= STEPS.indexOf(step);

/** What is heard in an operating room (org.himuro.lims.scan.model.Station): a tube is not there yet. */
const SURGICAL = ["CLAMPED", "REMOVED", "UNDO", "CANCEL", "NEXT"];
const surgical = (heard) => ["case", "none"].includes(heard.kind) || (heard.kind === "command" && SURGICAL.includes(heard.word));

export const EMPTY = Object.freeze({ waiting: "NOTHING" });
const after = (hand, lastAct) => defined({ ...hand, lastAct });
const withCase = (hand, caseCode) => defined({ ...EMPTY, caseCode, lastAct: hand.lastAct });
const withTube = (hand, caseCode, tubeCode) => defined({ ...hand, caseCode, tubeCode });
const settled = (hand) => defined({ ...EMPTY, caseCode: hand.caseCode, tubeCode: hand.tubeCode, lastAct: hand.lastAct });
const withoutTube = (hand) => defined({ ...EMPTY, caseCode: hand.caseCode, lastAct: hand.lastAct });
const waitingFor = (hand, waiting) => ({ ...hand, waiting });

function defined(hand) {
  return Object.fromEntries(Object.entries(hand).filter(([, value]) => value !== undefined));
}

const wait = (hand, word) => ({ hand, wait: word });
const no = (hand, ...reason) => ({ hand, no: reason });
const ask = (hand, word, questions) => ({ hand, ask: word, questions });
const done = (before, hand, doing) => ({ before, hand, doing });

/** @param act id of the scan: what UNDO takes back later */
export function read(hand, world, heard, at) {
  const now = micros(at);
  const justNow = (then) => Boolean(then) && Math.abs(now - micros(then)) < AGAIN;
  const card = world.cases[hand.caseCode];
  const tube = hand.tubeCode && world.tubes[hand.tubeCode];
  const kit = hand.kit && world.kits[hand.kit];

  if (world.station === "OPERATING_ROOM" && !surgical(heard)) return no(hand, "NOT_IN_OPERATING_ROOM");
  switch (heard.kind) {
    case "case":
      return ofCase(world.cases[heard.code]);
    case "tube":
      return ofTube(world.tubes[heard.code]);
    case "kit":
      return ofKit(world.kits[heard.code], hand);
    case "command":
      return ofCommand(heard.word);
    case "refrigerator":
      return chill(tube, { ...hand, refrigerator: heard.code, refrigeratorAt: at });
    case "position":
      return position({ ...hand, box: heard.box, cell: heard.cell });
    case "unknown": // may be a tube that this bench was not told of: it is in hand, and judged when the network is back
      return wait(defined({ ...EMPTY, tubeCode: heard.code, lastAct: hand.lastAct }), "kept-unknown");
    default:
      return no(hand, ...heard.reason);
  }

  function ofCase(scanned) {
    if (scanned.closed) return no(hand, "CASE_CLOSED", scanned.code);
    if (hand.caseCode === scanned.code) return wait(hand, "case-again");
    const next = withCase(hand, scanned.code);
    if (hand.waiting === "REMOVED") return removed(scanned, next);
    if (hand.waiting === "CLAMPED") return clamped(scanned, next);
    return kit?.step === "READY" && !hand.caseCode ? link(scanned, kit, false, next) : wait(next, "case-in-hand");
  }

  /** Whose it is already is said loudly: it is of this site, as all that is heard here. */
  function ofKit(scanned, held) {
    if (scanned.step === "RETIRED") return no(held, "KIT_RETIRED", scanned.code);
    if (scanned.step === "LINKED") {
      return scanned.caseCode === hand.caseCode ? wait(held, "kit-again") : no(held, "KIT_LINKED", scanned.code, scanned.caseCode);
    }
    if (card) return link(card, scanned, false, withoutTube(held));
    return scanned.expiredRefused && expired(scanned)
      ? no(held, "KIT_EXPIRED", scanned.code, scanned.bestBefore)
      : wait({ ...held, kit: scanned.code }, "kit-in-hand");
  }

  function expired(scanned) {
    return now >= micros(scanned.expiresAt);
  }

  /** What stands against a kit for a case: org.himuro.lims.collection.KitCheck. */
  function link(owner, scanned, asked, next) {
    if (owner.closed) return no(hand, "CASE_CLOSED", owner.code);
    const tooOld = ["KIT_EXPIRED", scanned.code, scanned.bestBefore];
    if (expired(scanned) && scanned.expiredRefused) return no(next, ...tooOld);
    const questions = [
      ...(expired(scanned) ? [tooOld] : []),
      ...(scanned.protocol === owner.protocol ? [] : [["KIT_OTHER_PROTOCOL", scanned.code, scanned.protocol, owner.protocol ?? "–"]]),
    ];
    return questions.length === 0 || asked
      ? { ...done(next, next, { verb: "LINK", caseCode: owner.code, kit: scanned.code }), questions }
      : ask({ ...next, kit: scanned.code }, "kit-asks", questions);
  }

  function withoutKit() {
    return defined({ ...hand, kit: undefined });
  }

  function yes() {
    if (!kit || !card) return no(hand, "NOT_AT_THIS_BENCH", "YES");
    return kit.step === "READY" ? link(card, kit, true, withoutTube(hand)) : ofKit(kit, withoutKit());
  }

  function clamped(owner, next) {
    return justNow(owner.clampedAt) ? wait(next, "clamped-again") : done(hand, next, { verb: "CLAMP", caseCode: owner.code });
  }

  function removed(owner, next) {
    return justNow(owner.resectedAt) ? wait(next, "removed-again") : done(hand, next, { verb: "REMOVE", caseCode: owner.code });
  }

  function ofTube(scanned) {
    if (scanned.step === "DESTROYED") return no(hand, "TUBE_DESTROYED", scanned.code);
    const owner = world.cases[scanned.caseCode];
    const next = withTube(hand, owner.code, scanned.code);
    if (scanned.step === "LABELLED") return firstScan(scanned, owner, settled(next));
    switch (hand.waiting) {
      case "LN2":
      case "FREEZE80":
        return freeze(scanned, hand.waiting, settled(next));
      case "COLD":
        return chill(scanned, next);
      default:
        return hand.box ? store(scanned, next) : wait(settled(next), "tube-in-hand");
    }
  }

  function firstScan(scanned, owner, next) {
    if (hand.caseCode && hand.caseCode !== owner.code) return no(hand, "WRONG_TUBE", scanned.code, owner.code, hand.caseCode);
    return owner.closed ? no(hand, "CASE_CLOSED", owner.code) : done(hand, next, { verb: "SAMPLE", tubeCode: scanned.code, caseCode: owner.code });
  }

  function ofCommand(word) {
    switch (word) {
      case "CLAMPED":
        return card ? clamped(card, hand) : wait(waitingFor(hand, "CLAMPED"), "waiting");
      case "REMOVED":
        return card ? removed(card, hand) : wait(waitingFor(hand, "REMOVED"), "waiting");
      case "LN2":
      case "FREEZE80":
        return tube ? freeze(tube, word, settled(hand)) : wait(waitingFor(hand, word), "waiting");
      case "4C":
        return chill(tube, waitingFor(hand, "COLD"));
      case "UNDO":
        return hand.lastAct ? done(hand, settled(hand), { verb: "TAKE_BACK", act: hand.lastAct }) : no(hand, "UNDO_UNKNOWN");
      case "CANCEL":
        return somethingWaits() ? wait(settled(hand), "cancelled") : wait(after(EMPTY, hand.lastAct), "ready");
      case "NEXT":
        return wait(after(EMPTY, hand.lastAct), "ready");
      case "YES":
        return yes();
      case "NO":
        return kit ? wait(settled(hand), "cancelled") : no(hand, "NOT_AT_THIS_BENCH", word);
      default:
        return word.startsWith("REASON") ? reason(word) : no(hand, "NOT_AT_THIS_BENCH", word);
    }
  }

  function somethingWaits() {
    return hand.waiting !== "NOTHING" || Boolean(hand.refrigerator || hand.reason || hand.box || hand.kit);
  }

  function freeze(inHand, medium, next) {
    if (justNow(inHand.frozenAt)) return wait(next, "frozen-again");
    if (reached(inHand, "FROZEN")) return no(hand, "ALREADY_FROZEN", inHand.code);
    return done(settled(hand), next, { verb: "FREEZE", tubeCode: inHand.code, medium: medium === "LN2" ? "LIQUID_NITROGEN" : "MINUS_80" });
  }

  /** Put into the refrigerator when its code was scanned; the reason may come later. */
  function chill(inHand, next) {
    if (!inHand) return wait(next, "waiting");
    if (justNow(inHand.chilledAt)) return wait(settled(next), "chilled-again");
    if (reached(inHand, "CHILLED")) {
      return no(settled(next), inHand.step === "CHILLED" ? "ALREADY_CHILLED" : "ALREADY_FROZEN", inHand.code);
    }
    if (next.waiting !== "COLD" || !next.refrigerator || !next.reason) return wait(next, "waiting");
    const { refrigerator, reason: why, refrigeratorAt = at } = next;
    return done(settled(next), settled(next), { verb: "CHILL", tubeCode: inHand.code, refrigerator, reason: why, at: refrigeratorAt });
  }

  function reason(word) {
    if (hand.waiting === "COLD") return chill(tube, { ...hand, reason: word });
    if (tube && reached(tube, "FROZEN")) return done(hand, hand, { verb: "EXPLAIN", tubeCode: tube.code, reason: word });
    return wait({ ...hand, reason: word }, "waiting");
  }

  function position(next) {
    return tube ? store(tube, next) : wait(next, "waiting");
  }

  function store(inHand, next) {
    return done(settled(next), withoutTube(next), { verb: "STORE", tubeCode: inHand.code, box: next.box, cell: next.cell });
  }
}

/** What may be scanned next, the likeliest first (org.himuro.lims.scan.model.Asked). */
export function asked(hand, card, tube, look, station) {
  if (station === "OPERATING_ROOM") {
    return card && !card.resectedAt ? [...(card.clampedAt ? [] : ["CLAMPED"]), "REMOVED"] : ["CASE"];
  }
  const next = {
    LABELLED: ["TUBE"],
    DERIVED: ["POSITION"],
    SAMPLED: ["LN2", "COLD"],
    CHILLED: ["LN2"],
    FROZEN: look ? ["REASON", "POSITION"] : ["POSITION"],
    MISSING: [],
    DESTROYED: [],
  };
  if (hand.kit) return [card ? "YES" : "CASE"];
  if (hand.waiting === "COLD" && tube) return [...(hand.refrigerator ? [] : ["REFRIGERATOR"]), ...(hand.reason ? [] : ["REASON"])];
  const all = [
    ...(["LN2", "FREEZE80", "COLD"].includes(hand.waiting) ? ["TUBE"] : []),
    ...(hand.box ? ["TUBE"] : []),
    ...(tube ? next[tube.step] : []),
    ...(card ? [...(card.resectedAt ? [] : ["REMOVED"]), ...(card.tubes.length ? [] : ["KIT"]), "TUBE"] : ["CASE"]),
  ];
  return [...new Set(all)];
}
