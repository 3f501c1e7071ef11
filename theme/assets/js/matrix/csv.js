/* Rows of texts as CSV (RFC 4180), with the byte-order mark that makes spreadsheets read UTF-8. Cells
   never become formulas (OWASP): as the open data has it. */

const safe = (text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
const lineOf = (cells) => cells.map((cell) => `"${safe(cell).replaceAll('"', '""')}"`).join(",");

export const csv = (rows) => `\ufeff${rows.map((row) => `${lineOf(row)}\r\n`).join("")}`;
