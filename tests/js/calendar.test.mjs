/* When a day of the year comes round next. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { dateOf, inWords, nearestFirst, next } from "../../theme/assets/js/calendar/days.js";
import { forMany } from "./draw.mjs";

const day = (iso) => Date.parse(`${iso}T00:00Z`);
const iso = (time) => (time < Infinity ? new Date(time).toISOString().slice(0, 10) : "");

describe("the next time of a day", () => {
  for (const [asked, today, expected] of [
    ["11-15", "2026-11-14", "2026-11-15"],
    ["11-15", "2026-11-15", "2026-11-15"],
    ["11-15", "2026-11-16", "2027-11-15"],
    ["01-01", "2026-12-31", "2027-01-01"],
    ["12-31", "2026-01-01", "2026-12-31"],
    ["02-29", "2024-02-29", "2024-02-29"],
    ["02-29", "2024-03-01", "2028-02-29"],
    ["02-29", "1896-03-01", "1904-02-29"],
    ["02-29", "2096-03-01", "2104-02-29"],
    ["02-28", "2024-02-29", "2025-02-28"],
    ["02-30", "2024-01-01", ""],
    ["04-31", "2024-01-01", ""],
    ["13-01", "2024-01-01", ""],
    ["11-00", "2024-01-01", ""],
    ["11", "2024-01-01", ""],
    ["", "2024-01-01", ""],
  ]) test(`${asked || "none"} from ${today}`, () => assert.equal(iso(next(asked, day(today))), expected));
  for (const [last, expected] of [
    ["", "2026-11-15"],
    ["2026-11-15", "2026-11-15"],
    ["2026-11-14", ""],
    ["2025-06-30", ""],
    ["2030-12-31", "2026-11-15"],
  ]) test(`is not behind the last one, ${last || "none"}`, () => assert.equal(iso(next("11-15", day("2026-11-14"), last)), expected));
  test("is within a year, and that day", () => forMany(300,
    (draw) => [1 + draw.below(12), 1 + draw.below(28), day("2000-01-01") + draw.below(40_000) * 864e5],
    ([month, date, today]) => {
      const found = next(`${month}-${date}`, today);
      assert.ok(found >= today && found - today < 366 * 864e5);
      assert.deepEqual([new Date(found).getUTCMonth() + 1, new Date(found).getUTCDate()], [month, date]);
    }));
});

test("today is the date of the reader's clock, from its first minute to its last", () => {
  assert.equal(iso(dateOf(new Date(2026, 10, 12, 0, 0))), "2026-11-12");
  assert.equal(iso(dateOf(new Date(2026, 10, 12, 23, 59))), "2026-11-12");
});

describe("the order of days", () => {
  const order = (days, today = "2026-11-12") => nearestFirst(days.map((one) => [one]), day(today)).map((one) => one.place).join(" ");
  test("of none, of one", () => assert.deepEqual([order([]), order(["01-01"])], ["", "0"]));
  test("is the nearest first", () => assert.equal(order(["11-10", "12-05", "11-12", "01-01"]), "2 1 3 0"));
  test("is as they stand where they are equal, or have none", () => assert.equal(order(["", "11-15", "", "11-15"]), "1 3 0 2"));
  test("has what is over behind what comes", () =>
    assert.deepEqual(nearestFirst([["11-15", "2025-06-30"], ["12-05", "2027-12-31"]], day("2026-11-12")).map((one) => one.place), [1, 0]));
});

describe("how long it is", () => {
  for (const [time, words] of [
    ["2026-11-12", "hôm nay (2026)"],
    ["2026-11-13", "ngày mai (2026)"],
    ["2026-11-14", "còn 2 ngày (2026)"],
    ["2027-01-01", "còn 50 ngày (2027)"],
  ]) test(words, () => assert.equal(inWords(day(time), day("2026-11-12")), words));
});
