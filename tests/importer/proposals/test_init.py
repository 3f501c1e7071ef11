"""What is proposed always stands in the text, whatever the text."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from generator.importer.proposals import Context, Row, propose, propose_row
from generator.text.figures import parse_figure

GOALS = Context(role="specific-targets", headings=("Mục tiêu đến năm 2030",))
PIECES = [
    "Tỷ lệ hộ nghèo dưới",
    "3%",
    "45 - 50%",
    ", ",
    "; ",
    ". ",
    "và",
    "99,5%",
    "75 tuổi",
    "Luật Trẻ em",
    "trước ngày 10/11",
    "hàng năm",
    "Chủ trì:",
    "Sở Y tế",
    "trên 10.000 dân",
    "12 bác sĩ",
    "năm 2030",
    "(",
    "“",
    "”",
    "trở lên",
    "42-NQ/TW",
    "tối thiểu",
    "1.2.3",
    "2,5,6",
    "10%-5%",
    "Giao",
    "chủ trì, phối hợp với",
    "triển khai thực hiện Chương trình này",
]


@given(st.lists(st.sampled_from(PIECES), max_size=15).map(" ".join), st.booleans())
def test_every_quote_stands_in_the_text_and_every_figure_reads(text: str, goals: bool) -> None:
    found: Any = propose(text, GOALS if goals else Context())
    for kind in ("targets", "actors", "duties", "citations"):
        for each in found.get(kind, []):
            assert each["quote"]
            assert each["quote"] in text
            assert each["proposed"] is True
    for target in found.get("targets", []):
        assert parse_figure(target["is"]), target


def test_a_row_quotes_its_cells() -> None:
    row = Row(("1", "Phổ biến Luật Trẻ em", "Sở Y tế"), ("TT", "Nhiệm vụ", "Chủ trì"))
    found: Any = propose_row(row, Context())
    assert [one["quote"] for one in found["citations"]] == ["Luật Trẻ em"]
