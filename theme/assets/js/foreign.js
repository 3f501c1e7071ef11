/* Vietnamese words that scripts draw on a page of another language, marked as what they are: what
   generator/output/foreign.py does with the words that the page came with. Fetched on such pages alone. */
import { translations } from "./words.js";

const SOURCE = "vi";
const WORD = /&#?\p{L}\w*;|\p{L}+/gu;
const FOREIGN = /(?![a-zA-Z])\p{L}/u;
/* Words without marks that are syllables of Vietnamese too, as “an”, “in”, “to”. */
const SYLLABLE = /^(?:[bcdhklmnprstvx]|ch|gh?|gi|kh|ngh?|nh|ph|qu|th|tr)?[aeiouy]{1,3}(?:ch?|m|nh?|ng|p|t)?$/;

/* The words of the page's language, in small letters, as far as its messages for scripts have them. */
export function knownWords(messages) {
  const wordsIn = (texts) => new Set(texts.flatMap((text) => text.toLowerCase().match(WORD) ?? []));
  const vietnamese = wordsIn([...messages.keys()]);
  const words = wordsIn([...messages.values()].flatMap((one) => (typeof one === "string" ? [one] : Object.values(one))));
  return new Set([...words].filter((word) => !FOREIGN.test(word) || !vietnamese.has(word)));
}

/* Whether a word goes on a name of which the last word so far ends at `end`. */
function endsName(text, begin, end, word, index) {
  const last = text.slice(begin, end).split(" ").at(-1).replace(/^[(“‘]+/, "");
  return index === end + 1 && text[end] === " " && /^\p{Lu}/u.test(last) && /^[A-Z][a-z]*$/.test(word) && SYLLABLE.test(word.toLowerCase());
}

/* Where Vietnamese begins and ends in a text: words with its letters, and those beside them that the other
   language does not have, across syllables that both may have. One with a capital behind another is the
   end of a name, as of “Vĩnh Long”. */
export function stretches(text, known) {
  const found = [];
  let [begin, end, isForeign] = [-1, -1, false];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const lowered = word.toLowerCase();
    if (word.startsWith("&")) continue;
    if (!known.has(lowered) || (isForeign && endsName(text, begin, end, word, index))) {
      begin = begin < 0 ? index : begin;
      end = index + word.length;
      isForeign ||= FOREIGN.test(lowered);
    } else if (!SYLLABLE.test(lowered)) {
      if (isForeign) found.push([begin, end]);
      [begin, isForeign] = [-1, false];
    }
  }
  if (isForeign) found.push([begin, end]);
  return found;
}

/* Marks what of a text is Vietnamese: the element that holds nothing else and is as new, or spans. */
function mark(text, known, isNew) {
  const { parentElement: parent, data } = text;
  if (!FOREIGN.test(data) || !parent || parent.closest("[lang]")?.lang === SOURCE || parent.closest("script, style, textarea")) return;
  const found = stretches(data, known);
  const isWhole = found.length === 1 && !(data.slice(0, found[0][0]) + data.slice(found[0][1])).match(/\p{L}/u);
  if (parent.localName === "option" || (isNew && isWhole && parent.childNodes.length === 1 && !parent.lang)) {
    parent.lang = SOURCE;
    return;
  }
  let at = 0;
  const parts = [];
  for (const [begin, end] of found) {
    const span = document.createElement("span");
    span.lang = SOURCE;
    span.textContent = data.slice(begin, end);
    parts.push(data.slice(at, begin), span);
    at = end;
  }
  if (parts.length) text.replaceWith(...parts.filter(Boolean), data.slice(at));
}

function markWithin(node, known, isNew) {
  if (node.nodeType === Node.TEXT_NODE) {
    mark(node, known, isNew);
    return;
  }
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) mark(text, known, true);
}

/* Marks what is there, and what comes. */
export function markForeign(root) {
  const known = knownWords(translations());
  const observer = new MutationObserver((records) => {
    for (const node of records.flatMap((one) => [...one.addedNodes])) if (node.isConnected) markWithin(node, known, false);
    observer.takeRecords(); // what was marked is marked
  });
  observer.observe(root, { childList: true, subtree: true });
  markWithin(root, known, false);
  observer.takeRecords();
}
