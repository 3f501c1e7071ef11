/* What a person types, read, and the terms that may answer it: the twin of
   generator/search/query.py. */

import { mistyped } from "./ranking.js";
import { exactTerm, isNumber, pairTerm } from "./terms.js";

const QUOTED = /["“”„«»]([^"“”„«»]+)["“”„«»]/g;
const SEPARATES = " \t\n\r\u00a0.,;:!?)]\"“”»";

export function readQuery(reader, typed) {
  const letters = typed.length > reader.rules.longest_text ? [...typed] : null;
  const kept = letters ? letters.slice(0, reader.rules.longest_text).join("") : typed;
  const text = reader.compose(kept.normalize("NFC"));
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

/* A query without the words that only ask, at either end of it. */
export function askedFor(reader, query) {
  let first = 0;
  let last = query.words.length;
  const key = query.bare ? "folded" : "exact";
  const are = (words, others) =>
    words.length === others.length && words.every((word, at) => word[key] === others[at][key]);
  for (const { words } of reader.rules.asking.map((one) => reader.read(one))) {
    const count = words.length;
    if (are(query.words.slice(first, first + count), words)) first += count;
    const end = query.words.slice(Math.max(first, last - count), Math.max(first, last));
    if ((count > 1 || !query.bare) && are(end, words)) last -= count;
  }
  if (query.phrases.length || first >= last || last - first === query.words.length) return query;
  const end = last < query.words.length ? query.words[last].start : query.text.length;
  return readQuery(reader, query.text.slice(query.words[first].start, end));
}

/* Words, as they fold, that the last one of a query may be the beginning of. */
export function completions({ words, unfinished }, { vocabulary }, { ranking }) {
  if (!unfinished) return [];
  const last = words.at(-1).folded;
  return first(vocabulary, ranking.completions, (word) => word.startsWith(last) && word !== last);
}

/* Term → weight; `longer` are words that the last may become. */
export function queryTerms(query, longer, { weights }) {
  const terms = new Map();
  for (const word of query.words) {
    terms.set(word.folded, weights.folded);
    if (word.exact !== word.folded) {
      terms.set(exactTerm(word), query.bare ? weights.exact_bare : weights.exact);
    }
  }
  for (const pair of pairsOf(query.words)) terms.set(pair, weights.pair);
  for (const whole of query.wholes) terms.set(whole, weights.whole);
  for (const word of longer) {
    const [term, weight] = query.words.length > 1
      ? [pairTerm(query.words.at(-2).folded, word), weights.completed_pair]
      : [word, weights.completed];
    if (!terms.has(term)) terms.set(term, weight);
  }
  return terms;
}

/* Words, as they fold, that differ by one letter from a word of a query. */
export const alike = ({ words }, at, { vocabulary }, { ranking }) =>
  first(vocabulary, ranking.corrections, (other) => mistyped(words[at].folded, other));

/* Term → weight, of words that are meant instead of some: place in the query → words. */
export function mistypedTerms({ words }, slips, { weights }) {
  const terms = new Map();
  for (const [at, others] of slips) {
    for (const other of others) {
      terms.set(other, weights.mistyped);
      if (at > 0) terms.set(pairTerm(words[at - 1].folded, other), weights.mistyped_pair);
      if (at + 1 < words.length) terms.set(pairTerm(other, words[at + 1].folded), weights.mistyped_pair);
    }
  }
  return terms;
}

/* Whether no place holds a word beside one of its neighbours; a number never does. */
export function looksMistyped({ words }, at, store) {
  return !isNumber(words[at]) && ![at - 1, at].some((one) =>
    one >= 0 && one < words.length - 1 && store.count(pairTerm(words[one].folded, words[one + 1].folded)));
}

function first(words, most, test) {
  const found = [];
  for (const word of words) {
    if (found.length === most) break;
    if (test(word)) found.push(word);
  }
  return found;
}
