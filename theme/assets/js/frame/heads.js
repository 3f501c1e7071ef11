/* How high the heads are that stay in sight while a page scrolls: what is jumped to, and what has the focus,
   stands below them. The stylesheet goes by these heights, and has safe ones where this does not run. */
import { placeOf } from "./place.js";

const root = document.documentElement;
const page = document.querySelector(".km-page");
const heightOf = (head) => Math.ceil(head.getBoundingClientRect().height);
const stays = (head) => getComputedStyle(head).position === "sticky";

/* A height that every element inherits is written where it differs from what the stylesheet supposed, and all is
   looked at before any is: the page is laid out anew for each. */
function put({ element, name, height }) {
  const said = getComputedStyle(element).getPropertyValue(name);
  const pixels = parseFloat(said) * (said.endsWith("rem") ? parseFloat(getComputedStyle(root).fontSize) : 1);
  if (Math.round(pixels) !== height) element.style.setProperty(name, `${height}px`);
}

/* The heads of tables come and go with what a reader chooses, and a page is then of another height. */
function measure() {
  const bars = [["--dau", ".km-header"], ["--dinh", ".dinh, .ban-cu"]].map(([name, bar]) => {
    const head = document.querySelector(bar);
    return { element: root, name, height: head && stays(head) ? heightOf(head) : 0 };
  });
  const tables = [...document.querySelectorAll(".canh > thead, .ma-tran > thead, .hang.ten-cot")].map((head) => {
    const cell = head.querySelector("th") ?? head;
    return { element: head.closest(".khung-bang") ?? head.parentElement, name: "--dau-bang", height: stays(cell) ? heightOf(head) : 0 };
  });
  [...bars, ...tables].forEach(put);
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
