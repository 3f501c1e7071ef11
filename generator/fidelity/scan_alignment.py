"""A restored text beside its scan: which letter, and so which word, stands for which."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import Levenshtein

from generator.text.vietnamese import fold

# What a scan gives for an unmarked letter, from the two scans that were first restored (16,000
# words): the letters that stood for it more often than by chance. Both texts are folded before.
LIKE_LETTERS: Mapping[str, str] = {
    "o": "de6gba09cqs8",
    "a": "ide438o",
    "u": "iywtanvdlrmce",
    "i": "l1tj",
    "l": "1it",
    "d": "pb",
    "e": "c8691os",
    "c": "e",
    "y": "vi",
    "n": "rmui",
    "m": "rn",
    "r": "n",
    "t": "1l",
    "h": "b",
    "g": "q9",
}
# Letters that a broken mark or horn adds to a scan: "ir", "ti", "tr" for ư, "t6" for tổ.
ADDED_LETTERS = "irtedvgmy"
_SYMBOLS = str.maketrans({"¢": "c", "€": "c", "&": "o", "@": "o", "£": "e", "§": "s", "$": "s"})
LIKE, ADDED = 0.8, 0.5
# What a letter counts for a word of the scan when most letters of its own word stand in another:
# a word left out must not hide behind letters of its neighbour.
ASIDE = 0.5
# A broken mark may leave a sign within a word: "ngu:é’i" for người.
WORD = re.compile(r"(?:[^\W_²³]|[¢€&@£§$]|(?<=\w)[’‘:“()](?=\w))+")


@dataclass(frozen=True, slots=True)
class ScanWord:
    """A word of the scan, of a restored paragraph, heading or mark, with its place.

    `paragraph` is null for words of the scan, headings and numbers.
    """

    text: str
    line: int
    paragraph: str | None = None
    is_uncertain: bool = False


@dataclass(frozen=True, slots=True)
class OddDigit:
    """A digit that has no equal on the other side: the words and letters that meet there.

    Words are indexes, null with an empty letter where the other side has nothing.
    """

    ours: int | None
    our_letter: str
    theirs: int | None
    their_letter: str


@dataclass(slots=True)
class Alignment:
    """How alike each word is to what stands for it, 0 to 1, and which words these are.

    `ours` and `theirs` are by index of the words of plan and scan; `added` is the credit of letters
    that broken marks add to a word of the scan. `met` says how much of which words of the scan
    stands for a word of the plan; `partners` and `backwards` which words meet, from either side.
    """

    ours: list[float]
    theirs: list[float]
    added: list[float]
    met: dict[int, dict[int, float]] = field(default_factory=dict)
    partners: dict[int, list[int]] = field(default_factory=dict)
    backwards: dict[int, list[int]] = field(default_factory=dict)
    odd_digits: list[OddDigit] = field(default_factory=list)


def align(ours: Sequence[ScanWord], theirs: Sequence[ScanWord]) -> Alignment:
    """Align two texts letter by letter at the least edit distance (Levenshtein 1966).

    Equal letters count 1, like ones `LIKE`, added ones `ADDED`; a word's likeness is their sum by
    its number of letters. A word without letters is like nothing.
    """
    found = Alignment([0.0] * len(ours), [0.0] * len(theirs), [0.0] * len(theirs))
    our_letters, our_words = _letters(ours)
    their_letters, their_words = _letters(theirs)
    for ours_at, theirs_at in _pairs(our_letters, their_letters):
        _meet(
            found,
            our_words[ours_at] if ours_at is not None else None,
            our_letters[ours_at] if ours_at is not None else "",
            their_words[theirs_at] if theirs_at is not None else None,
            their_letters[theirs_at] if theirs_at is not None else "",
        )
    for met in found.met.values():
        main = max(met, key=met.__getitem__)
        for other, likeness in met.items():
            found.theirs[other] += likeness if other == main else likeness * ASIDE
    for index, word in enumerate(ours):
        found.ours[index] /= len(folded(word.text)) or 1
    for index, word in enumerate(theirs):
        matched, length = found.theirs[index], len(folded(word.text)) or 1
        # Added letters speak for a word that is there, never for one that is not.
        credit = found.added[index] if matched >= length / 3 else 0.0
        found.theirs[index] = (matched + credit) / length
    return found


def folded(text: str) -> str:
    """Return the letters and digits of a text without marks, the signs that stand for some read."""
    plain = fold(text.translate(_SYMBOLS))
    return "".join(letter for letter in plain if letter.isalpha() or letter in "0123456789")


def _meet(found: Alignment, one: int | None, mine: str, other: int | None, yours: str) -> None:
    if " " in (mine, yours):
        mine, yours = mine.strip(), yours.strip()
        one, other = (one if mine else None), (other if yours else None)
    if one is not None and other is not None:
        likeness = _likeness(mine, yours)
        found.ours[one] += likeness
        met = found.met.setdefault(one, {})
        met[other] = met.get(other, 0.0) + likeness
        _add(found.partners, one, other)
        _add(found.backwards, other, one)
    elif other is not None and yours and yours in ADDED_LETTERS:
        found.added[other] += ADDED
    if mine != yours and (mine.isdigit() or yours.isdigit()):
        found.odd_digits.append(OddDigit(one, mine, other, yours))


def _add(partners: dict[int, list[int]], one: int, other: int) -> None:
    known = partners.setdefault(one, [])
    if other not in known:
        known.append(other)


def _pairs(ours: str, theirs: str) -> Iterator[tuple[int | None, int | None]]:
    for step in Levenshtein.opcodes(ours, theirs):
        our_range = range(step.src_start, step.src_end)
        their_range = range(step.dest_start, step.dest_end)
        if step.tag == "insert":
            yield from ((None, at) for at in their_range)
        elif step.tag == "delete":
            yield from ((at, None) for at in our_range)
        else:
            yield from zip(our_range, their_range, strict=True)


def _likeness(mine: str, yours: str) -> float:
    if mine == yours:
        return 1.0
    return LIKE if yours in LIKE_LETTERS.get(mine, "") else 0.0


def _letters(words: Sequence[ScanWord]) -> tuple[str, list[int]]:
    """Return the letters of all words, a space behind each word, and whose each letter is."""
    owned = [(letter, at) for at, word in enumerate(words) for letter in f"{folded(word.text)} "]
    return "".join(letter for letter, _ in owned), [at for _, at in owned]
