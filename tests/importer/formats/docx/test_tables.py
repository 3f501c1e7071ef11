"""Tables of Word; printed examples are golden cases of `test_body`."""

from __future__ import annotations

import pytest

from generator.importer.official_text import Table
from tests.importer.formats.docx.made import paragraph, text_of


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def table(*rows: str, borders: str = "") -> Table:
    inside = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
    body = f"<w:tbl><w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr>{inside}</w:tbl>"
    (found,) = text_of(body).blocks
    assert isinstance(found, Table)
    return found


ALL = "".join(f'<w:{side} w:val="single"/>' for side in ("top", "left", "insideH", "insideV"))
OWN = '<w:tcBorders><w:top w:val="single"/><w:left w:val="single"/></w:tcBorders>'
OFF = '<w:tcBorders><w:top w:val="nil"/><w:left w:val="nil"/><w:bottom w:val="nil"/></w:tcBorders>'


@pytest.mark.parametrize(
    ("borders", "properties", "ruled"),
    [(ALL, "", True), ("", "", False), ("", OWN, True), (ALL, OFF, False)],
)
def test_a_table_is_ruled_where_its_lines_are_drawn(
    borders: str, properties: str, ruled: bool
) -> None:
    found = table(cell("a", properties) + cell("b", properties), borders=borders)
    assert found.ruled is ruled


def test_words_below_a_spanning_cell_are_set_aside() -> None:
    body = (
        "<w:tbl><w:tr>" + cell("a", '<w:vMerge w:val="restart"/>') + cell("b") + "</w:tr><w:tr>"
        + cell("giấu", "<w:vMerge/>") + cell("c") + "</w:tr></w:tbl>"
    )  # fmt: skip
    found = text_of(body)
    assert [(one.kind, one.text) for one in found.asides] == [("hidden", "giấu")]
    assert [one.text for one in found.passages()] == ["a", "b", "c"]


def test_a_cell_that_goes_on_from_nothing_is_a_cell() -> None:
    assert [one.text for one in table(cell("a", "<w:vMerge/>") + cell("b")).rows[0]] == ["a", "b"]


def test_absurd_spans_are_cut() -> None:
    found = table(cell("a", '<w:gridSpan w:val="999999"/>') + cell("b", '<w:gridSpan w:val="x"/>'))
    assert [one.across for one in found.rows[0]] == [1_000, 1]
