"""Names of agencies, cut out of the words that list them.

Commas within a name are told from those between two by what names hold (`name_bounds`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.importer.proposals.name_bounds import (
    class_end,
    name_end,
    opens_name,
)
from generator.importer.proposals.name_places import AND, PLACES, SEVERAL, behind_joint, ends, rank
from generator.importer.proposals.name_words import OFFICES
from generator.importer.proposals.places_listed import bodies_of_places
from generator.importer.proposals.words import (
    FIELDS,
    HEADS,
    Token,
    longest,
    phrases,
    tokens,
    verb_words,
)
from generator.text.identifiers import slug

_ASKED = phrases("đề nghị|giao|và")
# What stands before an office that a person holds.
COMRADES = phrases("đồng chí|các đồng chí|đ/c|các đ/c|ông|bà|thầy|cô")
# What leads from a body to those in it who are meant most.
_CHIEFLY = phrases(
    "trực tiếp là|mà trực tiếp là|trước hết là|nòng cốt là|mà nòng cốt là|đứng đầu là|trong đó có"
)
_LONGEST_PERSON = 5
# Names in capitals: so many words a head has that needs no field, so many the name at most.
_SURE_HEAD = 2
_LONGEST_NAME = 14
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
    while names := _names_at(text, words, _behind_person(words, at)):
        found += names.names
        end = names.end
        at = behind_joint(words, end)
        if at == end:
            break
        at += longest(words, at, _CHIEFLY)
    return Names(tuple(found), end)


def _behind_person(words: Sequence[Token], at: int) -> int:
    """Return the office behind “đồng chí Lê Văn Mẫu, ”; `at` where nobody is named so.

    Who is named without an office is no agency, and stays.
    """
    begun = at + longest(words, at, COMRADES)
    end = begun
    while (
        begun > at and end < len(words) and words[end].is_capital and end - begun < _LONGEST_PERSON
    ):
        if opens_name(words, end):
            break
        end += 1
    marked = end < len(words) and words[end].text in (",", "-", "–")
    office = end + 1 if marked and end > begun else end
    named = office < len(words) and (name_end(words, office) or class_end(words, office))
    return office if named else at


def calm_name(line: str) -> str:
    """Return a line in capitals that surely names one agency in calm letters; others as they are.

    Sure is a head of several words, or one with the field of a department: “SỞ TÀI CHÍNH”.
    """
    if not line.isupper():
        return line
    words = tokens(line.lower())
    head = longest(words, 0, HEADS)
    field = longest(words, head, FIELDS)
    if not head or not (field or head >= _SURE_HEAD) or len(words) > _LONGEST_NAME:
        return line
    calm = line.lower()
    inner = [at for at in range(head + 1, head + field) if _opens_part(words[at - 1])]
    for at in (0, *((head, *inner) if field else ())):
        start = words[at].start
        calm = f"{calm[:start]}{calm[start].upper()}{calm[start + 1 :]}"
    return calm


def _opens_part(before: Token) -> bool:
    """Tell whether a part of a field begins behind a word: “Văn hóa, Thể thao và Du lịch”."""
    return before.form == AND or not before.is_word


def shared_at(text: str, words: Sequence[Token], at: int) -> int:
    """Return the word behind “các sở: Tài chính; Y tế” that begins at a word; `at` for others."""
    if words[at].form != SEVERAL and words[at + 1 : at + 2] and words[at + 1].form != SEVERAL:
        return at
    names = _several_at(text, words, at) or _several_placed(text, words, at)
    return names.end if names else at


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
    several = _several_at(text, words, at) or _of_each_place(text, words, at)
    if several := several or _several_placed(text, words, at):
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
    colon = words[head + length].text == ":"
    opener = opener[:1].upper() + opener[1:]
    names = _items(text, words, head + length + colon, opener)
    # “các ban Đảng” is a class; one of several would be named among them.
    return names if names and (colon or len(names.names) > 1) else None


def _several_placed(text: str, words: Sequence[Token], at: int) -> Names | None:
    """Read “UBND các phường: Bến Thử, Đồi Ví”: the body of each of several places."""
    head = longest(words, at, HEADS) if words[at].is_capital else 0
    begin = at + head + 1
    if not head or begin >= len(words) or words[begin - 1].form != SEVERAL:
        return None
    length = longest(words, begin, PLACES)
    begin += length
    if not length or begin >= len(words):
        return None
    of_one = text[words[at].start : words[at + head - 1].end]
    of_one = f"{of_one} {text[words[begin - length].start : words[begin - 1].end]}"
    names = _items(text, words, begin + (words[begin].text == ":"), of_one, placed=True)
    return names if names and len(names.names) > 1 else None


def _of_each_place(text: str, words: Sequence[Token], at: int) -> Names | None:
    """Read “UBND xã Suối Ví, phường Bến Thử”: the body of each, which is named once."""
    found, end = bodies_of_places(text, words, at)
    names = (Name(start, stop, text[start:stop], full) for start, stop, full in found)
    return Names(tuple(names), end) if found else None


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


def _items(
    text: str, words: Sequence[Token], begin: int, opener: str, *, placed: bool = False
) -> Names | None:
    """Read what is named behind a word that several share: fields, or places where `placed`."""
    names: list[Name] = []
    at, end = begin, begin
    while at < len(words) and (field := _field_at(words, at)):
        if opens_name(words, at) and (placed or rank(words, at + field)):
            break  # “…, Nội vụ và Công an tỉnh”
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
    if opens_name(words, at) or verb_words(words, at) > 1:
        return 0
    end = at + 1
    while end < len(words) and words[end].is_word and not ends(words, end):
        end += 1
    return end - at
