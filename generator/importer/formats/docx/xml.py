"""Names of WordprocessingML, and the little that is asked of its elements everywhere."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element as Element

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_OFF = frozenset({"0", "false", "off", "none"})


def w(name: str) -> str:
    """Return the full name of an element or attribute of WordprocessingML."""
    return f"{{{_WORD}}}{name}"


def r(name: str) -> str:
    """Return the full name of an attribute that names a relation."""
    return f"{{{_RELATIONS}}}{name}"


def local(element: Element) -> str:
    """Return the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def value(element: Element | None, name: str = "val") -> str | None:
    """Return an attribute of an element, null where either is not there."""
    if element is None:
        return None
    found = element.get(w(name))
    return None if found is None else str(found)


def child_value(element: Element | None, *path: str) -> str | None:
    """Return the value of an element below another, by the names on the way; null without."""
    for name in path:
        if element is None:
            return None
        element = element.find(w(name))
    return value(element)


def number(text: str | None, otherwise: int = 0) -> int:
    """Return a whole number that a file states; what is none, or beyond reason, is `otherwise`."""
    try:
        found = int(text or "")
    except ValueError:
        return otherwise
    return found if abs(found) < 1_000_000 else otherwise


def switch(properties: Element | None, name: str) -> bool | None:
    """Return whether a property is on, null where it is not mentioned."""
    found = properties.find(w(name)) if properties is not None else None
    return None if found is None else value(found) not in _OFF


def children(element: Element, *names: str) -> Iterator[Element]:
    """Yield the children of an element with these names, in order."""
    return element.iterchildren(*(w(name) for name in names))
