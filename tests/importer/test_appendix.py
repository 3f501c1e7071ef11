"""How an appendix opens: heading, title, the document that it is attached to."""

from __future__ import annotations

import pytest

from generator.importer.appendix import NamingLine, Opening, read_opening
from generator.importer.official_text import Table
from generator.importer.printed import Printed


def opening(*lines: str) -> Opening:
    return read_opening([Printed(number, line) for number, line in enumerate(lines, start=1)])


def test_heading_title_and_what_it_is_attached_to() -> None:
    found = opening(
        "PHỤ LỤC I",
        "DANH MỤC NHIỆM VỤ",
        "GIAI ĐOẠN 2026 - 2030",
        "(Kèm theo Kế hoạch số 4)",
        "1. Xây",
    )
    assert found == Opening(
        "PHỤ LỤC I",
        (
            NamingLine("DANH MỤC NHIỆM VỤ", "title"),
            NamingLine("GIAI ĐOẠN 2026 - 2030", "title"),
            NamingLine("(Kèm theo Kế hoạch số 4)", "attached"),
        ),
        4,
        "appendix",
    )
    assert found.show == {"show": "Phụ lục I"}
    assert found.headings == ("PHỤ LỤC I", "DANH MỤC NHIỆM VỤ GIAI ĐOẠN 2026 - 2030")


@pytest.mark.parametrize(
    ("lines", "heading", "title", "size"),
    [
        (("Phụ lục II: Phân công", "1. Xây"), "Phụ lục II:", "Phân công", 1),
        (("Danh mục các nhiệm vụ trọng tâm", "1. Xây"), "Danh mục các nhiệm vụ trọng tâm", "", 1),
        (
            ("PHỤ LỤC", "Phân công nhiệm vụ", "Các sở làm việc sau đây."),
            "PHỤ LỤC",
            "Phân công nhiệm vụ",
            2,
        ),
        (("Các sở làm việc sau đây.",), "", "", 0),
        (("PHỤ LỤC", "1. Xây nhà"), "PHỤ LỤC", "", 1),
    ],
)
def test_what_is_heading_and_what_is_title(
    lines: tuple[str, ...], heading: str, title: str, size: int
) -> None:
    found = opening(*lines)
    assert (found.heading, found.size) == (heading, size)
    assert " ".join(line.text for line in found.lines) == title


def test_a_table_alone_is_an_appendix_without_heading() -> None:
    assert read_opening([Printed(1, "", block=Table(()))]) == Opening("", (), 0, "appendix")
    assert read_opening([]) == Opening("", (), 0, "appendix")


@pytest.mark.parametrize(
    ("heading", "role"), [("Mẫu số 01", "form"), ("BIỂU MẪU", "form"), ("PHỤ LỤC", "appendix")]
)
def test_a_form_to_fill_in(heading: str, role: str) -> None:
    assert opening(heading).role == role


def test_an_appendix_without_number_goes_on_with_its_name() -> None:
    found = read_opening([Printed(1, "PHỤ LỤC KHUNG THEO DÕI NGHỀ MÂY"), Printed(2, "Câu.")])
    assert found.heading == "PHỤ LỤC"
    assert [line.text for line in found.lines] == ["KHUNG THEO DÕI NGHỀ MÂY"]
