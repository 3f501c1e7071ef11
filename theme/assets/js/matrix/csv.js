/* Rows of texts as CSV (RFC 4180), with the byte-order mark that makes spreadsheets read UTF-8. Cells
   never become formulas (OWASP), in whichever way a spreadsheet parts lines: as the open data has it
   (generator/opendata/cells.py, which tells why each of these characters is here). */

const SIGNS = "=+\\-@＝＋－＠﹦﹢﹣﹫";
const DROPPED =
  "\\s\"'\\x00-\\x20\\x7f-\\xa0\\xad\\u034f\\u061c\\u1680\\u180e\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f" +
  "\\u3000\\u3164\\ufe00-\\ufe0f\\ufeff";
const FORMULA = new RegExp(`^(?:[\\t\\r\\n]|[${DROPPED}]*[${SIGNS}])`);
const RUN = new RegExp(`([${DROPPED};]+)([${SIGNS}])?`, "g");

const marked = (run, skipped, sign) => (sign && /[;\t\r\n]/.test(skipped) ? `${skipped}'${sign}` : run);

/** Return a text with an apostrophe wherever a cell would begin with a formula. */
export function safe(text) {
  if (text === "=") return text; // an operator, not a formula
  const inner = text.replace(RUN, marked);
  return FORMULA.test(text) ? `'${inner}` : inner;
}

/* How a spreadsheet parts cells and writes a fraction: as RFC 4180 and programs have it, or as a
   Vietnamese (and many a European) spreadsheet expects it, which takes 99.5 for a text. */
export const COMMAS = { separator: ",", point: "." };
export const SEMICOLONS = { separator: ";", point: "," };

/* A cell is a text or { number }, digits with a point: a figure is no text and no formula. */
const cellOf = (cell, { point }) => (cell.number ? cell.number.replace(".", point) : `"${safe(cell).replaceAll('"', '""')}"`);
const lineOf = (cells, way) => cells.map((cell) => cellOf(cell, way)).join(way.separator);

export const csv = (rows, way = COMMAS) => `\ufeff${rows.map((row) => `${lineOf(row, way)}\r\n`).join("")}`;
