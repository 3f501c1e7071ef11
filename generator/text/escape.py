"""Text of strangers → Markdown and HTML that show exactly that text and nothing else."""

from __future__ import annotations

import re
from functools import lru_cache

from markupsafe import Markup

from generator.hidden import in_json, with_marks

# Characters that open something in HTML, in CommonMark, in python-markdown or on a code host. A
# numeric reference means nothing to any of them but the character itself (CommonMark 0.31, 2.5;
# HTML, 13.1.4), be it in a paragraph, a table of raw HTML or a quoted attribute.
_REFERENCES = {mark: f"&#{ord(mark)};" for mark in "\\`*_{}[]()<>#+-!|&~=:^$@/.\"'"}
# "/" and ":" are active within a web address, "." there and before a letter; "-", "(" and ")", with
# these, where they open a list or a block. What is asked first is one set: texts are long.
_ACTIVE = re.compile(
    r"""[\\`*_{}\[\]<>#+!|&~=^$@"'/:.]"""
    r"(?:(?<![/:.])|(?<=/)(?<![^:/]/)|(?<=:)(?=[^ ])|(?<=\.)(?=\w))"
)
_OPENING = re.compile(r"(?P<number>\s*+\d*+\s*+)(?P<mark>[-().])")
# Texts of so many letters are often the same again.
_SHORT = 80
# What could end a `<script>` or open a comment in it (HTML, 13.2.5.4) is in JSON the same letter.
_IN_SCRIPT = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def escape(text: object, *, inside: bool = False) -> Markup:
    """Escape a text for the inside of a Markdown block, an HTML element or a quoted attribute.

    The text becomes one line; white space is folded as a browser folds it, and hidden characters
    are shown as marks. Characters that are harmless where they stand are kept, so that the Markdown
    reads well as it is; `inside` says that something stands before the text, so that it cannot open
    a block.
    """
    said = str(text)
    return _remembered(said, inside) if len(said) <= _SHORT else _escaped(said, inside)


def _escaped(line: str, inside: bool) -> Markup:
    if " ".join(line.split()) != line:
        line = re.sub(r"\s+", " ", line)
    line = _ACTIVE.sub(_reference, with_marks(line))
    opening = None if inside else _OPENING.match(line)
    if opening:
        line = opening["number"] + _REFERENCES[opening["mark"]] + line[opening.end() :]
    return Markup(line)


# Names, labels and figures are printed many times over.
_remembered = lru_cache(maxsize=20_000)(_escaped)


def shown(value: object) -> Markup:
    """Escape what a template prints, unless it is markup already; null is never printed."""
    if type(value) is Markup:
        return value
    if value is None:
        raise TypeError("a template prints a null value")
    return Markup(value) if hasattr(value, "__html__") else escape(value)


def in_script(data: str) -> Markup:
    """Escape JSON for the inside of a `<script>`, where HTML has no references.

    What hides is written as JSON writes it by number: the same data.
    """
    return Markup(in_json(data).translate(_IN_SCRIPT))


def _reference(active: re.Match[str]) -> str:
    mark, after = active[0], active.string[active.end() : active.end() + 1]
    return mark if mark == "." and not after.isalpha() else _REFERENCES[mark]
