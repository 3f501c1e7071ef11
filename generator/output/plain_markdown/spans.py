"""What stands within a line: links, stress, quotations, code, anchors; blocks of a cell, too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from lxml.etree import _Element as Element

from generator.output.plain_markdown.inline import (
    APART,
    BESIDE,
    BREAK,
    EM,
    STRONG,
    anchor,
    edges,
    hoisted,
    stressed,
)
from generator.output.plain_markdown.links import Links
from generator.output.plain_markdown.looks import (
    DOTTED,
    FIGURES,
    LASTING,
    REMARKS,
    STATES,
    has_look,
    is_left_out,
)
from generator.output.plain_markdown.words import code_span, words

HEADINGS = {f"h{level}": "#" * level for level in range(1, 7)}
# What stands on lines of its own; all other elements stand within one.
BLOCKS = frozenset(
    (
        *HEADINGS,
        *("address", "article", "aside", "blockquote", "dd", "details", "div", "dl", "dt"),
        *("fieldset", "figcaption", "figure", "footer", "header", "hr", "legend", "li", "main"),
        *("nav", "ol", "p", "pre", "section", "summary", "table", "ul", "caption", "thead"),
        *("tbody", "tfoot", "tr", "td", "th"),
    )
)
_STRESS = {"b": STRONG, "strong": STRONG, "mark": STRONG, "i": EM, "em": EM, "cite": EM, "dfn": EM}
_CODE = frozenset(("code", "kbd", "samp", "pre"))
# After these their words name what follows.
_NAMES = frozenset(("dt", "summary"))
_COUNT = re.compile(r"\s*\d[\d.]*\s*")


def name_of(said: str) -> str:
    """Return the name of what follows it, with a colon where it has no sign of its own."""
    bare = said.rstrip()
    return said if not bare or bare[-1] in ":.?!" else f"{bare}:"


@dataclass(frozen=True, slots=True)
class Spans:
    """Writes what stands within a line, which may be that of a cell of a table."""

    links: Links
    is_cell: bool = False

    def of_cell(self) -> Spans:
        """Return what writes the line of a cell."""
        return Spans(self.links, is_cell=True)

    def inside(self, element: Element) -> str:
        """Return the pieces of all that stands in an element, as of one line (`inline`)."""
        found = [words(element.text)] if element.text else []
        for child in element:
            if not is_left_out(child):
                found.append(self.of(child))
            if child.tail:
                found.append(words(child.tail))
        return "".join(found)

    def of(self, element: Element) -> str:
        """Return the pieces of an element within a line, its anchor among them."""
        tag = str(element.tag)
        name = element.get("id")
        place = place_of(name) if name else ""
        if tag in BLOCKS:
            return f"{APART}{place}{self._block(element, tag)}{APART}"
        if tag == "br":
            return APART if self.is_cell else BREAK
        if tag == "img":
            return place + self._picture(element)
        if tag in _CODE:
            return place + self._code(element)
        return place + self._marked(element, tag)

    def _marked(self, element: Element, tag: str) -> str:
        said = self.inside(element)
        if tag == "a":
            return self._link(element, said)
        if tag in _STRESS:
            return stressed(said, _STRESS[tag])
        if tag == "q":
            return said if said.strip().startswith("“") else _around("“", said, "”")
        if tag == "small" or (tag == "span" and has_look(element, REMARKS)):
            return _remark(element, said)
        if tag == "span" and not element.keys():
            above = element.getparent()
            begin = APART if above is not None and has_look(above, DOTTED) else BESIDE
            return f"{begin}{said}{BESIDE}"
        return said

    def _block(self, element: Element, tag: str) -> str:
        """Return a block that has to stand in a line, as in a cell."""
        if tag in HEADINGS:
            return stressed(self.inside(element), STRONG)
        if tag == "hr":
            return ""
        if tag == "pre":
            return self._code(element)
        said = self.inside(element)
        # What a name names stands behind it on the same line.
        return f"{name_of(said)} " if tag in _NAMES else said

    def _code(self, element: Element) -> str:
        text = "".join(_text_of(element))
        return words(text) if self.is_cell and "|" in text else code_span(text)

    def _link(self, element: Element, said: str) -> str:
        href = element.get("href")
        if href is not None and has_look(element, LASTING):
            href = href.partition("#")[0]
        to = self.links.of(href) if href is not None else None
        if to is None:
            return said
        anchors, bare = hoisted(said)
        before, text, after = edges(bare)
        return f"{before}{anchors}[{text}]({to}){after}" if text else said

    def _picture(self, element: Element) -> str:
        lies = self.links.picture(element.get("src") or "")
        said = words((element.get("alt") or "").strip())
        return f"![{said}]({lies})" if lies else said


def _remark(element: Element, said: str) -> str:
    """Return small print: parted from what it is about, a number of things in brackets."""
    if _COUNT.fullmatch(said):
        return f" ({said.strip()})"
    above = element.getparent()
    is_part = above is not None and (above.tag in _STRESS or has_look(above, FIGURES))
    end = APART if has_look(element, STATES) else BESIDE
    return f"{BESIDE if is_part else APART}{said}{end}"


def place_of(name: str) -> str:
    """Return the anchor of an id."""
    return anchor(escape(name))


def _text_of(element: Element) -> Iterator[str]:
    for text in element.itertext():
        yield str(text)


def _around(before: str, said: str, after: str) -> str:
    blank, text, rest = edges(said)
    return f"{blank}{before}{text}{after}{rest}" if text else said
