/* The draft: the head in facts, then headings, paragraphs and rows with what each says. */

import { _ } from "../theme/js/words.js";
import { button, make } from "./elements.js";

export const keyOf = (path) => JSON.stringify(path);
export const needsIndicator = (one) => one?.kind === "targets" && !one.fields.indicator;

/* Draw the draft into `place`; `act(name, path, block)` hears of each button. */
export function draw(place, state, act) {
  const wrong = new Map();
  for (const one of state.problems) {
    if (one.rule === "unconfirmed" || one.severity === "info") continue;
    const key = one.at === null ? one.key : one.at;
    wrong.set(key, [...(wrong.get(key) ?? []), one]);
  }
  place.replaceChildren(head(state, wrong, act), ...state.blocks.map((block, at) => drawn(block, at, wrong.get(at) ?? [], state, act)), elsewhere(wrong.get(null) ?? [], act) || "");
}

function head(state, wrong, act) {
  const rows = state.facts.map((one) =>
    make("div", { class: one.asked ? "desk-fact desk-unsure" : "desk-fact", "data-key": keyOf(one.path), tabindex: "-1", role: "group", "aria-label": one.label },
      make("span", { class: "desk-label" }, one.label),
      make("div", { class: "desk-value" }, one.shown || make("em", {}, _("chưa có")), one.names && one.value ? make("span", { class: "desk-code" }, one.value) : null,
        one.printed && one.printed !== one.shown ? make("small", {}, _("in: {printed}", { printed: one.printed })) : null, one.asked ? null : problems(wrong.get(one.key) ?? [], act)),
      button(_("Sửa"), "", () => act("edit", one.path), { "aria-label": _("Sửa {label}", { label: one.label }), "data-key": `${keyOf(one.path)}:edit` })));
  return make("section", { class: "desk-head", "aria-label": _("Phần đầu kế hoạch") }, ...rows);
}

function drawn(block, at, wrong, state, act) {
  const key = keyOf(block.path);
  const inner = [words(block), block.kind === "caption" ? columns(block) : null, said(block, state, act), problems(wrong, act, block.path), tools(block, act)];
  const classes = ["desk-block", `desk-${block.kind}`, wrong.some((one) => one.severity === "error") ? "desk-has-wrong" : ""];
  return make("div", { class: classes.filter(Boolean).join(" "), "data-key": key, "data-at": at, tabindex: "-1", role: "group", "aria-label": nameOf(block), style: null }, ...inner);
}

function nameOf(block) {
  const kinds = { heading: _("Tên mục"), paragraph: _("Đoạn"), row: _("Dòng bảng"), caption: _("Bảng") };
  return `${kinds[block.kind]}: ${[block.mark, block.text].filter(Boolean).join(" ").slice(0, 80)}`;
}

function words(block) {
  const mark = block.mark ? make("span", { class: "desk-mark" }, `${block.mark} `) : null;
  if (block.kind === "heading") {
    if (!block.text && !block.mark) return make("p", { class: "desk-untitled" }, block.role ? _("(không có tên mục)") : _("(mục không tên)"));
    return make(`h${Math.min(6, block.level + 1)}`, {}, mark, block.text);
  }
  if (block.kind === "row") return cells(block);
  return make("p", { class: "desk-words" }, mark, make("span", { "data-words": true }, ...marked(block)));
}

function cells(block) {
  const list = make("ul", { class: "desk-cells" }, ...block.cells.map((cell, at) => make("li", { "data-head": block.columns[at] }, cell || "\u00a0")));
  const widths = block.cells.map((cell) => (cell.length < 5 ? "2.5rem" : "minmax(0, 1fr)"));
  list.style.setProperty("--columns", widths.join(" "));
  return list;
}

const columns = (block) => make("p", { class: "desk-columns" }, block.columns.join(" | "));

/* The words of a paragraph, with what annotations quote marked. */
function marked(block) {
  const spans = block.said.filter((one) => one.span && one.quote.length < block.text.length).map((one) => ({ start: one.span[0], end: one.span[1], one }));
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const pieces = [];
  let at = 0;
  for (const { start, end, one } of spans) {
    if (start < at) continue;
    pieces.push(block.text.slice(at, start), make("mark", { class: one.proposed ? "desk-quote desk-unsure" : "desk-quote" }, block.text.slice(start, end)));
    at = end;
  }
  return [...pieces, block.text.slice(at)];
}

/* What stands of a block as cards: the figures of a row that differ by their year are one. */
export function cardsOf(block) {
  const within = new Set((block.series?.members ?? []).map(keyOf));
  return [...(block.series ? [block.series] : []), ...block.said.filter((one) => !within.has(keyOf(one.path)))];
}

function said(block, state, act) {
  const cards = cardsOf(block);
  return cards.length ? make("div", { class: "desk-said" }, ...cards.map((one) => annotation(one, state, act))) : null;
}

function annotation(one, state, act) {
  const key = keyOf(one.path);
  const label = `${one.name}: ${[one.members ? one.quote : "", wordsOf(one)].filter(Boolean).join(", ")}`;
  const buttons = buttonsOf(one).filter(Boolean).map(([words, pressed, name]) =>
    button(words, pressed, () => act(name, one.path), { "aria-label": `${words}: ${label}`, "data-key": `${key}:${words}` }));
  return make("div", { class: one.proposed ? "desk-annotation desk-unsure" : "desk-annotation", "data-key": key, tabindex: "-1", role: "group", "aria-label": label },
    make("div", { class: "desk-line" }, make("b", {}, one.name), ...one.chips.map(chipOf), one.proposed ? make("span", { class: "desk-flag" }, _("máy đề xuất")) : null),
    one.reason || one.siblings?.length ? why(one, state.least, act) : null,
    one.quote ? make("q", {}, one.quote) : null,
    make("div", { class: "desk-buttons" }, ...buttons));
}

/* The words, the key and the action of each button of a card. */
function buttonsOf(one) {
  const row = Boolean(one.members);
  return [
    one.proposed ? [row ? _("Nhận cả dòng") : _("Nhận"), "Enter", "accept"] : null,
    one.proven ? [_("Cả bảng"), "t", "table"] : null,
    one.chips.some((chip) => chip.strange && chip.words) ? [_("Thêm vào danh mục"), "g", "entry"] : null,
    one.begun ? [_("Thêm chỉ số"), "g", "entry"] : null,
    [row ? _("Sửa chung") : _("Sửa"), "e", "edit"],
    [row ? _("Bỏ cả dòng") : _("Bỏ"), "x", "reject"],
    one.kind === "targets" ? [_("Không phải chỉ tiêu"), "n", "not-target"] : null,
    row ? [_("Từng ô"), "o", "split-row"] : null,
    one.twin || one.chips.some((chip) => chip.key === "repeats" || chip.key === "conflicts_with") ? [_("Nhắc lại hay mâu thuẫn"), "r", "relate"] : null,
  ];
}

/* A value as it is shown, and all of them as they are spoken. */
function chipOf(chip) {
  const missing = chip.strange && chip.words ? make("small", {}, [_("chưa có trong danh mục"), ...Object.keys(chip.named).filter((id) => !chip.words.includes(id))].join(" · ")) : null;
  return make("span", { class: chip.strange || !chip.words ? "desk-chip desk-strange" : "desk-chip" },
    chip.label ? make("i", {}, `${chip.label} `) : null, chip.words || missingWords(chip), missing);
}

const missingWords = (chip) => ({ indicator: _("chưa có chỉ số"), agency: _("chưa rõ cơ quan nào"), document: _("chưa rõ văn bản nào") })[chip.key] ?? _("chưa có");
export const wordsOf = (one) => one.chips.map((chip) => [chip.label, chip.words || missingWords(chip)].filter(Boolean).join(" ")).join(", ");

/* What a clerk asked to see of a proposal, by its key and words: guesses that are hardly right. */
const asked = new Set();
const nameOfGuesses = (one) => JSON.stringify([one.path, one.quote]);
export const askFor = (one) => (asked.delete(nameOfGuesses(one)) ? null : asked.add(nameOfGuesses(one)));

/* The entries that a target may mean: what other cells of its row name, then what the words suggest. */
export function likelyOf(one) {
  const siblings = one.siblings ?? [];
  const others = guessesOf(one).filter((each) => (!each.doubtful || asked.has(nameOfGuesses(one))) && !siblings.some((first) => first.id === each.id));
  return [...siblings, ...others].slice(0, 3);
}
const guessesOf = (one) => (one.reason?.likely ?? []).filter((each) => each.id !== one.fields.indicator);
export const hasDoubtful = (one) => guessesOf(one).some((each) => each.doubtful);

/* What speaks for a proposal, how sure it is, and which entries it may mean; each can be chosen. */
function why(one, least, act) {
  const { why: reasons, certainty } = one.reason ?? { why: [] };
  const said = !one.reason ? "" : reasons.length ? _("Vì {reasons} · chắc {certainty}%", { reasons: reasons.join("; "), certainty }) : _("Chắc {certainty}%", { certainty });
  const choices = likelyOf(one).map((each, at) => choice(one, each, at, act));
  const offered = choices.length ? make("div", { class: "desk-likely" }, make("span", {}, one.fields.indicator ? _("hoặc:") : _("có thể là:")), ...choices) : null;
  return make("div", { class: "desk-why" }, said ? make("p", {}, said) : null, offered, doubtful(one, least, act));
}

function choice(one, each, at, act) {
  const words = each.certainty === undefined ? _("{name} (ô cùng dòng)", each) : _("{name} ({certainty}%)", each);
  const spokenWords = each.certainty === undefined ? _("Chọn chỉ số {name} của ô cùng dòng", each) : _("Chọn chỉ số {name}, chắc {certainty}%", each);
  return button(words, String(at + 1), () => act("choose", one.path, each.id), { "data-key": `${keyOf(one.path)}:${each.id}`, "aria-label": spokenWords });
}

/* Guesses that are hardly right wait until they are asked for: each would cost a look, and most mislead. */
function doubtful(one, least, act) {
  if (!hasDoubtful(one)) return null;
  const open = asked.has(nameOfGuesses(one));
  const words = open ? _("Ẩn gợi ý ít chắc") : _("Gợi ý ít chắc");
  return make("div", { class: "desk-likely" },
    button(words, "p", () => act("guesses", one.path), { "aria-expanded": String(open), "data-key": `${keyOf(one.path)}:guesses`, "aria-label": `${words}: ${one.quote}` }),
    open ? make("small", {}, _("Dưới {least}% thì phần lớn là nhầm, nên máy không bày sẵn.", { least })) : null);
}

function tools(block, act) {
  const all = cardsOf(block).filter((one) => one.proposed).length > 1 ? button(block.kind === "row" ? _("Nhận cả dòng") : _("Nhận cả đoạn"), "⇧ Enter", () => act("accept-all", block.path)) : null;
  if (block.kind === "caption") return null;
  if (block.kind === "row") return toolbar([all, block.split ? button(_("Gộp cả dòng"), "o", () => act("split-row", block.path)) : null, button(_("Thêm ghi nhận"), "a", () => act("add", block.path))]);
  const isHeading = block.kind === "heading";
  return toolbar([
    all,
    button(isHeading ? _("Sửa tên mục") : _("Sửa chữ"), "w", () => act("words", block.path)),
    isHeading ? null : button(_("Thêm ghi nhận"), "a", () => act("add", block.path)),
    isHeading ? null : button(_("Gộp lên trên"), "m", () => act("merge", block.path)),
    isHeading ? null : button(_("Tách"), "s", () => act("split", block.path)),
    button(isHeading ? _("Thành đoạn") : _("Thành tên mục"), "h", () => act("heading", block.path)),
  ]);
}

const toolbar = (buttons) => make("div", { class: "desk-tools" }, ...buttons.filter(Boolean));

/* Rules that ask no more once it was said what was considered. */
const SETTLED = ["alike-indicators", "common-population", "unlike-quotes"];

function problems(wrong, act, path = null) {
  if (!wrong.length) return null;
  return make("ul", { class: "desk-problems" }, ...wrong.map((one) =>
    make("li", { class: `desk-${one.severity}` }, make("b", {}, `${one.level}: `), one.message, one.fragment && !/^[a-z0-9-]+$/.test(one.fragment) ? make("q", {}, one.fragment) : null, one.hint ? make("small", {}, one.hint) : null,
      SETTLED.includes(one.rule) ? button(_("Đã xét"), "y", () => act("settle", path), { "aria-label": _("Ghi điều đã xét: {message}", one), "data-key": `settle:${one.sign}` }) : null,
      one.rule === "repeated-target" ? button(_("Xem chỗ kia"), "r", () => act("relate", path), { "data-key": `relate:${one.sign}` }) : null,
      one.severity === "warning" ? button(_("Đã xem"), "v", () => act("seen", null, one.sign), { "aria-label": _("Đã xem: {message}", one), "data-key": `seen:${one.sign}` }) : null)));
}

const elsewhere = (wrong, act) => wrong.length && make("section", { "aria-label": _("Lỗi ở chỗ khác") }, problems(wrong, act));
