/* Two to four plans side by side, as the address says: so-sanh/?ke-hoach=a&ke-hoach=b. */
import { called } from "./choices.js";
import { PARTS, at, factTable, legend, make, textTable } from "./draw.js";
import { MOST, Picker } from "./picker.js";
import { listOf, plansOf } from "./plans.js";
import { columnNames, comparable, factRows, textRows } from "./rows.js";
import { Bundle } from "../bundle.js";
import { reloadLink } from "../reload.js";
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

const addressOf = (ids) => at(`so-sanh/${ids.length ? "?" : ""}${ids.map((id) => `ke-hoach=${encodeURIComponent(id)}`).join("&")}`);

function go(ids) {
  const address = addressOf(ids);
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
stand.replaceChildren(picker.node, told, view); // in place of the words that it needs a script

async function show() {
  const address = location.href;
  const asked = idsOf(address);
  const ids = asked.slice(0, MOST);
  if (ids.length > 1) rest.hidden = true;
  const { plans, unknown, lost } = await plansOf(bundle, ids);
  if (address !== location.href) return;
  drawn = location.search;
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
  if (comparable(plans)) draw(plans, names);
  else view.replaceChildren();
}

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

function draw(plans, names) {
  const several = plans.length > 1;
  rest.hidden = several;
  const title = _("{one} và {other}", { one: names.slice(0, -1).join(", "), other: names.at(-1) });
  heading.textContent = several ? title : own.heading;
  intro.textContent = several ? INTROS[plans.length] : own.intro;
  document.title = several ? `${title} – ${own.title}` : own.title;
  view.replaceChildren(...(several ? facts(plans, names) : []));
  // The text is by far the longest part: what stands above it is there to be read first.
  if (several) requestAnimationFrame(() => setTimeout(() => drawText(plans, names)));
}

function facts(plans, names) {
  const rows = factRows(plans);
  const links = [...Object.values(PARTS), ["toan-van", _("Toàn văn, từng câu")]]
    .map(([anchor, title]) => make("li", {}, make("a", { href: `#${anchor}` }, title)));
  const page = plans.length === 2 ? plans[0].pages.get(plans[1].id) : null;
  return [
    page ? make("p", { class: "nho" }, ...laidOut(_("{page}, đọc được cả khi không có JavaScript."),
      { page: make("a", { href: at(page) }, _("Trang riêng của hai kế hoạch này")) })) : "",
    make("nav", { class: "trong-trang ngang", "aria-labelledby": "trong_trang" }, make("p", { id: "trong_trang" }, _("Đi đến")), make("ul", {}, ...links)),
    make("p", { class: "gap in-an-bo" }, make("label", {}, make("input", { type: "checkbox", id: "gap_giong" }), " ", _("Gấp phần giống nhau"))),
    ...Object.entries(PARTS).flatMap(([part, [anchor, title]]) => {
      const own = rows.filter((row) => row.part === part);
      return own.length ? [make("h2", { id: anchor }, title), factTable(own, plans, names)] : [];
    }),
    make("h2", { id: "toan-van" }, _("Toàn văn, từng câu")),
    legend(plans.length),
  ];
}

function drawText(plans, names) {
  if (drawn !== location.search) return;
  view.append(textTable(textRows(plans), plans, names));
  view.dataset.xong = names.join(", ");
  if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

addEventListener("popstate", () => { if (location.search !== drawn) show(); });
show();
