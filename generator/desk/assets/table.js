/* A whole table of yearly figures taken at once, when a row of it was found right. */

import { _, ngettext } from "../theme/js/words.js";
import { keyOf, needsIndicator } from "./draft.js";
import { freshId, make } from "./elements.js";
import { say } from "./frame.js";
import { dialog } from "./forms.js";
import { goOnFrom, send } from "./sending.js";
import { desk, spot } from "./sitting.js";

/* Rows of the table of a block that are proposed and read like one that a clerk confirmed. */
function rowsLike(block) {
  const table = keyOf(block.path.slice(0, -1));
  const rows = desk.state.blocks.filter((one) => one.series && keyOf(one.path.slice(0, -1)) === table);
  const proven = rows.map((one) => one.series).filter((one) => one.proven);
  return { rows: proven.filter((one) => !needsIndicator(one)), unnamed: proven.filter(needsIndicator).length, others: rows.length - proven.length };
}

/* Show what would be taken, row by row, and take what stays ticked. */
export async function takeTable(block) {
  const { rows, unnamed, others } = rowsLike(block);
  if (!rows.length) return say(unnamed ? _("Những dòng còn lại chưa có chỉ số: chọn chỉ số cho từng dòng.") : _("Nhận một dòng của bảng trước: khi một dòng đã đúng, cả bảng nhận được một lần."));
  const boxes = rows.map((one) => ({ one, box: make("input", { type: "checkbox", id: freshId(), checked: true }) }));
  const left = [unnamed ? ngettext("{count} dòng chưa có chỉ số, còn để lại.", unnamed) : "", others ? ngettext("{count} dòng đọc khác với dòng đã nhận, còn để lại.", others) : ""].filter(Boolean);
  const from = spot();
  const done = await dialog({
    title: _("Nhận cả bảng"), submit: _("Nhận các dòng đã chọn"), read: () => boxes.filter(({ box }) => box.checked).flatMap(({ one }) => one.members),
    children: [make("p", {}, _("Các dòng này đọc cùng cột, cùng năm với dòng đã nhận. Bỏ dấu ở dòng muốn xem riêng.")), make("ul", { class: "desk-rows" }, ...boxes.map(row)), ...left.map((words) => make("p", {}, words))],
    send: (paths) => (paths.length ? send("accept", { paths }) : _("chưa chọn dòng nào")), focus: () => boxes[0].box,
  });
  return done && goOnFrom(from, null);
}

function row({ one, box }) {
  const [indicator, ...figures] = one.chips.map((chip) => [chip.label, chip.words].filter(Boolean).join(" "));
  return make("li", {}, make("label", { for: box.id }, box, make("span", {}, make("b", {}, one.quote), make("small", {}, _("chỉ số: {indicator}", { indicator })), make("small", {}, figures.join(" · ")))));
}
