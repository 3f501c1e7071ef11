/* What is shown of two versions in rows: changed passages, where they stand, how many are the same.
   A passage is { id, kind: "heading" | "paragraph", text, under }. */

import { _ } from "../words.js";

const HEADING_WORDS = 12;

/* The beginning of a heading, enough to know it by. */
export function inShort(text) {
  const words = text.split(" ");
  return words.slice(0, HEADING_WORDS).join(" ") + (words.length > HEADING_WORDS ? "…" : "");
}

/* The passages of a version; `ask` fetches what is said of one: its passages, [id, kind, role, text] each,
   or which newer version has the very same words. */
export async function blocksOf(revision, ask) {
  let said = await ask(revision);
  if (/^[0-9a-f]+$/.test(said.same)) said = await ask(said.same);
  let under = "";
  return said.map(([id, kind, role, text]) => {
    const block = { id, kind, role, themes: [], text, under };
    if (kind === "heading") under = inShort(text);
    return block;
  });
}

/* Rows as `align` gives them → [{ same: count } | { under: heading } | { one, other, moved }], `one` or
   `other` undefined where a version lacks the passage. */
export function shownRows(rows, texts) {
  const [before, after] = texts.map((text) => new Map(text.map((block) => [block.id, block])));
  const shown = [];
  let under = "";
  for (const row of rows) {
    const [one, other] = [before.get(row.cells[0]), after.get(row.cells[1])];
    const moved = row.moved.some(Boolean);
    if (one && other && one.text === other.text && !moved) {
      if (shown.at(-1)?.same) shown.at(-1).same += 1;
      else shown.push({ same: 1 });
      continue;
    }
    const block = other ?? one;
    if (block.kind === "paragraph" && block.under !== under) {
      under = block.under;
      if (under) shown.push({ under });
    }
    shown.push({ one, other, moved });
  }
  return shown;
}

/* A text cut where it differs: [{ words, changed }]; `runs` are those of both texts, none where a text
   stands alone. */
export function pieces(text, runs, side) {
  if (!runs.length) return [{ words: text, changed: true }];
  return runs
    .filter((run) => run.side === "same" || run.side === side)
    .map((run) => ({ words: run.words, changed: run.side === side && run.words.trim() !== "" }));
}

/* What a reader of one side is told of a passage that moved. */
export function movedTo(one, other, side) {
  if (one.under === other.under) return _("đoạn chuyển chỗ");
  return side === "left" ? _("đoạn chuyển chỗ, trước ở “{heading}”", { heading: one.under }) : _("nay ở “{heading}”", { heading: other.under });
}
