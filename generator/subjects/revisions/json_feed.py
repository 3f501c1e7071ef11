"""A feed of several plans as JSON Feed 1.1 (jsonfeed.org): what Atom says, for who reads JSON."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree

from generator.model.urls import CHANGES
from generator.opendata import to_json
from generator.subjects.revisions.atom import ATOM
from generator.views.feeds import JSON_FEED

VERSION = "https://jsonfeed.org/version/1.1"
PATH = f"{CHANGES.page}{JSON_FEED}"
_IN = {"a": ATOM}


def json_feed(atom: bytes, base: str, path: str = PATH) -> bytes:
    """Return a feed of ours in Atom as JSON Feed, with the same ids, times, links and words.

    `base` is the address of the site or empty: links are then relative to the feed, as in Atom.
    `path` is where it stands below the site.
    """
    feed = ElementTree.fromstring(atom)
    return to_json(
        {
            "version": VERSION,
            "title": _said(feed, "title"),
            "home_page_url": _link(feed),
            "feed_url": f"{base}{path}" if base else path.rpartition("/")[2],
            "language": feed.get("{http://www.w3.org/XML/1998/namespace}lang"),
            "authors": list(_authors(feed)),
            "items": [_item(one) for one in feed.iterfind("a:entry", _IN)],
        }
    )


def _item(entry: ElementTree.Element) -> dict[str, object]:
    authors = list(_authors(entry))
    return {
        "id": _said(entry, "id"),
        "url": _link(entry),
        "title": _said(entry, "title"),
        "content_text": _said(entry, "content"),
        "date_published": _said(entry, "updated"),
        "tags": [one.get("term") for one in entry.iterfind("a:category", _IN)],
        **({"authors": authors} if authors else {}),
    }


def _said(element: ElementTree.Element, name: str) -> str:
    return element.findtext(f"a:{name}", "", _IN)


def _link(element: ElementTree.Element) -> str | None:
    found = element.find("a:link[@rel='alternate']", _IN)
    return None if found is None else found.get("href")


def _authors(element: ElementTree.Element) -> Iterator[dict[str, str]]:
    for one in element.iterfind("a:author", _IN):
        yield {"name": _said(one, "name")}
