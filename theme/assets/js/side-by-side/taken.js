/* What stands side by side as rows of a spreadsheet: a line for each thing that a plan says of a row. */
import { PARTS, place, silenceOf } from "./draw.js";
import { _ } from "../words.js";

const HEADS = () => [_("Phần"), _("Lĩnh vực"), _("Điều"), _("Tính trên ai"), _("Nơi"), _("Nội dung"), _("Con số"), _("Con số trên"), _("Nói rõ"), _("Câu gốc"), _("Liên kết")];

const address = (plan, anchor) => new URL(place(plan, anchor), location.href).href;
const number = (digits) => (digits ? { number: digits } : "");

export function sheetOf(facts, texts, plans, names) {
  return [HEADS(), ...facts.flatMap((row) => factLines(row, plans, names)), ...texts.flatMap((row) => textLines(row, plans, names))];
}

function factLines(row, plans, names) {
  const begin = [PARTS[row.part][1], row.group, row.label, row.about];
  return row.cells.flatMap((cell, column) => (cell.length ? cell.map((fact) => factLine(fact, plans[column]))
    : [silentLine(silenceOf(row, plans[column], row.elsewhere[column]), plans[column])])
    .map((said) => [...begin, names[column], ...said]));
}

function factLine(fact, plan) {
  if (fact.words === undefined) return silentLine(fact.silent, plan);
  const deeds = (fact.deeds || []).map(({ label, words }) => `${label}: ${words}`);
  return [[fact.before, fact.words, fact.after].filter(Boolean).join(" "), number(fact.value), number(fact.value_max),
    [...(fact.notes || []), ...deeds].join("; "), fact.quote || "", address(plan, fact.anchor)];
}

/* What is not stated is one text; the first place that it names stands for all. */
function silentLine({ words, spots = [] }, plan) {
  return [[words, spots.map(({ name }) => name).join(", ")].filter(Boolean).join(" "), "", "", "", "", spots.length ? address(plan, spots[0].anchor) : ""];
}

function textLines({ cells }, plans, names) {
  return cells.flatMap((cell, column) => cell.map(({ passage }) => [_("Toàn văn, từng câu"), "", passage.mark || "", "", names[column],
    passage.text, "", "", "", "", address(plans[column], passage.id)]));
}
