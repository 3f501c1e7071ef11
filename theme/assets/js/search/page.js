/* The page of search: filters, all results, the whole state in the address. */

import { openSearch } from "./engine.js";
import { goBackTo, keepLeft, leftHere } from "./left.js";
import { LONGEST, foldedLine, make, missingNote, movedNote, parted, resultLink, suggestionNote, unlessFocused, whileTyping, wordsOf } from "./results.js";
import { told } from "./told.js";
import { _, ngettext } from "../words.js";

const GROUPS = 10; // shown at first, and more on demand
const PLACES = 3; // of each group, the others on demand
const EXCERPT = 320;
const FACETS = { cap: "level", noi: "place", "thuc-hien": "family", "linh-vuc": "theme", nam: "year" };

const form = document.querySelector("form.tim");
const field = form.elements.q;
const area = document.querySelector("#ket_qua");
const status = document.querySelector("#tinh_hinh");
const ways = document.querySelector("#loi_khac");
const skip = document.querySelector(".den-ket-qua");
const within = document.querySelector("#trong_mot");
const more = document.querySelector(".tim-them");
const base = new URL("..", form.action);
const search = openSearch(base.href);
const put = unlessFocused(area);
let filling = null;

/* ---- What is asked: the form holds it, the address repeats it ---- */
function asked() {
  const said = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (value.trim()) said.append(name, value.trim().slice(0, LONGEST));
  const kinds = [...form.querySelectorAll("[name=loai]:checked")].flatMap((one) => one.dataset.kinds.split(" "));
  const filters = { kind: kinds, plan: said.getAll("ke-hoach") };
  for (const [name, facet] of Object.entries(FACETS)) filters[facet] = said.getAll(name);
  filters.everywhere = said.getAll("moi-noi");
  return { text: said.get("q") || "", filters, said, count: [...said.keys()].filter((name) => name !== "q" && name !== "moi-noi").length };
}

function fromAddress() {
  const said = new URLSearchParams(location.search);
  for (const control of form.elements) {
    if (control.type === "checkbox") control.checked = said.getAll(control.name).includes(control.value);
    else if (control.name) control.value = said.get(control.name) || "";
  }
}

/* The choices come with the index, once; false where it cannot be fetched. */
function ready() {
  filling ||= fill().then((done) => {
    if (!done) filling = null;
    return done;
  });
  return filling;
}

async function fill() {
  const facets = await search.facets();
  const said = new URLSearchParams(location.search);
  for (const [name, facet] of facets ? Object.entries(FACETS) : []) {
    const values = Array.isArray(facets[facet])
      ? facets[facet].map((year) => [year, year])
      : Object.entries(facets[facet] || {}).map(([id, one]) => [id, one.name]);
    const select = form.elements[name];
    // Plans that all carry out one resolution are not told apart by it.
    if (facet === "family") select.closest("label").hidden = values.length < 2;
    select.append(...values.map(([value, textContent]) => make("option", { value, textContent })));
    select.value = said.get(name) || "";
    if (select.selectedIndex < 0) select.value = "";
  }
  return Boolean(facets);
}

async function ask() {
  const known = await ready();
  const { text, filters, said, count } = asked();
  more.querySelector("summary").textContent = count ? ngettext("Bộ lọc ({count} đang chọn)", count) : _("Bộ lọc");
  const query = said.toString();
  const state = `?${query}` === location.search ? history.state : null;
  if (known) history.replaceState(state, "", query ? `?${query}` : location.pathname);
  const answer = await search.find(text, filters);
  if (answer) put(() => (text ? show(answer, count > 0) : clear()));
}

function clear() {
  status.textContent = "";
  area.replaceChildren();
  ways.hidden = false;
  skip.hidden = true;
  within.hidden = !form.elements["ke-hoach"].value;
}

/* ---- What is found ---- */
function show(answer, isFiltered) {
  const { results, suggestion, missing } = answer;
  const failed = !results.length && missing.length;
  status.textContent = told(answer, isFiltered);
  ways.hidden = results.length > 0;
  skip.hidden = !results.length;
  within.hidden = !form.elements["ke-hoach"].value;
  const words = wordsOf(results);
  const { units, folded, groups, near } = parted(results);
  const link = (one) => resultLink(one, base, EXCERPT, words);
  const notes = [movedNote(answer), missingNote(missing, again), suggestionNote(suggestion, take), placeNote(answer)];
  area.replaceChildren(...notes.filter(Boolean), ...(results.length || failed ? [] : advice(isFiltered)),
    ...units.map((one) => group(one, words)), ...folded.map((found) => foldedLine(found, link)));
  showGroups(area, groups, words);
  if (near.length) showNear(near, words, results.some((one) => !one.near));
}

/* Where the name of a place narrows the search, and how to look everywhere. */
function placeNote({ place }) {
  if (!place) return null;
  const button = make("button", { type: "button", className: "kq-nut", textContent: _("Tìm ở mọi nơi") });
  button.addEventListener("click", () => everywhere("1"));
  return make("div", { className: "kq-y" }, _("Chỉ tìm trong {place}.", { place }), " ", button);
}

function everywhere(value) {
  field.focus();
  form.elements["moi-noi"].value = value;
  ask();
}

/* What does not have all words stands apart, and closed where something has. */
function showNear(groups, words, isClosed) {
  const count = groups.reduce((sum, one) => sum + one.found.length, 0);
  const inside = make("div");
  showGroups(inside, groups, words);
  area.append(make("details", { className: "tach kq-gan", open: !isClosed },
    make("summary", { textContent: ngettext("{count} chỗ gần giống, không có đủ các từ", count) }), inside));
}

function again() {
  field.focus();
  ask();
}

function showGroups(place, groups, words) {
  place.append(...groups.slice(0, GROUPS).map((one) => group(one, words)));
  const rest = groups.slice(GROUPS);
  if (!rest.length) return;
  const button = make("button", { type: "button", className: "kq-nut kq-them", textContent: ngettext("Xem thêm {count} nơi", rest.length) });
  button.addEventListener("click", () => {
    const next = place.children.length - 1;
    button.remove();
    showGroups(place, rest, words);
    place.children[next].querySelector("a").focus();
  });
  place.append(button);
}

function group({ plan, page, name, note, found }, words) {
  const title = plan ? make("a", { href: new URL(page, base).href, textContent: name }) : name;
  const section = make("section", { className: "kq-nhom" },
    make("h2", {}, title, " ", make("small", { textContent: ngettext("{count} chỗ", found.length) })),
    note ? make("p", { className: "kq-ghi", textContent: note }) : null,
    places(found.slice(0, PLACES), words));
  const rest = found.slice(PLACES);
  if (rest.length) {
    section.append(make("details", { className: "tach" },
      make("summary", { textContent: ngettext("Thêm {count} chỗ", rest.length) }), places(rest, words)));
  }
  if (plan && !form.elements["ke-hoach"].value) section.append(onlyHere(plan));
  return section;
}

const places = (found, words) => make("ol", { className: "kq-ke" },
  ...found.map((one) => make("li", {}, resultLink(one, base, EXCERPT, words))));

function onlyHere(plan) {
  const button = make("button", { type: "button", className: "kq-nut", textContent: _("Chỉ tìm trong văn bản này") });
  button.addEventListener("click", () => limit(plan));
  return button;
}

function limit(plan) {
  field.focus();
  form.elements["ke-hoach"].value = plan;
  ask();
}

function advice(isFiltered) {
  const tips = [
    _("Gõ từ như văn bản viết; có dấu hay không dấu đều được."),
    _("Bớt từ, chỉ giữ những từ nói rõ nhất điều cần tìm."),
    _("Số hiệu văn bản: gõ số và ký hiệu, ví dụ 42-NQ/TW."),
  ];
  const list = make("ul", {}, ...tips.map((textContent) => make("li", { textContent })));
  if (!isFiltered) return [list];
  const button = make("button", { type: "button", className: "kq-nut", textContent: _("Tìm lại không lọc") });
  button.addEventListener("click", unfilter);
  return [make("div", {}, button), list];
}

function unfilter() {
  const words = field.value;
  form.reset();
  form.elements["ke-hoach"].value = "";
  form.elements["moi-noi"].value = "";
  take(words);
}

function take(words) {
  field.value = words;
  field.focus();
  ask();
}

/* ---- Back from a result ---- */
const whole = form.parentElement;

async function comeBack() {
  const left = leftHere();
  fromAddress();
  if (location.search || area.children.length) await ask();
  if (!left || left.box) return;
  for (let at = 0; at < left.more; at += 1) area.querySelector(".kq-them")?.click();
  document.activeElement?.blur();
  goBackTo(whole, left);
}

let shownMore = 0;
area.addEventListener("click", (event) => {
  if (event.target.closest(".kq-them")) shownMore += 1;
  const link = event.target.closest("a[href]");
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) keepLeft(whole, link, { more: shownMore });
});

/* ---- Begin ---- */
whileTyping(field, () => { form.elements["moi-noi"].value = ""; shownMore = 0; ask(); });
form.addEventListener("change", (event) => { if (event.target !== field) ask(); });
form.addEventListener("submit", (event) => {
  event.preventDefault();
  ask();
});
within.querySelector("button").addEventListener("click", () => limit(""));
form.addEventListener("focusin", ready, { once: true });
window.addEventListener("popstate", comeBack);
more.open = matchMedia("(min-width: 45em)").matches;
document.querySelector("[data-can-js]")?.remove();
comeBack();
