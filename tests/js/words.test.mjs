/* Messages in the language of the page: places for values, forms by count, elements within a sentence. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { _, laidOut, ngettext } from "../../theme/assets/js/words.js";

/* The words of a page in a language; a module reads its page once, hence an address of its own. */
async function spoken(language, words) {
  const textContent = JSON.stringify(words);
  globalThis.document = {
    documentElement: { lang: language },
    querySelector: (selector) => (selector === "head > script#km-words" ? { textContent } : null),
  };
  return import(`../../theme/assets/js/words.js?${language}`);
}

describe("in Vietnamese", () => {
  test("a message is shown as it stands", () => {
    assert.equal(_("Đi đến"), "Đi đến");
    assert.equal(ngettext("{count} nơi", 3), "3 nơi");
  });
  test("values stand in their places, and are not read again", () => {
    assert.equal(_("Bỏ {name}, {name}", { name: "{name} $& $1" }), "Bỏ {name} $& $1, {name} $& $1");
    assert.equal(ngettext("{count} trong {all}", 1, { all: 0 }), "1 trong 0");
  });
  test("a place without a value is left", () => {
    assert.equal(_("Bỏ {name} {constructor}", { other: 1 }), "Bỏ {name} {constructor}");
  });
  test("a number may be written otherwise than it counts", () => {
    assert.equal(ngettext("{count} chữ", 1200, { count: "1.200" }), "1.200 chữ");
  });
});

describe("in another language", () => {
  test("a message is shown as the page has it, or as it stands", async () => {
    const en = await spoken("en", { "Bỏ {name}": "Drop {name}" });
    assert.equal(en._("Bỏ {name}", { name: "A" }), "Drop A");
    assert.equal(en._("Đi đến"), "Đi đến");
  });
  test("the form goes by the count", async () => {
    const words = { "{count} nơi": { one: "{count} miejsce", few: "{count} miejsca", many: "{count} miejsc" } };
    const pl = await spoken("pl", words);
    assert.deepEqual([1, 2, 5, 22].map((count) => pl.ngettext("{count} nơi", count)),
      ["1 miejsce", "2 miejsca", "5 miejsc", "22 miejsca"]);
    assert.equal(pl.ngettext("{count} chỗ", 2), "2 chỗ");
  });
  test("a category without a form takes that of the others", async () => {
    const fr = await spoken("fr", { "{count} nơi": { other: "{count} lieux" } });
    assert.equal(fr.ngettext("{count} nơi", 1), "1 lieux");
  });
});

describe("elements within a sentence", () => {
  const link = { tag: "a" };
  test("stand in their places, wherever a translator puts them", () => {
    assert.deepEqual(laidOut("Ý bạn là: {words}?", { words: link }), ["Ý bạn là: ", link, "?"]);
    assert.deepEqual(laidOut("{words}, {words}", { words: link }), [link, ", ", link]);
  });
  test("a sentence without any is one text", () => assert.deepEqual(laidOut("Đi đến", {}), ["Đi đến"]));
});
