/* A field that names an entry of a registry: typing a few letters, with accents or without, offers
   those that may be meant (ARIA combobox with a listbox). */

import { _ } from "../theme/js/words.js";
import { freshId, make } from "./elements.js";
import { namesOf } from "./net.js";

const PAUSE = 80;

/* `typed` stands in an empty field as if somebody had typed it. `add(typed)` makes a new entry and resolves to its id and name, or to null. `chosen(id, name)`
   hears of each choice. */
export function combobox({ registry, label, value, shown, typed: begun, describedBy, add, chosen }) {
  const list = make("ul", { role: "listbox", id: freshId(), "aria-label": label, hidden: true });
  const input = make("input", {
    type: "text", role: "combobox", id: freshId(), value: shown || value || begun || "", autocomplete: "off",
    "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id, "aria-describedby": describedBy,
  });
  const below = make("span", { class: "desk-code" }, value || "");
  let [id, options, active, timer] = [value || "", [], -1, 0];

  const open = () => !list.hidden;
  const show = (is) => {
    list.hidden = !is;
    input.setAttribute("aria-expanded", String(is));
    if (!is) point(-1);
  };
  function point(at) {
    active = at;
    [...list.children].forEach((one, index) => one.setAttribute("aria-selected", String(index === at)));
    const element = list.children[at];
    if (element) {
      input.setAttribute("aria-activedescendant", element.id);
      element.scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  }
  function take(newId, name) {
    [id, input.value, below.textContent] = [newId, name, newId];
    show(false);
    chosen?.(newId, name);
  }
  async function choose(at) {
    const one = options[at];
    if (!one) return;
    if (!one.adds) return take(one.id, one.name);
    show(false);
    const made = await add(one.adds);
    if (made) take(made.id, made.name);
    input.focus();
  }
  async function offer() {
    const typed = input.value.trim();
    const found = await namesOf(registry, typed).catch(() => []);
    if (typed !== input.value.trim() || document.activeElement !== input) return;
    options = found.slice();
    if (add && typed) options.push({ adds: typed, name: _("Thêm mục mới: {typed}", { typed }), beside: "" });
    list.replaceChildren(...options.map((one, at) =>
      make("li", { role: "option", id: freshId(), "aria-selected": "false", onmousedown: (event) => { event.preventDefault(); choose(at); } },
        make("span", {}, one.name), one.beside || one.id ? make("small", {}, [one.beside, one.id].filter(Boolean).join(" · ")) : null)));
    show(options.length > 0);
    // Words that nothing is called by can only be a new entry; letters like these may be an id.
    if (options.length && (!options[0].adds || !/^[a-z0-9-]+$/.test(typed))) point(0);
  }
  input.addEventListener("input", () => {
    [id, below.textContent] = ["", ""];
    clearTimeout(timer);
    timer = setTimeout(offer, PAUSE);
  });
  // What the text prints is as good as typed.
  if (begun && !value) input.addEventListener("focus", () => { input.select(); offer(); }, { once: true });
  input.addEventListener("blur", () => show(false));
  input.addEventListener("keydown", (event) => {
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps) {
      event.preventDefault();
      if (!open()) offer();
      else point((active + steps[event.key] + options.length) % options.length);
    } else if (event.key === "Enter" && open() && active >= 0) {
      event.preventDefault();
      event.stopPropagation();
      choose(active);
    } else if (event.key === "Escape" && open()) {
      event.preventDefault();
      event.stopPropagation();
      show(false);
    }
  });
  const box = make("div", { class: "desk-combobox" }, input, list, below);
  return { box, input, value: () => id || input.value.trim(), clear: () => { [id, input.value, below.textContent] = ["", "", ""]; } };
}
