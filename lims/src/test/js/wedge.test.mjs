import test from "node:test";
import assert from "node:assert/strict";
import { fromCode, GROUP_SEPARATOR, narrow, Wedge } from "../../main/resources/static/js/wedge.js";

const typed = (wedge, text, { start = 1000, gap = 8, end = "Enter", change = (e) => e } = {}) => {
  let now = start;
  for (const key of text) wedge.feed(change({ key, code: "", shiftKey: false }), (now += gap));
  return wedge.feed({ key: end, code: end }, now + gap);
};

test("a burst that ends with Enter or Tab is a scan", () => {
  assert.equal(typed(new Wedge(), "WGNCH260001237").scan, "WGNCH260001237");
  assert.equal(typed(new Wedge(), "WGNCH260001237", { end: "Tab" }).scan, "WGNCH260001237");
});

test("what a person types is not a scan, and Enter stays Enter", () => {
  const answer = typed(new Wedge(), "sato", { gap: 120 });
  assert.deepEqual(answer, { part: false, scan: null, repeated: false });
});

test("letters typed by hand before the trigger do not stick to the code", () => {
  const wedge = new Wedge();
  wedge.feed({ key: "x", code: "KeyX" }, 100);
  assert.equal(typed(wedge, "HMCLN2A", { start: 900 }).scan, "HMCLN2A");
});

test("under a Japanese input method the physical keys are read", () => {
  const wedge = new Wedge();
  let now = 0;
  for (const code of ["KeyH", "KeyM", "KeyC", "Digit4", "KeyC", "Minus"]) wedge.feed({ key: "Process", code, shiftKey: code.startsWith("Key") }, (now += 5));
  assert.equal(wedge.feed({ key: "Process", code: "Enter" }, now + 5).scan, "HMC4C-");
});

test("full-width letters are narrowed", () => {
  assert.equal(typed(new Wedge(), "ＷＧＮＣＨ２６").scan, "WGNCH26");
  assert.equal(narrow("Ａ－１　ｚ"), "A-1 z");
});

test("the same code twice in one pull of the trigger counts once, and later again", () => {
  const wedge = new Wedge();
  assert.equal(typed(wedge, "HMCLN2A", { start: 1000 }).scan, "HMCLN2A");
  assert.deepEqual(typed(wedge, "HMCLN2A", { start: 1200 }), { part: true, scan: null, repeated: true });
  assert.equal(typed(wedge, "HMCLN2A", { start: 9000 }).scan, "HMCLN2A");
});

test("a different code right after the first is heard", () => {
  const wedge = new Wedge();
  typed(wedge, "HMCLN2A", { start: 1000 });
  assert.equal(typed(wedge, "HMC4CB", { start: 1150 }).scan, "HMC4CB");
});

test("a scanner with the American layout on a Japanese host is read by its keys", () => {
  const wedge = new Wedge({ layout: "us" });
  wedge.feed({ key: "[", code: "BracketRight" }, 1);
  wedge.feed({ key: "d", code: "KeyD" }, 5);
  wedge.feed({ key: "2", code: "Digit2" }, 9);
  assert.equal(wedge.feed({ key: "Enter", code: "Enter" }, 12).scan, "]d2");
});

test("the group separator comes through", () => {
  const wedge = new Wedge();
  for (const [i, key] of [..."01234"].entries()) wedge.feed({ key, code: "" }, i);
  wedge.feed({ key: "]", code: "BracketRight", ctrlKey: true }, 6);
  wedge.feed({ key: "9", code: "Digit9" }, 7);
  assert.equal(wedge.feed({ key: "Enter", code: "Enter" }, 8).scan, "01234" + GROUP_SEPARATOR + "9");
});

test("keys without a character have none", () => {
  assert.equal(fromCode("F5", false), "");
  assert.equal(fromCode("Digit7", true), "&");
});

test("what the camera read is a scan of any length, made narrow, and the same again at once counts once", () => {
  const wedge = new Wedge({ shortest: 6 });
  assert.deepEqual(wedge.read("ＬＮ２ ", 1000), { part: true, scan: "LN2", repeated: false });
  assert.deepEqual(wedge.read("LN2", 1400), { part: true, scan: null, repeated: true });
  assert.equal(typed(wedge, "HMCLN2A", { start: 1500 }).scan, "HMCLN2A");
});
