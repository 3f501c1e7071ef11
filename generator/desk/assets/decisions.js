/* What a clerk decides, by a key or a button. */

import { _ } from "../theme/js/words.js";
import { addTo, editAnnotation, editFact, editWords, notTarget, split } from "./asking.js";
import { askFor, cardsOf, hasDoubtful, keyOf, likelyOf, needsIndicator } from "./draft.js";
import { addEntry } from "./entries.js";
import { place, say } from "./frame.js";
import { takeTable } from "./table.js";
import { relate, settle } from "./relations.js";
import { redraw, send, sendAndGoOn } from "./sending.js";
import { about, annotationOf, attend, blockOf, cardAt, desk, find, look, step, wrongIn } from "./sitting.js";

export async function act(name, path, chosen) {
  if (name === "undo") return send("undo").then(() => { if (!find(desk.current)) desk.current = null; (find(desk.current) ?? place.right).focus(); });
  if (name === "reread") return send("reread").then(() => (find(desk.current) ?? place.right).focus());
  if (name === "seen") return chosen ? sendAndGoOn("seen", { sign: chosen }) : say(_("Chỉ một cảnh báo mới ghi là đã xem."));
  const key = keyOf(path);
  if (key !== desk.current) attend(key);
  const [block, one, card] = [blockOf(key), annotationOf(key), cardAt(key)];
  const doing = {
    accept: () => (!one?.proposed ? step(1) : needsIndicator(one) ? editAnnotation(one, "indicator") : sendAndGoOn("accept", about(one))),
    choose: () => sendAndGoOn("correct", { ...about(one), fields: { indicator: chosen } }),
    guesses: () => showGuesses(one),
    "accept-all": () => acceptAll(path),
    reject: () => (card ? sendAndGoOn("reject", about(card)) : say(_("Chọn một ghi nhận để bỏ."))),
    "not-target": () => notTarget(card),
    "split-row": () => splitRow(block),
    relate: () => relate(block, one),
    settle: () => settle(block, one),
    table: () => (block ? takeTable(block) : say(_("Chọn một dòng của bảng."))),
    edit: () => edit(path, block, card),
    words: () => (block ? editWords(block) : say(_("Chọn một đoạn."))),
    add: () => (block ? addTo(block) : say(_("Chọn một đoạn."))),
    merge: () => onBlock(block, "merge"),
    heading: () => onBlock(block, "heading"),
    entry: () => addEntry(block, one),
    split: () => (block ? split(block) : say(_("Chọn một đoạn."))),
  };
  return doing[name]?.();
}

/* Go through the figures of a row one by one, or together again. */
async function splitRow(block) {
  if (block?.split === undefined) return say(_("Chỗ này không phải dòng có chỉ tiêu của nhiều năm."));
  if (await send("split-row", { path: block.path })) return null;
  return look(keyOf(cardsOf(blockOf(keyOf(block.path)))[0].path));
}

/* Show what the words of a target hardly mean, or hide it again. */
function showGuesses(one) {
  if (!one || !hasDoubtful(one)) return say(_("Chỗ này không có gợi ý nào khác."));
  askFor(one);
  redraw();
  find(keyOf(one.path))?.focus({ preventScroll: true });
  return say([_("Gợi ý:"), likelyOf(one).map((each, at) => `${at + 1}. ${each.name}`).join("; ") || _("không bày")].join(" "), { aloud: false });
}

async function onBlock(block, action) {
  if (!block) return say(_("Chọn một đoạn."));
  const at = desk.state.blocks.indexOf(block);
  const refused = await send(action, { path: block.path });
  if (!refused) look(keyOf(desk.state.blocks[Math.max(0, Math.min(action === "merge" ? at - 1 : at, desk.state.blocks.length - 1))].path));
}

/* Accept what is proposed of a block, and go on as after each of it. */
function acceptAll(path) {
  if (desk.queued < 0) desk.queued = desk.state.queue.findIndex((item) => item.at !== null && desk.state.blocks[item.at] === blockOf(keyOf(path)));
  return sendAndGoOn("accept-all", { path });
}

/* The field of an accepted card that an error of its block is about; a proposal is asked as a whole. */
function faultOf(card, block) {
  const errors = card.proposed ? [] : desk.state.problems.filter((each) => each.severity === "error" && desk.state.blocks[each.at] === block);
  return errors.map((each) => wrongIn(card, each)).find(Boolean);
}

/* Words are edited by this key only where nothing was noted of them. */
function edit(path, block, card) {
  if (card) return editAnnotation(card, wrongIn(card) ?? faultOf(card, block));
  const fact = desk.state.facts.find((each) => keyOf(each.path) === keyOf(path));
  if (fact) return editFact(fact);
  return block ? editWords(block) : null;
}

/* What is wrong is mended where it stands: in the card that it is about, else in the words. */
function mend(block) {
  const card = cardAt(desk.current);
  const isMeant = card && (wrongIn(card) || cardsOf(block).length === 1 || annotationOf(desk.current));
  return isMeant ? editAnnotation(card, wrongIn(card)) : editWords(block);
}

export function enter() {
  const [one, fact] = [annotationOf(desk.current), desk.state.facts.find((each) => keyOf(each.path) === desk.current)];
  if (one?.proposed || needsIndicator(one)) return needsIndicator(one) ? editAnnotation(one, "indicator") : act("accept", one.path);
  if (fact) return editFact(fact);
  const item = desk.state.queue[desk.queued];
  if (item?.problem?.rule === "repeated-target" && blockOf(desk.current)) return relate(blockOf(desk.current), one);
  return item?.kind === "problem" && blockOf(desk.current) ? mend(blockOf(desk.current)) : step(1);
}
