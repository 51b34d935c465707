import test from "node:test";
import assert from "node:assert/strict";
import { onward, rectangle } from "../../main/resources/static/js/reserve.js";

const FREE = [
  [true, false, true],
  [false, false, true],
];

test("a rectangle is the same from whichever corner", () => {
  assert.deepEqual(rectangle([1, 2], [0, 1]), [[0, 1], [0, 2], [1, 1], [1, 2]]);
  assert.deepEqual(rectangle([0, 1], [1, 2]), rectangle([1, 2], [0, 1]));
});

test("arrow keys go to the next free position and stop where there is none", () => {
  assert.deepEqual(onward("ArrowRight", [0, 0], FREE), [0, 2]);
  assert.equal(onward("ArrowDown", [0, 0], FREE), null);
  assert.deepEqual(onward("ArrowDown", [0, 2], FREE), [1, 2]);
  assert.equal(onward("j", [0, 0], FREE), null);
});
