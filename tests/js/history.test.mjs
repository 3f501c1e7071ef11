/* Two versions of a plan in rows: what changed, where, and how much is the same. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { align, wordDiff } from "../../theme/assets/js/compare.js";
import { blocksOf, inShort, movedTo, pieces, shownRows } from "../../theme/assets/js/history/rows.js";
import { ODD, forMany } from "./draw.mjs";

const HEALTH = "Trên 95% dân số tham gia bảo hiểm y tế.";
const SCHOOL = "Hoàn thành phổ cập giáo dục mầm non cho trẻ từ 3 đến 5 tuổi.";
const HOUSE = "Xóa bỏ hoàn toàn nhà tạm, nhà dột nát cho hộ nghèo.";

/* A version: what begins with # is a heading, under which what follows stands. */
function version(...texts) {
  let under = "";
  return texts.map((text, at) => {
    const kind = text.startsWith("#") ? "heading" : "paragraph";
    const block = { id: `p${at}`, kind, role: null, themes: [], text: text.replace("#", ""), under };
    if (kind === "heading") under = block.text;
    return block;
  });
}

/* Rows in short: how many are the same, where, what stood and stands; * for moved. */
function told(...versions) {
  return shownRows(align(versions), versions).map(({ same, under, one, other, moved }) =>
    same ? `= ${same}` : under ? `@ ${under}` : `${one?.text ?? ""} → ${other?.text ?? ""}${moved ? "*" : ""}`);
}

describe("the passages of a version", () => {
  const whole = [["i", "heading", null, "I. Mục tiêu"], ["i-p1", "paragraph", "goals", HEALTH]];
  const asked = [];
  const ask = (said) => async (revision) => (asked.push(revision), said[revision]);
  const ids = (blocks) => blocks.map(({ id, role, under }) => [id, role, under]);
  test("know the heading above them", async () => {
    assert.deepEqual(ids(await blocksOf("a1", ask({ a1: whole }))), [["i", null, ""], ["i-p1", "goals", "I. Mục tiêu"]]);
  });
  test("are those of a newer one that has the very same", async () => {
    asked.length = 0;
    assert.equal((await blocksOf("b2", ask({ b2: { same: "a1" }, a1: whole }))).length, 2);
    assert.deepEqual(asked, ["b2", "a1"]);
  });
  for (const wrong of [{ same: "../x" }, { same: "a1" }, {}, null]) {
    test(`are not made of ${JSON.stringify(wrong)}`, async () => {
      await assert.rejects(blocksOf("b2", ask({ b2: wrong, a1: { same: "b2" } })));
    });
  }
});

describe("rows", () => {
  const same = version("#I. Mục tiêu", HEALTH, SCHOOL);
  test("of nothing", () => assert.deepEqual(told([], []), []));
  test("of the same text are one count", () => assert.deepEqual(told(same, same), ["= 3"]));
  test("of a changed passage stand under its heading", () => {
    assert.deepEqual(told(same, version("#I. Mục tiêu", HEALTH.replace("95", "93"), SCHOOL)),
      ["= 1", "@ I. Mục tiêu", `${HEALTH} → ${HEALTH.replace("95", "93")}`, "= 1"]);
  });
  test("of several under one heading name it once", () => {
    const now = version("#I. Mục tiêu", HEALTH.replace("95", "93"), SCHOOL.replace("5 tuổi", "6 tuổi"));
    assert.equal(told(same, now).filter((row) => row.startsWith("@")).length, 1);
  });
  test("of what came and what went", () => {
    assert.deepEqual(told(version(HEALTH), version(HEALTH, HOUSE)), ["= 1", ` → ${HOUSE}`]);
    assert.deepEqual(told(version(HOUSE, HEALTH), version(HEALTH)), [`${HOUSE} → `, "= 1"]);
    assert.deepEqual(told([], version(HEALTH)), [` → ${HEALTH}`]);
  });
  test("of a passage that moved as it is", () => {
    const rows = told(version(HEALTH, SCHOOL, HOUSE), version(SCHOOL, HOUSE, HEALTH));
    assert.ok(rows.includes(`${HEALTH} → ${HEALTH}*`));
    assert.ok(rows.includes("= 2"));
  });
  test("of a heading need no heading above", () => {
    assert.deepEqual(told(version("#I. Mục tiêu chung"), version("#I. Mục tiêu")), ["I. Mục tiêu chung → I. Mục tiêu"]);
  });
  test("tell every passage once", () => forMany(200, (draw) => [1, 2].map(() => draw.some([HEALTH, SCHOOL, HOUSE, "#Đầu", "#Cuối"], 8)),
    ([before, after]) => {
      const versions = [version(...before), version(...after)];
      const rows = shownRows(align(versions), versions);
      const count = (side) => rows.reduce((sum, row) => sum + (row.same ?? (row[side] ? 1 : 0)), 0);
      assert.deepEqual([count("one"), count("other")], [before.length, after.length]);
      rows.forEach((row, at) => assert.ok(!(row.same && rows[at + 1]?.same)));
    }));
});

describe("a heading", () => {
  const words = (count) => Array.from({ length: count }, (_, at) => `t${at}`).join(" ");
  test("of exactly twelve words is whole", () => assert.equal(inShort(words(12)), words(12)));
  test("of one more is cut", () => assert.equal(inShort(words(13)), `${words(12)}…`));
  test("of one word, of none", () => assert.deepEqual([inShort("Mục"), inShort("")], ["Mục", ""]));
  test("of one very long word is whole", () => assert.equal(inShort("a".repeat(999)), "a".repeat(999)));
});

describe("a text is cut where it differs", () => {
  const sides = (left, right) => ["left", "right"].map((side) =>
    pieces(side === "left" ? left : right, wordDiff(left, right), side).map(({ words, changed }) => (changed ? `[${words}]` : words)).join(""));
  test("on its own side only", () => assert.deepEqual(sides("đạt 40% vào 2030", "đạt 45% vào 2030"), ["đạt [40% ]vào 2030", "đạt [45% ]vào 2030"]));
  test("but not where only spaces differ", () => assert.deepEqual(sides("xã hội", "xã hội "), ["xã hội", "xã hội "]));
  test("nowhere where a text stands alone", () => assert.deepEqual(pieces("a", [], "left"), [{ words: "a", changed: true }]));
  test("and joins to itself", () => forMany(300, (draw) => [draw.some(ODD, 9).join(""), draw.some(ODD, 9).join("")], ([left, right]) => {
    const runs = wordDiff(left, right);
    assert.equal(pieces(left, runs, "left").map((one) => one.words).join(""), left);
    assert.equal(pieces(right, runs, "right").map((one) => one.words).join(""), right);
  }));
});

test("a passage that moved tells from where and to where, within a part only that it did", () => {
  const [here, there] = [{ under: "I" }, { under: "II" }];
  assert.equal(movedTo(here, here, "left"), "đoạn chuyển chỗ");
  assert.equal(movedTo(here, there, "left"), "đoạn chuyển chỗ, trước ở “I”");
  assert.equal(movedTo(here, there, "right"), "nay ở “II”");
});
