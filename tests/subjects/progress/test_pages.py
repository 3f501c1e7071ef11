"""The pages of what became of promises, in the host's Markdown."""

from __future__ import annotations

import functools
from dataclasses import replace

import pytest

from generator.output.markdown import render
from generator.problems import Problem
from generator.reading.portal import PortalSettings
from generator.subjects.progress.pages import (
    OverviewPage,
    plan_progress,
    progress_pages,
    rule_page,
)
from tests.many_plans import crowded
from tests.page_cases import SHOWN, hold_golden
from tests.reported import REPORT
from tests.site_fixture import THEME, Html, to_html
from tests.subjects.progress.small import edition, plan_of, silent, site_said, small


@functools.cache
def files(has_reports: bool = True) -> dict[str, str]:
    problems: list[Problem] = []
    pages = progress_pages(edition(small() if has_reports else silent()))
    found = {one.path: one.text for one in render(pages, [THEME], PortalSettings(), {}, problems)}
    assert problems == []
    return found


def html(path: str) -> Html:
    return Html(to_html(files()[path].split("---\n", 2)[2]))


@pytest.mark.parametrize("name", SHOWN["progress"])
def test_golden(name: str, pytestconfig: pytest.Config) -> None:
    hold_golden(name, pytestconfig)


def test_a_portal_without_reports_has_an_invitation_and_the_rule() -> None:
    assert list(files(has_reports=False)) == ["tien-do/index.md", "tien-do/cach-xet/index.md"]
    page = files(has_reports=False)["tien-do/index.md"]
    assert "Gửi cho trang" in page
    assert "<table" not in page


def test_each_plan_and_report_has_a_page() -> None:
    assert list(files()) == [
        "tien-do/index.md",
        "tien-do/cach-xet/index.md",
        "tien-do/ke-hoach/xa-mau-ke-hoach/index.md",
        "tien-do/bao-cao/bao-cao-2025/index.md",
    ]


def test_the_overview_counts_by_place_field_and_year() -> None:
    text = html("tien-do/index.md").text
    assert "1 trong 1 chỉ tiêu có số liệu đo đúng điều đã hứa, của chính nơi ấy" in text
    assert "1 trong 2 lần đến hạn báo cáo đã thấy văn bản" in text
    assert "(tính đến 01/12/2026)" in text
    assert [one for one in ("Theo nơi", "Theo lĩnh vực", "Theo năm") if one not in text] == []


def test_the_page_of_a_plan_shows_figure_rule_reply_and_ledger() -> None:
    text = html("tien-do/ke-hoach/xa-mau-ke-hoach/index.md").text
    for words in (
        "đã ở mức, chưa hết hạn",
        "2,8% số của 31/12/2025; chung 12/BC-VHXH ngày 10/01/2026",
        "Tỷ lệ thất nghiệp chung đến ngày 31/12/2025 là 2,8%",
        "Phòng Văn hóa - Xã hội trả lời, 10/01/2026:",
        "2025: 09/11/2025Báo cáo kết quả năm 2025, 10/01/2026 sau hạn",
        "chưa tìm thấy, 22 ngày sau hạn",
        "chưa đến hạn",
    ):
        assert words in text


def test_nobody_is_said_not_to_have_done_it() -> None:
    words = " ".join(files().values())
    assert "không phải là nơi ấy không làm" in words
    assert "chưa báo cáo" not in words
    assert "không báo cáo" not in words


def test_the_page_of_a_report_shows_each_sentence_and_its_text() -> None:
    page = html("tien-do/bao-cao/bao-cao-2025/index.md")
    assert "so_that-nghiep" in page.ids
    assert "Máy đã tìm thấy từng câu trích trong tệp nguồn." in page.text
    links = [one.attributes.get("href") for one in page.all("a")]
    assert "bao-cao-2025.txt" in links


@pytest.mark.parametrize("path", list(files()))
def test_no_id_stands_twice_on_a_page(path: str) -> None:
    ids = html(path).ids
    assert len(ids) == len(set(ids))


def test_the_rule_tells_of_every_status_and_reason() -> None:
    shown = rule_page()
    page = html("tien-do/cach-xet/index.md")
    assert {f"kq_{one[0]}" for one in shown.statuses} <= set(page.ids)
    assert {f"ld_{one[0]}" for one in shown.reasons} <= set(page.ids)


def test_many_plans_are_parted_by_province() -> None:
    many = replace(crowded(101), reports=small().reports)
    names = [page.address.page for page in progress_pages(edition(many))]
    assert sum(name.startswith("tien-do/tinh/") for name in names) == 3


def test_a_note_is_no_report() -> None:
    said = "looked: [{about: xa-mau-ke-hoach#i-t1/2030, on: 2026-11-20, by: Người xem}]\n"
    note = site_said(
        {
            "standing: official": "standing: note",
            REPORT[REPORT.index("answers:") : REPORT.index("encoded_by:")]: said,
        }
    )
    (first, *_rest) = progress_pages(edition(note))
    shown = first.shown
    assert isinstance(shown, OverviewPage)
    assert shown.reports == 0
    ((view, looked),) = plan_progress(edition(note), plan_of(note)).looked
    assert (view.target.id, looked.by) == ("i-t1", "Người xem")
