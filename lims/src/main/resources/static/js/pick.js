// What was just said of a tube is heard, too. A browser that has not been touched yet lets nothing sound; a tone that would come late does not come.
import { Tones } from "./tone.js";

const LATE = 1000;

/** The tone that a page asks for; null where it asks for none. */
export function toneOf(doc) {
  return doc.querySelector("[data-tone]")?.dataset.tone ?? null;
}

/** Answers whether it sounded. */
export async function attach(doc = document, tones = new Tones(), now = () => performance.now()) {
  const tone = toneOf(doc);
  if (!tone) return false;
  const asked = now();
  const armed = await tones.arm().catch(() => false);
  return armed && now() - asked < LATE ? tones.play(tone) : false;
}

/** The page as it came, and each part that is put in the place of another later. */
export function listen(doc = document, tones = new Tones()) {
  doc.addEventListener("htmx:load", (event) => {
    if (event.detail.elt !== doc.body) attach(event.detail.elt, tones);
  });
  return attach(doc, tones);
}
