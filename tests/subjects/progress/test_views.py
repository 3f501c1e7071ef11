"""Figures in words: how much, of when, of where, by which document, and why not."""

from __future__ import annotations

from dataclasses import replace

from generator.subjects.progress.judged import judged_targets
from generator.subjects.progress.views import figure_view, progress_rows, report_name
from tests.site_fixture import PLANS, linked
from tests.subjects.progress.small import TODAY, plan_of, small


def test_a_figure_of_the_place_itself_names_none() -> None:
    site = small()
    figure = site.reports["bao-cao-2025"].observations[0]
    own = figure_view(site, plan_of(site), figure)
    assert (str(own.figure), own.when, own.place) == ("2,8%", "số của 31/12/2025", "")
    assert own.source == "12/BC-VHXH ngày 10/01/2026"
    assert figure_view(site, None, figure).place == "Xã Mẫu, tỉnh Mẫu"
    silent = figure_view(site, None, replace(figure, as_of=None))
    assert silent.when == "nguồn không nói số của lúc nào"


def test_a_reply_stands_beside_what_it_replies_to() -> None:
    site = small()
    (row,) = progress_rows(site, plan_of(site), judged_targets(site, plan_of(site), TODAY))
    (reply,) = row.replies
    assert (reply.by, reply.day) == ("Phòng Văn hóa - Xã hội", "10/01/2026")
    assert reply.quote == "Đã mở hai lớp dạy nghề"
    assert [one.words for one in row.judgements] == ["đã ở mức, chưa hết hạn"]


def test_a_figure_that_is_refused_says_why() -> None:
    site = linked(PLANS)
    plan = site.plans["duc-pho-chuong-trinh-nq42"]
    rows = progress_rows(site, plan, judged_targets(site, plan, TODAY))
    refused = [(one.place, one.why) for row in rows for one in row.refused]
    assert refused == [("Tỉnh Quảng Ngãi", "số của đơn vị lớn hơn, chứa nơi này")]


def test_a_report_is_called_by_its_number_and_day() -> None:
    report = small().reports["bao-cao-2025"]
    assert report_name(replace(report, date=None)) == "12/BC-VHXH"
    assert report_name(replace(report, number=None)) == report.title
