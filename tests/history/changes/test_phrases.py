"""How a change is said: names of places and things, old and new, in plain Vietnamese."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.history.changes.phrases import (
    Places,
    agencies,
    duty_name,
    duty_times,
    figure,
    passing,
    promise,
    quoted,
    reworded,
    rewording,
    target_name,
    titled,
    year,
)
from generator.model.plan import Duty, Target
from tests.golden import Case, cases, hold
from tests.versions import sections, texts, version

REGISTRIES = version().registries
COUNTING = [f"chữ{number}" for number in range(1, 40)]


@given(st.integers(1, 39))
def test_sixteen_words_are_quoted_whole(count: int) -> None:
    said = quoted("  ".join(COUNTING[:count]))
    shown = " ".join(COUNTING[: min(count, 16)])
    assert said == (f"“{shown}”" if count <= 16 else f"“{shown}…”")


@given(st.integers(1, 39), st.integers(1, 39))
def test_of_a_long_text_only_the_words_that_changed_are_said(old: int, new: int) -> None:
    before, after = (" ".join(COUNTING[:count]) for count in (old, new))
    said = reworded(before, after)
    if max(old, new) <= 16:
        assert said == f"{quoted(before)} → {quoted(after)}"
    else:
        assert said == rewording(before, after)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("a", "b", "tên: a → b"),
        (None, "b", "tên: không ghi → b"),
        ("a", None, "tên: a → không ghi"),
        ("", "b", "tên: không ghi → b"),
    ],
)
def test_how_a_value_became_another(before: str | None, after: str | None, said: str) -> None:
    assert passing("tên", before, after) == said


@pytest.mark.parametrize("case", cases("rewording"), ids=lambda case: case.name)
def test_which_words_took_the_place_of_which(case: Case, update_goldens: bool) -> None:
    hold(case, "said", rewording(case.said["before"], case.said["after"]), update_goldens)


@given(st.integers(1, 8))
def test_four_places_are_said_and_the_rest_counted(count: int) -> None:
    before = " ".join(f"một hai ba bốn năm{n} cũ{n}" for n in range(count))
    after = " ".join(f"một hai ba bốn năm{n} mới{n}" for n in range(count))
    said = rewording(before, after).split("; ")
    assert said[:4] == [f"“cũ{n}” → “mới{n}”" for n in range(min(count, 4))]
    assert said[4:] == ([f"và {count - 4} chỗ nữa"] if count > 4 else [])


def places(*body: dict[str, Any]) -> tuple[list[str], list[str]]:
    plan = sections(*body).plan
    found = Places.of(plan)
    assert list(found.sections) == [section.id for section in plan.walk()]
    return [*found.sections.values()], [*found.paragraphs.values()]


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        (("II.", "1."), "mục II.1"),
        (("II.", "1.", "a)"), "mục II.1.a"),
        (("III.", "6.", "6.1."), "mục III.6.1"),
        (("1.", "1.1", "1.1.1"), "mục 1.1.1"),
        (("I-", "1)"), "mục I.1"),
        (("II.", "II.1"), "mục II.1"),
        (("1.", "11."), "mục 1.11"),
    ],
)
def test_a_section_is_named_by_the_printed_numbers_on_the_way_to_it(
    numbers: tuple[str, ...], said: str
) -> None:
    body: dict[str, Any] = {"number": numbers[-1], "text": ["Chữ."]}
    for number in reversed(numbers[:-1]):
        body = {"number": number, "sections": [body]}
    assert places(body)[0][-1] == said


def test_a_section_without_number_is_named_by_heading_role_or_what_is_above() -> None:
    found, paragraphs = places(
        {"text": ["Một.", "Hai."]},
        {"role": "legal-basis", "text": ["Căn cứ."], "sections": [{"text": ["Dưới."]}]},
        {"heading": "NHÀ Ở", "show": "Nhà ở", "text": ["Ba."]},
        {"heading": "Đất ở", "sections": [{"number": "1.", "text": ["Bốn."]}]},
        {
            "number": "II.",
            "sections": [{"heading": "Y tế", "sections": [{"number": "2.", "text": ["Năm."]}]}],
        },
    )
    assert found == [
        "phần mở đầu",
        "căn cứ",
        "căn cứ",
        "mục “Nhà ở”",
        "mục “Đất ở”",
        "mục 1",
        "mục II",
        "mục “Y tế”",
        "mục II.2",
    ]
    assert paragraphs[:3] == ["phần mở đầu, đoạn 1", "phần mở đầu, đoạn 2", "căn cứ, đoạn 1"]


def test_sections_of_one_number_are_told_apart_by_their_headings() -> None:
    found, paragraphs = places(
        {"number": "II.", "heading": "NHIỆM VỤ", "show": "Nhiệm vụ", "text": ["Một."]},
        {"number": "II.", "heading": "Thực hiện", "text": ["Hai."]},
        {"number": "III.", "heading": "Khác", "text": ["Ba."]},
        {"number": "IV.", "text": ["Bốn."]},
        {"number": "IV.", "text": ["Năm."]},
    )
    assert found == ["mục II “Nhiệm vụ”", "mục II “Thực hiện”", "mục III", "mục IV", "mục IV"]
    assert paragraphs[:3] == [
        "mục II “Nhiệm vụ”, đoạn 1",
        "mục II “Thực hiện”, đoạn 1",
        "mục III, đoạn 1",
    ]


def test_headings_alike_are_not_named_twice() -> None:
    found, _ = places(
        {"heading": "Nhà ở", "text": ["Một."]}, {"heading": "Nhà ở", "text": ["Hai."]}
    )
    assert found == ["mục “Nhà ở”", "mục “Nhà ở”"]


@pytest.mark.parametrize(
    ("keys", "name", "said"),
    [
        ({"heading": "BẢO HIỂM", "show": "Bảo hiểm"}, "mục II", "mục II “Bảo hiểm”"),
        ({"heading": "Bảo hiểm"}, "mục II", "mục II “Bảo hiểm”"),
        ({"heading": "Bảo hiểm"}, "mục “Bảo hiểm”", "mục “Bảo hiểm”"),
        ({}, "mục II", "mục II"),
    ],
)
def test_titled(keys: dict[str, str], name: str, said: str) -> None:
    (section,) = sections({"number": "II.", "text": ["Chữ."], **keys}).plan.sections
    assert titled(section, name) == said


def target(**keys: Any) -> Target:
    stated = {"indicator": "lao-dong-qua-dao-tao", "quote": "Đào tạo nghề", **keys}
    (found,) = texts({"text": "Đào tạo nghề", "targets": [stated]}).plan.targets()
    return found


@pytest.mark.parametrize(
    ("keys", "name"),
    [
        ({}, "lao động qua đào tạo"),
        ({"population": "nữ"}, "lao động qua đào tạo (nữ)"),
        ({"indicator": "null"}, "“Đào tạo nghề”"),
        ({"indicator": "null", "population": "nữ"}, "“Đào tạo nghề” (nữ)"),
    ],
)
def test_what_a_target_is_called(keys: dict[str, str], name: str) -> None:
    assert target_name(target(**{"is": "40 %"}, **keys), REGISTRIES) == name


@pytest.mark.parametrize(
    ("keys", "said", "whole"),
    [
        ({"is": "< 4 %", "year": "2030"}, "dưới 4%", "dưới 4%, năm 2030"),
        (
            {"is": "50 giường", "per": "trên vạn dân"},
            "50 giường trên vạn dân",
            "50 giường trên vạn dân",
        ),
        ({"is": "40 %", "when": "hằng năm"}, "40%", "40%, hằng năm"),
        ({"kind": "direction"}, "hướng tới, không nêu con số", "hướng tới, không nêu con số"),
    ],
)
def test_a_figure_and_a_promise(keys: dict[str, str], said: str, whole: str) -> None:
    assert figure(target(**keys)) == said
    assert promise(target(**keys)) == whole


def test_by_when() -> None:
    assert year(target(**{"is": "40 %", "year": "2030"})) == "năm 2030"
    assert year(target(**{"is": "40 %"})) == "không ghi năm"


def test_agencies_by_name_and_as_they_stand_within_a_sentence() -> None:
    named = agencies(("tram-y-te", "cac-co-quan", "khong-co"), REGISTRIES)
    assert named == "Trạm Y tế; các cơ quan, đơn vị xã Mẫu; khong-co"
    assert agencies((), REGISTRIES) == ""


def duty(**keys: Any) -> Duty:
    said = {"does": "report", "by": ["tram-y-te"], "quote": "báo cáo", **keys}
    (found,) = texts({"text": "báo cáo", "duties": [said]}).plan.duties()
    return found


def test_what_a_duty_is_called_and_when_it_is_due() -> None:
    assert duty_name(duty(), REGISTRIES) == "báo cáo của Trạm Y tế"
    assert duty_name(duty(does="review", by=[]), REGISTRIES) == "sơ kết, tổng kết"
    assert duty_times(duty()) == ""
    assert duty_times(duty(day="05/12")) == ", hạn 05/12"
    assert duty_times(duty(every=["year"])) == ", hằng năm"
    assert duty_times(duty(day="05/12", years=["2025"])) == ", hạn 05/12, năm 2025"


def test_a_name_that_only_begins_like_the_word_for_many_is_a_name() -> None:
    others = {"x": replace(REGISTRIES.agencies["tram-y-te"], name="Cácbon")}
    assert agencies(("x",), replace(REGISTRIES, agencies=others)) == "Cácbon"
