/* Where a result of the search leads: the words that answered are marked in the passage that the
   address names. They come as `h` in the address, which is taken out again: what a reader then copies
   or sends on names the passage alone. */

import { placeOf } from "../frame/place.js";

const WORD = /[\p{L}\p{M}]+|\p{N}+(?:[.,]\p{N}+)*|%/gu;
const APART = ".neo, .km-menu, .ghi, script, style, mark";

export function markWords(words) {
  for (const old of document.querySelectorAll("mark.kq-tu")) old.replaceWith(...old.childNodes);
  const wanted = wordsOf(words);
  const place = placeOf(location.hash);
  if (!place || !wanted.size) return;
  for (const part of passage(place)) {
    for (const text of textsOf(part)) markIn(text, wanted);
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

function markIn(text, wanted) {
  const parts = cut(text.data, wanted);
  if (!parts.some((part) => part.isWanted)) return;
  text.replaceWith(...parts.map(({ words, isWanted }) => {
    if (!isWanted) return words;
    const mark = document.createElement("mark");
    mark.className = "kq-tu";
    mark.textContent = words;
    return mark;
  }));
}

/* A text cut around its wanted words, which are those of `wordsOf`; joined, the text. */
export function cut(text, wanted) {
  const parts = [];
  let at = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!wanted.has(plain(word))) continue;
    parts.push({ words: text.slice(at, index), isWanted: false }, { words: word, isWanted: true });
    at = index + word.length;
  }
  return [...parts, { words: text.slice(at), isWanted: false }];
}

/* The words of a text, whatever the case and form of their letters. */
export const wordsOf = (text) => new Set(plain(text).match(WORD));
const plain = (text) => text.normalize("NFC").toLowerCase();

export function arrive() {
  const address = new URL(location.href);
  const words = address.searchParams.get("h") || "";
  address.searchParams.delete("h");
  history.replaceState(history.state, "", address);
  markWords(words);
}
