// One bench in a browser: two pages would each judge by half of what was scanned. The page that was opened last works.

const NAME = "himuro-bench";

/** @param elsewhere shown, with a button that takes the bench back, while another page works */
export function alone(elsewhere, page, locks = navigator.locks) {
  if (!locks) return;
  const work = () => {
    elsewhere.hidden = true;
    page.classList.remove("elsewhere");
    locks.request(NAME, { steal: true }, () => new Promise(() => {})).catch(() => {
      elsewhere.hidden = false;
      page.classList.add("elsewhere");
      elsewhere.querySelector("button").focus();
    });
  };
  elsewhere.querySelector("button").onclick = work;
  work();
}
