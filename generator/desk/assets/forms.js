/* Forms in a dialog: what an annotation, a fact of the head or an entry of a registry says. */

import { _ } from "../theme/js/words.js";
import { combobox } from "./combobox.js";
import { freshId, make } from "./elements.js";

/* Show a dialog and resolve to what `read` returns once `send` takes it, or to null when it is
   closed. `send(values)` returns the words of a refusal, or nothing. The focus goes back to where it was.
   `only` leaves no other button: there is nothing to give up. */
export function dialog({ title, children, submit, read, send, focus, only = false }) {
  return new Promise((resolve) => {
    const wrong = make("p", { class: "desk-wrong", role: "alert" });
    const heading = make("h2", { id: freshId() }, title);
    let result = null;
    const form = make("form", { method: "dialog", novalidate: true }, heading, ...children.filter(Boolean), wrong,
      make("div", { class: "desk-buttons" },
        make("button", { type: "submit", class: "desk-main" }, submit),
        only ? null : make("button", { type: "button", onclick: () => shown.close() }, _("Thôi"))));
    const shown = make("dialog", { class: "desk-dialog", "aria-labelledby": heading.id }, form);
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const values = read();
      const refused = await send(values);
      if (refused) {
        wrong.textContent = refused;
        return;
      }
      result = values ?? {};
      shown.close();
    });
    shown.addEventListener("close", () => {
      shown.remove();
      resolve(result);
    });
    document.body.append(shown);
    shown.showModal();
    (focus?.() ?? form.querySelector("input, textarea, select, button"))?.focus();
    if (only) shown.scrollTop = 0; // what is only read is read from its beginning
  });
}

/* The fields of a form as the program describes it; `values` are those that are there. What is asked first and
   what is said already stands open, the rest folded. */
export function fields(described, values, { names = {}, add } = {}) {
  const made = described.map((one) => field(one, values[one.key], { names, add }));
  const isFirst = (one) => one.first || (one.key !== "quote" && one.key !== "id" && values[one.key]?.length > 0);
  const first = made.filter((_one, at) => isFirst(described[at])).map((one) => one.row);
  const rest = made.filter((_one, at) => !isFirst(described[at])).map((one) => one.row);
  const more = rest.length ? [make("details", {}, make("summary", {}, _("Các ô khác")), ...rest)] : [];
  return { rows: [...first, ...more], read: () => Object.fromEntries(made.map((one) => [one.key, one.read()])), input: (key) => made.find((one) => one.key === key)?.input };
}

function field(described, value, { names, add }) {
  const hint = described.hint && described.hint !== described.label ? make("small", { id: freshId() }, described.hint) : null;
  const one = described.names ? named : described.choices.length ? chosen : typed;
  const several = described.names ? many : described.choices.length ? ticked : lines;
  const make_ = described.many ? several : one;
  const { control, input, read } = make_(described, value, hint?.id, { names, add });
  const label = several === ticked && described.many ? make("span", { class: "desk-legend" }, described.label) : make("label", { for: input.id }, described.label);
  return { key: described.key, read, input, row: make("div", { class: "desk-field" }, label, control, hint) };
}

function typed(described, value, describedBy) {
  const long = ["quote", "reason", "note", "title", "definition"].includes(described.key);
  const given = { id: freshId(), "aria-describedby": describedBy, value: value ?? "", autocomplete: "off" };
  const input = long ? make("textarea", { rows: 2, ...given }) : make("input", { type: "text", ...given });
  return { control: input, input, read: () => input.value };
}

function lines(_described, value, describedBy) {
  const input = make("textarea", { rows: 2, id: freshId(), "aria-describedby": describedBy, value: (value ?? []).join("\n") });
  return { control: input, input, read: () => input.value.split("\n") };
}

/* The choices of a field, with what a file says beside them; what is meant where it says nothing is no choice. */
function choicesOf({ choices, default: meant }, held) {
  const others = held.filter((one) => !choices.some(([value]) => value === one)).map((one) => [one, one]);
  return [...choices.filter(([value]) => value !== meant || held.includes(value)), ...others];
}

function chosen(described, value, describedBy) {
  const meant = described.choices.find(([one]) => one === described.default)?.[1];
  const empty = make("option", { value: "" }, meant ?? _("(không ghi)"));
  const options = choicesOf(described, value ? [value] : []).map(([one, words]) => make("option", { value: one, selected: one === value }, words));
  const input = make("select", { id: freshId(), "aria-describedby": describedBy }, empty, ...options);
  return { control: input, input, read: () => input.value };
}

/* Several of some choices: a box to tick for each. */
function ticked(described, value, describedBy) {
  const boxes = choicesOf(described, value ?? []).map(([one, words]) => {
    const box = make("input", { type: "checkbox", id: freshId(), value: one, checked: (value ?? []).includes(one) });
    return { box, row: make("label", { for: box.id }, box, words) };
  });
  const control = make("div", { class: "desk-ticks", role: "group", "aria-label": described.label, "aria-describedby": describedBy }, ...boxes.map((one) => one.row));
  return { control, input: boxes[0].box, read: () => boxes.filter(({ box }) => box.checked).map(({ box }) => box.value) };
}

function named(described, value, describedBy, { names, add }) {
  const made = combobox({
    registry: described.names, label: described.label, value, shown: names[described.names]?.[value], typed: described.typed, describedBy,
    add: add && ((words) => add(described.names, words)),
  });
  return { control: made.box, input: made.input, read: made.value };
}

/* Several entries: those chosen stand above the field, each with a button that takes it out. */
function many(described, value, describedBy, { names, add }) {
  const held = new Map((value ?? []).map((id) => [id, names[described.names]?.[id] ?? id]));
  const list = make("ul", { class: "desk-held" });
  const draw = () => list.replaceChildren(...[...held].map(([id, name]) =>
    make("li", {}, name, make("button", { type: "button", "aria-label": _("Bỏ {name}", { name }), onclick: () => { held.delete(id); draw(); made.input.focus(); } }, "×"))));
  const made = combobox({
    registry: described.names, label: described.label, value: "", describedBy, add: add && ((words) => add(described.names, words)),
    chosen: (id, name) => { held.set(id, name); made.clear(); draw(); },
  });
  draw();
  const left = () => (made.value() ? [made.value()] : []);
  return { control: make("div", {}, list, made.box), input: made.input, read: () => [...held.keys(), ...left()] };
}
