/* What a reader asks of the table of comparison. The form says it, and the address repeats it: names
   and values, as FormData and URLSearchParams hold them.

   A column is { plan, level, name }, a cell the `dataset` of its element: `giong` is the same number
   for cells that say the same, "0" for silence. */

import { _, ngettext } from "../words.js";

export const NAMES = ["linh-vuc", "cap", "noi", "khac", "xep", "chieu", "theo", "het"];

/* → { field, levels, places, differing, column, rising, row, whole }; what is not asked is empty. */
export function viewOf(said) {
  const one = (name) => said.get(name) || "";
  return { field: one("linh-vuc"), levels: said.getAll("cap"), places: said.getAll("noi"),
    differing: one("khac") === "1", column: one("xep"), rising: one("chieu") === "tang", row: one("theo"), whole: one("het") === "1" };
}

/* The values of an address that the form did not take over. */
export function unknownIn(asked, taken) {
  return NAMES.flatMap((name) => asked.getAll(name).filter((value) => value && !taken.getAll(name).includes(value)));
}

/* The query of an address, with what the form says in place of what it said before. */
export function queryOf(search, said) {
  const query = new URLSearchParams(search);
  for (const name of NAMES) query.delete(name);
  for (const [name, value] of said) if (value) query.append(name, value);
  return query.toString() && `?${query}`;
}

/* The column and way to order by after a press on the head of a plan: high first, low first, neither. */
export function pressed(view, plan) {
  const same = view.column === plan;
  return { column: same && view.rising ? "" : plan, rising: same && !view.rising };
}

export function columnIsShown({ plan, level }, { levels, places }) {
  return (!levels.length || levels.includes(level)) && (!places.length || places.includes(plan));
}

/* Whether a row has something to say in the cells that are shown. */
export function rowIsShown(cells, { differing }) {
  const said = new Set(cells.map((cell) => cell.giong));
  return [...said].some((one) => one !== "0") && (!differing || said.size > 1);
}

/* Whether two of some cells state a figure; rows that do not are folded. */
export function isShared(cells) {
  return cells.filter((cell) => cell.cao).length > 1;
}

/* The view in words. `rows` are [shown, all, folded], and `columns` are [shown, all]; `column` and `row` are null where nothing is
   ordered by one; a row is { name, by, ranked }, `by` telling of whom which figures are ranked. */
export function inWords({ rows, columns, column, rising, row, unknown }) {
  const said = [_("Đang hiện {targets} trong {all_targets} chỉ số, {places} trong {all_places} nơi.",
    { targets: rows[0], all_targets: rows[1], places: columns[0], all_places: columns[1] })];
  if (rows[2]) said.push(ngettext("{count} chỉ số không có hai nơi đang hiện cùng nêu con số, đang gấp lại.", rows[2]));
  if (!rows[0]) said.push(_("Không có chỉ số nào hợp với cách lọc này."));
  if (column && rising) said.push(_("Trong từng lĩnh vực, các dòng xếp theo con số của riêng {name}, số nhỏ trước; không phải là xếp hạng giữa các nơi.", { name: column.name }));
  if (column && !rising) said.push(_("Trong từng lĩnh vực, các dòng xếp theo con số của riêng {name}, số lớn trước; không phải là xếp hạng giữa các nơi.", { name: column.name }));
  if (row?.ranked) said.push(_("Nơi xếp từ cao xuống thấp theo “{name}” ({by}); nơi không xếp được đứng sau, theo tên.", row));
  if (row && !row.ranked) said.push(_("Không xếp các nơi theo “{name}”: cần ít nhất ba nơi đang hiện, cùng cấp, văn bản cùng tình trạng, nêu cùng một điều không phải số đếm, mà biết chắc mức nào cao hơn.", row));
  if (unknown.length) said.push(_("Địa chỉ có những điều không có ở bảng này: {values}.", { values: unknown.join(", ") }));
  return said.join(" ");
}
