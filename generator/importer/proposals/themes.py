"""Which fields and groups of people the heading of a task speaks of, by plans already encoded.

A heading that another plan prints nearly alike is about the same; of any other the words of the
registries tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from generator.importer.known import Known, KnownWords
from generator.importer.proposals.words import forms
from generator.text.vietnamese import fold

# Two headings are about the same where they share so much of all their words.
_ALIKE = 0.6
# No heading says more of each; one that seems to is a sentence.
_MOST = 6

Words = tuple[str, ...]


def _forms(words: str) -> list[str]:
    """Return the words without their accents: a text that has lost them names fields as well."""
    return forms(fold(words))


# Words before the name of a field: “Về y tế”, “Lĩnh vực giáo dục”.
_BEFORE = frozenset(_forms("về lĩnh vực công tác mảng ngành nhóm nhiệm vụ"))


@dataclass(frozen=True, slots=True)
class Speaks:
    """The ids of what a heading speaks of, in the order of whoever encoded its like."""

    themes: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()

    def without(self, said: Sequence[str]) -> Speaks:
        """Return it without the themes that headings below name, as long as one is left."""
        left = tuple(one for one in self.themes if one not in said)
        return Speaks(left or self.themes, self.groups)

    @property
    def written(self) -> Mapping[str, list[str]]:
        """Return both in the author's form, without what would be empty."""
        both = {"themes": [*self.themes], "groups": [*self.groups]}
        return {key: ids for key, ids in both.items() if ids}


def spoken_of(heading: str, known: Known) -> Speaks:
    """Return the themes and groups that the words of a heading name; empty where none does."""
    words = tuple(_forms(heading))
    index = _index(known)
    if like := index.like(words):
        return like
    themes = tuple(_named(words, index.themes))[:_MOST]
    groups = tuple(_named(words, index.groups))[:_MOST] if themes else ()
    return Speaks(themes, groups)


@dataclass(frozen=True, slots=True)
class _Entry:
    id: str
    name: Words
    phrases: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class _Index:
    themes: tuple[_Entry, ...]
    groups: tuple[_Entry, ...]
    headings: tuple[tuple[frozenset[str], Speaks], ...]
    by_word: Mapping[str, list[int]] = field(default_factory=dict)

    def like(self, words: Words) -> Speaks | None:
        """Return what the likeliest heading of another plan speaks of; null where none is alike."""
        said = frozenset(words)
        near = {at for word in said for at in self.by_word.get(word, ())}
        shares = {at: _share(said, self.headings[at][0]) for at in near}
        best = max(shares, key=lambda at: (shares[at], -at), default=None)
        return self.headings[best][1] if best is not None and shares[best] >= _ALIKE else None


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other)


@lru_cache(maxsize=8)
def _index(known: Known) -> _Index:
    headings = tuple(
        (frozenset(_forms(one.words)), Speaks(one.themes, one.groups)) for one in known.headings
    )
    by_word: dict[str, list[int]] = {}
    for at, (words, _speaks) in enumerate(headings):
        for word in words:
            by_word.setdefault(word, []).append(at)
    return _Index(_entries(known.themes), _entries(known.groups), headings, by_word)


def _entries(registry: Sequence[KnownWords]) -> tuple[_Entry, ...]:
    return tuple(
        _Entry(one.id, _core(tuple(_forms(one.names[0]))), tuple(_phrases(one.names[1:])))
        for one in registry
    )


def _phrases(names: Sequence[str]) -> Iterator[Words]:
    return (tuple(_forms(name)) for name in names)


def _named(words: Words, entries: Sequence[_Entry]) -> Iterator[str]:
    """Yield the entries whose name is the heading, or whose words stand in it."""
    core, spaced = _core(words), f" {' '.join(words)} "
    for one in entries:
        if core == one.name or any(f" {' '.join(phrase)} " in spaced for phrase in one.phrases):
            yield one.id


def _core(words: Words) -> Words:
    """Return words without those that only lead to a name, and without marks at their end."""
    kept = [word for word in words if word[0].isalnum()]
    while kept and kept[0] in _BEFORE:
        kept = kept[1:]
    return tuple(kept)
