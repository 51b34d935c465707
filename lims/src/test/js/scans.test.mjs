import test from "node:test";
import assert from "node:assert/strict";
import { attach } from "../../main/resources/static/js/scans.js";

/** A page with a field that takes codes; what its form was sent with. */
function page() {
  const sent = [];
  const field = { value: "", form: { requestSubmit: () => sent.push(field.value) } };
  const doc = Object.assign(new EventTarget(), { querySelector: () => field, sent });
  const with_ = { querySelector: () => field };
  const without = { querySelector: () => null };
  doc.put = (elt) => doc.dispatchEvent(Object.assign(new Event("htmx:load"), { detail: { elt } }));
  return { doc, sent, answer: () => doc.put(with_), poll: () => doc.put(without) };
}

test("a part that the page loads by itself is no answer: the next code waits for its own", () => {
  const { doc, sent, answer, poll } = page();
  const take = attach(doc);
  take("A");
  take("B");
  poll();
  assert.deepEqual(sent, ["A"]);
  answer();
  assert.deepEqual(sent, ["A", "B"]);
});
