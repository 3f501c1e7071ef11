/* Which day comes next is known only where the page is read: the rows start with the nearest one. */
import { dateOf, inWords, nearestFirst } from "./calendar/days.js";
import { _ } from "./words.js";

const today = dateOf(new Date());
for (const table of document.querySelectorAll("[data-lich]")) {
  const body = table.tBodies?.[0] ?? table;
  const rows = Array.from(body.children);
  let comes = false;
  for (const { place, time } of nearestFirst(rows.map((row) => [row.dataset.ngay || "", row.dataset.den]), today)) {
    const row = rows[place];
    if (time < Infinity) {
      comes = true;
      const note = document.createElement("small");
      note.className = "con-lai";
      note.textContent = inWords(time, today);
      (row.cells?.[0] ?? row).append(" ", note);
    }
    body.append(row);
  }
  // Days of places that are no more come no more: then the order stays that of the year.
  if (comes && table.caption) table.caption.textContent = _("Hạn gần nhất trước, tính từ hôm nay theo đồng hồ của máy bạn.");
}
