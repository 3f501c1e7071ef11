/* What the program is asked and told: one thing at a time, and the page drawn anew after each. */

import { _, ngettext } from "../theme/js/words.js";
import { draw, keyOf } from "./draft.js";
import { button } from "./elements.js";
import { place, say } from "./frame.js";
import { ask, known } from "./net.js";
import { blockAt, desk, find, goTo, look, mark, nameOfItem, nextFrom, spot } from "./sitting.js";

const PULSE = 1500;
let most = 0;
let painted = 0; // when what stands here was painted; while something is under way, never

export async function refresh() {
  const before = nameOfItem(desk.state?.queue[desk.queued]);
  desk.state = await known("state");
  desk.queued = desk.state.queue.findIndex((item) => nameOfItem(item) === before);
  document.title = desk.state.title || desk.state.file;
  place.title.textContent = desk.state.title || desk.state.file;
  most = Math.max(most, desk.state.left);
  place.left.textContent = desk.state.left ? ngettext("Còn {count} chỗ chưa chắc", desk.state.left) : _("Đã xem hết");
  [place.bar.max, place.bar.value] = [Math.max(1, most), most - desk.state.left];
  place.checked.textContent = verdict();
  place.checked.classList.toggle("desk-bad", desk.state.errors > 0);
  place.undo.disabled = !desk.state.undo;
  place.undo.title = desk.state.undo ?? "";
  redraw();
  conflict();
}

/* Draw the draft anew; the place that is looked at and what has the focus stay. */
export function redraw() {
  const focus = document.activeElement?.closest("[data-key]")?.dataset.key;
  const inDraft = place.draft.contains(document.activeElement);
  const top = place.right.scrollTop;
  draw(place.draft, desk.state, (...asked) => alone(() => desk.act(...asked)));
  place.right.scrollTop = top;
  if (inDraft && focus) (find(focus) ?? place.right).focus({ preventScroll: true });
  mark();
}

function verdict() {
  if (desk.state.judged !== desk.state.version) return _("Đã ghi · đang kiểm tra …");
  const errors = ngettext("{count} lỗi", desk.state.errors);
  if (!desk.state.coverage) return _("Đã ghi · {errors}", { errors });
  return desk.state.exact ? _("Đã ghi · {errors} · khớp nguồn từng chữ", { errors }) : _("Đã ghi · {errors} · chưa khớp nguồn", { errors });
}

function conflict() {
  if (!desk.state.conflict) return place.alert.replaceChildren();
  if (!place.alert.children.length)
    place.alert.replaceChildren(_("Tệp vừa bị chương trình khác sửa. Bàn làm việc chưa ghi gì đè lên. "), button(_("Đọc lại tệp trên đĩa"), "", () => alone(() => desk.act("reread"))));
}

export async function pulse() {
  try {
    const now = await known("pulse");
    if (desk.state && isFree() && !document.querySelector("dialog") && (now.version !== desk.state.version || now.judged !== desk.state.judged || now.conflict !== desk.state.conflict)) await refresh();
    if (place.alert.dataset.gone) { delete place.alert.dataset.gone; place.alert.replaceChildren(); }
  } catch {
    place.alert.dataset.gone = "1";
    place.alert.textContent = _("Chương trình kehoach desk đã dừng: mở lại lệnh ấy rồi mở địa chỉ mới. Mọi việc đã làm đều đã được ghi.");
  }
  setTimeout(pulse, PULSE);
}

const isFree = () => painted !== Infinity;

/* Tell whether what stands here was painted before a key was pressed. */
export const isSeenBy = (event) => event.timeStamp >= painted;
const painting = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

/* Do one thing, and nothing else until what came of it was painted: nobody decides what nobody saw. */
export async function alone(doing) {
  if (!isFree()) return;
  painted = Infinity;
  document.body.dataset.busy = "1";
  try {
    await doing();
  } finally {
    await painting();
    painted = performance.now();
    delete document.body.dataset.busy;
  }
}

/* Send an action; returns the words of a refusal, or nothing. */
export async function send(action, given = {}) {
  try {
    const answer = await ask(action, { ...given, version: desk.state.version });
    await refresh();
    const left = ngettext("Còn {count} chỗ chưa chắc", desk.state.left);
    say(answer.done ? `${answer.said}. ${left}.` : answer.said);
    return answer.done ? null : answer.said;
  } catch {
    const gone = _("Không ghi được: chương trình kehoach desk đã dừng.");
    say(gone);
    return gone;
  }
}

/* Do something and go on with what is unsure next; where the place is gone, the nearest is looked at. */
export async function sendAndGoOn(action, given) {
  const from = spot();
  const block = Number(blockAt(desk.current)?.dataset.at ?? 0);
  const refused = await send(action, given);
  if (refused) return;
  if (from.at >= 0 && desk.state.queue.length) {
    const { said } = place;
    goTo(nextFrom(from));
    say(`${said} ${desk.state.queue[desk.queued]?.say ?? ""}`);
  } else if (!find(desk.current)) look(keyOf(desk.state.blocks[Math.min(block, desk.state.blocks.length - 1)].path));
}

/* Go on from a `spot`; where that was none of the queue, stay at the place with this key. */
export function goOnFrom(from, key) {
  if (from.at >= 0 && desk.state.queue.length) goTo(nextFrom(from));
  else if (find(key)) look(key);
}
