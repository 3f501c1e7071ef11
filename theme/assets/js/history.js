/* Two versions of a plan side by side, as the address says: ?tu=<older>&den=<newer>. The versions
   are pages of the site and whole without this; here their texts are fetched and laid word by word. */
import { align, wordDiff } from "./compare.js";
import { blocksOf, movedTo, pieces, shownRows } from "./history/rows.js";
import { _, ngettext } from "./words.js";

const make = (tag, props = {}, ...children) => {
  const node = Object.assign(document.createElement(tag), props);
  node.append(...children);
  return node;
};
const pageOf = (revision) => `../phien-ban/${revision}/`;
const form = document.querySelector("[data-chon-ban]");
const place = document.querySelector("[data-hai-ban]");
if (form && form.elements.tu.options.length > 1) {
  form.hidden = false;
  document.querySelector("[data-can-js]")?.remove();
  const asked = new URLSearchParams(location.search);
  const [older, newer] = ["tu", "den"].map((name) => asked.get(name));
  if (older && newer && choose("tu", older) && choose("den", newer)) show(older, newer);
}

/* Only versions of the list are fetched, whatever the address says. */
function choose(name, revision) {
  const known = [...form.elements[name].options].some((option) => option.value === revision);
  if (known) form.elements[name].value = revision;
  return known;
}

async function show(older, newer) {
  place.hidden = false;
  place.setAttribute("role", "status");
  place.textContent = _("Đang mở hai bản…");
  const labels = ["tu", "den"].map((name) => form.elements[name].selectedOptions[0].textContent);
  try {
    const texts = await Promise.all([older, newer].map((one) => blocksOf(one, saidOf)));
    const rows = align(texts);
    place.removeAttribute("role");
    place.replaceChildren(...laidOut(rows, texts, labels, [older, newer]));
  } catch {
    place.replaceChildren(_("Không mở được hai bản này để so. Mỗi bản vẫn đọc được ở địa chỉ của nó:"));
    [older, newer].forEach((one, at) => place.append(" ", make("a", { href: pageOf(one), textContent: labels[at] })));
  }
}

async function saidOf(revision) {
  const answer = await fetch(`${pageOf(revision)}loi-van.json`, { cache: "no-cache" });
  if (!answer.ok) throw new Error(answer.status);
  return answer.json();
}

function laidOut(rows, texts, labels, revisions) {
  const head = make("h2", { textContent: _("Hai bản cạnh nhau") });
  const key = make("p", {
    className: "dau",
    textContent: _("Bên trái chữ gạch ngang: chỉ bản cũ có. Bên phải chữ gạch dưới: chỉ bản mới có. Đoạn giống hệt nhau không in lại."),
  });
  const names = make("div", { className: "hang ten-cot" },
    ...labels.map((label, at) => make("div", {}, make("a", { href: pageOf(revisions[at]), textContent: label }))));
  const shown = shownRows(rows, texts);
  const nodes = shown.map(nodeOf);
  if (shown.length === 1 && shown[0].same) {
    nodes[0].textContent = ngettext("{count} đoạn giống nhau; lời văn hai bản như nhau. Điều đã đổi ở phần nhập liệu: xem bảng dưới.", shown[0].same);
  }
  return [head, key, names, ...nodes];
}

function nodeOf(row) {
  if (row.same) return make("p", { className: "giong", textContent: ngettext("{count} đoạn giống nhau", row.same) });
  if (row.under) return make("p", { className: "cho", textContent: row.under });
  return rowOf(row);
}

function rowOf({ one, other, moved }) {
  const runs = one && other ? wordDiff(one.text, other.text) : [];
  const cell = (block, side, tag) => {
    const node = make("p", { className: block?.kind === "heading" ? "ten-muc" : "" });
    if (!block) return node;
    for (const { words, changed } of pieces(block.text, runs, side)) {
      node.append(changed ? make(tag, { textContent: words }) : words);
    }
    if (moved) node.append(make("small", { textContent: movedTo(one, other, side) }));
    return node;
  };
  return make("div", { className: "hang" }, cell(one, "left", "del"), cell(other, "right", "ins"));
}
