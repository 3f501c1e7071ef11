"""The words of a Word file as docx2python finds them: a reader that knows nothing of ours."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any

from docx2python import docx2python

from generator.importer.formats.docx.symbols import in_unicode, sign

# What docx2python writes where a file holds no words: calls of notes, pictures, links, formulas.
_MARKS = re.compile(
    r"----(?:footnote|endnote)[^-\n]{1,20}----|----Image alt text---->[^<\n]{0,2000}+<"
    r"|----(?!-)(?:[^-\n]|-(?!-)){1,120}+(?:(?<=\.[a-z]{3})|(?<=\.[a-z]{4}))----"
    r"|<a href=\"[^\"\n]{0,2000}+\">|</a>|</?latex>"
)
_SIGN = re.compile(r"<span style=font-family:([^>\n]{0,80}+)>&#x0([0-9A-Fa-f]{1,5});</span>")
_NOTE = re.compile(r"^(?:footnote|endnote)[^)\n]{1,20}\)\t")
_BULLET = re.compile(r"^\t{0,9}(--|[^\s)]{1,30}\))\t")
NAME = "docx2python"


class UnreadableError(Exception):
    """The second reader could make nothing of a file that the first one read."""


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph of the second reader: its words, and the number it counted, empty without one."""

    text: str
    number: str = ""


def reader_name() -> str:
    """Return the name and version of the second reader, for the file that says who read."""
    return f"{NAME} {version(NAME)}"


def second_reading(data: bytes) -> list[Words]:
    """Return the paragraphs that hold words: heads, body, feet, notes.

    Raises:
        UnreadableError: it fails on the file, for whatever reason.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with docx2python(io.BytesIO(data), duplicate_merged_cells=False) as found:
                return [words for one in _paragraphs(found) if (words := _words(one)) is not None]
    except Exception as error:  # a library that fails on a stranger's file proves nothing
        raise UnreadableError(str(error)) from error


def _paragraphs(found: Any) -> Iterator[Any]:
    for table in found.document_pars:
        for row in table:
            for cell in row:
                yield from cell


def _words(paragraph: Any) -> Words | None:
    text = "".join(paragraph.run_strings)
    number = ""
    if paragraph.list_position[0] is not None and (bullet := _BULLET.match(text)):
        number = "" if bullet[1] == "--" else bullet[1].rstrip(")")
        text = text[bullet.end() :]
    text = _SIGN.sub(lambda one: sign(int(f"F{one[2][-3:]}", 16), one[1]), _NOTE.sub("", text))
    text = in_unicode(_MARKS.sub("", text))
    return Words(text, number) if text.strip() else None
