// Files dropped beside the field go into it, and the field says what it holds. Without this module the browser's own field does.

const place = (event) => event.target.closest?.("[data-drop]");

/** "12.3 kB", as short as it can be read. */
export function size(bytes) {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function list(drop, files) {
  drop.querySelector(".files")?.replaceChildren(...[...files].map((file) => {
    const item = document.createElement("li");
    for (const text of [file.name, size(file.size)]) item.append(Object.assign(document.createElement("span"), { textContent: text }));
    return item;
  }));
}

export function attach(root) {
  root.addEventListener("dragover", (event) => {
    if (!place(event)) return;
    event.preventDefault();
    place(event).classList.add("over");
  });
  root.addEventListener("dragleave", (event) => place(event)?.classList.remove("over"));
  root.addEventListener("drop", (event) => {
    const drop = place(event);
    if (!drop || !event.dataTransfer.files.length) return;
    event.preventDefault();
    drop.classList.remove("over");
    drop.querySelector("input[type=file]").files = event.dataTransfer.files;
    list(drop, event.dataTransfer.files);
  });
  root.addEventListener("change", (event) => {
    if (place(event) && event.target.files) list(place(event), event.target.files);
  });
}
