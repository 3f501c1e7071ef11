"""Where in a page the document stands, whatever portal shows it.

No portal is known here. An official text opens with words that every one of them opens with; what
holds them and most of the page's words that are no links is the document.
"""

from __future__ import annotations

import re

from lxml.etree import _Element as Element

from generator.importer.formats.web.looks import UNSEEN
from generator.text.vietnamese import fold

_OPENINGS = ("cong hoa xa hoi chu nghia viet nam", "dang cong san viet nam")
_CHROME_TAGS = frozenset({"nav", "footer", "aside", "button", "form", "menu", "dialog"})
_CHROME_NAME = re.compile(
    r"(?:^|[^a-z])(?:menu|nav|navbar|breadcrumbs?|tabs?|footer|sidebar|related|share|social|comments?"
    r"|ads?|advert\w*|banner|toolbar|print|download|rating|pagination|search)(?:[^a-z]|$)",
    re.IGNORECASE,
)
_INLINE = frozenset({"span", "b", "strong", "i", "em", "u", "font", "a", "p", "br", "sup", "sub"})
# The document holds at least so much of the page's words that are no links.
_SHARE = 0.5
# What goes on beside it belongs to it when it is so much and no portal's by its look.
_SHARE_BESIDE = 0.1


class Weights:
    """How many letters stand in each element of a page, and how many of them in links."""

    def __init__(self, root: Element) -> None:
        self._all: dict[Element, int] = {}
        self._links: dict[Element, int] = {}
        self._weigh(root)

    def plain(self, element: Element) -> int:
        """Return how many letters of an element stand in no link."""
        return self._all.get(element, 0) - self._links.get(element, 0)

    def _weigh(self, root: Element) -> None:
        for one in reversed(list(root.iter("*"))):
            if one.tag in UNSEEN:
                continue
            own = _size(one.text) + sum(
                self._all.get(child, 0) + _size(child.tail) for child in one.iterchildren("*")
            )
            self._all[one] = own
            self._links[one] = (
                own
                if one.tag == "a" and one.get("href")
                else sum(self._links.get(child, 0) for child in one.iterchildren("*"))
            )


def content_of(root: Element) -> Element:
    """Return the element of a page that holds the document and as little else as can be."""
    weights = Weights(root)
    total = weights.plain(root)
    place = _opening(root)
    if place is None:
        return _descend(root)
    while (
        weights.plain(place) < _SHARE * total
        or place.tag in _INLINE
        or _goes_on(place, weights, _SHARE_BESIDE * total)
    ):
        above = place.getparent()
        if above is None or place is root:
            break
        place = above
    return _whole_table(place)


def _opening(root: Element) -> Element | None:
    """Return the innermost element that holds the words which open an official text."""
    for one in root.iter("*"):
        if one.tag not in UNSEEN and _is_small(one) and _opens(one):
            within = one
            while (inner := next(filter(_opens, within.iterchildren("*")), None)) is not None:
                within = inner
            return within
    return None


def _opens(element: Element) -> bool:
    words = fold(" ".join("".join(map(str, element.itertext())).split())).lower()
    return any(opening in words for opening in _OPENINGS)


def _goes_on(place: Element, weights: Weights, least: float) -> bool:
    """Tell whether much stands beside an element that is nothing of a portal by its look."""
    beside = sum(weights.plain(one) for one in place.itersiblings() if not _is_around(one))
    return beside >= least


def _is_small(element: Element) -> bool:
    return sum(1 for _ in zip(element.iter(), range(40), strict=False)) < 40


def _whole_table(place: Element) -> Element:
    """Return the table of a part of one that is no table itself, as a row is none."""
    while place.tag in ("tr", "tbody", "thead") and place.getparent() is not None:
        above = place.getparent()
        assert above is not None
        place = above
    return place


def _descend(root: Element) -> Element:
    """Return the innermost element beside which stands nothing but a portal."""
    place = root
    while True:
        below = [one for one in place.iterchildren("*") if one.tag not in UNSEEN and _holds(one)]
        kept = [one for one in below if not _is_around(one)]
        loose = _size(place.text) + sum(_size(one.tail) for one in place.iterchildren("*"))
        if len(kept) != 1 or loose or kept[0].tag in _INLINE or kept[0].tag == "table":
            return place
        place = kept[0]


def _holds(element: Element) -> bool:
    return any(_size(str(one)) for one in element.itertext())


def _is_around(element: Element) -> bool:
    """Tell whether a part of a page is a portal's by its name, or holds hardly more than links."""
    name = f"{element.get('class') or ''} {element.get('id') or ''}"
    named = element.tag in _CHROME_TAGS or _CHROME_NAME.search(name) is not None
    return named or _links_share(element) > 0.5


def is_chrome(element: Element) -> bool:
    """Tell whether a part within the document is the portal's own, by what it is and its name.

    What opens an official text is never within it.
    """
    if element.tag in _CHROME_TAGS:
        return True
    if element.tag not in ("div", "ul", "ol", "section", "span", "p"):
        return False
    name = f"{element.get('class') or ''} {element.get('id') or ''}"
    return bool(_CHROME_NAME.search(name)) and _links_share(element) > 0.6


def _links_share(element: Element) -> float:
    total = sum(_size(str(one)) for one in element.itertext())
    links = sum(_size(str(text)) for link in element.iter("a") for text in link.itertext())
    return links / total if total else 1.0


def _size(text: str | None) -> int:
    return len("".join(text.split())) if text else 0
