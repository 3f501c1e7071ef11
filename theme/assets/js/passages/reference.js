/* A passage as it stands in a list of references: an item of CSL-JSON, an entry of BibTeX. The item of
   its plan comes with the page (data-csl) or lies beside that of the plan; the entry is written as in
   generator/views/references.py. */

import { _ } from "../words.js";

const TEX = {
  "\\": "\\textbackslash{}", "{": "\\textbraceleft{}", "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}", "^": "\\textasciicircum{}",
  "#": "\\#", "$": "\\$", "%": "\\%", "&": "\\&", _: "\\_",
};
const tex = (text) => text.replace(/[\\{}~^#$%&_]/g, (mark) => TEX[mark]);
const two = (number) => String(number).padStart(2, "0");
const percent = (mark) => [...new TextEncoder().encode(mark)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
const days = (date) => (date ? date["date-parts"][0].map(String) : []);

/* The item of a passage: that of its plan with the place, the words, the address, the day of reading. */
export function itemOf(plan, { quote, section, address, day }) {
  const anchor = address.split("#")[1] || "";
  const note = [...(quote ? [`“${quote}”`] : []), ...(plan.note ? [plan.note] : [])].join("; ");
  return {
    ...plan,
    ...(anchor ? { id: `${plan.id}-${anchor.replace(/[^A-Za-z0-9-]+/g, "-")}` } : {}),
    ...(section ? { section } : {}),
    ...(note ? { note } : {}),
    URL: address,
    accessed: { "date-parts": [[day.getFullYear(), day.getMonth() + 1, day.getDate()]] },
  };
}

export function bibtex(item) {
  const words = (names, between = "; ") => tex(names.map((name) => item[name]).filter(Boolean).join(between));
  const fields = [
    ["author", item.author.map((one) => `{${tex(one.literal)}}`).join("; ")],
    ["title", `{${words(["title"])}}`],
    ["howpublished", item.number ? tex(_("{plan} số {number}", { plan: item.genre, number: item.number })) : words(["genre"])],
    ...days(item.issued).map((value, at) => [["year", "month", "day"][at], value]),
    ["note", words(["section", "jurisdiction", "version", "note"])],
    ["url", (item.URL || "").replace(/[\s\\{}"<>^`|]/g, percent)],
    ["urldate", days(item.accessed).map(two).join("-")],
    ["langid", "vietnamese"],
  ];
  return `@misc{${item.id},\n${fields.filter(([, value]) => value).map(([name, value]) => `${name} = {${value}},\n`).join("")}}\n`;
}

export const cslJson = (item) => `${JSON.stringify([item], null, 2)}\n`;

/* The item of the plan or version that an element names; null where it does not come. */
async function planOf({ csl, muc }) {
  if (csl) return JSON.parse(csl);
  try {
    const answer = await fetch(muc);
    return answer.ok ? (await answer.json())[0] : null;
  } catch {
    return null;
  }
}

/* What copies a passage in each form: [label, what is said when it is done, the text, null for none].
   The item is asked for at once: a clipboard does not wait for a network. */
export function forms(named, passage) {
  const coming = planOf(named);
  const written = (write) => async () => {
    const plan = await coming;
    return plan && write(itemOf(plan, passage()));
  };
  return [
    [_("Chép BibTeX"), _("Đã chép BibTeX"), written(bibtex)],
    [_("Chép CSL-JSON"), _("Đã chép CSL-JSON"), written(cslJson)],
  ];
}
