// Scans what a file holds at a bench without a network, and writes what it shows: node benched.mjs MODULES CASES ANSWERS
import { readFileSync, writeFileSync } from "node:fs";
const [modules, cases, answers] = process.argv.slice(2);
const { inView, understand } = await import(`${modules}/away.js`);
const asked = JSON.parse(readFileSync(cases, "utf8"));
writeFileSync(answers, JSON.stringify(asked.map(({ pack, hand, scans }) => {
  let view = inView(pack, { hand });
  return scans.map(({ act, text, at, off }) => {
    view = understand(view, pack, text, { at, off }, act);
    const { state, headline, expects } = view.shown;
    return {
      tone: state, word: headline, hand: view.hand, asked: expects.map((e) => e.kind),
      tubes: Object.values(view.tubes).map((t) => `${t.code} ${t.step} ${t.verdict ?? "-"}`).sort(),
    };
  });
})));
