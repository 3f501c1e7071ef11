"""Names in words that hold nothing else: a heading, what stands before a colon, a line of a list.

There a name may hold what elsewhere ends one, a verb or a comma: “Trung tâm Kiểm soát thanh toán
BHXH, BHYT điện tử”.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.importer.proposals.agencies import Name, list_at, names_in
from generator.importer.proposals.name_bounds import class_end, name_end, opens_name
from generator.importer.proposals.name_places import AND, SEVERAL
from generator.importer.proposals.words import (
    CLASSES,
    STOPS,
    Token,
    longest,
    phrases,
    tokens,
    verb_words,
)

_LONGEST_NAME = 16
# Words of other ends, which stand in names, too.
_IN_NAMES = phrases("của|về|trong|có liên quan|có công|trên địa bàn|ở|tại")


# What bodies do, and none is called by.
_ACTING = phrases(
    "chủ trì|phối hợp|tham mưu|tổ chức|triển khai|thực hiện|tăng cường|tiếp tục|chỉ đạo|hướng dẫn|"
    "ban hành|rà soát|lập|mở|bố trí|báo cáo|theo dõi|kiểm tra|giám sát|đôn đốc|trình|gửi|xây dựng"
)


def names_alone(text: str, words: Sequence[Token], at: int, end: int) -> tuple[Name, ...]:
    """Return the names that the words from `at` to before `end` are made of; none if they say more.

    Where names read as in a sentence fill them, these are taken.
    """
    if at >= end:
        return ()
    listed = list_at(text, words[:end], at)
    if listed.names and listed.end == end:
        return listed.names
    begun = [at, *(n for n in range(at + 1, end) if _begins(words, n))]
    names: list[Name] = []
    for start, stop in zip(begun, (*begun[1:], end), strict=True):
        last = _before_joint(words, start, stop)
        if not _is_name(words[:last], start):
            return ()
        printed = text[words[start].start : words[last - 1].end]
        many = words[start].form == SEVERAL
        names.append(Name(words[start].start, words[last - 1].end, printed, printed, many))
    return tuple(names)


def names_listed(text: str) -> list[Name]:
    """Cut a text that only lists agencies into its names, a verb within one as part of it."""
    found = names_in(text)
    if any(text[one.end :].lstrip()[:1].islower() for one in found):
        words = tokens(text.rstrip(" .;,/\n"))
        return list(names_alone(text, words, 0, len(words))) or found
    return found


def _begins(words: Sequence[Token], at: int) -> bool:
    """Tell whether another name begins at a word, behind a mark or “và” that parts."""
    if words[at - 1].text not in (",", ";", "/", "\n") and words[at - 1].form != AND:
        return False
    return opens_name(words, at) or (words[at].form == SEVERAL and class_end(words, at) > 0)


def _before_joint(words: Sequence[Token], start: int, stop: int) -> int:
    while stop > start + 1 and (words[stop - 1].text in ",;/\n" or words[stop - 1].form == AND):
        stop -= 1
    return stop


def _is_name(words: Sequence[Token], at: int) -> bool:
    """Tell whether words from one on are a name: nothing behind its sure part says more of it.

    A verb is part of it where a capital or nothing follows it: “Kiểm soát thanh toán BHXH”.
    """
    sure = name_end(words, at) or class_end(words, at)
    if not sure or len(words) - at > _LONGEST_NAME:
        return False
    end = sure
    while end < len(words) and (taken := _taken(words, at, end)):
        end += taken
    return end >= len(words)


def _taken(words: Sequence[Token], at: int, end: int) -> int:
    """Return how many words go on with the name that begins at `at`; 0 where more is said."""
    if length := longest(words, end, _IN_NAMES):
        return length
    word = words[end]
    if word.form == AND:
        fields = any(one.text == "," for one in words[at:end])
        return int(fields or words[end + 1].is_capital or longest(words, end + 1, CLASSES) > 0)
    if word.is_capital or not word.is_word:
        return int(word.text not in ":.…")
    length = verb_words(words, end)
    if length:
        many = words[at].form == SEVERAL and not longest(words, end, _ACTING)
        return length if many or _is_field(words, end, length) else 0
    return int(not longest(words, end, STOPS))


def _is_field(words: Sequence[Token], at: int, length: int) -> bool:
    """Tell whether a verb says what a body is for: before a capital, or listed with others."""
    behind = words[at + length : at + length + 1]
    listed = not words[at - 1].is_word or words[at - 1].form == AND
    if behind and behind[0].is_capital:
        return True
    return listed and not longest(words, at, _ACTING)
