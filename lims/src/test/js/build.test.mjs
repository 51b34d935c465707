import test from "node:test";
import assert from "node:assert/strict";
import { counts, number } from "../../main/resources/static/js/build.js";

test("a unit is counted while its numbers are typed", () => {
  const made = counts({ shelves: 4, racks: 4, high: 4, deep: 1, rows: 9, columns: 9 });
  assert.deepEqual(made, { racks: 16, boxes: 64, positions: 5184, containers: 85 });
});

test("full-width digits count, words and nothing are no number", () => {
  assert.equal(number("１２"), 12);
  assert.equal(number("nine"), 0);
  assert.equal(number("-3"), 0);
  assert.equal(number(""), 0);
});
