/* Plans in rows and texts word by word: what Python says of the real plans and of odd ones, to the last
   digit, and what a reader says. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { align, normalForm, wordDiff, wordsOf } from "../../theme/assets/js/compare.js";
import { ODD, forMany } from "./draw.mjs";
import { given } from "./given.mjs";

const plansOf = (names) => names.map((name) => given.plans[name]);
const odd = (draw) => [draw.some(ODD, 14).join(""), draw.some(ODD, 14).join("")];

describe("real plans", () => {
  for (const { plans, rows, texts } of given.real) {
    test(plans.join(", "), () => {
      assert.deepEqual(align(plansOf(plans)), rows);
      for (const { left, right, runs } of texts) assert.deepEqual(wordDiff(left, right), runs);
    });
  }
  test("stand opposite each other as a reader puts them", () => {
    let found = 0, meant = 0, right = 0, flags = 0, flagged = 0, rightFlags = 0;
    for (const { left, right: other, pairs, only_left, only_right } of given.judged) {
      const wanted = new Map(pairs.map((pair) => [`${pair.left} ${pair.right}`, pair.moved]));
      const judged = [new Set([...only_left, ...pairs.map((pair) => pair.left)]),
        new Set([...only_right, ...pairs.map((pair) => pair.right)])];
      meant += wanted.size;
      flags += pairs.filter((pair) => pair.moved).length;
      for (const { cells, moved } of align(plansOf([left, other]))) {
        if (cells.includes(null) || !cells.some((cell, side) => judged[side].has(cell))) continue;
        found += 1;
        const verdict = wanted.get(cells.join(" "));
        if (verdict === undefined) continue;
        right += 1;
        flagged += Number(moved[1]);
        rightFlags += Number(moved[1] && verdict);
      }
    }
    assert.ok(meant >= 60);
    for (const share of [right / found, right / meant, rightFlags / flagged, rightFlags / flags]) assert.ok(share >= 0.95, String(share));
  });
});

test("rows of odd plans are Python's", () => {
  for (const { plans, rows } of given.odd) assert.deepEqual(align(plans), rows, JSON.stringify(plans));
});

test("words of odd texts are Python's", () => {
  for (const { left, right, runs } of given.texts) assert.deepEqual(wordDiff(left, right), runs, JSON.stringify([left, right]));
});

test("texts past a bound are told as changed, unless they are equal", () => {
  const [left, right] = ["a ".repeat(5000), "b a ".repeat(2500)];
  const sides = (one, other) => wordDiff(one, other).map((run) => run.side);
  assert.ok(sides(left, right).includes("same"));
  assert.deepEqual(sides(left, `${right}a`), ["left", "right"]);
  assert.deepEqual(sides(`${left}a`, `${left}a`), ["same"]);
});

test("every way to write a syllable has Python's normal form", () => {
  assert.ok(given.forms.length > 50_000);
  for (const [word, form] of given.forms) if (normalForm(word) !== form) assert.equal(normalForm(word), form, word);
});

describe("whatever the texts", () => {
  test("words join to their text", () => forMany(500, odd, ([text]) => assert.equal(wordsOf(text).join(""), text)));
  test("each side joins to its text", () => forMany(500, odd, ([left, right]) => {
    const runs = wordDiff(left, right);
    const side = (other) => runs.filter((run) => run.side !== other).map((run) => run.words).join("");
    assert.deepEqual([side("right"), side("left")], [left, right]);
  }));
  test("neighbouring runs differ and none is empty", () => forMany(500, odd, ([left, right]) => {
    const runs = wordDiff(left, right);
    runs.forEach((run, at) => {
      assert.ok(run.words);
      assert.notDeepEqual([run.side, run.spelling], [runs[at + 1]?.side, runs[at + 1]?.spelling]);
    });
  }));
  test("one is the same as itself", () => forMany(300, odd, ([text]) => {
    assert.deepEqual(wordDiff(text, text), text ? [{ words: text, side: "same", spelling: false }] : []);
  }));
});

describe("few passages", () => {
  const block = (id, text, said = {}) => ({ id, kind: "paragraph", role: "tasks", themes: [], text, ...said });
  const words = "Trên 95% dân số tham gia bảo hiểm y tế.";
  test("of no plan, of plans without text", () => {
    assert.deepEqual(align([]), []);
    assert.deepEqual(align([[], []]), []);
  });
  test("of one plan stand alone", () => {
    assert.deepEqual(align([[block("a", words)]]), [{ cells: ["a"], moved: [false], likeness: null }]);
  });
  test("of one of two plans stand beside nothing", () => {
    assert.deepEqual(align([[], [block("b", words)]]), [{ cells: [null, "b"], moved: [false, false], likeness: null }]);
    assert.deepEqual(align([[block("a", words)], []]), [{ cells: ["a", null], moved: [false, false], likeness: null }]);
  });
  test("that are equal are wholly alike", () => {
    assert.deepEqual(align([[block("a", words)], [block("b", words)]]), [{ cells: ["a", "b"], moved: [false, false], likeness: 1 }]);
  });
  test("in NFC and NFD are wholly alike", () => {
    assert.equal(align([[block("a", words)], [block("b", words.normalize("NFD"))]])[0].likeness, 1);
  });
  test("one a heading, the other none, never answer to each other", () => {
    assert.equal(align([[block("a", words)], [block("b", words, { kind: "heading" })]]).length, 2);
  });
  test("without a word answer only by their place", () => {
    assert.equal(align([[block("a", "")], [block("b", "–")]]).length, 2);
  });
});

test("no block is lost or told twice, and the first plan keeps its order", () => forMany(200,
  (draw) => Array.from({ length: 1 + draw.below(4) }, () => draw.some(["nước sạch", "y tế 3%", "nhà ở xã hội", "y tế"], 7)),
  (texts) => {
    const plans = texts.map((plan) => plan.map((text, at) => ({ id: `${at}`, kind: "paragraph", role: null, themes: [], text })));
    const rows = align(plans);
    plans.forEach((plan, column) => {
      const cells = rows.map((row) => row.cells[column]).filter((cell) => cell !== null);
      assert.deepEqual([...cells].sort(), plan.map((one) => one.id));
      if (column === 0) assert.deepEqual(cells, plan.map((one) => one.id));
    });
  }));
