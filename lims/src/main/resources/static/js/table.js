// Tables: density and columns are remembered by this browser; the rest of a list's state is in its address.

export function attach(doc = document, store = localStorage) {
  for (const table of doc.querySelectorAll("table[data-table]")) {
    const name = "table." + table.dataset.table;
    const kept = read(store, name);
    const draw = () => {
      table.classList.toggle("dense", kept.dense);
      doc.querySelectorAll(`[data-density="${table.dataset.table}"]`).forEach((b) => b.setAttribute("aria-pressed", String(kept.dense)));
      [...table.tHead.rows[0].cells].forEach((head, i) => {
        const away = kept.away.includes(head.dataset.column);
        for (const row of table.rows) if (row.cells[i]) row.cells[i].hidden = away;
      });
    };
    doc.addEventListener("click", (event) => {
      if (!event.target.closest(`[data-density="${table.dataset.table}"]`)) return;
      kept.dense = !kept.dense;
      store.setItem(name, JSON.stringify(kept));
      draw();
    });
    doc.addEventListener("change", (event) => {
      if (event.target.dataset?.columnOf !== table.dataset.table) return;
      kept.away = event.target.checked ? kept.away.filter((c) => c !== event.target.value) : [...kept.away, event.target.value];
      store.setItem(name, JSON.stringify(kept));
      draw();
    });
    table.addEventListener("change", (event) => {
      const name = event.target.dataset?.tick;
      if (name) table.querySelectorAll(`tbody input[type=checkbox][name="${name}"]`).forEach((box) => { box.checked = event.target.checked; });
    });
    table.addEventListener("htmx:afterSettle", draw);
    draw();
  }
}

/** What was remembered, or the defaults where nothing sensible was. */
export function read(store, name) {
  try {
    const { dense = false, away = [] } = JSON.parse(store.getItem(name) ?? "{}");
    return { dense: dense === true, away: Array.isArray(away) ? away.map(String) : [] };
  } catch {
    return { dense: false, away: [] };
  }
}
