/* A sentence in a row, cited: shown below it, where it can be read and selected, and copied. */
import { cited } from "./cite.js";
import { _ } from "../words.js";

export async function citeRow(button, copy) {
  const said = button.nextElementSibling;
  if (!said.dataset.du) said.textContent = said.dataset.du = whole(button, said);
  said.classList.add("hien");
  const done = await copy(said.dataset.du);
  button.textContent = done ? _("Đã chép lời dẫn") : _("Không chép được. Hãy chọn chữ rồi chép.");
  return button.textContent;
}

function whole(button, said) {
  const [plan, section, version] = [...said.querySelectorAll("span")].map((one) => one.textContent);
  const quote = button.parentElement.querySelector("q").textContent;
  return cited({ quote, plan, section, version, address: said.querySelector("a").href, day: new Date() });
}
