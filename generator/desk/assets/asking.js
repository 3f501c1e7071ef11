/* What a clerk is asked in a dialog: what an annotation or the head says, words, where to cut, why. */

import { _ } from "../theme/js/words.js";
import { keyOf } from "./draft.js";
import { make } from "./elements.js";
import { newEntry, newEntryFor } from "./entries.js";
import { say } from "./frame.js";
import { dialog, fields } from "./forms.js";
import { goOnFrom, send } from "./sending.js";
import { about, blockOf, desk, find, look, spot } from "./sitting.js";

/* What an annotation may say, as far as it may where it stands: a cell has a column, some indicators several ways to count. */
function askedOf(one, block, described) {
  const others = { column: block.kind === "row" ? block.columns.map((head, at) => [String(at + 1), head || String(at + 1)]) : [], variant: desk.state.variants[one.fields.indicator] ?? [] };
  return described
    .map((each) => (others[each.key]?.length ? { ...each, choices: others[each.key] } : each))
    .filter((each) => !others[each.key] || each.choices.length || one.fields[each.key]);
}

/* What entries are called that an annotation names, by registry and id. */
function calledBy(one) {
  const called = {};
  for (const chip of one.chips) if (chip.registry) called[chip.registry] = { ...called[chip.registry], ...chip.named };
  return called;
}

/* A field that stands folded takes no focus. */
function unfolded(input) {
  input?.closest("details")?.setAttribute("open", "");
  return input;
}

/* Ask what an annotation says; the field `asked` first, where one is missing. */
export async function editAnnotation(one, asked) {
  const described = one.members ? desk.state.seriesForm : desk.state.forms[one.kind];
  const made = fields(askedOf(one, blockOf(keyOf(one.path)), described), one.fields, { names: calledBy(one), add: newEntryFor(blockOf(keyOf(one.path))) });
  const from = spot();
  const done = await dialog({
    title: _("Sửa: {name}", { name: one.name }), children: made.rows, submit: _("Ghi"), read: made.read,
    send: (values) => send("correct", { ...about(one), fields: values }), focus: () => unfolded(made.input(asked)),
  });
  if (done) goOnFrom(from, keyOf(one.path));
}

export async function editFact(fact) {
  const described = [{ key: "value", label: fact.label, hint: "", first: true, many: false, choices: fact.choices, names: fact.names, typed: fact.printed }];
  const called = fact.names ? { [fact.names]: { [fact.value]: fact.shown } } : {};
  const made = fields(described, { value: fact.value }, { names: called, add: newEntry });
  const from = spot();
  const done = await dialog({
    title: _("Sửa: {name}", { name: fact.label }), children: made.rows, submit: _("Ghi"), read: made.read,
    send: (values) => send("fact", { key: fact.key, value: values.value }),
  });
  if (done) goOnFrom(from, keyOf(fact.path));
}

export async function editWords(block) {
  const input = make("textarea", { rows: 6, id: "desk-words", value: block.text, class: "desk-source" });
  const done = await dialog({
    title: block.kind === "heading" ? _("Sửa tên mục") : _("Sửa chữ của đoạn"),
    children: [make("label", { for: "desk-words" }, _("Đúng chữ trong nguồn")), input], submit: _("Ghi"), read: () => input.value,
    send: (words) => send("words", { path: block.path, words }),
  });
  if (done) look(keyOf(block.path));
}

/* The letters of a paragraph before the caret or the end of what is selected; null where it is elsewhere. */
function caretIn(block) {
  const words = find(keyOf(block.path))?.querySelector("[data-words]");
  const chosen = getSelection();
  if (!words || !chosen.rangeCount || !words.contains(chosen.focusNode)) return null;
  const range = document.createRange();
  range.selectNodeContents(words);
  range.setEnd(chosen.focusNode, chosen.focusOffset);
  return range.toString().length;
}

export async function split(block) {
  const input = make("textarea", { rows: 6, id: "desk-split", value: block.text, class: "desk-source", onbeforeinput: (event) => event.preventDefault(),
    onkeydown: (event) => { if (event.key === "Enter") { event.preventDefault(); input.form.requestSubmit(); } } });
  const caret = caretIn(block) ?? 0;
  const done = await dialog({
    title: _("Tách đoạn"), children: [make("label", { for: "desk-split" }, _("Đưa con trỏ tới chữ đầu của đoạn sau, rồi nhấn Enter")), input],
    submit: _("Tách ở con trỏ"), read: () => input.selectionStart,
    send: (offset) => send("split", { path: block.path, offset }), focus: () => { input.setSelectionRange(caret, caret); return input; },
  });
  if (done !== null) look(keyOf([...block.path.slice(0, -1), block.path.at(-1) + 1]));
}

export async function notTarget(one) {
  if (one?.kind !== "targets") return say(_("Chọn một chỉ tiêu."));
  const reasons = [_("Số liệu của thời gian đã qua"), _("Mức nền để so sánh"), _("Tuổi, cỡ, định mức, đơn giá"), _("Con số nằm trong tên gọi")];
  const input = make("input", { type: "text", id: "desk-reason", list: "desk-reasons", autocomplete: "off" });
  const from = spot();
  const done = await dialog({
    title: _("Không phải chỉ tiêu"), submit: _("Ghi"), read: () => input.value,
    children: [make("p", {}, make("q", {}, one.quote)), make("label", { for: "desk-reason" }, _("Vì sao")), input, make("datalist", { id: "desk-reasons" }, ...reasons.map((value) => make("option", { value })))],
    send: (reason) => send("not-target", { ...about(one), reason }), focus: () => input,
  });
  if (done) goOnFrom(from, null);
  return null;
}

export async function addTo(block) {
  const chosen = String(getSelection()).trim().replace(/\s+/g, " ");
  const quote = chosen && block.text.includes(chosen) ? chosen : block.text;
  const kinds = Object.entries(desk.state.kinds);
  const holder = make("div", {});
  const select = make("select", { id: "desk-kind", onchange: () => fill() }, ...kinds.map(([value, words]) => make("option", { value }, words)));
  let made = null;
  const fill = () => {
    made = fields(askedOf({ fields: {} }, block, desk.state.forms[select.value]), { quote }, { add: newEntryFor(block) });
    holder.replaceChildren(...made.rows);
  };
  fill();
  const done = await dialog({
    title: _("Thêm ghi nhận"), children: [make("div", { class: "desk-field" }, make("label", { for: "desk-kind" }, _("Ghi nhận điều gì")), select), holder],
    submit: _("Ghi"), read: () => ({ kind: select.value, fields: made.read() }), send: (values) => send("add", { path: block.path, ...values }),
  });
  if (done) look(keyOf(block.path));
}
