/* Rows of plans as tables: the same elements as theme/parts/side.md. Text stays text. */
import { _, inVietnamese, laidOut, ngettext } from "../words.js";

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
/* The same without its host, as paper prints none of its own addresses. */
export const here = (path) => {
  const { pathname, search, hash } = new URL(path, ROOT);
  return `${pathname}${search}${hash}`;
};
export const place = (plan, anchor) => here(`ke-hoach/${plan.id}/${anchor ? `#${anchor}` : ""}`);

function heads(plans, names) {
  return plans.map((plan, column) => make("th", { scope: "col" },
    make("a", { href: place(plan) }, names[column]), " ", make("small", {}, plan.kind),
    make("small", { class: "tren-giay" }, [plan.status, plan.version].filter(Boolean).join("; "))));
}

function table(plans, names, kind, corner) {
  const head = make("tr", {}, ...(corner ? [make("td")] : []), ...heads(plans, names));
  const ofSheet = make("tr", { class: "dau-to", "aria-hidden": "true" },
    make("td", { colspan: plans.length + (corner ? 1 : 0) }, `${names.join("; ")}. `, make("span", { "data-dia-chi": "" })));
  return make("table", { class: `bang canh${kind}`, "data-cot": plans.length }, make("thead", {}, ofSheet, head));
}

function figure(fact) {
  const shown = make("span", { class: "muc" });
  if (fact.before) shown.append(make("small", {}, fact.before), " ");
  shown.append(fact.words);
  if (fact.after) shown.append(" ", make("small", {}, fact.after));
  return shown;
}

/* What a plan does not say: the words, and the places that they lead to; the file of the plan has both. */
function silent({ words, spots = [] }, plan) {
  const links = spots.map((spot, at) => [" ", make("a", { href: place(plan, spot.anchor) }, spot.name), at < spots.length - 1 ? "," : ""]);
  return make("span", { class: "khong", "data-phu-dinh": "" }, words, ...links.flat());
}

/* What is said in a row without an entry of the plan, which may have the indicator elsewhere. */
export function silenceOf(row, plan, anchors) {
  const said = plan.silences;
  if (!anchors.length) return said.get(row.silent) || said.get(row.part);
  return { ...said.get("elsewhere"), spots: anchors.map((anchor, at) => ({ anchor, name: _("chỗ {number}", { number: at + 1 }) })) };
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
  const quote = fact.quote ? make("a", { class: "trich", href: place(plan, fact.anchor) }, make("q", inVietnamese, fact.quote)) : null;
  return make("div", { class: "su" }, words(fact, plan), ...notes, ...deeds, quote);
}

/* Beside promises with a figure those without one are folded. */
function cellOf({ part }, cell, plan) {
  const figures = part === "targets" ? cell.filter((fact) => fact.figure) : [];
  const after = figures.length ? cell.filter((fact) => !fact.figure) : [];
  const shown = (figures.length ? figures : cell).map((fact) => factOf(fact, plan));
  if (!after.length) return shown;
  const words = ngettext("và {count} câu không nêu con số", after.length);
  return [...shown, make("details", { class: "con-nua" }, make("summary", {}, words), ...after.map((fact) => factOf(fact, plan)))];
}

function factRow(row, plans, names) {
  const label = row.indicator ? make("a", { href: here(`chi-tieu/${row.indicator}/`) }, row.label) : row.label;
  const head = make("th", { scope: "row" }, label, row.about ? make("small", {}, row.about) : null);
  const cells = row.cells.map((cell, column) => make("td", { "data-nhan": names[column] },
    ...(cell.length ? cellOf(row, cell, plans[column]) : [silent(silenceOf(row, plans[column], row.elsewhere[column]), plans[column])])));
  return make("tr", { class: row.same ? "giong" : "khac" }, head, ...cells);
}

/* One table of a part's rows, by field where it has fields. */
function factTable(rows, plans, names) {
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

/* How much a folded part holds. */
function counts(rows, isSame, isAlone) {
  const [same, alone] = [rows.filter(isSame).length, rows.filter(isAlone).length];
  const said = [
    [ngettext("{count} điều khác nhau", rows.length - same - alone), rows.length - same - alone],
    [ngettext("{count} điều giống nhau", same), same],
    [ngettext("{count} điều không xếp ngang được", alone), alone],
  ];
  return make("small", {}, said.filter(([, count]) => count).map(([words]) => words).join(", "));
}

function folded(anchor, title, counted, isOpen, ...below) {
  return make("details", { class: "phan-so", open: isOpen }, make("summary", {}, make("h2", { id: anchor }, title), " ", counted), ...below);
}

/* A part: its heading opens it, its address too; what one plan alone says opens within it. `isWhole` opens all. */
export function factPart(part, rows, plans, names, isWhole) {
  const isTargets = part === "targets";
  const isAlone = (row) => part !== "attributes" && !row.isShared;
  const [shared, alone] = [rows.filter((row) => !isAlone(row)), rows.filter(isAlone)];
  const words = isTargets
    ? ngettext("Hiện thêm {count} điều không có hai kế hoạch cùng nêu con số", alone.length)
    : ngettext("Hiện thêm {count} điều chỉ một kế hoạch nêu", alone.length);
  return folded(...PARTS[part], counts(rows, (row) => !isAlone(row) && row.same, isAlone), isTargets || isWhole,
    shared.length ? factTable(shared, plans, names) : null,
    alone.length ? make("details", { class: "chi-mot", open: isWhole }, make("summary", {}, words), factTable(alone, plans, names)) : null);
}

/* The texts in their part, which is folded at first. */
export function textPart(rows, plans, names, isWhole) {
  return folded("toan-van", _("Toàn văn, từng câu"), counts(rows, (row) => row.kind === "same", (row) => row.kind === "only"), isWhole,
    legend(plans.length), textTable(rows, plans, names));
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
    const passage = make("a", { href: place(plan, near.id), ...inVietnamese }, `“${near.words}”`);
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
function textTable(rows, plans, names) {
  const shown = table(plans, names, " loi-van", false);
  shown.append(make("tbody", {}, ...rows.map((row) => textRow(row, plans, names))));
  return shown;
}

/* What the marks in the texts mean. */
function legend(columns) {
  const said = columns > 2
    ? _("Câu cùng ý đứng ngang nhau; một đoạn đứng ngang với mọi phần mà bên kia tách ra. {underlined}: câu đầu tiên của hàng không có chữ ấy (hàng chỉ có hai câu thì đánh dấu cả hai); {dotted}: chỉ khác cách viết. Câu không ghép được với câu nào bên kia thì đứng một mình. ¶ dẫn về chỗ của câu trong văn bản.")
    : _("Câu cùng ý đứng ngang nhau; một đoạn đứng ngang với mọi phần mà bên kia tách ra. {underlined}: câu bên kia không có chữ ấy; {dotted}: chỉ khác cách viết. Câu không ghép được với câu nào bên kia thì đứng một mình. ¶ dẫn về chỗ của câu trong văn bản.");
  return make("p", { class: "nho chu-giai" }, ...laidOut(said, {
    underlined: make("mark", {}, _("Chữ gạch chân")),
    dotted: make("mark", { class: "viet" }, _("gạch chấm")),
  }));
}
