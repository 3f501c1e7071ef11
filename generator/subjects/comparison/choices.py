"""The plans that a reader picks from: one list; of very many, lists by how a word of a name begins.

`theme/assets/js/side-by-side/choices.js` finds the list of what was typed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.text.vietnamese import fold

ALL = "danh-sach.json"
# Of one list, about 170 KB.
MOST = 1_000
# Shown to who has typed nothing.
FIRST = 40
_LETTERS = re.compile("[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Choice:
    """A plan as one to pick: by its place's name of then, or by what the place is now."""

    id: str
    place: str
    kind: str
    level: str
    now: Sequence[str]


@dataclass(frozen=True, slots=True)
class Beginnings:
    """Where the plans of each word are listed, by how it begins; at most `MOST` in a list.

    `lists` are the plans by number, in order: all that have a word of that beginning. `more` are
    words that stand in too many plans, or begin as too many others do: who typed one types more.
    """

    lists: Mapping[str, Sequence[int]]
    more: Sequence[str]


def choice_files(choices: Sequence[Choice]) -> Iterator[tuple[str, object]]:
    """Yield the files of the lists: their path, and what JSON they hold."""
    if len(choices) <= MOST:
        yield ALL, choices
        return
    found = beginnings([set(_words(one)) for one in choices])
    yield (
        ALL,
        {
            "count": len(choices),
            "first": choices[:FIRST],
            "beginnings": {name: len(numbers) for name, numbers in found.lists.items()},
            "more": found.more,
        },
    )
    for name, numbers in found.lists.items():
        yield f"noi-{name}.json", [choices[number] for number in numbers]


def _words(choice: Choice) -> Iterator[str]:
    """Yield the words that a plan may be called by, as they are typed, marks at their end aside."""
    named = re.sub("[(),;]", "", fold(" ".join((choice.place, choice.kind, *choice.now))))
    return (found[0] for word in named.split() if (found := _LETTERS.match(word)))


def beginnings(words: Sequence[set[str]]) -> Beginnings:
    """List plans, each with such words, by beginnings of two letters or as many as needed."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, own in enumerate(words):
        for word in own:
            holders[word].append(number)
    found = dict(_lists(holders, 2))
    return Beginnings(
        {name: numbers for name, numbers in found.items() if numbers},
        [name for name, numbers in found.items() if not numbers],
    )


def _lists(
    holders: Mapping[str, Sequence[int]], length: int
) -> Iterator[tuple[str, Sequence[int]]]:
    """Yield each beginning and the plans that have such a word; none where they are in no list."""
    groups: dict[str, dict[str, Sequence[int]]] = defaultdict(dict)
    for word in sorted(holders):
        groups[word[:length]][word] = holders[word]
    for beginning, group in groups.items():
        numbers = sorted({number for some in group.values() for number in some})
        # A shorter word is how others begin, too, which stand elsewhere.
        if len(beginning) < length:
            yield beginning, ()
        elif len(numbers) <= MOST:
            yield beginning, numbers
        else:
            yield from _lists(group, length + 1)
