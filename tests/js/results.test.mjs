/* What is shown of results: groups, excerpts, marks, addresses; and marks where a result leads. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { SEPARATOR, cut, phrasesOf, rangesIn } from "../../theme/assets/js/search/arrival.js";
import { addressOf, excerpt, grouped, joined, parted, wordsOf } from "../../theme/assets/js/search/results.js";
import { ODD, forMany } from "./draw.mjs";

const BASE = "https://noi.example/a/";
const words = (count) => Array.from({ length: count }, (_, at) => `t${at}`);

describe("results in groups", () => {
  const one = (plan, kind, url) => ({ plan, kind, url, place: `Nơi ${plan}` });
  test("none", () => assert.deepEqual(grouped([]), []));
  test("by plan, by kind where there is none, in the order of the best", () => {
    const found = [one("b", "target", "b/#x"), one(null, "agency", "c/"), one("a", "task", "a/#y"), one("b", "plan", "b/"), one(null, "unit", "d/"), one(null, "agency", "e/")];
    assert.deepEqual(grouped(found).map(({ plan, page, name, found: own }) => [plan, page, name, own.map((result) => result.url)]), [
      ["b", "b/", "Nơi b", ["b/#x", "b/"]],
      [null, null, "Các cơ quan", ["c/", "e/"]],
      ["a", "a/", "Nơi a", ["a/#y"]],
      [null, null, "Các đơn vị hành chính", ["d/"]],
    ]);
  });
});

describe("results in parts", () => {
  const one = (plan, kind, url, near = false) => ({ plan, kind, url, place: `Nơi ${plan}`, near });
  const urls = (groups) => groups.map(({ found }) => found.map((result) => result.url));
  test("things in one line each, what has not all words apart", () => {
    const found = [one(null, "agency", "c"), one("a", "task", "a#x"), one(null, "indicator", "i"), one(null, "agency", "e"), one("a", "task", "a#n", true), one(null, "agency", "f", true)];
    const { units, folded, groups, near } = parted(found);
    assert.deepEqual([units, folded.map((some) => some.map((result) => result.url))], [[], [["i"], ["c", "e"]]]);
    assert.deepEqual([urls(groups), urls(near)], [[["a#x"]], [["a#n"], ["f"]]]);
  });
  test("places of today and of before together, first where they answer best", () => {
    const units = [one(null, "former", "v"), one(null, "unit", "u")];
    const passages = ["1", "2", "3", "4"].map((name) => one("a", "task", name));
    assert.deepEqual(urls(parted([one("a", "plan", "a"), ...units]).units), [["u", "v"]]);
    assert.deepEqual(urls(parted([...passages, ...units]).groups), [["1", "2", "3", "4"], ["v", "u"]]);
  });
});

describe("an excerpt", () => {
  const text = words(100).join(" ");
  const at = (word) => [text.indexOf(word), text.indexOf(word) + word.length];
  const shown = (marks, length = 60) => text.slice(...excerpt(text, marks, length));
  test("of a text of exactly its length is the text", () => assert.deepEqual(excerpt("a".repeat(60), [], 60), [0, 60]));
  test("of an empty text", () => assert.deepEqual(excerpt("", [], 60), [0, 0]));
  test("of a text that is a letter longer ends between words", () => {
    const longer = "aaaa ".repeat(13).slice(0, 61);
    assert.deepEqual(excerpt(longer, [], 60), [0, 59]);
  });
  test("without a mark is the beginning", () => assert.match(shown([]), /^t0 t1 .*t\d+$/));
  test("holds the marked word and some before it", () => assert.match(shown([at("t50")]), /^t\d+ .*t49 t50/));
  test("holds most of the marked words", () => {
    const found = shown([at("t5 "), at("t60"), at("t61"), at("t62")], 90);
    for (const word of ["t60", "t61", "t62"]) assert.ok(found.includes(word), found);
  });
  test("holds the very last word", () => assert.match(shown([at("t99")]), /t99$/));
  test("of one very long word is half of the length at least", () => {
    const [from, to] = excerpt("a".repeat(500), [[0, 500]], 60);
    assert.ok(from === 0 && to >= 30 && to <= 60);
  });
  test("lies within the text and is not longer than asked", () => forMany(500,
    (draw) => {
      const said = draw.some(ODD, 60).join(" ");
      const starts = draw.some([...Array(Math.max(1, said.length - 3)).keys()], 4).sort((one, other) => one - other);
      return [said, starts.map((start) => [start, Math.min(said.length, start + 3)])];
    },
    ([said, marks]) => {
      for (const length of [100, 150, 320]) {
        const [from, to] = excerpt(said, marks, length);
        assert.ok(from >= 0 && from <= to && to <= said.length && to - from <= length, `${from}, ${to} of ${length}`);
        if (marks.length && said.length > length) assert.ok(marks.some(([start]) => start >= from && start < to));
      }
    }));
});

describe("marks", () => {
  test("side by side are one, with the space between", () => assert.deepEqual(joined("xã hội mới", [[0, 2], [3, 6]]), [[0, 6]]));
  test("over a no-break space, over several, over none", () => {
    assert.deepEqual(joined("a\u00a0b", [[0, 1], [2, 3]]), [[0, 3]]);
    assert.deepEqual(joined("a  b", [[0, 1], [3, 4]]), [[0, 4]]);
    assert.deepEqual(joined("ab", [[0, 1], [1, 2]]), [[0, 2]]);
  });
  test("with a letter or a mark between are two", () => {
    assert.deepEqual(joined("a, b", [[0, 1], [3, 4]]), [[0, 1], [3, 4]]);
    assert.deepEqual(joined("a\nb", [[0, 1], [2, 3]]), [[0, 1], [2, 3]]);
  });
  test("in any order, one within another, none", () => {
    assert.deepEqual(joined("xã hội", [[3, 6], [0, 2]]), [[0, 6]]);
    assert.deepEqual(joined("xã hội", [[0, 6], [0, 2]]), [[0, 6]]);
    assert.deepEqual(joined("xã hội", []), []);
  });
  test("leave those that they are made of alone", () => {
    const marks = [[3, 6], [0, 2]];
    joined("xã hội", marks);
    assert.deepEqual(marks, [[3, 6], [0, 2]]);
  });
});

test("the words of results are those marked in any, in small letters, once, those side by side as one", () => {
  const results = [{ text: "Xã HỘI", marks: [[0, 2], [3, 6]] }, { text: "xã", marks: [[0, 2]] }, { text: "không", marks: [] }];
  assert.deepEqual(wordsOf(results), ["xã hội", "xã"]);
  assert.deepEqual(wordsOf([]), []);
});

describe("an address", () => {
  const one = (url, count) => {
    const text = words(count).join(" ");
    return { url, text, marks: Array.from(text.matchAll(/t\d+/g), ({ 0: word, index }) => [index, index + word.length]) };
  };
  const taken = (url, count) => new URL(addressOf(one(url, count), BASE)).searchParams.get("h");
  test("takes along exactly twelve words and no more", () => {
    assert.equal(taken("p/#a", 12), words(12).join(" "));
    assert.equal(taken("p/#a", 13), words(12).join(" "));
  });
  test("tells words that stand apart from those side by side", () => {
    const said = { url: "p/#a", text: "xã hội, y tế", marks: [[0, 2], [3, 6], [10, 12]] };
    assert.equal(new URL(addressOf(said, BASE)).searchParams.get("h"), ["xã hội", "tế"].join(SEPARATOR));
  });
  test("takes none along to a page, or where none is marked", () => {
    assert.equal(addressOf(one("p/", 2), BASE), `${BASE}p/`);
    assert.equal(addressOf(one("p/#a", 0), BASE), `${BASE}p/#a`);
  });
  test("keeps the passage", () => assert.equal(new URL(addressOf(one("p/#a", 1), BASE)).hash, "#a"));
});

describe("where a result leads", () => {
  const marked = (text, looked) => cut(text, rangesIn([text], phrasesOf(looked))[0]).map(({ words: said, isWanted }) => (isWanted ? `[${said}]` : said)).join("");
  test("the words are marked wherever they stand", () => assert.equal(marked("Xã hội, xã.", "xã"), "[Xã] hội, [xã]."));
  test("whole words only", () => assert.equal(marked("hội hộ", "hộ"), "hội [hộ]"));
  test("with their marks", () => assert.equal(marked("xa xã", "xã"), "xa [xã]"));
  test("decomposed as composed, both ways", () => {
    assert.equal(marked("xã".normalize("NFD"), "xã"), `[${"xã".normalize("NFD")}]`);
    assert.equal(marked("xã", "xã".normalize("NFD")), "[xã]");
  });
  test("figures with their parts", () => assert.equal(marked("35.000 hộ, 35, 5,5%", "35.000;5,5;%"), "[35.000] hộ, 35, [5,5][%]"));
  test("words that stood side by side only so", () => {
    assert.equal(marked("đảm bảo, bảo hiểm", "bảo hiểm"), "đảm bảo, [bảo] [hiểm]");
    assert.equal(marked("bảo hiểm y tế, y tế", "bảo hiểm;bảo hiểm y tế"), "[bảo] [hiểm] [y] [tế], y tế");
  });
  test("over several texts", () => {
    assert.deepEqual(rangesIn(["đảm bảo", " hiểm y", " tế"], phrasesOf("bảo hiểm;tế")), [[[4, 7]], [[1, 5]], [[1, 3]]]);
  });
  test("nothing looked for, nothing there", () => assert.deepEqual([marked("xã", ""), marked("", "xã"), marked("xã", "?!")], ["xã", "", "xã"]));
  test("no letter is lost", () => forMany(500, (draw) => [draw.some(ODD, 20).join(""), draw.some(ODD, 3).join(" ")], ([text, looked]) => {
    assert.equal(cut(text, rangesIn([text], phrasesOf(looked))[0]).map((part) => part.words).join(""), text);
  }));
});
