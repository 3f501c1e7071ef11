"""Document numbers found in the text → cited documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from generator.model.registries import CitedDocument
from generator.text.identifiers import DocumentNumber, find_document_numbers, parse_document_number
from generator.text.vietnamese import PartialDate, find_dates

# How far behind a number its date may end: "số 42-NQ/TW, ngày 24/11/2023". In the five plans it is
# at most 26 letters ("ngày 21 tháng 11 năm 2024"); a date behind the next number is that one's.
DATE_REACH = 40


@dataclass(frozen=True, slots=True)
class FoundCitation:
    """A number that a text prints, and the document it means where that is certain."""

    number: DocumentNumber
    start: int
    end: int
    document: str | None


@dataclass(frozen=True, slots=True)
class DocumentIndex:
    """Cited documents by number, several of which may share one and are told apart by date.

    Those without a number are cited by hand; `ids` are those of all.
    """

    by_key: Mapping[str, Sequence[CitedDocument]]
    ids: frozenset[str] = frozenset()

    @classmethod
    def of(cls, documents: Iterable[CitedDocument]) -> DocumentIndex:
        """Index documents by number."""
        by_key: dict[str, list[CitedDocument]] = {}
        known = tuple(documents)
        for document in known:
            number = parse_document_number(document.number) if document.number else None
            if number:
                by_key.setdefault(number.key, []).append(document)
        return cls(by_key, frozenset(one.id for one in known))

    def find(self, text: str) -> Iterator[FoundCitation]:
        """Yield every document number of a text, in order, with what it means.

        A number that one document has means that document, whatever day stands behind it; of
        several that have it the one of that day; none where that is not certain.
        """
        numbers = find_document_numbers(text)
        for found, after in zip_longest(numbers, numbers[1:]):
            behind = text[found.end : after.start if after else None]
            dates = find_dates(behind[:DATE_REACH])
            document = self._meant(found.number, dates[0] if dates else None)
            yield FoundCitation(found.number, found.start, found.end, document)

    def _meant(self, number: DocumentNumber, date: PartialDate | None) -> str | None:
        candidates = self.by_key.get(number.key, ())
        if date and len(candidates) > 1:
            candidates = [one for one in candidates if one.date == date]
        return candidates[0].id if len(candidates) == 1 else None

    def numbers(self) -> list[str]:
        """Return every known number, for a did-you-mean."""
        return [one.number for group in self.by_key.values() for one in group if one.number]

    def based_on(self, named: str) -> str | None:
        """Return the document that a commit names by its id or by its number; null when unknown.

        `named` is the line as the commit has it: an id, or words that hold a number. The first
        number whose document is certain is taken.
        """
        if named in self.ids:
            return named
        return next((found.document for found in self.find(named) if found.document), None)

    def names(self) -> list[str]:
        """Return every known id and number, for a did-you-mean."""
        return [*sorted(self.ids), *self.numbers()]
