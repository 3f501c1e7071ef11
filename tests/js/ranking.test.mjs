/* How well a text answers a query. Weights of the tests' own: what is tested is the reckoning. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { grader, holdsPhrase, likeness, mistyped } from "../../theme/assets/js/search/ranking.js";
import { forMany } from "./draw.mjs";

const WEIGHTS = { exact: 1, compatible: 0.9, completed: 0.7, mistyped: 0.5, other_marks: 0.3, text_gap: 0.15, query_gap: 0.3 };
const word = (folded, exact = `${folded}0`, start = 0) => ({ folded, exact, start, end: start + folded.length });
const text = (...folded) => folded.map((one, at) => word(one, `${one}0`, at * 10));
const HOI = word("hoi", "hôi5");

describe("a word is graded", () => {
  const grade = (asked, met, { unfinished = false, slips = false } = {}) =>
    grader([asked], WEIGHTS, unfinished, slips)(0, met);
  test("best where every mark is as typed", () => assert.equal(grade(HOI, HOI), WEIGHTS.exact));
  test("well where fewer marks were typed", () => {
    assert.equal(grade(word("hoi"), HOI), WEIGHTS.compatible);
    assert.equal(grade(word("hoi", "hôi0"), HOI), WEIGHTS.compatible);
    assert.equal(grade(word("hoi", "hoi5"), HOI), WEIGHTS.compatible);
  });
  test("low where other marks were typed", () => {
    assert.equal(grade(word("hoi", "hoi4"), HOI), WEIGHTS.other_marks);
    assert.equal(grade(word("hoi", "hơi0"), HOI), WEIGHTS.other_marks);
    assert.equal(grade(HOI, word("hoi")), WEIGHTS.other_marks);
  });
  test("đ is d with a mark", () => {
    assert.equal(grade(word("da"), word("da", "đa0")), WEIGHTS.compatible);
    assert.equal(grade(word("da", "đa0"), word("da")), WEIGHTS.other_marks);
  });
  test("as begun where it is unfinished, and only then", () => {
    assert.equal(grade(word("ho"), HOI, { unfinished: true }), WEIGHTS.completed);
    assert.equal(grade(word("ho", "ho4"), HOI, { unfinished: true }), WEIGHTS.other_marks);
    assert.equal(grade(word("ho"), HOI), 0);
  });
  test("as unfinished only where it is the last", () => {
    const grades = grader([word("ho"), word("ho")], WEIGHTS, true, false);
    assert.deepEqual([grades(0, HOI), grades(1, HOI)], [0, WEIGHTS.completed]);
  });
  test("as a slip only where slips count", () => {
    assert.equal(grade(word("hio"), HOI, { slips: true }), WEIGHTS.mistyped);
    assert.equal(grade(word("hio"), HOI), 0);
  });
  test("numbers are equal or not", () => {
    assert.equal(grade(word("30", "30"), word("30", "30")), WEIGHTS.exact);
    assert.equal(grade(word("30", "30"), word("31", "31"), { slips: true }), 0);
  });
});

describe("a slip", () => {
  const LETTERS = [..."aebhimnot"];
  const drawn = (draw) => ({ typed: [..."ab", ...draw.some(LETTERS, 6)].join(""), at: draw.below(2), letter: draw.one(LETTERS) });
  test("is a letter put in anywhere, seen from both sides", () => forMany(300, drawn, ({ typed, at, letter }) => {
    const word = typed.slice(0, at) + letter + typed.slice(at);
    assert.ok(mistyped(typed, word) && mistyped(word, typed));
  }));
  test("is a letter for another", () => forMany(300, drawn, ({ typed, at, letter }) => {
    const word = typed.slice(0, at) + letter + typed.slice(at + 1);
    assert.equal(mistyped(typed, word), word !== typed && typed.length > 2);
  }));
  test("is never what differs by two letters in length", () => forMany(300, drawn, ({ typed, letter }) => {
    assert.equal(mistyped(typed, typed + letter + letter), false);
  }));
});

describe("a text", () => {
  const against = (asked, met, slips = false) => {
    const words = text(...asked);
    return likeness(words.length, met, grader(words, WEIGHTS, false, slips), WEIGHTS);
  };
  test("without words answers nothing", () => {
    assert.deepEqual(against(["a", "b"], []), { best: [0, 0], together: 0, order: 0, marks: [], mistyped: new Map() });
    assert.deepEqual(against([], text("a")), { best: [], together: 0, order: 0, marks: [], mistyped: new Map() });
  });
  test("with the very words has all of them together", () => {
    assert.equal(against(["a", "b", "c"], text("x", "a", "b", "c")).together, 3);
  });
  test("with words between, or one lacking, has less", () => {
    assert.equal(against(["a", "b"], text("a", "x", "b")).together, 2 - WEIGHTS.text_gap);
    assert.equal(against(["a", "x", "b"], text("a", "b")).together, 2 - WEIGHTS.query_gap);
  });
  test("in another order has one", () => assert.equal(against(["a", "b"], text("b", "a")).together, 1));
  test("marks every word that answers, once", () => {
    assert.deepEqual(against(["a", "a", "b"], text("a", "x", "b", "a")).marks, [[0, 1], [20, 21], [30, 31]]);
  });
  test("tells a slip beside a sure word, and not one that stands alone", () => {
    const slip = against(["bao", "hem"], text("bao", "hiem"), true);
    assert.deepEqual([...slip.mistyped], [[1, text("bao", "hiem")[1]]]);
    assert.equal(slip.marks.length, 2);
    assert.equal(against(["bao", "hem"], text("bao", "x", "hiem"), true).mistyped.size, 0);
    assert.equal(against(["hem"], text("hiem"), true).mistyped.size, 1);
    assert.equal(against(["hem"], text("hiem", "hem"), true).mistyped.size, 0);
  });
  test("a longer one never has less together", () => forMany(300, (draw) => [draw.some("abc", 4), draw.some("abcd", 8)],
    ([asked, met]) => {
      const value = against(asked, text(...met)).together;
      assert.ok(against(asked, text("x", ...met, "x")).together >= value);
      assert.ok(value <= asked.length);
    }));
});

describe("a phrase", () => {
  const asked = text("a", "b", "c");
  const holds = (first, last, ...met) => holdsPhrase(first, last, text(...met), grader(asked, WEIGHTS, false, false), WEIGHTS);
  test("stands whole, at the beginning, in the middle, at the end", () => {
    assert.deepEqual([holds(0, 2, "a", "b", "x"), holds(0, 2, "x", "a", "b", "x"), holds(0, 2, "x", "a", "b")], [true, true, true]);
  });
  test("fills the text exactly", () => assert.equal(holds(0, 3, "a", "b", "c"), true));
  test("does not stand in a text that is a word too short", () => assert.equal(holds(0, 3, "a", "b"), false));
  test("is not torn apart", () => assert.equal(holds(0, 2, "a", "x", "b"), false));
  test("typed without marks stands where they are, typed with others does not", () => {
    const typed = (exact) => holdsPhrase(0, 1, [HOI], grader([word("hoi", exact)], WEIGHTS, false, false), WEIGHTS);
    assert.deepEqual([typed("hoi0"), typed("hôi5"), typed("hoi4")], [true, true, false]);
  });
  test("begins anew within itself", () => assert.equal(holds(0, 2, "a", "a", "b"), true));
  test("of no text", () => assert.equal(holds(0, 1), false));
});
