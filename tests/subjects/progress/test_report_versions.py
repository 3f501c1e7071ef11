"""Versions of a report at lasting addresses, and what stands where one was taken away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from generator.history import ReportEdit
from generator.output.cache import Cache
from generator.output.markdown import render
from generator.output.remembered import Remembered
from generator.problems import Problem
from generator.reading.portal import PortalSettings
from generator.subjects.progress.report_versions import report_version_pages
from generator.views.subject import Edition
from tests.output.test_page_memory import anew, built
from tests.site_fixture import THEME, Html, to_html
from tests.subjects.progress.small import edition, small
from tests.subjects.progress.versions import NAME, NEW, OLD, came, changed, gone

FOLDER = f"tien-do/bao-cao/{NAME}"


def known(*edits: ReportEdit, name: str = NAME) -> Edition:
    return replace(edition(small()), report_edits={name: edits})


def pages(shown: Edition) -> dict[str, Html]:
    problems: list[Problem] = []
    files = render(report_version_pages(shown), [THEME], PortalSettings(), {}, problems)
    found = {one.path: Html(to_html(one.text.split("---\n", 2)[2])) for one in files}
    assert problems == []
    return found


def hrefs(page: Html) -> Sequence[str | None]:
    return [one.attributes.get("href") for one in page.all("a")]


def test_each_version_has_a_page_beside_the_others() -> None:
    found = pages(known(changed(), came()))
    assert list(found) == [f"{FOLDER}/phien-ban/{one}/index.md" for one in (NEW, OLD)]
    old = found[f"{FOLDER}/phien-ban/{OLD}/index.md"]
    assert "Đây là bản cũ, ghi ngày 11/01/2026." in old.text
    assert f"../{NEW}/" in hrefs(old)
    assert "../../" in hrefs(old)
    new = found[f"{FOLDER}/phien-ban/{NEW}/index.md"]
    assert "Đây là bản hiện nay" in new.text
    assert "2,7 % → <2,8> %" in new.text
    assert f"../{OLD}/" in hrefs(new)


def test_a_version_shows_what_the_file_said() -> None:
    page = pages(known(changed(), came()))[f"{FOLDER}/phien-ban/{OLD}/index.md"]
    for words in ("12/BC-VHXH", "Phòng Văn hóa - Xã hội", "2,8%", "mở hai lớp dạy nghề"):
        assert words in page.text


def test_a_version_without_its_text_says_why() -> None:
    unkept = replace(changed(), text=None)
    broken = replace(
        came(), text=None, revision=replace(came().revision, unreadable="dòng 2: hỏng", changes=())
    )
    new, old = pages(known(unkept, broken)).values()
    assert "không còn giữ trên trang; kho dữ liệu vẫn có" in new.text
    assert f"git show {'2' * 40}" in new.text
    assert "không dựng lại được (dòng 2: hỏng)" in old.text


def test_where_a_report_was_taken_away_it_is_said_when_and_why() -> None:
    removed = pages(known(gone("cu"), came("cu", OLD), name="cu"))
    folder = "tien-do/bao-cao/cu"
    versions = [f"{folder}/phien-ban/{one}/index.md" for one in ("c" * 40, OLD)]
    assert list(removed) == [f"{folder}/index.md", *versions]
    for page in removed.values():
        assert "Báo cáo này đã được bỏ khỏi trang ngày 01/03/2026." in page.text
        assert "Nhập nhầm hai lần." in page.text
        assert "12/BC-VHXH" not in page.text


def test_what_is_only_broken_today_has_no_page_of_a_removal() -> None:
    assert pages(known(came("hong"), name="hong")) == {}


def test_a_report_that_came_again_has_its_versions() -> None:
    found = pages(known(came(revision="d" * 40), gone(), came()))
    between = found[f"{FOLDER}/phien-ban/{'c' * 40}/index.md"]
    assert "Lần ghi này bỏ báo cáo ra khỏi dữ liệu" in between.text


def test_pages_are_remembered_until_a_version_comes(tmp_path: Path) -> None:
    memory = Remembered(Cache(tmp_path))
    first = built(memory, known(came()))
    assert built(memory, known(came())).made == frozenset()
    after = built(memory, known(changed(), came()))
    assert after.bodies == anew(known(changed(), came()))
    assert f"{FOLDER}/phien-ban/{OLD}/" in after.made
    assert len(after.made) < len(first.bodies) / 2
