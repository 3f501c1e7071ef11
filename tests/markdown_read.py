"""What a reader of CommonMark with pipe tables finds: no parser of ours, nor the host's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.token import Token

_PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
_ANCHOR = re.compile(r'<a id="([^"<>]+)">|</a>')


@dataclass
class Read:
    """What a text says in order, its anchors, links and pictures, HTML that is no anchor.

    `kinds` are the kinds of tokens that are there.
    """

    said: str = ""
    anchors: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    raw: list[str] = field(default_factory=list)
    kinds: set[str] = field(default_factory=set)

    @property
    def words(self) -> list[str]:
        return words(self.said)


def words(said: str) -> list[str]:
    """Cut into words: letters and digits, without the marks between them."""
    return re.findall(r"\w+", said)


def read(text: str) -> Read:
    found = Read()
    found.said = "".join(_pieces(_PARSER.parse(text), found))
    return found


def _pieces(tokens: list[Token], found: Read) -> Iterator[str]:
    for token in tokens:
        found.kinds.add(token.type)
        if token.type == "html_block":
            found.raw.append(token.content)
        elif token.type in ("fence", "code_block"):
            yield f"{token.content} "
        elif token.type == "inline":
            yield from _within(token.children or [], found)
        yield " " if token.block else ""


def _within(tokens: list[Token], found: Read) -> Iterator[str]:
    for token in tokens:
        found.kinds.add(token.type)
        found.links += [str(token.attrs[one]) for one in ("href", "src") if one in token.attrs]
        if token.type in ("text", "code_inline"):
            yield token.content
        elif token.type in ("softbreak", "hardbreak"):
            yield " "
        elif token.type == "html_inline":
            anchor = _ANCHOR.fullmatch(token.content)
            if anchor is None:
                found.raw.append(token.content)
            elif anchor[1]:
                found.anchors.append(anchor[1])
