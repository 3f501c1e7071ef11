/* The cases that scripts and their Python twins share. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { bare, normalForm, wordDiff, wordsOf } from "../../theme/assets/js/compare.js";
import { stretches } from "../../theme/assets/js/foreign.js";
import { bibtex } from "../../theme/assets/js/passages/reference.js";
import { safe } from "../../theme/assets/js/matrix/csv.js";
import { readHead, readSets, readTerms, readWords } from "../../theme/assets/js/search/parts.js";
import { readQuery } from "../../theme/assets/js/search/query.js";
import { mistyped } from "../../theme/assets/js/search/ranking.js";
import { Reader } from "../../theme/assets/js/search/terms.js";
import { given } from "./given.mjs";

const SHOWN = 12;
const reader = new Reader(given.rules, given.forms);

const TWINS = {
  bibtex: ({ item }) => bibtex(JSON.parse(item)),
  cell: ({ text }) => safe(text),
  cut: ({ text }) => wordsOf(text).map(bare).join("|"),
  "normal-form": ({ word }) => normalForm(word),
  difference: ({ left, right }) => wordDiff(left, right).map(runInWords).join(""),
  foreign: ({ text, known }) => stretches(text, new Set(known.split(" "))).map(([begin, end]) => text.slice(begin, end)).join("|"),
  mistyped: ({ typed, word }) => (mistyped(typed, word) ? "yes" : "no"),
  "index-files": ({ of, bytes, text }) => fileInWords(of, bytes === undefined ? Buffer.from(text) : Buffer.from(bytes.replaceAll(" ", ""), "hex")),
  telex: ({ typed }) => reader.compose(typed),
  query: ({ typed, times = 1 }) => queryInWords(readQuery(reader, typed.repeat(times))),
};

function runInWords({ words, side, spelling }) {
  if (side === "same") return words;
  const marked = spelling ? `~${words}` : words;
  return side === "left" ? `[-${marked}-]` : `{+${marked}+}`;
}

const INDEX_FILES = {
  terms: (data) => Array.from(readTerms(data), ([term, { count, places }]) => `${term} ${count}: ${places.map(placeInWords).join(" ")}`).join("; "),
  sets: (data) => Array.from(readSets(data), ([name, ranges]) => `${name}: ${ranges.map((one) => one.join("-")).join(" ")}`).join("; "),
  head: (data) => {
    const { firsts, ends } = readHead(data);
    return firsts.map((first, at) => `${first}:${ends[at]}`).join(" ");
  },
  words: (data) => {
    const { plan, title, base, items } = readWords(data);
    return `${plan}, ${title}, ${base}: ${items.map((row) => row.join("/")).join(" ")}`;
  },
};

const placeInWords = ({ item, of, weight }) => [item, of.kind, of.themes, of.years, weight.toFixed(5)].join("/");

function fileInWords(of, data) {
  try {
    return INDEX_FILES[of](new Uint8Array(data));
  } catch {
    return "broken";
  }
}

function queryInWords(query) {
  const words = query.words.map((word) => word.folded);
  const parts = {
    words: words.length <= SHOWN ? words.join(" ") : `${words.length} … ${words.at(-1)}`,
    wholes: query.wholes.join(" "),
    phrases: query.phrases.map(([start, end]) => `${start}-${end}`).join(" "),
    pairs: [...new Set(query.pairs)].sort().join(" "),
    unfinished: query.unfinished ? "yes" : "",
    bare: query.bare ? "yes" : "",
  };
  return Object.entries(parts).filter(([, value]) => value).map(([name, value]) => `${name}: ${value}`).join("; ");
}

for (const { file, about, says, ...said } of given.cases) {
  test(`${file}: ${about}`, () => assert.equal(TWINS[file](said), says));
}
