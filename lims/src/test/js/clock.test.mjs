import test from "node:test";
import assert from "node:assert/strict";
import { reading, ServerClock, written } from "../../main/resources/static/js/clock.js";

const at = (s) => Date.parse("2026-11-20T01:00:00Z") + s * 1000;
const clock = { since: new Date(at(0)).toISOString(), limitAt: new Date(at(1800)).toISOString() };

test("time is written as on a stop watch", () => {
  assert.equal(written(761_000), "12:41");
  assert.equal(written(3_761_000), "1:02:41");
  assert.equal(written(-192_000), "+03:12");
  assert.equal(written(999), "00:00");
  assert.equal(written(-1), "+00:01");
});

test("the limit itself is inside, one second later is over", () => {
  assert.equal(reading(clock, at(1799)).urgency, "now");
  assert.equal(reading(clock, at(1800)).urgency, "now");
  assert.equal(reading(clock, at(1801)).urgency, "over");
});

test("the last third is soon, the last sixth is now", () => {
  assert.equal(reading(clock, at(1199)).urgency, "calm");
  assert.equal(reading(clock, at(1200)).urgency, "soon");
  assert.equal(reading(clock, at(1500)).urgency, "now");
});

test("a stopped clock stands", () => {
  const stopped = { ...clock, stoppedAt: new Date(at(1121)).toISOString() };
  assert.equal(written(reading(stopped, at(5000)).elapsed), "18:41");
});

test("without a limit there is nothing left to count", () => {
  assert.deepEqual(reading({ since: clock.since }, at(10)), { elapsed: 10000, left: null, share: null, urgency: "calm" });
});

test("a bench whose clock is twenty minutes wrong shows the server's time", () => {
  let local = at(0) + 20 * 60000;
  const server = new ServerClock(() => local);
  server.measure(at(0) + 50, local, local + 100);
  assert.equal(server.now(), at(0));
  assert.equal(server.uncertainty, 50);
});

test("a slow answer does not spoil a good measurement", () => {
  const server = new ServerClock(() => 0);
  server.measure(1000, 0, 20);
  server.measure(9000, 0, 4000);
  assert.equal(server.offset, 990);
});

test("the page that came measures the clock by its own way, whatever it took to draw it", () => {
  const clock = new ServerClock(() => 1_000_000);
  const performance = { now: () => 5_000, getEntriesByType: () => [{ requestStart: 100, responseStart: 300 }] };
  clock.measureByPage(2_000_000, performance); // asked at 995100, answered at 995300
  assert.equal(clock.offset, 2_000_000 - 995_200);
  assert.equal(clock.uncertainty, 100);
});

test("a clock that is set is noticed by the one that only counts, and measured anew", () => {
  let local = at(0);
  let ticks = 0;
  const server = new ServerClock(() => local, () => ticks);
  server.measure(at(0), local - 10, local + 10);
  assert.equal(server.off(), 0);
  local += 20 * 60000 + 60000; // a minute later by twenty minutes more
  ticks += 60000;
  assert.equal(server.now(), at(660)); // somewhere between 1 and 21 minutes
  assert.equal(server.off(), 601);
  server.measure(at(62), local - 500, local + 500);
  assert.equal(server.now(), at(62));
  assert.equal(server.off(), 0);
});

test("a page that opened without the network knows what was measured, but not how its clock went since", () => {
  let local = at(0);
  const before = new ServerClock(() => local, () => 5_000);
  before.measure(at(100), local - 10, local + 10);
  const after = new ServerClock(() => local, () => 1);
  after.restore(JSON.parse(JSON.stringify(before.measured)));
  local = at(60);
  assert.equal(after.now(), at(160));
  assert.deepEqual(after.heard(), { told: "2026-11-20T01:01:40.000Z", at: "2026-11-20T01:00:00.000Z", way: 20 });
  local = at(12 * 3600);
  assert.equal(after.off(), 3); // a clock of quartz, after half a day
});
