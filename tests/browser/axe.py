"""What axe-core finds on a page: every rule, and colours once for each look of a text.

Four of five seconds of axe-core go into contrast, row after row of long tables that all look alike.
So contrast is asked of three elements of each look: `LOOKS` says what makes two texts look alike.
"""

from __future__ import annotations

from typing import Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import lay_out

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
AXE = Axe()

# Marks the first, the middle and the last element of each look. Two elements look alike where they
# and all that holds them are of one kind, painted alike, and axe-core can judge both or neither: it
# passes over what is hidden, lies outside of the window or is but one sign.
LOOKS = """() => {
  const PAINTED = ["color", "backgroundColor", "backgroundImage", "backgroundClip", "opacity",
    "filter", "mixBlendMode", "textShadow", "webkitTextStroke", "fontSize", "fontWeight",
    "visibility", "display", "position", "zIndex", "float", "overflow", "clip", "clipPath",
    "textIndent", "transform"];
  const numbers = new Map();
  const number = (words) => {
    if (!numbers.has(words)) numbers.set(words, numbers.size);
    return numbers.get(words);
  };
  const chains = new Map([[null, 0]]);
  const width = document.documentElement.clientWidth;
  const alike = new Map();
  for (const e of document.querySelectorAll("*")) {
    const style = getComputedStyle(e);
    const states = ["disabled", "aria-disabled", "inert", "type"].map((one) => e.getAttribute(one));
    const chain = number(JSON.stringify([chains.get(e.parentElement), e.localName,
      e.getAttribute("class"), states, PAINTED.map((one) => style[one])]));
    chains.set(e, chain);
    const own = [...e.childNodes].filter((one) => one.nodeType === 3).map((one) => one.data);
    const words = own.join("").trim();
    if (!words && !e.matches("input, select, textarea")) continue;
    const box = e.getBoundingClientRect();
    const judged = [e.checkVisibility({visibilityProperty: true, opacityProperty: true}),
      box.width > 1 && box.height > 1, box.left >= 0 && box.right <= width,
      words.length > 1, /[\\p{L}\\p{N}]/u.test(words), e.childElementCount > 0];
    const look = JSON.stringify([chain, judged]);
    if (!alike.has(look)) alike.set(look, []);
    alike.get(look).push(e);
  }
  for (const e of document.querySelectorAll("[axe-asks]")) e.removeAttribute("axe-asks");
  for (const all of alike.values())
    for (const e of [all[0], all[all.length >> 1], all.at(-1)]) e.setAttribute("axe-asks", "");
  axe.configure({rules: [{id: "color-contrast", selector: "[axe-asks]"}]});
}"""


def found_by_axe(page: Page) -> list[str]:
    return _found(page, {"type": "tag", "values": RULES}, "target-size")


def found_in_the_dark(page: Page) -> list[str]:
    """In the other scheme colours are other ones, and nothing else is."""
    _in_the_scheme(page, "dark")
    return found_faint(page)


def by_day(page: Page) -> None:
    """Show a page in the light scheme again."""
    _in_the_scheme(page, "light")


def found_faint(page: Page) -> list[str]:
    """What stands out too little from its ground, in the scheme that is shown."""
    return _found(page, {"type": "rule", "values": ["color-contrast"]})


def found_too_small(page: Page) -> list[str]:
    """What is touched and is neither 24 px wide and high nor that far from others."""
    return _found(page, {"type": "rule", "values": ["target-size"]})


def _in_the_scheme(page: Page, scheme: Literal["dark", "light"]) -> None:
    page.emulate_media(color_scheme=scheme)
    assert page.evaluate(f"matchMedia('(prefers-color-scheme: {scheme})').matches")
    # A colour on its way from one scheme to the other is neither's.
    page.evaluate("document.getAnimations().forEach((e) => e.transitionProperty && e.finish())")


def _found(page: Page, rules: dict[str, object], *more: str) -> list[str]:
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.axe_script)
    lay_out(page)
    page.evaluate(LOOKS)
    also = {one: {"enabled": True} for one in more}
    options = {"runOnly": rules, "rules": also, "resultTypes": ["violations"]}
    violations = page.evaluate("async (said) => (await axe.run(said)).violations", options)
    return [
        f"{one['id']}: {node['html'][:160]} {node.get('failureSummary', '')}"
        for one in violations
        for node in one["nodes"][:3]
    ]
