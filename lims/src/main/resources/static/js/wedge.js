// A keyboard-wedge scanner types like a very fast person and ends with Enter or Tab. We hear it wherever the focus is,
// through a Japanese input method (key "Process": the physical key is read instead) and in full-width letters.
// What the camera reads (event "himuro:read", sent to the field it is for or to the body) goes the same way from here on.

const SHIFTED = { 1: "!", 2: "@", 3: "#", 4: "$", 5: "%", 6: "^", 7: "&", 8: "*", 9: "(", 0: ")" };
const SIGNS = {
  Minus: "-_", Equal: "=+", BracketLeft: "[{", BracketRight: "]}", Backslash: "\\|", Semicolon: ";:", Quote: "'\"",
  Backquote: "`~", Comma: ",<", Period: ".>", Slash: "/?", Space: "  ", NumpadSubtract: "--", NumpadAdd: "++",
  NumpadDecimal: "..", NumpadDivide: "//", NumpadMultiply: "**",
};
export const GROUP_SEPARATOR = "\u001d";

/** The character of a physical key on a US keyboard, which is what scanners believe they are; "" where it has none. */
export function fromCode(code, shift) {
  if (/^Key[A-Z]$/.test(code)) return shift ? code[3] : code[3].toLowerCase();
  if (/^Digit[0-9]$/.test(code)) return shift ? SHIFTED[code[5]] : code[5];
  if (/^Numpad[0-9]$/.test(code)) return code[6];
  return code in SIGNS ? SIGNS[code][shift ? 1 : 0] : "";
}

/** Full-width letters, figures and signs to their ASCII forms. */
export function narrow(text) {
  return text.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, " ");
}

function character(event, layout) {
  if (event.ctrlKey && event.code === "BracketRight") return GROUP_SEPARATOR;
  if (event.ctrlKey || event.metaKey || event.altKey) return "";
  const typed = [...event.key].length === 1 ? event.key : "";
  if (layout === "us" || event.key === "Process" || event.key === "Unidentified" || event.isComposing) {
    return fromCode(event.code, event.shiftKey) || typed;
  }
  return typed;
}

/**
 * Recognises bursts. feed(key event) answers { part, scan, repeated }: part = this key belongs to a burst, scan = the finished
 * code or null, repeated = the same code came twice in one trigger pull and was dropped.
 */
export class Wedge {
  constructor({ gap = 50, shortest = 3, repeat = 700, layout = "auto" } = {}) {
    Object.assign(this, { gap, shortest, repeat, layout });
    this.text = "";
    this.last = -Infinity;
    this.heard = { code: "", at: -Infinity };
  }

  feed(event, now = event.timeStamp) {
    const fast = now - this.last <= this.gap;
    if (event.key === "Shift" || event.key === "Control") return { part: fast && this.text !== "", scan: null, repeated: false };
    if (event.key === "Enter" || event.key === "Tab" || event.code === "Enter" || event.code === "Tab") return this.#finish(fast, now);
    const typed = character(event, this.layout);
    this.text = typed === "" ? "" : (fast ? this.text : "") + typed;
    this.last = now;
    return { part: this.text.length > 1, scan: null, repeated: false };
  }

  #finish(fast, now) {
    const code = fast ? narrow(this.text).trim() : "";
    this.text = "";
    this.last = -Infinity;
    return code.length < this.shortest ? { part: false, scan: null, repeated: false } : this.#heard(code, now);
  }

  /** A code that came whole: it needs no length to be told from fingers. */
  read(text, now) {
    return this.#heard(narrow(text).trim(), now);
  }

  #heard(code, now) {
    const repeated = code === this.heard.code && now - this.heard.at <= this.repeat;
    this.heard = { code, at: now };
    return { part: true, scan: repeated ? null : code, repeated };
  }
}

/**
 * Listens on the whole window. onScan(code) is called for each code. On a bench (`whole: true`) every key belongs to the scanner;
 * elsewhere a code that was typed into a field not meant for it is taken out again.
 */
export function listen(onScan, { whole = false, onRepeat = () => {}, target = window, ...options } = {}) {
  const wedge = new Wedge(options);
  let before = null;
  const fieldOf = (event) => (event.target instanceof HTMLElement && event.target.matches("input, textarea") ? event.target : null);
  const hear = (event) => {
    if (event.repeat || event.target.closest?.("dialog[open]:not(.camera)")) return; // a dialog reads its own field, scanned or typed
    const field = fieldOf(event);
    if (field && wedge.text.length === 0) before = field.value;
    const { part, scan, repeated } = wedge.feed(event);
    if (scan !== null || repeated || (whole && part)) {
      event.preventDefault();
      event.stopPropagation();
    }
    take(scan, repeated, field);
  };
  const see = (event) => {
    const field = fieldOf(event);
    before = field?.value;
    const { scan, repeated } = wedge.read(event.detail, event.timeStamp);
    take(scan, repeated, field);
  };
  const take = (scan, repeated, field) => {
    if (repeated) onRepeat();
    if (scan === null) return;
    if (field && "scan" in field.dataset) field.value = scan;
    else if (field) field.value = before ?? "";
    onScan(scan, field && "scan" in field.dataset ? field : null);
  };
  target.addEventListener("keydown", hear, true);
  target.addEventListener("himuro:read", see);
  return () => {
    target.removeEventListener("keydown", hear, true);
    target.removeEventListener("himuro:read", see);
  };
}
