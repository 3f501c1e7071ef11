/* The texts of some plans in rows, and two texts word by word: what text_rows.py, alignment.py and
   similarity.py of generator/subjects/comparison and word_diff.py and words.py of generator/text do,
   step by step, so that a page made in the browser says what a page made at build time says. Why
   each step is so stands there; a test holds the two equal, so change both. No dependency. */

/* ---- Words (words.py) ---- */
const LETTER = "A-Za-z\\u00c0-\\u024f\\u0300-\\u036f\\u1e00-\\u1eff";
const FIGURE = `[0-9]+[0-9${LETTER}]*(?:[.,][0-9]+|[/-][0-9${LETTER}]+)*%?`;
const WORD = new RegExp(`(?:${FIGURE}|[${LETTER}][0-9${LETTER}]*|[^ \\t\\n])[ \\t\\n]*|[ \\t\\n]+`, "gu");
const LETTER_OR_DIGIT = new RegExp(`^[0-9${LETTER}]`, "u");
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

export const wordsOf = (text) => text.match(WORD) || [];
export function bare(word) {
  let end = word.length;
  while (end && " \t\n".includes(word[end - 1])) end -= 1;
  return word.slice(0, end);
}
export const isMark = (word) => !LETTER_OR_DIGIT.test(word);
const isFigure = (word) => /^[0-9]/.test(word);

const forms = new Map();
export function normalForm(word) {
  let form = forms.get(word);
  if (form === undefined) {
    const decomposed = bare(word).toLowerCase().normalize("NFD");
    const letters = decomposed.replace(TONES, "").normalize("NFC").replace(/^([hklmst])y$/, "$1i");
    form = letters + (decomposed.match(TONES) || []).join("");
    forms.set(word, form);
  }
  return form;
}

/* ---- Likeness (similarity.py) ---- */
const LEAST = 0.25;
const OPENING = 12;

/* Features are numbers: twice a word's own, and one more for it among the first words. */
function featuresOf(text, numbers) {
  const found = new Set();
  const add = (word, opens) => {
    let number = numbers.get(word);
    if (number === undefined) numbers.set(word, (number = numbers.size));
    found.add(2 * number);
    if (opens) found.add(2 * number + 1);
  };
  const met = wordsOf(text).filter((word) => !isMark(word)).map(normalForm);
  met.forEach((word, at) => {
    add(word, at < OPENING);
    if (at) add(met[at - 1] + word, at < OPENING);
  });
  return [...found];
}

function logarithm(number) {
  const power = 31 - Math.clz32(number);
  return power - 1 + number / 2 ** power;
}

function weightsOf(texts, size) {
  const count = new Uint32Array(size);
  for (const text of texts) for (const one of text) if (one % 2 === 0) count[one / 2] += 1;
  const most = logarithm(Math.max(1, texts.length));
  return Float64Array.from(count, (met) => {
    const root = Math.max(LEAST, most - logarithm(Math.max(2, met)));
    return root * root;
  });
}

function likeness(left, right, weight) {
  const places = Array(2 * weight.length);
  right.forEach((text, at) => {
    for (const one of text) (places[one] ||= []).push(at);
  });
  const size = (text) => text.reduce((sum, one) => sum + weight[one >> 1], 0);
  const sizes = right.map(size);
  return left.map((text) => {
    const shared = new Float64Array(right.length);
    for (const one of text) for (const at of places[one] || []) shared[at] += weight[one >> 1];
    const own = size(text);
    return shared.map((sum, at) => sum && sum / Math.sqrt(own * sizes[at]));
  });
}

/* How alike the texts of each two lists are: [one][other][text of one][text of other], one before other. */
export function likenessOf(lists) {
  const numbers = new Map();
  const texts = lists.map((list) => list.map((text) => featuresOf(text, numbers)));
  const weight = weightsOf(texts.flat(), numbers.size);
  return texts.map((ours, one) => texts.map((theirs, other) => one < other ? likeness(ours, theirs, weight) : null));
}

/* ---- Counterparts (alignment.py); a pair is [first, second, fit] ---- */
export const ENOUGH = 0.25;
const NEAR_BEST = 0.8;
const inOrder = (one, other) => one[0] - other[0] || one[1] - other[1];

/* The lines of some texts: { cells: [place or null for each text], moved: [true or false] }. */
export function linesOf(sizes, fits, lists = () => []) {
  let found = [];
  sizes.forEach((size, number) => {
    const tables = Array.from({ length: number }, (_, before) => fits(before, number));
    const best = found.map((line) => bestCell(line, tables, size));
    const pairs = counterparts(best, lists(found, number));
    found = withAlone(join(found, pairs), size, number, pairs);
  });
  return found;
}

function bestCell({ cells }, tables, size) {
  const best = new Float64Array(size);
  cells.forEach((cell, at) => {
    if (cell !== null) tables[at][cell].forEach((fit, place) => { best[place] = Math.max(best[place], fit); });
  });
  return best;
}

function join(found, pairs) {
  const joined = found.map(({ cells, moved }) => ({ cells: [...cells, null], moved: [...moved, false] }));
  for (const { first, second, moved } of pairs) {
    joined[first].cells[joined[first].cells.length - 1] = second;
    joined[first].moved[joined[first].moved.length - 1] = moved;
  }
  return joined;
}

function withAlone(found, size, before, pairs) {
  const pairOf = new Map(pairs.map((pair) => [pair.second, pair]));
  const alone = [-1, ...found.keys()].map(() => []);
  let after = -1;
  for (let place = 0; place < size; place++) {
    const pair = pairOf.get(place);
    if (!pair) {
      const cells = [...Array(before).fill(null), place];
      alone[after + 1].push({ cells, moved: cells.map(() => false) });
    } else if (!pair.moved) {
      after = pair.first;
    }
  }
  return [...alone[0], ...found.flatMap((line, at) => [line, ...alone[at + 1]])];
}

function counterparts(fits, lists) {
  const fitting = [];
  fits.forEach((row, first) => row.forEach((fit, second) => {
    if (fit >= ENOUGH) fitting.push([first, second, fit]);
  }));
  const found = chain(nearBest(fitting));
  found.push(...bestOfRest(fitting, found));
  for (const list of lists) found.push(...between(list, found));
  found.sort(inOrder);
  const ordered = new Set(chain(found));
  return found.map((pair) => ({ first: pair[0], second: pair[1], moved: !ordered.has(pair) }));
}

function nearBest(fitting) {
  const best = [new Map(), new Map()];
  for (const pair of fitting) {
    best.forEach((side, at) => side.set(pair[at], Math.max(pair[2], side.get(pair[at]) || 0)));
  }
  return fitting.filter(([first, second, fit]) =>
    fit >= NEAR_BEST * Math.max(best[0].get(first), best[1].get(second)));
}

function bestOfRest(fitting, found) {
  const taken = [0, 1].map((side) => new Set(found.map((pair) => pair[side])));
  return [...fitting].sort((one, other) => other[2] - one[2] || inOrder(one, other)).filter((pair) => {
    if (taken[0].has(pair[0]) || taken[1].has(pair[1])) return false;
    taken.forEach((side, at) => side.add(pair[at]));
    return true;
  });
}

function between({ first, second, whole }, found) {
  const met = found
    .map((pair) => [first.indexOf(pair[0]), second.indexOf(pair[1])])
    .filter((at) => at[0] >= 0 && at[1] >= 0)
    .sort(inOrder);
  if (whole) {
    met.unshift([-1, -1]);
    met.push([first.length, second.length]);
  }
  const pairs = [];
  for (let at = 1; at < met.length; at++) {
    const [here, there] = [met[at - 1], met[at]];
    const gap = there[0] - here[0] - 1;
    const free = !met.some((pair) => pair[1] > here[1] && pair[1] < there[1]);
    if (gap !== there[1] - here[1] - 1 || !free || !(whole || gap === 1)) continue;
    for (let step = 1; step <= gap; step++) {
      pairs.push([first[here[0] + step], second[here[1] + step], ENOUGH]);
    }
  }
  return pairs;
}

function chain(pairs) {
  const sides = [0, 1].map((side) => [...new Set(pairs.map((pair) => pair[side]))].sort((a, b) => a - b));
  const at = sides.map((places) => new Map(places.map((place, number) => [place, number + 1])));
  const width = sides[1].length + 1;
  const cells = new Map(pairs.map((pair) => [at[0].get(pair[0]) * width + at[1].get(pair[1]), pair]));
  const sums = new Float64Array((sides[0].length + 1) * width);
  for (let i = 1; i <= sides[0].length; i++) {
    for (let j = 1; j < width; j++) {
      const cell = i * width + j;
      const fit = cells.has(cell) ? cells.get(cell)[2] : 0;
      sums[cell] = Math.max(sums[cell - width], sums[cell - 1], sums[cell - width - 1] + fit);
    }
  }
  const found = [];
  for (let i = sides[0].length, j = width - 1; i && j;) {
    const cell = i * width + j;
    if (sums[cell] === sums[cell - width]) i -= 1;
    else if (sums[cell] === sums[cell - 1]) j -= 1;
    else {
      found.push(cells.get(cell));
      i -= 1;
      j -= 1;
    }
  }
  return found;
}

/* ---- Rows (text_rows.py) ---- */
const FRAME = new Set(["masthead", "decision", "legal-basis", "title", "opening", "closing",
  "recipients", "signature", "footnotes", "form"]);
const LISTS = { recipients: false, signature: true };
const SAME_ROLE = { heading: 0, paragraph: 0.1 };
const BOTH_OPEN = { heading: 0.25, paragraph: 0.2 };
const SAME_THEMES = 0.1;
const ALIKE = 0.12;

/* Rows of plans' texts, each a list of blocks { id, kind, role, themes, text }. A row is
   { cells: [id or null for each plan], moved: [true or false], likeness: number or null }. */
export function align(plans) {
  const tables = likenessOf(plans.map((plan) => plan.map((block) => block.text)));
  const parts = plans.map(partsOf);
  const fits = (one, other) => tables[one][other].map((row, ours) =>
    Array.from(row, (alike, theirs) => fitOf(parts[one][ours], parts[other][theirs], alike)));
  const lists = (lines, number) => {
    const ours = lines.map(({ cells }) => {
      const at = cells.findIndex((cell) => cell !== null);
      return plans[at][cells[at]];
    });
    return Object.entries(LISTS).map(([role, whole]) =>
      ({ first: listed(ours, role), second: listed(plans[number], role), whole }));
  };
  return linesOf(plans.map((plan) => plan.length), fits, lists).map(({ cells, moved }) =>
    ({ cells: cells.map((cell, at) => cell === null ? null : plans[at][cell].id), moved, likeness: leastLikeness(cells, tables) }));
}

function leastLikeness(cells, tables) {
  const there = cells.flatMap((cell, number) => cell === null ? [] : [{ cell, number }]);
  const alike = there.slice(1).map(({ cell, number }, at) =>
    Math.max(...there.slice(0, at + 1).map((before) => tables[before.number][number][before.cell][cell])));
  return alike.length ? Math.min(...alike) : null;
}

function partsOf(plan) {
  const met = new Set();
  return plan.map((block) => {
    const about = JSON.stringify([block.kind, block.role, block.themes]);
    const opens = block.role !== null && !met.has(about);
    met.add(about);
    return { ...block, opens, about };
  });
}

function fitOf(one, other, alike) {
  const sameRole = one.role === other.role;
  if (one.kind !== other.kind || !(sameRole || !(FRAME.has(one.role) || FRAME.has(other.role)))) return 0;
  if (one.kind === "paragraph" && alike < ALIKE) return 0;
  let fit = alike + SAME_THEMES * sharedThemes(one.themes, other.themes);
  if (sameRole) fit += SAME_ROLE[one.kind];
  if (one.opens && other.opens && one.about === other.about) fit += BOTH_OPEN[one.kind];
  return fit;
}

export function sharedThemes(first, second) {
  const both = first.filter((theme) => second.includes(theme)).length;
  return both ? both / (first.length + second.length - both) : 0;
}

function listed(blocks, role) {
  return blocks.flatMap((one, at) => one.role === role && one.kind === "paragraph" ? [at] : []);
}

/* ---- Word by word (word_diff.py) ---- */

/* The runs of two texts, { words, side: "same" | "left" | "right", spelling }: left and same ones
   join to the left text, right and same ones to the right. `spelling`: only written otherwise. */
export function wordDiff(left, right) {
  const met = merged(steps(wordsOf(left), wordsOf(right)));
  return runs(merged(withoutIslands(merged(withSpaces(met)))));
}

function steps(left, right) {
  const found = [];
  let [at, other] = [0, 0];
  for (const [one, two] of [...common(left, right), [left.length, right.length]]) {
    if (at < one || other < two) {
      const count = one - at + two - other;
      found.push({ kind: "change", left: left.slice(at, one).join(""), right: right.slice(other, two).join(""), count });
    }
    if (one < left.length) found.push(...opposite(left[one], right[two]));
    [at, other] = [one + 1, two + 1];
  }
  return found;
}

function opposite(left, right) {
  if (left === right) return [{ kind: "same", left, right, count: 0 }];
  const word = bare(left);
  if (word !== bare(right)) return [{ kind: "spelling", left, right, count: 0 }];
  const space = { kind: "spelling", left: left.slice(word.length), right: right.slice(word.length), count: 0 };
  return word ? [{ kind: "same", left: word, right: word, count: 0 }, space] : [space];
}

// Cells that are kept at once: 50 MB.
const COMPARED = 25_000_000;

function common(left, right) {
  if (left.length * right.length > COMPARED) {
    return left.join("") === right.join("") ? left.map((_, at) => [at, at]) : [];
  }
  const [ours, theirs] = [left.map(normalForm), right.map(normalForm)];
  const width = theirs.length + 1;
  const longest = new Uint16Array((ours.length + 1) * width);
  for (let i = 1; i <= ours.length; i++) {
    for (let j = 1, cell = i * width + 1; j < width; j++, cell++) {
      longest[cell] = ours[i - 1] === theirs[j - 1]
        ? longest[cell - width - 1] + 1
        : Math.max(longest[cell - width], longest[cell - 1]);
    }
  }
  const pairs = [];
  for (let i = ours.length, j = theirs.length; i && j;) {
    const cell = i * width + j;
    if (longest[cell] === longest[cell - 1]) j -= 1;
    else if (longest[cell - width] !== longest[cell - width - 1]) i -= 1;
    else pairs.push([(i -= 1), (j -= 1)]);
  }
  return pairs.reverse();
}

function merged(list) {
  const found = [];
  for (const step of list) {
    const last = found.at(-1);
    if (last?.kind === step.kind) {
      last.left += step.left;
      last.right += step.right;
      last.count += step.count;
    } else {
      found.push({ ...step });
    }
  }
  return found;
}

function withSpaces(list) {
  return list.map((step, at) => {
    const isSpace = step.kind === "spelling" && !bare(step.left + step.right);
    return isSpace && list[at + 1]?.kind === "change" ? { ...step, kind: "change" } : step;
  });
}

function withoutIslands(list) {
  return list.map((step, at) => {
    const near = at > 0 && at < list.length - 1 && Math.min(list[at - 1].count, list[at + 1].count) >= 2;
    return near && isSlight(step) ? { ...step, kind: "change", count: 2 } : step;
  });
}

function isSlight(step) {
  const met = wordsOf(step.left).filter((word) => !isMark(word));
  return met.length <= 1 && !met.some(isFigure);
}

function runs(list) {
  return list.flatMap(({ kind, left, right }) => {
    if (kind === "same") return [{ words: left, side: "same", spelling: false }];
    const spelling = kind === "spelling";
    return [{ words: left, side: "left", spelling }, { words: right, side: "right", spelling }]
      .filter((run) => run.words);
  });
}
