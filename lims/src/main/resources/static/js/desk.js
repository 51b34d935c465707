// Desk, bank and laboratory pages: keys, tables and the scanner as soon as the page stands; nothing of it before sign-in.
const csrf = () => document.querySelector('input[name="csrf"]')?.value ?? "";

/** A scanned or typed code goes in the body of a form: an address would stand in logs, and a wristband may carry a name. */
function find(text) {
  const form = document.createElement("form");
  form.method = "post";
  form.action = "/find";
  for (const [name, value] of [["csrf", csrf()], ["text", text]]) {
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name, value });
    form.append(field);
  }
  document.body.append(form);
  form.submit();
}
document.addEventListener("himuro:find", (event) => find(event.detail));

// a two-step act: the button opens the dialog that its data-confirm names
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-confirm]");
  if (button) document.getElementById(button.dataset.confirm)?.showModal();
  for (const menu of document.querySelectorAll("details.who[open]")) if (!menu.contains(event.target)) menu.open = false;
});

if (document.querySelector("table[data-table]")) import("./table.js").then((table) => table.attach());
if (document.querySelector(".bar .rooms")) {
  import("./keys.js").then((keys) => keys.attach());
  Promise.all([import("./wedge.js"), import("./scans.js")]).then(([{ listen }, scans]) => {
    const take = scans.attach(document);
    listen((code, field) => {
      const scan = new CustomEvent("himuro:scan", { detail: { code, field }, cancelable: true });
      if (!document.dispatchEvent(scan) || (field && field.dataset.scan !== "send")) return;
      if (!take(code)) find(code);
    }, { shortest: 6 }); // quick fingers on j, k and Enter are no scanner; every code of ours and of the tubes' makers is longer
    document.documentElement.dataset.hears = "true";
  });
}
if (document.getElementById("camera")) import("./camera.js").then((camera) => camera.attach(document));
if (document.querySelector("[data-drop]")) import("./drop.js").then((drop) => drop.attach(document));
const build = document.querySelector("form[data-build]");
if (build) import("./build.js").then((module) => module.attach(build));
if (document.querySelector("[data-rack]")) import("./rack.js").then((rack) => rack.attach(document));
const reserve = document.querySelector("form[data-reserve]");
if (reserve) import("./reserve.js").then((module) => module.attach(reserve));
if (document.querySelector("[data-tone]")) import("./pick.js").then((pick) => pick.listen(document));
if (document.querySelector("[data-place]")) import("./place.js").then((place) => place.attach(document));
const plan = document.querySelector("form[data-plan]");
if (plan) import("./plan.js").then((module) => module.attach(plan));
if (document.querySelector("[data-bring]")) import("./bring.js").then((bring) => bring.attach(document));
if (document.querySelector('[data-scan="next"], [data-scan="list"], [data-scan="here"]')) import("./next.js").then((next) => next.attach(document));
const held = document.querySelector("[data-until]");
if (held) import("./allocate.js").then((allocate) => allocate.attach(held));
document.querySelector("[data-print]")?.addEventListener("click", () => window.print());
