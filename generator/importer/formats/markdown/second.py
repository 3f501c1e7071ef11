"""The words of a Markdown file line by line: what marks are, no grammar is asked.

Its lines are those of the file, so that a place in one is the place in the other.
"""

from __future__ import annotations

import html
import re

from generator.text.source_text import clean

_RULE = re.compile(r"\s{0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*")
_TABLE_RULE = re.compile(r"\|?(?:\s*+:?-++:?\s*+\|)++\s*+(?::?-++:?)?")
_FENCE = re.compile(r"\s{0,9}(?:```|~~~)\S{0,40}\s*")
_OPENING = re.compile(r"^\s*(?:(?:>\s?)++|#{1,6}(?=\s))\s*")
_STAR = re.compile(r"^(\s*)\*(?=\s+\S)")
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,400}>|<!--[^\n]{0,1000}?-->")
_PICTURE = re.compile(r"!\[[^\[\]\n]{0,400}+\]\([^()\[\n]{0,1000}+\)")
_LINK = re.compile(r"\[((?:[^\[\]\n]|\[[^\[\]\n]{0,40}\]){1,1000}+)\]\([^()\[\n]{0,1000}+\)")
_NOTE_CALL = re.compile(r"\[\^([\w-]{1,20})\]")
_NOTE = re.compile(r"^(\s*\[[\w-]{1,20}\]):(?=\s)")
_STRESS = re.compile(
    r"(?<!\\)(?:(?<!\()\*\*|\*\*(?!\))|__|~~|(?<![(\s\\*])\*(?!\))|(?<!\S)\*(?=\S)|`)"
)
_UNDERLINE = re.compile(r"(?<![\w\\])_(?=\w)|(?<=[\w.;:,)])_(?!\w)")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


def second_lines(text: str) -> list[str]:
    """Return the lines of a Markdown file without its marks; those of rules of tables are empty."""
    return [" ".join(clean(_line(line)).split()) for line in text.splitlines()]


def _line(line: str) -> str:
    if _RULE.fullmatch(line):
        return line
    if _FENCE.fullmatch(line) or ("|" in line and _TABLE_RULE.fullmatch(line.strip())):
        return ""
    line = _STAR.sub(r"\1-", _OPENING.sub("", line, count=1), count=1)
    if line.lstrip().startswith("|"):
        line = re.sub(r"(?<!\\)\|", " ", line)
    line = _PICTURE.sub("", _TAG.sub(" ", line))
    line = _NOTE.sub(r"\1", _NOTE_CALL.sub(r"[\1]", _LINK.sub(r"\1", line)), count=1)
    line = _UNDERLINE.sub("", _STRESS.sub("", line.removesuffix("\\")))
    return html.unescape(_ESCAPE.sub(r"\1", line))
