import test from "node:test";
import assert from "node:assert/strict";
import { actId, begin, screen, step } from "../../main/resources/static/js/bench.js";

const ready = { state: "ready", headline: "", reasons: [], clocks: [], tubes: [], expects: [], undo: false };
const scan = (id) => ({ type: "scan", actId: id, symbol: "SYM" + id, at: "2026-11-21T00:00:00Z" });
const done = { ...ready, state: "done" };
const run = (state, ...events) => events.reduce(([s, all], e) => { const [n, d] = step(s, e); return [n, [...all, ...d]]; }, [state, []]);

test("a scan is heard at once, before anything is sent", () => {
  const [state, doing] = run(begin(ready), scan("a"));
  assert.equal(screen(state).hearing, true);
  assert.equal(screen(state).state, "ready");
  assert.deepEqual(doing.map((d) => (d.keep ?? d.send).actId), ["a", "a"], "kept on this machine, then sent");
});

test("scans are sent one by one in their order", () => {
  const [state, doing] = run(begin(ready), scan("a"), scan("b"));
  assert.deepEqual(doing.filter((d) => d.send).map((d) => d.send.actId), ["a"]);
  const [, then] = step(state, { type: "answer", actId: "a", outcome: done });
  assert.deepEqual(then, [{ drop: "a" }, { tone: "done" }, { send: { actId: "b", symbols: ["SYMb"], occurredAt: "2026-11-21T00:00:00Z" } }]);
});

test("when the network is gone the act stays, is sent again under the same id, and the number waiting is shown", () => {
  let [state, doing] = run(begin(ready), scan("a"), scan("b"), { type: "lost", actId: "a" });
  assert.deepEqual(doing.at(-1), { wait: 500 });
  assert.equal(screen(state).queued, 2);
  [state, doing] = step(state, { type: "retry" });
  assert.equal(doing.at(-1).send.actId, "a");
  [state] = step(state, { type: "answer", actId: "a", outcome: done });
  assert.equal(screen(state).offline, false);
});

test("the waits grow and end at eight seconds", () => {
  let state = begin(ready);
  [state] = step(state, scan("a"));
  const waits = [];
  for (let i = 0; i < 7; i++) {
    let doing;
    [state, doing] = step(state, { type: "lost", actId: "a" });
    waits.push(doing[0].wait);
    [state] = step(state, { type: "retry" });
  }
  assert.deepEqual(waits, [500, 1000, 2000, 4000, 8000, 8000, 8000]);
});

test("a broken server is asked again; a refusal is shown and the next act goes on", () => {
  const [broken] = run(begin(ready), scan("a"), { type: "problem", actId: "a", status: 503 });
  assert.equal(screen(broken).offline, true);
  const [refused, doing] = run(begin(ready), scan("a"), scan("b"), { type: "problem", actId: "a", status: 400, title: "no", id: "X" });
  assert.equal(screen(refused).state, "refused");
  assert.equal(doing.at(-1).send.actId, "b");
});

test("signed out: nothing is dropped, the page asks to sign in, the next scan tries again", () => {
  let [state, doing] = run(begin(ready), scan("a"), { type: "problem", actId: "a", status: 401 });
  assert.deepEqual(doing.at(-1), { signIn: true });
  assert.equal(screen(state).queued, 1);
  [state, doing] = step(state, scan("b"));
  assert.equal(doing.at(-1).send.actId, "a");
});

test("an answer to an act that nobody waits for changes nothing", () => {
  const state = begin(ready);
  assert.deepEqual(step(state, { type: "answer", actId: "old", outcome: done }), [state, []]);
});

test("a red refusal stays while the next scan is on its way", () => {
  const [state] = run(begin({ ...ready, state: "refused" }), scan("a"));
  assert.equal(screen(state).state, "refused");
});

test("act ids are UUIDs of version 7 and follow time", () => {
  const one = actId(1000), two = actId(2000);
  assert.match(one, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.ok(one < two);
  assert.equal(new Set(Array.from({ length: 1000 }, () => actId(5))).size, 1000);
});
