"""What a page says of how its parts look: hidden, bold, centred, numbered, set as blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.etree import _Element as Element

from generator.importer.formats.docx.number_forms import printed

BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd",
    "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
    "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "legend", "li", "main", "nav", "ol",
    "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
# What holds no words that a reader of the page sees as text.
UNSEEN = frozenset({
    "script", "style", "head", "title", "template", "noscript", "meta", "link", "iframe",
    "object", "svg", "canvas", "audio", "video", "datalist", "select", "textarea", "map",
})  # fmt: skip
_RULE = re.compile(r"([.#][\w-]{1,80})\s{0,9}\{([^{}]{0,2000})\}")
_HIDDEN = re.compile(r"display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden", re.IGNORECASE)
_BOLD = re.compile(r"font-weight\s{0,9}:\s{0,9}(bold|[6-9]00|normal|[1-5]00)", re.IGNORECASE)
_ITALIC = re.compile(r"font-style\s{0,9}:\s{0,9}(italic|oblique|normal)", re.IGNORECASE)
_ALIGNED = re.compile(r"text-align\s{0,9}:\s{0,9}(\w{1,20})", re.IGNORECASE)
_LIST = re.compile(r"list-style(?:-type)?\s{0,9}:[^;]{0,80}?\b(none|[a-z]+(?:-[a-z]+)+|decimal)")
_BORDER = re.compile(
    r"border(?:-(?:top|left|right|bottom)(?:-style)?|-style|-width)?\s{0,9}:\s{0,9}([^;]{1,60})",
    re.IGNORECASE,
)
_NO_LINE = re.compile(r"none|hidden|\b0(?:px|pt)?\b|initial|inherit", re.IGNORECASE)
_FORMS = {
    "1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman",
    "decimal": "decimal", "decimal-leading-zero": "decimalZero", "lower-alpha": "lowerLetter",
    "lower-latin": "lowerLetter", "upper-alpha": "upperLetter", "upper-latin": "upperLetter",
    "lower-roman": "lowerRoman", "upper-roman": "upperRoman",
}  # fmt: skip
_BULLETS = "•◦▪"


@dataclass(frozen=True, slots=True)
class Look:
    """How words are set where they stand, taken over by what stands within."""

    bold: bool = False
    italic: bool = False
    centred: bool = False
    hidden: bool = False
    level: int | None = None

    def within(self, element: Element, hidden: frozenset[str]) -> Look:
        """Return how words are set within an element; `hidden` are selectors that hide."""
        tag = str(element.tag)
        style = str(element.get("style") or "")
        bold, italic = _BOLD.search(style), _ITALIC.search(style)
        heading = re.fullmatch(r"h([1-6])", tag)
        return Look(
            (bold[1].lower() in ("bold", "600", "700", "800", "900"))
            if bold
            else self.bold or tag in ("b", "strong", "th") or heading is not None,
            italic[1].lower() != "normal" if italic else self.italic or tag in ("i", "em"),
            _centred(element, tag, style, self.centred),
            self.hidden or is_hidden(element, hidden),
            int(heading[1]) if heading else self.level,
        )


def _centred(element: Element, tag: str, style: str, above: bool) -> bool:
    said = _ALIGNED.search(style)
    align = said[1] if said else str(element.get("align") or "")
    if tag == "table":  # where the table stands says nothing of its words
        return False
    if align:
        return align.lower() == "center"
    return above or tag == "center"


def hiding_selectors(root: Element) -> frozenset[str]:
    """Return the classes and ids (`.a`, `#a`) that the styles of a page hide from everybody."""
    found: set[str] = set()
    for sheet in root.iter("style"):
        for selector, rules in _RULE.findall((sheet.text or "")[:500_000]):
            if _HIDDEN.search(rules):
                found.add(selector)
    return frozenset(found)


def is_hidden(element: Element, selectors: frozenset[str] = frozenset()) -> bool:
    """Tell whether an element shows nothing: by itself, or by a selector that hides."""
    if "hidden" in element.attrib or _HIDDEN.search(str(element.get("style") or "")):
        return True
    if not selectors:
        return False
    names = {f".{one}" for one in str(element.get("class") or "").split()}
    return not selectors.isdisjoint({*names, f"#{element.get('id')}"})


def is_drawn(table: Element) -> bool | None:
    """Tell whether the lines of a table are drawn, null where the page does not say."""
    said: list[bool] = []
    border = str(table.get("border") or "")
    if border:
        said.append(border.rstrip("px") not in ("0", ""))
    for one in (table, *_first_cells(table)):
        for value in _BORDER.findall(str(one.get("style") or "")):
            said.append(not _NO_LINE.search(value))
    return any(said) if said else None


def _first_cells(table: Element) -> Iterator[Element]:
    for count, one in enumerate(table.iter("td", "th")):
        if count == 20:
            return
        yield one


def list_mark(item: Element, above: Element, count: int, depth: int) -> str:
    """Return what a browser prints before an item of a list, `count` its number, `depth` from 0."""
    style = f"{above.get('style') or ''};{item.get('style') or ''}".lower()
    said = _LIST.search(style)
    kind = said[1] if said else str(item.get("type") or above.get("type") or "")
    if kind == "none":
        return ""
    if above.tag != "ol" and kind not in _FORMS:
        return _BULLETS[min(depth, 2)]
    return f"{printed(count, _FORMS.get(kind, 'decimal'))}."


def item_count(item: Element, above: Element, before: int | None) -> int:
    """Return the number of an item: its own, one more than that before, the start of the list."""
    own = whole(item.get("value"))
    if own is not None:
        return own
    start = whole(above.get("start"))
    return (1 if start is None else start) if before is None else before + 1


def whole(value: object) -> int | None:
    """Return a whole number of an attribute, null where it is none or beyond reason."""
    text = str(value or "").strip()
    return int(text) if re.fullmatch(r"-?\d{1,6}", text, re.ASCII) else None
