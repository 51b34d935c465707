// A rack's reading in the shape of the rack: arrow keys walk its positions, Enter goes to what the list says of one.
// A hand scan fills a position that the rack scanner could not read, and the next scan the next one.
// A file too large to be sent is told before it is.

const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** Where a key leads from row and column; the edge holds. */
export function walk(key, at, shape) {
  const hold = (n, most) => Math.min(Math.max(n, 0), most - 1);
  if (key === "Home") return [at[0], 0];
  if (key === "End") return [at[0], shape[1] - 1];
  const step = STEPS[key];
  return step ? [hold(at[0] + step[0], shape[0]), hold(at[1] + step[1], shape[1])] : null;
}

function squares(table) {
  return [...table.tBodies[0].rows].map((row) => [...row.querySelectorAll("[data-square]")]);
}

function keyed(event) {
  const square = event.target.closest?.("[data-square]");
  if (!square || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === "Enter") return listed(square, event);
  const all = squares(square.closest("table"));
  const row = all.findIndex((cells) => cells.includes(square));
  const to = walk(event.key, [row, all[row].indexOf(square)], [all.length, all[row].length]);
  if (!to) return;
  event.preventDefault();
  square.tabIndex = -1;
  const next = all[to[0]][to[1]];
  next.tabIndex = 0;
  next.focus();
}

function listed(square, event) {
  const row = square.ownerDocument.getElementById(`row-${square.dataset.square}`);
  if (!row) return;
  event.preventDefault();
  row.scrollIntoView({ block: "center" });
  row.querySelector("input, select")?.focus();
}

/** Which field the next scan goes to after the one at this place: the next empty one, else the first empty one; -1 where all are full. */
export function next(values, at) {
  const later = values.findIndex((value, i) => i > at && value.trim() === "");
  return later >= 0 ? later : values.findIndex((value) => value.trim() === "");
}

const hands = (doc) => [...doc.querySelectorAll("input[data-hand]")];

function onward(doc, field) {
  const fields = hands(doc);
  const to = next(fields.map((input) => input.value), fields.indexOf(field));
  (to >= 0 ? fields[to] : doc.querySelector("[data-hand-done]"))?.focus();
}

function scanned(event) {
  const doc = event.target;
  const fields = hands(doc);
  const meant = event.detail.field ?? doc.activeElement;
  const field = fields.includes(meant) ? meant : fields[next(fields.map((input) => input.value), -1)];
  if (!field) return;
  event.preventDefault();
  field.value = event.detail.code;
  if (!doc.activeElement.closest(".camera")) onward(doc, field); // over the camera a phone would lay its keyboard
}

function typed(event) {
  if (event.key !== "Enter" || event.isComposing || !event.target.matches?.("input[data-hand]")) return;
  event.preventDefault();
  onward(event.target.ownerDocument, event.target);
}

/** Whether each file is small enough to be sent. */
export const fits = (files, most) => [...files].every((file) => file.size <= most);

function chosen(event) {
  const input = event.target;
  if (!input.matches?.("input[type=file][data-most]")) return;
  input.setCustomValidity(fits(input.files, Number(input.dataset.most)) ? "" : input.dataset.large);
  input.reportValidity();
}

export function attach(doc) {
  doc.addEventListener("change", chosen);
  doc.addEventListener("himuro:scan", scanned);
  doc.addEventListener("keydown", typed);
  doc.addEventListener("keydown", keyed);
}
