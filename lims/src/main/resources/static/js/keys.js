// Keys of the desk pages: / search, j k and the arrows rows, Enter opens, Space ticks, ? shows the keys, Ctrl-K goes anywhere.

/** What a key means here; "" where it means nothing or belongs to a field. */
export function meaning(event, typing) {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") return "palette";
  if (typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return "";
  return { "/": "search", j: "down", k: "up", ArrowDown: "down", ArrowUp: "up", Enter: "open", " ": "tick", "?": "keys" }[event.key] ?? "";
}

/** The row to go to; stays inside the list. */
export function move(count, at, by) {
  return count === 0 ? -1 : Math.min(count - 1, Math.max(0, at + by));
}

/** Does every word of the wish stand in the text? Width and case do not matter. */
export function fits(text, wish) {
  const plain = (s) => s.normalize("NFKC").toLowerCase();
  return plain(wish).split(/\s+/).every((word) => plain(text).includes(word));
}

export function attach(doc = document) {
  const rows = () => [...doc.querySelectorAll("[data-row]")];
  const select = (row) => {
    rows().forEach((r) => r.removeAttribute("aria-selected"));
    row.setAttribute("aria-selected", "true");
    row.scrollIntoView({ block: "nearest" });
  };
  const does = {
    palette: () => palette(doc),
    search: () => doc.querySelector("[data-search]")?.focus(),
    keys: () => doc.getElementById("keys")?.showModal(),
    down: () => step(1),
    up: () => step(-1),
    open: () => open(doc, chosen()),
    tick: () => chosen()?.querySelector("input[type=checkbox]")?.click(),
  };
  const chosen = () => doc.querySelector('[data-row][aria-selected="true"]');
  function step(by) {
    const all = rows();
    const to = move(all.length, all.findIndex((r) => r.getAttribute("aria-selected") === "true"), by);
    if (to >= 0) select(all[to]);
  }
  doc.addEventListener("keydown", (event) => {
    const typing = event.target instanceof Element && event.target.closest("input, textarea, select, dialog, [contenteditable]");
    const wish = meaning(event, Boolean(typing));
    if (!wish || (["open", "tick"].includes(wish) && event.target.closest("a, button, summary"))) return;
    if (["ArrowDown", "ArrowUp", " "].includes(event.key) && !(wish === "tick" ? chosen()?.querySelector("input[type=checkbox]") : rows().length)) return; // the page's own
    event.preventDefault();
    does[wish]();
  });
  doc.addEventListener("himuro:scan", (event) => {
    if (event.detail.field?.dataset.scan === "find") go(doc, null, event.detail.code); // read by the camera for the palette
  });
  doc.querySelectorAll("[data-palette]").forEach((b) => b.addEventListener("click", () => palette(doc)));
}

/** A row beside the list where there is room for it, and its page the second time. */
export function open(doc, row) {
  const beside = doc.getElementById("beside");
  if (row?.dataset.beside && beside?.checkVisibility() && beside.dataset.of !== row.dataset.beside) {
    beside.dataset.of = row.dataset.beside;
    doc.defaultView.htmx.ajax("GET", row.dataset.beside, { target: beside, swap: "innerHTML" });
  } else row?.querySelector("a")?.click();
}

function palette(doc) {
  const dialog = doc.getElementById("palette");
  if (!dialog || dialog.open) return;
  const input = dialog.querySelector("input");
  const all = [...dialog.querySelectorAll("li")];
  const shown = () => all.filter((li) => !li.hidden);
  const mark = (li) => {
    all.forEach((other) => other.setAttribute("aria-selected", String(other === li)));
    li?.scrollIntoView({ block: "nearest" });
  };
  const filter = () => {
    all.forEach((li) => { li.hidden = !fits(li.textContent, input.value); });
    mark(shown()[0]);
    dialog.querySelector(".none").hidden = shown().length > 0 || input.value.trim() === "";
  };
  input.value = "";
  input.oninput = filter;
  dialog.onclick = (event) => {
    const li = event.target.closest("li");
    if (li) doc.location.assign(li.dataset.href);
  };
  input.onkeydown = (event) => {
    if (event.isComposing) return;
    const at = shown().findIndex((li) => li.getAttribute("aria-selected") === "true");
    if (event.key === "ArrowDown" || event.key === "ArrowUp") mark(shown()[move(shown().length, at, event.key === "ArrowDown" ? 1 : -1)]);
    else if (event.key === "Enter") go(doc, shown()[at], input.value);
    else return;
    event.preventDefault();
  };
  filter();
  dialog.showModal();
  input.focus();
}

function go(doc, li, wish) {
  if (li) doc.location.assign(li.dataset.href);
  else if (wish.trim()) doc.dispatchEvent(new CustomEvent("himuro:find", { detail: wish.trim() }));
}
