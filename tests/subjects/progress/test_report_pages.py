"""The page of a report: what it says, and what commits made of its file."""

from __future__ import annotations

from dataclasses import replace

from generator.history import ReportEdit
from generator.output.markdown import render
from generator.reading.portal import PortalSettings
from generator.subjects.progress.report_pages import HISTORY_SHOWN, report_page, report_pages
from tests.site_fixture import THEME, Html, to_html
from tests.subjects.progress.small import edition, small
from tests.subjects.progress.versions import NAME, came, changed


def page_of(*edits: ReportEdit) -> Html:
    known = replace(edition(small()), report_edits={NAME: edits})
    (file,) = render(report_pages(known), [THEME], PortalSettings(), {}, [])
    return Html(to_html(file.text.split("---\n", 2)[2]))


def test_its_history_tells_day_kind_and_what_changed() -> None:
    page = page_of(changed(), came())
    assert "lich-su" in page.ids
    for words in ("Bản ghi ngày 01/02/2026", "Sửa lỗi nhập liệu", "Sửa *số*", "2,7 % → <2,8> %"):
        assert words in page.text
    links = [one.attributes.get("href") or "" for one in page.all("a")]
    assert f"phien-ban/{'b' * 40}/" in links
    assert f"phien-ban/{'a' * 40}/" in links


def test_without_a_past_nothing_is_said_of_it() -> None:
    assert "lich-su" not in page_of().ids
    assert report_page(small(), small().reports[NAME], {}).history == ()


def test_a_long_history_is_counted_and_goes_on() -> None:
    many = [changed(revision=f"{number:040x}") for number in range(HISTORY_SHOWN + 3)]
    page = page_of(*many)
    assert "và 3 lần ghi nữa" in page.text
    assert page.text.count("Bản ghi ngày") == HISTORY_SHOWN
