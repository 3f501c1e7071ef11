"""Which fields and groups of people the heading of a task speaks of, by plans already encoded.

A heading that another plan prints nearly alike is about the same; of any other the words of the
registries tell. What a heading is about first is its own; of the rest the headings below it speak.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from generator.importer.known import Known, KnownHeading, KnownWords
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
_FIELD = tuple(_forms("lĩnh vực"))
_BETWEEN = frozenset((",", ";", *_forms("và")))


@dataclass(frozen=True, slots=True)
class Speaks:
    """The ids of what a heading speaks of, in the order of whoever encoded its like."""

    themes: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()

    def without(self, said: Sequence[str]) -> Speaks:
        """Return it without the themes that headings below name, the first one kept."""
        return Speaks(
            tuple(one for at, one in enumerate(self.themes) if not at or one not in said),
            self.groups,
        )

    def below(self, parent: Speaks) -> Speaks:
        """Return it without the theme that the heading above is about first.

        It keeps that one where it has no other, and the heading above has more.
        """
        left = tuple(one for one in self.themes if one not in parent.themes[:1])
        kept = left if left or len(parent.themes) == 1 else self.themes
        return Speaks(kept, self.groups if kept else ())

    @property
    def written(self) -> Mapping[str, list[str]]:
        """Return both in the author's form, without what would be empty."""
        both = {"themes": [*self.themes], "groups": [*self.groups]}
        return {key: ids for key, ids in both.items() if ids}


def spoken_of(heading: str, known: Known, *, whole: bool = True) -> Speaks:
    """Return the themes and groups that the words of a heading name; empty where none does.

    `whole` tells that no heading stands below it: it is about what those of its like are, too. One
    that has some is about what its own words name of that.
    """
    words = tuple(_forms(heading))
    index = _index(known)
    like = index.like(words)
    if like and whole:
        return Speaks(tuple(dict.fromkeys((*like.themes, *like.below))), like.groups)
    themes = tuple(_named(words, index.themes))[:_MOST]
    groups = tuple(_named(words, index.groups))[:_MOST] if themes else ()
    if like is None:
        return Speaks(themes, groups)
    own = like.themes if like.below else [*like.themes[:1], *_both(like.themes[1:], themes)]
    return Speaks(tuple(own), like.groups)


def _both(some: Sequence[str], others: Sequence[str]) -> list[str]:
    return [one for one in some if one in others]


@dataclass(frozen=True, slots=True)
class _Entry:
    id: str
    name: Words
    phrases: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class _Index:
    themes: tuple[_Entry, ...]
    groups: tuple[_Entry, ...]
    headings: tuple[tuple[frozenset[str], KnownHeading], ...]
    by_word: Mapping[str, list[int]] = field(default_factory=dict)

    def like(self, words: Words) -> KnownHeading | None:
        """Return the likeliest heading of another plan; null where none is alike.

        Of several that are equally so, one that is about what most of them are.
        """
        said = frozenset(words)
        near = {at for word in said for at in self.by_word.get(word, ())}
        shares = {at: _share(said, self.headings[at][0]) for at in near}
        best = max(shares.values(), default=0)
        if best < _ALIKE:
            return None
        alike = [self.headings[at][1] for at in sorted(near) if shares[at] == best]
        usual = Counter((one.themes, one.below) for one in alike).most_common(1)[0][0]
        return next(one for one in alike if (one.themes, one.below) == usual)


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other)


@lru_cache(maxsize=8)
def _index(known: Known) -> _Index:
    headings = tuple((frozenset(_forms(one.words)), one) for one in known.headings)
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
    """Yield the entries whose name is the heading, or whose words stand in it.

    “Lĩnh vực văn hóa, thể thao, thông tin truyền thông” is a list of names, or of what they open.
    """
    core, spaced = _core(words), f" {' '.join(words)} "
    fields = [*_fields(words)]
    for one in entries:
        listed = any(field[: len(one.name)] == one.name for field in fields)
        said = any(f" {' '.join(phrase)} " in spaced for phrase in one.phrases)
        if core == one.name or listed or said:
            yield one.id


def _fields(words: Words) -> Iterator[Words]:
    """Yield the fields that a heading lists behind “Lĩnh vực”; none of any other."""
    if words[:2] != _FIELD or not any(word in _BETWEEN for word in words):
        return
    field: list[str] = []
    for word in (*words[2:], ","):
        if word in _BETWEEN:
            yield tuple(field)
            field = []
        elif word[0].isalnum():
            field.append(word)


def _core(words: Words) -> Words:
    """Return words without those that only lead to a name, and without marks at their end."""
    kept = [word for word in words if word[0].isalnum()]
    while kept and kept[0] in _BEFORE:
        kept = kept[1:]
    return tuple(kept)
