/* The desk: draws what the program knows, walks through what is unsure, sends what a clerk decides.
   One key for each thing, and a button for each key. */

import { _, ngettext } from "../theme/js/words.js";
import { draw, keyOf, likelyOf } from "./draft.js";
import { button, make } from "./elements.js";
import { dialog, fields } from "./forms.js";
import { ask, known, namesOf } from "./net.js";
import { Paper } from "./paper.js";

const PULSE = 1500;
const HUSH = 8000; // how long the last words stay
const NARROW = matchMedia("(max-width: 56em)");
const place = {};
let state = null;
let current = null; // key of the fact, block or annotation that is looked at
let queued = -1; // which of what is unsure it is
let most = 0;
let painted = 0; // when what stands here was painted; while something is under way, never

/* ---- What stands on the page ---- */

function build() {
  place.title = make("h1", {});
  place.left = make("span", { class: "desk-left" });
  place.bar = make("progress", { "aria-label": _("Đã xem bao nhiêu"), max: 1, value: 0 });
  place.checked = make("span", { class: "desk-checked" });
  place.undo = button(_("Hoàn tác"), "u", () => alone(() => act("undo")));
  const help = button(_("Phím tắt"), "?", showKeys);
  place.tabs = ["paper", "draft"].map((name) => make("button", { type: "button", role: "tab", id: `tab-${name}`, "aria-controls": name, onclick: () => tab(name) }, name === "paper" ? _("Nguồn") : _("Bản nháp")));
  place.paper = make("section", { id: "paper", tabindex: "0", "aria-label": _("Nguồn") });
  place.now = make("p", { class: "desk-now" });
  place.queue = make("div", { class: "desk-queue", role: "toolbar", "aria-label": _("Những chỗ chưa chắc") },
    button(_("Trước"), "k", () => step(-1)), button(_("Sau"), "j", () => step(1)), place.now);
  place.draft = make("div", { class: "desk-draft" });
  place.right = make("section", { id: "draft", tabindex: "0", "aria-label": _("Bản nháp") }, place.draft);
  place.live = make("p", { class: "desk-live", role: "status" });
  place.alert = make("div", { class: "desk-alert", role: "alert" });
  document.body.replaceChildren(
    make("header", { class: "desk-top" }, make("div", {}, place.title, make("p", {}, place.left, place.bar, place.checked)), make("div", { class: "desk-buttons" }, place.undo, help)),
    place.alert,
    make("div", { class: "desk-tabs", role: "tablist", "aria-label": _("Hai bên") }, ...place.tabs),
    make("main", {}, place.paper, make("div", { class: "desk-side" }, place.queue, place.right)),
    place.live);
  tab("draft");
}

const paper = () => (place.pages ??= new Paper(place.paper, pickLine));

function tab(name) {
  document.body.dataset.tab = name;
  place.tabs.forEach((one) => {
    const on = one.id === `tab-${name}`;
    one.setAttribute("aria-selected", String(on));
    one.tabIndex = on ? 0 : -1;
  });
  if (state) paper().mark(linesOf(current));
}

/* ---- What the program knows ---- */

async function refresh() {
  const before = nameOfItem(state?.queue[queued]);
  state = await known("state");
  queued = state.queue.findIndex((item) => nameOfItem(item) === before);
  document.title = state.title || state.file;
  place.title.textContent = state.title || state.file;
  most = Math.max(most, state.left);
  place.left.textContent = state.left ? ngettext("Còn {count} chỗ chưa chắc", state.left) : _("Đã xem hết");
  [place.bar.max, place.bar.value] = [Math.max(1, most), most - state.left];
  place.checked.textContent = verdict();
  place.checked.classList.toggle("desk-bad", state.errors > 0);
  place.undo.disabled = !state.undo;
  place.undo.title = state.undo ?? "";
  const focus = document.activeElement?.closest("[data-key]")?.dataset.key;
  const inDraft = place.draft.contains(document.activeElement);
  const top = place.right.scrollTop;
  draw(place.draft, state, (...asked) => alone(() => act(...asked)));
  place.right.scrollTop = top;
  conflict();
  if (inDraft && focus) (find(focus) ?? place.right).focus({ preventScroll: true });
  mark();
}

function verdict() {
  if (state.judged !== state.version) return _("Đã ghi · đang kiểm tra …");
  const errors = ngettext("{count} lỗi", state.errors);
  if (!state.coverage) return _("Đã ghi · {errors}", { errors });
  return state.exact ? _("Đã ghi · {errors} · khớp nguồn từng chữ", { errors }) : _("Đã ghi · {errors} · chưa khớp nguồn", { errors });
}

function conflict() {
  if (!state.conflict) return place.alert.replaceChildren();
  if (!place.alert.children.length)
    place.alert.replaceChildren(_("Tệp vừa bị chương trình khác sửa. Bàn làm việc chưa ghi gì đè lên. "), button(_("Đọc lại tệp trên đĩa"), "", () => alone(() => act("reread"))));
}

async function pulse() {
  try {
    const now = await known("pulse");
    if (state && isFree() && !document.querySelector("dialog") && (now.version !== state.version || now.judged !== state.judged || now.conflict !== state.conflict)) await refresh();
    if (place.alert.dataset.gone) { delete place.alert.dataset.gone; place.alert.replaceChildren(); }
  } catch {
    place.alert.dataset.gone = "1";
    place.alert.textContent = _("Chương trình kehoach desk đã dừng: mở lại lệnh ấy rồi mở địa chỉ mới. Mọi việc đã làm đều đã được ghi.");
  }
  setTimeout(pulse, PULSE);
}

/* ---- Where a clerk is ---- */

const find = (key) => [...document.querySelectorAll("[data-key]")].find((one) => one.dataset.key === key);
const blockAt = (key) => find(key)?.closest("[data-at]");
const blockOf = (key) => state.blocks[blockAt(key)?.dataset.at];
const annotationOf = (key) => blockOf(key)?.said.find((one) => keyOf(one.path) === key);
const linesOf = (key) => (key ? blockOf(key)?.lines : null);
const nameOfItem = (item) => (item ? JSON.stringify([item.kind, item.at, item.path, item.say]) : null);
const keyOfItem = (item) => (item.path.length ? keyOf(item.path) : item.at === null ? null : keyOf(state.blocks[item.at].path));

function mark() {
  for (const one of document.querySelectorAll("[aria-current]")) one.removeAttribute("aria-current");
  find(current)?.setAttribute("aria-current", "true");
  blockAt(current)?.setAttribute("aria-current", "true");
  const item = state.queue[queued];
  place.now.textContent = item ? _("{at}/{count}: {said}", { at: queued + 1, count: state.queue.length, said: item.say }) : state.queue.length ? _("Nhấn j để tới chỗ chưa chắc đầu tiên") : _("Không còn chỗ nào chưa chắc");
  paper().mark(linesOf(current));
}

/* Look at something: the draft and the source come to it, the focus too. */
function look(key, { focus = true } = {}) {
  current = key;
  queued = state.queue.findIndex((item) => keyOfItem(item) === key);
  mark();
  const element = find(key);
  if (!element) return;
  element.scrollIntoView({ block: "nearest" });
  if (focus) element.focus({ preventScroll: true });
}

function step(by) {
  const { queue } = state;
  if (!queue.length) return say(_("Không còn chỗ nào chưa chắc."));
  let at = queued + by;
  if (queued < 0 && current) {
    const here = Number(blockAt(current)?.dataset.at ?? -1);
    const after = queue.findIndex((item) => (item.at ?? -1) >= here);
    at = by > 0 ? after : after - 1;
  }
  goTo((at + queue.length) % queue.length);
}

function goTo(at) {
  const item = state.queue[at];
  if (!item) return;
  const key = keyOfItem(item);
  if (key && find(key)) look(key);
  queued = at; // several may be unsure at one place
  mark();
  say([item.say, item.problem?.fragment, item.problem?.hint].filter(Boolean).join(". "), { aloud: false });
}

function walk(by) {
  const here = blockAt(current);
  const at = here ? Number(here.dataset.at) + by : 0;
  const block = state.blocks[Math.max(0, Math.min(state.blocks.length - 1, at))];
  if (block) look(keyOf(block.path));
}

function pickLine(line) {
  const block = state.blocks.find((one) => one.lines && one.lines[0] <= line && line <= one.lines[1]);
  if (block) {
    if (NARROW.matches) tab("draft");
    look(keyOf(block.path));
  }
}

/* ---- What a clerk does ---- */

/* Say what happened, or where a clerk is by now; the latter is seen already and only spoken. */
function say(words, { aloud = true } = {}) {
  place.live.textContent = "";
  place.live.classList.toggle("desk-sr", !aloud);
  requestAnimationFrame(() => { place.live.textContent = words; });
  clearTimeout(place.hush);
  place.hush = setTimeout(() => { place.live.textContent = ""; }, HUSH);
}

const isFree = () => painted !== Infinity;
const painting = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

/* Do one thing, and nothing else until what came of it was painted: nobody decides what nobody saw. */
async function alone(doing) {
  if (!isFree()) return;
  painted = Infinity;
  document.body.dataset.busy = "1";
  try {
    await doing();
  } finally {
    await painting();
    painted = performance.now();
    delete document.body.dataset.busy;
  }
}

/* Send an action; returns the words of a refusal, or nothing. */
async function send(action, given = {}) {
  try {
    const answer = await ask(action, { ...given, version: state.version });
    await refresh();
    const left = ngettext("Còn {count} chỗ chưa chắc", state.left);
    say(answer.done ? `${answer.said}. ${left}.` : answer.said);
    return answer.done ? null : answer.said;
  } catch {
    const gone = _("Không ghi được: chương trình kehoach desk đã dừng.");
    say(gone);
    return gone;
  }
}

/* Do something and go on with what is unsure next; where the place is gone, the nearest is looked at. */
async function sendAndGoOn(action, given) {
  const at = queued;
  const block = Number(blockAt(current)?.dataset.at ?? 0);
  const refused = await send(action, given);
  if (refused) return;
  if (at >= 0 && state.queue.length) {
    const said = place.live.textContent;
    goTo(Math.min(at, state.queue.length - 1));
    say(`${said} ${state.queue[queued]?.say ?? ""}`);
  } else if (!find(current)) look(keyOf(state.blocks[Math.min(block, state.blocks.length - 1)].path));
}

async function act(name, path, chosen) {
  if (name === "undo") return send("undo").then(() => { if (!find(current)) current = null; (find(current) ?? place.right).focus(); });
  if (name === "reread") return send("reread").then(() => (find(current) ?? place.right).focus());
  if (name === "seen") return chosen ? sendAndGoOn("seen", { sign: chosen }) : say(_("Chỉ một cảnh báo mới ghi là đã xem."));
  const key = keyOf(path);
  if (key !== current) look(key, { focus: false });
  const [block, one] = [blockOf(key), annotationOf(key)];
  const doing = {
    accept: () => (!one?.proposed ? step(1) : needsIndicator(one) ? editAnnotation(one, "indicator") : sendAndGoOn("accept", { path })),
    choose: () => sendAndGoOn("correct", { path, fields: { indicator: chosen } }),
    "accept-all": () => sendAndGoOn("accept-all", { path }),
    reject: () => (one ? sendAndGoOn("reject", { path }) : say(_("Chọn một ghi nhận để bỏ."))),
    "not-target": () => notTarget(one),
    edit: () => edit(path, block, one),
    words: () => (block ? editWords(block) : say(_("Chọn một đoạn."))),
    add: () => (block ? addTo(block) : say(_("Chọn một đoạn."))),
    merge: () => onBlock(block, "merge"),
    heading: () => onBlock(block, "heading"),
    entry: () => addEntry(block, one),
    split: () => (block ? split(block) : say(_("Chọn một đoạn."))),
  };
  return doing[name]?.();
}

async function onBlock(block, action) {
  if (!block) return say(_("Chọn một đoạn."));
  const at = state.blocks.indexOf(block);
  const refused = await send(action, { path: block.path });
  if (!refused) look(keyOf(state.blocks[Math.max(0, Math.min(action === "merge" ? at - 1 : at, state.blocks.length - 1))].path));
}

function edit(path, block, one) {
  if (one) return editAnnotation(one);
  const fact = state.facts.find((each) => keyOf(each.path) === keyOf(path));
  if (fact) return editFact(fact);
  if (block) return block.said.length === 1 ? editAnnotation(block.said[0]) : editWords(block);
  return null;
}

const needsIndicator = (one) => one?.kind === "targets" && !one.fields.indicator;

/* Ask what an annotation says; the field `asked` first, where one is missing. */
async function editAnnotation(one, asked) {
  const shown = Object.fromEntries(one.chips.map((chip) => [chip.key, chip.words]));
  const described = state.forms[one.kind];
  const called = {};
  for (const each of described) if (each.names && !each.many && one.fields[each.key]) called[each.names] = { ...called[each.names], [one.fields[each.key]]: shown[each.key] || one.fields[each.key] };
  const made = fields(described, one.fields, { names: called, add: newEntry });
  const at = queued;
  const done = await dialog({
    title: _("Sửa: {name}", { name: one.name }), children: made.rows, submit: _("Ghi"), read: made.read,
    send: (values) => send("correct", { path: one.path, fields: values }), focus: () => made.input(asked),
  });
  if (done) goOnFrom(at, keyOf(one.path));
}

function goOnFrom(at, key) {
  const stays = state.queue[at] && keyOfItem(state.queue[at]) === key;
  if (at >= 0 && state.queue.length && !stays) goTo(Math.min(at, state.queue.length - 1));
  else if (find(key)) look(key);
}

async function editFact(fact) {
  const described = [{ key: "value", label: fact.label, hint: "", first: true, many: false, choices: fact.choices, names: fact.names, typed: fact.printed }];
  const called = fact.names ? { [fact.names]: { [fact.value]: fact.shown } } : {};
  const made = fields(described, { value: fact.value }, { names: called, add: newEntry });
  const at = queued;
  const done = await dialog({
    title: _("Sửa: {name}", { name: fact.label }), children: made.rows, submit: _("Ghi"), read: made.read,
    send: (values) => send("fact", { key: fact.key, value: values.value }),
  });
  if (done) goOnFrom(at, keyOf(fact.path));
}

async function editWords(block) {
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

async function split(block) {
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

async function notTarget(one) {
  if (one?.kind !== "targets") return say(_("Chọn một chỉ tiêu."));
  const reasons = [_("Số liệu của thời gian đã qua"), _("Mức nền để so sánh"), _("Tuổi, cỡ, định mức, đơn giá"), _("Con số nằm trong tên gọi")];
  const input = make("input", { type: "text", id: "desk-reason", list: "desk-reasons", value: reasons[0], autocomplete: "off" });
  const at = queued;
  const done = await dialog({
    title: _("Không phải chỉ tiêu"), submit: _("Ghi"), read: () => input.value,
    children: [make("p", {}, make("q", {}, one.quote)), make("label", { for: "desk-reason" }, _("Vì sao")), input, make("datalist", { id: "desk-reasons" }, ...reasons.map((value) => make("option", { value })))],
    send: (reason) => send("not-target", { path: one.path, reason }), focus: () => { input.select(); return input; },
  });
  if (done) goOnFrom(at, null);
  return null;
}

async function addTo(block) {
  const chosen = String(getSelection()).trim().replace(/\s+/g, " ");
  const quote = chosen && block.text.includes(chosen) ? chosen : block.text;
  const kinds = Object.entries(state.kinds);
  const holder = make("div", {});
  const select = make("select", { id: "desk-kind", onchange: () => fill() }, ...kinds.map(([value, words]) => make("option", { value }, words)));
  let made = null;
  const fill = () => {
    made = fields(state.forms[select.value], { quote }, { add: newEntry });
    holder.replaceChildren(...made.rows);
  };
  fill();
  const done = await dialog({
    title: _("Thêm ghi nhận"), children: [make("div", { class: "desk-field" }, make("label", { for: "desk-kind" }, _("Ghi nhận điều gì")), select), holder],
    submit: _("Ghi"), read: () => ({ kind: select.value, fields: made.read() }), send: (values) => send("add", { path: block.path, ...values }),
  });
  if (done) look(keyOf(block.path));
}

/* A new entry of a registry, made while another form waits; resolves to its id and name, or null. */
async function newEntry(registry, typed, begun = {}) {
  const described = state.registries[registry];
  if (!described) return null;
  const key = described.some((one) => one.key === "name") ? "name" : "title";
  const made = fields(described, { [key]: typed, kind: "body", ...begun }, { add: newEntry });
  let entry = null;
  const done = await dialog({
    title: _("Thêm vào danh mục: {name}", { name: state.registryNames[registry] }), children: made.rows, submit: _("Thêm"), read: made.read,
    send: async (values) => {
      const refused = await send("entry", { registry, fields: values });
      if (!refused) entry = await written(registry, values, values[key] || values.number || typed);
      return refused;
    },
  });
  return done && entry;
}

/* Make the indicator that a target measures, begun with its own words, and let the target name it. */
async function addIndicator(one) {
  const entry = await newEntry("indicators", one.begun.name, one.begun);
  return entry && sendAndGoOn("correct", { path: one.path, fields: { indicator: entry.id } });
}

/* Put what an annotation names, or a word that the check does not know, into its registry. */
async function addEntry(block, one) {
  const chip = one?.chips.find((each) => each.strange && each.words);
  if (needsIndicator(one)) return addIndicator(one);
  const item = state.queue[queued];
  let [registry, values] = [null, {}];
  if (chip) {
    registry = one.fields[chip.key] === undefined ? null : chip.registry;
    const number = one.quote.includes("/") ? one.quote : "";
    values = { id: one.fields[chip.key], name: one.quote, number, title: number ? "" : one.quote, kind: "body" };
  } else if (item?.problem?.rule === "spelling") {
    registry = "words";
    values = { word: item.problem.fragment.match(/\p{Lu}[\p{Lu}\d&-]+/u)?.[0] ?? item.problem.fragment, kind: "abbreviation" };
  }
  if (!registry) return say(_("Chỗ này không thiếu mục nào trong danh mục."));
  const made = fields(state.registries[registry], values, { add: newEntry });
  const done = await dialog({
    title: _("Thêm vào danh mục: {name}", { name: state.registryNames[registry] }), children: made.rows, submit: _("Thêm"), read: made.read,
    send: (given) => send("entry", { registry, fields: given }),
  });
  if (done) look(one ? keyOf(one.path) : keyOf(block.path));
  return null;
}

async function written(registry, values, name) {
  const found = await namesOf(registry, name);
  return found.find((one) => one.id === values.id) ?? found.find((one) => one.name === name) ?? found[0] ?? null;
}

/* ---- Keys ---- */

const KEYS = () => [
  ["j ↓", _("chỗ chưa chắc tiếp theo")], ["k ↑", _("chỗ chưa chắc trước")], ["J K", _("đoạn sau, đoạn trước")],
  ["Enter", _("nhận đề xuất; hoặc điền chỗ còn trống")], ["⇧ Enter", _("nhận mọi đề xuất của đoạn")], ["1 2 3", _("chọn chỉ số được gợi ý")], ["e", _("sửa")], ["x", _("bỏ ghi nhận")], ["n", _("không phải chỉ tiêu")], ["v", _("đã xem cảnh báo này, để nguyên")],
  ["g", _("thêm mục còn thiếu vào danh mục")], ["a", _("thêm ghi nhận cho đoạn")], ["w", _("sửa chữ của đoạn")], ["m", _("gộp với đoạn trên")], ["s", _("tách đoạn ở con trỏ")],
  ["h", _("thành tên mục, hoặc trở lại thành đoạn")], ["u", _("hoàn tác")], ["Ctrl+S", _("mọi việc đã tự ghi; phím này chỉ nói lại điều ấy")], ["?", _("bảng này")],
];

function showKeys() {
  const rows = KEYS().map(([key, words]) => make("tr", {}, make("th", { scope: "row" }, make("kbd", {}, key)), make("td", {}, words)));
  return dialog({ title: _("Phím tắt"), children: [make("table", { class: "desk-keys" }, make("tbody", {}, ...rows))], submit: _("Đóng"), read: () => ({}), send: () => null });
}

function enter() {
  const [one, fact] = [annotationOf(current), state.facts.find((each) => keyOf(each.path) === current)];
  if (one?.proposed || needsIndicator(one)) return needsIndicator(one) ? editAnnotation(one, "indicator") : act("accept", one.path);
  if (fact) return editFact(fact);
  const item = state.queue[queued];
  return item?.kind === "problem" && blockOf(current) ? edit(blockOf(current).path, blockOf(current), one) : step(1);
}

const onCurrent = (name) => () => (current ? act(name, JSON.parse(current)) : say(_("Nhấn j để tới chỗ chưa chắc đầu tiên")));
const OF_TEXT = ["words", "merge", "split", "heading"];
function onCurrentBlock(name) {
  return () => {
    const block = blockOf(current);
    if (!block) return say(_("Chọn một đoạn."));
    const inTable = block.kind === "row" || block.kind === "caption";
    return inTable && OF_TEXT.includes(name) ? say(_("Bảng không tách, gộp hay sửa chữ ở đây; sửa trong tệp kế hoạch.")) : act(name, block.path);
  };
}
const DOING = {
  j: () => step(1), ArrowDown: () => step(1), k: () => step(-1), ArrowUp: () => step(-1), J: () => walk(1), K: () => walk(-1),
  Enter: enter, e: onCurrent("edit"), x: onCurrent("reject"), n: onCurrent("not-target"), g: onCurrent("entry"), a: onCurrentBlock("add"), w: onCurrentBlock("words"),
  v: () => act("seen", null, state.queue[queued]?.problem?.sign), m: onCurrentBlock("merge"), s: onCurrentBlock("split"), h: onCurrentBlock("heading"), u: () => act("undo"), "?": showKeys,
};

const MOVING = ["j", "k", "J", "K", "ArrowDown", "ArrowUp"];

/* Choose one of the entries that a proposal may mean, by its number. */
function chooseLikely(at) {
  const one = annotationOf(current);
  const likely = one && likelyOf(one)[at];
  return likely ? act("choose", one.path, likely.id) : say(_("Không có gợi ý số {number}.", { number: at + 1 }));
}
for (const at of [0, 1, 2]) DOING[at + 1] = () => chooseLikely(at);

function pressed(event) {
  if ((event.ctrlKey || event.metaKey) && event.key === "s") {
    event.preventDefault();
    return say(_("Mọi việc đã được ghi."));
  }
  if (event.ctrlKey || event.metaKey || event.altKey || !state || document.querySelector("dialog")) return null;
  if (event.target.matches("input, textarea, select")) return null;
  if (event.target.matches("[role=tab]") && event.key.startsWith("Arrow")) return null;
  if (event.key === "Enter" && event.target.matches("button, summary, a")) return null;
  if (event.key.startsWith("Arrow") && place.paper.contains(event.target)) return null;
  const doing = event.key === "Enter" && event.shiftKey ? onCurrentBlock("accept-all") : DOING[event.key];
  if (!doing) return null;
  event.preventDefault();
  if (event.timeStamp < painted) return null; // nobody has seen yet what it would act on
  if (MOVING.includes(event.key)) return doing();
  return event.repeat ? null : alone(doing);
}

function tabKeys(event) {
  if (!["ArrowLeft", "ArrowRight"].includes(event.key)) return;
  const other = place.tabs.find((one) => one !== event.currentTarget);
  other.click();
  other.focus();
}

build();
document.addEventListener("keydown", pressed);
place.tabs.forEach((one) => one.addEventListener("keydown", tabKeys));
place.draft.addEventListener("click", (event) => {
  if (event.target.closest("button, summary, input")) return;
  const key = event.target.closest("[data-key]")?.dataset.key;
  if (key && key !== current) look(key, { focus: !String(getSelection()) });
});
await refresh();
paper().show(await known("source"));
mark();
if (state.recovered) say(_("Việc dở dang của lần trước đã được ghi nốt."));
setTimeout(pulse, PULSE);
