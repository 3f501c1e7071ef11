/* How search reads texts: what the cases say, and what Python says of every text of the plans. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Reader, exactTerm, indexTerms, isNumber, pairTerm } from "../../theme/assets/js/search/terms.js";
import { ODD, forMany } from "./draw.mjs";
import { given } from "./given.mjs";

const { rules, forms } = given;
const reader = new Reader(rules, forms);
const told = (text) => reader.read(text).words.map((word) => (isNumber(word) ? word.folded : exactTerm(word))).join(" ");
const drawn = (draw) => draw.some(ODD, 12).join("");

describe("a case", () => {
  for (const { about, text, words, wholes } of given.cases) {
    test(about, () => {
      assert.equal(told(text), words);
      assert.equal(reader.read(text).wholes.join(" "), wholes);
    });
  }
});

test("every text of the plans has the terms that Python has", () => {
  assert.ok(given.real.length > 500);
  for (const [text, terms] of given.real) assert.deepEqual(indexTerms(reader.read(text)), terms, text);
});

describe("a word", () => {
  const longest = rules.longest_word;
  test("of exactly the greatest length is read whole", () => {
    const word = `b${"o".repeat(longest - 1)}`;
    assert.equal(told(word), `${word}=${word}0`);
  });
  test("that is longer is cut", () => {
    const word = `b${"o".repeat(longest - 1)}`;
    assert.equal(told(`${word}o`), `${word}=${word}0`);
    assert.equal(told("1".repeat(longest + 1)), "1".repeat(longest));
  });
  test("keeps its tone where it is cut", () => assert.match(told(`${"o".repeat(longest)}ó`), /=o{40}4$/));
  test("is read alike in NFC and NFD, in small letters and large", () => {
    const forms = ["xã hội", "XÃ HỘI"].flatMap((text) => [text, text.normalize("NFD")]);
    assert.deepEqual(forms.map(told), Array(4).fill("xa=xa3 hoi=hôi5"));
  });
  test("without marks folds like the one with them and is another exactly", () => {
    const [[marked], [bare]] = ["hội", "hoi"].map((text) => reader.read(text).words);
    assert.equal(marked.folded, bare.folded);
    assert.notEqual(exactTerm(marked), exactTerm(bare));
  });
});

describe("nothing", () => {
  for (const text of ["", " ", "\u00a0\n", ".,;:!?", "\u0301", "🙂"]) {
    test(JSON.stringify(text), () => assert.deepEqual(reader.read(text), { words: [], wholes: [] }));
  }
  test("has no terms", () => assert.deepEqual(indexTerms({ words: [], wholes: [] }), []));
});

test("one word has no pair, two have one, three have two", () => {
  const pairs = (text) => indexTerms(reader.read(text)).filter((term) => term.includes("_"));
  assert.deepEqual(pairs("hội"), []);
  assert.deepEqual(pairs("xã hội"), [pairTerm("xa", "hoi")]);
  assert.deepEqual(pairs("xã hội chợ"), ["xa_hoi", "hoi_cho"]);
});

describe("a short form", () => {
  const form = (short, long, as_written = false) => ({ short, long, as_written });
  const read = (list, text) => new Reader(rules, list).read(text);
  const words = (list, text) => read(list, text).words.map((word) => word.folded).join(" ");
  test("is read as its long one, and stands as a whole", () => {
    assert.equal(words([form("BHYT", "bảo hiểm y tế")], "có bhyt"), "co bao hiem y te");
    assert.deepEqual(read([form("BHYT", "bảo hiểm y tế")], "BHYT").wholes, ["bhyt"]);
  });
  test("has the place of its letters in the text", () => {
    const spans = read([form("BHYT", "bảo hiểm")], "có BHYT.").words.map(({ start, end }) => [start, end]);
    assert.deepEqual(spans, [[0, 2], [3, 7], [3, 7]]);
  });
  test("of more words comes before one of fewer", () => {
    const list = [form("KT", "kinh tế"), form("KT-XH", "kinh tế xã hội")];
    assert.equal(words(list, "KT-XH KT"), "kinh te xa hoi kinh te");
    assert.equal(words([...list].reverse(), "KT-XH KT"), "kinh te xa hoi kinh te");
  });
  test("that is a word must be written so", () => {
    assert.equal(words([form("ĐA", "đề án", true)], "ĐA đa"), "de an da");
  });
  test("at the very end and cut short", () => assert.equal(words([form("KT-XH", "kinh tế xã hội")], "KT"), "kt"));
});

describe("whatever the text", () => {
  test("every form of it has the same terms", () => forMany(500, drawn, (text) => {
    const terms = indexTerms(reader.read(text));
    assert.deepEqual(indexTerms(reader.read(text.normalize("NFD"))), terms);
    assert.deepEqual(indexTerms(reader.read(text.normalize("NFC"))), terms);
  }));
  test("words stand in it one after the other", () => forMany(500, drawn, (text) => {
    const length = text.normalize("NFC").length;
    let at = 0;
    for (const { start, end } of reader.read(text).words) {
      assert.ok(at <= start && start < end && end <= length);
      at = start;
    }
  }));
  test("no term holds an operator of lunr or is longer than its parts", () => forMany(500, drawn, (text) => {
    for (const term of indexTerms(reader.read(text))) {
      assert.doesNotMatch(term, /[*~^+: ]/);
      assert.ok(term.length <= 2 * rules.longest_word + 2);
    }
  }));
});
