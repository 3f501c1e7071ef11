/* What a person types, read, and the terms that may answer it: the twin of
   generator/search_query.py. */

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

/* Term → weight, but for words that the last one may begin: those need `store` (see completed). */
export function queryTerms(query, { weights }) {
  const terms = new Map();
  for (const word of query.words) {
    terms.set(word.folded, weights.folded);
    if (word.exact !== word.folded) {
      terms.set(exactTerm(word), query.bare ? weights.exact_bare : weights.exact);
    }
  }
  for (const pair of pairsOf(query.words)) terms.set(pair, weights.pair);
  for (const whole of query.wholes) terms.set(whole, weights.whole);
  return terms;
}

/* Where the pairs begin that the last word may be unfinished in. */
export function unfinishedPair({ unfinished, words }) {
  return unfinished && words.length > 1 ? pairTerm(words.at(-2).folded, words.at(-1).folded) : null;
}

export function addCompleted(terms, query, store, { weights, ranking }) {
  const add = (term, weight) => { if (!terms.has(term)) terms.set(term, weight); };
  if (!query.unfinished) return;
  const last = query.words.at(-1).folded;
  if (last.length > 1 || query.words.length === 1) {
    for (const word of first(store.vocabulary, ranking.completions, (one) => one.startsWith(last) && one !== last)) {
      add(word, weights.completed);
    }
  }
  const start = unfinishedPair(query);
  if (start) for (const term of store.beginning(start)) add(term, weights.completed_pair);
}

/* Where the pairs begin that words which look mistyped may stand in. */
export function mistypedPairs(query, store) {
  const folded = query.words.map((word) => word.folded);
  return folded.flatMap((_, at) => (at && looksMistyped(query, folded, at, store) ? [pairTerm(folded[at - 1], "")] : []));
}

export function mistypedTerms(query, store, { weights, ranking }) {
  const terms = new Map();
  const folded = query.words.map((word) => word.folded);
  folded.forEach((_, at) => {
    if (!looksMistyped(query, folded, at, store)) return;
    for (const other of alike(folded, at, store, ranking.completions)) {
      terms.set(other, weights.mistyped);
      if (at > 0) terms.set(pairTerm(folded[at - 1], other), weights.mistyped_pair);
      if (at + 1 < folded.length) terms.set(pairTerm(other, folded[at + 1]), weights.mistyped_pair);
    }
  });
  return terms;
}

function looksMistyped(query, folded, at, store) {
  if (isNumber(query.words[at])) return false;
  return ![at - 1, at].some((one) =>
    one >= 0 && one < folded.length - 1 && store.knows(pairTerm(folded[one], folded[one + 1])));
}

function alike(folded, at, store, most) {
  const start = at ? pairTerm(folded[at - 1], "") : "";
  const near = at ? store.beginning(start).map((term) => term.slice(start.length)) : [];
  return first(new Set([...near, ...store.vocabulary]), most, (one) => mistyped(folded[at], one));
}

function first(words, most, test) {
  const found = [];
  for (const word of words) {
    if (found.length === most) break;
    if (test(word)) found.push(word);
  }
  return found;
}
