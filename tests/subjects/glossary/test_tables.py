"""The table of abbreviations: a meaning a row, with the uses that the texts settle."""

from __future__ import annotations

from generator.subjects.glossary.tables import glossary_tables
from tests.data_page import hold_described
from tests.page_cases import site
from tests.site_fixture import edition_of, table_rows


def test_the_table_is_called_as_its_page_says() -> None:
    hold_described(glossary_tables(edition_of(site())), "abbreviations")


def test_each_meaning_has_a_row_with_its_uses() -> None:
    """Counted in the text: UBND in six places of the commune's plan; KH in two numbers there."""
    body, kind, customer = table_rows(site(), "abbreviations")
    assert (body["abbr"], body["uses"], body["plans"]) == ("UBND", 6, 1)
    assert kind == {
        "abbr": "KH",
        "full": "Kế hoạch",
        "scope": "state-doc-type",
        "source": "Nghị định 30/2020/NĐ-CP",
        "ambiguous": True,
        "context": "Trong số",
        "note": None,
        "uses": 2,
        "plans": 1,
        "is_ambiguous": True,
    }
    assert (customer["note"], customer["uses"], customer["plans"]) == ("Ít gặp.", 0, 0)
