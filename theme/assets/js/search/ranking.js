/* How well a text answers a query, word by word: the twin of generator/search/ranking.py, in the
   same order of operations, so that both give the same scores. */

import { isNumber } from "./terms.js";

/* Returns (place of a word in the query, word of a text) → grade, 0 to 1. */
export function grader(words, weights, unfinished, slips) {
  const last = unfinished ? words.length - 1 : -1;
  const known = words.map(() => new Map());
  const slipped = (at, typed, folded) => {
    let grade = known[at].get(folded);
    if (grade === undefined) known[at].set(folded, (grade = mistyped(typed, folded) ? weights.mistyped : 0));
    return grade;
  };
  return (at, { folded, exact }) => {
    const asked = words[at];
    if (folded === asked.folded) {
      if (exact === asked.exact) return weights.exact;
      return fits(asked, exact) ? weights.compatible : weights.other_marks;
    }
    if (at === last && folded.startsWith(asked.folded)) {
      return fits(asked, exact) ? weights.completed : weights.other_marks;
    }
    return slips ? slipped(at, asked.folded, folded) : 0;
  };
}

const bare = (letter) => (letter === "đ" ? "d" : letter.normalize("NFD")[0]);

/* Who types marks in a word means d by d: "dầu" is not "đầu". */
function fits(asked, exact) {
  if (isNumber(asked)) return true;
  const tone = asked.exact.at(-1);
  if (tone !== "0" && tone !== exact.at(-1)) return false;
  const isBare = asked.exact === `${asked.folded}0`;
  const length = Math.min(asked.exact.length, exact.length) - 1;
  for (let at = 0; at < length; at += 1) {
    const [typed, letter] = [asked.exact[at], exact[at]];
    if (typed !== letter && (typed !== bare(letter) || (!isBare && letter === "đ"))) return false;
  }
  return true;
}

/* Whether two folded words differ by one letter: left out, put in, replaced, swapped. */
export function mistyped(typed, word) {
  const least = Math.min(typed.length, word.length);
  if (least < 2 || Math.max(typed.length, word.length) < 3) return false;
  if (Math.abs(typed.length - word.length) > 1 || typed === word) return false;
  if (/[0-9]/.test(typed + word)) return false;
  let at = 0;
  while (at < least && typed[at] === word[at]) at += 1;
  const rest = typed.slice(at);
  const other = word.slice(at);
  if (rest.length > other.length) return rest.slice(1) === other;
  if (rest.length < other.length) return rest === other.slice(1);
  if (rest.slice(1) === other.slice(1)) return true;
  return rest.slice(2) === other.slice(2) && rest[0] === other[1] && rest[1] === other[0];
}

/* The words of a text against the `asked` words of a query: {best, together, order, marks, mistyped}.
   `bound` are words of the query that are one word with the next. */
export function likeness(asked, text, grade, weights, bound = new Set()) {
  const sure = weights.completed;
  const slip = weights.mistyped;
  const rows = Array.from({ length: asked }, (_, at) => text.map((word) => grade(at, word)));
  const best = rows.map((row) => row.reduce((top, one) => Math.max(top, one), 0));
  const marks = new Map();
  const slips = new Map();
  text.forEach((word, j) => {
    rows.forEach((row, i) => {
      if (row[j] >= sure && isWhole(rows, i, j, slip, bound)) {
        marks.set(`${word.start}-${word.end}`, [word.start, word.end]);
      } else if (row[j] === slip && beside(rows, i, j, sure)) {
        marks.set(`${word.start}-${word.end}`, [word.start, word.end]);
        if (!slips.has(i)) slips.set(i, word);
      }
    });
  });
  const together = aligned(rows, text.length, weights);
  return { best, together, order: inOrder(rows, text.length), marks: [...marks.values()], mistyped: slips };
}

/* Whether a word stands beside one that it is one word with, where there is such a one. */
function isWhole(rows, i, j, least, bound) {
  if (!bound.has(i - 1) && !bound.has(i)) return true;
  if (bound.has(i - 1) && j > 0 && rows[i - 1][j - 1] >= least) return true;
  return bound.has(i) && j + 1 < rows[i].length && rows[i + 1][j + 1] >= least;
}

function beside(rows, i, j, sure) {
  if (i > 0 && j > 0 && rows[i - 1][j - 1] >= sure) return true;
  if (i + 1 < rows.length && j + 1 < rows[i].length && rows[i + 1][j + 1] >= sure) return true;
  return rows.length === 1 && Math.max(...rows[0]) < sure;
}

function aligned(rows, length, weights) {
  let best = 0;
  let above = new Array(length + 1).fill(0);
  for (const row of rows) {
    const here = [0];
    for (let j = 0; j < length; j += 1) {
      let value = row[j] > 0 ? above[j] + row[j] : 0;
      value = Math.max(value, here[j] - weights.text_gap, above[j + 1] - weights.query_gap, 0);
      here.push(value);
      if (value > best) best = value;
    }
    above = here;
  }
  return best;
}

/* The sum of the grades of words that stand in the order of the query, however far apart. */
function inOrder(rows, length) {
  let above = new Array(length + 1).fill(0);
  for (const row of rows) {
    const here = [0];
    for (let j = 0; j < length; j += 1) here.push(Math.max(above[j + 1], here[j], above[j] + row[j]));
    above = here;
  }
  return above[length];
}

/* Whether a text holds the words `first` to `last` of a query one right after the other. */
export function holdsPhrase(first, last, text, grade, weights) {
  for (let start = 0; start + last - first <= text.length; start += 1) {
    let step = 0;
    while (step < last - first && grade(first + step, text[start + step]) >= weights.compatible) step += 1;
    if (step === last - first) return true;
  }
  return false;
}
