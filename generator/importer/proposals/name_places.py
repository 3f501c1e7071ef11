"""Ranks of places and classes of bodies in names of agencies, and what joins two names."""

from __future__ import annotations

from collections.abc import Sequence

from generator.importer.proposals.words import (
    CLASSES,
    RANKS,
    STOPS,
    Token,
    forms,
    longest,
    phrases,
    verb_words,
)

SEVERAL = forms("các")[0]
AND = forms("và")[0]
_JOINTS = (",", ";", "/", "\n")
PLACES = phrases(
    "xã|phường|thị trấn|huyện|thị xã|thành phố|quận|tỉnh|đặc khu|thôn|bản|làng|ấp|khu phố|"
    "tổ dân phố|khu dân cư|khóm|buôn|xóm|quân khu"
)
# Words that begin with one for a rank of place and are none.
_NO_RANK = phrases("xã hội|tỉnh lộ|khu vực công|bản đồ")
_COOPERATIVE = tuple(forms("tác xã"))
_RURAL = tuple(forms("nông thôn"))


def behind_joint(words: Sequence[Token], end: int) -> int:
    """Return the word behind what joins two names: a comma, a semicolon, “và”; else `end`."""
    at = end
    while at < len(words) and words[at].text in _JOINTS:
        at += 1
    if at < len(words) and words[at].form == AND:
        at += 1
    return at


def ends(words: Sequence[Token], at: int) -> bool:
    """Tell whether a name ends before a word: a verb, or a word that no name holds."""
    return bool(verb_words(words, at) or longest(words, at, STOPS))


def rank(words: Sequence[Token], at: int) -> int:
    """Return how many words name a rank of place there; “xã hội”, “hợp tác xã” name none."""
    if longest(words, at, _NO_RANK):
        return 0
    if at and (words[at - 1].form, words[at].form) in (_COOPERATIVE, _RURAL):
        return 0
    return longest(words, at, RANKS)


def several_places(words: Sequence[Token], at: int) -> int:
    """Return where “các xã, phường, thị trấn” ends that begins at `at`; 0 where none does."""
    end = at + 1
    length = longest(words, end, PLACES)
    while length:
        end += length
        joint = behind_joint(words, end)
        length = longest(words, joint, PLACES) if joint > end else 0
        if length and longest(words, joint, _NO_RANK):
            length = 0
        end = joint if length else end
    return end if end > at + 1 else 0


def more_places(words: Sequence[Token], at: int, length: int) -> int:
    """Return where a rank of place ends, with those listed behind it: “UBND phường, xã”."""
    end = at + length
    while longest(words, end - length, PLACES) == length and words[end : end + 1]:
        joint = behind_joint(words, end)
        more = longest(words, joint, PLACES) if joint > end and words[end].text != ";" else 0
        named = words[joint + more : joint + more + 1]
        capital = more and (words[joint].is_capital or (named and named[0].is_capital))
        if not more or capital or longest(words, joint, _NO_RANK):
            break
        end, length = joint + more, more
    return end


def with_place(words: Sequence[Token], end: int) -> int:
    """Return where the names of places end that stand behind several ranks."""
    while end < len(words) and (words[end].is_capital or rank(words, end)):
        end += rank(words, end) or 1
    return end


def form_at(words: Sequence[Token], at: int) -> str:
    """Return the form of a word; empty behind the last."""
    return words[at].form if at < len(words) else ""


def is_word_at(words: Sequence[Token], at: int) -> bool:
    """Tell whether there is a word, and no mark."""
    return at < len(words) and words[at].is_word


def bare_classes(words: Sequence[Token], at: int) -> int:
    """Return where “bộ, ngành, địa phương” ends behind an office; 0 for a single class."""
    length = longest(words, at, CLASSES)
    end, joint = at + length, behind_joint(words, at + length)
    while length and joint > end and (more := longest(words, joint, CLASSES)):
        end, joint = joint + more, behind_joint(words, joint + more)
    return end if end > at + length else 0


def list_of_classes(words: Sequence[Token], at: int, length: int) -> bool:
    """Tell whether “sở, ngành” is a list of classes though “các” is not said."""
    joint = at + length
    if joint + 1 >= len(words) or words[joint].text != ",":
        return False
    return bool(longest(words, joint + 1, CLASSES)) and not words[joint + 1].is_capital
