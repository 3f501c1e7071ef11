/* How high the heads are that stay in sight while a page scrolls: what is jumped to, and what has the focus,
   stands below them. The stylesheet goes by these heights, and has safe ones where this does not run. */
import { placeOf } from "./place.js";

const root = document.documentElement;
const page = document.querySelector(".km-page");
const heightOf = (head) => Math.ceil(head.getBoundingClientRect().height);
const stays = (head) => getComputedStyle(head).position === "sticky";

function put(element, name, height) {
  const said = `${height}px`;
  if (element.style.getPropertyValue(name) !== said) element.style.setProperty(name, said);
}

/* The heads of tables come and go with what a reader chooses, and a page is then of another height. */
function measure() {
  for (const [name, bar] of [["--dau", ".km-header"], ["--dinh", ".dinh, .ban-cu"]]) {
    const head = document.querySelector(bar);
    put(root, name, head && stays(head) ? heightOf(head) : 0);
  }
  for (const head of document.querySelectorAll(".canh > thead, .ma-tran > thead, .hang.ten-cot")) {
    const cell = head.querySelector("th") ?? head;
    put(head.closest(".khung-bang") ?? head.parentElement, "--dau-bang", stays(cell) ? heightOf(head) : 0);
  }
}

/* A page that was opened at one of its places stood below heads of the heights that were supposed. */
function comeOut() {
  const place = placeOf(location.hash);
  const top = place?.getBoundingClientRect().top;
  if (top >= 0 && top < parseFloat(getComputedStyle(root).scrollPaddingTop)) place.scrollIntoView();
}

measure();
comeOut();
addEventListener("resize", measure); // in a low window none stays
const seen = new ResizeObserver(measure);
for (const one of [page, ...document.querySelectorAll(".km-header, .dinh, .ban-cu")]) if (one) seen.observe(one);
