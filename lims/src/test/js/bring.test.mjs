import test from "node:test";
import assert from "node:assert/strict";
import { read, send } from "../../main/resources/static/js/bring.js";

const file = (acts, offset = 0) => JSON.stringify({ format: "himuro kept acts 1", clock: { offset, uncertainty: 20 }, acts });
const act = (n) => ({ actId: "a" + n, envelope: { pass: "p" + n } });

test("only a file of a bench is taken", () => {
  for (const text of ["", "{}", "[]", "null", '{"format":"other","acts":[]}', '{"format":"himuro kept acts 1","acts":[{}]}', "PK\u0003"]) {
    assert.throws(() => read(text), (problem) => problem instanceof SyntaxError || problem instanceof TypeError, text);
  }
  assert.equal(read(file([act(1)])).acts.length, 1);
});

test("acts are sent in their order, with the time that the clock of that bench would show", async () => {
  const sent = [];
  const answers = { p1: { ok: true, body: { state: "done" } }, p2: { ok: true, body: { state: "refused", headline: "no" } }, p3: { ok: false, body: { title: "not ours" } } };
  const found = await send(read(file([act(1), act(2), act(3)], 60_000)), () => 1_000_000, async (body) => (sent.push(body), answers[body.pass]));
  assert.deepEqual(sent.map((body) => body.pass), ["p1", "p2", "p3"]);
  assert.equal(sent[0].sentAt, new Date(940_000).toISOString());
  assert.deepEqual([found.done, found.again.length, found.failed.length], [1, 1, 1]);
});
