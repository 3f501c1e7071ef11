/* The switch of colours: as the system has them, by day, by night. Each state has its button, and the
   stylesheet shows the one of the state that is; first.js reads the choice before a page is painted. */

const root = document.documentElement;
const buttons = [...document.querySelectorAll(".km-colours button")];

/* The header's own ground, for what a browser draws around a page. */
function tell() {
  const header = document.querySelector(".km-header");
  if (!header) return; // a portal with a header of its own
  const ground = getComputedStyle(header).backgroundColor;
  let meta = document.querySelector("meta[name=theme-color]");
  if (!meta) {
    meta = Object.assign(document.createElement("meta"), { name: "theme-color" });
    document.head.append(meta);
  }
  meta.content = ground;
}

function choose(next) {
  if (next) root.dataset.nen = next;
  else delete root.dataset.nen;
  try {
    if (next) localStorage.setItem("km-nen", next);
    else localStorage.removeItem("km-nen");
  } catch {
    /* Then the choice lasts as long as the page. */
  }
  buttons.find((one) => one.dataset.la === next)?.focus();
  tell();
}

for (const button of buttons) button.addEventListener("click", () => choose(button.dataset.sang));
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", tell);
requestAnimationFrame(tell); // with what other scripts ask of the first frame
