/* A sentence in a row, cited: shown below it, where it can be read and selected, and copied; so is a plan
   or a version as a whole, in each form. */
import { cited, citedWhole } from "./cite.js";
import { forms } from "./reference.js";
import { _ } from "../words.js";

export function citeRow(button, copy) {
  return button.dataset.loi ? citeWhole(button, copy) : citeSentence(button, copy);
}

async function citeSentence(button, copy) {
  const said = button.nextElementSibling;
  if (!said.dataset.du) {
    const passage = sentence(button, said);
    said.textContent = said.dataset.du = cited(passage);
    const file = new URL("../../trich-dan.json", passage.address).href;
    said.after(...forms({ muc: file }, () => passage).map((form) => formButton(form, copy)));
  }
  said.classList.add("hien");
  return done(button, await copy(said.dataset.du), _("Đã chép lời dẫn"));
}

function sentence(button, said) {
  const [plan, section, version] = [...said.querySelectorAll("span")].map((one) => one.textContent);
  const quote = button.parentElement.querySelector("q").textContent;
  return { quote, plan, section, version, address: said.querySelector("a").href, day: new Date() };
}

async function citeWhole(button, copy) {
  const { danCa: plan, ban: version, diaChi } = button.parentElement.dataset;
  const passage = () => ({ plan, version, address: new URL(diaChi, location.href).href, day: new Date() });
  if (button.dataset.loi === "chu") {
    const text = citedWhole(passage());
    const said = button.closest("td").querySelector(".loi-dan");
    if (said) said.textContent = text;
    said?.classList.add("hien");
    return done(button, await copy(text), _("Đã chép lời dẫn"));
  }
  const form = forms(button.parentElement.dataset, passage)[button.dataset.loi === "bib" ? 0 : 1];
  return copyForm(button, form, copy);
}

function formButton(form, copy) {
  const made = Object.assign(document.createElement("button"), { type: "button", className: "nut-dan dang", textContent: form[0] });
  made.addEventListener("click", (event) => {
    event.stopPropagation();
    copyForm(made, form, copy);
  });
  return made;
}

async function copyForm(button, [, said, textOf], copy) {
  const text = await textOf();
  return done(button, text !== null && await copy(text), said);
}

function done(button, isDone, said) {
  button.textContent = isDone ? said : _("Không chép được. Hãy chọn chữ rồi chép.");
  return button.textContent;
}
