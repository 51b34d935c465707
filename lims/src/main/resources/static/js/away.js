// The bench on its own: what it hears, does and shows between a scan and the server's answer, as long as that takes. It judges by the
// pack that the server gave while the network was there, in the same words; the server judges again when the scan arrives.
//   pack   { cases, numbers, tubes, kits, refrigerators, commands, versions, words, reasons, zone }   see BenchPack
//   view   { hand, cases, tubes, kits, past, shown, meant }   meant: the fact of the last scan, null where it was none   past: the last act, when it was, and what was known before it, for UNDO
import { asked, EMPTY, read } from "./grammar.js";
import { due, judge, known, micros } from "./verdict.js";

/** Where the bench stands when the server has answered everything. */
export const inView = (pack, shown) => ({ hand: shown.hand ?? EMPTY, cases: pack.cases, tubes: pack.tubes, kits: pack.kits ?? {}, past: null, shown });

/** Nothing in hand: how a bench begins that opens without the network. */
export function atRest(pack, at, { cases, tubes, kits = pack.kits ?? {} } = pack) {
  return said({ cases, tubes, kits, past: null }, pack, { hand: EMPTY, tone: "ready", word: "ready", args: [], reasons: [], heard: {}, at, act: null });
}

const CHECKS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*";
const KIT = /^K[A-HJ-NPR-Z]{3}\d{6}[0-9A-Z]$/;
const POSITION = /^([FSRB][A-HJ-NPR-Z]{3}\d{6})(\d\d)(\d\d)\d[0-9A-Z]$/;

/** ISO 7064 MOD 37-2. */
export function checkOf(body) {
  let sum = 0;
  for (const c of body) sum = ((sum + CHECKS.indexOf(c)) * 2) % 37;
  return CHECKS[(38 - sum) % 37];
}

const own = (text) => text.replace(/^\][A-Za-z][0-9A-Za-z]/, "").normalize("NFKC").toUpperCase().replace(/[\s\u001d\u2010-\u2015\u2212\u30fc-]/g, "");
const has = (table, key) => Object.hasOwn(table, key);

/** Whether that is a case that nobody has opened yet: its number was set aside, and what is done with it waits for somebody to open it. */
export const notOpened = (pack, code) => code !== undefined && has(pack.numbers ?? {}, code) && !has(pack.cases, code);

/** What has become of the cases that nobody has opened yet, laid over what the server told meanwhile. */
export function carried(view, before, pack, codes) {
  if (codes.length === 0) return view;
  const ours = (table, code) => Object.fromEntries(Object.entries(table).filter(([, of]) => codes.includes(code(of))));
  return {
    ...view,
    cases: { ...view.cases, ...ours(before.cases, (owner) => owner.code) },
    tubes: { ...view.tubes, ...ours(before.tubes, (tube) => tube.caseCode) },
    kits: { ...view.kits, ...ours(before.kits ?? {}, (kit) => kit.caseCode) },
  };
}

/** What a scan stands for. @param view what has become of the cases, tubes and kits of the pack meanwhile */
export function hear(text, pack, view = pack) {
  const code = own(text);
  if (has(pack.commands, code)) return { kind: "command", code, word: pack.commands[code] };
  if (has(view.cases, code) || notOpened(pack, code)) return { kind: "case", code };
  if (has(view.tubes, code)) return { kind: "tube", code };
  const kits = view.kits ?? {}; // a pack of an earlier release has none
  if (has(kits, code)) return { kind: "kit", code };
  if (KIT.test(code) && checkOf(code.slice(0, -1)) === code.at(-1)) return { kind: "none", code: "", reason: ["KIT_NOT_KNOWN_OFFLINE", code] };
  const kit = Object.values(kits).find(({ tubes, out }) => out.includes(code) || tubes.some((tube) => tube.code === code));
  if (kit) return { kind: "none", code: "", reason: [kit.out.includes(code) ? "KIT_TUBE_OUT" : "TUBE_OF_KIT", code, kit.code] };
  if (pack.refrigerators.includes(code)) return { kind: "refrigerator", code };
  const [, box, row, column] = POSITION.exec(code) ?? [];
  if (box && checkOf(code.slice(0, -1)) === code.at(-1)) {
    return { kind: "position", code, box: box + checkOf(box), cell: String.fromCharCode(64 + Number(row)) + column };
  }
  return /^[A-Z0-9*]{8,40}$/.test(code) ? { kind: "unknown", code } : { kind: "none", code: "", reason: ["NOT_KNOWN_OFFLINE"] };
}

/** One scan: the view after it. @param when { at, off }: an instant, and the seconds by which it may be wrong */
export function understand(before, pack, text, { at, off }, act) {
  const heard = hear(text, pack, before);
  const begins = heard.kind === "case" && !has(before.cases, heard.code);
  const view = begins ? { ...before, cases: { ...before.cases, [heard.code]: pack.numbers[heard.code] } } : before;
  const meaning = allowed(pack, view, heard, at, read(view.hand, { ...view, station: pack.station }, heard, at));
  if (meaning.no) return said(view, pack, { hand: meaning.hand, tone: "refused", word: "refused", args: [], reasons: [reason(pack, ...meaning.no)], heard, at, act });
  if (meaning.ask) {
    const { hand, ask: word, questions } = meaning;
    const reasons = questions.map((why) => reason(pack, ...why));
    return said(view, pack, { hand, tone: "look", word, args: [hand.kit, hand.caseCode], reasons, heard, at, act });
  }
  if (meaning.wait) {
    const { hand, wait: word } = meaning;
    const tone = word === "kept-unknown" ? "look" : "ready";
    return said(view, pack, { hand, tone, word, args: [heard.kind === "kit" ? heard.code : hand.tubeCode ?? hand.caseCode ?? ""], reasons: [], heard, at, act });
  }
  if (meaning.doing.verb === "TAKE_BACK") return takenBack(view, pack, meaning, heard, at, act);
  const { verb, caseCode } = meaning.doing;
  if (verb === "LINK" && standing(view.cases[caseCode]).length) {
    return said(view, pack, { hand: meaning.before, tone: "refused", word: "refused", args: [], reasons: standing(view.cases[caseCode]), heard, at, act });
  }
  const went = perform(view, pack, meaning, at, off || undefined);
  const hand = { ...meaning.hand, lastAct: act };
  const next = { ...view, cases: went.cases, tubes: went.tubes, kits: went.kits ?? view.kits, past: { act, at, cases: view.cases, tubes: view.tubes, kits: view.kits } };
  const tone = went.look.length || went.late ? "look" : "done";
  return said(next, pack, { hand, tone, word: went.word, args: went.args, reasons: went.look, heard, at, act, meant: meaning.doing });
}

/** Whoever may not work by the procedure does not begin; what has begun goes on, whoever is there. */
function allowed(pack, view, heard, at, meaning) {
  const begins = (heard.kind === "case" && (meaning.wait || meaning.ask || meaning.doing?.verb === "LINK")) || (heard.kind === "tube" && meaning.doing?.verb === "SAMPLE");
  if (!begins || pack.station === "OPERATING_ROOM") return meaning; // there it has begun
  const owner = heard.kind === "case" ? view.cases[heard.code] : view.cases[view.tubes[heard.code].caseCode];
  const lack = lacking(pack, owner.procedure, at);
  return lack?.refuses ? { hand: view.hand, no: [lack.code, owner.procedure] } : meaning;
}

/** What the person of the pack lacks at that time to work by a procedure; null where nothing. */
function lacking(pack, procedure, at) {
  const version = inForce(pack, procedure, at);
  if (!version || version.required === "NONE") return null;
  const ended = version.until !== undefined && micros(at) > micros(version.until);
  const code = version.lacking ?? (ended ? "TRAINING_EXPIRED" : null);
  return code && { code, refuses: version.required === "REFUSE" };
}

/** What the server said that a case still needs holds until something happens to its tubes. */
const touched = (cases, code) => ({ ...cases, [code]: { ...cases[code], needs: undefined } });

function perform(view, pack, { doing, questions = [] }, at, off) {
  const { cases, tubes, kits } = view;
  const tube = doing.tubeCode && tubes[doing.tubeCode];
  const changed = (change) => ({
    cases: touched(cases, tube.caseCode), tubes: { ...tubes, [tube.code]: { ...tube, ...change } }, args: [tube.code],
    look: [...standing(cases[tube.caseCode]), ...untrained(cases[tube.caseCode])],
  });
  const untrained = (owner) => {
    const lack = lacking(pack, owner.procedure, at);
    return lack ? [reason(pack, lack.code, tube?.code ?? owner.code)] : [];
  };
  switch (doing.verb) {
    case "CLAMP": {
      const owner = cases[doing.caseCode];
      const again = Boolean(owner.clampedAt);
      return {
        cases: again ? cases : { ...cases, [owner.code]: { ...owner, clampedAt: at } }, tubes, word: "clamped", args: [owner.code],
        look: [...(again ? [reason(pack, "CLAMPED_AGAIN", owner.code)] : []), ...standing(owner)],
      };
    }
    case "REMOVE": {
      const owner = cases[doing.caseCode];
      const again = Boolean(owner.resectedAt);
      const after = again ? owner : { ...owner, resectedAt: at, resectedOff: off };
      return {
        cases: { ...cases, [owner.code]: after }, tubes: judgedAgain(pack, after, tubes), word: "removed", args: [owner.code],
        look: [...(again ? [reason(pack, "RESECTED_AGAIN", owner.code)] : []), ...standing(owner), ...untrained(owner)],
      };
    }
    case "LINK":
      return linked(pack, view, cases[doing.caseCode], kits[doing.kit], questions);
    case "SAMPLE":
      return { ...changed({ step: "SAMPLED", sampledAt: at, sampledOff: off }), word: "sampled" };
    case "CHILL":
      return { ...changed({ step: "CHILLED", chilledAt: doing.at, chilledOff: off }), word: "chilled" };
    case "FREEZE":
      return frozen(changed, outcomeOf(pack, cases[tube.caseCode], { ...tube, frozenAt: at, frozenOff: off }), { frozenAt: at, frozenOff: off });
    case "STORE":
      return { cases, tubes, word: "stored", args: [doing.box, doing.cell], look: [] };
    default:
      return { cases, tubes, word: "explained", args: [doing.reason], look: [] };
  }
}

/** The tubes of a kit are a case's from now on. */
function linked(pack, { cases, tubes, kits }, owner, kit, questions) {
  const labels = kit.tubes.map(({ code, label, tissue }) => [code, { code, caseCode: owner.code, label, tissue, step: "LABELLED" }]);
  const codes = [...owner.tubes, ...kit.tubes.map(({ code }) => code)].sort();
  return {
    cases: { ...cases, [owner.code]: { ...owner, needs: undefined, tubes: codes, kits: [...(owner.kits ?? []), kit.code] } },
    tubes: { ...tubes, ...Object.fromEntries(labels) },
    kits: { ...kits, [kit.code]: { ...kit, step: "LINKED", caseCode: owner.code } },
    word: "kit-linked", args: [kit.code, owner.code, String(kit.tubes.length)], look: questions.map((why) => reason(pack, ...why)),
  };
}

/** An act from the time before this view is not known here: the server will take it back. */
function takenBack(view, pack, { before, hand, doing }, heard, at, act) {
  const { lastAct, ...rest } = hand;
  const { past } = view;
  if (past?.act !== doing.act) return said(view, pack, { hand: rest, tone: "look", word: "kept-undo", args: [], reasons: [], heard, at, act, meant: doing });
  if (micros(at) - micros(past.at) > pack.undoMinutes * 60_000_000) {
    const reasons = [reason(pack, "UNDO_TOO_LATE", pack.undoMinutes)];
    return said(view, pack, { hand: before, tone: "refused", word: "refused", args: [], reasons, heard, at, act });
  }
  const { cases, tubes, kits } = past;
  if (tubes[rest.tubeCode]?.step === "LABELLED") delete rest.tubeCode;
  return said({ ...view, cases, tubes, kits, past: null }, pack, { hand: rest, tone: "done", word: "undone", args: [], reasons: [], heard, at, act, meant: doing });
}

/** What every report about the material of a case without a valid consent is marked with. */
const standing = (owner) => (owner.consent?.state === "refused" ? [{ code: "CONSENT", text: owner.consent.text }] : []);

const frozen = (changed, outcome, when) => {
  const change = changed({ step: "FROZEN", ...when, ...(outcome && { verdict: verdict(outcome) }) });
  return outcome ? { ...change, word: "frozen-" + outcome, late: LATE.includes(verdict(outcome)) } : { ...change, word: "frozen" };
};

const inForce = (pack, procedure, at) => pack.versions[procedure]?.filter((v) => micros(v.from) <= micros(at)).at(-1);

/** The limits of the version that was in force when the clock began, as the server finds it; none where nothing has begun. */
function limitsOf(pack, owner, tube) {
  const began = tube?.sampledAt ?? owner.resectedAt ?? tube?.frozenAt;
  const version = began && inForce(pack, owner.procedure, began);
  return version?.limits ? JSON.parse(version.limits) : undefined;
}

/** Of a frozen tissue whose procedure has a clock. */
function outcomeOf(pack, owner, tube) {
  const limits = limitsOf(pack, owner, tube);
  return limits && tube.tissue && tube.frozenAt ? judge(limits, times(owner, tube)).outcome : undefined;
}

/** What stays with the tube: of one that lies across a limit nothing is known. */
const verdict = (outcome) => (outcome === "straddles" ? "UNDETERMINED" : outcome.toUpperCase());

/** A removal that is told late changes what the tubes frozen before it have come to. */
function judgedAgain(pack, owner, tubes) {
  const judged = (tube) => {
    const outcome = outcomeOf(pack, owner, tube);
    return outcome ? { ...tube, verdict: verdict(outcome) } : tube;
  };
  const again = owner.tubes.map((code) => judged(tubes[code]));
  return { ...tubes, ...Object.fromEntries(again.map((tube) => [tube.code, tube])) };
}

const times = (owner, tube) => ({
  resected: known(owner.resectedAt, owner.resectedOff),
  sampled: known(tube?.sampledAt, tube?.sampledOff),
  chilled: known(tube?.chilledAt, tube?.chilledOff),
  frozen: known(tube?.frozenAt, tube?.frozenOff),
});

const filled = (words, ...args) => (words ?? "").replace(/\{(\d)\}/g, (_, n) => args[n] ?? "");
const reason = (pack, code, ...args) => ({ code, text: filled(pack.words["reason." + code] ?? code, ...args) });

function said(view, pack, { hand, tone, word, args, reasons, heard, at, act, meant = null }) {
  const owner = view.cases[hand.caseCode];
  const tube = hand.tubeCode ? view.tubes[hand.tubeCode] : undefined;
  const tubes = owner ? owner.tubes.map((code) => view.tubes[code]) : [];
  const shown = {
    actId: act, state: tone, hand, reasons, undo: Boolean(hand.lastAct), serverTime: at,
    headline: filled(pack.words["bench.said." + word], ...args),
    detail: filled(pack.words["bench.then." + word], ...args),
    heard: heard.code ? { kind: heard.kind, code: heard.code } : undefined,
    case: owner && { code: owner.code, label: owner.label, colour: owner.colour, consent: owner.consent, kits: owner.kits },
    needs: owner?.needs ?? [],
    tubes: tubes.map((t) => ({ code: t.code, label: t.label, state: lamp(t) })),
    clocks: !owner ? [] : pack.station === "OPERATING_ROOM" ? surgicalClocks(pack, owner) : clocks(pack, owner, tube ?? urgent(tubes)),
    expects: asked(hand, owner, tube, tone === "look", pack.station).map((what) => expected(pack, what)),
  };
  return { ...view, hand, shown, meant: meant && { ...meant, after: hand } };
}

const LATE = ["DEVIATION", "UNDETERMINED"];
const LAMPS = { LABELLED: "waiting", SAMPLED: "running", CHILLED: "running", MISSING: "refused", DESTROYED: "refused" };
const lamp = (tube) => LAMPS[tube.step] ?? (LATE.includes(tube.verdict) ? "look" : "done");

const urgent = (tubes) =>
  tubes.filter((t) => t.sampledAt && !t.frozenAt).sort((a, b) => micros(a.sampledAt) - micros(b.sampledAt))[0];

const KINDS = { CASE: "case", KIT: "kit", YES: "yes", CLAMPED: "clamped", REMOVED: "removed", TUBE: "tube", LN2: "LN2", COLD: "4C", REFRIGERATOR: "refrigerator", REASON: "reason", POSITION: "position" };
const expected = (pack, what) => ({
  kind: KINDS[what], label: pack.words["bench.expect." + KINDS[what]], options: options(pack, what),
});

const codeOf = (pack, what) => Object.entries(pack.commands).find(([, word]) => word === what)?.[0];

/** Where hands are clean the screen may be touched instead of scanning a card. */
function options(pack, what) {
  if (what === "REASON") return pack.reasons;
  if (what === "YES") return ["YES", "NO"].map((word) => ({ code: codeOf(pack, word), label: pack.words["bench.touch." + word.toLowerCase()] }));
  if (pack.station !== "OPERATING_ROOM" || !["CLAMPED", "REMOVED"].includes(what)) return [];
  const code = codeOf(pack, what);
  return code ? [{ code, label: pack.words["bench.touch." + KINDS[what]] }] : [];
}

/** Warm ischaemia until the removal, from then on how long it is out. */
function surgicalClocks(pack, { clampedAt, resectedAt }) {
  const clock = (kind, main, since, stoppedAt) => ({ kind, main, since, stoppedAt, name: pack.words["bench.since-" + kind] });
  return [
    ...(resectedAt ? [clock("resected", true, resectedAt)] : []),
    ...(clampedAt ? [clock("clamped", !resectedAt, clampedAt, resectedAt)] : []),
  ];
}

function clocks(pack, owner, tube) {
  const limits = limitsOf(pack, owner, tube);
  const bySampling = limits?.origin !== "resected";
  const until = limits ? due(limits, times(owner, tube)) : null;
  const clock = (kind, main, since) => {
    const limitAt = main && until !== null ? new Date(until / 1000).toISOString() : undefined;
    return {
      kind, main, since, stoppedAt: tube?.frozenAt, limitAt,
      limitLabel: limitAt && filled(pack.words["bench.until"], new Date(limitAt).toLocaleTimeString("ja-JP", { timeZone: pack.zone, hour12: false })),
      name: pack.words["bench.since-" + kind],
    };
  };
  return [
    ...(tube?.sampledAt ? [clock("sampled", bySampling, tube.sampledAt)] : []),
    ...(owner.resectedAt ? [clock("resected", !bySampling, owner.resectedAt)] : []),
  ];
}
