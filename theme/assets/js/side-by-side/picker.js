/* Picking plans by the name of a place, of then or of now, with or without accents: a list of
   what is picked, and a box that suggests (the combobox pattern of the ARIA Authoring Practices). */
import { matches } from "./choices.js";
import { make } from "./draw.js";
import { _, ngettext } from "../words.js";

const SHOWN = 8;

export const MOST = 4;

/* `plans` asks for all plans that may fit, null where they cannot be fetched, their `count` where more must be typed; `pick` and the others tell what the reader wants. */
export class Picker {
  constructor({ plans, pick, drop, move }) {
    Object.assign(this, { plans, pick, drop, move });
    this.found = [];
    this.active = -1;
    this.node = document.querySelector(".chon"); // parts/side.md
    this.taken = this.node.querySelector(".cot-da-chon");
    this.field = this.node.querySelector(".o-chon");
    [this.label, this.box, this.list] = this.field.children;
    this.said = this.node.querySelector("[role=status]");
    this.box.addEventListener("input", () => this.suggest());
    this.box.addEventListener("focus", () => this.plans());
    this.box.addEventListener("click", () => this.suggest());
    this.box.addEventListener("keydown", (event) => this.key(event));
    this.box.addEventListener("blur", () => this.close());
  }

  /* Shows which plans are picked, by their names. */
  show(ids, names) {
    this.ids = ids;
    this.taken.replaceChildren(...ids.map((id, at) => make("li", {}, make("span", {}, names[at]),
      at ? this.button(_("Sang trái"), _("Chuyển {name} sang trái", { name: names[at] }), () => this.move(at)) : null,
      this.button(_("Bỏ"), _("Bỏ {name}", { name: names[at] }), () => this.drop(at)))));
    this.taken.hidden = ids.length === 0;
    this.field.hidden = ids.length >= MOST;
    this.label.textContent = ids.length ? _("Thêm một kế hoạch nữa: gõ tên nơi, có dấu hay không") : _("Đặt các kế hoạch cạnh nhau: gõ tên nơi, có dấu hay không");
  }

  button(text, label, done) {
    const node = make("button", { type: "button", "aria-label": label }, text);
    node.addEventListener("click", done);
    return node;
  }

  async suggest() {
    const typed = this.box.value;
    const fitting = async (isSure) => {
      const all = await this.plans(isSure, typed);
      return Array.isArray(all) ? matches(all, typed).filter((plan) => !this.ids.includes(plan.id)) : all;
    };
    let found = await fitting(false);
    if (found?.length === 0) found = await fitting(true); // the site may have been published anew
    if (typed !== this.box.value) return;
    const isLost = found === null;
    const tooMany = found?.count;
    if (!Array.isArray(found)) found = [];
    this.found = found.slice(0, SHOWN);
    this.active = -1;
    this.list.replaceChildren(...this.found.map((plan, at) => this.option(plan, at)));
    this.list.hidden = this.found.length === 0;
    this.mark();
    this.said.textContent = isLost ? _("Chưa tải được danh sách kế hoạch. Hãy thử lại.")
      : tooMany ? ngettext("{count} kế hoạch; gõ thêm tên nơi, tên tỉnh.", tooMany)
      : found.length === 0 ? _("Không thấy kế hoạch nào có “{typed}” trong tên.", { typed: typed.trim() })
      : found.length > SHOWN ? ngettext("{count} kế hoạch; gõ thêm để thu hẹp.", found.length) : ngettext("{count} kế hoạch.", found.length);
  }

  option(plan, at) {
    const now = plan.now?.length ? make("small", {}, _("nay thuộc {places}", { places: plan.now.join("; ") })) : null;
    const node = make("li", { id: `goi_y_${at}`, role: "option", "aria-selected": "false" },
      make("span", {}, plan.place), " ", make("small", {}, `${plan.kind}, ${plan.level.toLowerCase()}`), now);
    node.addEventListener("pointerdown", (event) => event.preventDefault());
    node.addEventListener("click", () => this.take(at));
    return node;
  }

  mark() {
    this.box.setAttribute("aria-expanded", String(!this.list.hidden));
    [...this.list.children].forEach((node, at) => node.setAttribute("aria-selected", String(at === this.active)));
    if (this.active < 0) {
      this.box.removeAttribute("aria-activedescendant");
    } else {
      this.box.setAttribute("aria-activedescendant", `goi_y_${this.active}`);
      this.list.children[this.active].scrollIntoView({ block: "nearest" });
    }
  }

  key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.list.hidden) {
      event.preventDefault();
      this.suggest();
    } else if (step) {
      event.preventDefault();
      const count = this.found.length;
      this.active = this.active < 0 && step < 0 ? count - 1 : (this.active + step + count) % count;
      this.mark();
    } else if (event.key === "Enter" && !this.list.hidden) {
      event.preventDefault();
      this.take(Math.max(this.active, 0));
    } else if (event.key === "Escape") {
      this.close();
    }
  }

  take(at) {
    const plan = this.found[at];
    this.box.value = "";
    this.said.textContent = "";
    this.close();
    this.pick(plan.id);
  }

  close() {
    this.list.hidden = true;
    this.active = -1;
    this.mark();
  }
}
