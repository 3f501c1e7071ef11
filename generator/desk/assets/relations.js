/* What a target has to do with another one of the plan, seen beside it; what was considered about an indicator. */

import { _ } from "../theme/js/words.js";
import { keyOf, wordsOf } from "./draft.js";
import { freshId, make } from "./elements.js";
import { say } from "./frame.js";
import { dialog } from "./forms.js";
import { goOnFrom, send } from "./sending.js";
import { desk, spot } from "./sitting.js";

const allTargets = () => desk.state.blocks.flatMap((block) => block.said.filter((one) => one.kind === "targets").map((one) => ({ one, block })));

/* The target that is meant: itself, or of a row or a paragraph the one that says what another says. */
export function targetOf(block, one) {
  if (one?.kind === "targets" && !one.members) return one;
  const targets = (block?.said ?? []).filter((each) => each.kind === "targets");
  const item = desk.state.queue[desk.queued];
  return targets.find((each) => each.twin && each.quote === item?.problem?.fragment) ?? targets.find((each) => each.twin) ?? (targets.length === 1 ? targets[0] : null);
}

/* Those that may be meant, the likeliest first: the twin, what has the same indicator, all others. */
function othersOf(one) {
  const rank = (other) => (keyOf(other.path) === keyOf(one.twin ?? null) ? 0 : other.fields.indicator && other.fields.indicator === one.fields.indicator ? 1 : 2);
  return allTargets().filter((each) => each.one !== one).map((each) => ({ ...each, rank: rank(each.one) })).sort((a, b) => a.rank - b.rank);
}

/* A figure as it is read: 3,0 % and 3 % are one. */
const figureOf = (one) => one.chips.find((chip) => chip.key === "is")?.words;

/* How two targets stand to each other by now: which of them says so, and how; null for neither. */
function relationOf(one, other) {
  const keys = [keyOf(one.path), keyOf(other.path)];
  const found = desk.state.related.find(([from, , to]) => keys.includes(keyOf(from)) && keys.includes(keyOf(to)));
  return found && { from: found[0], how: found[1] };
}

function panel(title, { one, block }) {
  return make("section", { class: "desk-panel", "aria-label": title }, make("h3", {}, title), make("p", { class: "desk-words" }, block.mark ? `${block.mark} ` : null, block.text), make("p", {}, wordsOf(one)));
}

/* Show a target and another one side by side, and let a clerk say what they are to each other. */
export async function relate(block, picked) {
  const one = targetOf(block, picked);
  if (!one) return say(_("Chọn một chỉ tiêu."));
  const own = allTargets().find((each) => each.one === one);
  const others = othersOf(one);
  if (!others.length) return say(_("Kế hoạch này không có chỉ tiêu nào khác."));
  const related = others.findIndex((each) => relationOf(one, each.one));
  const select = make("select", { id: freshId(), onchange: () => show() }, ...others.map((each, at) => make("option", { value: String(at), selected: at === Math.max(0, related) }, `${each.one.quote} · ${wordsOf(each.one)}`)));
  const beside = make("div", { class: "desk-beside", "aria-live": "polite" });
  const name = freshId();
  const choices = [...desk.state.relations, ["", _("Không liên quan: hai chỉ tiêu khác nhau")]].map(([value, words]) => {
    const radio = make("input", { type: "radio", name, id: freshId(), value });
    return { radio, row: make("label", { for: radio.id }, radio, words) };
  });
  const show = () => {
    const other = others[Number(select.value)];
    beside.replaceChildren(panel(_("Chỉ tiêu này"), own), panel(_("Chỉ tiêu kia"), other));
    const likely = other.rank > 0 ? "" : figureOf(other.one) === figureOf(one) ? "repeats" : "conflicts_with";
    for (const { radio } of choices) radio.checked = radio.value === (relationOf(one, other.one)?.how ?? likely);
  };
  show();
  const from = spot();
  const done = await dialog({
    title: _("Chỉ tiêu này và một chỉ tiêu khác"), submit: _("Ghi"),
    children: [make("div", { class: "desk-field" }, make("label", { for: select.id }, _("Chỉ tiêu kia")), select), beside, make("div", { class: "desk-choices", role: "radiogroup", "aria-label": _("Hai chỉ tiêu này") }, ...choices.map((each) => each.row))],
    read: () => choices.find(({ radio }) => radio.checked)?.radio.value ?? "",
    send: (how) => send("relate", { how, ...inOrder(one, others[Number(select.value)].one) }), focus: () => choices.find(({ radio }) => radio.checked)?.radio,
  });
  if (done !== null) goOnFrom(from, keyOf(one.path));
  return null;
}

/* The later one repeats the earlier, unless one says so already. */
function inOrder(one, other) {
  const targets = allTargets().map((each) => each.one);
  const isLater = targets.indexOf(one) > targets.indexOf(other);
  const said = relationOf(one, other)?.from;
  const from = said ? keyOf(said) === keyOf(one.path) : isLater;
  return from ? { path: one.path, other: other.path } : { path: other.path, other: one.path };
}

/* Ask what was considered about the indicator of a target, so that the check asks no more. */
export async function settle(block, picked) {
  const item = desk.state.queue[desk.queued];
  const targets = (block?.said ?? []).filter((each) => each.kind === "targets");
  const one = picked?.kind === "targets" ? picked : targets.find((each) => each.quote === item?.problem?.fragment) ?? targets[0];
  const { indicator } = one?.fields ?? {};
  if (!indicator) return say(_("Chọn một chỉ tiêu đã có chỉ số."));
  const input = make("textarea", { rows: 3, id: freshId(), value: desk.state.settled[indicator] ?? "" });
  const named = one.chips.find((chip) => chip.key === "indicator")?.words;
  const from = spot();
  const done = await dialog({
    title: _("Điều đã xét của chỉ số"), submit: _("Ghi"), read: () => input.value,
    children: [make("p", {}, make("b", {}, named)), make("div", { class: "desk-field" }, make("label", { for: input.id }, _("Đã xét điều gì, vì sao để như thế")), input, make("small", {}, _("ghi vào danh mục, để bước kiểm tra không hỏi lại về đối tượng và cách tính của chỉ số này")))],
    send: (reason) => send("settle", { indicator, reason }),
  });
  if (done) goOnFrom(from, keyOf(one.path));
  return null;
}
