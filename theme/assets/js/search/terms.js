/* How search reads a text: the twin of generator/search/terms.py, by the same table of rules, which
   comes with the index. What a term is and why stands there. */

import { Telex } from "./telex.js";

const span = (piece) => [piece.start, piece.end];
const anyCase = (letters) => [...letters].map((one) => `[${one}${one.toUpperCase()}]`).join("");
const starts = /^[0-9]/;

export const isNumber = (word) => starts.test(word.folded);
export const exactTerm = (word) => `${word.folded}=${word.exact}`;
export const pairTerm = (first, second) => `${first}_${second}`;

export class Reader {
  constructor(rules, shortForms) {
    this.rules = rules;
    const { letters, marks } = rules;
    const sign = Object.keys(rules.comparisons).join("");
    const powers = Object.keys(rules.powers).join("");
    this.pieces = new RegExp(
      `([0-9]{1,3}(?:[ \u00a0][0-9]{3})+(?![0-9])|[0-9]+(?:[.,][0-9]+)*)|([${letters}][${letters}${marks}]*|%)|([${powers}])` +
        `|([${sign}])(?=[ \u00a0]?[0-9])`, "g");
    const between = "[ \u00a0]?[/-][ \u00a0]?";
    const symbol = `[${letters}][${letters}${marks}&]*[0-9]{0,2}(?![0-9])`;
    const kind = `(?:${rules.document_kinds.map(anyCase).join("|")})(?![${letters}${marks}])`;
    this.document = new RegExp(
      `([0-9]{1,9})((?:${between}[0-9]{4}(?![0-9]))?)` +
        `((?:${between}${symbol})+| ${kind}(?:[ /-]${symbol})?)`, "g");
    this.marks = new RegExp(`[${marks}]`, "g");
    this.mark = new RegExp(`[${marks}]`);
    this.finalY = new RegExp(`(?:${rules.y_as_i_after.join("|")})y$`);
    const telex = new Telex(rules);
    this.compose = (text) => telex.compose(text);
    this.spelt = new Map();
    this.short = new Map();
    for (const form of shortForms) this.learn(form);
  }

  /* A text → {words: [{folded, exact, start, end}], wholes: [term]}; offsets are those of NFC. */
  read(text) {
    text = text.normalize("NFC");
    const pieces = this.cut(text);
    const documents = this.documents(text);
    const words = [];
    const wholes = documents.flatMap((one) => one.names);
    for (let at = 0; at < pieces.length; ) {
      const [start, end] = span(pieces[at]);
      const within = documents.some((one) => one.start <= start && end <= one.end);
      const form = within ? null : this.shortForm(pieces, at);
      if (!form) {
        words.push(pieces[at]);
        at += 1;
        continue;
      }
      const last = pieces[at + form.keys.length - 1].end;
      for (const one of form.words) words.push({ ...one, start, end: last });
      if (form.surface === null) wholes.push(form.keys.join(""));
      at += form.keys.length;
    }
    return { words: this.audible(words), wholes };
  }

  /* A word → [as it folds, exactly: base letters and the tone as a digit]. */
  spell(word) {
    let spelt = this.spelt.get(word);
    if (!spelt) this.spelt.set(word, (spelt = this.spellAnew(word)));
    return spelt;
  }

  spellAnew(word) {
    if (word === "%") return [word, word];
    let tone = 0;
    const letters = [];
    for (const letter of word.toLowerCase().normalize("NFD")) {
      const rank = this.rules.tones.indexOf(letter);
      if (rank >= 0) tone = rank + 1;
      else if ("đ\u0302\u0306\u031b".includes(letter) || !this.mark.test(letter)) letters.push(letter);
    }
    let exact = letters.join("").normalize("NFC").slice(0, this.rules.longest_word);
    let folded = exact.normalize("NFD").replace(this.marks, "").replaceAll("đ", "d");
    if (this.finalY.test(folded)) {
      folded = `${folded.slice(0, -1)}i`;
      exact = `${exact.slice(0, -1)}i`;
    }
    return [folded, exact + tone];
  }

  cut(text) {
    const pieces = [];
    const add = (surface, folded, exact, start, end) => {
      if (folded) pieces.push({ folded, exact, start, end, surface });
    };
    for (const match of text.matchAll(this.pieces)) {
      const [all, number, word, power, sign] = match;
      const start = match.index;
      const end = start + all.length;
      if (number) {
        for (const [one, first, last] of numbers(number, this.rules.longest_word)) {
          add(one, one, one, start + first, start + last);
        }
      } else if (sign) {
        for (const said of this.rules.comparisons[sign].split(" ")) {
          add(sign, ...this.spell(said), start, end);
        }
      } else if (word) {
        add(word, ...this.spell(word), start, end);
      } else {
        const digit = this.rules.powers[power];
        add(power, digit, digit, start, end);
      }
    }
    return pieces;
  }

  documents(text) {
    return Array.from(text.matchAll(this.document), (match) => {
      const [all, number, between, rest] = match;
      const serial = number.replace(/^0+/, "") || "0";
      const year = between.replace(/[^0-9]/g, "");
      const symbols = rest.split(/[ \u00a0/-]+/).filter(Boolean).map((one) => this.spell(one)[0]);
      const heads = new Set([year ? `${serial}-${year}` : serial, serial]);
      const names = [...heads].flatMap((head) => symbols.map((_, count) =>
        `#${[head, ...symbols.slice(0, count + 1)].join("-").slice(0, this.rules.longest_word)}`));
      return { start: match.index, end: match.index + all.length, names };
    });
  }

  learn({ short, long, as_written: asWritten }) {
    const pieces = this.cut(short.normalize("NFC"));
    const keys = pieces.map((piece) => piece.folded);
    const words = this.cut(long.normalize("NFC")).map(({ folded, exact }) => ({ folded, exact }));
    const surface = asWritten ? pieces.map((piece) => piece.surface).join("") : null;
    const known = this.short.get(keys[0]) || [];
    this.short.set(keys[0], [...known, { keys, words, surface }]
      .sort((one, other) => other.keys.length - one.keys.length));
  }

  shortForm(pieces, at) {
    return (this.short.get(pieces[at].folded) || []).find((form) => {
      const here = pieces.slice(at, at + form.keys.length);
      return here.length === form.keys.length
        && here.every((piece, step) => piece.folded === form.keys[step])
        && (form.surface === null || form.surface === here.map((one) => one.surface).join(""));
    });
  }

  audible(words) {
    const silent = this.rules.silent_before_number;
    return words.filter((word, at) =>
      !(silent.includes(word.folded) && words[at + 1] && isNumber(words[at + 1])));
  }
}

export function indexTerms({ words, wholes }) {
  return [
    ...words.map((word) => word.folded),
    ...words.filter((word) => word.exact !== word.folded).map(exactTerm),
    ...words.slice(1).map((word, at) => pairTerm(words[at].folded, word.folded)),
    ...wholes,
  ];
}

function numbers(written, longest) {
  const printed = written.replace(/[ \u00a0]/g, ".");
  if (/^[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?$/.test(printed)) {
    return [[plain(printed.replaceAll(".", "")).slice(0, longest), 0, printed.length]];
  }
  if (/^[0-9]+(?:[.,][0-9]+)?$/.test(printed)) {
    return [[plain(printed.replace(".", ",")).slice(0, longest), 0, printed.length]];
  }
  return Array.from(printed.matchAll(/[0-9]+/g), (match) =>
    [plain(match[0]).slice(0, longest), match.index, match.index + match[0].length]);
}

function plain(number) {
  const [whole, decimals = ""] = number.split(",");
  let end = decimals.length;
  while (end && decimals[end - 1] === "0") end -= 1;
  const kept = decimals.slice(0, end);
  return (whole.replace(/^0+/, "") || "0") + (kept ? `,${kept}` : "");
}
