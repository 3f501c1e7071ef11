/* Which result a reader has left for, and what was opened there: kept with the entry of the history, so
   that Back leads to it again. */

const place = (href) => { const { pathname, hash } = new URL(href, location.href); return pathname + hash; };
const opened = (area) => [...area.querySelectorAll("details")];

/* What was kept with this entry; nothing where it was none. */
export const leftHere = () => history.state?.left;

/* Keeps that `link` of an area was followed, and more of what was there. */
export function keepLeft(area, link, more = {}) {
  const open = opened(area).flatMap((one, at) => (one.open ? [at] : []));
  history.replaceState({ ...history.state, left: { ...more, place: place(link.href), open } }, "");
}

export function forgetLeft() {
  const { left, ...kept } = history.state || {};
  history.replaceState(kept, "");
}

/* Opens what was open in an area, and goes to the link that was followed. */
export function goBackTo(area, left) {
  opened(area).forEach((one, at) => { one.open = left.open.includes(at); });
  const link = [...area.querySelectorAll("a[href]")].find((one) => place(one.href) === left.place);
  link?.focus({ preventScroll: true });
  link?.scrollIntoView({ block: "center" });
}
