/* What search has found, as elements: places grouped under their plan, the words that answer marked.
   Every text goes in as text, whatever it holds. */

import { reloadLink } from "../reload.js";
import { _, inVietnamese, laidOut, ngettext } from "../words.js";
import { SEPARATOR, phrasesOf, rangesIn } from "./arrival.js";

export const KINDS = {
  plan: _("Kế hoạch"),
  target: _("Chỉ tiêu"),
  task: _("Nhiệm vụ"),
  section: _("Mục"),
  paragraph: _("Đoạn văn"),
  indicator: _("Trang chỉ số"),
  agency: _("Cơ quan"),
  unit: _("Đơn vị hành chính"),
  former: _("Đơn vị hành chính trước đây"),
  document: _("Văn bản"),
  page: _("Trang hướng dẫn"),
  report: _("Báo cáo"),
  observation: _("Con số đã đo"),
};
/* What things are called together that stand in no plan. */
const TOGETHER = {
  indicator: _("Cùng một việc ở mọi nơi"),
  agency: _("Các cơ quan"),
  unit: _("Các đơn vị hành chính"),
  document: _("Các văn bản"),
  page: _("Giới thiệu, hướng dẫn"),
  report: _("Các báo cáo"),
  observation: _("Những con số đã đo"),
};
export const LONGEST = 200; // letters of a query: an address must hold it
const MOST_WORDS = 12;
const BEFORE = 40; // letters shown before the first marked word of an excerpt
const PAUSE = 120; // ms

export function make(tag, props = {}, ...children) {
  const node = Object.assign(document.createElement(tag), props);
  node.append(...children.filter((one) => one !== null));
  return node;
}

/* Asks at once after a pause, and within quick typing when it pauses. */
export function whileTyping(field, ask) {
  let timer = 0;
  let last = -PAUSE;
  field.addEventListener("input", () => {
    const now = performance.now();
    clearTimeout(timer);
    timer = setTimeout(ask, now - last < PAUSE ? PAUSE : 0);
    last = now;
  });
}

/* Results as they are shown: places that answer best, those of today before those of before, then one
   line each for kinds of things that are looked up by name, then the others in groups; `near` are those
   without all the words. */
const BEST = 4;
const FOLDED = ["indicator", "agency", "document"];
export function parted(results) {
  const having = results.filter((one) => !one.near);
  const isUnit = ({ kind }) => kind === "unit" || kind === "former";
  const isFirst = having.slice(0, BEST).some(isUnit);
  const units = isFirst ? grouped(["unit", "former"].flatMap((kind) => having.filter((one) => one.kind === kind))) : [];
  const folded = FOLDED.map((kind) => having.filter((one) => one.kind === kind)).filter((some) => some.length);
  const others = having.filter((one) => !FOLDED.includes(one.kind) && !(isFirst && isUnit(one)));
  return { units, folded, groups: grouped(others), near: grouped(results.filter((one) => one.near)) };
}

/* Things of one kind in one line: the only one, or how many they are and the first of them. */
export function foldedLine(found, link) {
  const [first] = found;
  if (found.length === 1) return make("div", { className: "kq-dong" }, link(first));
  const named = first.title && first.title !== first.text ? first.title : first.text;
  return make("details", { className: "tach kq-dong" },
    make("summary", {}, make("b", { textContent: `${TOGETHER[first.kind]} (${found.length})` }), ` ${named} …`),
    make("ol", { className: "kq-ke" }, ...found.map((one) => make("li", {}, link(one)))));
}

/* Puts what is shown in place of what is there, but not while the focus is within it. */
export function unlessFocused(area) {
  let waiting = null;
  const isFocused = () => area.contains(document.activeElement);
  area.addEventListener("focusout", () => setTimeout(() => {
    if (!waiting || isFocused()) return;
    const put = waiting;
    waiting = null;
    put();
  }));
  return (put) => {
    waiting = isFocused() ? put : null;
    if (!waiting) put();
  };
}

/* A key that an input method takes, while a syllable is composed. */
export const isComposed = (event) => event.isComposing || event.keyCode === 229;

/* Results in groups, in the order of the best of each: one a plan, one a kind of other things. */
export function grouped(results) {
  const groups = new Map();
  for (const one of results) {
    const kind = one.kind === "former" ? "unit" : one.kind;
    const key = one.plan || `:${kind}`;
    if (!groups.has(key)) {
      const page = one.plan && one.url.split("#")[0];
      groups.set(key, { plan: one.plan, page, name: one.plan ? one.place : TOGETHER[kind], note: one.note || "", found: [] });
    }
    groups.get(key).found.push(one);
  }
  return [...groups.values()];
}

/* The link to a place: its kind, where it stands, the passage shortened to `length` letters. In the name
   of a thing those `words` are marked that are marked anywhere (see wordsOf). */
export function resultLink(one, base, length, words) {
  const title = one.title === one.text || one.title === one.place ? "" : one.title;
  const passage = make("span", { className: "kq-chu", ...(one.plan ? inVietnamese : {}) }, ...marked(one, length));
  const lines = one.plan ? [passage] : [name(title, words), passage];
  if (one.about) lines.push(make("span", { className: "kq-do", textContent: one.about }));
  if (one.also && !one.plan) lines.push(make("span", { className: "kq-do", textContent: one.also }));
  return make("a", { className: "kq", href: addressOf(one, base) },
    make("span", { className: "kq-dau" },
      make("b", { textContent: KINDS[one.kind] }), one.plan && title ? ` ${title}` : null),
    ...lines);
}

function name(title, words) {
  if (!title) return null;
  const [marks] = rangesIn([title], phrasesOf(words.join(SEPARATOR)));
  return make("span", { className: "kq-chu kq-goi" }, ...marked({ text: title, marks }, title.length));
}

/* The words that are marked in some results, in small letters, those side by side as one. */
export function wordsOf(results) {
  return [...new Set(results.flatMap(({ text, marks }) =>
    joined(text, marks).map(([start, end]) => text.slice(start, end).toLowerCase())))];
}

const OFFLINE = _("Máy đang không có mạng: chỉ tìm được trong những phần của bộ tìm kiếm đã có trên máy này. Điều không thấy ở đây vẫn có thể có trên trang.");

/* What to do about files that could not be fetched; null where nothing is missing. */
export function missingNote(missing, again) {
  if (!missing.length) return null;
  const button = make("button", { type: "button", className: "kq-nut", textContent: _("Thử lại") });
  button.addEventListener("click", again);
  return make("div", { className: "kq-thieu" },
    make("span", { textContent: navigator.onLine === false ? OFFLINE : _("Chưa tải được một phần của bộ tìm kiếm, nên có thể còn thiếu kết quả.") }), " ", button);
}

/* Says that the site was published anew since the page was opened; null where it was not. */
export function movedNote({ hasMoved, isForeign }) {
  if (!hasMoved && !isForeign) return null;
  const said = isForeign
    ? _("Trang vừa được cập nhật; bản đang mở không đọc được dữ liệu mới.")
    : _("Trang vừa được cập nhật; kết quả là của bản mới.");
  return make("div", { className: "kq-moi" }, make("span", { textContent: said }), " ", reloadLink());
}

/* Offers the query as it may have been meant. */
export function suggestionNote(suggestion, take) {
  if (!suggestion) return null;
  const button = make("button", { type: "button", className: "kq-nut" },
    ...laidOut(_("Ý bạn là: {words}?"), { words: make("b", { textContent: suggestion }) }));
  button.addEventListener("click", () => take(suggestion));
  return make("div", { className: "kq-y" }, button);
}

/* The words go along, so that they are marked there; a page without a passage needs none. */
export function addressOf(one, base) {
  const address = new URL(one.url, base);
  const words = atMost(wordsOf([one]), MOST_WORDS).join(SEPARATOR);
  if (address.hash && words) address.searchParams.set("h", words);
  return address.href;
}

/* Phrases of at most so many words together. */
function atMost(phrases, most) {
  const kept = [];
  let left = most;
  for (const words of phrases.map((one) => one.split(/\s+/))) {
    if (left > 0) kept.push(words.slice(0, left).join(" "));
    left -= words.length;
  }
  return kept;
}

function marked({ text, marks }, length) {
  const [from, to] = excerpt(text, marks, length);
  const nodes = [from > 0 ? "… " : ""];
  let at = from;
  for (const [start, end] of joined(text, marks)) {
    if (start < at || end > to) continue;
    nodes.push(text.slice(at, start), make("mark", { textContent: text.slice(start, end) }));
    at = end;
  }
  nodes.push(text.slice(at, to), to < text.length ? " …" : "");
  return nodes.filter(Boolean);
}

/* Marked words side by side as one. */
export function joined(text, marks) {
  const runs = [];
  for (const [start, end] of [...marks].sort((one, other) => one[0] - other[0])) {
    const last = runs.at(-1);
    if (last && /^[ \u00a0]*$/.test(text.slice(last[1], start))) last[1] = Math.max(last[1], end);
    else runs.push([start, end]);
  }
  return runs;
}

/* The stretch of a text that holds most of the marked words, cut between words. */
export function excerpt(text, marks, length) {
  if (text.length <= length) return [0, text.length];
  const within = (from) => marks.filter(([start, end]) => start >= from && end <= from + length - BEFORE).length;
  const best = marks.reduce((top, [start]) => (within(start) > within(top) ? start : top), marks[0]?.[0] || 0);
  let from = Math.max(0, Math.min(best - BEFORE, text.length - length));
  if (from > 0) from = Math.min(best, text.indexOf(" ", from) + 1 || from);
  let to = Math.min(text.length, from + length);
  if (to < text.length) to = Math.max(text.lastIndexOf(" ", to), from + length / 2);
  return [from, to];
}
