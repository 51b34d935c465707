// What a bench takes the time to be after one answer of the server, by its two clocks: node clocked.mjs MODULES CASES ANSWERS
import { readFileSync, writeFileSync } from "node:fs";
const [modules, cases, answers] = process.argv.slice(2);
const { ServerClock } = await import(`${modules}/clock.js`);
const asked = JSON.parse(readFileSync(cases, "utf8"));
writeFileSync(answers, JSON.stringify(asked.map(({ told, sent, received, local, ticks }) => {
  let now = received;
  let counted = received - (sent + received) / 2;
  const clock = new ServerClock(() => now, () => counted);
  clock.measure(told, sent, received);
  now = local;
  if (ticks === undefined || ticks === null) clock.restore(clock.measured); // a page that was opened since
  else counted = ticks;
  return { now: clock.now(), off: clock.off() };
})));
