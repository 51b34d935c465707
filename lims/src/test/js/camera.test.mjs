import test from "node:test";
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { cut, trouble } from "../../main/resources/static/js/camera-eye.js";
import { aimed, Sightings } from "../../main/resources/static/js/camera-sight.js";

const CROSS = { x: 50, y: 50 };
const at = (x, y) => [{ x, y }, { x: x + 20, y }, { x: x + 20, y: y + 20 }, { x, y: y + 20 }];
const matrix = (code, x = 40, y = 40) => ({ code, linear: false, corners: at(x, y) });
const bars = (code) => ({ code, linear: true, corners: at(40, 40) });

test("of several codes the one under the cross is meant, and none where it lies between them", () => {
  assert.equal(aimed([matrix("A", 0, 0), matrix("B", 40, 40)], CROSS).one.code, "B");
  assert.deepEqual(aimed([matrix("A", 0, 0), matrix("B", 70, 70)], CROSS), { one: null, several: true });
  assert.equal(aimed([matrix("A", 0, 0)], CROSS).one.code, "A");
  assert.deepEqual(aimed([], CROSS), { one: null, several: false });
});

test("a label that says its code in two symbols says one code", () => {
  assert.deepEqual(aimed([bars("A"), matrix("A", 0, 0)], { x: 200, y: 200 }).one, matrix("A", 0, 0));
});

test("a code that stays in the picture counts once, however long it stays", () => {
  const sightings = new Sightings();
  const taken = [];
  for (let now = 0; now < 10000; now += 100) taken.push(sightings.look([matrix("A")], CROSS, now).code);
  assert.deepEqual(taken.filter(Boolean), ["A"]);
});

test("it is not taken again within two seconds of its last sight, and afterwards it is", () => {
  const sightings = new Sightings();
  assert.equal(sightings.look([matrix("A")], CROSS, 0).code, "A");
  assert.equal(sightings.look([], CROSS, 100).code, null);
  assert.equal(sightings.look([matrix("A")], CROSS, 1900).code, null);
  assert.equal(sightings.look([], CROSS, 2000).code, null);
  assert.equal(sightings.look([matrix("A")], CROSS, 3901).code, "A");
});

test("a hand that wavers between two neighbours takes each of them once", () => {
  const sightings = new Sightings();
  const near = [matrix("A", 40, 40), matrix("B", 80, 40)], far = [matrix("A", 0, 40), matrix("B", 40, 40)];
  const taken = [near, far, near, far, near].map((seen, i) => sightings.look(seen, CROSS, i * 100).code);
  assert.deepEqual(taken, ["A", "B", null, null, null]);
});

test("bars are believed when two pictures in a row agree", () => {
  const sightings = new Sightings();
  const seen = [[bars("A")], [bars("X")], [bars("A")], [], [bars("A")], [bars("A")]];
  assert.deepEqual(seen.map((one, i) => sightings.look(one, CROSS, i * 100).code), [null, null, null, null, null, "A"]);
});

test("what lies under the frame is cut out of the picture that covers its box", () => {
  // 1920 x 1080 covers 400 x 300: scaled by 300 / 1080, so a frame of 320 x 216 is 1152 x 777.6 of the picture
  const wide = cut({ width: 1920, height: 1080 }, { width: 400, height: 300 }, { width: 320, height: 216 });
  assert.deepEqual(Object.values(wide).map(Math.round), [384, 151, 1152, 778]);
  // a picture on end covers a box on its side
  assert.deepEqual(cut({ width: 480, height: 640 }, { width: 480, height: 320 }, { width: 400, height: 200 }), { x: 40, y: 220, width: 400, height: 200 });
});

test("each trouble has its word", () => {
  const here = { secure: true, media: { getUserMedia() {} } };
  const said = (name) => trouble({ name }, here);
  assert.deepEqual(["NotAllowedError", "NotFoundError", "NotReadableError", "EngineError", "OddError"].map(said), ["refused", "none", "busy", "engine", "failed"]);
  assert.equal(trouble({ name: "TypeError" }, { secure: false, media: undefined }), "insecure");
});

test("the decoder beside its loader is the one that it was made for", async () => {
  const vendor = new URL("../../main/resources/static/vendor/", import.meta.url);
  const wasm = readFileSync(new URL("zxing-reader-3.1.6.wasm", vendor));
  const loader = readFileSync(new URL("zxing-reader-3.1.6.min.js", vendor), "utf8");
  const engine = new Function(`${loader}; return ZXingWASM;`)();
  assert.equal(createHash("sha256").update(wasm).digest("hex"), engine.ZXING_WASM_SHA256);
});
