/* On a phone the sections of an official text, before it the targets of each field, the indicators of their
   list, agencies by place and columns by file are folded below their headings, which then are a table of contents. Without scripts, on a desk
   and on paper all is open. */
import { placeOf } from "./place.js";

if (matchMedia("screen and (max-width: 44.98em)").matches) {
  const headings = document.querySelectorAll("#toan-van ~ h3, .linh-vuc > h3, .muc-luc ~ h3, .gap-duoi ~ h3, .gap-nhom ~ h2");
  for (const heading of headings) if (isFoldable(heading)) fold(heading);
  // What stands above the place that the address names is shorter now.
  if (headings.length) placeOf(location.hash)?.scrollIntoView();
}

/* Of the parts of the page behind the text, which have a heading of the second level, none is folded. */
function isFoldable(heading) {
  return heading.matches(".gap-duoi ~ h3, .gap-nhom ~ h2") || !heading.matches("#toan-van ~ h2 ~ h3");
}

function fold(heading) {
  const [section, summary] = ["details", "summary"].map((name) => document.createElement(name));
  section.className = "phan";
  heading.before(section);
  section.append(summary);
  summary.append(heading);
  while (section.nextElementSibling && !section.nextElementSibling.matches("h2, h3, .thu")) {
    section.append(section.nextElementSibling);
  }
}
