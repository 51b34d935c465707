// Free positions of a box: arrow keys walk them, Shift ticks the rectangle from where one began, and a count says how many.
import { walk } from "./rack.js";

/** The positions of the rectangle between two corners, as row and column. */
export function rectangle(one, other) {
  const [top, bottom] = [Math.min(one[0], other[0]), Math.max(one[0], other[0])];
  const [left, right] = [Math.min(one[1], other[1]), Math.max(one[1], other[1])];
  const all = [];
  for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) all.push([row, column]);
  return all;
}

/** Where a key leads from a position to the next that is free; null where there is none. */
export function onward(key, at, free) {
  let here = at;
  for (;;) {
    const to = walk(key, here, [free.length, free[0].length]);
    if (!to || (to[0] === here[0] && to[1] === here[1])) return null;
    if (free[to[0]][to[1]]) return to;
    if (key === "Home" || key === "End") return null;
    here = to;
  }
}

export function attach(form) {
  const table = form.querySelector("table.box");
  if (!table) return;
  const boxes = [...table.tBodies[0].rows].map((row) => [...row.cells].slice(1).map((cell) => cell.querySelector("input")));
  const free = boxes.map((row) => row.map(Boolean));
  const count = form.querySelector("[data-reserve-count]");
  let from = null;
  const place = (box) => {
    const row = boxes.findIndex((cells) => cells.includes(box));
    return row < 0 ? null : [row, boxes[row].indexOf(box)];
  };
  const tell = () => {
    count.textContent = boxes.flat().filter((box) => box?.checked).length;
  };
  const tick = (to) => {
    for (const [row, column] of rectangle(from, to)) if (boxes[row][column]) boxes[row][column].checked = true;
    tell();
  };
  table.addEventListener("click", (event) => {
    const at = place(event.target);
    if (!at) return;
    if (event.shiftKey && from) tick(at);
    else from = at;
    tell();
  });
  table.addEventListener("keydown", (event) => {
    const at = place(event.target);
    if (!at || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const to = onward(event.key, at, free);
    if (!to) return;
    event.preventDefault();
    if (event.shiftKey) {
      from ??= at;
      tick(to);
    } else {
      from = null;
    }
    boxes[to[0]][to[1]].focus();
  });
  tell();
}
