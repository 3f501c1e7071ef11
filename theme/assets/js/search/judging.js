/* How well one place answers a query: the twin of generator/search/judging.py, in the same order of
   operations. */

import { grader, holdsPhrase, likeness } from "./ranking.js";

export class Judge {
  /* `words` reads a text, each once for all queries. */
  constructor(query, holding, store, { ranking }, words, least) {
    Object.assign(this, { query, holding, store, ranking, words, least });
    this.grade = grader(query.words, ranking, query.unfinished, holding.slips.size > 0);
  }

  /* {result, isWhole, mistyped, text}; null where the words are missing or quoted ones not there. */
  judge(place, highest) {
    const { ranking, holding, query } = this;
    const count = query.words.length;
    const block = this.store.blocks.get(place.block);
    if (!block) return null;
    const [url, where, name, text, also = ""] = block.items[place.number];
    const fields = [name, text, also].map((one) => this.words(one));
    if (!this.holdsPhrases(fields)) return null;
    const likes = fields.map((words) => likeness(count, words, this.grade, ranking, holding.bound));
    const own = query.words.map((_, at) => Math.max(...likes.map((one) => one.best[at])));
    const around = where ? this.around(block.title) : own.map(() => 0);
    const best = own.map((one, at) => Math.max(one, around[at]));
    const isWhole = Math.min(...best) > ranking.other_marks;
    const isPassage = ranking.passages.includes(place.kind);
    const length = isPassage ? fields.reduce((sum, words) => sum + words.length, 0) : 0;
    const score =
      ranking.found * best.reduce((sum, one, at) => sum + holding.weights[at] * one, 0)
      + ranking.cover * holding.cover(place)
      + (isWhole ? ranking.whole : 0)
      + ranking.together * Math.max(...likes.map((one) => one.together)) / count
      + ranking.order * Math.max(...likes.map((one) => one.order)) / count
      + ranking.title * likes[0].together / count
      + ranking.own_name * (where ? 0 : this.named(count, name))
      + ranking.number * this.numbered(place)
      + ranking.index * place.score / highest
      + ranking.kinds[place.kind]
      - ranking.length * Math.log(1 + length / ranking.long);
    const shown = text || name;
    const like = text ? likes[1] : likes[0];
    const result = {
      plan: block.plan,
      kind: place.kind,
      url: block.base + url,
      title: where || (text ? name : "") || block.title,
      text: shown,
      score,
      about: place.kind === "target" ? name : "",
      place: block.title,
      also,
      note: block.note || "",
      near: Math.min(...own) < this.least || !holding.hasAll(place, 0),
      marks: like.marks,
    };
    const [mistyped, said] = like.mistyped.size ? [like.mistyped, shown] : [likes[0].mistyped, name];
    return { result, isWhole, mistyped, text: said };
  }

  /* The grade of each word of the query in the title of a plan, which counts less. */
  around(title) {
    const words = this.words(title);
    return this.query.words.map((_, at) => {
      const best = words.reduce((top, word) => Math.max(top, this.grade(at, word)), 0);
      return best === this.ranking.mistyped ? 0 : best * this.ranking.place;
    });
  }

  /* How many of the numbers of documents and short forms of the query a place has. */
  numbered({ terms }) {
    const { wholes } = this.query;
    return wholes.length ? wholes.filter((one) => terms.has(one)).length / wholes.length : 0;
  }

  /* How far a query calls a thing by its own name, which stands before the first comma. */
  named(count, name) {
    const own = this.words(name.split(",", 1)[0]);
    let called = 0;
    for (const word of own) {
      let best = 0;
      for (let at = 0; at < count; at += 1) best = Math.max(best, this.grade(at, word));
      called += best;
    }
    return own.length ? called / own.length : 0;
  }

  holdsPhrases(fields) {
    return this.query.phrases.every(([first, last]) =>
      fields.some((words) => holdsPhrase(first, last, words, this.grade, this.ranking)));
  }
}
