"""Characters that hide or that turn the order of letters round, and how they are shown as marks."""

from __future__ import annotations

import re
import unicodedata

# Characters that show nothing, change the order of what is shown or break lines unseen: controls,
# formats, separators (UTR #36, UAX #9), and what else is Default_Ignorable_Code_Point (UAX #44).
_HIDDEN_CATEGORIES = ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")
IGNORABLE = {
    *(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2065, 0x3164, 0xFFA0),
    *range(0x180B, 0x1810),
    *range(0xFE00, 0xFE10),
    *range(0xFFF0, 0xFFF9),
    *range(0xE0000, 0xE1000),
}
# All but what Vietnamese is written with, so that a clean text is passed at one glance.
_PERHAPS = re.compile(r"[^ -~\xa1-\xac\xae-\u024f\u1ea0-\u1ef9\u2010-\u2027]")
# What a runner of CI takes for an order: GitHub's at the start of a line, those of GitHub's first
# form, of Azure and of TeamCity anywhere in it.
_ORDER = re.compile(r"^(?=\s*::)|(?<=#)(?=#\w*\[)")
_ORDER_IN_JSON = re.compile(r"(?<=#)#(?=\w*\[)")


def is_hidden(character: str) -> bool:
    """Tell whether a character shows nothing, turns the order of letters or breaks a line unseen.

    So do all controls, the tab and the line break among them; private use, halves of pairs, and
    what is never a character.
    """
    code = ord(character)
    return (
        unicodedata.category(character) in _HIDDEN_CATEGORIES
        or code in IGNORABLE
        or code & 0xFFFE == 0xFFFE  # never a character, and the YAML reader fails on it
    )


def with_marks(text: str) -> str:
    """Return a text in which each hidden character is shown as its mark, `[U+202E]`."""
    return _PERHAPS.sub(_mark, text)


def _mark(found: re.Match[str]) -> str:
    return f"[U+{ord(found[0]):04X}]" if is_hidden(found[0]) else found[0]


def marked(text: str) -> str:
    """Return a text of strangers as one line, its white space folded, `with_marks`."""
    return with_marks(" ".join(text.split()))


def for_terminal(text: str) -> str:
    """Return a text as a line that no terminal obeys, nor a runner of CI that reads along.

    Hidden characters, line breaks too, are marks; blanks stay as they are. Where such a runner
    would take an order (`::add-mask::`, `##vso[…]`) a backslash stands first.
    """
    return _ORDER.sub(r"\\", with_marks(text))


def in_json(data: str) -> str:
    r"""Return JSON, laid out or not, with hidden characters as `\u202e`: the same data, no harm.

    Line breaks of the layout stay; what a runner of CI would obey is broken by such an escape too.
    """
    return _PERHAPS.sub(_escaped, _ORDER_IN_JSON.sub(r"\\u0023", data))


def _escaped(found: re.Match[str]) -> str:
    character = found[0]
    if character == "\n" or not is_hidden(character):
        return character
    halves = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{halves[at]:02x}{halves[at + 1]:02x}" for at in range(0, len(halves), 2))
