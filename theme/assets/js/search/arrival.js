/* Where a result of the search leads: the words that answered are marked in the passage that the
   address names. They come as `h` in the address, words that stood side by side as one, and are taken out
   again: what a reader then copies or sends on names the passage alone. */

import { placeOf } from "../frame/place.js";

const WORD = /[\p{L}\p{M}]+|\p{N}+(?:[.,]\p{N}+)*|%/gu;
const APART = ".neo, .km-menu, .ghi, script, style, mark";
export const SEPARATOR = ";";

export function markWords(said) {
  for (const old of document.querySelectorAll("mark.kq-tu")) old.replaceWith(...old.childNodes);
  const phrases = phrasesOf(said);
  const place = placeOf(location.hash);
  if (!place || !phrases.length) return;
  for (const part of passage(place)) {
    const texts = textsOf(part);
    const ranges = rangesIn(texts.map((text) => text.data), phrases);
    texts.forEach((text, at) => markIn(text, ranges[at]));
  }
}

/* A paragraph or row; a heading with what stands below it up to the next one. */
function passage(place) {
  const whole = place.closest("p, li, tr, h1, h2, h3, h4, h5, h6") || place;
  const parts = [whole];
  if (/^H[1-6]$/.test(whole.tagName)) {
    for (let next = whole.nextElementSibling; next && !/^H[1-6]$/.test(next.tagName); next = next.nextElementSibling) {
      parts.push(next);
    }
  }
  return parts;
}

function textsOf(part) {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) if (!walker.currentNode.parentElement.closest(APART)) found.push(walker.currentNode);
  return found;
}

function markIn(text, ranges) {
  if (!ranges.length) return;
  text.replaceWith(...cut(text.data, ranges).map(({ words, isWanted }) => {
    if (!isWanted) return words;
    const mark = document.createElement("mark");
    mark.className = "kq-tu";
    mark.textContent = words;
    return mark;
  }));
}

/* A text cut around some ranges in order; joined, the text. */
export function cut(text, ranges) {
  const parts = [];
  let at = 0;
  for (const [start, end] of ranges) {
    parts.push({ words: text.slice(at, start), isWanted: false }, { words: text.slice(start, end), isWanted: true });
    at = end;
  }
  return [...parts, { words: text.slice(at), isWanted: false }];
}

/* Where the words of phrases stand side by side in texts that follow one another: of each text its
   ranges, in order. A phrase is a list of plain words. */
export function rangesIn(texts, phrases) {
  const words = texts.flatMap((text, of) =>
    Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ of, start: index, end: index + word.length, said: plain(word) })));
  const ranges = texts.map(() => []);
  for (let at = 0; at < words.length;) {
    const longest = phrases.reduce((most, phrase) =>
      (phrase.length > most && phrase.every((word, step) => words[at + step]?.said === word) ? phrase.length : most), 0);
    for (const { of, start, end } of words.slice(at, at + longest)) ranges[of].push([start, end]);
    at += longest || 1;
  }
  return ranges;
}

/* Phrases that stand in an address, whatever the case and form of their letters. */
export const phrasesOf = (said) => said.split(SEPARATOR).map((one) => plain(one).match(WORD)).filter(Boolean);
const plain = (text) => text.normalize("NFC").toLowerCase();

export function arrive() {
  const address = new URL(location.href);
  const words = address.searchParams.get("h") || "";
  address.searchParams.delete("h");
  history.replaceState(history.state, "", address);
  markWords(words);
}
