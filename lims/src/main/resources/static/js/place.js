// A place as it is drawn: arrow keys walk what is in it, Enter goes in, Escape goes out to what it stands in.
import { walk } from "./rack.js";

const WAYS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

/** Which of the middles lies nearest in the way of the key from one of them; what is aside counts double. -1 where there is none. */
export function nearest(key, from, middles) {
  const way = WAYS[key];
  if (!way) return -1;
  let best = -1;
  let least = Infinity;
  middles.forEach(([x, y], i) => {
    const [dx, dy] = [x - middles[from][0], y - middles[from][1]];
    const ahead = dx * way[0] + dy * way[1];
    const aside = Math.abs(dx * way[1]) + Math.abs(dy * way[0]);
    if (i === from || ahead <= 1 || aside > ahead * 2) return;
    if (ahead + aside * 2 < least) [best, least] = [i, ahead + aside * 2];
  });
  return best;
}

function middle(element) {
  const box = element.getBoundingClientRect();
  return [box.x + box.width / 2, box.y + box.height / 2];
}

function drawing(svg) {
  const all = () => [...svg.querySelectorAll("a")];
  svg.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const places = all();
    const at = places.indexOf(event.target.closest("a"));
    if (at < 0) return;
    const to = event.key === "Home" ? 0 : event.key === "End" ? places.length - 1 : nearest(event.key, at, places.map(middle));
    if (to < 0) return;
    event.preventDefault();
    event.stopPropagation();
    places[to].focus();
  });
}

function box(table) {
  const rows = [...table.tBodies[0].rows].map((row) => [...row.cells].slice(1).map((cell) => cell.querySelector(".cell")));
  const all = rows.flat();
  const first = all.find((cell) => cell.classList.contains("marked")) ?? all[0];
  for (const cell of all) cell.tabIndex = cell === first ? 0 : -1;
  table.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const cell = event.target.closest(".cell");
    const row = rows.findIndex((cells) => cells.includes(cell));
    if (row < 0) return;
    const to = walk(event.key, [row, rows[row].indexOf(cell)], [rows.length, rows[0].length]);
    if (!to) return;
    event.preventDefault();
    event.stopPropagation();
    cell.tabIndex = -1;
    rows[to[0]][to[1]].tabIndex = 0;
    rows[to[0]][to[1]].focus();
  });
}

export function attach(doc) {
  for (const svg of doc.querySelectorAll("svg[data-walk]")) drawing(svg);
  for (const table of doc.querySelectorAll("table[data-box]")) box(table);
  doc.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || event.isComposing || doc.querySelector("dialog[open]")) return;
    if (event.target.closest?.("input, textarea, select")) return;
    const out = [...doc.querySelectorAll("[data-place] .crumbs a")].at(-1);
    if (out) out.click();
  });
}
