// The buttons (data-camera) beside whatever takes a scan. What the camera needs is asked for when a button is pressed; where
// fingers point, already before: a phone in the aisle of a bank has no network.

const BUTTON = "[data-camera]";
const NEEDS = ["camera-worker.js", "../vendor/zxing-reader-3.1.6.min.js", "../vendor/zxing-reader-3.1.6.wasm"];

/** The field that a button stands beside or names; null where the page itself takes the scan. */
function fieldOf(button) {
  const named = button.dataset.field;
  return named ? button.ownerDocument.getElementById(named) : button.closest(".field, td")?.querySelector("[data-scan]") ?? null;
}

async function open(button) {
  const { Overlay } = await import("./camera-overlay.js");
  const doc = button.ownerDocument;
  button.closest("dialog")?.close();
  Overlay.of(doc.getElementById("camera")).open({ more: button.dataset.camera === "more", field: fieldOf(button), button });
}

function ahead() {
  import("./camera-overlay.js").catch(() => {});
  for (const file of NEEDS) fetch(new URL(file, import.meta.url), { priority: "low" }).catch(() => {});
}

export function attach(doc = document) {
  doc.addEventListener("click", (event) => {
    const button = event.target.closest?.(BUTTON);
    if (button) open(button);
  });
  if (matchMedia("(pointer: coarse)").matches) (globalThis.requestIdleCallback ?? setTimeout)(ahead);
}
