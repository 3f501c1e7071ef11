// The strip above a page that tells what is wrong with the files, for as long as that is so.
const CLOSED = "kehoach-closed";

const made = (name, words, ...inside) => {
  const element = document.createElement(name);
  element.textContent = words;
  element.append(...inside);
  return element;
};

// Three places that are there from the beginning: what comes into them is read out.
const place = (kind, role) => {
  const element = made("section", "");
  element.className = kind;
  element.setAttribute("role", role);
  return element;
};
const errors = place("kehoach-errors", "alert");
const warnings = place("kehoach-warnings", "status");
const note = place("kehoach-note", "status");
const strips = [errors, warnings];
const bar = made("div", "", warnings, note);
bar.className = "kehoach-bar";
document.body.prepend(errors, bar);
let before = null;
const style = document.createElement("link");
style.rel = "stylesheet";
style.href = new URL("strip.css", import.meta.url);
document.head.append(style);

export const tell = (notices) => {
  note.textContent = notices.note;
  const isSaid = notices.heading && sessionStorage.getItem(CLOSED) !== notices.key;
  const strip = notices.is_error ? errors : warnings;
  strips.forEach((one) => one.replaceChildren(...(isSaid && one === strip ? content(notices) : [])));
};

const content = (notices) => {
  const close = made("button", notices.close);
  close.type = "button";
  close.addEventListener("click", () => shut(notices.key));
  const list = made("ol", "", ...notices.problems.map(problem));
  const rest = notices.rest ? [made("p", notices.rest)] : [];
  if (notices.is_error) return [close, made("h2", notices.heading), list, ...rest];
  return [close, made("details", "", made("summary", notices.heading), list, ...rest)];
};

const problem = (lines) => {
  const [first, ...others] = lines;
  return made("li", "", made("strong", first), ...others.map((line) => made("p", line)));
};

const shut = (key) => {
  const isHeld = strips.some((one) => one.contains(document.activeElement));
  sessionStorage.setItem(CLOSED, key);
  strips.forEach((one) => one.replaceChildren());
  if (isHeld && before?.isConnected) before.focus({ preventScroll: true });
};

const onFocus = ({ currentTarget, relatedTarget }) => {
  if (relatedTarget && !currentTarget.contains(relatedTarget)) before = relatedTarget;
};
strips.forEach((one) => one.addEventListener("focusin", onFocus));
addEventListener("keydown", (event) => {
  const close = strips.map((one) => one.querySelector("button")).find(Boolean);
  if (event.key === "Escape" && close && !event.defaultPrevented) close.click();
});
