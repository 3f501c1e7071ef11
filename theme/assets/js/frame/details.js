/* Folded parts: open where an address leads into them, and on paper, which nobody can unfold. What is compared
   stays as its reader folded it, or three plans would take a hundred sheets. */
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
  unfolded = [...document.querySelectorAll("details:not([open], .phan-so, .chi-mot, .con-nua)")];
  for (const one of unfolded) one.open = true;
  for (const one of document.querySelectorAll('[data-dia-chi=""]')) one.textContent = location.href;
});
addEventListener("afterprint", () => {
  for (const one of unfolded) one.open = false;
  unfolded = [];
});
addEventListener("hashchange", openAround);
openAround();
