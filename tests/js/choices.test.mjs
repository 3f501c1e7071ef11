/* Of very many plans, the list in which all that fit stand: what Python lists, by what a reader types. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { beginningOf, called, matches } from "../../theme/assets/js/side-by-side/choices.js";
import { forMany } from "./draw.mjs";
import { given } from "./given.mjs";

const { plans, files } = given;
const all = files["danh-sach.json"];
for (const plan of plans) plan.folded = called(plan);
const words = [...new Set(plans.flatMap((plan) => plan.folded.trim().split(" ")))];
const idsOf = (found) => found.map((plan) => plan.id);

test("there are lists to choose from, and words that too many have", () => {
  assert.equal(all.count, plans.length);
  assert.ok(Object.keys(all.beginnings).some((one) => one.length > 2));
  assert.ok(all.more.includes("xa"));
  for (const [name, count] of Object.entries(all.beginnings)) assert.equal(files[`noi-${name}.json`].length, count);
});

test("a list holds every plan that fits, and where there is none nothing fits", () => {
  const met = { list: 0, more: 0, none: 0 };
  const typed = (draw) => draw.some([...words, "zz", "q"], 3).map((word) => word.slice(0, 1 + draw.below(word.length))).join(" ");
  forMany(2000, typed, (said) => {
    const beginning = beginningOf(all, said);
    met[beginning === null ? "more" : beginning ? "list" : "none"] += 1;
    if (beginning === null) return;
    const listed = beginning === "" ? [] : files[`noi-${beginning}.json`].map((plan) => ({ ...plan, folded: called(plan) }));
    assert.deepEqual(idsOf(matches(listed, said)), idsOf(matches(plans, said)));
  });
  for (const [what, times] of Object.entries(met)) assert.ok(times > 50, `${what} ${times}`);
});

describe("what is typed", () => {
  for (const [typed, beginning] of [["", null], ["xã", null], ["xa x", null], ["zz", ""], ["xã zz", ""], ["constructor", ""], ["__proto__", null]]) {
    test(`“${typed}”`, () => assert.equal(beginningOf(all, typed), beginning));
  }
});
