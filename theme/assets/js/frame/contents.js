/* The contents beside the text: the line that is being read is marked, and kept in sight. */
import { placeOf } from "./place.js";

const scroll = document.querySelector(".km-contents__scroll");
const lines = [...document.querySelectorAll(".km-toc a[href^='#']")]
  .map((link) => ({ link, place: placeOf(link.hash) }))
  .filter(({ place }) => place);
let current = null;
let waiting = false;

/* How many places, which stand in the order of the page, begin in its upper quarter or above. */
function reached() {
  const edge = innerHeight / 4;
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle].place.getBoundingClientRect().top <= edge) low = middle + 1;
    else high = middle;
  }
  return low;
}

function keepInSight(link) {
  const [frame, line] = [scroll, link].map((one) => one.getBoundingClientRect());
  if (line.top < frame.top || line.bottom > frame.bottom) scroll.scrollTop += line.top - frame.top - frame.height / 2;
}

function follow() {
  waiting = false;
  const link = lines[reached() - 1]?.link ?? null;
  if (link === current) return;
  current?.removeAttribute("aria-current");
  link?.setAttribute("aria-current", "location");
  current = link;
  if (link) keepInSight(link);
}

function soon() {
  if (!waiting) requestAnimationFrame(follow);
  waiting = true;
}

if (lines.length) {
  addEventListener("scroll", soon, { passive: true });
  addEventListener("resize", soon);
  follow();
}
