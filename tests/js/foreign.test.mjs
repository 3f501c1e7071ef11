/* Which words are of the page's language: those of its messages, but Vietnamese within them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { knownWords } from "../../theme/assets/js/foreign.js";

const messages = new Map([
  ["Bỏ {name}", "Remove {name}"],
  ["{count} nơi, kể cả café", { one: "{count} place, café included", other: "{count} places; café in Kể" }],
]);

test("the words of a page are those of its messages, in every form", () => {
  const known = knownWords(messages);
  for (const word of ["remove", "place", "places", "included", "in", "name"]) assert.ok(known.has(word), word);
});

test("a word with letters of Vietnamese that messages have too is Vietnamese", () => {
  const known = knownWords(messages);
  assert.ok(!known.has("kể"));
  assert.ok(!known.has("café"));
  assert.ok(knownWords(new Map([["quán", "café"]])).has("café"));
});

test("a page without messages knows no word", () => {
  assert.equal(knownWords(new Map()).size, 0);
});
