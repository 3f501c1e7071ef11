/* The table of comparison: filters, order, a view's own address, CSV, print. The table is whole
   without it, and its form and its buttons stand there before it comes. Nothing is asked for and nothing
   is stored. */
import { COMMAS, SEMICOLONS, csv } from "./matrix/csv.js";
import { byColumn, byRow, isRanked } from "./matrix/order.js";
import { NAMES, columnIsShown, inWords, isShared, pressed, queryOf, rowIsShown, unknownIn, viewOf } from "./matrix/view.js";
import { download } from "./downloads.js";
import { placeOf } from "./frame/place.js";
import { lieAcross } from "./paper.js";
import { copiesTables } from "./tables/button.js";
import { _ } from "./words.js";

const table = document.querySelector("table.ma-tran");
const form = document.querySelector("form.loc-bang");
const status = document.querySelector(".dem-bang");
const counted = table.caption.querySelector("[data-dem]");
const heads = table.tHead.rows[table.tHead.rows.length - 1];
const words = (node) => node.textContent.replace(/\s+/g, " ").trim();

const headOfPaper = table.tHead.querySelector(".dau-to td");

/* What stands where, once: cells keep their column whatever the order shown. */
const columns = Array.from(heads.querySelectorAll("th[data-noi]"), (head, index) => (
  { head, index, plan: head.dataset.noi, place: head.dataset.diaPhuong, level: head.dataset.cap, name: words(head.querySelector("a")) }));
const fields = Array.from(table.tBodies, (body) => ({
  body,
  head: body.rows[0].cells[0],
  themes: body.dataset.linhVuc.split(" "),
  rows: Array.from(body.rows).slice(1).map(rowOf),
}));
for (const field of fields) for (const row of field.rows) row.field = field;
const rows = fields.flatMap((field) => field.rows);
const fixed = heads.cells.length - columns.length;

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
  put(heads, fixed, order.map((one) => one.head));
  for (const one of columns) {
    one.head.hidden = !shown.includes(one);
    one.head.setAttribute("aria-sort", one !== column ? "none" : now.rising ? "ascending" : "descending");
  }
  for (const one of rows) {
    const cells = shown.map((each) => one.cells[each.index]);
    one.fits = (!now.field || one.field.themes.includes(now.field)) && rowIsShown(cells, now);
    one.isShared = isShared(cells);
  }
  const fitting = rows.filter((one) => one.fits);
  const folds = !now.whole && fitting.some((one) => one.isShared);
  for (const one of rows) one.isShown = one.fits && (one.isShared || !folds);
  for (const field of fields) {
    for (const one of field.rows) {
      one.line.hidden = !one.isShown;
      one.line.classList.remove("it"); // what is folded is hidden from now on
      put(one.line, fixed, order.map((each) => one.nodes[each.index]));
      for (const each of columns) one.nodes[each.index].hidden = each.head.hidden;
      if (one.by) one.head.setAttribute("aria-sort", one === row && ranked ? "descending" : "none");
    }
    field.body.hidden = !field.rows.some((one) => one.isShown);
    field.head.colSpan = fixed + shown.length;
    put(field.body, 1, [...field.rows].sort(column ? byColumn(column.index, now.rising) : bySharing).map((one) => one.line));
  }
  headOfPaper.colSpan = fixed + shown.length;
  for (const button of table.querySelectorAll(".nut-xep[aria-pressed]")) {
    button.setAttribute("aria-pressed", String(button.closest("tr").id === now.row));
  }
  if (focus !== document.activeElement) focus.focus({ preventScroll: true });
  const asked = queryOf("", new FormData(form));
  const text = !asked && !unknown.length ? "" : inWords({
    rows: [rows.filter((one) => one.isShown).length, rows.length, folds ? fitting.filter((one) => !one.isShared).length : 0], columns: [shown.length, columns.length], column, rising: now.rising,
    row: row && { name: words(row.head.querySelector("a")), by: row.by, ranked }, unknown,
  });
  if (status.textContent !== text) status.textContent = text;
  counted.hidden = Boolean(text);
  for (const one of document.querySelectorAll(".con-gap")) one.hidden = Boolean(text);
}

/* What plans share first, else as it was. */
const bySharing = (one, other) => Number(other.isShared) - Number(one.isShared) || one.index - other.index;

function changed() {
  toAddress();
  show();
}

/* ---- Buttons in the heads of columns and rows ---- */
const set = (name, value) => { form.elements[name].value = value; };
for (const column of columns) {
  column.head.querySelector("button").addEventListener("click", () => {
    const next = pressed(view(), column.plan);
    set("xep", next.column);
    set("chieu", next.rising ? "tang" : "");
    changed();
  });
}
for (const row of rows) {
  row.head.querySelector("button")?.addEventListener("click", () => {
    set("theo", view().row === row.id ? "" : row.id);
    changed();
  });
}

/* ---- What is shown as a file ---- */
const HEADS = [_("Lĩnh vực"), _("Chỉ số"), _("Nơi"), _("Mức"), _("Con số"), _("Con số trên"), _("Nói rõ"), _("Câu gốc"), _("Liên kết")];

/* What is said not to be stated is one text, its links too; the first of them stands for all. */
function statements(lines, place) {
  return Array.from(lines, (line) => {
    const link = line.querySelector("a");
    if (line.querySelector("[data-phu-dinh]")) return [place, words(line), "", "", "", "", link ? link.href : ""];
    const about = Array.from(line.querySelectorAll(":scope > small"), words).join("; ");
    const quote = line.classList.contains("trung-uong") ? "" : link.title;
    const [figure, upper] = [line.dataset.so, line.dataset.toi].map((number) => (number ? { number } : ""));
    return [place, words(link), figure, upper, about, quote, link.href];
  });
}

function shownLines() {
  const lines = [];
  for (const field of fields) {
    for (const { line, head, isShown } of [...field.rows].sort((one, other) => one.line.rowIndex - other.line.rowIndex)) {
      if (!isShown) continue;
      const begin = [words(field.head), words(head.querySelector("a"))];
      const cells = Array.from(line.querySelectorAll("td")).filter((one) => !one.hidden);
      const said = [
        ...statements(head.querySelectorAll(".trung-uong"), _("Trung ương")),
        ...cells.flatMap((cell) => statements(cell.querySelectorAll("p"), cell.dataset.nhan)),
      ];
      lines.push(...said.map((one) => [...begin, ...one]));
    }
  }
  return lines;
}

form.addEventListener("change", changed);
form.elements.het?.addEventListener("change", changed); // of the form, but not within it
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(() => { set("theo", ""); changed(); }));
const rest = document.getElementById("bang-so-sanh");
for (const [job, way] of [["csv", COMMAS], ["csv-phay", SEMICOLONS]]) {
  rest.querySelector(`[data-viec=${job}]`).addEventListener("click", () => download(csv([HEADS, ...shownLines()], way), "so-sanh.csv"));
}
copiesTables(rest.querySelector("[data-viec=chep]"), rest.querySelector(".lay-ve [role=status]"), () => table.parentElement);
rest.querySelector("[data-viec=in]").addEventListener("click", () => window.print());
/* Who follows the way from below the table to what is folded opens it. */
for (const link of document.querySelectorAll(".con-gap a")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    form.elements.het.click();
    form.elements.het.focus();
  });
}
lieAcross();

/* An address that names a row shows it, folded or not. */
const named = rows.find((one) => one.line === placeOf(location.hash));
const unknown = fromAddress();
if (named && form.elements.het) form.elements.het.checked ||= !isShared(named.cells);
show(unknown);
delete rest.dataset.doi;
if (named) named.line.scrollIntoView();
