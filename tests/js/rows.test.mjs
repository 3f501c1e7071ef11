/* Plans side by side: the rows that pages show, from the files that a browser gets; the picker's names. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { called, fold, matches } from "../../theme/assets/js/side-by-side/choices.js";
import { fieldsOf, inField } from "../../theme/assets/js/side-by-side/fields.js";
import { columnNames, comparable, factRows, textRows, wholePlan } from "../../theme/assets/js/side-by-side/rows.js";
import { ODD, forMany } from "./draw.mjs";
import { given } from "./given.mjs";

/* Files leave out what is empty; Python says so. */
const factTold = ({ cells, about = "", indicator = null, themes, ...row }) =>
  ({ ...row, about, indicator, cells: cells.map((cell) => cell.map((fact) => [fact.words ?? null, fact.anchor ?? null, fact.notes ?? []])) });
const textTold = ({ kind, cells, near }) => ({ kind, near, cells: cells.map((cell) => cell.map((one) => ({
  id: one.passage.id,
  mark: one.passage.mark ?? null,
  moved: one.moved,
  part: one.part,
  runs: one.runs.map((run) => [run.words, run.side, run.spelling ?? false]),
}))) });

describe("the rows of real plans are those of their pages", () => {
  for (const { plans, names, facts, texts } of given.chosen) {
    test(plans.join(", "), () => {
      const files = plans.map((name) => wholePlan(given.files[name]));
      assert.deepEqual(columnNames(files), names);
      assert.deepEqual(factRows(files).map(factTold), facts);
      if (texts) assert.deepEqual(textRows(files).map(textTold), texts);
    });
  }
});

describe("rows of one field", () => {
  const field = (name, order, parent = null) => ({ name, parent, order });
  const plans = [
    { fields: new Map([["y-te", field("Y tế", 5)], ["bhyt", field("BHYT", 6, "y-te")]]) },
    { fields: new Map([["nha-o", field("Nhà ở", 2)], ["y-te", field("Y tế", 5)]]) },
  ];
  test("are chosen from all fields of the plans, in their order, each with its depth", () => {
    assert.deepEqual(fieldsOf(plans).map(({ id, depth }) => [id, depth]), [["nha-o", 0], ["y-te", 0], ["bhyt", 1]]);
  });
  test("are those of the field and of what lies in it", () => {
    const rows = [["bhyt"], ["nha-o", "y-te"], ["nha-o"], [], ["__proto__"]].map((themes) => ({ themes }));
    assert.deepEqual(inField(plans, "y-te", rows), rows.slice(0, 2));
    assert.deepEqual(inField(plans, "bhyt", rows), rows.slice(0, 1));
    assert.deepEqual(inField(plans, "constructor", rows), []);
  });
  test("of a text are told by its passages", () => {
    const row = { cells: [[], [{ passage: { themes: ["bhyt"] } }]] };
    assert.deepEqual(inField(plans, "y-te", [row, { cells: [[{ passage: { themes: [] } }]] }]), [row]);
  });
});

test("plans are set side by side up to the length up to which pages are made", () => {
  const plan = (count) => ({ text: Array(count) });
  assert.ok(comparable([plan(1000), plan(1000), plan(3)]));
  assert.ok(!comparable([plan(3), plan(1000), plan(1001)]));
});

test("the rows of odd plans are Python's", () => {
  for (const { files, facts, texts } of given.odd) {
    const plans = files.map(wholePlan);
    assert.deepEqual(factRows(plans).map(factTold), facts, JSON.stringify(files));
    assert.deepEqual(textRows(plans).map(textTold), texts, JSON.stringify(files));
  }
});

describe("columns are called", () => {
  const named = (...names) => columnNames(names.map((one) => ({ names: one })));
  test("by the shortest names", () => assert.deepEqual(named(["Xã A", "Xã A, tỉnh B"], ["Xã C", "Xã C, tỉnh B"]), ["Xã A", "Xã C"]));
  test("by longer ones where two are the same", () => {
    assert.deepEqual(named(["Xã A", "Xã A, tỉnh B"], ["Xã A", "Xã A, tỉnh C"], ["Xã D", "Xã D, tỉnh B"]),
      ["Xã A, tỉnh B", "Xã A, tỉnh C", "Xã D, tỉnh B"]);
  });
});

describe("facts", () => {
  const plan = (...entries) => ({ entries });
  const task = (words, keys, order = 0, label = keys[0]) => ({ part: "tasks", keys, order, label, fact: { words } });
  const told = (...plans) => factRows(plans).map(({ label, cells }) => `${label}: ${cells.map((cell) => cell.map((one) => one.words)).join(" | ")}`);
  test("of no entry make no row", () => assert.deepEqual(told(plan(), plan()), []));
  test("that share a key through others stand in one row", () => {
    assert.deepEqual(told(plan(task("1", ["a", "b"]), task("2", ["e"])), plan(task("3", ["c", "d"])), plan(task("4", ["b", "c"]))),
      ["a; c; b: 1 | 3 | 4", "e: 2 |  | "]);
  });
  test("stand in the order of parts, then of what they are about", () => {
    const duty = { ...task("4", ["y"]), part: "duties" };
    assert.deepEqual(told(plan(duty, task("1", ["b"], 5), task("2", ["c"], 2)), plan(task("3", ["d"], 1))),
      ["d:  | 3", "c: 2 | ", "b: 1 | ", "y: 4 | "]);
  });
  test("are the same only where every plan says the same", () => {
    const same = (...plans) => factRows(plans).map((row) => row.same);
    const said = (fact) => plan({ ...task("", ["k"]), fact });
    assert.deepEqual(same(said({ words: "1", quote: "x" }), said({ words: "1", anchor: "a" })), [true]);
    assert.deepEqual(same(said({ words: "1" }), said({ words: "1", notes: ["chung"] })), [false]);
    assert.deepEqual(same(said({}), said({})), [true]);
    assert.deepEqual(same(said({ words: "1" }), plan()), [false]);
    assert.deepEqual(same(plan(), said({ words: "1" })), [false]);
    assert.deepEqual(same(said({ words: "1" }), said({ words: "1" }), plan()), [false]);
  });
});

describe("what a hurried reader types", () => {
  const plans = [
    { id: "a", place: "Thị xã Đức Phổ, tỉnh Quảng Ngãi", kind: "Chương trình" },
    { id: "b", place: "Tỉnh Kiên Giang", kind: "Kế hoạch", now: ["tỉnh An Giang (từ 2025)"] },
    { id: "c", place: "Phường 2", kind: "Kế hoạch" },
  ].map((plan) => ({ ...plan, folded: called(plan) }));
  const found = (typed) => matches(plans, typed).map((plan) => plan.id).join("");
  test("with marks, without, decomposed, in large letters", () => {
    for (const typed of ["Đức Phổ", "duc pho", "Đức Phổ".normalize("NFD"), "DUC  PHO", "pho duc"]) assert.equal(found(typed), "a", typed);
  });
  test("the name of now", () => assert.equal(found("an giang"), "b"));
  test("words only from their beginning", () => assert.equal(found("iang"), ""));
  test("where a name begins so, first", () => assert.equal(found("tinh"), "ba"));
  test("the beginning of another's name", () => assert.equal(found("ke hoach"), "bc"));
  test("nothing: all of them", () => assert.equal(found(" "), "abc"));
  test("marks do not matter", () => assert.equal(found("quang ngai"), "a"));
  test("a very long word", () => assert.equal(found("x".repeat(10_000)), ""));
  test("folding twice is folding once", () => forMany(500, (draw) => draw.some(ODD, 10).join(""), (text) => {
    assert.equal(fold(fold(text)), fold(text));
    assert.equal(fold(text.normalize("NFD")), fold(text));
  }));
});
