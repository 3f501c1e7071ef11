"""Many phrases found in a text at one walk, however they are spelt.

A phrase matches in any letter case, with the tone mark in either place, with y or i where both are
right; a figure in it stands for any figure, unless asked otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate
from typing import Generic, TypeVar

from generator.text.words import bare, is_figure, normal_form, words

T = TypeVar("T")
_ANY_FIGURE = "0"


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """Where a phrase stands: `text[start:end]` are its words, `means` what it was added with."""

    start: int
    end: int
    means: tuple[T, ...]


@dataclass(slots=True)
class _Step(Generic[T]):
    """A place in the tree of phrases, and what the phrases that end here mean."""

    steps: dict[str, _Step[T]] = field(default_factory=dict)
    means: list[T] = field(default_factory=list)


@dataclass(slots=True)
class Phrases(Generic[T]):
    """Phrases as one tree of words, so that one walk of a text finds them all.

    A walk costs the words of the text times those of the longest phrase, however many phrases there
    are. With `exact` a figure in a phrase stands for itself alone.
    """

    exact: bool = False
    _root: _Step[T] = field(default_factory=_Step)

    def add(self, phrase: str, means: T) -> None:
        """Take up a phrase, space around it aside; one without a word will be found nowhere."""
        step = self._root
        for form in self._forms(words(phrase.strip())):
            step = step.steps.setdefault(form, _Step())
        if step is not self._root:
            step.means.append(means)

    def find(self, text: str) -> Iterator[Found[T]]:
        """Yield every phrase that a text holds, those within others too, by where they begin."""
        cut = words(text)
        forms = self._forms(cut)
        starts = list(accumulate(map(len, cut), initial=0))
        for first, form in enumerate(forms):
            step, place = self._root.steps.get(form), first
            while step:
                if step.means:
                    yield Found(
                        starts[first], starts[place] + len(bare(cut[place])), tuple(step.means)
                    )
                place += 1
                step = step.steps.get(forms[place]) if place < len(forms) else None

    def _forms(self, cut: Iterable[str]) -> list[str]:
        return list(map(normal_form if self.exact else _form, cut))


@lru_cache(maxsize=50_000)
def _form(word: str) -> str:
    return _ANY_FIGURE if is_figure(word) else normal_form(word)
