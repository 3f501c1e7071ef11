/* The files of the index of one build, which stand in one folder: the twin of generator/search/store.py,
   fetched as they are needed, each once. What cannot be fetched is noted in `missing`, by its address,
   and asked for again next time. */

const FIELD = "t";
const SHELF = 256;
const VERSION = "2.3.9"; // of lunr's serialised form

export class Store {
  constructor(folder, load) {
    this.folder = folder;
    this.load = load;
    this.tries = 0;
    this.asked = new Map();
    this.parts = new Map();
    this.blocks = new Map();
    this.missing = new Set();
  }

  /* What every search needs: the directory and lunr; false where either cannot be fetched. */
  async open() {
    this.missing.clear();
    const [directory] = await Promise.all([
      this.json("muc-luc.json"),
      this.once("lunr.js", (address) => this.bring(address)),
    ]);
    if (directory) {
      this.directory = directory;
      this.vocabulary = directory.vocabulary.split(" ");
      this.firsts = new Map(directory.parts.entries());
      const { kind } = directory.facets;
      this.kinds = new Map(Object.entries(kind).map(([name, { letter }]) => [letter, name]));
    }
    return this.missing.size === 0;
  }

  /* Fetches the parts of some terms, side by side. */
  async need(terms) {
    const wanted = [...terms];
    await Promise.all(Array.from(new Set(wanted.map((term) => this.shelfOf(term))), async (shelf) => {
      if (shelf === null || this.firsts.has(shelf)) return;
      const data = await this.json(`ke/${shelf}.json`);
      if (data) this.firsts.set(shelf, data);
    }));
    await Promise.all(Array.from(new Set(wanted.map((term) => this.partOf(term))), async (part) => {
      if (part === null || this.parts.has(part)) return;
      const data = await this.json(inFolder("muc", part));
      if (data) this.parts.set(part, openPart(data));
    }));
  }

  /* Fetches the words of some blocks, side by side. */
  async needBlocks(numbers) {
    await Promise.all(Array.from(new Set(numbers), async (number) => {
      if (this.blocks.has(number)) return;
      const data = await this.json(inFolder("chu", number));
      if (data) this.blocks.set(number, data);
    }));
  }

  knows(term) {
    return Boolean(this.parts.get(this.partOf(term))?.postings.has(term));
  }

  /* The places of some terms that pass the filters, best first by lunr's score. */
  places(terms, filters) {
    const plans = (filters.plan || []).map((plan) => `@${plan}`);
    const index = this.index([...terms.keys(), ...plans]);
    const passes = this.filter(filters, index, plans);
    const found = index.query((query) => {
      for (const [term, boost] of terms) query.term(term, { boost, usePipeline: false });
    });
    return found.map((one) => this.place(one)).filter(passes).sort((one, other) =>
      other.score - one.score || one.block - other.block || one.number - other.number);
  }

  /* A browser may remember that a module could not be fetched: it is asked for by another name then. */
  async bring(address) {
    this.tries += 1;
    this.lunr = (await this.load(this.tries > 1 ? `${address}#${this.tries}` : address)).default;
    return true;
  }

  async json(path) {
    return this.once(path, async (address) => {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(`${answer.status} ${path}`);
      return answer.json();
    });
  }

  once(path, load) {
    if (!this.asked.has(path)) {
      const address = new URL(path, this.folder).href;
      this.asked.set(path, load(address).catch(() => {
        this.asked.delete(path);
        this.missing.add(address);
        return null;
      }));
    }
    return this.asked.get(path);
  }

  shelfOf(term) {
    const { shelves } = this.directory;
    return shelves.length ? Math.max(0, after(shelves, term) - 1) : null;
  }

  /* The part in which a term stands; null where that is not known. */
  partOf(term) {
    const shelf = this.shelfOf(term);
    const firsts = shelf === null ? null : this.firsts.get(shelf);
    return firsts ? shelf * SHELF + Math.max(0, after(firsts, term) - 1) : null;
  }

  index(terms) {
    const wanted = [...new Set(terms)].sort(inOrder);
    const vectors = new Map();
    const inverted = [];
    const numbers = new Set(wanted.map((term) => this.partOf(term)).filter((part) => part !== null));
    for (const number of [...numbers].sort((one, other) => one - other)) {
      const part = this.parts.get(number);
      for (const term of wanted) {
        const posting = part?.postings.get(term);
        if (!posting) continue;
        inverted.push([term, posting]);
        for (const [ref, weight] of part.weights.get(posting._index)) {
          if (!vectors.has(ref)) vectors.set(ref, []);
          vectors.get(ref).push(posting._index, weight);
        }
      }
    }
    return this.lunr.Index.load({
      version: VERSION, fields: [FIELD], fieldVectors: [...vectors], invertedIndex: inverted, pipeline: [],
    });
  }

  filter(filters, index, plans) {
    const { facets } = this.directory;
    const asked = (name) => (filters[name]?.length ? filters[name] : null);
    const tests = [];
    for (const name of ["level", "place", "family"]) {
      if (!asked(name)) continue;
      const ranges = filters[name].flatMap((value) => saidOf(facets[name] || {}, value)?.blocks || []);
      tests.push((one) => ranges.some(([first, last]) => first <= one.block && one.block <= last));
    }
    if (asked("plan")) {
      const refs = plans.flatMap((plan) => Object.keys(saidOf(index.invertedIndex, plan)?.[FIELD] || {}));
      const own = new Set(refs.map((ref) => Number(ref.split("-")[0])));
      tests.push((one) => own.has(one.block));
    }
    if (asked("kind")) tests.push((one) => filters.kind.includes(one.kind));
    if (asked("theme")) {
      const themes = new Set(filters.theme.flatMap((value) => saidOf(facets.theme, value)?.numbers || []).map(String));
      tests.push((one) => one.themes.some((theme) => themes.has(theme)));
    }
    if (asked("year")) {
      const years = filters.year.map(String);
      tests.push((one) => one.years.some((year) => years.includes(year)));
    }
    return (one) => tests.every((test) => test(one));
  }

  place({ ref, score, matchData }) {
    const [block, number, kind, themes, years] = ref.split("-");
    return {
      score,
      terms: new Set(Object.keys(matchData.metadata)),
      block: Number(block),
      number: Number(number),
      kind: this.kinds.get(kind),
      themes: themes.split("_"),
      years: years.split("_"),
    };
  }
}

const inFolder = (folder, number) => `${folder}/${Math.floor(number / SHELF)}/${number % SHELF}.json`;
/* What a file says of a word that somebody else chose; not what every object has, as "constructor". */
const saidOf = (said, word) => (Object.hasOwn(said, word) ? said[word] : undefined);
const inOrder = (one, other) => (one < other ? -1 : one > other ? 1 : 0);

/* How many of some terms in order come before `last` or are it. */
function after(terms, last) {
  let [low, high] = [0, terms.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (terms[middle] <= last) low = middle + 1;
    else high = middle;
  }
  return low;
}

function openPart({ invertedIndex, fieldVectors }) {
  const weights = new Map(invertedIndex.map(([, posting]) => [posting._index, []]));
  for (const [ref, vector] of fieldVectors) {
    for (let at = 0; at < vector.length; at += 2) weights.get(vector[at]).push([ref, vector[at + 1]]);
  }
  return { postings: new Map(invertedIndex), weights };
}
