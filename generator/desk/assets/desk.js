/* The desk: draws what the program knows, walks through what is unsure, sends what a clerk decides.
   One key for each thing, and a button for each key. */

import { _ } from "../theme/js/words.js";
import { act } from "./decisions.js";
import { build, place, say } from "./frame.js";
import { pressed, showKeys, tabKeys } from "./keys.js";
import { known } from "./net.js";
import { alone, pulse, refresh } from "./sending.js";
import { desk, linesOf, look, mark, paper, step } from "./sitting.js";

desk.act = act;
build({
  undo: () => alone(() => act("undo")),
  keys: showKeys,
  step,
  turned: () => desk.state && paper().mark(linesOf(desk.current)),
});
document.addEventListener("keydown", pressed);
place.tabs.forEach((one) => one.addEventListener("keydown", tabKeys));
place.draft.addEventListener("click", (event) => {
  if (event.target.closest("button, summary, input")) return;
  const key = event.target.closest("[data-key]")?.dataset.key;
  if (key && key !== desk.current) look(key, { focus: !String(getSelection()) });
});
await refresh();
paper().show(await known("source"));
mark();
if (desk.state.recovered) say(_("Việc dở dang của lần trước đã được ghi nốt."));
pulse();
