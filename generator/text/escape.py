"""Text of strangers → Markdown and HTML that show exactly that text and nothing else."""

from __future__ import annotations

import re

from markupsafe import Markup

from generator.hidden import with_marks

# Characters that open something in HTML, in CommonMark, in python-markdown or on a code host. A
# numeric reference means nothing to any of them but the character itself (CommonMark 0.31, 2.5;
# HTML, 13.1.4), be it in a paragraph, a table of raw HTML or a quoted attribute.
_ACTIVE = "\\`*_{}[]()<>#+-!|&~=:^$@/.\"'"
# What may stand before a mark that opens a block: space, the number of a list.
_OPENING = re.compile(r"\s*+\d*+\s*+")
_REFERENCES = {character: f"&#{ord(character)};" for character in _ACTIVE}
# What could end a `<script>` or open a comment in it (HTML, 13.2.5.4) is in JSON the same letter.
_IN_SCRIPT = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def escape(text: object, *, inside: bool = False) -> Markup:
    """Escape a text for the inside of a Markdown block, an HTML element or a quoted attribute.

    The text becomes one line; white space is folded as a browser folds it, and hidden characters
    are shown as marks. Characters that are harmless where they stand are kept, so that the Markdown
    reads well as it is; `inside` says that something stands before the text, so that it cannot open
    a block.
    """
    line = with_marks(re.sub(r"\s+", " ", str(text)))
    number = _OPENING.match(line)
    opening = number.end() + 1 if number and not inside else 0
    return Markup("".join(_escaped(line, index, index < opening) for index in range(len(line))))


def shown(value: object) -> object:
    """Escape what a template prints, unless it is markup already; null is never printed."""
    if value is None:
        raise TypeError("a template prints a null value")
    return value if hasattr(value, "__html__") else escape(value)


def in_script(data: str) -> Markup:
    """Escape JSON for the inside of a `<script>`, where HTML has no references."""
    return Markup(data.translate(_IN_SCRIPT))


def _escaped(line: str, index: int, starts_a_block: bool) -> str:
    character = line[index]
    if character not in _REFERENCES or _is_harmless(line, index, starts_a_block):
        return character
    return _REFERENCES[character]


def _is_harmless(line: str, index: int, starts_a_block: bool) -> bool:
    before, after = line[index - 1 : index], line[index + 1 : index + 2]
    match line[index]:
        case "-" | "(" | ")":
            return not starts_a_block
        case ".":  # not "1." at the start, nor the dots of a web address
            return not starts_a_block and not after.isalpha()
        case "/":
            return before not in ("", ":", "/")
        case ":":
            return after in ("", " ")
    return False
