// Badge and PIN where there is no network.

/**
 * @param door the section with the form; its dataset has the words
 * @param unlock (badge, pin) => what the safe says
 * @param open what is done with what it held
 */
export function attach(door, unlock, open) {
  const form = door.querySelector("form");
  const said = door.querySelector("[data-said]");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("button");
    button.disabled = true;
    said.hidden = true;
    const found = await unlock(form.elements.badge.value, form.elements.pin.value);
    button.disabled = false;
    form.reset();
    if (!found.no) {
      door.hidden = true;
      document.activeElement?.blur();
      return open(found);
    }
    said.textContent = door.dataset[found.no].replace("{0}", found.left);
    said.hidden = false;
    form.elements.badge.focus();
  });
  door.hidden = false;
  form.elements.badge.focus();
}
