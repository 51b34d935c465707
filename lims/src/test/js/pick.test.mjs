import test from "node:test";
import assert from "node:assert/strict";
import { attach, listen, toneOf } from "../../main/resources/static/js/pick.js";

const page = (tone) => ({ querySelector: () => (tone ? { dataset: { tone } } : null) });

class Heard {
  constructor(armed) {
    this.played = [];
    this.allowed = armed;
  }
  async arm() {
    return this.allowed;
  }
  play(tone) {
    this.played.push(tone);
    return true;
  }
}

test("a page that says something is heard, and one that says nothing is silent", async () => {
  const tones = new Heard(true);
  assert.equal(await attach(page("refused"), tones, () => 0), true);
  assert.equal(await attach(page(null), tones, () => 0), false);
  assert.deepEqual(tones.played, ["refused"]);
  assert.equal(toneOf(page("done")), "done");
});

test("a browser that lets nothing sound, or lets it only later, plays no stale tone", async () => {
  const silent = new Heard(false);
  await attach(page("refused"), silent, () => 0);
  const late = new Heard(true);
  const times = [0, 5000];
  await attach(page("refused"), late, () => times.shift());
  assert.deepEqual([silent.played, late.played], [[], []]);
});

test("each part that is put in the place of another is heard, and one that says nothing is not", async () => {
  const tones = new Heard(true);
  const doc = Object.assign(new EventTarget(), page("ready"), { body: {} });
  await listen(doc, tones);
  const put = (elt) => doc.dispatchEvent(Object.assign(new Event("htmx:load"), { detail: { elt } }));
  put(doc.body);
  put(page("refused"));
  put(page(null));
  await new Promise(setImmediate);
  assert.deepEqual(tones.played, ["ready", "refused"]);
});
