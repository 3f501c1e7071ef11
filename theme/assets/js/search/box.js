/* The search box in the header: places suggested while typing, reached by arrow keys or Tab. Comes when
   a reader turns to the box (kehoach.js). Enter leads to all results, as the form does by itself. */

import { openSearch } from "./engine.js";
import { markWords } from "./arrival.js";
import { LONGEST, foldedLine, isComposed, make, missingNote, movedNote, parted, resultLink, suggestionNote, unlessFocused, whileTyping, wordsOf } from "./results.js";
import { forgetLeft, goBackTo, keepLeft, leftHere } from "./left.js";
import { told } from "./told.js";
import { _ } from "../words.js";

const MOST = 10;
const EXCERPT = 150;

/* The question is younger than the oldest browsers that pages are made for. */
const isShown = (one) => one.checkVisibility?.() ?? one.getClientRects().length > 0;

/* `set` opens and closes the box. */
export function openBox(box, set) {
  const form = box.querySelector("form");
  const field = form.elements.q;
  const status = box.querySelector("[role=status]");
  const list = box.querySelector(".km-search__list");
  const base = new URL("..", form.action);
  const search = openSearch(base.href);
  const hint = status.textContent;
  const put = unlessFocused(list);

  let isLeft = false;

  const typed = () => field.value.trim();

  function turnTo() {
    isLeft = false;
    set(true);
  }

  /* Who has left the box is not called back by what comes late. */
  async function ask() {
    if (!isLeft) set(true);
    const text = typed();
    const answer = await search.find(text);
    if (!answer) return;
    put(() => (text ? show(answer) : clear()));
  }

  function clear() {
    status.textContent = hint;
    list.replaceChildren();
  }

  function show(answer) {
    const { results, suggestion, missing } = answer;
    const having = results.filter((one) => !one.near);
    const { units, folded, groups, near } = parted(having.length ? having.slice(0, MOST) : results.slice(0, MOST));
    status.textContent = told(answer, false);
    const words = wordsOf(results);
    const link = (one) => resultLink(one, base, EXCERPT, words);
    const notes = [movedNote(answer), missingNote(missing, again), suggestionNote(suggestion, take), everywhereNote(answer)];
    list.replaceChildren(
      ...notes.filter(Boolean).map((note) => make("li", {}, note)),
      ...units.map((one) => group(one, link)),
      ...folded.map((found) => make("li", {}, foldedLine(found, link))),
      ...groups.map((one) => group(one, link)),
      ...(near.length ? [make("li", { className: "kq-gan", textContent: _("Gần với điều bạn tìm") })] : []),
      ...near.map((one) => group(one, link)));
    if (results.length) list.append(make("li", { className: "kq-het" }, allLink()));
  }

  /* Where the name of a place narrows, all results tell how to look everywhere. */
  const everywhereNote = ({ place, results }) => (place && !results.length ? allLink() : null);

  const group = ({ name, note, found }, link) => make("li", { className: "kq-cum" },
    make("div", { className: "kq-ten" }, name, note ? make("small", { textContent: ` (${note})` }) : null),
    make("ul", {}, ...found.map((one) => make("li", {}, link(one)))));

  function again() {
    field.focus();
    ask();
  }

  function allLink() {
    const address = new URL(form.action);
    address.searchParams.set("q", typed().slice(0, LONGEST));
    return make("a", { href: address.href, textContent: _("Xem tất cả kết quả") });
  }

  function take(words) {
    field.value = words;
    field.focus();
    ask();
  }

  /* Where the closed box is out of sight, the focus goes back to what opened it. */
  function leave() {
    field.focus();
    isLeft = true;
    set(false);
    const opener = document.querySelector(".km-search-open");
    if (opener && isShown(opener)) opener.focus();
  }

  function move(step) {
    const stops = [field, ...list.querySelectorAll("a, button, summary")].filter((one) => one === field || isShown(one));
    stops[(stops.indexOf(document.activeElement) + step + stops.length) % stops.length].focus();
  }

  field.addEventListener("input", () => { isLeft = false; });
  whileTyping(field, ask);
  field.addEventListener("focus", turnTo);
  field.addEventListener("click", turnTo);
  form.addEventListener("reset", () => setTimeout(() => take("")));
  form.addEventListener("submit", (event) => {
    field.value = typed().slice(0, LONGEST);
    if (!field.value) event.preventDefault();
  });
  box.addEventListener("keydown", (event) => {
    if (isComposed(event)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") leave();
    else if (step) move(step);
    else return;
    event.preventDefault();
  });
  box.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !box.contains(relatedTarget)) set(false);
  });
  /* A place on this very page needs no new one. Back leads to the list as it was left. */
  list.addEventListener("click", (event) => {
    const link = event.target.closest("a.kq");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    keepLeft(list, link, { box: typed() });
    if (link.pathname !== location.pathname || !link.hash) return;
    event.preventDefault();
    set(false);
    location.hash = link.hash;
    markWords(new URLSearchParams(link.search).get("h") || "");
  });

  async function comeBack() {
    const left = leftHere();
    if (!left?.box) return;
    forgetLeft();
    field.value = left.box;
    set(true);
    await ask();
    goBackTo(list, left);
  }

  window.addEventListener("popstate", comeBack);
  search.facets();
  if (leftHere()?.box) return comeBack();
  set(true);
  if (typed()) ask();
}
