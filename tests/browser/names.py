"""What controls are called: a name that a program reads holds the words that are seen (WCAG 2.5.3).

Who speaks to a browser says what stands there: “Câu gốc” must find what is called “Câu gốc: 95%”.
"""

from __future__ import annotations

from playwright.sync_api import Page

# Signs are no words: what shows “¶” alone may be called anything.
FOUND = """() => {
  const CONTROLS = "a[href], button, input, select, summary, [role=button], [role=option]";
  const WORD = /[\\p{L}\\p{M}\\p{N}]+/gu;
  const words = (said) => (said.normalize("NFC").toLowerCase().match(WORD) ?? []).join(" ");
  // What is folded away has no text of its own.
  const textOf = (one) => (one.checkVisibility() && one.innerText) || one.textContent;
  const told = [];
  for (const one of document.querySelectorAll(CONTROLS)) {
    if (one.type === "hidden") continue;
    const labels = [...(one.labels ?? [])].map(textOf).join(" ");
    const isField = one.matches("input, select");
    const by = (one.getAttribute("aria-labelledby") ?? "").split(/\\s+/).filter(Boolean)
      .map((id) => document.getElementById(id).textContent).join(" ");
    const given = by || one.getAttribute("aria-label") || "";
    const seen = words(isField ? labels : textOf(one));
    const pictures = [...one.querySelectorAll("img")].map((each) => each.alt).join(" ");
    const name = words(given || (isField ? labels : `${one.textContent} ${pictures}`) || one.title);
    if (!name) told.push(`no name: ${one.outerHTML.slice(0, 160)}`);
    else if (seen && given && !` ${name} `.includes(` ${seen} `))
      told.push(`“${seen}” is called “${name}”`);
  }
  return told;
}"""


def wrongly_called(page: Page) -> list[str]:
    """Tell each control of a page, folded or not, that has no name or one without what is seen."""
    found: list[str] = page.evaluate(FOUND)
    return found
