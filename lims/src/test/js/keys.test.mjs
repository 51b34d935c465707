import assert from "node:assert/strict";
import { test } from "node:test";
import { meaning, move, open } from "../../main/resources/static/js/keys.js";

test("keys walk, open and tick, and belong to a field where somebody types", () => {
  const of = (key, typing = false) => meaning({ key }, typing);
  assert.deepEqual(["j", "ArrowDown", "k", "ArrowUp", "Enter", " ", "/"].map((key) => of(key)), ["down", "down", "up", "up", "open", "tick", "search"]);
  assert.deepEqual(["j", "ArrowDown", " ", "Enter"].map((key) => of(key, true)), ["", "", "", ""]);
});

test("a walk stays inside the list", () => {
  assert.equal(move(3, -1, 1), 0);
  assert.equal(move(3, 2, 1), 2);
  assert.equal(move(0, -1, 1), -1);
});

test("Enter shows a row beside the list, and goes to its page where it is shown already", () => {
  const did = [];
  const beside = { dataset: {}, checkVisibility: () => true };
  const doc = { getElementById: () => beside, defaultView: { htmx: { ajax: (how, url) => did.push(url) } } };
  const row = (code) => ({ dataset: { beside: `/beside/${code}` }, querySelector: () => ({ click: () => did.push(code) }) });
  open(doc, row("A"));
  open(doc, row("B"));
  open(doc, row("B"));
  assert.deepEqual(did, ["/beside/A", "/beside/B", "B"]);
  beside.checkVisibility = () => false;
  open(doc, row("C"));
  assert.equal(did.at(-1), "C");
});
