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
    this.holders = new Map();
    for (const place of this.texts.flat()) {
      for (const pair of place.pairs) {
        if (!this.holders.has(pair)) this.holders.set(pair, []);
        this.holders.get(pair).push(place);
      }
    }
    this.parts = new Map();
    this.near = new Map();
  }

  settle(number) {
    const there = this.cells[number].filter(Boolean);
    if (there.length > 1 || this.parts.has(number)) return;
    const [place] = there;
    const found = this.matches(place);
    const whole = first(found.filter((match) => this.isPart(place, match)), (one, other) => other.share - one.share || other.both - one.both);
    const near = first(found.filter((match) => isNear(place, match)), (one, other) => other.both - one.both);
    if (whole) {
      const { home } = whole.place;
      if (!this.parts.has(home)) this.parts.set(home, []);
      this.parts.get(home).push({ place, moved: !this.isAt(place, home, true) });
      place.home = home;
    } else if (near) {
      this.near.set(number, near.place);
    }
  }

  held() {
    const left = new Set(this.texts.flat().map((place) => place.home));
    return this.rows.flatMap((row, number) => {
      if (!left.has(number)) return [];
      const joined = (this.parts.get(number) || []).sort((one, other) => inOrder(one.place, other.place));
      const near = joined.length ? undefined : this.near.get(number);
      return [{
        ...row,
        parts: this.texts.map((text, column) => joined.filter(({ place }) => place.column === column)
          .map(({ place, moved }) => ({ id: place.block.id, moved }))),
        near: this.texts.map((text, column) => near?.column === column ? near.block.id : null),
      }];
    });
  }

  matches(place) {
    const met = new Map();
    for (const pair of place.pairs) {
      for (const there of this.holders.get(pair)) {
        if (there.column !== place.column) met.set(there, (met.get(there) || 0) + 1);
      }
    }
    const own = place.pairs.size;
    return [...met].map(([there, count]) =>
      ({ place: there, count, share: count / own, both: 2 * count / (own + there.pairs.size) }))
      .filter(({ share, both }) => share >= PART || both >= NEARLY);
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
    return stays && !(isAlone && (paired || cell === place)) ? [...kept, cell] : kept;
  }
}

function wordPairs(text) {
  const met = wordsOf(text).filter((word) => !isMark(word)).map(normalForm);
  return new Set(met.length > 1 ? met.slice(1).map((word, at) => met[at] + word) : met);
}

function isNear(place, { place: { block }, count, share, both }) {
  const headings = place.block.kind === "heading" && block.kind === "heading";
  return headings || count >= FEW ? both >= NEARLY || share >= ELSEWHERE : both === 1;
}

const inOrder = (one, other) => one.column - other.column || one.at - other.at;

function first(matches, order) {
  return matches.sort((one, other) => order(one, other) || inOrder(one.place, other.place))[0];
}
