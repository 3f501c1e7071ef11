/* The files of the index of one build, which stand in one folder: the twin of generator/search/store.py,
   fetched as they are needed, each stretch once. What cannot be fetched is noted in `missing`, by the
   address of its file, and asked for again next time. */

import { readSets, readTerms, readWords } from "./parts.js";
import { Files } from "./stretches.js";
import { Volumes, after, grouped, inFolder } from "./volumes.js";

const FIELD = "t";
const ITEMS = 32;
const SLOT = 3072;
const VERSION = "2.3.9"; // of lunr's serialised form
const RAREST = 0.5;
const LINE_FEED = 10;
export const UNITS = ["unit", "former"];
export const placeSet = (words) => `name:${words.map((word) => word.folded).join("_")}`;
const OF_BLOCKS = ["level", "place", "family", "plan"];

export class Store {
  constructor(folder, load) {
    this.folder = folder;
    this.load = load;
    this.tries = 0;
    this.files = new Files(folder);
    this.asked = new Map();
    this.blocks = new Map();
    this.missing = new Set();
  }

  /* What every search needs: the directory and lunr; false where either cannot be fetched. */
  async open() {
    this.missing.clear();
    await Promise.all([
      this.once("muc-luc.json", (address) => this.directoryOf(address)),
      this.once("lunr.js", (address) => this.bring(address)),
    ]);
    return this.missing.size === 0;
  }

  async directoryOf(address) {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${answer.status} ${address}`);
    const directory = await answer.json();
    const { facets, vocabulary, volumes } = directory;
    this.vocabulary = vocabulary.split(" ");
    this.kinds = new Map(Object.entries(facets.kind).map(([name, { letter }]) => [letter, name]));
    this.terms = new Volumes("muc", volumes.muc, readTerms, this);
    this.sets = new Volumes("tap", volumes.tap, readSets, this);
    this.directory = directory;
  }

  /* A browser may remember that a module could not be fetched: it is asked for by another name then. */
  async bring(address) {
    this.tries += 1;
    this.lunr = (await this.load(this.tries > 1 ? `${address}#${this.tries}` : address)).default;
  }

  /* Fetches what is said of some terms, and the sets of blocks that filters name, side by side. */
  async need(terms, filters) {
    const sets = OF_BLOCKS.flatMap((facet) => (filters[facet] || []).map((value) => `${facet}:${value}`));
    await Promise.all([this.terms.need(terms), this.sets.need(sets)]);
  }

  /* Fetches the blocks whose place may be called by some words. */
  async needNames(names) {
    await this.sets.need(names.map(placeSet));
  }

  /* Fetches the words of some blocks, side by side. */
  async needBlocks(numbers) {
    const { slots } = this.directory;
    const packs = grouped(new Set(numbers), (number) => Math.floor(number / slots));
    await Promise.all(Array.from(packs, async ([pack, some]) => {
      const path = inFolder("chu", pack, "txt");
      const spans = some.map((number) => [(number % slots) * SLOT, ((number % slots) + 1) * SLOT]);
      await this.stretches(path, spans, async (bytes, start) =>
        this.blocks.set(pack * slots + start / SLOT, readWords(await this.wholeBlock(path, bytes, start))));
    }));
  }

  /* A block, which ends in a line feed, may take more than its first slot. */
  async wholeBlock(path, bytes, start) {
    if (bytes.at(-1) === LINE_FEED) return bytes;
    const end = start + bytes.length;
    const [more] = await this.files.read(path, [[end, end + SLOT]]);
    if (!more.length) throw new RangeError("cut short");
    return this.wholeBlock(path, Uint8Array.from([...bytes, ...more]), start);
  }

  /* Fetches stretches of a file, each once, and hands each to `take` with where it starts. */
  async stretches(path, spans, take) {
    const name = (start) => `${path} ${start}`;
    const unasked = spans.filter(([start]) => !this.asked.has(name(start)));
    const bodies = this.files.read(path, unasked);
    unasked.forEach(([start], at) => this.once(path, async () => take((await bodies)[at], start), name(start)));
    await Promise.all(spans.map(([start]) => this.asked.get(name(start))));
  }

  /* Does once what `load` does; where that fails, the file is missing, and it is done anew next time. */
  once(path, load, name = path) {
    if (!this.asked.has(name)) {
      const address = new URL(path, this.folder).href;
      this.asked.set(name, load(address).catch(() => {
        this.asked.delete(name);
        this.files.forget(path);
        this.missing.add(address);
      }));
    }
    return this.asked.get(name);
  }

  /* How many places hold a term. */
  count(term) {
    return this.terms.get(term)?.count || 0;
  }

  /* How much a term weighs for being rare, as lunr reckons it. */
  rarity(term) {
    const count = this.count(term);
    return Math.log(1 + Math.abs((this.directory.items - count + RAREST) / (count + RAREST)));
  }

  /* Whether a unit has a term. */
  namesUnit(term) {
    return (this.terms.get(term)?.places || []).some(({ of }) => UNITS.includes(this.kinds.get(of.kind)));
  }

  /* The blocks whose place may be called by some words; nothing where none may. */
  called(words) {
    return this.sets.get(placeSet(words));
  }

  /* The places of some terms that pass the filters, best first by lunr's score. */
  places(terms, filters) {
    const { index, classes } = this.index(terms.keys());
    const passes = this.filter(filters);
    const found = index.query((query) => {
      for (const [term, boost] of terms) query.term(term, { boost, usePipeline: false });
    });
    return found.map((one) => this.place(one, classes.get(one.ref))).filter(passes).sort((one, other) =>
      other.score - one.score || one.block - other.block || one.number - other.number);
  }

  /* lunr's index of some terms, and what filters ask of each place by its reference. */
  index(terms) {
    const vectors = new Map();
    const inverted = [];
    const classes = new Map();
    [...terms].sort(inOrder).forEach((term, number) => {
      const said = this.terms.get(term);
      if (!said) return;
      const rarity = this.rarity(term);
      const refs = {};
      for (const { item, of, weight } of said.places) {
        const ref = String(item);
        const name = `${FIELD}/${ref}`;
        classes.set(ref, of);
        refs[ref] = {};
        if (!vectors.has(name)) vectors.set(name, []);
        vectors.get(name).push(number, rarity * weight);
      }
      inverted.push([term, { _index: number, [FIELD]: refs }]);
    });
    const index = this.lunr.Index.load({
      version: VERSION, fields: [FIELD], fieldVectors: [...vectors], invertedIndex: inverted, pipeline: [],
    });
    return { index, classes };
  }

  filter(filters) {
    const { facets } = this.directory;
    const asked = (name) => (filters[name]?.length ? filters[name] : null);
    const tests = [];
    for (const name of OF_BLOCKS) {
      if (!asked(name)) continue;
      const isWithin = within(filters[name].flatMap((value) => this.sets.get(`${name}:${value}`) || []));
      tests.push((one) => isWithin(one.block));
    }
    if (asked("kind")) tests.push((one) => filters.kind.includes(one.kind));
    if (asked("theme")) {
      const themes = new Set(filters.theme.flatMap((value) => saidOf(facets.theme, value)?.numbers || []));
      tests.push((one) => one.themes.some((theme) => themes.has(theme)));
    }
    if (asked("year")) {
      const years = filters.year.map(String);
      tests.push((one) => one.years.some((year) => years.includes(year)));
    }
    return (one) => tests.every((test) => test(one));
  }

  place({ ref, score, matchData }, { kind, themes, years }) {
    return {
      score,
      terms: new Set(Object.keys(matchData.metadata)),
      block: Math.floor(Number(ref) / ITEMS),
      number: Number(ref) % ITEMS,
      kind: this.kinds.get(kind),
      themes,
      years,
    };
  }
}

/* What a file says of a word that somebody else chose; not what every object has, as "constructor". */
const saidOf = (said, word) => (Object.hasOwn(said, word) ? said[word] : undefined);
const inOrder = (one, other) => (one < other ? -1 : one > other ? 1 : 0);

/* Whether a number is in one of some ranges, from first to last. */
export function within(ranges) {
  const ordered = [...ranges].sort(([one], [other]) => one - other);
  const firsts = ordered.map(([first]) => first);
  let most = -1;
  const lasts = ordered.map(([, last]) => (most = Math.max(most, last)));
  return (number) => number <= (lasts[after(firsts, number) - 1] ?? -1);
}
