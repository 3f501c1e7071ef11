/* The name of a place within a query: the twin of generator/search/narrowing.py. */

import { readQuery } from "./query.js";
import { UNITS, within } from "./store.js";
import { pairTerm } from "./terms.js";

const LONGEST_NAME = 6; // words
const THINGS = new Set([...UNITS, "indicator", "agency", "document", "page", "report", "observation"]);

const pairsOf = (words) => words.slice(1).map((word, at) => pairTerm(words[at].folded, word.folded));

/* {topic, place, terms, tests} of a query whose terms are fetched; null where no place is named in it,
   or nothing else is. */
export async function narrowed(reader, query, store) {
  const runs = await named(query, store);
  if (!runs.length) return null;
  const before = new Set(reader.rules.before_place.map((word) => reader.spell(word)[1]));
  const found = { place: [], terms: new Set(), tests: [] };
  let { text } = query;
  for (const [start, end] of [...runs].reverse()) {
    const words = query.words.slice(start, end);
    const first = start && before.has(query.words[start - 1].exact) ? query.words[start - 1] : words[0];
    found.place.unshift(query.text.slice(words[0].start, words.at(-1).end));
    text = text.slice(0, first.start) + text.slice(words.at(-1).end);
    const pairs = pairsOf(words);
    for (const pair of pairs) found.terms.add(pair);
    found.tests.push(lies(pairs, within(store.called(words) || [])));
  }
  const topic = readQuery(reader, text);
  return topic.words.length ? { ...found, topic, place: found.place.join(", ") } : null;
}

/* Those of some places that lie in all that is named, else in any of it. */
export function passing({ tests }, places) {
  const inside = places.filter((place) => tests.every((test) => test(place)));
  return inside.length ? inside : places.filter((place) => tests.some((test) => test(place)));
}

/* The words of a query that name a place, from which to which, the longest names. */
async function named({ words, phrases }, store) {
  const isUnit = words.map((word, at) =>
    at + 1 < words.length && store.namesUnit(pairTerm(word.folded, words[at + 1].folded)));
  const ends = (at) => Array.from(
    { length: Math.max(0, Math.min(LONGEST_NAME, words.length - at) - 1) }, (_, less) => Math.min(at + LONGEST_NAME, words.length) - less);
  await store.needNames([...isUnit.keys()].filter((at) => isUnit[at])
    .flatMap((at) => ends(at).map((end) => words.slice(at, end))));
  const isQuoted = (from, to) => phrases.some(([start, end]) => start < to && from < end);
  const runs = [];
  for (let at = 0; at + 1 < words.length;) {
    const start = at;
    const end = isUnit[at] ? ends(at).find((one) => store.called(words.slice(start, one))) : undefined;
    if (end && !isQuoted(at, end)) {
      runs.push([at, end]);
      at = end;
    } else {
      at += 1;
    }
  }
  return runs;
}

const lies = (pairs, inside) => (place) =>
  (THINGS.has(place.kind) ? pairs.every((pair) => place.terms.has(pair)) : inside(place.block));
