"""Words within a text that are marked: stretches → a tree, and XML of it that any parser reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, SubElement

from generator.hidden import with_marks


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a text, `text[start:end]`, and the element that it becomes."""

    start: int
    end: int
    tag: str
    attributes: tuple[tuple[str, str], ...] = field(default=())


def xml_text(text: str) -> str:
    """Return a text as XML may hold it, its lines kept: what hides in one is shown as its mark.

    What XML 1.0 has no place for (https://www.w3.org/TR/xml/#charsets) is all among that.
    """
    return "\n".join(map(with_marks, text.split("\n")))


def nested(marks: Iterable[Mark]) -> Iterator[Mark]:
    """Yield the marks that lie within each other or apart, outer ones first, each once.

    Of two that cross the one that begins later is left out: elements cannot cross.
    """
    ends: list[int] = []
    for mark in sorted(set(marks), key=lambda one: (one.start, -one.end, one.tag, one.attributes)):
        while ends and ends[-1] <= mark.start:
            ends.pop()
        if mark.start < mark.end and (not ends or mark.end <= ends[-1]):
            ends.append(mark.end)
            yield mark


def fill(parent: Element, text: str, marks: Iterable[Mark], start: int, end: int) -> None:
    """Put `text[start:end]` into an element, the marks that lie in it as elements of it."""
    within = [one for one in marks if start <= one.start and one.end <= end]
    _fill(parent, text, list(nested(within)), start, end)


def _fill(parent: Element, text: str, marks: Sequence[Mark], start: int, end: int) -> None:
    """Put a stretch into an element; `marks` lie in it, outer ones before those within them."""
    said, last = start, None
    number = 0
    while number < len(marks):
        mark = marks[number]
        inner = number + 1
        while inner < len(marks) and marks[inner].start < mark.end:
            inner += 1
        _say(parent, last, text[said : mark.start])
        last = SubElement(parent, mark.tag, dict(mark.attributes))
        _fill(last, text, marks[number + 1 : inner], mark.start, mark.end)
        said, number = mark.end, inner
    _say(parent, last, text[said:end])


def _say(parent: Element, last: Element | None, text: str) -> None:
    if last is None:
        parent.text = xml_text(text)
    else:
        last.tail = xml_text(text)
