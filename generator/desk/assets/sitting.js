/* What the page knows of the plan, and where in it a clerk is. */

import { _ } from "../theme/js/words.js";
import { cardsOf, keyOf } from "./draft.js";
import { NARROW, place, say, tab } from "./frame.js";
import { Paper } from "./paper.js";

/* `current` is the key of the fact, block or annotation that is looked at, `queued` which of what is
   unsure it is; `act` does what a button asks. */
export const desk = { state: null, current: null, queued: -1, act: null };

export const paper = () => (place.pages ??= new Paper(place.paper, pickLine));

export const find = (key) => [...document.querySelectorAll("[data-key]")].find((one) => one.dataset.key === key);
export const blockAt = (key) => find(key)?.closest("[data-at]");
export const blockOf = (key) => desk.state.blocks[blockAt(key)?.dataset.at];
export const annotationOf = (key) => { const block = blockOf(key); return block && cardsOf(block).find((one) => keyOf(one.path) === key); };
const problemHere = () => desk.state.queue[desk.queued]?.problem;
/* Which field of an annotation holds what a problem is about, if any does. */
export const wrongIn = (one, problem = problemHere()) => (problem?.fragment ? Object.keys(one.fields).find((key) => [one.fields[key]].flat().includes(problem.fragment)) : undefined);
/* The card of a place that a key acts on: its own, else the one that the problem here is about, else the first. */
export function cardAt(key) {
  const block = blockOf(key);
  const cards = block ? cardsOf(block) : [];
  return cards.find((one) => keyOf(one.path) === key) ?? cards.find((one) => wrongIn(one)) ?? cards[0];
}
/* What an action is about: one annotation, or those of a row together. */
export const about = (one) => (one.members ? { paths: one.members } : { path: one.path });
export const linesOf = (key) => (key ? blockOf(key)?.lines : null);
export const nameOfItem = (item) => (item ? JSON.stringify([item.kind, item.at, item.path, item.say]) : null);
export const keyOfItem = (item) => (item.path.length ? keyOf(item.path) : item.at === null ? null : keyOf(desk.state.blocks[item.at].path));

export function mark() {
  for (const one of document.querySelectorAll("[aria-current]")) one.removeAttribute("aria-current");
  find(desk.current)?.setAttribute("aria-current", "true");
  blockAt(desk.current)?.setAttribute("aria-current", "true");
  const card = cardAt(desk.current);
  if (card) find(keyOf(card.path))?.setAttribute("aria-current", "true");
  const item = desk.state.queue[desk.queued];
  place.now.textContent = item ? _("{at}/{count}: {said}", { at: desk.queued + 1, count: desk.state.queue.length, said: item.say }) : desk.state.queue.length ? (desk.current ? _("Nhấn j để tới chỗ chưa chắc tiếp theo") : _("Nhấn j để tới chỗ chưa chắc đầu tiên")) : _("Không còn chỗ nào chưa chắc");
  paper().mark(linesOf(desk.current));
}

/* Be at something without moving: whoever stays in a block has not left its place of the queue. */
export function attend(key) {
  const at = desk.state.queue.findIndex((item) => keyOfItem(item) === key);
  if (at >= 0 || blockAt(key) !== blockAt(desk.current)) desk.queued = at;
  desk.current = key;
  mark();
}

/* What has the focus is what a key acts on, though nobody went there by a key. */
export function attendFocus() {
  const focused = place.draft.contains(document.activeElement) && document.activeElement.closest(".desk-annotation, .desk-fact, .desk-block");
  const key = focused && focused.dataset.key;
  if (!key || key === desk.current || focused === blockAt(desk.current)) return;
  attend(key);
}

/* Look at something: the draft and the source come to it, the focus too. */
export function look(key, { focus = true } = {}) {
  desk.current = key;
  desk.queued = desk.state.queue.findIndex((item) => keyOfItem(item) === key);
  mark();
  const element = find(key);
  if (!element) return;
  element.scrollIntoView({ block: "nearest" });
  if (focus) element.focus({ preventScroll: true });
}

export function step(by) {
  const { queue } = desk.state;
  if (!queue.length) return say(_("Không còn chỗ nào chưa chắc."));
  let at = desk.queued + by;
  if (desk.queued < 0 && desk.current) {
    const here = Number(blockAt(desk.current)?.dataset.at ?? -1);
    const after = queue.findIndex((item) => (item.at ?? -1) >= here);
    at = by > 0 ? after : after - 1;
  }
  goTo((at + queue.length) % queue.length);
}

export function goTo(at) {
  const item = desk.state.queue[at];
  if (!item) return;
  const key = keyOfItem(item);
  if (key && find(key)) look(key);
  desk.queued = at; // several may be unsure at one place
  mark();
  say([item.say, item.problem?.fragment, item.problem?.hint].filter(Boolean).join(". "), { aloud: false });
}

/* Where a clerk is in the queue, to go on from once it has changed; `at` is negative outside of it. */
export const spot = () => ({
  at: desk.queued,
  here: Number(blockAt(desk.current)?.dataset.at ?? -1),
  before: new Set(desk.state.queue.slice(0, Math.max(0, desk.queued)).map(nameOfItem)),
});

/* Which place of the queue comes next: never one before, though a check may have found something there. */
export function nextFrom({ at, here, before }) {
  const { queue } = desk.state;
  const found = queue.findIndex((item) => (item.at ?? -1) >= here && !before.has(nameOfItem(item)));
  return found >= 0 ? found : Math.min(at, queue.length - 1);
}

export function walk(by) {
  const here = blockAt(desk.current);
  const at = here ? Number(here.dataset.at) + by : 0;
  const block = desk.state.blocks[Math.max(0, Math.min(desk.state.blocks.length - 1, at))];
  if (block) look(keyOf(block.path));
}

export function pickLine(line) {
  const block = desk.state.blocks.find((one) => one.lines && one.lines[0] <= line && line <= one.lines[1]);
  if (block) {
    if (NARROW.matches) tab("draft");
    look(keyOf(block.path));
  }
}
