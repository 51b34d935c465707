// Judges what a file holds with the bench's own rules, and writes what they say: node judged.mjs MODULES CASES ANSWERS
import { readFileSync, writeFileSync } from "node:fs";
const [modules, cases, answers] = process.argv.slice(2);
const { judge } = await import(`${modules}/verdict.js`);
const asked = JSON.parse(readFileSync(cases, "utf8"));
writeFileSync(answers, JSON.stringify(asked.map(({ limits, times }) => {
  const { outcome, findings } = judge(JSON.parse(limits), Object.fromEntries(Object.entries(times).map(([mark, moment]) => [mark, Object.keys(moment).length ? moment : null])));
  return { outcome, findings };
})));
