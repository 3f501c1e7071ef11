"""Bodies of several places of one rank that are named once: “UBND xã Suối Ví, phường Bến Thử”."""

from __future__ import annotations

from collections.abc import Sequence

from generator.importer.proposals.name_places import SEVERAL, behind_joint
from generator.importer.proposals.words import HEADS, Token, longest, phrases

# Communes and what stands beside them.
_COMMUNES = phrases("xã|phường|thị trấn|đặc khu")


def bodies_of_places(
    text: str, words: Sequence[Token], at: int
) -> tuple[list[tuple[int, int, str]], int]:
    """Return where each body is printed with its whole name, and the number of the word behind.

    “UBND xã Suối Ví, phường Bến Thử”, “UBND các xã: Suối Ví, phường Bến Thử”. Empty where there are
    no two: a place of another rank names where the one before lies (“UBND xã Suối Ví, tỉnh Thử”),
    and places of one kind alone are no matter of this module.
    """
    head = longest(words, at, HEADS) if words[at].is_capital else 0
    begin = at + head
    if not head or begin >= len(words):
        return [], at
    many = words[begin].form == SEVERAL
    body = text[words[at].start : words[begin - 1].end]
    found: list[tuple[int, int, str]] = []
    kind, kinds, here, end = "", 0, begin + many, begin
    while here < len(words):
        length = longest(words, here, _COMMUNES)
        if length:
            kind, kinds = text[words[here].start : words[here + length - 1].end], kinds + 1
        name = here + length
        if many and not found and name < len(words) and words[name].text == ":":
            here = name = name + 1
        stop = _behind_capitals(words, name)
        if stop == name or not kind or not (length or many):
            break
        first, last = words[here if found or many else at].start, words[stop - 1].end
        found.append((first, last, f"{body} {kind} {text[words[name].start : last]}"))
        end, here = stop, behind_joint(words, stop)
        if here == stop:
            break
    return (found, end) if len(found) > 1 and kinds > 1 else ([], at)


def _behind_capitals(words: Sequence[Token], at: int) -> int:
    while at < len(words) and words[at].is_word and words[at].is_capital:
        at += 1
    return at
