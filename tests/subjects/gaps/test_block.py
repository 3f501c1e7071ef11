"""What the page of a real plan says of what others state: each gap and its words elsewhere."""

from __future__ import annotations

import functools
from dataclasses import replace

import pytest

from generator.model.plan import Plan
from generator.subjects.gaps.block import GapsBlock, gaps_block, gaps_on_page
from generator.subjects.gaps.gaps import NAMED, PlanGaps, find_gaps
from tests.site_fixture import PLANS, Html, edition_of, linked, real_files, to_html
from tests.subjects.gaps.test_gaps import plan as small
from tests.subjects.gaps.test_gaps import site

PHUONG_2 = "phuong-2-quang-tri-ke-hoach-nq42"
KIEN_GIANG = "kien-giang-ke-hoach-nq42"
VINH_LONG = "vinh-long-chuong-trinh-nq42"


@functools.cache
def part(plan: str) -> Html:
    """The part of a plan's page that tells what others state and it does not."""
    text = real_files()[f"ke-hoach/{plan}/index.md"].text
    start = text.index("## Chỉ số nơi khác đặt mức")
    return Html(to_html(text[start : text.index("\n## ", start + 1)]))


def gaps(plan: str) -> PlanGaps:
    return find_gaps(linked(PLANS))[plan]


def test_every_gap_leads_to_its_indicator_and_to_the_words_elsewhere() -> None:
    links = [one.attributes["href"] for one in part(VINH_LONG).all("a")]
    for gap in gaps(VINH_LONG).gaps:
        assert f"../../chi-tieu/{gap.indicator}/" in links
        assert {f"../{one.plan}/#{one.id}" for one in gap.peers} <= set(links)


def test_what_the_plan_says_of_a_gap_is_found_in_its_words_or_not_found() -> None:
    words = " ".join((PLANS / f"{VINH_LONG}.yml").read_text("utf-8").split()).lower()
    places = {one.id for one in linked(PLANS).plans[VINH_LONG].paragraphs()}
    places |= {one.id for one in linked(PLANS).plans[VINH_LONG].walk()}
    rows = [one.text for one in part(VINH_LONG).all("tr") if "Văn bản này" not in one.text]
    spoken = [row for row in rows if "không đặt thành chỉ tiêu này; có nói ở " in row]
    missing = [row for row in rows if "không tìm thấy đã tìm “" in row]
    assert len(rows) == len(spoken) + len(missing) == len(gaps(VINH_LONG).gaps)
    for row in missing:
        sought = row.partition("đã tìm “")[2].rstrip("”").split("”, “")
        assert [one for one in sought if one.lower() in words] == []
    within = [one.attributes["href"] for one in part(VINH_LONG).all("a")]
    own = [one.removeprefix("#") for one in within if one.startswith("#")]
    assert len(own) >= len(spoken)
    assert set(own) <= places


def test_figures_read_as_a_person_says_them() -> None:
    rows = [one.text for one in part(VINH_LONG).all("tr")]
    assert any("Tỉnh Kiên Giang: " in row and "lượt lao động" in row for row in rows)
    assert "So với 1 kế hoạch cấp tỉnh đã ban hành khác" in part(VINH_LONG).text
    assert "còn rất ít để so" in part(VINH_LONG).text


def test_a_plan_without_peers_says_so_and_names_what_is_not_known() -> None:
    text = part(PHUONG_2).text
    assert "chưa có kế hoạch cấp xã đã ban hành nào khác" in text
    assert "Chưa biết những văn bản sau" in text
    assert "63-KH/ĐU" in text


def test_a_national_figure_leads_to_where_it_was_read() -> None:
    (row,) = (one for one in part(PHUONG_2).all("tr") if "Nghị quyết số 42-NQ/TW" in one.text)
    assert "dưới 3% (chung; năm 2030)" in row.text
    links = [one.attributes for one in part(PHUONG_2).all("a")]
    outside = [one for one in links if "noopener" in one.get("rel", "")]
    assert len(outside) == 2
    assert all(one["href"].startswith("https://lawnet.vn/") for one in outside)


def test_a_plan_that_states_all_that_its_peers_state_says_so() -> None:
    assert gaps(KIEN_GIANG).gaps == ()
    assert "thì văn bản này cũng có đặt" in part(KIEN_GIANG).text


def block(*plans: Plan, of: str, national: str = "") -> GapsBlock:
    """What the page of a plan of the small sites of `test_gaps` says."""
    at = site(*plans, national=national)
    return gaps_block(at, at.plans[of], find_gaps(at)[of])


@pytest.mark.parametrize("count", [NAMED - 1, NAMED, NAMED + 1, NAMED + 3])
def test_a_few_peers_are_named_and_the_others_counted(count: int) -> None:
    peers = [small(f"b{number}", "a") for number in range(count)]
    (row,) = block(small("x"), *peers, of="x").rows
    assert (len(row.peers), row.more) == (min(count, 5), max(0, count - 5))
    first = row.peers[0]
    assert (first.place, first.plan, first.target) == ("xa", "b0", "t1")
    assert first.words == "không nêu con số"
    assert (row.indicator, row.name, row.has_page) == ("a", "A", True)


def test_who_the_peers_are_is_said() -> None:
    found = block(small("x"), small("y", "a"), of="x")
    document = "Nghị quyết số 42-NQ/TW"
    assert (found.level, found.document, found.peers) == ("cấp xã đã ban hành", document, 1)
    draft = block(replace(small("x"), status="draft"), of="x")
    assert draft.level == "cấp xã còn là dự thảo"
    nowhere = block(replace(small("x"), unit="đâu", status="unknown"), of="x")
    assert nowhere.level == "không rõ tình trạng"
    alone = block(small("x", "a"), of="x")
    assert (alone.document, alone.peers, alone.unknown) == (None, 0, ("Nghị quyết số 42-NQ/TW",))


def test_what_a_document_sets_for_the_country_says_for_whom() -> None:
    at = site(small("x"), national="a")
    figure = replace(at.registries.national["nq-a"], population="nữ")
    national = {"nq-a": figure, "nq-b": replace(figure, id="nq-b", population=None)}
    told = replace(at, registries=replace(at.registries, national=national))
    (row,) = gaps_block(told, told.plans["x"], find_gaps(told)["x"]).rows
    assert [one.words for one in row.national] == ["dưới 3% (nữ; năm 2030)", "dưới 3% (năm 2030)"]
    assert row.national[0].document == "Nghị quyết số 42-NQ/TW"
    assert row.national[0].url == "https://vi-du.vn/nghi-quyet"
    assert not row.has_page


@pytest.mark.parametrize(("count", "shown", "folded"), [(5, 5, 0), (6, 6, 0), (7, 6, 1)])
def test_six_gaps_are_shown_the_others_behind_a_fold(count: int, shown: int, folded: int) -> None:
    at = site(small("x"), small("y", "a"))
    (gap,) = find_gaps(at)["x"].gaps
    many = replace(find_gaps(at)["x"], gaps=(gap,) * count)
    found = gaps_block(at, at.plans["x"], many)
    assert (len(found.rows), len(found.folded)) == (shown, folded)


def test_the_block_has_a_heading_of_its_own() -> None:
    at = site(small("x"), small("y", "a"))
    (one,) = gaps_on_page(edition_of(at), at.plans["x"])
    assert (one.anchor, one.title, one.template) == (
        "con-thieu", "Chỉ số nơi khác đặt mức", "gaps.md",
    )  # fmt: skip
    assert one.shown == gaps_block(at, at.plans["x"], find_gaps(at)["x"])
