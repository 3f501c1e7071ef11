/* Plans in rows: the same as generator/subjects/comparison/side_by_side.py, for whatever plans the reader picks. */
import { align, bare, likenessOf, linesOf, wordDiff, wordsOf } from "../compare.js";
import { withHeld } from "./held-words.js";
import { taskRows } from "./task-rows.js";

const PARTS = ["attributes", "targets", "tasks", "duties"];
const ONE_THING = 0.5;
const OPENING = 14;
// Passages of one plan times those of another (generator/link/pairs.py).
const COMPARED = 1_000_000;

/* Whether every two of some plans are short enough to be set side by side. */
export function comparable(plans) {
  return plans.every(({ text }, at) => plans.slice(at + 1).every((other) => text.length * other.text.length <= COMPARED));
}

/* A plan as its file says it, with what the file leaves out because it is empty. What it says by plans, and
   what it denies by what, are maps: no plan's name means what every object has, as "constructor". */
export function wholePlan(file) {
  const [pages, silences, fields] = [file.pages, file.silences, file.fields].map((said) => new Map(Object.entries(said ?? {})));
  return { ...file, pages, silences, fields, text: file.text.map((one) => ({ role: null, themes: [], ...one })) };
}

/* The shortest of their names by which no two plans are called the same. */
export function columnNames(plans) {
  const choices = plans[0].names.map((name, level) => plans.map((plan) => plan.names[level]));
  return choices.find((names) => new Set(names).size === names.length);
}

/* Rows of what shares a key, of tasks and of words that are alike. */
export function factRows(plans) {
  const found = [...byKey(plans), ...PARTS.flatMap((part) => byWords(plans, part)), ...taskRows(plans)];
  const anchors = plans.map(anchorsOf);
  return found
    .map((row) => ({ row, part: PARTS.indexOf(row[0].entry.part), order: Math.min(...row.map((one) => one.entry.order)) }))
    .sort((one, other) => one.part - other.part || one.order - other.order)
    .map(({ row }) => factRow(row, anchors));
}

/* What shares a key, directly or through others. */
function byKey(plans) {
  const entries = plans.flatMap((plan, column) => plan.entries.filter((entry) => entry.keys).map((entry) => ({ column, entry })));
  const root = ties(entries.map(({ entry }) => entry));
  const gathered = new Map();
  for (const one of entries) {
    const key = root(one.entry.keys[0]);
    if (!gathered.has(key)) gathered.set(key, []);
    gathered.get(key).push(one);
  }
  return [...gathered.values()];
}

/* What has no key, by the likeness of its words. */
function byWords(plans, part) {
  const entries = plans.map((plan) => plan.entries.filter((entry) => entry.part === part && !entry.keys && !entry.task));
  const tables = likenessOf(entries.map((own) => own.map((entry) => entry.fact.quote || "")));
  const fits = (one, other) => tables[one][other].map((row) => Array.from(row, (alike) => alike >= ONE_THING ? alike : 0));
  return linesOf(entries.map((own) => own.length), fits).map(({ cells }) =>
    cells.flatMap((at, column) => at === null ? [] : [{ column, entry: entries[column][at] }]));
}

/* Where a plan promises something, by indicator. */
function anchorsOf(plan) {
  const found = new Map();
  for (const { indicator, fact } of plan.entries) {
    if (indicator && fact.anchor) found.set(indicator, [...(found.get(indicator) || []), fact.anchor]);
  }
  return found;
}

function ties(entries) {
  const up = new Map();
  const root = (key) => {
    while (up.has(key)) key = up.get(key);
    return key;
  };
  for (const { keys } of entries) {
    const first = root(keys[0]);
    for (const key of keys.slice(1)) {
      const other = root(key);
      if (other !== first) up.set(other, first);
    }
  }
  return root;
}

function factRow(row, anchors) {
  const first = row[0].entry;
  const cells = anchors.map(() => []);
  for (const { column, entry } of row) cells[column].push(entry.fact);
  const named = row.map((one) => one.entry).sort((one, other) => one.order - other.order);
  const label = [...new Set(named.map((entry) => entry.label))].join("; ");
  const abouts = row.map(({ entry }) => entry.about).filter(Boolean);
  const about = abouts.filter((one, at) => abouts.findIndex((other) => other.toLowerCase() === one.toLowerCase()) === at).join("; ");
  const elsewhere = cells.map((cell, column) => cell.length ? [] : anchors[column].get(first.indicator) || []);
  const themes = row.flatMap(({ entry }) => entry.theme ? [entry.theme] : entry.task?.themes || []);
  return { part: first.part, group: first.group || "", label, about, indicator: first.indicator, silent: silentOf(first), themes, cells, elsewhere, same: same(cells), isShared: isShared(first.part, cells) };
}

/* What a row is about to a plan that is silent there; a promise of no indicator was looked for by its words alone. */
function silentOf({ part, indicator, keys = [""] }) {
  if (part === "targets") return indicator ? `target|${indicator}` : "alone";
  return keys[0];
}

/* Whether two plans or more speak of it; of promises whether they state figures. */
function isShared(part, cells) {
  return cells.filter((cell) => (part === "targets" ? cell.some((fact) => fact.figure) : cell.length)).length > 1;
}

function same(cells) {
  const said = cells.map((cell) => JSON.stringify(cell.map(saidOf)));
  return cells[0].length > 0 && said.every((one) => one === said[0]);
}

function saidOf(fact) {
  const deeds = (fact.deeds || []).map((deed) => [deed.label, deed.words]);
  return [fact.words, fact.before, fact.after, fact.notes, deeds];
}

/* Each word is marked that the first text of its row lacks; where two texts stand opposite each
   other, the first one's own words, too. */
export function textRows(plans) {
  const texts = plans.map((plan) => plan.text);
  const passages = texts.map((text) => new Map(text.map((one) => [one.id, one])));
  return withHeld(align(texts), texts).map((held) => textRow(held, passages));
}

function textRow(held, passages) {
  const cells = passages.map((plan, column) => cellsOf(held, column, plan));
  const near = held.near.map((id, column) => id === null ? null : passages[column].get(id));
  mark(cells.filter((cell) => cell.length), near.filter(Boolean).map(({ text }) => text));
  return { kind: kind(cells, near), cells, near: near.map((passage) => passage && opening(passage)) };
}

/* Marks what the first plan's passages lack, and what they alone have where one is opposite. */
function mark([first, ...others], near) {
  const met = new Map();
  const diff = (one, other) => {
    const both = JSON.stringify([one, other]);
    if (!met.has(both)) met.set(both, wordDiff(one, other));
    return met.get(both);
  };
  const said = (cell) => cell.map(({ passage }) => passage.text);
  const opposite = others.length > 1 ? [] : others.length ? said(others[0]) : near;
  for (const one of first) {
    const { text } = one.passage;
    one.runs = together(text, opposite.map((other) => side("left", diff(text, other))));
  }
  for (const one of others.flat()) {
    const { text } = one.passage;
    one.runs = together(text, said(first).map((other) => side("right", diff(other, text))));
  }
}

/* A plan's passages of a row, in the order of its text. */
function cellsOf({ cells, moved, parts }, column, plan) {
  const found = parts[column].map((part) => ({ ...part, part: true }));
  if (cells[column] !== null) found.push({ id: cells[column], moved: moved[column], part: false });
  const order = found.length > 1 ? [...plan.keys()] : [];
  return found.sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id))
    .map(({ id, ...cell }) => ({ passage: plan.get(id), ...cell }));
}

function opening({ id, text }) {
  const said = wordsOf(text).filter(bare);
  return { id, words: bare(said.slice(0, OPENING).join("")) + (said.length > OPENING ? "…" : "") };
}

function side(name, diff) {
  return diff.filter((run) => run.side === "same" || run.side === name).flatMap(trimmed);
}

/* White space behind a run is nothing to mark. */
function trimmed(run) {
  if (run.side === "same") return [run];
  const words = run.words.trimEnd();
  const space = run.words.slice(words.length);
  return [...(words ? [{ ...run, words }] : []), ...(space ? [{ words: space, side: "same" }] : [])];
}

/* The runs of a text held against several, each letter as the nearest has it. */
function together(text, found) {
  if (found.length < 2) return found[0] || [{ words: text, side: "same" }];
  const nearest = [];
  for (const runs of found) {
    let at = 0;
    for (const run of runs) {
      for (const letter of run.words) {
        if (!nearest[at] || distance(run) < distance(nearest[at].run)) nearest[at] = { run, letter };
        at += 1;
      }
    }
  }
  const joined = [];
  for (const { run, letter } of nearest) {
    const last = joined.at(-1);
    if (last && last.side === run.side && last.spelling === (run.spelling ?? false)) last.words += letter;
    else joined.push({ words: letter, side: run.side, spelling: run.spelling ?? false });
  }
  return joined;
}

const distance = ({ side: name, spelling }) => name === "same" ? 0 : spelling ? 1 : 2;

function kind(cells, near) {
  if (cells.filter((cell) => cell.length).length === 1) return near.some(Boolean) ? "near" : "only";
  const present = cells.flat();
  const whole = cells.every((cell) => cell.length === 1) && !present.some((cell) => cell.moved);
  return whole && new Set(present.map((cell) => cell.passage.text)).size === 1 ? "same" : "changed";
}
