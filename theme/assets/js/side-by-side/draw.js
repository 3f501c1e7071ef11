/* Rows of plans as tables: the same elements as theme/parts/side.md. Text stays text. */
import { _, laidOut } from "../words.js";

const ROOT = new URL("../../../../", import.meta.url); // from the folder that is named by its content
const KINDS = { same: "giong", changed: "khac", near: "khac", only: "rieng" };
export const PARTS = {
  attributes: ["thuoc-tinh", _("Thuộc tính")],
  targets: ["chi-tieu", _("Chỉ tiêu")],
  tasks: ["ai-lam-gi", _("Ai làm việc gì")],
  duties: ["moc-bao-cao", _("Báo cáo, sơ kết, đề xuất")],
};

/* An element; children that are null are left out. */
export function make(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value !== null && value !== undefined && value !== false) node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null));
  return node;
}

/* An address of the site, under whatever base path. */
export const at = (path) => new URL(path, ROOT).href;
const place = (plan, anchor) => at(`ke-hoach/${plan.id}/${anchor ? `#${anchor}` : ""}`);

function heads(plans, names) {
  return plans.map((plan, column) => make("th", { scope: "col" },
    make("a", { href: place(plan) }, names[column]), " ", make("small", {}, plan.kind)));
}

function table(plans, names, kind, corner) {
  const head = make("tr", {}, ...(corner ? [make("td")] : []), ...heads(plans, names));
  return make("table", { class: `bang canh${kind}`, "data-cot": plans.length }, make("thead", {}, head));
}

function figure(fact) {
  const shown = make("span", { class: "muc" });
  if (fact.before) shown.append(make("small", {}, fact.before), " ");
  shown.append(fact.words);
  if (fact.after) shown.append(" ", make("small", {}, fact.after));
  return shown;
}

/* What a plan does not say: the words, and the places that they lead to; the file of the plan has both. */
function silent(said, plan, spots = said.spots || []) {
  const links = spots.map((spot, at) => [" ", make("a", { href: place(plan, spot.anchor) }, spot.name), at < spots.length - 1 ? "," : ""]);
  return make("span", { class: "khong", "data-phu-dinh": "" }, said.words, ...links.flat());
}

function silence(row, plan, anchors) {
  const said = plan.silences;
  if (!anchors.length) return silent(said.get(row.silent) || said.get(row.part), plan);
  return silent(said.get("elsewhere"), plan, anchors.map((anchor, at) => ({ anchor, name: _("chỗ {number}", { number: at + 1 }) })));
}

function words(fact, plan) {
  if (fact.words === undefined) return silent(fact.silent, plan);
  if (fact.figure) return figure(fact);
  if (fact.anchor && !fact.quote) return make("a", { href: place(plan, fact.anchor) }, fact.words);
  return make("span", {}, fact.words);
}

function factOf(fact, plan) {
  const notes = (fact.notes || []).map((note) => make("small", {}, note));
  const deeds = (fact.deeds || []).map((deed) => make("small", {},
    make("b", {}, `${deed.label}:`), " ", make("a", { href: place(plan, deed.anchor) }, deed.words)));
  const quote = fact.quote ? make("a", { class: "trich", href: place(plan, fact.anchor) }, make("q", {}, fact.quote)) : null;
  return make("div", { class: "su" }, words(fact, plan), ...notes, ...deeds, quote);
}

function factRow(row, plans, names) {
  const label = row.indicator ? make("a", { href: at(`chi-tieu/${row.indicator}/`) }, row.label) : row.label;
  const head = make("th", { scope: "row" }, label, row.about ? make("small", {}, row.about) : null);
  const cells = row.cells.map((cell, column) => make("td", { "data-nhan": names[column] },
    ...(cell.length ? cell.map((fact) => factOf(fact, plans[column])) : [silence(row, plans[column], row.elsewhere[column])])));
  return make("tr", { class: row.same ? "giong" : "khac" }, head, ...cells);
}

/* One table of a part's rows, by field where it has fields. */
export function factTable(rows, plans, names) {
  const shown = table(plans, names, "", true);
  let body = null;
  let group = null;
  for (const row of rows) {
    if (row.group !== group) {
      group = row.group;
      body = shown.appendChild(make("tbody"));
      if (group) body.append(make("tr", { class: "nhom" }, make("th", { scope: "rowgroup", colspan: plans.length + 1 }, group)));
    }
    body.append(factRow(row, plans, names));
  }
  return shown;
}

function run(one) {
  return one.side === "same" ? one.words : make("mark", { class: one.spelling ? "viet" : null }, one.words);
}

function passageOf({ passage, runs, moved }, plan, name) {
  const said = make("p", {}, passage.mark ? `${passage.mark} ` : "", ...runs.map(run), "\u00a0",
    make("a", { class: "den", href: place(plan, passage.id), "aria-label": _("Trong văn bản của {name}", { name }) }, "¶"));
  return moved ? [said, make("small", { class: "doi-cho" }, _("Đứng ở chỗ khác trong văn bản này"))] : [said];
}

function textCell(cell, near, alone, plan, name) {
  if (near) {
    const passage = make("a", { href: place(plan, near.id) }, `“${near.words}”`);
    return make("td", { class: "gan", "data-nhan": name },
      make("small", {}, ...laidOut(_("Lời gần giống đứng ở chỗ khác: {passage}"), { passage })));
  }
  if (!cell.length) return make("td");
  return make("td", { class: cell[0].passage.kind === "heading" ? "de" : "loi", "data-nhan": alone ? `${name}, ${plan.silences.get("alone").words}` : name },
    ...cell.flatMap((one) => passageOf(one, plan, name)));
}

function textRow(row, plans, names) {
  const alone = row.kind === "only";
  return make("tr", { class: KINDS[row.kind] }, ...row.cells.map((cell, column) => textCell(cell, row.near[column], alone, plans[column], names[column])));
}

/* The texts, passage opposite passage. */
export function textTable(rows, plans, names) {
  const shown = table(plans, names, " loi-van", false);
  shown.append(make("tbody", {}, ...rows.map((row) => textRow(row, plans, names))));
  return shown;
}

/* What the marks in the texts mean. */
export function legend(columns) {
  const said = columns > 2
    ? _("Câu cùng ý đứng ngang nhau; một đoạn đứng ngang với mọi phần mà bên kia tách ra. {underlined}: câu đầu tiên của hàng không có chữ ấy (hàng chỉ có hai câu thì đánh dấu cả hai); {dotted}: chỉ khác cách viết. Câu không ghép được với câu nào bên kia thì đứng một mình. ¶ dẫn về chỗ của câu trong văn bản.")
    : _("Câu cùng ý đứng ngang nhau; một đoạn đứng ngang với mọi phần mà bên kia tách ra. {underlined}: câu bên kia không có chữ ấy; {dotted}: chỉ khác cách viết. Câu không ghép được với câu nào bên kia thì đứng một mình. ¶ dẫn về chỗ của câu trong văn bản.");
  return make("p", { class: "nho chu-giai" }, ...laidOut(said, {
    underlined: make("mark", {}, _("Chữ gạch chân")),
    dotted: make("mark", { class: "viet" }, _("gạch chấm")),
  }));
}
