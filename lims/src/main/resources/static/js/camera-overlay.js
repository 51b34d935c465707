// The camera's overlay: a sheet beside the page, so that its answers stay in sight. What is read goes the way of a scanner's burst.
import { Eye, trouble } from "./camera-eye.js";
import { Sightings } from "./camera-sight.js";
import { showCode } from "./codes.js";
import { Tones } from "./tone.js";

const FLASH = 400;

export class Overlay {
  static #one = null;

  static of(dialog) {
    return (Overlay.#one ??= new Overlay(dialog));
  }

  constructor(dialog) {
    this.dialog = dialog;
    this.doc = dialog.ownerDocument;
    this.words = dialog.dataset;
    this.tones = new Tones();
    this.eye = new Eye(this.#part("video"), this.#part("frame"), {
      onSeen: (seen, cross, now) => this.#seen(seen, cross, now),
      onTrouble: (error) => this.#trouble(error),
    });
    this.#part("close").addEventListener("click", () => this.close());
    this.#part("again").addEventListener("click", () => this.#start());
    this.#part("light").addEventListener("click", () => this.#light(this.#part("light").ariaPressed !== "true"));
    this.doc.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !dialog.open || event.isComposing) return;
      event.preventDefault();
      this.close();
    });
    this.doc.addEventListener("htmx:load", () => { // an answer's field would draw a phone's keyboard over the sheet
      if (dialog.open && !dialog.contains(this.doc.activeElement)) this.#part("close").focus();
    });
    this.doc.addEventListener("visibilitychange", () => {
      if (!dialog.open) return;
      if (this.doc.hidden) this.#stop();
      else this.#start();
    });
  }

  #part(name) {
    return this.dialog.querySelector(`[data-part="${name}"]`);
  }

  /** more: may stay open for one code after another; field: what is read is for it, not for the page. */
  open({ more, field, button }) {
    Object.assign(this, { more, field, back: button, sightings: new Sightings() });
    this.#part("more").hidden = !more;
    this.tones.arm().catch(() => {});
    if (!this.dialog.open) this.dialog.show();
    if (more) this.doc.querySelector("main [data-tone]")?.scrollIntoView(); // what the page answers, above the sheet
    this.#start();
  }

  close() {
    this.#stop();
    this.dialog.close();
    const back = this.back.isConnected ? this.back : this.doc.querySelector(`main [data-camera="${this.back.dataset.camera}"]`);
    back?.focus();
  }

  async #start() {
    this.#part("trouble").hidden = true;
    this.#part("light").hidden = true;
    this.dialog.dataset.state = "starting";
    this.#say(this.words.starting);
    try {
      await this.eye.open();
      if (!this.eye.stream) return;
      this.dialog.dataset.state = "looking";
      this.#say(this.words.aim);
      this.#part("light").hidden = !this.eye.hasLight;
      this.#part("light").ariaPressed = "false";
    } catch (error) {
      this.#trouble(error);
    }
  }

  #stop() {
    this.eye.close();
    this.dialog.dataset.state = "off";
  }

  #trouble(error) {
    this.#stop();
    this.#say("");
    this.#part("what").textContent = this.words[trouble(error)];
    this.#part("trouble").hidden = false;
  }

  async #light(on) {
    await this.eye.light(on).catch(() => {});
    this.#part("light").ariaPressed = String(on);
  }

  #seen(seen, cross, now) {
    const { code, several } = this.sightings.look(seen, cross, now);
    if (code !== null) this.#take(code);
    else if (several) this.#say(this.words.several);
    else if (this.saying === this.words.several && seen.length === 0) this.#say(this.words.aim);
  }

  #take(code) {
    const said = this.doc.createElement("span");
    said.className = "code";
    said.translate = false;
    showCode(said, code);
    this.#say(this.words.read, said);
    this.tones.play("heard");
    navigator.vibrate?.(40);
    this.dialog.classList.add("took");
    setTimeout(() => this.dialog.classList.remove("took"), FLASH);
    const to = this.more || !this.field?.isConnected ? this.doc.body : this.field;
    to.dispatchEvent(new CustomEvent("himuro:read", { bubbles: true, detail: code }));
    if (!this.more || !this.#part("stay").checked) this.close();
  }

  /** Said once: a screen reader would say it with every picture. */
  #say(words, code = "") {
    const text = words + (code.textContent ?? code);
    if (this.saying === text) return;
    this.saying = text;
    this.#part("said").replaceChildren(words, " ", code);
  }
}
