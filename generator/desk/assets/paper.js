/* The source: its lines, or pictures of its pages, with the place of the current paragraph marked. */

import { _ } from "../theme/js/words.js";
import { make } from "./elements.js";

export class Paper {
  /* `picked(line)` hears of a line that was clicked. */
  constructor(place, picked) {
    Object.assign(this, { place, picked, lines: [], pages: 0, starts: [], asPages: false });
  }

  show({ lines, pages, starts }) {
    Object.assign(this, { lines, pages, starts: starts ?? [], asPages: pages > 0 });
    this.draw();
  }

  draw() {
    const toggle = this.pages
      ? make("button", { type: "button", "aria-pressed": String(this.asPages), onclick: () => { this.asPages = !this.asPages; this.draw(); this.mark(this.marked); } }, _("Xem trang in"))
      : null;
    const text = make("div", { class: "desk-lines" }, ...this.lines.map((line, at) =>
      make("p", { "data-line": at + 1, onclick: () => this.picked(at + 1) }, line || "\u00a0")));
    const pictures = Array.from({ length: this.asPages ? this.pages : 0 }, (_one, at) =>
      make("img", { src: `pages/${at + 1}.png`, alt: _("Trang {page} của văn bản gốc", { page: at + 1 }), loading: "lazy", "data-page": at + 1 }));
    const empty = !this.lines.length && !this.pages ? make("p", { class: "desk-empty" }, _("Không đọc được tệp nguồn.")) : null;
    this.place.replaceChildren(...[toggle, empty, this.asPages ? make("div", { class: "desk-pages" }, ...pictures) : text].filter(Boolean));
  }

  /* Mark the lines of a paragraph, first and last, and bring them into sight. */
  mark(found) {
    this.marked = found;
    for (const one of this.place.querySelectorAll(".desk-here")) one.classList.remove("desk-here");
    if (!found) return;
    const here = this.asPages
      ? [...this.place.querySelectorAll(`[data-page="${this.pageOf(found[0])}"]`)]
      : [...this.place.querySelectorAll("[data-line]")].slice(found[0] - 1, found[1]);
    for (const one of here) one.classList.add("desk-here");
    if (here.length) this.reveal(here[0]);
  }

  reveal(element) {
    const [box, view] = [element.getBoundingClientRect(), this.place.getBoundingClientRect()];
    if (!view.height || (box.top >= view.top && box.bottom <= view.bottom - 40)) return;
    this.place.scrollTop += box.top - view.top - view.height / 4;
  }

  pageOf(line) {
    if (this.starts.length === this.pages) return this.starts.filter((start) => start <= line).length || 1;
    return Math.min(this.pages, 1 + Math.floor(((line - 1) / Math.max(1, this.lines.length)) * this.pages));
  }
}
