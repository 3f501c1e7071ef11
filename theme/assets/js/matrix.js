/* The table of comparison: filters, order, a view's own address, CSV, print. The table is whole
   without it; its form is shown only when this runs. Nothing is asked for and nothing is stored. */
import { csv } from "./matrix/csv.js";
import { byColumn, byRow, isRanked } from "./matrix/order.js";
import { NAMES, columnIsShown, inWords, pressed, queryOf, rowIsShown, unknownIn, viewOf } from "./matrix/view.js";
import { _ } from "./words.js";

const table = document.querySelector("table.ma-tran");
const form = document.querySelector("form.loc-bang");
const status = document.querySelector(".dem-bang");
const words = (node) => node.textContent.replace(/\s+/g, " ").trim();

/* What stands where, once: cells keep their column whatever the order shown. */
const columns = Array.from(table.querySelectorAll("thead th[data-noi]"), (head, index) => (
  { head, index, plan: head.dataset.noi, place: head.dataset.diaPhuong, level: head.dataset.cap, name: words(head.querySelector("a")) }));
const fields = Array.from(table.tBodies, (body) => ({
  body,
  head: body.rows[0].cells[0],
  themes: body.dataset.linhVuc.split(" "),
  rows: Array.from(body.rows).slice(1).map(rowOf),
}));
const rows = fields.flatMap((field) => field.rows);
const fixed = table.tHead.rows[0].cells.length - columns.length;

/* `nodes` are the elements of its cells, `cells` what they say. */
function rowOf(line, index) {
  const nodes = Array.from(line.querySelectorAll("td[data-giong]"));
  return { line, index, nodes, id: line.id, head: line.cells[0], by: line.dataset.theo, cells: nodes.map((node) => node.dataset) };
}

/* ---- The view: the form holds it, the address repeats it ---- */
const view = () => viewOf(new FormData(form));

/* Returns what the address asks and the table does not know. */
function fromAddress() {
  const asked = new URLSearchParams(location.search);
  for (const control of form.elements) {
    if (!NAMES.includes(control.name)) continue;
    if (control.type === "checkbox") control.checked = asked.getAll(control.name).includes(control.value);
    else control.value = asked.get(control.name) || "";
    if (control.tagName === "SELECT" && control.selectedIndex < 0) control.value = "";
  }
  const { theo } = form.elements;
  if (!rows.some((row) => row.id === theo.value)) theo.value = "";
  return unknownIn(asked, new FormData(form));
}

function toAddress() {
  history.replaceState(null, "", location.pathname + queryOf(location.search, new FormData(form)) + location.hash);
}

/* ---- What is shown, and in which order ---- */
function put(parent, before, nodes) {
  nodes.forEach((node, index) => {
    if (parent.children[before + index] !== node) parent.insertBefore(node, parent.children[before + index]);
  });
}

function show(unknown = []) {
  const now = view();
  const focus = document.activeElement;
  const shown = columns.filter((column) => columnIsShown(column, now));
  const column = columns.find((one) => one.plan === now.column);
  const row = rows.find((one) => one.id === now.row);
  const ranked = Boolean(row) && isRanked(shown, row.cells);
  const order = ranked ? [...columns].sort(byRow(row.cells)) : columns;
  let count = 0;
  put(table.tHead.rows[0], fixed, order.map((one) => one.head));
  for (const one of columns) {
    one.head.hidden = !shown.includes(one);
    one.head.setAttribute("aria-sort", one !== column ? "none" : now.rising ? "ascending" : "descending");
  }
  for (const field of fields) {
    const isField = !now.field || field.themes.includes(now.field);
    let some = false;
    for (const one of field.rows) {
      one.line.hidden = !isField || !rowIsShown(shown.map((each) => one.cells[each.index]), now);
      some ||= !one.line.hidden;
      count += one.line.hidden ? 0 : 1;
      put(one.line, fixed, order.map((each) => one.nodes[each.index]));
      for (const each of columns) one.nodes[each.index].hidden = each.head.hidden;
      if (one.by) one.head.setAttribute("aria-sort", one === row && ranked ? "descending" : "none");
    }
    field.body.hidden = !some;
    field.head.colSpan = fixed + shown.length;
    put(field.body, 1, (column ? [...field.rows].sort(byColumn(column.index, now.rising)) : field.rows).map((one) => one.line));
  }
  for (const button of table.querySelectorAll(".nut-xep[aria-pressed]")) {
    button.setAttribute("aria-pressed", String(button.closest("tr").id === now.row));
  }
  if (focus !== document.activeElement) focus.focus({ preventScroll: true });
  const text = inWords({
    rows: [count, rows.length], columns: [shown.length, columns.length], column, rising: now.rising,
    row: row && { name: words(row.head.querySelector("a")), by: row.by, ranked }, unknown,
  });
  if (status.textContent !== text) status.textContent = text;
}

function changed() {
  toAddress();
  show();
}

/* ---- Buttons in the heads of columns and rows ---- */
function button(label, spoken, act) {
  const node = Object.assign(document.createElement("button"), { type: "button", className: "nut-xep", textContent: label });
  node.setAttribute("aria-label", spoken);
  node.addEventListener("click", act);
  return node;
}
const set = (name, value) => { form.elements[name].value = value; };
for (const column of columns) {
  column.head.append(button(_("Sắp xếp"), _("Sắp xếp các chỉ số theo mức của {name}", { name: column.name }), () => {
    const next = pressed(view(), column.plan);
    set("xep", next.column);
    set("chieu", next.rising ? "tang" : "");
    changed();
  }));
}
for (const row of rows.filter((one) => one.by && columns.length > 1)) {
  const node = button(_("Sắp xếp các nơi"), _("Sắp xếp các nơi từ cao xuống thấp theo {name}", { name: words(row.head.querySelector("a")) }), () => {
    set("theo", view().row === row.id ? "" : row.id);
    changed();
  });
  node.setAttribute("aria-pressed", "false");
  row.head.append(node);
}

/* ---- What is shown as a file ---- */
const HEADS = [_("Lĩnh vực"), _("Chỉ số"), _("Nơi"), _("Mức"), _("Con số"), _("Con số trên"), _("Nói rõ"), _("Câu gốc"), _("Liên kết")];

/* What is said not to be stated is one text, its links too; the first of them stands for all. */
function statements(cell, place) {
  return Array.from(cell.querySelectorAll("p"), (line) => {
    const link = line.querySelector("a");
    if (line.querySelector("[data-phu-dinh]")) return [place, words(line), "", "", "", "", link ? link.href : ""];
    const about = Array.from(line.querySelectorAll(":scope > small"), words).join("; ");
    const quote = cell.classList.contains("trung-uong") ? "" : link.title;
    return [place, words(link), line.dataset.so || "", line.dataset.toi || "", about, quote, link.href];
  });
}

function shownLines() {
  const lines = [];
  for (const field of fields.filter((one) => !one.body.hidden)) {
    for (const line of Array.from(field.body.rows).slice(1).filter((one) => !one.hidden)) {
      const head = [words(field.head), words(line.cells[0].querySelector("a"))];
      for (const cell of Array.from(line.querySelectorAll("td")).filter((one) => !one.hidden)) {
        lines.push(...statements(cell, cell.dataset.nhan).map((said) => [...head, ...said]));
      }
    }
  }
  return lines;
}

function download() {
  const address = URL.createObjectURL(new Blob([csv([HEADS, ...shownLines()])], { type: "text/csv;charset=utf-8" }));
  const link = Object.assign(document.createElement("a"), { href: address, download: "so-sanh.csv" });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

form.addEventListener("change", changed);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(() => { set("theo", ""); changed(); }));
form.querySelector("[data-viec=csv]").addEventListener("click", download);
form.querySelector("[data-viec=in]").addEventListener("click", () => window.print());
/* Paper lies across. A named page in the style sheet would do, but not within the host's flex box. */
if ("adoptedStyleSheets" in document) {
  const paper = new CSSStyleSheet();
  paper.replaceSync("@page { size: A4 landscape; margin: 14mm; }");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, paper];
}

form.hidden = false;
status.hidden = false;
show(fromAddress());
