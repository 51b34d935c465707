// A form that is filled by the scanner alone: each code goes into the field in hand, or the first one that is empty, and the
// next field is in hand then. Enter goes on too; only the button sends.
const FIELD = '[data-scan="next"]';
const LIST = '[data-scan="list"]';
const shown = (field) => field.checkVisibility();

function after(field) {
  const fields = [...(field.form ?? document).querySelectorAll(FIELD)].filter(shown);
  (fields[fields.indexOf(field) + 1] ?? field.form?.querySelector("button.main") ?? field).focus();
}

/** One more line of the list that the field is for. */
function add(field, code) {
  const list = document.getElementById(field.dataset.list);
  const lines = list.value.split(/\r?\n/).filter((line) => line.trim() !== "");
  list.value = [...lines, code].join("\n") + "\n";
  list.scrollTop = list.scrollHeight;
  field.value = "";
}

export function attach(root) {
  root.addEventListener("himuro:scan", (event) => {
    const { code, field } = event.detail;
    const list = field ?? root.querySelector(LIST);
    if (list?.matches(LIST)) {
      event.preventDefault();
      add(list, code);
      return;
    }
    if (field && !field.matches(FIELD)) return;
    const into = field ?? [...root.querySelectorAll(FIELD)].find((f) => shown(f) && f.value === "");
    if (!into) return;
    event.preventDefault();
    into.value = code;
    after(into);
  });
  root.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing || !event.target.matches?.(`${FIELD}, ${LIST}, [data-scan="here"]`)) return;
    event.preventDefault();
    if (event.target.matches(LIST)) {
      if (event.target.value.trim() !== "") add(event.target, event.target.value.trim());
      return;
    }
    if (event.target.value !== "") after(event.target);
  });
}
