/* Which day comes next is known only where the page is read: the rows start with the nearest one. */
(function () {
  "use strict";
  const DAY = 24 * 60 * 60 * 1000;
  const now = new Date();
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());

  /* The next time that a day of the year comes round; 29 February comes on leap years only. */
  function next(month, day) {
    for (let year = now.getFullYear(); year <= now.getFullYear() + 8; year++) {
      const date = new Date(Date.UTC(year, month - 1, day));
      if (date.getUTCMonth() === month - 1 && date.getTime() >= today) return date.getTime();
    }
    return Infinity;
  }
  const left = (days) => (days === 0 ? "hôm nay" : days === 1 ? "ngày mai" : `còn ${days} ngày`);

  for (const table of document.querySelectorAll("table[data-lich]")) {
    const body = table.tBodies[0];
    const rows = Array.from(body.rows, (row) => {
      const [month, day] = (row.dataset.ngay || "").split("-").map(Number);
      return { row, time: day ? next(month, day) : Infinity };
    });
    rows.sort((a, b) => (a.time === b.time ? 0 : a.time - b.time));
    for (const { row, time } of rows) {
      if (time < Infinity) {
        const note = document.createElement("small");
        note.className = "con-lai";
        note.textContent = `${left(Math.round((time - today) / DAY))} (${new Date(time).getUTCFullYear()})`;
        row.cells[0].append(" ", note);
      }
      body.append(row);
    }
    if (table.caption) table.caption.textContent = "Hạn gần nhất trước, tính từ hôm nay theo đồng hồ của máy bạn.";
  }
})();
