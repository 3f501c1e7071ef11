"""Any text as Markdown that shows exactly that text: CommonMark, pipe tables, code hosts.

Backslashes, where `text.escape` writes references: what stands here is read as it is, too.
"""

from __future__ import annotations

import re
from functools import lru_cache

# What opens something wherever it stands; "_" does not within a word, "&" only before a reference.
# "{" and "$" are of other generators, a scheme and "www." make links on code hosts.
_ACTIVE = re.compile(
    r"[\\`*\[\]<|~{$]"
    r"|_(?![^\W_])|(?<![^\W_])_"
    r"|&(?=#?\w+;)"
    r"|!$"
    r"|(?<=\w):(?=//)"
    r"|(?<=\b[wW]{3})\."
)
# One look for all of it: letters of which most texts have none.
_ODD = re.compile(r"[\\`*\[\]<|~{$_&!:wW\x00-\x1f\x7f]|  ")
_SPACES = re.compile(r"[ \t\n\r\f]{2,}|[\t\n\r\f]")
# Texts of so many letters are often the same again.
_SHORT = 80
# What is told apart by where it stands is made a mark of what is being put together (`inline`).
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
# What makes of a line another thing than a paragraph.
_OPENS = re.compile(
    r"(?P<before>\d{1,9}(?=[.)](?:\s|$)))|(?=#{1,6}(?:\s|$)|>|[-+](?:\s|$|[-+])|=|:-|---)"
)


def words(text: str) -> str:
    """Return a text as it stands within a line: white space folded, what is active escaped.

    Where it begins a line, `line_start` has the last word.
    """
    return _remembered(text) if len(text) <= _SHORT else _escaped(text)


def _escaped(text: str) -> str:
    if not _ODD.search(text):
        return text
    return _ACTIVE.sub(r"\\\g<0>", _folded(text))


def _folded(text: str) -> str:
    return _SPACES.sub(" ", _CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text))


_remembered = lru_cache(maxsize=20_000)(_escaped)


def line_start(line: str) -> str:
    """Return a line of which the first characters open no list, quote or heading."""
    found = _OPENS.match(line)
    if found is None:
        return line
    before = found["before"] or ""
    return f"{before}\\{line[len(before) :]}"


def code_span(text: str) -> str:
    """Return a text as code within a line; in a table its "|" are still to be escaped."""
    said = _folded(text).strip(" ")
    if not said:
        return ""
    fence = _longer(said, 1)
    pad = " " if said.startswith("`") or said.endswith("`") else ""
    return f"{fence}{pad}{said}{pad}{fence}"


def code_block(text: str, language: str) -> str:
    """Return a text as a block of code, line by line; `language` may be empty."""
    said = _CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text).replace("\r\n", "\n").strip("\n")
    fence = _longer(said, 3)
    return f"{fence}{language}\n{said}\n{fence}"


def _longer(text: str, least: int) -> str:
    runs = (len(run) for run in re.findall("`+", text))
    return "`" * max(least, 1 + max(runs, default=0))
