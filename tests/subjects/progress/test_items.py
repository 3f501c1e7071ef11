"""Reports are found by their names and figures by their words; a note is found by nothing."""

from __future__ import annotations

from generator.subjects.progress.items import progress_items
from tests.subjects.progress.small import silent, site_said, small


def test_a_report_and_its_figure_can_be_found() -> None:
    report, figure = progress_items(small())
    assert (report.kind, report.name) == ("report", "Báo cáo kết quả năm 2025")
    assert "12/BC-VHXH" in report.text
    assert (figure.kind, figure.name) == ("observation", "Tỷ lệ thất nghiệp, Xã Mẫu, tỉnh Mẫu")
    assert figure.url == "tien-do/bao-cao/bao-cao-2025/#so_that-nghiep"
    assert (figure.years, figure.text) == (
        (2025,),
        "Tỷ lệ thất nghiệp chung đến ngày 31/12/2025 là 2,8%",
    )


def test_a_note_and_a_portal_without_reports_have_nothing_to_find() -> None:
    assert list(progress_items(silent())) == []
    note = site_said({"standing: official": "standing: note"})
    assert list(progress_items(note)) == []
