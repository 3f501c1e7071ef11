/* What one piece of a volume holds: terms with their places, or sets of blocks, as bytes. The twin of
   generator/search/parts.py and coding.py; decision 50 draws the form. */

const text = new TextDecoder("utf-8", { fatal: true });
const MOST_PLACES = 1000;
const [STEPS, ONE] = [32, 160];
const WEIGHTS = Float64Array.from({ length: 256 }, (_, byte) => 2 ** ((byte - ONE) / STEPS));

/* Bytes → term → { count, places }: how many items hold it, and those of them that count most, each with its
   number, what filters ask of it, and its weight. */
export function readTerms(data) {
  const read = new Bytes(data);
  const classes = read.list(() => ({
    kind: String.fromCharCode(read.byte()), themes: read.numbers(), years: read.numbers().map(String),
  }));
  const terms = new Map();
  let term = "";
  for (let left = read.number(); left > 0; left -= 1) {
    term = read.word(term);
    const count = read.number();
    let item = 0;
    const places = read.times(Math.min(count, MOST_PLACES), () => {
      item += read.number();
      const of = classes[read.number()];
      if (!of) throw new RangeError("no such class");
      return { item, of, weight: WEIGHTS[read.byte()] };
    });
    terms.set(term, { count, places });
  }
  if (!read.isRead) throw new RangeError("more than the part says");
  return terms;
}

/* Bytes → name of a set → ranges of blocks, from first to last, in order. */
export function readSets(data) {
  const read = new Bytes(data);
  const sets = new Map();
  let name = "";
  while (!read.isRead) {
    name = read.word(name);
    let last = 0;
    sets.set(name, read.list(() => {
      const first = last + read.number();
      last = first + read.number();
      return [first, last];
    }));
  }
  return sets;
}

/* The head of a volume: what its pieces begin with, and the bytes at which they end. */
export function readHead(data) {
  const [firsts, ends] = readJson(data);
  return { firsts, ends };
}

/* The words of a block: { plan, title, base, items }, a row of these being address behind `base`, where it
   stands, name and text. */
export function readWords(data) {
  const words = readJson(data);
  let before = "";
  for (const row of words.items) row[1] = before = row[1] === 0 ? before : row[1];
  return words;
}

const readJson = (data) => JSON.parse(text.decode(data));

class Bytes {
  constructor(data) {
    this.data = data;
    this.at = 0;
  }

  get isRead() {
    return this.at === this.data.length;
  }

  byte() {
    if (this.at >= this.data.length) throw new RangeError("cut short");
    this.at += 1;
    return this.data[this.at - 1];
  }

  number() {
    let [found, scale] = [0, 1];
    for (;;) {
      const byte = this.byte();
      if (byte < 128) return found + byte * scale;
      found += (byte - 128) * scale;
      scale *= 128;
    }
  }

  /* What `read` reads, as often as the number that comes first says. */
  list(read) {
    return this.times(this.number(), read);
  }

  times(count, read) {
    const found = [];
    for (let left = count; left > 0; left -= 1) found.push(read());
    return found;
  }

  numbers() {
    return this.list(() => this.number());
  }

  /* A word, of which the first letters are those of the word before. */
  word(before) {
    const shared = this.number();
    const size = this.number();
    const end = this.at + size;
    if (end > this.data.length || shared > before.length) throw new RangeError("cut short");
    const rest = text.decode(this.data.subarray(this.at, end));
    this.at = end;
    return before.slice(0, shared) + rest;
  }
}
