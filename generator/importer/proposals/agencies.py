"""Names of agencies, cut out of the words that list them.

Commas within a name are told from those between two by what names hold (`name_bounds`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.importer.proposals.name_bounds import (
    OFFICES,
    class_end,
    name_end,
    opens_name,
)
from generator.importer.proposals.name_places import SEVERAL, behind_joint, ends
from generator.importer.proposals.words import FIELDS, HEADS, Token, longest, phrases, tokens
from generator.text.identifiers import slug

_ASKED = phrases("đề nghị|giao|và")
# What a cell or a line says where nobody has the role.
_NOBODY = ("", "khong", "khong-co", "khong-co-co-quan", "nt")
_BEFORE = " -+,;•\n"


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it is printed, `text[start:end]`, and whole.

    They differ where several share a word: “Các sở: Tài chính, Y tế” prints `Y tế` for `Sở Y tế`.
    `many` tells that it stands for a class of bodies.
    """

    start: int
    end: int
    printed: str
    full: str
    many: bool = False


@dataclass(frozen=True, slots=True)
class Names:
    """Names listed one behind another; `end` is the number of the word behind the last."""

    names: tuple[Name, ...]
    end: int


def names_in(text: str) -> list[Name]:
    """Cut a text that only lists agencies, as a cell or a line of roles does, into its names.

    What is no known kind of name is one up to the next mark that parts. A comma before a capital
    parts where no name goes on over it; brackets belong to the name before them.
    """
    words = tokens(text)
    found: list[Name] = []
    at = 0
    while at < len(words):
        at += longest(words, at, _ASKED)
        listed = list_at(text, words, at)
        if listed.names:
            *before, last = listed.names
            at = _to_the_mark(words, listed.end)
            done = at == listed.end or (ends(words, listed.end) and not _goes_on(words, listed.end))
            found += [*before, last if done else _grown(text, last, words[at - 1].end)]
        elif at < len(words):
            start, at = at, _to_the_mark(words, at + 1)
            found += _raw(text, words[start].start, words[at - 1].end)
        at += 1
    return found


def list_at(text: str, words: Sequence[Token], at: int) -> Names:
    """Return the names that are listed from a word on; none where it opens no name."""
    found: list[Name] = []
    end = at
    while names := _names_at(text, words, at):
        found += names.names
        end = names.end
        at = behind_joint(words, end)
        if at == end:
            break
    return Names(tuple(found), end)


def _to_the_mark(words: Sequence[Token], at: int) -> int:
    """Return where the next name of a list can begin: at a mark that parts, outside brackets."""
    depth = 0
    for index in range(at, len(words)):
        word = words[index]
        depth += {"(": 1, ")": -1}.get(word.text, 0)
        if depth <= 0 and (word.text in (";", "\n") or _parts(words, index)):
            return index
    return len(words)


def _parts(words: Sequence[Token], index: int) -> bool:
    following = words[index + 1] if index + 1 < len(words) else None
    if following is None or words[index].text not in (",", "."):
        return False
    return following.is_capital or following.form == SEVERAL


def _goes_on(words: Sequence[Token], index: int) -> bool:
    """Tell whether a name goes on behind a comma: “Vụ Đào tạo, bồi dưỡng cán bộ”."""
    following = words[index + 1] if index + 1 < len(words) else None
    return words[index].text == "," and following is not None and not opens_name(words, index + 1)


def _grown(text: str, name: Name, end: int) -> Name:
    printed = text[name.start : end].rstrip(" .,/")
    if end <= name.end or name.printed != name.full:
        return name
    return Name(name.start, name.start + len(printed), printed, printed, name.many)


def _raw(text: str, start: int, end: int) -> Iterator[Name]:
    printed = text[start:end].rstrip(" .,/")
    begun = start + len(printed) - len(printed.lstrip(_BEFORE))
    printed = printed.lstrip(_BEFORE)
    if slug(printed) not in _NOBODY:
        yield Name(begun, begun + len(printed), printed, printed)


def _names_at(text: str, words: Sequence[Token], at: int) -> Names | None:
    if at >= len(words):
        return None
    if several := _several_at(text, words, at):
        return several
    if (end := name_end(words, at)) or (end := class_end(words, at)):
        many = words[at].form == SEVERAL or not words[at].is_capital
        printed = text[words[at].start : words[end - 1].end]
        return Names((Name(words[at].start, words[end - 1].end, printed, printed, many),), end)
    return None


def _several_at(text: str, words: Sequence[Token], at: int) -> Names | None:
    """Read “Các sở: Tài chính, Y tế”, with or without its colon: a name for each."""
    head = at + (words[at].form == SEVERAL)
    length = longest(words, head, HEADS)
    offices = longest(words, at, OFFICES)
    if head == at and offices and words[at + offices : at + offices + 1]:
        return _several_offices(text, words, at, offices)
    if not length or head == at or head + length >= len(words):
        return None
    opener = text[words[head].start : words[head + length - 1].end]
    begin = head + length + (words[head + length].text == ":")
    opener = opener[:1].upper() + opener[1:]
    return _items(text, words, begin, opener)


def _several_offices(text: str, words: Sequence[Token], at: int, offices: int) -> Names | None:
    """Read “Giám đốc các sở: Tài chính, Y tế”: the office at each of several bodies."""
    if words[at + offices].form != SEVERAL:
        return None
    behind = at + offices + 1
    length = longest(words, behind, HEADS)
    if not length or behind + length >= len(words):
        return None
    begin = behind + length + (words[behind + length].text == ":")
    head = text[words[behind].start : words[behind + length - 1].end]
    office = text[words[at].start : words[at + offices - 1].end]
    return _items(text, words, begin, f"{office} {head[:1].upper()}{head[1:]}")


def _items(text: str, words: Sequence[Token], begin: int, opener: str) -> Names | None:
    names: list[Name] = []
    at, end = begin, begin
    while at < len(words) and (field := _field_at(words, at)):
        end = at + field
        printed = text[words[at].start : words[end - 1].end]
        names.append(Name(words[at].start, words[end - 1].end, printed, f"{opener} {printed}"))
        at = behind_joint(words, end)
        if at == end:
            break
    return Names(tuple(names), end) if names else None


def _field_at(words: Sequence[Token], at: int) -> int:
    """Return how many words say the field of a body among several; 0 where another name begins."""
    if not words[at].is_capital:
        return 0
    if length := longest(words, at, FIELDS):
        return length
    if opens_name(words, at):
        return 0
    end = at + 1
    while end < len(words) and words[end].is_word and not ends(words, end):
        end += 1
    return end - at
