/* What is said of words that stand in the volumes of one folder: of each volume its head is fetched, then
   the pieces that are asked for. The twin of generator/search/volumes.py. */

import { readHead } from "./parts.js";

const HEAD = 1024; // bytes
const SHELF = 256;

export const inFolder = (folder, number, kind) => `${folder}/${Math.floor(number / SHELF)}/${number % SHELF}.${kind}`;

export class Volumes {
  /* `firsts` are what the volumes begin with; `read` reads a piece; `store` fetches, each stretch once. */
  constructor(folder, firsts, read, store) {
    Object.assign(this, { folder, firsts, read, store });
    this.heads = new Map();
    this.pieces = new Map();
  }

  /* Fetches what is said of some words, side by side. */
  async need(words) {
    const wanted = grouped(words, (word) => this.volumeOf(word));
    wanted.delete(null);
    await Promise.all(Array.from(wanted, ([volume, some]) => this.needOf(volume, some)));
  }

  async needOf(volume, words) {
    const path = inFolder(this.folder, volume, "bin");
    await this.store.stretches(path, [[0, HEAD]], (bytes) => this.heads.set(volume, readHead(bytes)));
    const head = this.heads.get(volume);
    if (!head) return;
    const spans = new Map(words.map((word) => [spanOf(head, word).join(), spanOf(head, word)]));
    await this.store.stretches(path, [...spans.values()], (bytes, start) =>
      this.pieces.set(nameOf(volume, start), this.read(bytes)));
  }

  /* What is said of a word; nothing where it was not fetched, or there is nothing. */
  get(word) {
    const volume = this.volumeOf(word);
    const head = this.heads.get(volume);
    return head && this.pieces.get(nameOf(volume, spanOf(head, word)[0]))?.get(word);
  }

  volumeOf(word) {
    return this.firsts.length ? placeOf(this.firsts, word) : null;
  }
}

const nameOf = (volume, start) => `${volume} ${start}`;
/* Which of some stretches in order holds a word: the last that does not begin behind it. */
const placeOf = (firsts, word) => Math.max(0, after(firsts, word) - 1);

function spanOf({ firsts, ends }, word) {
  const at = placeOf(firsts, word);
  return [at ? ends[at - 1] : HEAD, ends[at]];
}

export function grouped(values, of) {
  const groups = new Map();
  for (const value of values) groups.set(of(value), [...(groups.get(of(value)) || []), value]);
  return groups;
}

/* How many of some values in order come before `last` or are it. */
export function after(values, last) {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle] <= last) low = middle + 1;
    else high = middle;
  }
  return low;
}
