"""What the styles of a Word file say of a paragraph or a run that does not say it itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from lxml.etree import _Element as Element

from generator.importer.formats.docx.xml import child_value, children, number, switch, value, w

T = TypeVar("T")

_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)
# How many styles may build on each other: Word allows eleven.
_DEPTH = 20


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles by id, and what holds where none says otherwise."""

    by_id: dict[str, Element] = field(default_factory=dict)
    defaults: tuple[Element, ...] = ()
    default_paragraph: str = ""
    default_table: str = ""

    def chain(self, style: str | None) -> Iterator[Element]:
        """Yield a style and those it builds on, the nearest first."""
        seen: set[str] = set()
        while style and style in self.by_id and style not in seen and len(seen) < _DEPTH:
            seen.add(style)
            yield self.by_id[style]
            style = child_value(self.by_id[style], "basedOn")

    def of_paragraph(self, paragraph: Element) -> list[Element]:
        """Return the styles that hold for a paragraph, the nearest first."""
        own = child_value(paragraph, "pPr", "pStyle")
        return list(self.chain(own if own in self.by_id else self.default_paragraph))

    def of_table(self, table: Element) -> list[Element]:
        """Return the styles that hold for a table, the nearest first."""
        own = child_value(table, "tblPr", "tblStyle")
        return list(self.chain(own if own in self.by_id else self.default_table))


def read_styles(root: Element | None) -> Styles:
    """Read the part of styles; a file without one has none."""
    if root is None:
        return Styles()
    by_id = {value(one, "styleId") or "": one for one in children(root, "style")}
    first: dict[str, str] = {}
    for key, one in by_id.items():
        if value(one, "default") in ("1", "true", "on"):
            first.setdefault(value(one, "type") or "", key)
    found = root.find(f"{w('docDefaults')}")
    defaults = tuple(found) if found is not None else ()
    return Styles(by_id, defaults, first.get("paragraph", ""), first.get("table", ""))


@dataclass(frozen=True, slots=True)
class Look:
    """How a run is set. `size` is in points, null where nobody says."""

    bold: bool
    italic: bool
    caps: bool
    hidden: bool
    size: float | None
    font: str


def look_of(run: Element | None, paragraph: list[Element], styles: Styles) -> Look:
    """Return how a run is set: by itself, by its own style, by those of its paragraph.

    `run` are its properties (`w:rPr`), null where it has none.
    """
    sources = list(_sources(run, paragraph, styles))

    def first(ask: Callable[[Element], T | None]) -> T | None:
        return next((said for one in sources if (said := ask(one)) is not None), None)

    def on(name: str) -> bool:
        return bool(first(lambda one: switch(one, name)))

    size = number(first(lambda one: child_value(one, "sz")))
    fonts = first(lambda one: one.find(w("rFonts")))
    font = value(fonts, "ascii") or value(fonts, "hAnsi") or ""
    return Look(on("b"), on("i"), on("caps"), on("vanish"), size / 2 if size else None, font)


def _sources(run: Element | None, paragraph: list[Element], styles: Styles) -> Iterator[Element]:
    if run is not None:
        yield run
    for style in (*styles.chain(child_value(run, "rStyle")), *paragraph):
        found = style.find(w("rPr"))
        if found is not None:
            yield found
    for one in styles.defaults:
        found = one.find(w("rPr"))
        if found is not None:
            yield found


def properties_of(paragraph: Element, above: list[Element]) -> Iterator[Element]:
    """Yield the properties that hold for a paragraph, its own first, then those of its styles."""
    for one in (paragraph, *above):
        found = one.find(w("pPr"))
        if found is not None:
            yield found


def level_of(paragraph: Element, above: list[Element]) -> int | None:
    """Return the level of a heading by style or outline, 1 outermost; null of no heading."""
    for properties in properties_of(paragraph, above):
        outline = child_value(properties, "outlineLvl")
        if outline is not None:
            level = number(outline, 9)
            return level + 1 if level < 9 else None
    for style in above:
        named = _HEADING.fullmatch(child_value(style, "name") or "")
        if named:
            return int(named[1])
    return None
