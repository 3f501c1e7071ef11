"""The table of the open data that holds the abbreviations and their uses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from generator.language import N_, _
from generator.opendata import CAPITAL, Table
from generator.subjects.glossary.uses import abbreviation_uses
from generator.views.subject import Edition


@dataclass(frozen=True, slots=True)
class AbbreviationRow:
    """One meaning of an abbreviation, and how often plans use it."""

    abbr: Annotated[str, N_("Chữ viết tắt")]
    full: Annotated[str, N_("Viết đủ")]
    scope: Annotated[str, N_("Dùng trong loại chữ nào")]
    source: Annotated[str, N_("Nghĩa này lấy từ đâu")]
    ambiguous: Annotated[bool, N_("Có nghĩa khác ở chỗ khác không"), CAPITAL]
    context: Annotated[str | None, N_("Nghĩa này ở đâu")]
    note: Annotated[str | None, N_("Ghi chú")]
    uses: Annotated[int, N_("Số lần các kế hoạch dùng với nghĩa này")]
    plans: Annotated[int, N_("Số kế hoạch dùng với nghĩa này")]
    is_ambiguous: Annotated[bool, N_("Như ambiguous; trong CSV viết true, false")]


def glossary_tables(edition: Edition) -> Iterator[Table]:
    """Yield the table of abbreviations."""
    yield Table(
        "abbreviations",
        _("Chữ viết tắt"),
        _("Mỗi dòng một nghĩa của một chữ viết tắt, và các kế hoạch dùng nó bao nhiêu lần"),
        AbbreviationRow,
        lambda: _abbreviations(edition),
    )


def _abbreviations(edition: Edition) -> Iterator[AbbreviationRow]:
    uses = edition.site.once(abbreviation_uses)
    for one in edition.site.registries.abbreviations:
        used = uses.get(one, ())
        yield AbbreviationRow(
            abbr=one.abbr,
            full=one.full,
            scope=one.scope,
            source=one.source,
            ambiguous=one.ambiguous,
            context=one.context,
            note=one.note,
            uses=sum(use.count for use in used),
            plans=len(used),
            is_ambiguous=one.ambiguous,
        )
