/* Search in the reader's browser: the twin of generator/search/engine.py, with the same results in
   the same order.

     import { openSearch } from "…/assets/js/search/engine.js";
     const search = openSearch(base);            // the address of the site; nothing is fetched yet
     const answer = await search.find(text, { kind: ["target"], year: ["2030"] });

   Filters: level, place, family, theme, kind, year, plan; lists of values, those of one filter
   being alternatives. `await search.facets()` tells their values, or null where it cannot be fetched.

   An answer is { results, suggestion, missing, hasMoved }. A result is { plan, kind, url, title, text,
   score, about, place, marks }: `url` below the base, `place` the name of the plan, `about` what a target
   measures, `marks` pairs of offsets into `text`. All texts are plain. `suggestion` is the query as
   it may have been meant, or null. `missing` are files that could not be fetched: the results are
   those without them, none of them a reason to say that there is nothing, and asking again fetches them
   anew. The site may be published anew meanwhile: results are those of one build, the newest one where
   nothing is found or something is missing; `hasMoved` tells that it is not the one of before, and
   `isForeign` that the newest index cannot be read by what this page has loaded.

   The newest query wins: an older one that is still under way gets null. Works in a page and in a
   worker of either kind. `load` gives the module lunr.js of an address. */

import { Bundle, readWhole } from "../bundle.js";
import { mistypedTerms, queryTerms, readQuery } from "./query.js";
import { grader, holdsPhrase, likeness } from "./ranking.js";
import { Store } from "./store.js";
import { Reader } from "./terms.js";

export function openSearch(base, load = (address) => import(address)) {
  return new Search(base, load);
}

const POINTER = "tim-kiem/muc-luc.json";
const FORM = 2;

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
    if (!typed.trim()) return this.answer({ results: [], suggestion: null });
    const found = await readWhole(this.bundle, (folder) => this.indexOf(folder).find(typed, filters, isOld));
    return isOld() ? null : this.answer(found);
  }

  /* The index of a folder. One of before is let go of by whoever is still at it. */
  indexOf(folder) {
    if (this.index?.folder !== folder) this.index = new Index(folder, this.load);
    return this.index;
  }

  answer(found) {
    const { hasMoved, isForeign, pointer } = this.bundle;
    const { results, suggestion, missing = [], isUnsure } = found || { results: [], suggestion: null, isUnsure: true };
    const files = [...missing, ...(isUnsure ? [pointer.href] : [])].map((address) => address.slice(this.base.length));
    return { results, suggestion, missing: files, hasMoved, isForeign };
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
    if (!(await this.open())) return this.found(null, []);
    const query = readQuery(this.reader, typed);
    if (!query.words.length || isOld()) return this.found(query, []);
    const judged = await this.judgedTwice(query, filters, isOld);
    return { ...this.found(query, judged), isEmpty: !judged.length && !isOld() };
  }

  found(query, judged) {
    const missing = [...this.store.missing];
    return { results: judged.map((one) => one.result), suggestion: suggestionOf(query, judged), missing, isBroken: missing.length > 0 };
  }

  /* Ranks what the words find, and what words that differ by a letter find where that is better. */
  async judgedTwice(query, filters, isOld) {
    const { store, rules } = this;
    const terms = queryTerms(query, store, rules);
    const judged = isOld() ? [] : await this.ranked(query, terms, filters, false);
    if (isOld() || judged[0]?.isWhole) return judged;
    const wider = new Map([...mistypedTerms(query, store, rules), ...terms]);
    const others = isOld() ? [] : await this.ranked(query, wider, filters, true);
    return others.length && !(judged[0]?.result.score >= others[0].result.score) ? others : judged;
  }

  async ranked(query, terms, filters, slips) {
    const { store, rules: { ranking } } = this;
    await store.need(terms.keys(), filters);
    const places = store.places(terms, filters).filter((one) => query.pairs.every((pair) => one.terms.has(pair)));
    const best = places.slice(0, ranking.window);
    await store.needBlocks(best.map((place) => place.block));
    const grade = grader(query.words, ranking, query.unfinished, slips);
    return best
      .map((place) => this.judged(query, place, best[0].score, grade))
      .filter(Boolean)
      .sort((one, other) => other.result.score - one.result.score);
  }

  judged(query, place, highest, grade) {
    const { ranking } = this.rules;
    const block = this.store.blocks.get(place.block);
    if (!block) return null;
    const [url, where, name, text] = block.items[place.number];
    const fields = [this.words(name), this.words(text)];
    const holds = ([first, last]) => fields.some((words) => holdsPhrase(first, last, words, grade, ranking));
    if (!query.phrases.every(holds)) return null;
    const around = where ? this.words(block.title) : [];
    const count = query.words.length;
    const [inName, inText] = fields.map((words) => likeness(count, words, grade, ranking));
    let found = 0;
    let isWhole = true;
    for (let at = 0; at < count; at += 1) {
      const here = Math.max(inName.best[at], inText.best[at]);
      let there = around.reduce((top, word) => Math.max(top, grade(at, word)), 0);
      there = there === ranking.mistyped ? 0 : there * ranking.place;
      found += Math.max(here, there);
      isWhole = isWhole && Math.max(here, there) > 0;
    }
    const together = Math.max(inName.together, inText.together);
    const score =
      ranking.found * found / count
      + ranking.together * together / count
      + ranking.title * inName.together / count
      + ranking.own_name * (where ? 0 : this.named(count, name, grade))
      + ranking.index * place.score / highest
      + ranking.kinds[place.kind];
    const shown = text || name;
    const like = text ? inText : inName;
    const result = {
      plan: block.plan,
      kind: place.kind,
      url: block.base + url,
      title: where || (text ? name : "") || block.title,
      text: shown,
      score,
      about: place.kind === "target" ? name : "",
      place: block.title,
      marks: like.marks,
    };
    const [mistyped, said] = like.mistyped.size ? [like.mistyped, shown] : [inName.mistyped, name];
    return { result, isWhole, mistyped, text: said };
  }

  /* How far a query calls a thing by its own name, which stands before the first comma. */
  named(count, name, grade) {
    const own = this.words(name.split(",", 1)[0]);
    let called = 0;
    for (const word of own) {
      let best = 0;
      for (let at = 0; at < count; at += 1) best = Math.max(best, grade(at, word));
      called += best;
    }
    return own.length ? called / own.length : 0;
  }

  words(text) {
    let words = this.readings.get(text);
    if (!words) this.readings.set(text, (words = this.reader.read(text).words));
    return words;
  }
}

function suggestionOf(query, judged) {
  if (!judged.length || !judged[0].mistyped.size) return null;
  const [{ text, mistyped }] = judged;
  let typed = query.text;
  for (const [at, word] of [...mistyped].sort(([one], [other]) => other - one)) {
    const asked = query.words[at];
    typed = typed.slice(0, asked.start) + text.slice(word.start, word.end).toLowerCase() + typed.slice(asked.end);
  }
  return typed;
}
