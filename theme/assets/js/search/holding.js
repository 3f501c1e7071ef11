/* What the terms of a place tell of the words of a query: the twin of generator/search/holding.py. */

import { exactTerm, isNumber, pairTerm } from "./terms.js";

const MOST_PLACES = 1000;

export class Holding {
  /* `slips`: place in the query → words that may be meant there. */
  constructor(query, store, { ranking }, completions, slips = new Map()) {
    this.query = query;
    this.words = query.words;
    this.store = store;
    this.ranking = ranking;
    this.completions = completions;
    this.slips = slips;
    this.last = this.words.length - 1;
    this.numbers = this.words.map(isNumber);
    const weights = this.words.map((word) => store.rarity(word.folded));
    const total = weights.reduce((sum, one) => sum + one, 0);
    this.weights = weights.map((one) => one / total);
    this.read = new Set([...this.words.keys()].filter((at) => query.phrases.length || this.isHalf(at)));
    this.bound = this.boundWords();
  }

  boundWords() {
    const { store, words, ranking } = this;
    const counts = words.map((word) => store.count(word.folded));
    return new Set([...words.slice(1).keys()].filter((at) =>
      store.count(this.pair(at)) >= ranking.bound * Math.max(1, Math.min(counts[at], counts[at + 1]))));
  }

  pair(at) {
    return pairTerm(this.words[at].folded, this.words[at + 1].folded);
  }

  grade(at, { terms }) {
    const { words: { [at]: word }, ranking } = this;
    if (word.exact === word.folded) return terms.has(word.folded) ? ranking.exact : 0;
    if (terms.has(exactTerm(word))) return ranking.exact;
    if (terms.has(word.folded)) {
      return word.exact === `${word.folded}0` || this.read.has(at) ? ranking.compatible : ranking.other_marks;
    }
    if (at === this.last && this.completions.some((one) => this.stands(one, at, terms))) return ranking.completed;
    return (this.slips.get(at) || []).some((one) => this.stands(one, at, terms)) ? ranking.mistyped : 0;
  }

  /* How much of a query a place has, 0 to 1. */
  cover(place) {
    return this.weights.reduce((sum, weight, at) => sum + weight * this.grade(at, place), 0);
  }

  hasAll(place, least) {
    return this.words.every((_, at) => this.grade(at, place) >= least)
      && [...this.bound].every((at) => this.beside(at, place.terms));
  }

  /* Whether a place has every word, the last one as it is typed and beside the other. */
  hasAsTyped(place) {
    return (!this.last || place.terms.has(this.pair(this.last - 1))) && this.hasAll(place, this.ranking.compatible);
  }

  hasAllBut(at, place) {
    return this.words.every((_, one) => one === at || this.grade(one, place) >= this.ranking.compatible);
  }

  /* Whether each word stands beside one of its neighbours at a place; numbers may stand anywhere. */
  isTold(place) {
    return this.words.every((_, at) => {
      const pairs = this.neighbours(at);
      return !pairs.length || pairs.some((one) => this.beside(one, place.terms));
    });
  }

  /* Whether every place that has a word of the query is known. */
  get isComplete() {
    return this.words.every((word) => this.store.count(word.folded) <= MOST_PLACES);
  }

  get hasNoPair() {
    return this.words.slice(1).some((_, at) =>
      !this.numbers[at] && !this.numbers[at + 1] && !this.store.count(this.pair(at)));
  }

  neighbours(at) {
    if (this.numbers[at]) return [];
    return [at - 1, at].filter((one) => one >= 0 && one < this.last && !this.numbers[one] && !this.numbers[one + 1]);
  }

  beside(at, terms) {
    if (terms.has(this.pair(at))) return true;
    return at + 1 === this.last && this.completions.some((one) => terms.has(pairTerm(this.words[at].folded, one)));
  }

  stands(word, at, terms) {
    return terms.has(word)
      || (at > 0 && terms.has(pairTerm(this.words[at - 1].folded, word)))
      || (at < this.last && terms.has(pairTerm(word, this.words[at + 1].folded)));
  }

  /* Whether a word seems to be typed without its tone: nobody writes it so. */
  isHalf(at) {
    const word = this.words[at];
    if (word.exact === word.folded || word.exact === `${word.folded}0` || !word.exact.endsWith("0")) return false;
    return !this.store.count(exactTerm(word)) && this.store.count(word.folded) > 0;
  }
}
