"""Versions of a plan as pages: the old ones say so, words of both stand beside each other."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.history.versions import Version
from generator.link.site import link, with_revisions
from generator.model.revisions import Revision
from generator.model.site import Site
from generator.output.markdown import render
from generator.problems import Problem
from generator.reading.plans import load
from generator.reading.portal import PortalSettings
from generator.subjects.revisions.versions import pages_of_history, version_page
from generator.views.page import Page
from tests.folders import ROOT
from tests.golden import CASES
from tests.history.changes.test_plan import FOLDER, version
from tests.site_fixture import Html, front_matter, to_html
from tests.subjects.front.test_pages import SHOWN, hold_golden

PLAN = "mau"
NEWER: dict[str, Any] = {
    "body": [
        {
            "number": "I.",
            "heading": "Mục tiêu",
            "role": "objectives",
            "text": [
                {
                    "text": "Lao động qua đào tạo đạt 45% vào năm 2030.",
                    "mark": "-",
                    "targets": [
                        {
                            "indicator": "lao-dong-qua-dao-tao",
                            "is": "45 %",
                            "year": "2030",
                            "quote": "Lao động qua đào tạo đạt 45% vào năm 2030",
                        }
                    ],
                },
                "Xã mở <b>lớp</b> *dạy nghề*.",
            ],
        }
    ]
}


def site() -> Site:
    found, _ = link(load(FOLDER))
    revisions = [
        Revision(PLAN, letter * 40, f"2025-01-0{day}", f"Lần {day}", moment=f"2025-01-0{day}")
        for day, letter in ((3, "c"), (2, "b"), (1, "a"))
    ]
    return with_revisions(found, revisions)


def text(page: Page) -> str:
    problems: list[Problem] = []
    (file,) = render([page], [ROOT / "theme"], PortalSettings(), {}, problems)
    assert problems == []
    return file.text


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Version, Version]:
    """Return an older and a newer version of the small plan."""
    return version(tmp_path / "truoc", {}), version(tmp_path / "sau", NEWER)


def page(number: int, newer: Version | None, older: Version | None) -> str:
    found = site()
    return text(version_page(found, found.plans[PLAN], number, newer, older))


def test_golden(pair: tuple[Version, Version], pytestconfig: pytest.Config) -> None:
    golden = CASES / "pages" / "version.md"
    written = page(1, pair[1], pair[0])
    if pytestconfig.getoption("--update-goldens"):
        golden.write_text(written, encoding="utf-8")
    assert written == golden.read_text(encoding="utf-8")


def test_an_old_version_says_so_and_leads_to_the_plan(pair: tuple[Version, Version]) -> None:
    old, today = page(1, *pair), page(0, *pair)
    assert "Đây là bản cũ" in old
    assert "Đây là bản cũ" not in today
    links = {one.attributes.get("href") for one in Html(to_html(front_matter(old)[1])).all("a")}
    assert {"../../", "../../lich-su/", f"../{'a' * 40}/", f"../{'c' * 40}/"} <= links


def test_words_of_both_versions(pair: tuple[Version, Version]) -> None:
    html = Html(to_html(front_matter(page(1, pair[1], pair[0]))[1]))
    assert [one.text for one in html.all("del")] == ["40%"]
    assert [one.text for one in html.all("ins")] == ["45%", "Xã mở <b>lớp</b> *dạy nghề*."]


def test_a_version_has_the_whole_text_at_the_anchors_of_its_time(
    pair: tuple[Version, Version],
) -> None:
    html = Html(to_html(front_matter(page(1, pair[1], pair[0]))[1]))
    texts = {one.attributes["id"]: one.text for one in html.elements if "id" in one.attributes}
    assert texts["i-p1"] == "- Lao động qua đào tạo đạt 45% vào năm 2030."
    assert texts["i-p2"] == "Xã mở <b>lớp</b> *dạy nghề*."
    assert len(html.ids) == len(set(html.ids))


def test_a_version_that_is_not_kept_keeps_its_address_and_says_where_it_is() -> None:
    written = page(2, None, None)
    assert "không còn giữ trên trang" in written
    assert f"git show {'a' * 40}" in written
    assert "robots: noindex" in written


def test_only_versions_that_are_kept_can_be_compared() -> None:
    found = site()
    (listed,) = pages_of_history(found, found.plans[PLAN], 2)
    html = Html(to_html(front_matter(text(listed))[1]))
    values = [one.attributes["value"] for one in html.all("option")]
    assert values == ["c" * 40, "b" * 40] * 2


@pytest.mark.parametrize("name", SHOWN["versions"])
def test_golden_of_the_list(name: str, pytestconfig: pytest.Config) -> None:
    hold_golden(name, pytestconfig)
