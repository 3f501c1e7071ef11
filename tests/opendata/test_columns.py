"""Columns are read off the fields of a row, and described in the language that is spoken."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import NullTranslations
from typing import Annotated

from generator.language import N_, speaking
from generator.opendata.columns import columns, row_schema, values


@dataclass(frozen=True)
class PlaceRow:
    from_: Annotated[str | None, N_("Có từ ngày")]
    names: tuple[str, ...]


class Upper(NullTranslations):
    def gettext(self, message: str) -> str:
        return message.upper() or "Content-Type: text/plain"


def test_columns_have_the_names_and_types_of_the_fields() -> None:
    first, names = columns(PlaceRow).values()
    assert list(columns(PlaceRow)) == ["from", "names"]
    assert (first.about, first.optional, first.schema) == (
        "Có từ ngày",
        True,
        {"type": ["string", "null"]},
    )
    assert (names.about, names.optional) == ("", False)
    assert values(PlaceRow("2025", ("Xã",))) == {"from": "2025", "names": ("Xã",)}


def test_what_a_column_holds_is_said_in_the_language_that_is_spoken() -> None:
    assert columns(PlaceRow)["from"].about == "Có từ ngày"
    with speaking("xx", Upper()):
        assert columns(PlaceRow)["from"].about == "CÓ TỪ NGÀY"
        assert columns(PlaceRow)["names"].about == ""
        assert row_schema(PlaceRow)["properties"] == {
            "from": {"type": ["string", "null"], "description": "CÓ TỪ NGÀY"},
            "names": {"type": "array", "items": {"type": "string"}},
        }
