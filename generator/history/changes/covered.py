"""Which words of a changed paragraph are already told of: as a figure, an agency, a day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.history.changes.counterparts import Counterparts
from generator.model.plan import Paragraph
from generator.model.revisions import Change
from generator.model.table import SEPARATOR

# A target or duty by its address, an actor by paragraph and agency, a time by its paragraph.
Keys = frozenset[tuple[str, ...]]
_YEAR = re.compile(
    r"(?:\b(?:đến|vào|trong|trước|hết|cuối)\s++){0,6}(?:\bnăm\s++)?\b(?P<year>\d{4})\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Explained:
    """What is told of, on the side of the older version and on that of the newer one.

    A thing that is new or gone has a key on one side only; an actor that is gone has one by the
    newer address of its paragraph too.
    """

    older: Keys
    newer: Keys

    @classmethod
    def by(cls, both: Counterparts, changes: Iterable[Change]) -> Explained:
        """Index what some changes tell of, each by its older and its newer address."""
        told = list(changes)
        newer = {key for change in told if change.verb != "removed" for key in _keys(change)}
        gone = {key for change in told if change.verb == "removed" for key in _keys(change)}
        return cls(
            frozenset({*gone, *_older(both, newer)}), frozenset({*newer, *_newer(both, gone)})
        )

    def are_all(self, before: Paragraph, after: Paragraph) -> bool:
        """Tell whether two texts have the same words once what is told is taken out of both.

        Where nothing is told, even another mark or letter case is still to be told.
        """
        if not _quotes(before, self.older) and not _quotes(after, self.newer):
            return False
        return _rest(before, self.older) == _rest(after, self.newer)


def _keys(change: Change) -> Iterator[tuple[str, ...]]:
    if change.what == "actor":
        yield from (("actor", change.id, str(detail.field)) for detail in change.details)
    else:
        yield change.what, change.id


def _older(both: Counterparts, newer: Iterable[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Yield the same things by their older addresses."""
    targets = {after.id: before.id for before, after in both.targets.pairs}
    duties = {after.id: before.id for before, after in both.duties.pairs}
    paragraphs = {after: before for before, after in both.paragraph_of.items()}
    known: Mapping[str, Mapping[str, str]] = {"target": targets, "duty": duties}
    for what, address, *rest in newer:
        if old := known.get(what, paragraphs).get(address):
            yield what, old, *rest


def _newer(both: Counterparts, gone: Iterable[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Yield actors that are gone by the newer address of their paragraph."""
    for what, address, *rest in gone:
        if what == "actor" and address in both.paragraph_of:
            yield what, both.paragraph_of[address], *rest


def _rest(paragraph: Paragraph, told: Keys) -> list[str]:
    text = paragraph.text
    for quote in _quotes(paragraph, told):
        text = text.replace(quote, " ", 1)
    years = {str(one.year) for one in paragraph.targets if ("target", one.id) in told}
    text = _YEAR.sub(lambda said: " " if said["year"] in years else said[0], text)
    return re.findall(r"\w+", text.lower())


def _quotes(paragraph: Paragraph, told: Keys) -> list[str]:
    quotes = [one.quote for one in paragraph.targets if ("target", one.id) in told]
    quotes += [one.quote for one in paragraph.duties if ("duty", one.id) in told]
    quotes += [one.quote for one in paragraph.actors if ("actor", paragraph.id, one.agency) in told]
    if paragraph.when and ("time", paragraph.id) in told:
        quotes.append(paragraph.when.quote)
    if paragraph.row:
        quotes = [part for quote in quotes for part in quote.split(SEPARATOR)]
    return sorted(quotes, key=len, reverse=True)
