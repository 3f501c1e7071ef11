/* Rows of one field: of a theme, or of what lies in it. */

/* The fields that some plans speak of, in the order of all themes: { id, name, depth }. */
export function fieldsOf(plans) {
  const all = together(plans);
  return [...all].sort(([, one], [, other]) => one.order - other.order)
    .map(([id, { name }]) => ({ id, name, depth: chain(all, id).length - 1 }));
}

/* The rows of a field among rows of facts, which have `themes`, and of texts, whose passages have. */
export function inField(plans, field, rows) {
  const all = together(plans);
  const themes = (row) => row.themes ?? row.cells.flat().flatMap(({ passage }) => passage.themes);
  return rows.filter((row) => themes(row).some((id) => chain(all, id).includes(field)));
}

const together = (plans) => new Map(plans.flatMap(({ fields }) => [...fields]));

function chain(all, id) {
  const found = [];
  for (let one = id; all.has(one) && !found.includes(one); one = all.get(one).parent) found.push(one);
  return found;
}
