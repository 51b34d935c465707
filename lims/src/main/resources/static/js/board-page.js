// The wall board: the server orders, this page runs the digits. One tap arms the sound.
import { everySecond, reading, ServerClock, written } from "./clock.js";
import { showCode } from "./codes.js";
import { follow } from "./live.js";
import { Tones } from "./tone.js";

const board = document.getElementById("board");
const words = board.dataset;
const clock = new ServerClock();
const tones = new Tones();
const sounded = new Set();
let view = JSON.parse(words.state);
const rows = [...board.querySelectorAll("[data-clock]")];
const field = (row, name) => row.querySelector(`[data-field="${name}"]`);
clock.measureByPage(Date.parse(view.serverTime));

function draw(now) {
  rows.forEach((row, i) => {
    const line = view.clocks[i];
    row.hidden = !line;
    if (!line) return;
    const r = reading(line, now);
    row.dataset.urgency = r.urgency;
    row.dataset.colour = line.colour;
    field(row, "left").textContent = written(r.left ?? r.elapsed);
    field(row, "bar").value = r.share ?? 0;
    showCode(field(row, "code"), line.code ?? "");
    for (const name of ["label", "place", "limitLabel"]) field(row, name).textContent = line[name] ?? "";
    notice(line, r, now);
  });
  board.querySelector("[data-part=more]").textContent = view.more ? words.more.replace("{0}", view.more).replace("{1}", view.nextLimit ?? "") : "";
  board.querySelector("[data-part=none]").hidden = view.clocks.length > 0;
  board.querySelector("[data-part=now]").textContent = new Date(now).toLocaleTimeString("ja-JP", { timeZone: words.zone, hour12: false });
}

function notice(line, r, now) {
  for (const at of [...(line.notices ?? []), line.limitAt].filter(Boolean)) {
    const name = line.code + at;
    if (Date.parse(at) > now || sounded.has(name)) continue;
    sounded.add(name);
    if (now - Date.parse(at) < 3000) tones.play(at === line.limitAt ? "refused" : "notice");
  }
}

const arm = board.querySelector("[data-part=arm]");
arm.addEventListener("click", async () => {
  arm.hidden = await tones.arm();
  tones.play("done");
});
follow(words.live, (state, sent, received) => {
  view = state;
  clock.measure(Date.parse(state.serverTime), sent, received);
}, { onLink: (up) => board.classList.toggle("offline", !up) });
everySecond(draw, clock);
