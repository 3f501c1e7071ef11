/* What stands alone in the rows although another text holds its words: the same as
   generator/subjects/comparison/held_words.py. */
import { isMark, normalForm, wordsOf } from "../compare.js";

const PART = 0.5;
const ELSEWHERE = 0.8;
const FEW = 8;
const NEARLY = 0.65;

/* The rows of `align` with what joined them: { cells, moved, likeness, parts: [[{ id, moved }]], near: [id or null] }. */
export function withHeld(rows, plans) {
  const joining = new Joining(rows, plans);
  rows.forEach((row, number) => joining.settle(number));
  return joining.held();
}

/* Places are the blocks themselves: { column, at, block, pairs, home: number of its row }. */
class Joining {
  constructor(rows, plans) {
    this.rows = rows;
    this.texts = plans.map((plan, column) => plan.map((block, at) => ({ column, at, block, pairs: wordPairs(block.text) })));
    const byId = this.texts.map((text) => new Map(text.map((place) => [place.block.id, place])));
    this.cells = rows.map((row, number) => row.cells.map((id, column) => {
      if (id === null) return null;
      const place = byId[column].get(id);
      place.home = number;
      return place;
    }));
    this.all = this.texts.flat();
    this.holders = new Map();
    this.all.forEach(({ pairs }, number) => {
      for (const pair of pairs) {
        const there = this.holders.get(pair);
        if (there) there.push(number);
        else this.holders.set(pair, [number]);
      }
    });
    this.parts = new Map();
    this.near = new Map();
  }

  settle(number) {
    const there = this.cells[number].filter(Boolean);
    if (there.length === this.texts.length || this.parts.has(number)) return;
    const found = this.matches(there[0]).filter(({ place }) => !this.cells[number][place.column]);
    const whole = first(found.filter((match) => this.isWhole(there, match)), (one, other) => other.share - one.share || other.both - one.both);
    const near = found.filter((match) => there.length === 1 && isNear(there[0], match));
    if (whole) {
      const { home } = whole.place;
      if (!this.parts.has(home)) this.parts.set(home, []);
      for (const place of there) {
        this.parts.get(home).push({ place, moved: !this.isAt(place, home, true) });
        place.home = home;
      }
    } else {
      this.near.set(number, this.texts.map((text, column) =>
        first(near.filter(({ place }) => place.column === column), (one, other) => other.both - one.both)?.place));
    }
  }

  held() {
    const left = new Set(this.all.map((place) => place.home));
    return this.rows.flatMap((row, number) => {
      if (!left.has(number)) return [];
      const joined = (this.parts.get(number) || []).sort((one, other) => inOrder(one.place, other.place));
      const near = (joined.length ? undefined : this.near.get(number)) || [];
      return [{
        ...row,
        parts: this.texts.map((text, column) => joined.filter(({ place }) => place.column === column)
          .map(({ place, moved }) => ({ id: place.block.id, moved }))),
        near: this.texts.map((text, column) => near[column]?.block.id ?? null),
      }];
    });
  }

  matches(place) {
    const counts = new Uint16Array(this.all.length);
    for (const pair of place.pairs) for (const number of this.holders.get(pair)) counts[number] += 1;
    return this.all.map((other, number) => matchOf(place, other, counts[number]))
      .filter((match) => match.place.column !== place.column && (match.share >= PART || match.both >= NEARLY));
  }

  isWhole(places, { place }) {
    return places.every((one) => this.isPart(one, matchOf(one, place, shared(one, place))));
  }

  isPart(place, match) {
    const [one, other] = [place.block, match.place.block];
    if (one.kind !== other.kind || one.role !== other.role || match.share < PART) return false;
    return one.kind === "heading" ? this.isAt(place, match.place.home, false) : match.count >= FEW;
  }

  /* Whether a block stands at the place of a row in which it is not; what stands alone is passed over
     if it is to be beside pairs. */
  isAt(place, home, besidePairs) {
    const before = this.nearest(place, [...this.rows.keys()].slice(0, home).reverse(), besidePairs);
    const after = this.nearest(place, [...this.rows.keys()].slice(home + 1), besidePairs);
    return before.every((one) => one.at < place.at) && after.every((one) => place.at < one.at);
  }

  nearest(place, numbers, paired) {
    for (const number of numbers) {
      const kept = this.kept(place, number, paired);
      if (kept.length) return kept;
    }
    return [];
  }

  kept(place, number, paired) {
    const kept = (this.parts.get(number) || []).filter((part) => part.place.column === place.column && !part.moved).map((part) => part.place);
    const cell = this.cells[number][place.column];
    const isAlone = this.cells[number].filter(Boolean).length === 1;
    const stays = cell && !this.rows[number].moved[place.column] && cell.home === number;
    return stays && cell !== place && !(isAlone && paired) ? [...kept, cell] : kept;
  }
}

function wordPairs(text) {
  const met = wordsOf(text).filter((word) => !isMark(word)).map(normalForm);
  return new Set(met.length > 1 ? met.slice(1).map((word, at) => met[at] + word) : met);
}

function matchOf(place, other, count) {
  const [own, theirs] = [place.pairs.size, other.pairs.size];
  return { place: other, count, share: own ? count / own : 0, both: 2 * count / (own + theirs || 1) };
}

function shared(one, other) {
  return [...one.pairs].filter((pair) => other.pairs.has(pair)).length;
}

function isNear(place, { place: { block }, count, share, both }) {
  const headings = place.block.kind === "heading" && block.kind === "heading";
  return headings || count >= FEW ? both >= NEARLY || share >= ELSEWHERE : both === 1;
}

const inOrder = (one, other) => one.column - other.column || one.at - other.at;

function first(matches, order) {
  return matches.sort((one, other) => order(one, other) || inOrder(one.place, other.place))[0];
}
