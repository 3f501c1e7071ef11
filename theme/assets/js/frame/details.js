/* Folded parts: open where an address leads into them, and on paper, which nobody can unfold. */
import "./folded-text.js"; // first: what it folds is unfolded here
import { placeOf } from "./place.js";

function openAround() {
  const place = placeOf(location.hash);
  const folded = place?.closest("details:not([open])");
  if (!folded) return;
  for (let one = folded; one; one = one.parentElement.closest("details")) one.open = true;
  place.scrollIntoView();
}

let unfolded = [];
addEventListener("beforeprint", () => {
  unfolded = [...document.querySelectorAll("details:not([open])")];
  for (const one of unfolded) one.open = true;
});
addEventListener("afterprint", () => {
  for (const one of unfolded) one.open = false;
  unfolded = [];
});
addEventListener("hashchange", openAround);
openAround();
