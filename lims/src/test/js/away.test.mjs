import test from "node:test";
import assert from "node:assert/strict";
import { begin, screen, step } from "../../main/resources/static/js/bench.js";
import { checkOf, hear, inView, understand } from "../../main/resources/static/js/away.js";
import { due, judge, known, micros } from "../../main/resources/static/js/verdict.js";

const limits = {
  origin: "sampled", direct: { millis: 1_800_000 },
  fallback: { begin: { millis: 1_800_000 }, within: { millis: 10_800_000 }, from: "origin" },
};
const tube = (code, more = {}) => ({ code, caseCode: "CASE1", label: "", tissue: true, step: "LABELLED", ...more });
const pack = {
  zone: "Asia/Tokyo", undoMinutes: 10, reasons: [], refrigerators: ["FRIDGE1"], versions: { ff: [{ from: "2026-04-01T00:00:00Z", limits: JSON.stringify(limits), required: "NONE" }] },
  commands: { CMDLN2: "LN2", CMDUNDO: "UNDO", CMDREMOVED: "REMOVED", CMDNEXT: "NEXT" },
  cases: { CASE1: { code: "CASE1", colour: 1, label: "", consent: { state: "done", text: "" }, procedure: "ff", closed: false, tubes: ["TUBE1", "TUBE2"] } },
  tubes: { TUBE1: tube("TUBE1"), TUBE2: tube("TUBE2") },
  words: { "bench.said.sampled": "sampled {0}", "bench.said.frozen-direct": "in time {0}", "bench.said.kept-unknown": "kept {0}" },
};
const ready = { state: "ready", headline: "", reasons: [], clocks: [], tubes: [], expects: [], undo: false, hand: { waiting: "NOTHING" } };
const scan = (actId, symbol, at = "2026-11-21T00:00:00Z") => ({ type: "scan", actId, symbol, at });
const run = (state, ...events) => events.reduce(([s, all], e) => { const [n, d] = step(s, e); return [n, [...all, ...d]]; }, [state, []]);
const bench = () => step(begin(ready), { type: "pack", pack })[0];

test("an instant has six decimals", () => {
  assert.equal(micros("2026-11-21T00:00:00.123456Z") - micros("2026-11-21T00:00:00Z"), 123456);
  assert.equal(micros("2026-11-21T00:00:00.5Z") - micros("2026-11-21T00:00:00Z"), 500000);
});

test("the limit is inclusive to the microsecond", () => {
  const at = (frozen) => judge(limits, { resected: null, sampled: known("2026-11-21T00:00:00Z"), chilled: null, frozen: known(frozen) }).outcome;
  assert.equal(at("2026-11-21T00:30:00Z"), "direct");
  assert.equal(at("2026-11-21T00:30:00.000001Z"), "deviation");
});

test("the clock at 4 °C runs to the last limit", () => {
  const times = { resected: null, sampled: known("2026-11-21T00:00:00Z"), chilled: known("2026-11-21T00:10:00Z"), frozen: null };
  assert.equal(due(limits, times), micros("2026-11-21T03:00:00Z"));
});

test("a position is understood by its own check character, a misread one is not", () => {
  const body = "BTKH000001" + "01120";
  assert.deepEqual(hear(body + checkOf(body), pack), { kind: "position", code: body + checkOf(body), box: "BTKH000001" + checkOf("BTKH000001"), cell: "A12" });
  assert.notEqual(hear(body + (checkOf(body) === "7" ? "8" : "7"), pack).kind, "position");
});

test("full-width letters, lower case, grouping and the scanner's own prefix mean the same code", () => {
  for (const text of ["TUBE1", "tube1", "ＴＵＢＥ１", "TU BE-1", "]d2TUBE1"]) assert.equal(hear(text, pack).code, "TUBE1", text);
});

test("without the network the bench shows what it came to by itself, with its sound", () => {
  const [state, doing] = run(bench(), scan("a", "TUBE1"), { type: "lost", actId: "a" }, scan("b", "CMDLN2", "2026-11-21T00:20:00Z"));
  assert.equal(screen(state).shown.headline, "in time TUBE1");
  assert.equal(screen(state).queued, 2);
  assert.deepEqual(doing.filter((d) => d.tone).map((d) => d.tone), ["done", "done"]);
});

test("what a case still needs is shown without the network until something happens to its tubes", () => {
  const need = { label: "blood", word: "next", state: "waiting" };
  const told = { ...pack, cases: { CASE1: { ...pack.cases.CASE1, needs: [need] } } };
  const [away] = run(step(begin(ready), { type: "pack", pack: told })[0], scan("a", "CASE1"), { type: "lost", actId: "a" });
  assert.deepEqual(screen(away).shown.needs, [need]);
  const [after] = run(away, scan("b", "TUBE1"));
  assert.deepEqual(screen(after).shown.needs, []);
  const [back] = run(after, scan("c", "CMDUNDO", "2026-11-21T00:01:00Z"));
  assert.deepEqual(screen(back).shown.needs, [need]);
});

test("with the network the server's answer is what is shown", () => {
  const [state] = run(bench(), scan("a", "TUBE1"));
  assert.equal(screen(state).shown, ready);
});

test("an act says what was in hand; what was meant is said only where it was shown", () => {
  const [state, doing] = run(bench(), scan("a", "TUBE1"), scan("b", "CMDLN2"), { type: "lost", actId: "a" });
  const kept = doing.filter((d) => d.keep).map((d) => d.keep);
  assert.equal(kept[1].hand.tubeCode, "TUBE1");
  assert.equal(kept[1].meant.verb, "FREEZE");
  assert.equal(doing.find((d) => d.send).send.meant, undefined);
  const [, again] = step(state, { type: "retry" });
  assert.equal(again.find((d) => d.send).send.meant.verb, "SAMPLE");
});

test("what waited is counted, and shown by the bench's own judgement, until the last of it is answered; it makes no second sound", () => {
  const [away] = run(bench(), scan("a", "TUBE1"), { type: "lost", actId: "a" }, scan("b", "CMDLN2", "2026-11-21T00:20:00Z"), { type: "retry" });
  const outcome = { ...ready, state: "done", headline: "sampled by the server" };
  const [half, doing] = step(away, { type: "answer", actId: "a", outcome });
  assert.equal(screen(half).offline, false);
  assert.equal(screen(half).queued, 1);
  assert.equal(screen(half).shown.headline, "in time TUBE1");
  assert.deepEqual(doing.filter((d) => d.tone), []);
  const [ended, last] = step(half, { type: "answer", actId: "b", outcome: { ...outcome, headline: "frozen" } });
  assert.equal(screen(ended).queued, 0);
  assert.equal(screen(ended).shown.headline, "frozen");
  assert.deepEqual(last.filter((d) => d.tone), [{ tone: "done" }]);
});

test("what the server judged worse than was shown stays until somebody has seen it", () => {
  let [state] = run(bench(), scan("a", "TUBE1"), { type: "lost", actId: "a" }, { type: "retry" });
  [state] = step(state, { type: "answer", actId: "a", outcome: { ...ready, state: "look", headline: "!" } });
  assert.equal(screen(state).conflicts.length, 1);
  [state] = step(state, { type: "seen" });
  assert.equal(screen(state).conflicts.length, 0);
});

test("what the server judged alike is no conflict, nor what was never shown otherwise", () => {
  let [state] = run(bench(), scan("a", "TUBE1"), { type: "lost", actId: "a" }, { type: "retry" });
  [state] = step(state, { type: "answer", actId: "a", outcome: { ...ready, state: "done" } });
  assert.equal(screen(state).conflicts.length, 0);
  [state] = run(state, scan("b", "TUBE2"), { type: "answer", actId: "b", outcome: { ...ready, state: "refused" } });
  assert.equal(screen(state).conflicts.length, 0);
});

test("acts of a page that ended go before those of this one", () => {
  const [state] = run(bench(), scan("b", "TUBE1"), scan("c", "CMDLN2"));
  const [after] = step(state, { type: "kept", acts: [{ actId: "a", envelope: {} }] });
  assert.deepEqual(after.queue.map((act) => act.actId), ["b", "a", "c"], "but for the one that is on its way");
});

test("a refusal by a broken request stays on this machine; an answer is dropped from it", () => {
  const [, refused] = run(bench(), scan("a", "TUBE1"), { type: "problem", actId: "a", status: 400, title: "" });
  assert.equal(refused.some((d) => d.drop), false);
  const [, answered] = run(bench(), scan("a", "TUBE1"), { type: "answer", actId: "a", outcome: ready });
  assert.equal(answered.some((d) => d.drop === "a"), true);
});

test("a tube that this bench was not told of is in hand, so that the next card is not for the tube before", () => {
  let view = understand(inView(pack, ready), pack, "TUBE1", { at: "2026-11-21T00:00:00Z" }, "a");
  view = understand(view, pack, "WGTKH26000009T01X", { at: "2026-11-21T00:01:00Z" }, "b");
  assert.equal(view.shown.state, "look");
  assert.equal(view.hand.tubeCode, "WGTKH26000009T01X");
  view = understand(view, pack, "CMDLN2", { at: "2026-11-21T00:02:00Z" }, "c");
  assert.equal(view.tubes.TUBE1.step, "SAMPLED");
  assert.equal(view.meant, null);
});

test("what was done here is taken back here, what was done before only by the server", () => {
  let view = understand(inView(pack, ready), pack, "TUBE1", { at: "2026-11-21T00:00:00Z" }, "a");
  view = understand(view, pack, "CMDUNDO", { at: "2026-11-21T00:01:00Z" }, "b");
  assert.equal(view.tubes.TUBE1.step, "LABELLED");
  assert.deepEqual(view.meant.act, "a");
  const before = inView(pack, { ...ready, hand: { waiting: "NOTHING", lastAct: "z" } });
  assert.equal(understand(before, pack, "CMDUNDO", { at: "2026-11-21T00:01:00Z" }, "b").shown.state, "look");
});
