/* The table of comparison: filters, order, a view's own address, CSV, print. The table is whole
   without it; its form is shown only when this runs. Nothing is asked for and nothing is stored. */
(function () {
  "use strict";
  const table = document.querySelector("table.ma-tran");
  const form = document.querySelector("form.loc-bang");
  if (!table || !form) return;
  const MINE = ["linh-vuc", "cap", "noi", "khac", "xep", "chieu", "theo"];
  const status = document.querySelector(".dem-bang");
  const words = (node) => node.textContent.replace(/\s+/g, " ").trim();

  /* What stands where, once: cells keep their column whatever the order shown. */
  const columns = Array.from(table.querySelectorAll("thead th[data-noi]"), (head, index) => (
    { head, index, plan: head.dataset.noi, level: head.dataset.cap, name: words(head.querySelector("a")) }));
  const fields = Array.from(table.tBodies, (body) => ({
    body,
    head: body.rows[0].cells[0],
    themes: body.dataset.linhVuc.split(" "),
    rows: Array.from(body.rows).slice(1).map((line, index) => (
      { line, index, id: line.id, head: line.cells[0], cells: Array.from(line.querySelectorAll("td[data-giong]")) })),
  }));
  const rows = fields.flatMap((field) => field.rows);
  const fixed = table.tHead.rows[0].cells.length - columns.length;

  /* ---- The state: the form holds it, the address repeats it ---- */
  const state = () => {
    const said = new FormData(form);
    const one = (name) => said.get(name) || "";
    return { field: one("linh-vuc"), levels: said.getAll("cap"), places: said.getAll("noi"),
      differing: one("khac") === "1", column: one("xep"), rising: one("chieu") === "tang", row: one("theo") };
  };
  function fromAddress() {
    const asked = new URLSearchParams(location.search);
    const unknown = [];
    for (const control of form.elements) {
      if (!MINE.includes(control.name)) continue;
      if (control.type === "checkbox") control.checked = asked.getAll(control.name).includes(control.value);
      else control.value = asked.get(control.name) || "";
      if (control.tagName === "SELECT" && control.selectedIndex < 0) control.value = "";
    }
    for (const name of MINE) {
      const known = new FormData(form).getAll(name);
      unknown.push(...asked.getAll(name).filter((value) => value && !known.includes(value)));
    }
    if (!rows.some((row) => row.id === form.elements.theo.value && row.line.dataset.theo)) {
      if (form.elements.theo.value) unknown.push(form.elements.theo.value);
      form.elements.theo.value = "";
    }
    return unknown;
  }
  function toAddress() {
    const address = new URLSearchParams(location.search);
    for (const name of MINE) address.delete(name);
    for (const [name, value] of new FormData(form)) if (value) address.append(name, value);
    const query = address.toString();
    history.replaceState(null, "", location.pathname + (query ? `?${query}` : "") + location.hash);
  }

  /* ---- What is shown ---- */
  const isShown = (column, now) => (!now.levels.length || now.levels.includes(column.level))
    && (!now.places.length || now.places.includes(column.plan));
  function rowIsShown(row, shown, now) {
    const said = new Set(shown.map((column) => row.cells[column.index].dataset.giong));
    const isStated = [...said].some((one) => one !== "0");
    return isStated && (!now.differing || said.size > 1);
  }

  /* ---- Order: rows by a place's column, places by a row ---- */
  const standing = (cell) => (cell.dataset.cao ? 0 : cell.dataset.giong === "0" ? 2 : 1);
  /* A number, to which side it is open (“trên 95%” is more than 95%), the end of its range. */
  function higher(a, b) {
    const [first, second] = [a, b].map((cell) => cell.dataset.cao.split(" ").map(Number));
    return first.map((part, at) => part - second[at]).find((apart) => apart) || 0;
  }
  function byColumn(column, rising) {
    return (first, second) => {
      const [a, b] = [first.cells[column.index], second.cells[column.index]];
      const apart = standing(a) - standing(b);
      if (apart || standing(a)) return apart || first.index - second.index;
      const units = (a.dataset.donVi || "").localeCompare(b.dataset.donVi || "", "vi");
      return units || (rising ? higher(a, b) : higher(b, a)) || first.index - second.index;
    };
  }
  function byRow(row) {
    const rank = (column) => Number(row.cells[column.index].dataset.hang || Infinity);
    return (a, b) => {
      const [first, second] = [rank(a), rank(b)];
      return first === second ? a.index - b.index : first - second;
    };
  }
  function put(parent, before, nodes) {
    nodes.forEach((node, index) => {
      if (parent.children[before + index] !== node) parent.insertBefore(node, parent.children[before + index]);
    });
  }

  function show(unknown = []) {
    const now = state();
    const focus = document.activeElement;
    const shown = columns.filter((column) => isShown(column, now));
    const column = columns.find((one) => one.plan === now.column);
    const row = rows.find((one) => one.id === now.row);
    const order = row ? [...columns].sort(byRow(row)) : columns;
    let count = 0;
    put(table.tHead.rows[0], fixed, order.map((one) => one.head));
    for (const one of columns) {
      one.head.hidden = !shown.includes(one);
      one.head.setAttribute("aria-sort", one !== column ? "none" : now.rising ? "ascending" : "descending");
    }
    for (const field of fields) {
      const isField = !now.field || field.themes.includes(now.field);
      let some = false;
      for (const one of field.rows) {
        one.line.hidden = !isField || !rowIsShown(one, shown, now);
        some ||= !one.line.hidden;
        count += one.line.hidden ? 0 : 1;
        put(one.line, fixed, order.map((each) => one.cells[each.index]));
        for (const each of columns) one.cells[each.index].hidden = each.head.hidden;
        if (one.line.dataset.theo) one.head.setAttribute("aria-sort", one === row ? "descending" : "none");
      }
      field.body.hidden = !some;
      field.head.colSpan = fixed + shown.length;
      put(field.body, 1, (column ? [...field.rows].sort(byColumn(column, now.rising)) : field.rows).map((one) => one.line));
    }
    for (const button of table.querySelectorAll(".nut-xep[aria-pressed]")) {
      button.setAttribute("aria-pressed", String(button.closest("tr").id === now.row));
    }
    if (focus !== document.activeElement) focus.focus({ preventScroll: true });
    tell(now, shown, count, column, row, unknown);
  }
  function tell(now, shown, count, column, row, unknown) {
    const said = [`Đang hiện ${count} trong ${rows.length} chỉ tiêu, ${shown.length} trong ${columns.length} nơi.`];
    if (!count) said.push("Không có chỉ tiêu nào hợp với cách lọc này.");
    if (column) said.push(`Trong từng lĩnh vực, chỉ tiêu xếp theo mức của ${column.name}, ${now.rising ? "thấp" : "cao"} trước.`);
    if (row) said.push(`Nơi xếp từ cao xuống thấp theo “${words(row.head.querySelector("a"))}” (${row.line.dataset.theo}); nơi không so sánh được đứng sau, theo tên.`);
    if (unknown.length) said.push(`Địa chỉ có những điều không có ở bảng này: ${unknown.join(", ")}.`);
    const text = said.join(" ");
    if (status.textContent !== text) status.textContent = text;
  }
  function changed() {
    toAddress();
    show();
  }

  /* ---- Buttons in the heads of columns and rows ---- */
  function button(label, spoken, act) {
    const node = Object.assign(document.createElement("button"), { type: "button", className: "nut-xep", textContent: label });
    node.setAttribute("aria-label", spoken);
    node.addEventListener("click", act);
    return node;
  }
  const set = (name, value) => { form.elements[name].value = value; };
  for (const column of columns) {
    column.head.append(button("Xếp", `Xếp chỉ tiêu theo mức của ${column.name}`, () => {
      const now = state();
      const same = now.column === column.plan;
      set("xep", same && now.rising ? "" : column.plan);
      set("chieu", same && !now.rising ? "tang" : "");
      changed();
    }));
  }
  for (const row of rows.filter((one) => one.line.dataset.theo && columns.length > 1)) {
    const node = button("Xếp nơi", `Xếp nơi từ cao xuống thấp theo ${words(row.head.querySelector("a"))}`, () => {
      set("theo", state().row === row.id ? "" : row.id);
      changed();
    });
    node.setAttribute("aria-pressed", "false");
    row.head.append(node);
  }

  /* ---- What is shown as a file. Cells never become formulas (OWASP): as the open data has it. ---- */
  const HEADS = ["Lĩnh vực", "Chỉ tiêu", "Nơi", "Mức", "Con số", "Con số trên", "Nói rõ", "Nguyên văn", "Liên kết"];
  const safe = (text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
  const csvLine = (values) => values.map((value) => `"${safe(value).replaceAll('"', '""')}"`).join(",");
  function statements(cell, place) {
    return Array.from(cell.querySelectorAll("p"), (line) => {
      const link = line.querySelector("a");
      if (!link) return [place, words(line), "", "", "", "", ""];
      const about = Array.from(line.querySelectorAll(":scope > small"), words).join("; ");
      const quote = cell.classList.contains("trung-uong") ? "" : link.title;
      return [place, words(link), line.dataset.so || "", line.dataset.toi || "", about, quote, link.href];
    });
  }
  function csv() {
    const lines = [csvLine(HEADS)];
    for (const field of fields.filter((one) => !one.body.hidden)) {
      for (const line of Array.from(field.body.rows).slice(1).filter((one) => !one.hidden)) {
        const head = [words(field.head), words(line.cells[0].querySelector("a"))];
        for (const cell of Array.from(line.querySelectorAll("td")).filter((one) => !one.hidden)) {
          for (const said of statements(cell, cell.dataset.nhan)) lines.push(csvLine([...head, ...said]));
        }
      }
    }
    return "\ufeff" + lines.join("\r\n") + "\r\n";
  }
  function download() {
    const address = URL.createObjectURL(new Blob([csv()], { type: "text/csv;charset=utf-8" }));
    const link = Object.assign(document.createElement("a"), { href: address, download: "so-sanh.csv" });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  }

  form.addEventListener("change", changed);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => { set("theo", ""); changed(); }));
  form.querySelector("[data-viec=csv]").addEventListener("click", download);
  form.querySelector("[data-viec=in]").addEventListener("click", () => window.print());
  /* Paper lies across. A named page in the style sheet would do, but not within the host's flex box. */
  const paper = document.createElement("style");
  paper.textContent = "@page { size: A4 landscape; margin: 14mm; }";
  document.head.append(paper);

  form.hidden = false;
  status.hidden = false;
  show(fromAddress());
})();
