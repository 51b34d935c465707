// A unit in the making: how many racks, boxes and positions its numbers make, while they are typed.

const NAMES = ["shelves", "racks", "high", "deep", "rows", "columns"];

/** Full-width digits are digits; anything else is no number. */
export function number(text) {
  const plain = text.normalize("NFKC").trim();
  return /^\d{1,4}$/.test(plain) ? Number(plain) : 0;
}

/** What a shape makes; containers are the unit, its shelves, racks and boxes. */
export function counts(shape) {
  const racks = shape.shelves * shape.racks;
  const boxes = racks * shape.high * shape.deep;
  return { racks, boxes, positions: boxes * shape.rows * shape.columns, containers: 1 + shape.shelves + racks + boxes };
}

export function attach(form) {
  const shape = form.querySelector("[data-build-shape]");
  const shown = form.querySelector("[data-build-counts]");
  const large = form.querySelector("[data-build-large]");
  const most = Number(form.dataset.most);
  const locale = form.ownerDocument.documentElement.lang;
  const update = () => {
    const whole = form.elements.inside.value === "SHAPE";
    const made = counts(Object.fromEntries(NAMES.map((name) => [name, number(form.elements[name].value)])));
    shape.hidden = !whole;
    shown.hidden = !whole;
    large.hidden = !whole || made.containers <= most;
    for (const output of shown.querySelectorAll("[data-count]")) output.textContent = made[output.dataset.count].toLocaleString(locale);
  };
  form.addEventListener("input", update);
  update();
}
