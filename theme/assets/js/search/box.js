/* The search box in the header: places suggested while typing, reached by arrow keys or Tab. Comes when
   a reader turns to the box (kehoach.js). Enter leads to all results, as the form does by itself. */

import { openSearch } from "./engine.js";
import { markWords } from "./arrival.js";
import { LONGEST, grouped, make, missingNote, movedNote, resultLink, suggestionNote, whileTyping, wordsOf } from "./results.js";
import { _, ngettext } from "../words.js";

const MOST = 10;
const EXCERPT = 150;

/* A result without the words that it is found by, which differ from answer to answer. */
const page = (href) => { const { pathname, hash } = new URL(href, location.href); return pathname + hash; };

export function openBox(box, toggle) {
  const form = box.querySelector("form");
  const field = form.elements.q;
  const status = box.querySelector("[role=status]");
  const list = box.querySelector(".km-search__list");
  const base = new URL("..", form.action);
  const search = openSearch(base.href);
  const hint = status.textContent;

  const set = (open) => { if (toggle.checked !== open) toggle.click(); };
  const typed = () => field.value.trim();

  async function ask() {
    set(true);
    const text = typed();
    const answer = await search.find(text);
    if (!answer) return;
    if (text) return show(answer);
    status.textContent = hint;
    list.replaceChildren();
  }

  function show(answer) {
    const { results, suggestion, missing } = answer;
    const shown = results.slice(0, MOST);
    status.textContent = shown.length
      ? ngettext("{count} chỗ khớp nhất. Nhấn Enter để xem tất cả.", shown.length)
      : missing.length ? _("Chưa tìm được.") : _("Không tìm thấy. Hãy gõ như văn bản viết, hoặc ít từ hơn.");
    const at = list.contains(document.activeElement) ? document.activeElement.href : null;
    const notes = [movedNote(answer), missingNote(missing, ask), suggestionNote(suggestion, take)].filter(Boolean);
    list.replaceChildren(...notes.map((note) => make("li", {}, note)), ...grouped(shown).map((one) => group(one, wordsOf(results))));
    if (results.length) list.append(make("li", { className: "kq-het" }, allLink()));
    if (at !== null) stay(at);
  }

  /* Who has gone into the list while its answer was still to come stays at the same place of it. */
  function stay(href) {
    const same = [...list.querySelectorAll("a")].find((link) => page(link.href) === page(href));
    (same || list.querySelector("a.kq") || field).focus();
  }

  const group = ({ name, found }, words) => make("li", { className: "kq-cum" },
    make("div", { className: "kq-ten", textContent: name }),
    make("ul", {}, ...found.map((one) => make("li", {}, resultLink(one, base, EXCERPT, words)))));

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
    set(false);
    const opener = document.querySelector(".km-search-open");
    if (opener?.checkVisibility()) opener.focus();
  }

  function move(step) {
    const stops = [field, ...list.querySelectorAll("a, button")];
    stops[(stops.indexOf(document.activeElement) + step + stops.length) % stops.length].focus();
  }

  whileTyping(field, ask);
  field.addEventListener("focus", () => set(true));
  field.addEventListener("click", () => set(true));
  form.addEventListener("reset", () => setTimeout(() => take("")));
  form.addEventListener("submit", (event) => {
    field.value = typed().slice(0, LONGEST);
    if (!field.value) event.preventDefault();
  });
  box.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") leave();
    else if (step) move(step);
    else return;
    event.preventDefault();
  });
  box.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !box.contains(relatedTarget)) set(false);
  });
  /* A place on this very page needs no new one. */
  list.addEventListener("click", (event) => {
    const link = event.target.closest("a.kq");
    if (!link || link.pathname !== location.pathname || !link.hash) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    set(false);
    location.hash = link.hash;
    markWords(new URLSearchParams(link.search).get("h") || "");
  });

  set(true);
  search.facets();
  if (typed()) ask();
}
