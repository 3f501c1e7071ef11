/* What a person types, read, and the terms that may answer it: the twin of
   generator/search/query.py. */

import { mistyped } from "./ranking.js";
import { exactTerm, isNumber, pairTerm } from "./terms.js";

const QUOTED = /["“”„«»]([^"“”„«»]+)["“”„«»]/g;
const SEPARATES = " \t\n\r\u00a0.,;:!?)]\"“”»";

export function readQuery(reader, typed) {
  const letters = typed.length > reader.rules.longest_text ? [...typed] : null;
  const kept = letters ? letters.slice(0, reader.rules.longest_text).join("") : typed;
  const text = kept.normalize("NFC");
  const reading = reader.read(text);
  const words = reading.words.slice(0, reader.rules.longest_query);
  const phrases = [];
  for (const match of text.matchAll(QUOTED)) {
    const end = match.index + match[0].length;
    const within = words.flatMap((word, at) => (match.index < word.start && word.start < end ? [at] : []));
    if (within.length) phrases.push([within[0], within.at(-1) + 1]);
  }
  return {
    text,
    words,
    wholes: reading.wholes,
    phrases,
    pairs: phrases.flatMap(([start, end]) => pairsOf(words.slice(start, end))),
    unfinished: words.length > 0 && !isNumber(words.at(-1)) && !SEPARATES.includes(text.at(-1)),
    bare: words.length > 1 && words.every((word) => isNumber(word) || word.exact === `${word.folded}0`),
  };
}

const pairsOf = (words) => words.slice(1).map((word, at) => pairTerm(words[at].folded, word.folded));

/* Term → weight. */
export function queryTerms(query, { vocabulary }, rules) {
  const { weights } = rules;
  const terms = new Map();
  for (const word of query.words) {
    terms.set(word.folded, weights.folded);
    if (word.exact !== word.folded) {
      terms.set(exactTerm(word), query.bare ? weights.exact_bare : weights.exact);
    }
  }
  for (const pair of pairsOf(query.words)) terms.set(pair, weights.pair);
  for (const whole of query.wholes) terms.set(whole, weights.whole);
  if (query.unfinished) addCompleted(terms, query, vocabulary, rules);
  return terms;
}

function addCompleted(terms, { words }, vocabulary, { weights, ranking }) {
  const last = words.at(-1).folded;
  const longer = (word) => word.startsWith(last) && word !== last;
  for (const word of first(vocabulary, ranking.completions, longer)) {
    const [term, weight] = words.length > 1
      ? [pairTerm(words.at(-2).folded, word), weights.completed_pair]
      : [word, weights.completed];
    if (!terms.has(term)) terms.set(term, weight);
  }
}

/* Term → weight, of words that differ by one letter from those that look mistyped. */
export function mistypedTerms({ words }, store, { weights, ranking }) {
  const terms = new Map();
  const folded = words.map((word) => word.folded);
  words.forEach((word, at) => {
    if (isNumber(word) || !looksMistyped(folded, at, store)) return;
    const alike = (other) => mistyped(word.folded, other);
    for (const other of first(store.vocabulary, ranking.corrections, alike)) {
      if (folded.length === 1) terms.set(other, weights.mistyped);
      if (at > 0) terms.set(pairTerm(folded[at - 1], other), weights.mistyped_pair);
      if (at + 1 < folded.length) terms.set(pairTerm(other, folded[at + 1]), weights.mistyped_pair);
    }
  });
  return terms;
}

function looksMistyped(folded, at, store) {
  return ![at - 1, at].some((one) =>
    one >= 0 && one < folded.length - 1 && store.knows(pairTerm(folded[one], folded[one + 1])));
}

function first(words, most, test) {
  const found = [];
  for (const word of words) {
    if (found.length === most) break;
    if (test(word)) found.push(word);
  }
  return found;
}
