/* Where an error in a passage is reported. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { cited, citedWhole } from "../../theme/assets/js/passages/cite.js";
import { bibtex, cslJson, forms, itemOf } from "../../theme/assets/js/passages/reference.js";
import { reportAddress } from "../../theme/assets/js/passages/report.js";

const PASSAGE = { url: "https://noi.example/a/#p1", title: "Kế hoạch & “mẫu”", quote: "đạt 40%?" };
const LONGEST = 600;

describe("an address with places", () => {
  const filled = (address, said = {}) => new URL(reportAddress(address, { ...PASSAGE, ...said }));
  test("gets each of them, as text", () => {
    const { searchParams } = filled("https://loi.example/moi?u={url}&t={title}&q={quote}");
    assert.deepEqual([...searchParams], [["u", PASSAGE.url], ["t", PASSAGE.title], ["q", PASSAGE.quote]]);
  });
  test("gets one twice, and leaves other braces alone", () => {
    assert.equal(reportAddress("https://loi.example/?a={title}{title}{khac}", { ...PASSAGE, title: "x" }), "https://loi.example/?a=xx{khac}");
  });
  test("does not fill what was filled in", () => assert.equal(filled("https://loi.example/?q={quote}", { quote: "{url}" }).searchParams.get("q"), "{url}"));
  test("gets an empty text", () => assert.equal(reportAddress("https://loi.example/?q={quote}", { ...PASSAGE, quote: "" }), "https://loi.example/?q="));
  test("is a mailbox's, too", () => assert.equal(reportAddress("mailto:a@noi.example?subject={title}", { ...PASSAGE, title: "x" }), "mailto:a@noi.example?subject=x"));
  test("gets exactly so many letters of a quote, each of them whole", () => {
    const quote = (length) => filled("https://loi.example/?q={quote}", { quote: `${"a".repeat(length - 1)}🙂` }).searchParams.get("q");
    assert.ok(quote(LONGEST).endsWith("a🙂"));
    assert.equal(quote(LONGEST + 1), "a".repeat(LONGEST));
  });
});

test("a mailbox gets a letter that names the passage", () => {
  const letter = new URL(reportAddress("mailto:a@noi.example", PASSAGE));
  assert.equal(letter.pathname, "a@noi.example");
  assert.equal(letter.searchParams.get("subject"), `Báo lỗi: ${PASSAGE.title}`);
  assert.ok(letter.searchParams.get("body").startsWith(`${PASSAGE.url}\n\n“${PASSAGE.quote}”\n`));
});

test("a page without places is as it is", () => assert.equal(reportAddress("https://loi.example/moi", PASSAGE), "https://loi.example/moi"));

test("a citation names words, plan, section, version, address and the day of reading", () => {
  const said = cited({
    quote: "đạt 40%", plan: "Kế hoạch số 1 của UBND xã Mẫu (Xã Mẫu)", section: "mục I, đoạn 1",
    version: "bản 2, ghi vào trang ngày 02/01/2025", address: "https://noi.example/a/#p1", day: new Date(2026, 0, 9, 23, 59),
  });
  assert.equal(said, "“đạt 40%” – Kế hoạch số 1 của UBND xã Mẫu (Xã Mẫu), mục I, đoạn 1; bản 2, ghi vào trang ngày 02/01/2025, https://noi.example/a/#p1, đọc ngày 09/01/2026.");
});

const READ = { version: "bản 2", address: "https://noi.example/a/#ii-1_p1", day: new Date(2026, 0, 9, 23, 59) };

test("a plan as a whole is cited by its version, address and the day of reading", () => {
  assert.equal(citedWhole({ plan: "Kế hoạch số 1", ...READ }), "Kế hoạch số 1; bản 2, https://noi.example/a/#ii-1_p1, đọc ngày 09/01/2026.");
});

describe("a passage in a list of references", () => {
  const plan = { id: "xa-b", type: "document", title: "Kế hoạch", author: [{ literal: "UBND" }], note: "lần ghi b" };
  const passage = { quote: "đạt 40%", section: "mục II.1", ...READ };
  test("is its plan, with place, words, address and the day of reading", () => assert.deepEqual(itemOf(plan, passage), {
    ...plan, id: "xa-b-ii-1-p1", section: "mục II.1", note: "“đạt 40%”; lần ghi b", URL: READ.address, accessed: { "date-parts": [[2026, 1, 9]] },
  }));
  test("without words or place is its plan in a version", () => assert.deepEqual(itemOf(plan, { ...READ, address: "https://noi.example/a/" }), {
    ...plan, URL: "https://noi.example/a/", accessed: { "date-parts": [[2026, 1, 9]] },
  }));
  test("comes in both forms, from what the page holds", async () => {
    const made = forms({ csl: JSON.stringify(plan) }, () => passage);
    const texts = await Promise.all(made.map(([, , textOf]) => textOf()));
    assert.deepEqual(texts, [bibtex(itemOf(plan, passage)), cslJson(itemOf(plan, passage))]);
    assert.equal(JSON.parse(texts[1])[0].id, "xa-b-ii-1-p1");
  });
  test("or from a file; where that does not come there is none", async () => {
    const { fetch } = globalThis;
    const asked = async (answer) => {
      globalThis.fetch = answer;
      try {
        return await forms({ muc: "trich-dan.json" }, () => passage)[0][2]();
      } finally {
        globalThis.fetch = fetch;
      }
    };
    assert.equal(await asked(async () => ({ ok: true, json: async () => [plan] })), bibtex(itemOf(plan, passage)));
    assert.equal(await asked(async () => ({ ok: false })), null);
    assert.equal(await asked(async () => { throw new Error("đứt mạng"); }), null);
  });
});
