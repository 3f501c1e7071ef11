"""Templates without the white space that only lays them out."""

from __future__ import annotations

import re

from jinja2.ext import Extension

# Before a tag, a mark of Jinja or the end of a line; words that go on keep their place.
_INDENT = re.compile(r"(?<=\n)[ \t]+(?=[<{\r\n])")


class Tight(Extension):
    """Reads every template so: no indents before tags. Lines stay, by which faults are told."""

    def preprocess(self, source: str, _name: str | None, _filename: str | None = None) -> str:
        """Return the source without it."""
        return _INDENT.sub("", source)
