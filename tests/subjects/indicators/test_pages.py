"""What plans promise, indicator by indicator: figures on one scale, extremes, who is silent."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from generator.model.registries import Indicator, NationalFigure, Population, Unsaid
from generator.model.site import Site
from generator.output.markdown import render
from generator.reading.portal import PortalSettings
from generator.subjects.indicators.pages import (
    IndicatorPage,
    IndicatorsPage,
    indicator_pages,
    indicators_page,
    pages_of_indicator,
)
from tests.page_cases import SHOWN, hold_golden
from tests.site_fixture import THEME, Html, to_html
from tests.subjects.indicators.places import SHARE, promise, site


def page(at: Site, indicator: Indicator = SHARE) -> IndicatorPage:
    indicators = {**at.registries.indicators, indicator.id: indicator}
    at = replace(at, registries=replace(at.registries, indicators=indicators))
    shown = next(pages_of_indicator(at, indicator)).shown
    assert isinstance(shown, IndicatorPage)
    return shown


@pytest.mark.parametrize("name", SHOWN["indicators"])
def test_golden(name: str, pytestconfig: pytest.Config) -> None:
    hold_golden(name, pytestconfig)


def test_an_indicator_that_no_plan_states_has_no_page_and_is_not_listed() -> None:
    at = site(promise("000", 5), khac=replace(SHARE, id="khac"))
    assert [one.address.page for one in indicator_pages(at)] == ["chi-tieu/i/"]
    listed = indicators_page(at).shown
    assert isinstance(listed, IndicatorsPage)
    assert [row.indicator.id for group in listed.groups for row in group.rows] == ["i"]


def test_indicators_are_listed_by_field_those_of_none_last() -> None:
    two = [replace(promise("000", 5), indicator=name) for name in ("khac", "viec")]
    at = site(
        promise("000", 5),
        *two,
        khac=replace(SHARE, id="khac", theme=None),
        viec=replace(SHARE, id="viec", theme="viec-lam"),
    )
    listed = indicators_page(at).shown
    assert isinstance(listed, IndicatorsPage)
    assert [(one.id, one.name, len(one.rows)) for one in listed.groups] == [
        ("viec-lam", "Việc làm", 1),
        ("y-te", "Y tế", 1),
        ("", "Lĩnh vực khác", 1),
    ]


def test_a_page_says_what_the_registry_says_of_the_indicator() -> None:
    found = page(site(promise("000", 5)))
    assert found.theme
    assert (found.theme.name, found.direction) == ("Y tế", "càng cao càng tốt")
    at = site(promise("000", 5), i=replace(SHARE, direction=None, theme=None))
    bare = next(pages_of_indicator(at, at.registries.indicators["i"])).shown
    assert isinstance(bare, IndicatorPage)
    assert (bare.theme, bare.direction) == (None, None)


LIFE = replace(SHARE, name="Tuổi thọ", phrases=("tuổi thọ", "sống lâu"))


def silent(found: IndicatorPage) -> dict[str, list[str]]:
    return {row.title: [one.place for one in row.places] for row in found.row.silence.rows}


def test_who_says_nothing_is_named_and_a_lone_place_is_told() -> None:
    alone = page(site(promise("001", 5), promise("001", 6, 2)), LIFE)
    assert alone.is_alone
    assert silent(alone) == {"Không tìm thấy": ["Xã 000, tỉnh Một", "Xã 002, tỉnh Một"]}
    assert (alone.row.silence.count, alone.row.silence.sought) == (2, ("tuổi thọ", "sống lâu"))
    assert not page(site(promise("001", 5), promise("000", 6)), LIFE).is_alone


def test_who_only_speaks_of_it_is_told_apart_and_led_to() -> None:
    workers = replace(LIFE, phrases=("người lao động",))
    at = site(promise("001", 5), i=workers)
    lost = tuple(one for one in at.plans["002"].sections if one.id != "i")
    at = replace(at, plans={**at.plans, "002": replace(at.plans["002"], sections=lost)})
    found = page(at, workers)
    assert silent(found) == {
        "Có nói, không đặt chỉ tiêu này": ["Xã 000, tỉnh Một"],
        "Không tìm thấy": ["Xã 002, tỉnh Một"],
    }
    spoken, missing = (row.places[0].denial for row in found.row.silence.rows)
    assert [one.anchor for one in spoken.places.shown] == ["i-p2"]
    assert missing.words == "không tìm thấy"
    told = text(at)
    assert "Có nói, không đặt chỉ tiêu nàyXã 000, tỉnh Một: mục I, đoạn 2" in told
    assert "Không tìm thấyXã 002, tỉnh Một" in told
    assert "Những chữ đã tìmngười lao động" in told


def test_years_and_units_are_those_of_figures_each_once_in_order() -> None:
    found = page(
        site(
            promise("000", 5, year=2030),
            promise("000", 6, 2, year=2025, unit="hộ"),
            promise("001", 6, year=2030, unit=None),
            promise("002", None, year=2020, unit="người"),
            promise("002", 7, 2, year=None),
        )
    )
    assert (found.years, found.units) == ([2025, 2030], ["", "%", "hộ"])


def test_only_figures_in_the_indicator_s_unit_stand_on_its_scale() -> None:
    found = page(site(promise("000", 5), promise("001", 900, unit="hộ"), promise("002", None)))
    assert [bool(one.mark) for one in found.figures] == [False, False, False]
    assert found.scale is None
    two = page(site(promise("000", 5), promise("001", 900, unit="hộ"), promise("002", 6)))
    assert [bool(one.mark) for one in two.figures] == [True, False, True]
    assert two.scale
    assert two.scale.high < 900


def national(**more: Any) -> NationalFigure:
    one = NationalFigure(
        "n", "42-nq-tw", "i", None, None, ">=", Decimal(15), None, "%", None, 2030,
        "https://vi-du.vn/x", "vi", None,
    )  # fmt: skip
    return replace(one, **more)


def test_a_national_figure_is_drawn_and_stands_beside_those_of_its_measure() -> None:
    found = page(site(promise("000", 5), promise("001", 5, year=2025), figures=[national()]))
    (drawn,) = found.national
    assert drawn.mark
    assert [one.beside for one in found.figures] == [drawn.mark, None]
    assert found.scale
    assert found.scale.high >= 15
    other = page(site(promise("000", 5), figures=[national(unit="hộ")]))
    assert [one.mark for one in other.national] == [None]


def test_of_whom_figures_are_where_nobody_says_is_told_and_counts_are() -> None:
    plain = page(site(promise("000", 5)))
    assert (plain.unsaid, plain.has_counts) == (None, False)
    declared = replace(SHARE, unsaid=Unsaid("chung", "vì thế"))
    at = site(promise("000", 5), i=declared)
    everybody = Population("chung", "toàn bộ dân số", (), (), None, None)
    known = replace(at.registries, populations={"chung": everybody})
    told = next(pages_of_indicator(replace(at, registries=known), declared)).shown
    assert isinstance(told, IndicatorPage)
    assert told.unsaid == "toàn bộ dân số"
    counted = page(site(promise("000", 5, unit="hộ"), promise("000", None, unit="hộ")))
    assert counted.has_counts
    assert not page(site(promise("000", 5, unit="hộ", per="trên vạn dân"))).has_counts


@pytest.mark.parametrize(("count", "is_parted"), [(59, False), (60, False), (61, True)])
def test_more_than_sixty_plans_are_parted_by_province(count: int, is_parted: bool) -> None:
    at = site(*(promise(f"{n:03}", n) for n in range(count)), plans=count)
    top, *below = pages_of_indicator(at, SHARE)
    assert isinstance(top.shown, IndicatorPage)
    assert bool(below) is is_parted
    assert len(top.shown.figures) == (0 if is_parted else count)
    assert (top.title, top.description) == (
        "Tỷ lệ", f"Tỷ lệ: {count} nơi đặt mức nào, kèm câu gốc.",
    )  # fmt: skip
    if is_parted:
        first, second = below
        assert first.title == "Tỷ lệ: Tỉnh Một (1/2)"
        assert first.description == "Tỷ lệ: Tỉnh Một (1/2): 60 nơi đặt mức nào, kèm câu gốc."
        for part in (first, second):
            assert isinstance(part.shown, IndicatorPage)
            assert part.shown.scale == top.shown.scale
            assert [one.row.target.plan for one in part.shown.figures] == [
                plan.id for plan in part.shown.part.plans
            ]


def read(at: Site, portal: PortalSettings | None = None) -> Html:
    """What a reader gets of the page of the indicator."""
    pages = list(pages_of_indicator(at, at.registries.indicators["i"]))[:1]
    (file,) = render(pages, [THEME], portal or PortalSettings(), {}, [])
    return Html(to_html(file.text))


def text(at: Site, portal: PortalSettings | None = None) -> str:
    return read(at, portal).text


def test_a_reader_sees_the_printed_words_beside_the_figure_and_the_set() -> None:
    told = text(
        site(
            promise("000", 95, operator=">", printed="trên 95%"),
            promise("001", 60, printed="60 %"),
            promise("002", 70),
            promise("002", None, 2),
        )
    )
    among = "trong 3 xã, phường, thị trấn, đặc khu, văn bản đã ban hành; năm 2030"
    assert f"Cao nhấtXã 000, tỉnh Một: trên 95%, in là trên 95% {among}" in told
    assert f"Thấp nhấtXã 001, tỉnh Một: 60%, in là 60 % {among}" in told
    assert f"Cùng một điều, {among}" in told
    assert "Cấp xã, văn bản đã ban hành: đứng riêng, không so" in told


def test_a_reader_is_told_what_cannot_be_ranked_and_why() -> None:
    told = text(site(*(promise(f"00{n}", 60, operator=one) for n, one in enumerate("~>="))))
    assert "Cao nhất" not in told
    assert "Thấp nhất" not in told
    assert "Không xếp đượcXã 000, tỉnh Một: khoảng 60%Xã 001, tỉnh Một: trên 60%" in told
    assert "Không chắc mức nào cao hơn" in told
    counts = text(site(*(promise(f"00{n}", n, unit="hộ") for n in range(3))))
    assert "không xếp giữa các nơi lớn nhỏ khác nhau" in counts
    assert "Cao nhất" not in counts


def test_a_reader_is_told_whose_judgement_it_is_that_more_is_better() -> None:
    at = site(promise("000", 5), promise("001", 5))
    assert "Chiềucàng cao càng tốt, theo người lập trang" in text(at)
    ours = text(at, PortalSettings(encoder="Kế hoạch mở"))
    assert "càng cao càng tốt, theo Kế hoạch mở" in ours
    theirs = site(promise("000", 5), i=replace(SHARE, direction_by="Luật Việc làm"))
    assert "càng cao càng tốt, theo Luật Việc làm" in text(theirs)
    nobody = site(promise("000", 5), i=replace(SHARE, direction=None))
    assert "Chiềukhông xét hơn kém" in text(nobody)


def test_a_reader_is_told_of_how_many_and_of_whom_where_a_plan_does_not_say_so() -> None:
    unsaid = Unsaid("chung", "Tên chỉ tiêu nói vậy.")
    life = replace(SHARE, unit="tuổi", denominator="mỗi người, bình quân", unsaid=unsaid)
    at = site(promise("000", 75, unit="tuổi"), i=life)
    everybody = Population("chung", "mọi người", (), (), None, None)
    at = replace(at, registries=replace(at.registries, populations={"chung": everybody}))
    told = text(at)
    assert "Đơn vị tínhtuổi, tính mỗi người, bình quân" in told
    assert "không ghi đối tượng thì tính là “mọi người”: Tên chỉ tiêu nói vậy." in told
    assert "vậy.." not in told


def test_of_one_number_there_is_no_scale_to_see() -> None:
    at = site(promise("000", 5), promise("001", 5))
    assert not list(read(at).all("svg"))
    assert "Thang từ" not in text(at)
