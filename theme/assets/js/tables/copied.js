/* What is selected, as it is to arrive in a spreadsheet or a letter: a table stays a table, a line a line.
   Left out are what is not in sight, what is pressed, and marks that only lead about. Fetched as soon as
   something is selected on a page with tables (kehoach.js), so that it is here when that is copied. */

import { safe } from "../matrix/csv.js";

const LEFT_OUT = "[hidden], .in-an-bo, .neo, .den, .km-menu, .km-note, form, button, select, input, textarea, svg, script, style, template, noscript";
// Without it Excel takes each line of a cell for a row.
const BREAK = { html: '<br style="mso-data-placement:same-cell">', text: "; " };
const LEAST_CELLS = 2;
const HEADINGS = /^h[1-6]$/;

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const folded = (text) => text.replace(/\s+/g, " ");

/* { html, text } of a selection, null where it holds no two cells of a table. */
export function copied(selection) {
  const ranges = rangesOf(selection);
  if (!ranges.length) return null;
  const taken = new Taken(ranges);
  const blocks = [];
  gather(aroundAll(ranges), taken, new Lines((block) => blocks.push(block)));
  return taken.cells < LEAST_CELLS ? null : { html: `<meta charset="utf-8">${listed(blocks)}`, text: blocks.map(({ text }) => text).join("\r\n") };
}

const rangesOf = (selection) => Array.from({ length: selection.rangeCount }, (_, at) => selection.getRangeAt(at));

/* The element that all ranges lie in; of a table all. Only Firefox selects several cells apart. */
function aroundAll(ranges) {
  const within = document.createRange();
  within.setStart(ranges[0].startContainer, ranges[0].startOffset);
  within.setEnd(ranges.at(-1).endContainer, ranges.at(-1).endOffset);
  const found = within.commonAncestorContainer;
  const element = found.nodeType === Node.ELEMENT_NODE ? found : found.parentElement;
  return element.closest("table") || element;
}

/* Which words a selection holds, and how many cells of tables were taken of it. */
class Taken {
  constructor(ranges) {
    this.ranges = ranges;
    this.cells = 0;
  }

  words(node) {
    return this.ranges.map((range) => within(node, range)).join("");
  }

  /* Whether some words of a node are selected; where a selection only touches it, none are. */
  holds(node) {
    return this.words(node).trim() !== "";
  }

  /* A cell without words keeps its place among those that are selected. */
  holdsCell(cell) {
    return this.holds(cell) || (!cell.textContent.trim() && this.ranges.some((range) => range.intersectsNode(cell)));
  }
}

/* The words of a node that lie in a range. */
function within(node, range) {
  if (!range.intersectsNode(node)) return "";
  const own = document.createRange();
  own.selectNodeContents(node);
  if (own.compareBoundaryPoints(Range.START_TO_START, range) < 0) own.setStart(range.startContainer, range.startOffset);
  if (own.compareBoundaryPoints(Range.END_TO_END, range) > 0) own.setEnd(range.endContainer, range.endOffset);
  return own.toString();
}

/* Words as they come, given on line by line; `tag` is the element that a line stands in. */
class Lines {
  constructor(give) {
    this.give = give;
    this.tag = "p";
    this.pieces = [];
  }

  add(html, text) {
    this.pieces.push({ html, text });
  }

  end() {
    const [html, text] = ["html", "text"].map((kind) => this.pieces.map((one) => one[kind]).join("").replace(/ +/g, " ").trim());
    this.pieces = [];
    if (text) this.give({ tag: this.tag, html, text });
  }
}

const isSeen = (node) => !node.matches(LEFT_OUT) && getComputedStyle(node).display !== "none";
const isFolded = (node) => node.localName === "details" && !node.open;

function gather(node, taken, lines) {
  if (node.nodeType === Node.TEXT_NODE) {
    const text = taken.holds(node) ? folded(taken.words(node)) : "";
    lines.add(escaped(text), text);
  }
  if (node.nodeType !== Node.ELEMENT_NODE || !isSeen(node)) return;
  if (node.localName === "table") {
    lines.end();
    const table = tableOf(node, taken);
    if (table) lines.give(table);
    return;
  }
  const { display, quotes } = getComputedStyle(node);
  const isLine = node.localName === "br" || !/^(inline|contents)/.test(display);
  if (isLine) lines.end();
  const outer = lines.tag;
  if (HEADINGS.test(node.localName) || node.localName === "li") lines.tag = node.localName;
  const isQuote = node.localName === "q" && quotes !== "none" && taken.holds(node);
  if (isQuote) lines.add("“", "“");
  if (node.localName === "a" && node.href) gatherLink(node, taken, lines);
  else for (const child of childrenOf(node)) gather(child, taken, lines);
  if (isQuote) lines.add("”", "”");
  if (isLine) lines.end();
  lines.tag = outer;
}

/* Of what is folded only what says so; in a table, only how much more there is. */
function childrenOf(node) {
  if (!isFolded(node)) return node.childNodes;
  return node.closest("table") && !node.matches(".con-nua") ? [] : node.querySelectorAll(":scope > summary");
}

function gatherLink(link, taken, lines) {
  const own = [];
  const within = new Lines((line) => own.push(line));
  for (const child of link.childNodes) gather(child, taken, within);
  within.end();
  const [html, text] = ["html", "text"].map((kind) => own.map((one) => one[kind]).join(" "));
  if (text) lines.add(`<a href="${escaped(link.href)}">${html}</a>`, text);
}

/* ---- Tables ---- */
function tableOf(table, taken) {
  const rows = [...table.rows].filter((row) => isSeen(row) && isSeen(row.parentElement) && taken.holds(row))
    .map((row) => [...row.cells].filter((cell) => isSeen(cell) && taken.holdsCell(cell)).map((cell) => cellOf(cell, taken)));
  if (!rows.length) return null;
  const title = table.caption && isSeen(table.caption) && taken.holds(table.caption) ? wordsOf(table.caption) : null;
  const html = `${title?.text ? `<caption>${title.html}</caption>` : ""}${rows.map((row) => `<tr>${row.map(({ html }) => html).join("")}</tr>`).join("")}`;
  const text = [...(title?.text ? [title.text] : []), ...linesOf(rows).map((row) => row.join("\t"))].join("\r\n");
  return { tag: "table", html, text };
}

function cellOf(cell, taken) {
  const { html, text } = wordsOf(cell);
  if (text) taken.cells += 1;
  const spans = ["colspan", "rowspan", "scope"].filter((name) => cell.hasAttribute(name)).map((name) => ` ${name}="${cell.getAttribute(name)}"`).join("");
  const link = cell.matches(".dan") ? cell.querySelector("a") : null; // what leads to a sentence is called so in every row
  const guard = isFormula(text) ? "'" : "";
  return { html: `<${cell.localName}${spans}>${guard}${html}</${cell.localName}>`, text: link ? link.href : guard + text, across: cell.colSpan, down: cell.rowSpan };
}

/* As in a file, no cell becomes a formula. */
const isFormula = (text) => !text.startsWith("'") && safe(text).startsWith("'");

/* The lines of one cell as one, all of it whatever of it is selected. */
function wordsOf(cell) {
  const found = [];
  const lines = new Lines((line) => found.push(line));
  for (const child of cell.childNodes) gather(child, EVERYTHING, lines);
  lines.end();
  return Object.fromEntries(["html", "text"].map((kind) => [kind, found.map((one) => one[kind]).join(BREAK[kind])]));
}

const EVERYTHING = { holds: () => true, words: (node) => node.data };

/* Rows of texts with one cell for each column, as spans have it. */
function linesOf(rows) {
  const lines = rows.map(() => []);
  rows.forEach((row, at) => {
    let column = 0;
    for (const { text, across, down } of row) {
      while (lines[at][column] !== undefined) column += 1;
      for (let below = 0; below < down && lines[at + below]; below += 1) {
        for (let beside = 0; beside < across; beside += 1) lines[at + below][column + beside] = below || beside ? "" : text;
      }
    }
  });
  return lines.map((row) => Array.from(row, (text) => text ?? ""));
}

/* Blocks as HTML, points of a list in one. */
function listed(blocks) {
  const written = ({ tag, html }) => `<${tag}>${html}</${tag}>`;
  return blocks.map((block, at) => {
    if (block.tag !== "li") return written(block);
    const [first, last] = [blocks[at - 1]?.tag !== "li", blocks[at + 1]?.tag !== "li"];
    return `${first ? "<ul>" : ""}${written(block)}${last ? "</ul>" : ""}`;
  }).join("\n");
}

/* ---- The clipboard ---- */
document.addEventListener("copy", (event) => {
  if (event.target.closest?.("input, textarea")) return;
  const found = copied(getSelection());
  if (!found) return;
  event.clipboardData.setData("text/html", found.html);
  event.clipboardData.setData("text/plain", found.text);
  event.preventDefault();
});

/* Copies all that stands in an element; what was selected before stays selected. Tells whether it was done. */
export function copyAll(root) {
  const selection = getSelection();
  const before = rangesOf(selection);
  selection.selectAllChildren(root);
  const done = document.execCommand("copy"); // has both forms, also over plain http
  selection.removeAllRanges();
  for (const range of before) selection.addRange(range);
  return done;
}
