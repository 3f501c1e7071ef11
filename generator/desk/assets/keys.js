/* One key for each thing, told in the help of the page. */

import { _ } from "../theme/js/words.js";
import { act, enter } from "./decisions.js";
import { likelyOf } from "./draft.js";
import { make } from "./elements.js";
import { place, say } from "./frame.js";
import { dialog } from "./forms.js";
import { alone, isSeenBy } from "./sending.js";
import { annotationOf, attendFocus, blockOf, desk, step, walk } from "./sitting.js";

const KEYS = () => [
  ["j ↓", _("chỗ chưa chắc tiếp theo")], ["k ↑", _("chỗ chưa chắc trước")], ["J K", _("đoạn sau, đoạn trước")],
  ["Enter", _("nhận đề xuất, của dòng nhiều năm thì cả dòng; hoặc điền chỗ còn trống")], ["⇧ Enter", _("nhận mọi đề xuất của đoạn")], ["1 2 3", _("chọn chỉ số được gợi ý")], ["p", _("xem gợi ý ít chắc, hoặc ẩn đi")], ["o", _("đi từng ô của một dòng nhiều năm, hoặc gộp lại cả dòng")], ["t", _("nhận cả bảng nhiều năm, khi một dòng đã đúng")], ["e", _("sửa")], ["x", _("bỏ ghi nhận")], ["n", _("không phải chỉ tiêu")], ["r", _("xem chỉ tiêu bên cạnh chỉ tiêu khác: nhắc lại, mâu thuẫn")], ["y", _("ghi điều đã xét của chỉ số, để không hỏi lại")], ["v", _("đã xem cảnh báo này, để nguyên")],
  ["g", _("thêm mục còn thiếu vào danh mục")], ["a", _("thêm ghi nhận cho đoạn")], ["w", _("sửa chữ của đoạn")], ["m", _("gộp với đoạn trên")], ["s", _("tách đoạn ở con trỏ")],
  ["h", _("thành tên mục, hoặc trở lại thành đoạn")], ["u", _("hoàn tác")], ["Ctrl+S", _("mọi việc đã tự ghi; phím này chỉ nói lại điều ấy")], ["?", _("bảng này")],
];

/* The table of keys opens at its top; Enter closes it. */
export function showKeys() {
  const rows = KEYS().map(([key, words]) => make("div", {}, make("dt", {}, make("kbd", {}, key)), make("dd", {}, words)));
  const keys = make("div", { role: "group", tabindex: "0", "aria-label": _("Phím tắt"), onkeydown: (event) => event.key === "Enter" && keys.closest("form").requestSubmit() }, make("dl", { class: "desk-keys" }, ...rows));
  return dialog({ title: _("Phím tắt"), children: [keys], submit: _("Đóng"), read: () => ({}), send: () => null, focus: () => keys, only: true });
}

const onCurrent = (name) => () => (desk.current ? act(name, JSON.parse(desk.current)) : say(_("Nhấn j để tới chỗ chưa chắc đầu tiên")));
const OF_TEXT = ["words", "merge", "split", "heading"];
function onCurrentBlock(name) {
  return () => {
    const block = blockOf(desk.current);
    if (!block) return say(_("Chọn một đoạn."));
    const inTable = block.kind === "row" || block.kind === "caption";
    return inTable && OF_TEXT.includes(name) ? say(_("Bảng không tách, gộp hay sửa chữ ở đây; sửa trong tệp kế hoạch.")) : act(name, block.path);
  };
}
const DOING = {
  j: () => step(1), ArrowDown: () => step(1), k: () => step(-1), ArrowUp: () => step(-1), J: () => walk(1), K: () => walk(-1),
  Enter: enter, e: onCurrent("edit"), x: onCurrent("reject"), n: onCurrent("not-target"), g: onCurrent("entry"), p: onCurrent("guesses"), o: onCurrent("split-row"), t: onCurrent("table"), r: onCurrent("relate"), y: onCurrent("settle"), a: onCurrentBlock("add"), w: onCurrentBlock("words"),
  v: () => act("seen", null, desk.state.queue[desk.queued]?.problem?.sign), m: onCurrentBlock("merge"), s: onCurrentBlock("split"), h: onCurrentBlock("heading"), u: () => act("undo"), "?": showKeys,
};

const MOVING = ["j", "k", "J", "K", "ArrowDown", "ArrowUp"];

/* Choose one of the entries that a proposal may mean, by its number. */
function chooseLikely(at) {
  const one = annotationOf(desk.current);
  const likely = one && likelyOf(one)[at];
  return likely ? act("choose", one.path, likely.id) : say(_("Không có gợi ý số {number}.", { number: at + 1 }));
}
for (const at of [0, 1, 2]) DOING[at + 1] = () => chooseLikely(at);

export function pressed(event) {
  if ((event.ctrlKey || event.metaKey) && event.key === "s") {
    event.preventDefault();
    return say(_("Mọi việc đã được ghi."));
  }
  if (event.ctrlKey || event.metaKey || event.altKey || !desk.state || document.querySelector("dialog")) return null;
  if (event.target.matches("input, textarea, select")) return null;
  if (event.target.matches("[role=tab]") && event.key.startsWith("Arrow")) return null;
  if (event.key === "Enter" && event.target.matches("button, summary, a")) return null;
  if (event.key.startsWith("Arrow") && place.paper.contains(event.target)) return null;
  const doing = event.key === "Enter" && event.shiftKey ? onCurrentBlock("accept-all") : DOING[event.key];
  if (!doing) return null;
  event.preventDefault();
  if (!isSeenBy(event)) return null; // nobody has seen yet what it would act on
  attendFocus();
  if (MOVING.includes(event.key)) return doing();
  return event.repeat ? null : alone(doing);
}

export function tabKeys(event) {
  if (!["ArrowLeft", "ArrowRight"].includes(event.key)) return;
  const other = place.tabs.find((one) => one !== event.currentTarget);
  other.click();
  other.focus();
}
