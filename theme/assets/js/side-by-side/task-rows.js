/* Tasks in rows by what answers to what: the same as generator/subjects/comparison/task_rows.py. */
import { ENOUGH, likenessOf, linesOf, sharedThemes } from "../compare.js";
import { _ } from "../words.js";

const SAME_FIELDS = 0.1;
const OTHER_FIELDS = 0.5;

/* Rows of tasks, each { column, entry }; `plans` as `wholePlan` makes them. */
export function taskRows(plans) {
  const entries = plans.map((plan) => plan.entries.filter((entry) => entry.task));
  const likely = new Likely(plans, entries);
  const found = linesOf(entries.map((own) => own.length), (one, other) => likely.fits(one, other));
  const rows = found.map(({ cells }) => cells.flatMap((at, column) => at === null ? [] : [likely.places[column][at]]));
  const byField = gather(rows, likely);
  return rows.filter((row) => row.some(({ task }) => !task.heading_only)).map((row) =>
    row.sort((one, other) => one.column - other.column || one.at - other.at)
      .map((place) => ({ column: place.column, entry: byField.has(place) ? told(place.entry) : place.entry })));
}

function told(entry) {
  return { ...entry, fact: { ...entry.fact, notes: [...(entry.fact.notes || []), _("cùng lĩnh vực")] } };
}

/* The tasks of each plan as places { column, at, entry, task }, and how alike two of them are. */
class Likely {
  constructor(plans, entries) {
    this.places = entries.map((own, column) =>
      own.map((entry, at) => ({ column, at, entry, task: { themes: [], heading: "", ...entry.task } })));
    const headings = this.places.map((own) => own.map(({ task }) => task.heading));
    const words = this.places.map((own, column) => own.map(({ task }) =>
      [task.heading, ...plans[column].text.slice(task.first, task.end).map((one) => one.text)].join(" ")));
    this.byHeading = likenessOf(headings);
    this.byWords = likenessOf(words);
  }

  above({ column, task }) {
    return task.above === undefined ? null : this.places[column].find(({ entry }) => entry.fact.anchor === task.above);
  }

  likeness(one, other) {
    const [first, second] = one.column < other.column ? [one, other] : [other, one];
    const [heading, words] = [this.byHeading, this.byWords].map((tables) => tables[first.column][second.column][first.at][second.at]);
    return Math.max(heading, words);
  }

  fit(one, other) {
    const alike = this.likeness(one, other);
    const shared = sharedThemes(one.task.themes, other.task.themes);
    return shared || alike >= OTHER_FIELDS ? alike + SAME_FIELDS * shared : 0;
  }

  fits(one, other) {
    return this.places[one].map((ours) => this.places[other].map((theirs) => this.fit(ours, theirs)));
  }
}

/* Puts what stands alone into the row where it belongs; the places that only their field put there. */
function gather(rows, likely) {
  const byField = new Set();
  for (const row of rows) {
    if (row.length !== 1 || row[0].task.heading_only) continue;
    const [place] = row;
    const home = homeOf(place, rows, likely);
    if (!home) continue;
    const alike = Math.max(...others(home, place).map((one) => likely.likeness(place, one)));
    if (alike < ENOUGH && !home.includes(likely.above(place))) byField.add(place);
    home.push(place);
    row.length = 0;
  }
  return byField;
}

const others = (row, { column }) => row.filter((one) => one.column !== column);

function homeOf(place, rows, likely) {
  let best = 0;
  let home = null;
  for (const row of rows) {
    const fit = Math.max(0, ...others(row, place).map((one) => likely.fit(place, one)));
    if (fit > best) [best, home] = [fit, row];
  }
  const above = likely.above(place);
  return home || rows.find((row) => row.includes(above) && others(row, place).length);
}
