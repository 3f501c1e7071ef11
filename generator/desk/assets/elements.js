/* Elements made of names, attributes and children; nothing is ever made of HTML. */

export function make(name, given = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(given)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key in element && typeof value === "boolean") element[key] = value;
    else if (key === "value") element.value = value;
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat().filter((one) => one !== null && one !== undefined && one !== ""));
  return element;
}

/* A button that says what it does and by which key. */
export const button = (words, key, pressed, given = {}) =>
  make("button", { type: "button", onclick: pressed, ...given }, words, key ? make("kbd", { "aria-hidden": "true" }, key) : null);

let last = 0;
export const freshId = () => `desk-${(last += 1)}`;
