"""Words on a page that are of another language than the page, marked as what they are.

What plans say is never translated, and messages without a translation stay Vietnamese. A program
that reads a page aloud is told so by `lang`, on the element that holds nothing else or on a span.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import cache

from generator.language import spoken
from generator.language.catalogues import SOURCE, translations

_PIECE = re.compile(r"<!--(?:[^-]|-(?!->))*(?:-->)?|<[^<>]*>|[^<]+|<")
_TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)")
_LANG = re.compile(r'\slang="([^"]*)"')
_WORD = re.compile(r"&#?\w+;|[^\W\d_]+")
_FOREIGN = re.compile(r"(?![a-zA-Z])[^\W\d_]")
# Words without marks that are syllables of Vietnamese too, as “an”, “in”, “to”.
_SYLLABLE = re.compile(
    r"(?:[bcdhklmnprstvx]|ch|gh?|gi|kh|ngh?|nh|ph|qu|th|tr)?[aeiouy]{1,3}(?:ch?|m|nh?|ng|p|t)?"
)
_NOT_READ = ("script", "style")
_NO_TAGS = ("title", "option", "textarea")
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr")
)


@cache
def known_words(language: str) -> frozenset[str]:
    """Return the words of a language as far as its catalogue has them, in small letters.

    A translation may hold Vietnamese: words with letters of its own that messages have too.
    """
    messages = [one for one in translations(language) if one.id and not one.fuzzy]
    vietnamese = _words(one.id for one in messages)
    words = _words(one.string for one in messages)
    return frozenset(word for word in words if not _FOREIGN.search(word) or word not in vietnamese)


def _words(messages: Iterable[str | Sequence[str] | None]) -> set[str]:
    texts = ((one,) if isinstance(one, str) else one or () for one in messages)
    return {word.lower() for forms in texts for form in forms for word in _WORD.findall(form)}


def in_spoken_language(html: str) -> str:
    """Return a page with its Vietnamese words marked, unchanged where Vietnamese is spoken."""
    language = spoken()
    return html if language == SOURCE else marked(html, known_words(language))


def marked(html: str, known: Set[str]) -> str:
    """Return HTML in which words that are not of the language of `known` are marked Vietnamese.

    What stands in an element that says its language already, in scripts and in attributes stays.
    """
    pieces = _PIECE.findall(html)
    open_tags: list[tuple[str, bool]] = []  # and whether its words stay as they are
    for at, piece in enumerate(pieces):
        tag = _TAG.match(piece)
        if tag:
            _follow(open_tags, piece, bool(tag[1]), tag[2].lower())
        elif not piece.startswith("<") and not (open_tags and open_tags[-1][1]):
            _mark_text(pieces, at, known, open_tags[-1][0] if open_tags else "")
    return "".join(pieces)


def _follow(open_tags: list[tuple[str, bool]], piece: str, closes: bool, name: str) -> None:
    if closes:
        while open_tags and open_tags.pop()[0] != name:
            pass
    elif name not in _VOID and not piece.endswith("/>"):
        said = _LANG.search(piece)
        within = bool(open_tags) and open_tags[-1][1]
        stays = name in _NOT_READ or (said[1] == SOURCE if said else within)
        open_tags.append((name, stays))


def _mark_text(pieces: list[str], at: int, known: Set[str], name: str) -> None:
    text = pieces[at]
    if not _FOREIGN.search(text):
        return
    found = list(stretches(text, known))
    alone = len(found) == 1 and not _WORD.search(text[: found[0][0]] + " " + text[found[0][1] :])
    before = pieces[at - 1] if at else ""
    closed = at + 1 < len(pieces) and pieces[at + 1].lower().startswith(f"</{name}")
    opened = before.lower().startswith(f"<{name}") and not _LANG.search(before)
    if name and opened and closed and (alone or name in _NO_TAGS):
        pieces[at - 1] = f'{before[:-1]} lang="{SOURCE}">'
    elif name not in _NO_TAGS:
        for begin, end in reversed(found):
            text = f'{text[:begin]}<span lang="{SOURCE}">{text[begin:end]}</span>{text[end:]}'
        pieces[at] = text


def _ends_name(before: str, word: re.Match[str], end: int) -> bool:
    """Tell whether a word goes on a name of which the last word so far ends at `end`."""
    beside = word.start() == end + 1 and word.string[end] == " "
    last = before.rpartition(" ")[2].lstrip("(“‘")
    capital = last[:1].isupper() and word[0].istitle()
    return beside and capital and bool(_SYLLABLE.fullmatch(word[0].lower()))


def stretches(text: str, known: Set[str]) -> Iterator[tuple[int, int]]:
    """Yield where Vietnamese begins and ends in a text.

    It is words with its letters, and those beside them that the other language does not have,
    across syllables that both may have. One with a capital behind another is the end of a name,
    as of “Vĩnh Long”.
    """
    begin = end = -1
    foreign = False
    for word in _WORD.finditer(text):
        lowered = word[0].lower()
        if word[0].startswith("&"):
            continue
        if lowered not in known or (foreign and _ends_name(text[begin:end], word, end)):
            begin = word.start() if begin < 0 else begin
            end, foreign = word.end(), foreign or bool(_FOREIGN.search(lowered))
        elif not _SYLLABLE.fullmatch(lowered):
            if foreign:
                yield begin, end
            begin, foreign = -1, False
    if foreign:
        yield begin, end
