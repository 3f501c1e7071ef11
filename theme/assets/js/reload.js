/* The way to the page as it was published last, past what a browser has kept of it. */
import { _ } from "./words.js";

export function reloadLink() {
  const link = Object.assign(document.createElement("a"), { href: location.href, textContent: _("Tải lại trang") });
  link.addEventListener("click", (event) => {
    event.preventDefault();
    location.reload();
  });
  return link;
}
