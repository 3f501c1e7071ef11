"""The numbers and bullets that Word prints by itself, counted paragraph by paragraph as it does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from generator.importer.formats.docx.number_forms import is_known, printed
from generator.importer.formats.docx.styles import Styles
from generator.importer.formats.docx.symbols import in_unicode, is_symbol_font, sign
from generator.importer.formats.docx.xml import (
    child_value,
    children,
    number,
    switch,
    value,
    w,
)

_COUNT = re.compile(r"%([1-9])")
_LEVELS = 9


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list: what it prints, where it starts, after which levels it starts anew.

    `restart` is the level that makes it start anew, 0 for never, null for any above. `style` is the
    paragraph style that is bound to it. `left` and `first` are in twentieths of a point.
    """

    text: str = ""
    form: str = "decimal"
    start: int = 1
    restart: int | None = None
    legal: bool = False
    hidden: bool = False
    caps: bool = False
    font: str = ""
    style: str = ""
    left: int | None = None
    first: int | None = None


@dataclass(frozen=True, slots=True)
class Numbered:
    """What Word prints before a paragraph, and the level of its list, 0 outermost."""

    mark: str
    depth: int
    level: Level


@dataclass(slots=True)
class Numbering:
    """The lists of a file and how far each has counted; it counts as paragraphs are read.

    Lists that share a pattern (`w:abstractNum`) share its counts.
    """

    patterns: dict[str, dict[int, Level]] = field(default_factory=dict)
    lists: dict[str, str] = field(default_factory=dict)
    overrides: dict[str, dict[int, Level]] = field(default_factory=dict)
    starts: dict[str, dict[int, int]] = field(default_factory=dict)
    unknown: set[str] = field(default_factory=set)
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    def next(self, paragraph: Element, above: list[Element]) -> Numbered | None:
        """Count a paragraph and return what is printed before it, null where it is in no list."""
        place = self._place(paragraph, above)
        if place is None:
            return None
        key, depth = place
        pattern = self.lists.get(key, "")
        levels = {**self.patterns.get(pattern, {}), **self.overrides.get(key, {})}
        if depth not in levels:
            return None
        counts = self._counts.setdefault(pattern, {})
        self._count(key, depth, levels, counts)
        return Numbered(self._mark(depth, levels, counts), depth, levels[depth])

    def _count(
        self, key: str, depth: int, levels: dict[int, Level], counts: dict[int, int]
    ) -> None:
        start = self.starts.get(key, {}).get(depth)
        if start is not None and (key, depth) not in self._begun:
            counts[depth] = start
        elif depth in counts:
            counts[depth] += 1
        else:
            counts[depth] = levels[depth].start if start is None else start
        self._begun.add((key, depth))
        for deeper in [one for one in counts if one > depth]:
            restart = levels[deeper].restart if deeper in levels else None
            # Counted from 1; a level that starts anew after one says so of all above that.
            if restart is None or (restart and depth < restart):
                del counts[deeper]

    def _mark(self, depth: int, levels: dict[int, Level], counts: dict[int, int]) -> str:
        level = levels[depth]
        if level.hidden:
            return ""
        if level.form == "bullet":
            return _bullet(level)
        used = {int(one) - 1 for one in _COUNT.findall(level.text)}
        self.unknown |= {
            levels[one].form for one in used if one in levels and not is_known(levels[one].form)
        }

        def count(found: re.Match[str]) -> str:
            one = int(found[1]) - 1
            if one not in levels or one > depth:
                return ""
            form = "decimal" if level.legal and levels[one].form != "none" else levels[one].form
            return printed(counts.get(one, levels[one].start), form)

        mark = " ".join(_COUNT.sub(count, in_unicode(level.text, level.font)).split())
        return mark.upper() if level.caps else mark

    def _place(self, paragraph: Element, above: list[Element]) -> tuple[str, int] | None:
        """Return the list and the level of a paragraph: its own, else those of its styles."""
        own = paragraph.find(f"{w('pPr')}/{w('numPr')}")
        key, depth = child_value(own, "numId"), child_value(own, "ilvl")
        bound = ""
        if key is None:
            for style in above:
                found = style.find(f"{w('pPr')}/{w('numPr')}")
                key = child_value(found, "numId")
                if depth is None:
                    depth = child_value(found, "ilvl")
                if key is not None:
                    bound = value(style, "styleId") or ""
                    break
        if key is None or key == "0":
            return None
        if bound:
            depth = self._bound_level(key, above, depth)
        return key, min(max(number(depth), 0), _LEVELS - 1)

    def _bound_level(self, key: str, above: list[Element], depth: str | None) -> str | None:
        """Return the level of a list that is bound to a style of the paragraph."""
        levels = self.patterns.get(self.lists.get(key, ""), {})
        by_style = {level.style: str(one) for one, level in levels.items() if level.style}
        names = (value(style, "styleId") or "" for style in above)
        return next((by_style[one] for one in names if one in by_style), depth)


def read_numbering(root: Element | None, styles: Styles) -> Numbering:
    """Read the part of lists; a file without one has none."""
    if root is None:
        return Numbering()
    patterns = {value(one, "abstractNumId") or "": one for one in children(root, "abstractNum")}
    lists = {
        value(one, "numId") or "": child_value(one, "abstractNumId") or ""
        for one in children(root, "num")
    }
    found = Numbering(lists={key: _followed(key, lists, patterns, styles) for key in lists})
    for key, one in patterns.items():
        found.patterns[key] = dict(_levels(one))
    for one in children(root, "num"):
        key = value(one, "numId") or ""
        for override in children(one, "lvlOverride"):
            depth = number(value(override, "ilvl"))
            found.overrides.setdefault(key, {}).update(_levels(override))
            start = child_value(override, "startOverride")
            if start is not None:
                found.starts.setdefault(key, {})[depth] = number(start, 1)
    return found


def _followed(key: str, lists: dict[str, str], patterns: dict[str, Element], styles: Styles) -> str:
    """Return the pattern of a list, that of a list style where it only names one."""
    seen: set[str] = set()
    pattern = lists.get(key, "")
    while pattern in patterns and pattern not in seen:
        seen.add(pattern)
        style = child_value(patterns[pattern], "numStyleLink")
        if style is None:
            break
        linked = styles.by_id.get(style)
        named = None if linked is None else child_value(linked, "pPr", "numPr", "numId")
        if named is None or named not in lists:
            break
        pattern = lists[named]
    return pattern


def _levels(above: Element) -> Iterator[tuple[int, Level]]:
    for one in children(above, "lvl"):
        depth = number(value(one, "ilvl"))
        run = one.find(w("rPr"))
        fonts = run.find(w("rFonts")) if run is not None else None
        indent = one.find(f"{w('pPr')}/{w('ind')}")
        restart = child_value(one, "lvlRestart")
        hanging = number(value(indent, "hanging"))
        yield (
            depth,
            Level(
                text=child_value(one, "lvlText") or "",
                form=_form(one),
                start=number(child_value(one, "start"), 1) if _has(one, "start") else 0,
                restart=None if restart is None else number(restart),
                legal=bool(switch(one, "isLgl")),
                hidden=bool(switch(run, "vanish")),
                caps=bool(switch(run, "caps")),
                font=value(fonts, "ascii") or value(fonts, "hAnsi") or "",
                style=child_value(one, "pStyle") or "",
                left=_twips(indent, "left", "start"),
                first=-hanging if hanging else _twips(indent, "firstLine"),
            ),
        )


def _form(level: Element) -> str:
    return child_value(level, "numFmt") or "decimal"


def _has(level: Element, name: str) -> bool:
    return level.find(w(name)) is not None


def _twips(indent: Element | None, *names: str) -> int | None:
    for name in names:
        found = value(indent, name)
        if found is not None:
            return number(found)
    return None


def _bullet(level: Level) -> str:
    if is_symbol_font(level.font):
        known = (sign(ord(one), level.font) if one > " " else one for one in level.text)
        return "".join(known).strip()
    return in_unicode(level.text, level.font).strip()
