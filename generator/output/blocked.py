"""What the policy stops in a page: scripts and styles that stand in it, and what it forbids."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Literal

# Where one of these is not, nothing is stopped: most pages are not read any further. Browsers pass
# over white space within a scheme, and read letters that are written by name or number. Each begins
# with letters of its own, by which a search finds its places far faster than by alternatives.
_ADDRESSES = (b"href", b"src", b"action", b"data", b"to", b"values")
_PERHAPS = tuple(
    re.compile(pattern)
    for pattern in (
        rb"<(?:style|base|object|embed|applet)\b",
        rb"<script(?![^<>]*\ssrc=|\s+type=\"application/(?:ld\+)?json\")",
        rb"style(?<=[\s/\"']style)\s*=",
        rb"on(?<=[\s/\"']on)[a-z]+\s*=",
        rb"\s*".join(bytes([letter]) for letter in b"script:"),
        # A dot is of no scheme that runs, and an address with this one is of another.
        *(
            name + rb"\s*+=\s*+[\"']?+(?!https?&#58;)(?:[a-z0-9+.\x00-\x20-]|&#46;)*+&(?!amp;|#46;)"
            for name in _ADDRESSES
        ),
    )
)
# Where none of these is, nothing is loaded from elsewhere.
_PERHAPS_ELSEWHERE = tuple(
    re.compile(pattern)
    for pattern in (
        rb"src(?:set)?\s*+=\s*+[\"']?+\s*+(?:https?:)?//",
        rb"poster\s*+=\s*+[\"']?+\s*+(?:https?:)?//",
        rb"<link\b[^<>]*?\shref\s*=\s*[\"']?\s*(?:https?:)?//",
    )
)
# What a page loads of itself, from another place; `srcset` may name several.
_ELSEWHERE = re.compile(
    r"<(?:img|script|iframe|video|audio|source|track|input)\b[^<>]*?\s(?:src|srcset|poster)\s*=\s*[\"']?\s*"
    r"((?:https?:)?//[^\s\"'<>]+)|<link\b(?=[^<>]*\srel=[\"']?(?:stylesheet|preload|icon)\b)"
    r"[^<>]*?\shref=[\"']?\s*((?:https?:)?//[^\s\"'<>]+)",
    re.IGNORECASE,
)
# A script of another type is data, which nothing runs (HTML, 4.12.1).
_RUNS = re.compile(
    r"|module|importmap|speculationrules|(?:text|application)/(?:x-)?(?:java|ecma|j|live)script.*",
    re.IGNORECASE,
)
_LINKS = frozenset(("href", "src", "action", "formaction", "xlink:href", "data", "to", "values"))
# What a browser leaves out of an address before it looks for its scheme (URL, 4.4).
_PASSED_OVER = re.compile(r"[\x00-\x20]")
_LONGEST = 80

Kind = Literal["script", "style", "other", "elsewhere"]


@dataclass(frozen=True, slots=True)
class Blocked:
    """A thing that would not work: its tag as written, what of it, where (both from 1)."""

    line: int
    column: int
    tag: str
    words: str
    kind: Kind


def perhaps(page: bytes) -> bool:
    """Tell whether a page in HTML may hold what `blocked` or `elsewhere` would find."""
    letters = page.lower()
    return any(pattern.search(letters) for pattern in (*_PERHAPS, *_PERHAPS_ELSEWHERE))


def blocked(page: str) -> list[Blocked]:
    """Return what of a page in HTML the policy stops, whatever a portal's settings add to it."""
    parser = _Parser()
    parser.feed(page)
    parser.close()
    return parser.found


def elsewhere(page: str, allowed: Sequence[str]) -> list[Blocked]:
    """Return what a page would load from another place than the site and the sources `allowed`.

    A source is an address, in which `*` stands for a part of a host's name, as in the policy.
    """
    may = [re.escape(one).replace(r"\*", "[^/]*") for one in allowed]
    known = re.compile("|".join(may), re.IGNORECASE) if may else None
    found = []
    for one in _ELSEWHERE.finditer(page):
        address = one[1] or one[2]
        if known is None or not known.match(address):
            before = page[: one.start()]
            column = len(before) - (before.rfind("\n") + 1) + 1
            shown = address if len(address) <= _LONGEST else f"{address[:_LONGEST]}…"
            found.append(Blocked(before.count("\n") + 1, column, address, shown, "elsewhere"))
    return found


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Blocked] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        line, column = self.getpos()
        written = self.get_starttag_text() or ""
        for kind, words in (*_of_tag(tag, attributes), *_of_attributes(attributes)):
            shown = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
            self.found.append(Blocked(line, column + 1, written, shown, kind))


def _of_tag(tag: str, attributes: dict[str, str]) -> Iterator[tuple[Kind, str]]:
    if tag == "script" and "src" not in attributes and _RUNS.fullmatch(attributes.get("type", "")):
        yield "script", "<script>"
    elif tag == "style":
        yield "style", "<style>"
    elif tag in ("base", "object", "embed", "applet"):
        yield "other", f"<{tag}>"


def _of_attributes(attributes: dict[str, str]) -> Iterator[tuple[Kind, str]]:
    for name, value in attributes.items():
        if name == "style":
            yield "style", f'style="{value}"'
        elif name.startswith("on") or (name in _LINKS and _runs(value)):
            yield "script", f'{name}="{value}"'


def _runs(address: str) -> bool:
    return _PASSED_OVER.sub("", address).lower().startswith(("javascript:", "vbscript:"))
