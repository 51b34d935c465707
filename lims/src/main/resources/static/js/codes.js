// The groups in which people read an own code (project, site and year; serial; suffix; check character); the short codes of boxes, kits and
// the like stay whole, and so do foreign ones.
const ITEM = /^[A-Z]{4}\d{6}[A-Z0-9]$/;
const OWN = /^([A-Z]{3,9}\d{2})(\d{4,9})([A-Z0-9]*)([A-Z0-9])$/;

function groups(code) {
  const own = ITEM.test(code) ? null : OWN.exec(code);
  return own ? own.slice(1).filter(Boolean) : [code];
}

export function showCode(element, code) {
  element.replaceChildren(
    ...groups(code).map((group) => {
      const part = document.createElement("span");
      part.textContent = group;
      return part;
    }),
  );
}
