import test from "node:test";
import assert from "node:assert/strict";
import { nearest } from "../../main/resources/static/js/place.js";
import { moved } from "../../main/resources/static/js/plan.js";

const GRID = [[0, 0], [100, 0], [200, 0], [0, 100], [100, 100]];

test("arrow keys go to the nearest in their way", () => {
  assert.equal(nearest("ArrowRight", 0, GRID), 1);
  assert.equal(nearest("ArrowDown", 1, GRID), 4);
  assert.equal(nearest("ArrowLeft", 2, GRID), 1);
  assert.equal(nearest("ArrowUp", 0, GRID), -1);
  assert.equal(nearest("a", 0, GRID), -1);
});

test("in a ring every tower can be reached", () => {
  const ring = [...Array(12).keys()].map((n) => [Math.cos((n * Math.PI) / 6) * 300, Math.sin((n * Math.PI) / 6) * 300]);
  const seen = new Set([0]);
  for (const at of seen) for (const key of ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"]) {
    const to = nearest(key, at, ring);
    if (to >= 0) seen.add(to);
  }
  assert.equal(seen.size, 12);
});

test("two units that meet change places, and none leaves the plan", () => {
  const places = new Map([["A", [0, 0]], ["B", [1, 0]]]);
  assert.deepEqual([...moved(places, "A", [1, 0], [3, 2])], [["A", [1, 0]], ["B", [0, 0]]]);
  assert.equal(moved(places, "A", [-1, 0], [3, 2]), places);
  assert.equal(moved(places, "B", [1, 2], [3, 2]), places);
});
