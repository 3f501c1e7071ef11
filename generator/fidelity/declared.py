"""What a plan file declares to omit from its source or to place elsewhere, found in both texts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.language import _
from generator.problems import Problem
from generator.text.source_text import Token, tokens


@dataclass(frozen=True, slots=True)
class Declared:
    """Words that a plan file says it omits or moves; `occurrence` counts from 1 in the source.

    Without it, equal texts are taken in the order in which they are declared.
    """

    text: str
    occurrence: int | None = None
    line: int = 1


class Strand:
    """A text's tokens, from which declared stretches are taken out.

    `taken` holds the places of tokens that are; `words` are the texts of all, by place.
    """

    def __init__(self, found: Sequence[Token]) -> None:
        self.tokens = list(found)
        self.words = [token.text for token in found]
        self.taken: set[int] = set()

    @cached_property
    def _starts(self) -> Mapping[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(self.words):
            found[word].append(place)
        return found

    @property
    def left(self) -> list[Token]:
        """Return what was not taken; behind a gap nobody can tell about spaces."""
        return [
            token._replace(space=None) if index - 1 in self.taken else token
            for index, token in enumerate(self.tokens)
            if index not in self.taken
        ]

    def places(self, text: str) -> list[int]:
        """Return where the words of `text` begin, taken or not."""
        wanted = [token.text for token in tokens(text)]
        size = len(wanted)
        starts = self._starts.get(wanted[0], []) if wanted else []
        return [start for start in starts if self.words[start : start + size] == wanted]

    def free_places(self, text: str) -> list[int]:
        """Return where the words of `text` begin and none of them is taken, first to last."""
        size = len(tokens(text))
        return [p for p in self.places(text) if self.taken.isdisjoint(range(p, p + size))]

    def choose(self, declared: Declared, behind: int) -> int | None:
        """Return the place that a declaration means, at or behind `behind` where it can be.

        None where its words do not stand, or where the occurrence that it names is taken already.
        """
        free = self.free_places(declared.text)
        if declared.occurrence is not None:
            places = self.places(declared.text)
            known = declared.occurrence <= len(places)
            place = places[declared.occurrence - 1] if known else None
            return place if place in free else None
        return next((place for place in free if place >= behind), next(iter(free), None))

    def take(self, text: str, place: int) -> int:
        """Take out the words of `text` at `place`; return how many they are."""
        size = len(tokens(text))
        self.taken.update(range(place, place + size))
        return size


def omit(theirs: Strand, omitted: Sequence[Declared], file: str) -> tuple[list[Problem], int]:
    """Take omitted words out of the source; return what was not found, and how many were.

    The count is of words and marks. `file` is the plan file, where the problems are told.
    """
    problems: list[Problem] = []
    count = behind = 0
    for declared in omitted:
        place = theirs.choose(declared, behind)
        if place is None:
            problems.append(_not_found(declared, "omitted", file))
        else:
            count += theirs.take(declared.text, place)
            behind = place
    return problems, count


def move(
    theirs: Strand, ours: Strand, moved: Sequence[Declared], file: str
) -> tuple[list[Problem], int]:
    """Take moved words out of both texts: of equal ones, the same in number in each.

    All places are chosen before any is taken, so that the numbering of equal words stands. Return
    what was not found, and how many words and marks were taken out of the source.
    """
    problems: list[Problem] = []
    chosen: list[tuple[Declared, int, int]] = []
    behind = 0
    for declared in moved:
        place = theirs.choose(declared, behind)
        number = theirs.free_places(declared.text).index(place) if place is not None else 0
        there = ours.places(declared.text)
        if place is None or not there:
            problems.append(_not_found(declared, "moved", file))
        else:
            chosen.append((declared, place, there[min(number, len(there) - 1)]))
            behind = place + 1
    count = 0
    for declared, place, our_place in chosen:
        count += theirs.take(declared.text, place)
        ours.take(declared.text, our_place)
    return problems, count


def _not_found(declared: Declared, what: str, file: str) -> Problem:
    name = {"omitted": "source.omitted", "moved": "source.moved"}[what]
    return Problem(
        file,
        declared.line,
        1,
        f"fidelity-{what}",
        _("{name} nêu chữ mà văn bản không có ở chỗ nào còn lại", name=name),
        fragment=declared.text,
        hint=_("chép đúng từng chữ; nếu chữ ấy có nhiều lần thì ghi thêm occurrence"),
    )
