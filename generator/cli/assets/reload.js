// Loads an open page anew when it would show something else, and leaves the reader where he is;
// what is wrong with the files is told beside it.
import { tell } from "./strip.js";

const EVERY_MS = 300;
const PLACE = "kehoach-place";
const FOCUSABLE = "a[href], button, input, select, summary, textarea, [tabindex]";
const STRIPS = ".kehoach-errors, .kehoach-bar";
const loaded = new URL(import.meta.url).search.slice(1);
let told = "";

const ask = async (name) => {
  const asked = fetch(new URL(name, import.meta.url), { cache: "no-store" });
  const answer = await asked.catch(() => null);
  return answer?.ok ? answer : null;
};

const look = async () => {
  const [page, notices] = ((await (await ask("version"))?.text()) ?? "").split(".");
  if (page && page !== loaded) {
    leave();
  } else if (page && notices !== told) {
    const answer = await ask("notices.json");
    if (!answer) return;
    told = notices;
    tell(await answer.json());
  }
};

const focusable = () =>
  [...document.querySelectorAll(FOCUSABLE)].filter((one) => !one.closest(STRIPS));

const leave = () => {
  const number = focusable().indexOf(document.activeElement);
  const place = { page: location.pathname, top: scrollY, number };
  sessionStorage.setItem(PLACE, JSON.stringify(place));
  location.reload();
};

const comeBack = () => {
  const place = JSON.parse(sessionStorage.getItem(PLACE) ?? "{}");
  sessionStorage.removeItem(PLACE);
  if (place.page !== location.pathname) return;
  focusable()[place.number]?.focus({ preventScroll: true });
  scrollTo({ top: place.top, behavior: "instant" });
};

// One look at a time, and none by a page that nobody sees: it looks when it is seen again.
const goOn = async () => {
  if (!document.hidden) await look();
  setTimeout(goOn, EVERY_MS);
};

if (document.readyState === "complete") comeBack();
else addEventListener("load", comeBack);
goOn();
