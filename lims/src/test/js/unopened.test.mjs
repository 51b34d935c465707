// Cases that begin without the network, with a number that was set aside for the bench: what is done waits until somebody opens them.
import test from "node:test";
import assert from "node:assert/strict";
import { begin, screen, step } from "../../main/resources/static/js/bench.js";
import { hear, inView } from "../../main/resources/static/js/away.js";

const limits = { origin: "sampled", direct: { millis: 1_800_000 } };
const kit = {
  code: "KIT1", step: "READY", protocol: "pair", bestBefore: "2027-11-21", expiresAt: "2027-11-21T15:00:00Z", expiredRefused: false,
  tubes: [{ code: "KITTUBE1", label: "tumour", tissue: true }], out: [],
};
const card = (code, more = {}) => ({
  code, colour: 1, label: "", consent: { state: "done", text: "" }, procedure: "ff", protocol: "pair", closed: false, tubes: [], kits: [], ...more,
});
const pack = {
  zone: "Asia/Tokyo", undoMinutes: 10, reasons: [], refrigerators: [], kits: { KIT1: kit }, tubes: {},
  versions: { ff: [{ from: "2026-04-01T00:00:00Z", limits: JSON.stringify(limits), required: "NONE" }] },
  commands: { CMDLN2: "LN2", CMDUNDO: "UNDO", CMDREMOVED: "REMOVED", CMDNEXT: "NEXT" },
  cases: { CASE1: card("CASE1") },
  numbers: { NUMBER7: card("NUMBER7", { consent: { state: "look", text: "not known" } }) },
  words: { "bench.said.frozen-direct": "in time {0}" },
};
const ready = { state: "ready", headline: "", reasons: [], clocks: [], tubes: [], expects: [], undo: false, hand: { waiting: "NOTHING" } };
const scan = (actId, symbol, at = "2026-11-21T00:00:00Z") => ({ type: "scan", actId, symbol, at });
const run = (state, ...events) => events.reduce(([s, all], e) => { const [n, d] = step(s, e); return [n, [...all, ...d]]; }, [state, []]);
const bench = (told = pack) => step(begin(ready), { type: "pack", pack: told })[0];
const sent = (doing) => doing.filter((d) => d.send).map((d) => d.send.actId);

/** The network goes with the first scan; then a whole case. */
const begun = () => run(bench(), scan("a", "NUMBER7"), { type: "lost", actId: "a" }, scan("b", "CMDREMOVED", "2026-11-21T00:00:10Z"),
  scan("c", "KIT1", "2026-11-21T00:00:20Z"), scan("d", "KITTUBE1", "2026-11-21T00:00:30Z"), scan("e", "CMDLN2", "2026-11-21T00:20:00Z"));

test("a number that is set aside is a case, one that is not is unknown", () => {
  assert.equal(hear("NUMBER7", pack).kind, "case");
  assert.equal(hear("NUMBER8", pack).kind, "none");
  assert.equal(hear("NUMBER77", pack).kind, "unknown");
  assert.equal(hear("NUMBER77", { ...pack, numbers: undefined }).kind, "unknown", "a pack of an earlier release has none");
});

test("a case that nobody has opened is judged here, each of its acts is kept, and none is sent", () => {
  const [state, doing] = begun();
  assert.equal(screen(state).shown.headline, "in time KITTUBE1");
  assert.deepEqual(doing.filter((d) => d.keep).map((d) => d.keep.actId), ["a", "b", "c", "d", "e"]);
  assert.deepEqual(doing.filter((d) => d.drop).map((d) => d.drop), ["a"], "taken in hand: nothing was done");
  assert.deepEqual(sent(doing), ["a"]);
  assert.deepEqual(screen(state).unopened, [{ code: "NUMBER7", acts: 4 }]);
  assert.equal(screen(state).queued, 0);
});

test("the network back, it waits for the case to be opened, and the case goes on", () => {
  let [state] = begun();
  const kits = { KIT1: kit };
  [state] = step(state, { type: "pack", pack: { ...pack, kits } });
  assert.equal(screen(state).offline, false);
  assert.equal(screen(state).shown.headline, "in time KITTUBE1", "what was shown stays");
  assert.equal(state.view.tubes.KITTUBE1.step, "FROZEN");
  assert.equal(state.view.kits.KIT1.step, "LINKED", "though the server does not know yet");
  const [after, doing] = run(state, scan("f", "CMDUNDO", "2026-11-21T00:21:00Z"));
  assert.deepEqual(sent(doing), []);
  assert.equal(after.view.tubes.KITTUBE1.step, "SAMPLED");
  assert.deepEqual(screen(after).unopened, [{ code: "NUMBER7", acts: 5 }]);
});

test("opened, its acts are sent in their order, as what they meant", () => {
  const [state] = begun();
  const opened = { ...pack, numbers: {}, cases: { ...pack.cases, NUMBER7: card("NUMBER7") } };
  let [after, doing] = step(state, { type: "pack", pack: opened });
  assert.deepEqual(screen(after).unopened, []);
  for (const act of ["b", "c", "d", "e"]) {
    assert.deepEqual(sent(doing), [act]);
    assert.ok(doing.find((d) => d.send).send.meant.verb);
    assert.equal(doing.find((d) => d.send).send.about, undefined);
    [after, doing] = step(after, { type: "answer", actId: act, outcome: { ...ready, state: "done" } });
  }
  assert.equal(after.queue.length, 0);
  assert.equal(screen(after).conflicts.length, 0);
});

test("other cases are worked on meanwhile, and sent", () => {
  let [state] = begun();
  [state] = step(state, { type: "pack", pack });
  const [, doing] = run(state, scan("f", "CASE1", "2026-11-21T00:22:00Z"), { type: "answer", actId: "f", outcome: { ...ready, hand: { waiting: "NOTHING", caseCode: "CASE1" } } },
    scan("g", "CMDREMOVED", "2026-11-21T00:22:10Z"));
  assert.deepEqual(sent(doing), ["f", "g"]);
  assert.equal(doing.findLast((d) => d.send).send.hand.caseCode, "CASE1");
});

test("what is taken back of another case is not held up by the case in hand", () => {
  const told = { ...pack, tubes: { TUBE1: { code: "TUBE1", caseCode: "CASE1", label: "", tissue: true, step: "LABELLED" } }, cases: { CASE1: card("CASE1", { tubes: ["TUBE1"] }) } };
  const [state] = run(bench(told), scan("a", "TUBE1"), { type: "lost", actId: "a" }, scan("b", "NUMBER7", "2026-11-21T00:00:05Z"), scan("c", "CMDUNDO", "2026-11-21T00:00:09Z"));
  assert.deepEqual(state.queue.map(({ actId }) => actId), ["a", "c"]);
  assert.deepEqual(screen(state).unopened, []);
});

test("what is answered of another case does not take this one out of the hand", () => {
  const [state] = run(bench(), scan("a", "CASE1"), { type: "lost", actId: "a" }, scan("b", "NUMBER7", "2026-11-21T00:00:05Z"), { type: "retry" },
    { type: "answer", actId: "a", outcome: { ...ready, hand: { waiting: "NOTHING", caseCode: "CASE1" } } });
  assert.equal(screen(state).shown.case.code, "NUMBER7");
  const [after] = step(state, scan("c", "CMDREMOVED", "2026-11-21T00:00:20Z"));
  assert.equal(after.view.cases.CASE1.resectedAt, undefined);
  assert.deepEqual(screen(after).unopened, [{ code: "NUMBER7", acts: 1 }]);
});

test("acts of a page that ended wait likewise: the server says of which case they are, and the others go on", () => {
  const kept = [{ actId: "a", envelope: {} }, { actId: "b", envelope: {} }];
  let [state, doing] = run(bench(), { type: "kept", acts: kept }, { type: "problem", actId: "a", status: 409, title: "", waitsFor: "NUMBER7" });
  assert.deepEqual(sent(doing), ["a", "b"]);
  assert.equal(doing.some((d) => d.drop), false);
  assert.deepEqual(screen(state).unopened, [{ code: "NUMBER7", acts: 1 }]);
  [state] = step(state, { type: "answer", actId: "b", outcome: ready });
  const [, then] = step(state, { type: "pack", pack: { ...pack, numbers: {} } });
  assert.deepEqual(sent(then), ["a"]);
});

test("a page that opens without the network knows which cases wait", () => {
  const [before] = begun();
  const { cases, tubes, kits } = before.view;
  const view = { ...inView(pack, ready), cases, tubes, kits };
  const [state] = step(begin(ready, true), { type: "pack", pack, view });
  const [after, doing] = run(state, scan("z", "KITTUBE1", "2026-11-21T00:30:00Z"), scan("y", "CMDUNDO", "2026-11-21T00:30:05Z"));
  assert.deepEqual(sent(doing), []);
  assert.equal(after.hand ?? after.view.hand.caseCode, "NUMBER7");
});

test("with the network a number that nobody has opened is the server's to refuse", () => {
  const [state, doing] = run(bench(), scan("a", "NUMBER7"), { type: "answer", actId: "a", outcome: { ...ready, state: "refused" } });
  assert.deepEqual(sent(doing), ["a"]);
  assert.deepEqual(screen(state).unopened, []);
  assert.equal(screen(state).state, "refused");
});
