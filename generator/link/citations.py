"""Document numbers found in the text → cited documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model.registries import CitedDocument
from generator.text.identifiers import DocumentNumber, find_document_numbers, parse_document_number
from generator.text.vietnamese import PartialDate, find_dates

# How far behind a number its date may stand: "số 42-NQ/TW, ngày 24/11/2023".
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
    """Cited documents by number; several may share one, told apart by date."""

    by_key: Mapping[str, Sequence[CitedDocument]]

    def find(self, text: str) -> Iterator[FoundCitation]:
        """Yield every document number of a text, in order, with what it means."""
        for found in find_document_numbers(text):
            dates = find_dates(text[found.end : found.end + DATE_REACH])
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


def index_documents(documents: Iterable[CitedDocument]) -> DocumentIndex:
    """Index documents by number; those without a number are cited by hand."""
    by_key: dict[str, list[CitedDocument]] = {}
    for document in documents:
        number = parse_document_number(document.number) if document.number else None
        if number:
            by_key.setdefault(number.key, []).append(document)
    return DocumentIndex(by_key)


def based_on(
    named: str, documents: Mapping[str, CitedDocument], index: DocumentIndex
) -> str | None:
    """Return the document that a commit names by its id or by its number; None when unknown."""
    if named in documents:
        return named
    return next((found.document for found in index.find(named) if found.document), None)
