// Codes for the field that takes them (data-scan="send"), wherever the focus is. One is sent when the answer to the one before
// stands on the page: the form brings the id of the next act with it, and a fast hand is not lost.

const FIELD = '[data-scan="send"]';
const AGAIN = 2000;

export class ScanQueue {
  /** send(code) puts one code on its way; done() and failed() are called when it has arrived, or has not. */
  constructor(send) {
    this.send = send;
    this.codes = [];
    this.busy = false;
  }

  add(code) {
    this.codes.push(code);
    this.next();
  }

  next() {
    if (this.busy || this.codes.length === 0) return;
    this.busy = true;
    this.send(this.codes[0]);
  }

  done() {
    if (!this.busy) return;
    this.codes.shift();
    this.busy = false;
    this.next();
  }

  failed() {
    this.busy = false;
  }
}

/** What takes a code: add(code) answers false where the page has no such field. */
export function attach(doc = document) {
  const queue = new ScanQueue((code) => {
    const field = doc.querySelector(FIELD);
    if (!field) return queue.done();
    field.value = code;
    field.form.requestSubmit();
  });
  const ours = (event) => event.detail.elt?.querySelector?.(FIELD);
  // beside it a page may load parts of its own accord: the answer is what brings the field anew, or takes it away
  const answered = (event) => ours(event) || !doc.querySelector(FIELD);
  doc.addEventListener("htmx:afterRequest", (event) => {
    if (!ours(event) || event.detail.successful) return;
    const status = event.detail.xhr?.status ?? 0;
    if (status >= 400 && status < 500) return queue.done(); // said no: the next one
    queue.failed();
    setTimeout(() => queue.next(), AGAIN);
  });
  doc.addEventListener("htmx:load", (event) => {
    if (answered(event)) queue.done();
  });
  return (code) => {
    if (!doc.querySelector(FIELD)) return false;
    queue.add(code);
    return true;
  };
}
