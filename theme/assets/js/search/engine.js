/* Search in the reader's browser: the twin of generator/search/engine.py, with the same results in
   the same order.

     import { openSearch } from "…/assets/js/search/engine.js";
     const search = openSearch(base);            // the address of the site; nothing is fetched yet
     const answer = await search.find(text, { kind: ["target"], year: ["2030"] });

   Filters: level, place, family, theme, kind, year, plan; lists of values, those of one filter
   being alternatives; `everywhere` with any value has the name of a place looked for as a word, where
   it narrows the search else. `await search.facets()` tells their values, or null where it cannot be
   fetched.

   An answer is { results, suggestion, topic, place, count, nowhere, missing, hasMoved }. A result is
   { plan, kind, url, title, text, score, about, place, also, note, near, marks }: `url` below the base,
   `place` the name of the plan, `about` what a target measures, `also` and `note` what is said beside
   the text and the plan, `near` that not all words stand there, `marks` pairs of offsets into `text`.
   All texts are plain. `suggestion` is the query as it may have been meant, or null. `topic` is what was
   looked for, `place` where, `count` how many places have all of it, null where nobody knows, and
   `nowhere` that surely none has it as it stands. `missing` are files that could not be fetched: the
   results are those without them, none of them a reason to say that there is nothing, and asking again
   fetches them anew. The site may be published anew meanwhile: results are those of one build, the
   newest one where nothing is found or something is missing; `hasMoved` tells that it is not the one of
   before, and `isForeign` that the newest index cannot be read by what this page has loaded. Of an index that
   the browser has kept, of a day before, the list of files counts as missing: nobody knows what is new.

   The newest query wins: an older one that is still under way gets null. Works in a page and in a
   worker of either kind. `load` gives the module lunr.js of an address. */

import { Bundle, readWhole } from "../bundle.js";
import { Holding } from "./holding.js";
import { Judge } from "./judging.js";
import { narrowed, passing } from "./narrowing.js";
import { alike, askedFor, completions, looksMistyped, mistypedTerms, queryTerms, readQuery } from "./query.js";
import { Store } from "./store.js";
import { Reader } from "./terms.js";

export function openSearch(base, load = (address) => import(address)) {
  return new Search(base, load);
}

const POINTER = "tim-kiem/muc-luc.json";
const FORM = 2;
const MANY = 2; // words: of more than so many, one may be meant otherwise though no place has all
const NOTHING = { results: [], suggestion: null, topic: "", place: "", count: 0, nowhere: false };

class Search {
  constructor(base, load) {
    this.load = load;
    this.base = new URL(base, globalThis.location?.href).href;
    this.bundle = new Bundle(new URL(POINTER, this.base), FORM);
    this.index = null;
    this.newest = 0;
  }

  get rules() {
    return this.index?.rules;
  }

  async facets() {
    const found = await readWhole(this.bundle, async (folder) => {
      const index = this.indexOf(folder);
      return { isBroken: !(await index.open()), facets: index.store.directory?.facets };
    });
    return found?.facets || null;
  }

  async find(typed, filters = {}) {
    this.newest += 1;
    const own = this.newest;
    const isOld = () => own !== this.newest;
    if (!typed.trim()) return this.answer(NOTHING);
    const found = await readWhole(this.bundle, (folder) => this.indexOf(folder).find(typed, filters, isOld));
    return isOld() ? null : this.answer(found);
  }

  /* The index of a folder. One of before is let go of by whoever is still at it. */
  indexOf(folder) {
    if (this.index?.folder !== folder) this.index = new Index(folder, this.load);
    return this.index;
  }

  answer(found) {
    const { hasMoved, isForeign, isKept, pointer } = this.bundle;
    const { missing = [], isUnsure, isBroken, isEmpty, ...said } = found || { ...NOTHING, isUnsure: true };
    const files = [...missing, ...(isUnsure || isKept ? [pointer.href] : [])].map((address) => address.slice(this.base.length));
    const unknown = files.length ? { count: null, nowhere: false } : {};
    return { ...said, ...unknown, missing: files, hasMoved, isForeign };
  }
}

/* The index of one build. */
class Index {
  constructor(folder, load) {
    this.folder = folder;
    this.store = new Store(folder, load);
    this.readings = new Map();
  }

  async open() {
    const { store } = this;
    const isWhole = await store.open();
    if (store.directory && !this.reader) {
      this.rules = store.directory.rules;
      this.reader = new Reader(this.rules, store.directory.short_forms);
    }
    return isWhole;
  }

  async find(typed, filters, isOld) {
    if (!(await this.open())) return this.found(NOTHING);
    const query = readQuery(this.reader, typed);
    if (!query.words.length || isOld()) return this.found(NOTHING);
    const answer = await this.answer(query, filters, isOld);
    return { ...this.found(answer), isEmpty: !answer.results.length && !isOld() };
  }

  /* Of what is missing nobody knows how much it holds. */
  found(answer) {
    const missing = [...this.store.missing];
    const isBroken = missing.length > 0;
    return { ...answer, ...(isBroken ? { count: null, nowhere: false } : {}), missing, isBroken };
  }

  async answer(whole, filters, isOld) {
    const { store, rules } = this;
    const narrow = await this.narrow(whole, filters);
    const query = askedFor(this.reader, narrow ? narrow.topic : whole);
    const longer = completions(query, store, rules);
    const terms = queryTerms(query, longer, rules);
    for (const term of narrow ? narrow.terms : []) if (!terms.has(term)) terms.set(term, rules.weights.place);
    const places = isOld() ? [] : await this.places(query, terms, filters, narrow);
    const holding = new Holding(query, store, rules, longer);
    const least = this.least(holding, places, longer);
    const meant = isOld() ? null : await this.meant(query, holding, places, { longer, terms, filters, narrow });
    const judged = isOld() ? [] : await (meant
      ? this.ranked(query, meant.holding, meant.places, least)
      : this.ranked(query, holding, places, least));
    const told = this.told(holding, places, judged, least);
    return {
      results: judged.map((one) => one.result),
      suggestion: suggestionOf(query, judged),
      topic: query.text.trim(),
      place: narrow ? narrow.place : "",
      ...told,
    };
  }

  /* The query without the name of a place, where one is named and none is chosen. */
  async narrow(query, filters) {
    await this.store.need(queryTerms(query, [], this.rules).keys(), {});
    if (["everywhere", "place", "plan"].some((one) => filters[one]?.length)) return null;
    return narrowed(this.reader, query, this.store);
  }

  async places(query, terms, filters, narrow) {
    await this.store.need(terms.keys(), filters);
    const places = this.store.places(terms, filters).filter((one) => query.pairs.every((pair) => one.terms.has(pair)));
    return narrow ? passing(narrow, places) : places;
  }

  /* The grade that a word is there with: less while no place has the last one as it is typed. */
  least(holding, places, longer) {
    const { compatible, completed } = this.rules.ranking;
    return longer.length && !places.some((one) => holding.hasAsTyped(one)) ? completed : compatible;
  }

  /* What is found where some words are slips; null where they seem to be none: where some place has
     every word as it is, or where few words were asked and no place has all of them even so. */
  async meant(query, holding, places, { longer, terms, filters, narrow }) {
    const { store, rules, rules: { ranking: { mistyped } } } = this;
    if (places.some((one) => holding.hasAll(one, mistyped))) return null;
    const slips = this.slips(query, holding, places);
    if (!slips.size) return null;
    const wider = new Map([...mistypedTerms(query, slips, rules), ...terms]);
    const others = await this.places(query, wider, filters, narrow);
    const meant = new Holding(query, store, rules, longer, slips);
    const isMeant = query.words.length > MANY || others.some((one) => meant.hasAll(one, mistyped));
    return isMeant ? { holding: meant, places: others } : null;
  }

  async ranked(query, holding, places, least) {
    if (!places.length) return [];
    const { store, rules, rules: { ranking } } = this;
    const highest = places[0].score;
    const worth = new Map(places.map((one) => [one, one.score / highest + ranking.cover * holding.cover(one)]));
    const best = [...places].sort((one, other) => worth.get(other) - worth.get(one)).slice(0, ranking.window);
    await store.needBlocks(best.map((place) => place.block));
    const judge = new Judge(query, holding, store, rules, (text) => this.words(text), least);
    return best
      .map((place) => judge.judge(place, highest))
      .filter(Boolean)
      .sort(({ result: one }, { result: other }) => one.near - other.near || other.score - one.score);
  }

  /* How many places have all words, and whether surely none has them as they stand. */
  told(holding, places, judged, least) {
    const { ranking } = this.rules;
    const having = places.filter((one) => holding.hasAll(one, least));
    const isTold = having.some((one) => holding.isTold(one));
    const read = judged.filter(({ result }) => !result.near).length;
    const isAllRead = having.length <= ranking.window;
    const isUnsure = holding.read.size > 0;
    const isKnown = holding.isComplete && least >= ranking.compatible && (!isUnsure || isAllRead);
    return {
      count: isKnown ? (isUnsure ? read : having.length) : null,
      nowhere: !(isTold && (!isUnsure || read || !isAllRead)) && (holding.isComplete || holding.hasNoPair),
    };
  }

  /* Words that may be meant instead of some: place in the query → words. */
  slips(query, holding, places) {
    const words = [...query.words.keys()].filter((at) => looksMistyped(query, at, this.store));
    const isLast = new Map(words.map((at) => [at, places.some((one) => holding.hasAllBut(at, one))]));
    const order = (one, other) => isLast.get(other) - isLast.get(one) || holding.weights[other] - holding.weights[one];
    const suspects = words.sort(order).slice(0, this.rules.ranking.slips).sort((one, other) => one - other);
    return new Map(suspects.map((at) => [at, alike(query, at, this.store, this.rules)]));
  }

  words(text) {
    let words = this.readings.get(text);
    if (!words) this.readings.set(text, (words = this.reader.read(text).words));
    return words;
  }
}

function suggestionOf(query, judged) {
  if (!judged.length || !judged[0].mistyped.size || !judged[0].isWhole) return null;
  const [{ text, mistyped }] = judged;
  let typed = query.text;
  for (const [at, word] of [...mistyped].sort(([one], [other]) => other - one)) {
    const asked = query.words[at];
    typed = typed.slice(0, asked.start) + text.slice(word.start, word.end).toLowerCase() + typed.slice(asked.end);
  }
  return typed;
}
