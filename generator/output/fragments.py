"""Markdown that is finished already: raw HTML, headings, and paragraphs with no mark in them.

That is what our templates write (decision 5), so almost no page needs a Markdown parser, which is
two thirds of what a host spends. Whatever is written in any other way is left to one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any

from markdown.extensions.toc import nest_toc_tokens, strip_tags

# The front matter that `output.markdown` writes, and no more of YAML than it uses.
_QUOTED = r'[^"\\\n\x85\u2028\u2029]'
_FRONT = re.compile(
    rf'---\ntitle: "(?P<title>{_QUOTED}*+)"\ndescription: "(?P<description>{_QUOTED}*+)"\n'
    r"(?P<hide>hide: \[toc\]\n)?+(?:robots: (?P<robots>[a-z]++)\n)?+"
    r"(?:oembed: (?P<oembed>[A-Za-z0-9._~%/-]++)\n)?+---\n"
)
# What parsers expand, drop or use as marks of their own.
_ODD = re.compile(r"[\x00-\x09\x0b-\x1f]")
# A tag and a reference that CommonMark and python-markdown both take as they are, and letters that
# open nothing. Text of strangers is in references (`text.escape`).
_WITHIN = (
    "(?:a|abbr|b|bdi|br|cite|code|del|dfn|em|i|img|ins|kbd|mark|q|s|small|span|strong|sub|sup|time"
    "|u|var|wbr)"
)
_INLINE = (
    r"(?:[^\\`*_\[\]{}<>&#\n]++"
    r"|&(?:[a-zA-Z][a-zA-Z0-9]*+|#[0-9]{1,7}+);"
    rf"|</?{_WITHIN}\b"
    r"(?:[ ]++[a-zA-Z][a-zA-Z0-9-]*+(?:=\"[^\"<>\\`\[\]!\n]*+\")?+)*+[ ]?+/?+>)"
)
_HEADING = re.compile(rf"(#{{1,6}}+) ({_INLINE}++)\{{ #([A-Za-z0-9_.-]++) \}}")
# A letter or a tag at the start: no number of a list, no mark of a quote. A tag alone is a block of
# raw HTML (kind 7).
_PARAGRAPH = re.compile(rf"(?=[^\W\d_]|<)(?!<[^<>]*+>$){_INLINE}++(?<!\s)")
# Elements that open a block of raw HTML for CommonMark (0.31, 4.6, kind 6) and for python-markdown.
_RAW = re.compile(
    r"</?(?:address|article|aside|blockquote|center|colgroup|dd|details|div|dl|dt|fieldset"
    r"|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|legend|li|main|menu|nav|ol|option|p"
    r"|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)(?=[\s>]|/>|$)|<noscript>\n"
)
_ID = re.compile(r'<[a-z][^<>]*?\sid="([^"<>]*+)"')
# What ends where it is closed (kind 1).
_SCRIPT = re.compile(r"<script(?: [^<>]*+)?>[^<]*+</script>")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as contents list it: its text as HTML, and those below it."""

    level: int
    id: str
    title: str
    children: tuple[Heading, ...]

    @property
    def url(self) -> str:
        """Return the link to the heading within its page."""
        return f"#{self.id}"


@dataclass(frozen=True, slots=True)
class Body:
    """The text of a page as HTML, and its headings as contents list them."""

    html: str
    headings: tuple[Heading, ...]


@dataclass(frozen=True, slots=True)
class Finished:
    """A page whose Markdown needs no parser.

    `title` and `description` are HTML; `contents` says whether its headings are to be listed,
    `robots` what a search engine is told, null where nothing is, `oembed` where programs find what
    other sites may show of the page.
    """

    title: str
    description: str
    contents: bool
    robots: str | None
    body: Body
    oembed: str | None = None


def begins_finished(head: bytes) -> bool:
    """Tell by its first bytes whether a file may be a finished page."""
    return head.startswith(b'---\ntitle: "')


def finished(text: str, depth: int = 6) -> Finished | None:
    """Return the page that a Markdown file is, or null where a parser has to read it.

    Headings are listed down to the level `depth`.
    """
    front = _FRONT.match(text)
    body = front and finished_body(text[front.end() :], depth)
    if front is None or body is None:
        return None
    listed = front["hide"] is None
    title, about = front["title"], front["description"]
    return Finished(title, about, listed, front["robots"], body, front["oembed"])


def finished_body(text: str, depth: int = 6) -> Body | None:
    """Return what a Markdown file holds behind its front matter, or null as `finished` does."""
    if _ODD.search(text):
        return None
    blocks: list[str] = []
    listed: list[Any] = []
    for block in _blocks(text):
        heading = _HEADING.fullmatch(block)
        if heading:
            level, inner, name = len(heading[1]), heading[2].strip(), heading[3]
            blocks.append(f'<h{level} id="{name}">{inner}</h{level}>')
            if level <= depth:
                listed.append({"level": level, "id": name, "name": strip_tags(inner)})
        elif _RAW.match(block) or _SCRIPT.fullmatch(block):
            blocks.append(f"{block}\n")
        elif _PARAGRAPH.fullmatch(block):
            blocks.append(f"<p>{block}</p>")
        else:
            return None
    return Body("\n".join(blocks).strip(), nested(nest_toc_tokens(listed)))


def _blocks(text: str) -> Iterator[str]:
    """Yield what stands between blank lines."""
    for block in text.split("\n\n"):
        stripped = block.strip("\n")
        if stripped:
            yield stripped


def nested(tokens: Sequence[Any]) -> tuple[Heading, ...]:
    """Return headings as python-markdown tells of them (`toc_tokens`)."""
    return tuple(
        Heading(one["level"], one["id"], one["name"], nested(one["children"])) for one in tokens
    )


def anchors(html: str) -> set[str]:
    """Return every id in the HTML of a body."""
    return set(_ID.findall(html))


class _Ids(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found |= {value for name, value in attrs if name == "id" and value}
        self.found |= {value for name, value in attrs if (tag, name) == ("a", "name") and value}


def ids_of(html: str) -> set[str]:
    """Return every id in HTML that anybody wrote."""
    ids = _Ids()
    ids.feed(html)
    return ids.found


def in_reach(html: str) -> str:
    """Let who has a keyboard alone scroll a sample whose lines are long (WCAG 2.2, 2.1.1)."""
    return html.replace("<pre><code", '<pre><code tabindex="0"')
