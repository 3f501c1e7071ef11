/* Small helps on top of pages that are whole without them: search from anywhere, a menu for each
   passage, short forms explained. No dependency, no inline handler, no storage. What is imported here is
   served in one file with this one. */
import "./frame/colours.js";
import "./frame/contents.js";
import "./frame/details.js";
import "./frame/heads.js";
import { _ } from "./words.js";

const $$ = (selector, root = document) => Array.from(root.querySelectorAll(selector));
const make = (tag, props = {}, ...children) => {
  const node = Object.assign(document.createElement(tag), props);
  node.append(...children);
  return node;
};
const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content || "";

/* On a page of another language, what is drawn of plans is Vietnamese all the same. */
if (document.documentElement.lang !== "vi") import("./foreign.js").then(({ markForeign }) => markForeign(document.body), () => {});

/* Says a sentence to a screen reader without moving the focus. */
const live = make("div", { className: "km-live" });
live.setAttribute("role", "status");
document.body.append(live);
const say = (sentence) => {
  live.textContent = "";
  setTimeout(() => { live.textContent = sentence; }, 60);
};

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    /* Plain http and old phones have no clipboard object. */
    const box = make("textarea", { value: text, readOnly: true, className: "km-live" });
    document.body.append(box);
    box.select();
    const done = document.execCommand("copy");
    box.remove();
    return done;
  }
}

/* ---- Search: its program comes when a reader turns to the box; data-tim opens it ---- */
const box = document.querySelector(".km-search");
const field = box?.querySelector(".km-search__field");
const showBox = (isOpen) => box.toggleAttribute("data-mo", isOpen); // what it does is the stylesheet's
let coming = null;
const bring = () => {
  coming ||= import("./search/box.js").then(({ openBox }) => openBox(box, showBox)).catch(() => {
    coming = null;
    const again = make("a", { href: location.href, textContent: _("Tải lại trang") });
    again.addEventListener("click", (event) => {
      event.preventDefault();
      location.reload();
    });
    showBox(true);
    box.querySelector("[role=status]").replaceChildren(_("Chưa tải được bộ tìm kiếm. Nhấn Enter để mở trang tìm kiếm."), " ", again);
  });
};
for (const opener of field ? $$("[data-tim]") : []) {
  opener.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    window.scrollTo({ top: 0 });
    showBox(true);
    field.focus();
  });
}
box?.querySelector(".km-search__shade")?.addEventListener("click", () => showBox(false));
box?.querySelector(".km-search__close")?.addEventListener("click", () => {
  showBox(false);
  document.querySelector(".km-search-open")?.focus();
});
field?.addEventListener("focus", bring);
field?.addEventListener("input", bring);
if (field && history.state?.left?.box) bring(); // back from a result
if (new URLSearchParams(location.search).has("h")) import("./search/arrival.js").then(({ arrive }) => arrive(), () => {});

/* ---- Tables stay tables where they are copied; nothing is asked for before something is selected ---- */
document.addEventListener("selectionchange", function bringCopying() {
  if (getSelection().isCollapsed || !document.querySelector("table")) return;
  document.removeEventListener("selectionchange", bringCopying);
  import("./tables/copied.js").catch(() => {});
});

/* ---- Passages ---- */
const passageOf = (link) => link.closest("p, tr, h3, h4, h5, h6") || link.parentElement;
const addressOf = (link) => new URL(link.getAttribute("href"), location.href).href;

function wordsOf(link) {
  const clone = passageOf(link).cloneNode(true);
  $$(".neo", clone).forEach((node) => node.remove());
  if (clone.tagName !== "TR") return fold(clone.textContent);
  $$(".ghi, .voi, .quet, .km-menu, [hidden]", clone).forEach((node) => node.remove());
  $$("br", clone).forEach((node) => node.replaceWith(" "));
  return [...clone.cells].map((cell) => fold(cell.textContent)).filter(Boolean).join(" | ");
}
const fold = (text) => text.replace(/\s+/g, " ").trim();

/* Where an error in this passage is reported. Without an address, and until its words are put into
   one, the page that says how. */
function reportLink(label, link) {
  const node = make("a", { href: meta("km-report-page") || "#", textContent: label });
  const address = meta("km-report");
  if (address) {
    const values = { url: addressOf(link), title: document.title, quote: wordsOf(link) };
    import("./passages/report.js").then(({ reportAddress }) => { node.href = reportAddress(address, values); }, () => {});
  }
  return node;
}

/* Where the line of a passage is edited, and where the commit that was built has it. */
function lineLinks({ dataset: { dong: line } }) {
  const { sua: edit, xem: view } = document.querySelector("[data-sua]")?.dataset || {};
  if (!edit || !line) return [];
  const at = (address, textContent) => make("a", { href: address.replace("{line}", line), rel: "noopener nofollow", textContent });
  return [at(edit, _("Sửa dòng này")), ...(view ? [at(view, _("dòng {line} ở kho", { line }))] : [])];
}

let open = null;
function close(refocus) {
  if (!open) return;
  open.menu.remove();
  open.link.removeAttribute("aria-expanded");
  if (refocus) open.link.focus();
  open = null;
}

function button(label, done, failed, textOf) {
  const node = make("button", { type: "button", textContent: label });
  node.addEventListener("click", async () => {
    const text = await textOf();
    const ok = text !== null && await copy(text);
    say(ok ? done : failed);
    if (ok) node.textContent = done;
  });
  return node;
}

/* A citation of a passage in the version that the page names; none where it names no version. */
async function citation(link, failed) {
  const of = document.querySelector("[data-dan]");
  if (!of) return [];
  const [{ cited }, { forms }] = await Promise.all([import("./passages/cite.js"), import("./passages/reference.js")]);
  const passage = () => ({
    quote: wordsOf(link),
    plan: of.dataset.dan,
    section: link.dataset.cho,
    version: of.dataset.ban,
    address: new URL(link.getAttribute("href"), new URL(of.dataset.diaChi, location.href)).href,
    day: new Date(),
  });
  return [
    button(_("Chép lời dẫn"), _("Đã chép lời dẫn"), failed, () => cited(passage())),
    ...forms({ ...of.dataset, csl: document.querySelector("[data-csl]")?.dataset.csl }, passage).map(([label, done, textOf]) => button(label, done, failed, textOf)),
  ];
}

async function openMenu(link) {
  close(false);
  const menu = make("div", { className: "km-menu" });
  menu.setAttribute("role", "group");
  const cell = link.closest("td, th"); // nothing but rows may stand behind a row
  if (cell) cell.append(menu); else passageOf(link).after(menu);
  link.setAttribute("aria-expanded", "true");
  open = { link, menu };
  const failed = _("Không chép được. Hãy chép từ thanh địa chỉ.");
  const done = _("Đã chép liên kết");
  menu.setAttribute("aria-label", _("Việc với đoạn này"));
  menu.append(
    button(_("Chép liên kết"), done, failed, () => addressOf(link)),
    ...(await citation(link, failed)),
    button(_("Chép đoạn này"), _("Đã chép đoạn này"), failed, () => `“${wordsOf(link)}”\n${document.title}\n${addressOf(link)}`),
    ...lineLinks(link),
    reportLink(meta("km-report") ? _("Báo lỗi đoạn này") : _("Chưa có địa chỉ nhận báo lỗi"), link));
  say(_("Việc với đoạn này ở ngay sau đoạn."));
}

for (const head of $$(":is(#toan-van ~ :is(h3, h4, h5, h6), .phan > :is(h4, h5, h6))[id]:not(#toan-van ~ h2 ~ *)")) {
  const link = make("a", { className: "neo", href: "#" + head.id, textContent: "¶" });
  const heading = head.textContent.trim();
  link.dataset.cho = heading;
  link.setAttribute("aria-label", _("Liên kết đến mục {heading}", { heading }));
  head.append(" ", link);
}
for (const link of $$("a.neo")) link.setAttribute("role", "button");
document.addEventListener("click", (event) => {
  const asked = event.target.closest?.(".nut-dan");
  if (asked) import("./passages/cite-row.js").then(({ citeRow }) => citeRow(asked, copy)).then(say, () => {});
  const link = event.target.closest?.("a.neo");
  if (link && !(event.ctrlKey || event.metaKey || event.shiftKey)) {
    event.preventDefault();
    history.replaceState(null, "", link.getAttribute("href"));
    if (open?.link === link) close(false); else openMenu(link);
  } else if (open && !open.menu.contains(event.target)) {
    close(false);
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key === " " && event.target.matches?.("a.neo")) {
    event.preventDefault();
    event.target.click();
  }
});

/* ---- Short forms: hover, focus and touch; Escape closes; the note itself may be hovered ---- */
let note = null;
let timer = 0;
function hideNote() {
  clearTimeout(timer);
  if (!note) return;
  note.abbr.removeAttribute("aria-describedby");
  note.box.remove();
  note = null;
}
function showNote(abbr) {
  clearTimeout(timer);
  if (note?.abbr === abbr) return;
  hideNote();
  const box = make("div", { className: "km-note", id: "km-note", textContent: abbr.dataset.nghia });
  box.setAttribute("role", "tooltip");
  (document.querySelector("main") || document.body).append(box);
  const at = abbr.getBoundingClientRect();
  const origin = (box.offsetParent || document.body).getBoundingClientRect();
  const edge = document.documentElement.clientWidth - box.offsetWidth - 16;
  box.style.left = Math.max(16, Math.min(at.left, edge)) - origin.left + "px";
  box.style.top = at.bottom - origin.top + 6 + "px";
  box.addEventListener("mouseenter", () => clearTimeout(timer));
  box.addEventListener("mouseleave", hideSoon);
  abbr.setAttribute("aria-describedby", "km-note");
  note = { abbr, box };
}
function hideSoon() {
  clearTimeout(timer);
  timer = setTimeout(hideNote, 250);
}
for (const abbr of $$(".km-page abbr[title]")) {
  abbr.dataset.nghia = abbr.title;
  abbr.removeAttribute("title");
  abbr.tabIndex = 0;
  abbr.setAttribute("role", "button");
  abbr.addEventListener("mouseenter", () => showNote(abbr));
  abbr.addEventListener("mouseleave", hideSoon);
  abbr.addEventListener("focus", () => showNote(abbr));
  abbr.addEventListener("blur", hideSoon);
  abbr.addEventListener("click", () => showNote(abbr));
}
document.addEventListener("pointerdown", (event) => {
  if (note && event.target !== note.abbr && !note.box.contains(event.target)) hideNote();
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  if (note) hideNote();
  else if (open) close(true);
});
