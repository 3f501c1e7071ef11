/* The page of a short address: a code to scan for each target, drawn when a reader opens it. */
import { drawn } from "./qr.js";

for (const box of document.querySelectorAll("[data-qr]")) {
  box.hidden = false;
  box.addEventListener("toggle", () => {
    if (box.open && !box.querySelector("svg")) box.append(drawn(box.dataset.qr, box.dataset.nhan));
  });
}
