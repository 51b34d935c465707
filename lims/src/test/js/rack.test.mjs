import test from "node:test";
import assert from "node:assert/strict";
import { fits, next, walk } from "../../main/resources/static/js/rack.js";

const SHAPE = [8, 12];

test("arrow keys walk the rack and stop at its edge", () => {
  assert.deepEqual(walk("ArrowRight", [0, 0], SHAPE), [0, 1]);
  assert.deepEqual(walk("ArrowDown", [6, 3], SHAPE), [7, 3]);
  assert.deepEqual(walk("ArrowDown", [7, 3], SHAPE), [7, 3]);
  assert.deepEqual(walk("ArrowLeft", [2, 0], SHAPE), [2, 0]);
  assert.deepEqual(walk("ArrowUp", [0, 5], SHAPE), [0, 5]);
});

test("Home and End go to the ends of the row, other keys nowhere", () => {
  assert.deepEqual(walk("Home", [3, 7], SHAPE), [3, 0]);
  assert.deepEqual(walk("End", [3, 7], SHAPE), [3, 11]);
  assert.equal(walk("j", [3, 7], SHAPE), null);
});

test("a hand scan is followed by the next empty field, then by the first that is still empty, then by none", () => {
  assert.equal(next(["a", "", ""], 0), 1);
  assert.equal(next(["", "b", "c"], 1), 0);
  assert.equal(next(["a", "b"], 1), -1);
});

test("a file larger than what is taken is told before it is sent", () => {
  assert.ok(fits([{ size: 16 }], 16));
  assert.ok(!fits([{ size: 17 }], 16));
  assert.ok(fits([], 16));
});
