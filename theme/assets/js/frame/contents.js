/* The contents beside the text: the line that is being read is marked, and kept in sight. The line at the
   upper edge of a plan's page says it too. */
import { placeOf } from "./place.js";

const scroll = document.querySelector(".km-contents__scroll");
const lines = [...document.querySelectorAll(".km-toc a[href^='#']")]
  .map((link) => ({ link, place: placeOf(link.hash) }))
  .filter(({ place }) => place);
const said = document.querySelector("[data-dang-doc]");
let current = null;
let waiting = false;

/* The last of the places, which stand in the order of the page, that begins in its upper quarter or above.
   What is folded away begins nowhere. */
function reached() {
  const shown = lines.filter(({ place }) => place.getClientRects().length && !place.closest("details:not([open]) > :not(summary)"));
  const edge = innerHeight / 4;
  let [low, high] = [0, shown.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (shown[middle].place.getBoundingClientRect().top <= edge) low = middle + 1;
    else high = middle;
  }
  return shown[low - 1]?.link ?? null;
}

function keepInSight(link) {
  const [frame, line] = [scroll, link].map((one) => one.getBoundingClientRect());
  if (line.top < frame.top || line.bottom > frame.bottom) scroll.scrollTop += line.top - frame.top - frame.height / 2;
}

function follow() {
  waiting = false;
  const link = reached();
  if (link === current) return;
  current?.removeAttribute("aria-current");
  link?.setAttribute("aria-current", "location");
  current = link;
  if (said) said.textContent = link?.textContent ?? "";
  if (link) keepInSight(link);
}

function soon() {
  if (!waiting) requestAnimationFrame(follow);
  waiting = true;
}

if (lines.length) {
  addEventListener("scroll", soon, { passive: true });
  addEventListener("resize", soon);
  soon();
}
