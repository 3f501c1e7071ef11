"""A restored text beside its scan: which letter, and so which word, stands for which."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein, Opcode, Opcodes

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
# A text of 10,000 words has 1,300 different ones, and most of them are those of any other text.
KNOWN_WORDS = 8192
# How many letters may part two long texts before it takes longer to find that out: of the first two
# scans one letter in 18 is broken or lost. Texts below `LONG` are aligned as fast without a guess,
# and there it could choose another of the ways that are equally short.
SHARE_BROKEN, LEAST_BROKEN = 16, 1024
LONG = 1 << 14
# A broken mark may leave a sign within a word: "ngu:é’i" for người.
WORD = re.compile(r"(?:[^\W_²³]|[¢€&@£§$]|(?<=\w)[’‘:“()](?=\w))+")


class ScanWord(NamedTuple):
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
    that broken marks add to a word of the scan. `partners` and `backwards` say which words meet,
    from either side.
    """

    ours: list[float]
    theirs: list[float]
    added: list[float]
    partners: dict[int, list[int]] = field(default_factory=dict)
    backwards: dict[int, list[int]] = field(default_factory=dict)
    odd_digits: list[OddDigit] = field(default_factory=list)


def align(ours: Sequence[ScanWord], theirs: Sequence[ScanWord]) -> Alignment:
    """Align two texts letter by letter at the least edit distance (Levenshtein 1966).

    Equal letters count 1, like ones `LIKE`, added ones `ADDED`; a word's likeness is their sum by
    its number of letters. A word without letters is like nothing.
    """
    found = Alignment([0.0] * len(ours), [0.0] * len(theirs), [0.0] * len(theirs))
    mine, yours = _Letters.of(ours), _Letters.of(theirs)
    walk = _Walk(found, mine, yours)
    for step in steps(mine.text, yours.text):
        if step.tag == "equal":
            walk.agree(step)
        else:
            walk.differ(step)
    walk.end_word()
    for index, length in enumerate(mine.lengths()):
        found.ours[index] /= length or 1
    for index, length in enumerate(yours.lengths()):
        matched, size = found.theirs[index], length or 1
        # Added letters speak for a word that is there, never for one that is not.
        credit = found.added[index] if matched >= size / 3 else 0.0
        found.theirs[index] = (matched + credit) / size
    return found


@dataclass(frozen=True, slots=True)
class _Letters:
    """The letters of all words, a space behind each word.

    `words` says by its index whose each letter is, `starts` and `ends` where the letters of each
    word begin and where its space is.
    """

    text: str
    words: list[int]
    starts: list[int]
    ends: list[int]

    @classmethod
    def of(cls, words: Sequence[ScanWord]) -> _Letters:
        each = [folded(word.text) for word in words]
        owners: list[int] = []
        starts, ends = [], []
        for at, letters in enumerate(each):
            starts.append(len(owners))
            ends.append(len(owners) + len(letters))
            owners.extend([at] * (len(letters) + 1))
        return cls("".join(f"{letters} " for letters in each), owners, starts, ends)

    def lengths(self) -> Iterator[int]:
        """Yield how many letters each word has."""
        return (end - start for start, end in zip(self.starts, self.ends, strict=True))


class _Walk:
    """Counts the letters that meet, from the first to the last.

    `met` says how much of which words of the scan stands for the word `one` of the plan, the last
    that was met.
    """

    def __init__(self, found: Alignment, mine: _Letters, yours: _Letters) -> None:
        self.found = found
        self.mine = mine
        self.yours = yours
        self.one = -1
        self.met: dict[int, float] = {}

    def agree(self, step: Opcode) -> None:
        """Take equal letters word by word: one that is here as a whole needs no counting."""
        found, starts, ends = self.found, self.mine.starts, self.mine.ends
        shift = step.dest_start - step.src_start
        at = step.src_start
        while at < step.src_end:
            one, other = self.mine.words[at], self.yours.words[at + shift]
            end = min(ends[one], step.src_end)
            if at == starts[one] and end == ends[one]:
                if at < end:
                    self.end_word()
                    found.ours[one] = float(end - at)
                    found.theirs[other] += end - at
                    found.partners[one] = [other]
                    found.backwards.setdefault(other, []).append(one)
            else:
                for _letter in range(at, end):
                    self.stands_for(one, other, 1.0)
            at = end + 1

    def differ(self, step: Opcode) -> None:
        """Take letters one by one where one stands for another, or for none."""
        ours = range(step.src_start, step.src_end)
        theirs = range(step.dest_start, step.dest_end)
        for at, there in zip_longest(ours, theirs):  # of one length, or one is empty
            self.meet(
                self.mine.words[at] if at is not None else None,
                self.mine.text[at] if at is not None else "",
                self.yours.words[there] if there is not None else None,
                self.yours.text[there] if there is not None else "",
            )

    def meet(self, one: int | None, mine: str, other: int | None, yours: str) -> None:
        """Take two letters that are not the same; null and an empty one where there is none."""
        if " " in (mine, yours):
            mine, yours = mine.strip(), yours.strip()
            one, other = (one if mine else None), (other if yours else None)
        if one is not None and other is not None:
            self.stands_for(one, other, LIKE if yours in LIKE_LETTERS.get(mine, "") else 0.0)
        elif other is not None and yours and yours in ADDED_LETTERS:
            self.found.added[other] += ADDED
        if mine.isdigit() or yours.isdigit():
            self.found.odd_digits.append(OddDigit(one, mine, other, yours))

    def stands_for(self, one: int, other: int, likeness: float) -> None:
        """Count a letter of a word of the plan for a word of the scan."""
        if one != self.one:
            self.end_word()
            self.one = one
        if other not in self.met:
            self.met[other] = 0.0
            self.found.partners.setdefault(one, []).append(other)
            self.found.backwards.setdefault(other, []).append(one)
        self.met[other] += likeness
        self.found.ours[one] += likeness

    def end_word(self) -> None:
        """Give what was counted of a word to those that it met: half of what is not the most."""
        if self.met:
            main = max(self.met, key=self.met.__getitem__)
            for other, likeness in self.met.items():
                self.found.theirs[other] += likeness if other == main else likeness * ASIDE
            self.met.clear()


def steps(ours: str, theirs: str) -> Opcodes:
    """Return the fewest changes that make one text the other; near texts are compared near."""
    size, apart = len(theirs), abs(len(ours) - len(theirs))
    guess = max(size // SHARE_BROKEN, LEAST_BROKEN + apart) if size >= LONG else None
    return Levenshtein.opcodes(ours, theirs, score_hint=guess)


@lru_cache(KNOWN_WORDS)
def folded(text: str) -> str:
    """Return the letters and digits of a text without marks, the signs that stand for some read."""
    plain = fold(text.translate(_SYMBOLS))
    return "".join(letter for letter in plain if letter.isalpha() or letter in "0123456789")
