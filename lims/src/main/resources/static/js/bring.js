// Acts that a bench saved to a file, sent one after the other. Each counts once, however often it comes, for whoever made it.
import { ServerClock } from "./clock.js";
import { showCode } from "./codes.js";

const FORMAT = "himuro kept acts 1";

/** @throws SyntaxError where it is no such file */
export function read(text) {
  const { format, clock, acts } = JSON.parse(text) ?? {};
  if (format !== FORMAT || !Array.isArray(acts) || !acts.every((act) => act?.envelope)) throw new SyntaxError("no acts of a bench");
  return { offset: Number(clock?.offset) || 0, acts };
}

/**
 * @param now the server's time
 * @param post what sends one
 * @returns { done, again: outcomes to look at, failed: problems }
 */
export async function send({ offset, acts }, now, post, progress = () => {}) {
  const found = { done: 0, again: [], failed: [] };
  for (const [at, { envelope }] of acts.entries()) {
    // what the clock of that bench would show now: the server puts the time of the act right by it
    const { ok, body } = await post({ ...envelope, sentAt: new Date(now() - offset).toISOString() });
    if (!ok) found.failed.push(body);
    else if (["look", "refused"].includes(body.state)) found.again.push(body);
    else found.done += 1;
    progress(at + 1, acts.length);
  }
  return found;
}

export function attach(root) {
  const box = root.querySelector("[data-bring]");
  const words = box.dataset;
  const part = (name) => box.querySelector(`[data-part="${name}"]`);
  const clock = new ServerClock();
  clock.measureByPage(Date.parse(words.now));
  const csrf = root.querySelector("input[name=csrf]").value;
  const post = async (body) => {
    const answer = await fetch("/bench/envelopes", {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRF-Token": csrf },
      body: JSON.stringify(body),
    });
    return { ok: answer.ok, body: await answer.json() };
  };
  const line = (text, code) => {
    const item = document.createElement("li");
    item.append(text);
    if (code) {
      const shown = Object.assign(document.createElement("span"), { className: "code", translate: false });
      showCode(shown, code);
      item.append(" ", shown);
    }
    return item;
  };
  const say = (text) => (part("said").textContent = text);
  const input = box.querySelector("input");
  const bring = async () => {
    part("again").replaceChildren();
    const bar = part("bar");
    try {
      const file = read(await input.files[0].text());
      Object.assign(bar, { max: Math.max(1, file.acts.length), value: 0, hidden: false });
      const found = await send(file, () => clock.now(), post, (at) => (bar.value = at));
      say(words.sent.replace("{0}", found.done + found.again.length).replace("{1}", found.again.length).replace("{2}", found.failed.length));
      part("again").append(...found.again.map((o) => line([o.headline, ...o.reasons.map((r) => r.text)].join(" · "), o.hand?.tubeCode ?? o.heard?.code)), ...found.failed.map((p) => line(p.title ?? words.trouble)));
    } catch (problem) {
      say(problem instanceof SyntaxError ? words.noFile : words.trouble);
    }
    bar.hidden = true;
    input.value = "";
  };
  input.addEventListener("change", bring);
  if (input.files.length > 0) bring(); // chosen before this was loaded
}
