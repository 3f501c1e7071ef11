"""Whether a restored text stands in its scan: letter by letter, both ways, every digit accounted.

A scan loses or breaks the marks of Vietnamese letters, so both texts are folded and aligned letter
by letter. A restored word is low when too few of its letters have a like letter in the scan; a
word of the scan is lost when too few of its letters have one in the plan. Digits are never alike:
each must be the same digit, or be declared as a misreading with its reason.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.fidelity.differences import Comparison, Difference
from generator.fidelity.scan_alignment import WORD, Alignment, OddDigit, ScanWord, align, folded
from generator.fidelity.scan_words import plan_words, scan_words, without_omitted
from generator.language import _
from generator.model.plan import Misread, Plan
from generator.problems import Problem
from generator.text.vietnamese import fold

# Chosen on the first two scans, 16,000 words: nearly every word of a true restoration lies above
# 0.9, about 100 below 0.8 and hardly any between. Below `LOW` a word is declared or mended; `LOST`
# is lower because broken marks add letters to a scan.
LOW = 0.75
LOST = 0.6


@dataclass(frozen=True, slots=True)
class ScanFidelity(Comparison):
    """How a restored plan compares with its scan; counts are of words.

    `low` are restored words that their scan does not bear out, all of them declared or uncertain
    where `differences` is empty. `lines` gives the first and last line of the scan behind each
    paragraph.
    """

    restored: int
    low: int
    uncertain: int
    omitted: int
    declared: int
    lines: Mapping[str, tuple[int, int]] = field(default_factory=dict)


def compare_scan(plan: Plan, scan: str) -> ScanFidelity:
    """Compare a restored plan with its scan; both are text, lines are counted from 1.

    What the plan declares as omitted is taken out of the scan first. Declarations that are not
    found are problems. Decision 13 tells the rule and how it was measured.
    """
    ours = list(plan_words(plan))
    theirs, omitted, problems = without_omitted(list(scan_words(scan)), plan)
    alignment = align(ours, theirs)
    judge = _Judge(plan, ours, theirs, alignment)
    differences = [*judge.low_words(), *judge.lost_words(), *judge.digits()]
    return ScanFidelity(
        expected=len(theirs),
        found=len(theirs) - len(judge.lost),
        restored=len(ours),
        low=len(judge.low),
        uncertain=sum(word.is_uncertain for word in ours),
        omitted=omitted,
        declared=len(judge.used),
        differences=tuple(sorted(differences, key=lambda one: (one.plan_line, one.source_line))),
        problems=(*problems, *judge.unused()),
        lines=_paragraph_lines(ours, theirs, alignment),
    )


@dataclass(slots=True)
class _Judge:
    """Holds what differs against what the plan file declares."""

    plan: Plan
    ours: Sequence[ScanWord]
    theirs: Sequence[ScanWord]
    alignment: Alignment
    low: list[int] = field(default_factory=list)
    lost: list[int] = field(default_factory=list)
    used: set[int] = field(default_factory=set)
    _pairs: dict[str, list[tuple[int, Misread]]] = field(init=False)

    def __post_init__(self) -> None:
        """Index what is declared as misread by the words of either side."""
        self._pairs = defaultdict(list)
        for index, pair in enumerate(self.plan.source.misread):
            for word in dict.fromkeys(WORD.findall(f"{pair.scan} {pair.text}".lower())):
                self._pairs[word].append((index, pair))

    def low_words(self) -> Iterator[Difference]:
        for index, likeness in enumerate(self.alignment.ours):
            if likeness < LOW:
                self.low.append(index)
                if not self.ours[index].is_uncertain and not self._declared_ours(index):
                    yield self._difference("added", index, self._partner(index))

    def lost_words(self) -> Iterator[Difference]:
        for index, likeness in enumerate(self.alignment.theirs):
            if likeness < LOST and not self._is_excused(index):
                self.lost.append(index)
                yield self._difference("missing", self._neighbour(index), index)

    def digits(self) -> Iterator[Difference]:
        told: set[tuple[int | None, int | None]] = set()
        for odd in self.alignment.odd_digits:
            where = (odd.ours, odd.theirs)
            if where not in told and not self._digit_declared(odd):
                told.add(where)
                yield self._difference("changed", *where)

    def unused(self) -> Iterator[Problem]:
        scan = _searched(" ".join(word.text for word in self.theirs))
        restored = _searched(" ".join(word.text for word in self.ours))
        for misread in self.plan.source.misread:
            if not (_holds(scan, misread.scan) and _holds(restored, misread.text)):
                yield Problem.at(
                    misread.place,
                    "misread-not-found",
                    _("bản quét không có chỗ nào đọc sai như khai ở đây"),
                    fragment=f"{misread.scan} → {misread.text}",
                    hint=_("sửa cho đúng chữ trong bản quét và chữ phục hồi, hoặc xóa mục này"),
                )

    def _is_excused(self, index: int) -> bool:
        excused = self._is_speck(index) or self._is_beside_doubt(index)
        return excused or self._declared_theirs(index)

    def _is_speck(self, index: int) -> bool:
        """A sign that stands alone and holds no letter or digit is dirt of the scan."""
        return not any(letter.isalnum() for letter in self.theirs[index].text)

    def _declared_ours(self, index: int) -> bool:
        words = self._around(self.ours, index)
        scans = [other for near in (-1, 0, 1) for other in self._partners(index + near)]
        own = self.ours[index].text
        return self._is_declared(
            own, words, self._span_text(scans), lambda pair: _misread(own, pair.text, pair.scan)
        )

    def _is_beside_doubt(self, index: int) -> bool:
        """Tell whether the garble of a word that is marked uncertain runs over into this one."""
        return any(
            word.is_uncertain
            for one in self._counterparts(index)
            for word in self.ours[max(0, one - 1) : one + 2]
        )

    def _counterparts(self, index: int) -> list[int]:
        return self.alignment.backwards.get(index) or [self._neighbour(index) or 0]

    def _declared_theirs(self, index: int) -> bool:
        words = " ".join(self._around(self.ours, one) for one in self._counterparts(index))
        own = self.theirs[index].text
        scan = self._around(self.theirs, index)
        return self._is_declared(own, words, scan, lambda pair: _misread(own, pair.scan, pair.text))

    def _is_declared(
        self, word: str, words: str, scan: str, speaks: Callable[[Misread], bool]
    ) -> bool:
        """Tell whether a pair that speaks of the word in question stands at this place."""
        near, scanned = _searched(words), _searched(scan)
        matching = [
            index
            for index, pair in self._pairs.get(word.lower(), ())
            if speaks(pair) and _holds(near, pair.text) and _holds(scanned, pair.scan)
        ]
        self.used.update(matching)
        return bool(matching)

    def _digit_declared(self, odd: OddDigit) -> bool:
        one, other = odd.ours, odd.theirs
        if other is not None and self._declared_theirs(other):
            return True
        if one is not None and (self.ours[one].is_uncertain or self._declared_ours(one)):
            return True
        return other is not None and self._is_glyph(odd, self.theirs[other].text)

    def _is_glyph(self, odd: OddDigit, scanned: str) -> bool:
        """Tell whether the scan gives a digit for a letter; a whole number is never a word."""
        if odd.our_letter.isdigit() or (scanned.isdecimal() and len(scanned) > 1):
            return False
        return any(
            glyph.scan == odd.their_letter
            and (not odd.our_letter or odd.our_letter in fold(glyph.text))
            for glyph in self.plan.source.glyphs
        )

    def _partners(self, index: int) -> list[int]:
        return self.alignment.partners.get(index, [])

    def _partner(self, index: int) -> int | None:
        for step in (0, -1, 1, -2, 2):
            if others := self._partners(index + step):
                return others[0]
        return None

    def _neighbour(self, index: int) -> int | None:
        for step in (0, -1, 1, -2, 2, -3, 3):
            if ours := self.alignment.backwards.get(index + step):
                return ours[0]
        return None

    def _around(self, words: Sequence[ScanWord], index: int, reach: int = 2) -> str:
        start, end = max(0, index - reach), min(len(words), index + reach + 1)
        return " ".join(word.text for word in words[start:end])

    def _span_text(self, scans: Sequence[int]) -> str:
        if not scans:
            return ""
        return " ".join(w.text for w in self.theirs[min(scans) : max(scans) + 1])

    def _difference(self, kind: str, one: int | None, other: int | None) -> Difference:
        ours = self.ours[one] if one is not None else ScanWord("", 1)
        theirs = self.theirs[other] if other is not None else ScanWord("", 1)
        return Difference(
            kind,  # type: ignore[arg-type]
            theirs.text if kind != "added" or other is not None else "",
            ours.text if kind != "missing" else "",
            theirs.line,
            ours.line,
            self._before(one),
            self._behind(one),
        )

    def _before(self, one: int | None) -> str:
        return " ".join(w.text for w in self.ours[max(0, one - 4) : one]) if one else ""

    def _behind(self, one: int | None) -> str:
        return " ".join(w.text for w in self.ours[one + 1 : one + 5]) if one is not None else ""


def _misread(word: str, here: str, there: str) -> bool:
    """Tell whether a declared pair speaks of a word: one side has it, the other none like it."""
    return word.lower() in WORD.findall(here.lower()) and folded(word) not in {
        folded(other) for other in WORD.findall(there)
    }


def _holds(searched: str, words: str) -> bool:
    return f" {' '.join(WORD.findall(words.lower()))} " in searched


def _searched(text: str) -> str:
    return f" {text.lower()} "


def _paragraph_lines(
    ours: Sequence[ScanWord], theirs: Sequence[ScanWord], alignment: Alignment
) -> dict[str, tuple[int, int]]:
    lines: dict[str, tuple[int, int]] = {}
    for index, word in enumerate(ours):
        others = alignment.partners.get(index)
        if word.paragraph and others and alignment.ours[index] >= LOW:  # both go forward only
            first = lines[word.paragraph][0] if word.paragraph in lines else theirs[others[0]].line
            lines[word.paragraph] = (first, theirs[others[-1]].line)
    return lines
