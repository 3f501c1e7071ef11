/* The frame of the page: its parts, which of the two sides a narrow window shows, the line that speaks. */

import { _ } from "../theme/js/words.js";
import { button, make } from "./elements.js";

const HUSH = 8000; // how long the last words stay
export const NARROW = matchMedia("(max-width: 56em)");
export const place = {};

/* Put the parts of the page up. `on` hears of its buttons: `undo`, `keys`, `step(by)`, `turned` to a side. */
export function build(on) {
  place.title = make("h1", {});
  place.left = make("span", { class: "desk-left" });
  place.bar = make("progress", { "aria-label": _("Đã xem bao nhiêu"), max: 1, value: 0 });
  place.checked = make("span", { class: "desk-checked" });
  place.undo = button(_("Hoàn tác"), "u", on.undo);
  const help = button(_("Phím tắt"), "?", on.keys);
  place.tabs = ["paper", "draft"].map((name) => make("button", { type: "button", role: "tab", id: `tab-${name}`, "aria-controls": name, onclick: () => { tab(name); on.turned(); } }, name === "paper" ? _("Nguồn") : _("Bản nháp")));
  place.paper = make("section", { id: "paper", tabindex: "0", "aria-label": _("Nguồn") });
  place.now = make("p", { class: "desk-now" });
  place.queue = make("div", { class: "desk-queue", role: "toolbar", "aria-label": _("Những chỗ chưa chắc") },
    button(_("Trước"), "k", () => on.step(-1)), button(_("Sau"), "j", () => on.step(1)), place.now);
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

export function tab(name) {
  document.body.dataset.tab = name;
  place.tabs.forEach((one) => {
    const on = one.id === `tab-${name}`;
    one.setAttribute("aria-selected", String(on));
    one.tabIndex = on ? 0 : -1;
  });
}

/* Say what happened, or where a clerk is by now; the latter is seen already and only spoken. */
export function say(words, { aloud = true } = {}) {
  place.live.textContent = "";
  place.said = words;
  place.live.classList.toggle("desk-sr", !aloud);
  requestAnimationFrame(() => { place.live.textContent = words; });
  clearTimeout(place.hush);
  place.hush = setTimeout(() => { place.live.textContent = ""; }, HUSH);
}
