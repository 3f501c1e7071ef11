"""What every step of linking one plan shares: its record, the registries, the problems found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any, Protocol

from generator.language import _
from generator.link.citations import DocumentIndex
from generator.link.mentions import AgencyNames
from generator.link.populations import PopulationIndex
from generator.link.telling import Telling
from generator.link.words import Words
from generator.model.anchors import AddressBook
from generator.model.plan import Span
from generator.model.registries import Registries
from generator.problems import Problem
from generator.reading.plans import UNSAID, PlanRecord
from generator.reading.yaml_source import Path
from generator.schema.annotations import Annotation

# How much of a text is searched for how much of a quote that is not in it, in letters, and for how
# many of a plan: each takes as long as both are.
SEARCHED = 10_000
COMPARED = 300
NEAREST = 100


class Quoting(Protocol):
    """What quotes words of a paragraph, perhaps of one column of a row."""

    @property
    def quote(self) -> str | None:
        """The words, null where none are quoted."""

    @property
    def column(self) -> int | None:
        """The column of the row in which they stand, null where nobody says."""


@dataclass(slots=True)
class Linking(Telling):
    """One plan on its way from record to model; `book` gives addresses, `problems` grows.

    `agencies` are the names that mean something within the plan's unit; `tables` counts the tables
    so far.
    """

    record: PlanRecord
    registries: Registries
    documents: DocumentIndex
    agencies: AgencyNames
    populations: PopulationIndex
    problems: list[Problem]
    book: AddressBook = field(default_factory=lambda: AddressBook(set()))
    tables: int = 0

    @property
    def plan(self) -> str:
        """Return the plan's id."""
        return self.record.form.id

    def named(self, kind: str, name: str, path: Path) -> bool:
        """Tell whether the registry `kind` has an entry `name`; note it where it has not."""
        known: Mapping[str, Any] = getattr(self.registries, kind)
        if name == UNSAID and name not in known:  # told when the file was read
            return False
        return self.is_known(kind, name, known, path)

    def all_named(self, kind: str, names: Sequence[str], path: Path) -> tuple[str, ...]:
        """Return those of `names` that the registry `kind` has."""
        return tuple(
            name for index, name in enumerate(names) if self.named(kind, name, (*path, index))
        )

    def span(self, text: str, quote: str, path: Path) -> Span | None:
        """Find a quote in a text; note it, with the nearest words, where it is not there.

        Letter by letter; where the quote stands several times, the first place. Null when it is not
        there. The nearest words are those around the longest stretch in common, if it has eight
        letters or is the whole quote (chosen by hand: shorter ones are single syllables).
        """
        start = text.find(quote)
        if start >= 0:
            return Span(start, start + len(quote))
        self._not_found(text, quote, path)
        return None

    def _not_found(self, text: str, quote: str, path: Path) -> None:
        self.tell(
            path,
            "quote-not-found",
            _("trích dẫn không có trong đoạn này"),
            quote,
            _("chép lại đúng nguyên văn, từng dấu câu và dấu cách, từ chính đoạn này"),
            _nearest(text, quote) if len(self.problems) < NEAREST else "",
        )

    def quoted(self, words: Words, quoting: Quoting, path: Path) -> Span | None:
        """Find what a form quotes of a paragraph or a row; note it where it is not there.

        `path` leads to the form. A column that the row does not have, or that is named where there
        is no table, is told.
        """
        if quoting.quote is None:
            return None
        column = quoting.column
        if column and not words.cells:
            self.tell(
                (*path, "column"),
                "column-outside-table",
                _("đoạn này không phải dòng của bảng, nên không có cột"),
                str(column),
                _("xóa column, hoặc đưa đoạn này vào bảng"),
            )
            column = None
        if column and words.cell(column) is None:
            self.tell(
                (*path, "column"),
                "unknown-column",
                _("dòng này không có ô nào ở cột ấy"),
                str(column),
                _("đếm lại cột từ 1; ô trải từ dòng trên xuống thuộc dòng trên"),
            )
            return None
        if span := words.find(quoting.quote, column):
            return span
        if column and (elsewhere := words.find(quoting.quote)):
            self._in_another_column(words, quoting, elsewhere, (*path, "column"))
            return None
        self._not_found(words.text, quoting.quote, (*path, "quote"))
        return None

    def _in_another_column(self, words: Words, quoting: Quoting, span: Span, path: Path) -> None:
        there = words.holding(span.start)
        self.tell(
            path,
            "quote-in-another-column",
            _("ô ở cột {column} không có những chữ ấy", column=quoting.column),
            str(quoting.quote),
            _("sửa số cột, hoặc chép lại đúng chữ của ô ấy"),
            str(there.column) if there else "",
        )

    def confirmed(self, form: Annotation, path: Path) -> None:
        """Note an annotation that a program proposed and no person has confirmed."""
        if form.proposed:
            self.tell(
                (*path, "proposed"),
                "unconfirmed",
                _("máy đề xuất, chưa có người xác nhận"),
                form.quote,
                _("đọc lại đoạn văn, sửa cho đúng rồi xóa chữ proposed: true"),
            )


def _nearest(text: str, quote: str) -> str:
    text, quote = text[:SEARCHED], quote[:COMPARED]
    match = SequenceMatcher(None, text, quote, autojunk=False).find_longest_match()
    if match.size < min(8, len(quote)):
        return ""
    start = max(0, match.a - match.b)
    return text[start : start + len(quote)]


def circles(before: Mapping[str, str | None]) -> Iterator[list[str]]:
    """Yield, for each name that leads back to itself, the way round: `a → b → a`."""
    for name in before:
        way = {name: None}
        step = before[name]
        while step is not None and step not in way:
            way[step] = None
            step = before.get(step)
        if step == name:
            yield [*way, name]


def below_level(before: Mapping[str, str | None], level: int) -> Iterator[str]:
    """Yield each name from which it is exactly `level` steps out, so one on every longer way.

    Names of circles, and what hangs on them, have no way out.
    """
    inside: dict[str | None, list[str]] = {}
    for name, outer in before.items():
        inside.setdefault(outer if outer in before else None, []).append(name)
    reached: list[str | None] = [None]
    for _step in range(level + 1):
        reached = [name for outer in reached for name in inside.get(outer, ())]
    yield from (name for name in reached if name is not None)
