import assert from "node:assert/strict";
import { test } from "node:test";
import { attach, left } from "../../main/resources/static/js/allocate.js";

test("minutes and seconds are left, never less than none", () => {
  assert.equal(left(20 * 60_000, 0), "20:00");
  assert.equal(left(61_000, 0), "1:01");
  assert.equal(left(0, 5_000), "0:00");
});

test("the server's clock counts, and the page is asked for once when the places are free", () => {
  let at = 1_000_000, tick, anew = 0;
  const shown = { textContent: "" };
  const line = {
    dataset: { now: new Date(5_000_000).toISOString(), until: new Date(5_060_000).toISOString() },
    querySelector: () => shown, classList: { toggle() {} },
  };
  attach(line, { now: () => at, timer: { setInterval: (f) => { tick = f; return 1; }, clearInterval() {} }, anew: () => anew++ });
  assert.equal(shown.textContent, "1:00");
  at += 61_000; tick();
  assert.deepEqual([shown.textContent, anew], ["0:00", 0]);
  at += 40_000; tick(); tick();
  assert.equal(anew, 1);
});
