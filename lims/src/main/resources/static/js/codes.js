// The groups in which people read an own code (project, site and year; serial; suffix; check character); foreign codes stay whole.
const OWN = /^([A-Z]{3,9}\d{2})(\d{4,9})([A-Z0-9]*)([A-Z0-9])$/;

function groups(code) {
  const own = OWN.exec(code);
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
