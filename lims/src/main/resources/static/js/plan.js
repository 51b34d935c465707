// Units in the plan of a room: dragged, or moved by the arrow keys; two that meet change places. The numbers beside follow.

/** Where a unit goes: a swap where another is, the same map where it would leave the plan. */
export function moved(places, unit, to, shape) {
  if (to[0] < 0 || to[1] < 0 || to[0] >= shape[0] || to[1] >= shape[1]) return places;
  const next = new Map(places);
  for (const [other, at] of places) if (at[0] === to[0] && at[1] === to[1]) next.set(other, places.get(unit));
  return next.set(unit, to);
}

const STEPS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
const [EDGE, WIDTH, HEIGHT] = [18, 168, 132];

export function attach(form) {
  const svg = form.querySelector("[data-plan-drawing]");
  const box = svg.viewBox.baseVal;
  const shape = [Math.floor((box.width - 24) / WIDTH), Math.floor((box.height - 24) / HEIGHT)];
  const tiles = new Map([...svg.querySelectorAll("[data-plan-tile]")].map((tile) => [tile.dataset.planTile, tile]));
  const field = (axis, unit) => form.elements[`${axis}-${unit}`];
  const at = (unit) => [Number(field("x", unit).value) - 1, Number(field("y", unit).value) - 1];
  const place = (unit, x, y) => tiles.get(unit).setAttribute("transform", `translate(${x} ${y})`);
  const show = (unit) => place(unit, EDGE + at(unit)[0] * WIDTH, EDGE + at(unit)[1] * HEIGHT);
  const put = (unit, to) => {
    for (const [name, spot] of moved(new Map([...tiles.keys()].map((u) => [u, at(u)])), unit, to, shape)) {
      field("x", name).value = spot[0] + 1;
      field("y", name).value = spot[1] + 1;
      const said = tiles.get(name).querySelector("title").textContent;
      tiles.get(name).setAttribute("aria-label", form.dataset.placeWord.replace("{0}", said).replace("{1}", spot[0] + 1).replace("{2}", spot[1] + 1));
      show(name);
    }
  };
  const point = (event) => new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
  for (const [unit, tile] of tiles) {
    tile.addEventListener("keydown", (event) => {
      const step = STEPS[event.key];
      if (!step) return;
      event.preventDefault();
      event.stopPropagation();
      put(unit, [at(unit)[0] + step[0], at(unit)[1] + step[1]]);
      tile.focus();
    });
    tile.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      const from = point(event);
      const start = [EDGE + at(unit)[0] * WIDTH, EDGE + at(unit)[1] * HEIGHT];
      tile.setPointerCapture(event.pointerId);
      svg.append(tile); // over the others while it is dragged
      const drag = (move) => place(unit, start[0] + point(move).x - from.x, start[1] + point(move).y - from.y);
      const drop = (end) => {
        tile.removeEventListener("pointermove", drag);
        const x = start[0] + point(end).x - from.x;
        const y = start[1] + point(end).y - from.y;
        put(unit, [Math.round((x - EDGE) / WIDTH), Math.round((y - EDGE) / HEIGHT)]);
        show(unit);
        tile.focus();
      };
      tile.addEventListener("pointermove", drag);
      tile.addEventListener("pointerup", drop, { once: true });
      tile.addEventListener("pointercancel", () => show(unit), { once: true });
    });
  }
  form.addEventListener("input", () => [...tiles.keys()].forEach(show));
}
