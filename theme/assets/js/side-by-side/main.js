/* Two to four plans side by side, as the address says: so-sanh/?ke-hoach=a&ke-hoach=b, of one field alone with
   &linh-vuc=y-te. Nothing that is painted moves: what changes is hidden while it does. */
import { called } from "./choices.js";
import { PARTS, at, factPart, here, make, textPart } from "./draw.js";
import { fieldsOf, inField } from "./fields.js";
import { MOST, Picker } from "./picker.js";
import { listOf, plansOf } from "./plans.js";
import { columnNames, comparable, factRows, textRows } from "./rows.js";
import { sheetOf } from "./taken.js";
import { Bundle } from "../bundle.js";
import { download } from "../downloads.js";
import { placeOf } from "../frame/place.js";
import { COMMAS, SEMICOLONS, csv } from "../matrix/csv.js";
import { lieAcross } from "../paper.js";
import { reloadLink } from "../reload.js";
import { copiesTables } from "../tables/button.js";
import { _, laidOut, ngettext } from "../words.js";

const LISTED = 40;
const FORM = 2; // of the files that are fetched
const stand = document.getElementById("canh-nhau");
const rest = document.getElementById("bang-so-sanh");
const heading = document.querySelector("article h1");
const intro = document.querySelector("article .mo-dau");
const own = { heading: heading.textContent, title: document.title, intro: intro.textContent };
const INTROS = {
  2: _("Hai kế hoạch đặt cạnh nhau. Mỗi con số, mỗi câu dẫn về đúng chỗ trong văn bản."),
  3: _("Ba kế hoạch đặt cạnh nhau. Mỗi con số, mỗi câu dẫn về đúng chỗ trong văn bản."),
  4: _("Bốn kế hoạch đặt cạnh nhau. Mỗi con số, mỗi câu dẫn về đúng chỗ trong văn bản."),
};
const bundle = new Bundle(at("so-sanh/danh-sach.json"), FORM);
let drawn = null;

/* All plans that may fit, each with what it may be called, for the picker; what else there may be: `listOf`. */
async function allPlans(isSure, typed) {
  const list = await listOf(bundle, isSure, typed);
  if (Array.isArray(list)) for (const plan of list) plan.folded ||= called(plan);
  return list;
}

function idsOf(address) {
  return [...new Set(new URL(address).searchParams.getAll("ke-hoach").filter(Boolean))];
}

const fieldOf = (address) => new URL(address).searchParams.get("linh-vuc") || "";

function addressOf(ids, field = "") {
  const asked = ids.map((id) => `ke-hoach=${encodeURIComponent(id)}`);
  if (field) asked.push(`linh-vuc=${encodeURIComponent(field)}`);
  return at(`so-sanh/${asked.length ? "?" : ""}${asked.join("&")}`);
}

function go(ids, field = ids.length > 1 ? fieldOf(location.href) : "") {
  const address = addressOf(ids, field);
  if (new URL(address).pathname !== location.pathname) {
    location.assign(address);
    return;
  }
  history.pushState(null, "", address);
  show();
}

const picker = new Picker({
  plans: allPlans,
  pick: (id) => go([...picker.ids, id]),
  drop: (gone) => go(picker.ids.filter((id, place) => place !== gone)),
  move: (place) => {
    const ids = [...picker.ids];
    [ids[place - 1], ids[place]] = [ids[place], ids[place - 1]];
    go(ids);
  },
});
const told = make("div", { role: "status" });
const view = make("div", { id: "cac-cot" });
document.querySelector("[data-can-js]")?.remove();
stand.append(told, view);

async function show() {
  const address = location.href;
  const asked = idsOf(address);
  const ids = asked.slice(0, MOST);
  const { plans, unknown, lost } = await plansOf(bundle, ids);
  if (address !== location.href) return;
  drawn = location.search;
  const focused = document.activeElement;
  await hide();
  const names = plans.length ? columnNames(plans) : [];
  picker.show(plans.map((plan) => plan.id), names);
  tell([
    ...moved(),
    ...unknown.map((id) => _("Không có kế hoạch nào mang mã “{id}”.", { id })),
    ...lost.map((id) => [_("Không tải được kế hoạch “{id}”. Hãy xem lại đường truyền rồi tải lại trang.", { id }), " ", reloadLink()]),
    ...(asked.length > MOST ? [ngettext("Đặt cạnh nhau được nhiều nhất {count} kế hoạch; ở đây là {count} kế hoạch đầu.", MOST)] : []),
    ...(comparable(plans) ? [] : [_("Các kế hoạch này quá dài để đặt cạnh nhau.")]),
    ...(plans.length === 1 ? [_("Mới có một kế hoạch, của {name}. Hãy chọn thêm một kế hoạch nữa để so sánh.", { name: names[0] })] : []),
  ]);
  if (unknown.length) await offer(plans);
  if (comparable(plans)) draw(plans, names, fieldOf(address));
  else view.replaceChildren();
  await painted(); // where all this stands is known before it is shown: nothing has moved
  if (address !== location.href) return;
  delete stand.dataset.doi;
  if (focused.isConnected && focused !== document.activeElement) focused.focus({ preventScroll: true });
}

/* Hides what changes for as long as it does; what was hidden before and stands elsewhere then has not moved. */
async function hide() {
  document.documentElement.classList.add("km-hoi");
  stand.dataset.doi = "";
  await painted();
}

const painted = () => new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); });

function tell(sentences) {
  told.replaceChildren(...sentences.map((one) => make("p", { class: "phuc-hoi" }, ...[one].flat())));
}

/* What to say where the site was published anew since the page was opened. */
function moved() {
  if (bundle.isForeign) return [[_("Trang vừa được cập nhật; bản đang mở không đọc được dữ liệu mới."), " ", reloadLink()]];
  return bundle.hasMoved ? [[_("Trang vừa được cập nhật; các kế hoạch dưới đây theo bản mới."), " ", reloadLink()]] : [];
}

/* The plans that there are, for who came with an address that names none. */
async function offer(plans) {
  const known = plans.map((plan) => plan.id);
  const all = (await allPlans()) || [];
  const others = (all.first || all).filter((plan) => !known.includes(plan.id));
  const count = all.count || others.length;
  if (!others.length) return;
  const links = others.slice(0, LISTED).map((plan) => make("li", {},
    make("a", { href: addressOf([...known, plan.id].slice(0, MOST)) }, plan.place), " ", make("span", { class: "nho" }, plan.kind)));
  told.append(make("p", {}, count > LISTED
    ? ngettext("Có {count} kế hoạch, gõ tên nơi ở ô trên để chọn; dưới đây là {listed} kế hoạch đầu:", count, { listed: links.length })
    : _("Các kế hoạch có ở đây:")), make("ul", { class: "ke" }, ...links));
}

function draw(plans, names, field) {
  const several = plans.length > 1;
  rest.hidden = several;
  const fields = fieldsOf(plans);
  const chosen = fields.find(({ id }) => id === field);
  const both = _("{one} và {other}", { one: names.slice(0, -1).join(", "), other: names.at(-1) });
  const title = chosen ? _("{names}: {field}", { names: both, field: chosen.name }) : both;
  heading.textContent = several ? title : own.heading;
  intro.textContent = several ? INTROS[plans.length] : own.intro;
  document.title = several ? `${title} – ${own.title}` : own.title;
  view.replaceChildren();
  if (!several) return;
  lieAcross();
  const kept = (rows) => (chosen ? inField(plans, field, rows) : rows);
  const shown = { facts: kept(factRows(plans)), texts: null };
  const texts = () => (shown.texts ??= kept(textRows(plans)));
  view.append(...facts(plans, names, shown.facts, { fields, field: chosen, texts }));
  // The text is by far the longest part: what stands above it is there to be read first.
  requestAnimationFrame(() => setTimeout(() => drawText(plans, names, texts(), Boolean(chosen))));
}

function facts(plans, names, rows, { fields, field, texts }) {
  const parts = Object.keys(PARTS).filter((part) => rows.some((row) => row.part === part));
  const links = [...parts.map((part) => PARTS[part]), ["toan-van", _("Toàn văn, từng câu")]]
    .map(([anchor, title]) => make("li", {}, make("a", { href: `#${anchor}` }, title)));
  const page = plans.length === 2 ? plans[0].pages.get(plans[1].id) : null;
  return [
    page ? make("p", { class: "nho in-an-bo" }, ...laidOut(_("{page}, đọc được cả khi không có JavaScript."),
      { page: make("a", { href: here(page) }, _("Trang riêng của hai kế hoạch này")) })) : "",
    choiceOf(fields, field),
    make("nav", { class: "trong-trang ngang", "aria-labelledby": "trong_trang" }, make("p", { id: "trong_trang" }, _("Đi đến")), make("ul", {}, ...links)),
    make("p", { class: "gap in-an-bo" }, make("label", {}, make("input", { type: "checkbox", id: "gap_giong", checked: !field }), " ", _("Gấp phần giống nhau")),
      " ", button(openAll, _("Mở mọi phần"))),
    takenAway(() => sheetOf(rows, texts(), plans, names)),
    field && !rows.length ? make("p", { class: "phuc-hoi" }, _("Không kế hoạch nào ở đây có điều xếp vào lĩnh vực “{field}”.", { field: field.name })) : "",
    ...parts.map((part) => factPart(part, rows.filter((row) => row.part === part), plans, names, Boolean(field))),
  ];
}

/* One field of all, kept in the address. */
function choiceOf(fields, field) {
  const options = fields.map(({ id, name, depth }) => make("option", { value: id, selected: id === field?.id }, "\u2003".repeat(depth) + name));
  const select = make("select", { id: "canh_linh_vuc" }, make("option", { value: "" }, _("Tất cả lĩnh vực")), ...options);
  select.addEventListener("change", () => go(picker.ids, select.value));
  return make("p", { class: "chon-mot in-an-bo" }, make("label", { for: "canh_linh_vuc" }, _("Lĩnh vực")), " ", select);
}

function openAll() {
  for (const one of view.querySelectorAll("details")) one.open = true;
  document.getElementById("gap_giong").checked = false;
}

function takenAway(lines) {
  const save = (way) => download(csv(lines(), way), "canh-nhau.csv");
  const [copy, told] = [make("button", { type: "button" }, _("Chép bảng")), make("span", { role: "status" })];
  copiesTables(copy, told, () => view);
  return make("p", { class: "lay-ve in-an-bo" },
    button(() => save(SEMICOLONS), _("Tải CSV cho bảng tính tiếng Việt"), " ", make("small", {}, _("số viết 99,5; cột ngăn bằng dấu chấm phẩy"))), " ",
    button(() => save(COMMAS), _("Tải CSV chuẩn"), " ", make("small", {}, _("số viết 99.5; cột ngăn bằng dấu phẩy"))), " ",
    copy, " ", button(() => print(), _("In")), " ", told);
}

function button(act, ...label) {
  const node = make("button", { type: "button" }, ...label);
  node.addEventListener("click", act);
  return node;
}

function drawText(plans, names, rows, isWhole) {
  if (drawn !== location.search) return;
  if (rows.length) view.append(textPart(rows, plans, names, isWhole));
  view.dataset.xong = names.join(", ");
  const place = placeOf(location.hash);
  for (let one = place?.closest("details"); one; one = one.parentElement.closest("details")) one.open = true;
  place?.scrollIntoView();
}

addEventListener("popstate", () => { if (location.search !== drawn) show(); });
show();
