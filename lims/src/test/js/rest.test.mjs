import test from "node:test";
import assert from "node:assert/strict";
import { fits, meaning, move } from "../../main/resources/static/js/keys.js";
import { follow } from "../../main/resources/static/js/live.js";
import { read } from "../../main/resources/static/js/table.js";
import { TONES, Tones } from "../../main/resources/static/js/tone.js";

test("keys mean nothing while somebody types, except the way to anywhere", () => {
  assert.equal(meaning({ key: "j" }, false), "down");
  assert.equal(meaning({ key: "j" }, true), "");
  assert.equal(meaning({ key: "K", ctrlKey: true }, true), "palette");
  assert.equal(meaning({ key: "/", isComposing: true }, false), "");
});

test("the marked row stays inside the list", () => {
  assert.equal(move(3, -1, 1), 0);
  assert.equal(move(3, 2, 1), 2);
  assert.equal(move(0, -1, 1), -1);
});

test("full-width wishes find narrow names", () => assert.ok(fits("箱 B0412", "ｂ０４ 箱")));

test("a spoilt memory gives the defaults", () => {
  assert.deepEqual(read({ getItem: () => "{" }, "x"), { dense: false, away: [] });
  assert.deepEqual(read({ getItem: () => '{"dense":true,"away":["place"]}' }, "x"), { dense: true, away: ["place"] });
});

test("each state sounds different in number, length or pitch", () => {
  const shapes = Object.values(TONES).map((t) => JSON.stringify(t));
  assert.equal(new Set(shapes).size, shapes.length);
  assert.ok(TONES.refused[0].hertz * 3 < TONES.look[0].hertz);
});

test("a page that was never touched is silent and says so", () => assert.equal(new Tones(() => ({ state: "suspended" })).play("done"), false));

test("where events do not get through the page asks", async () => {
  const seen = [];
  const timer = { setTimeout: () => 1, clearTimeout: () => {} };
  const end = follow("/x", (s) => seen.push(s), { Source: null, get: async () => ({ ok: true, json: async () => 7 }), timer });
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(seen, [7]);
  end();
});

test("an event is taken and a broken line makes the page ask", async () => {
  let source;
  class Source { constructor() { source = this; } close() {} }
  const seen = [], links = [];
  follow("/x", (s) => seen.push(s), {
    Source, get: async () => { throw new Error("gone"); }, timer: { setTimeout: () => 1, clearTimeout: () => {} }, onLink: (up) => links.push(up),
  });
  source.onmessage({ data: "1" });
  source.onerror();
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual([seen, links], [[1], [true, false]]);
});
