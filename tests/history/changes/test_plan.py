"""What a person would say changed between two versions: in which order, once, of which theme."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.history.changes.plan import changes
from tests.golden import Case
from tests.versions import cases_of, hold_changes, row, sections, texts, version

TARGET = {"indicator": "lao-dong-qua-dao-tao", "is": "40 %", "quote": "Đào tạo 40%"}
MORE = {"indicator": "lao-dong-qua-dao-tao", "is": "45 %", "quote": "Đào tạo 45%"}


@pytest.mark.parametrize("case", cases_of("plan"), ids=lambda case: case.name)
def test_sentences(case: Case, update_goldens: bool) -> None:
    hold_changes(case, update_goldens)


PIECES = st.lists(
    st.sampled_from(
        ["trẻ em", "Trẻ em", ",", ";", ".", "40%", "45%", "2030", "và", "khoẻ", "khỏe"]
    ),
    min_size=1,
    max_size=5,
).map(" ".join)


@given(PIECES, PIECES)
@settings(max_examples=25, deadline=None)
def test_no_change_of_words_marks_or_capitals_goes_untold(before: str, after: str) -> None:
    assert bool(changes(texts(before), texts(after))) == (before != after)


def test_a_plan_that_comes() -> None:
    new = sections(
        {
            "number": "I.",
            "themes": ["y-te"],
            "text": ["Một.", {"text": "Đào tạo 40%.", "targets": [TARGET]}],
        },
        {
            "number": "II.",
            "themes": ["viec-lam", "y-te"],
            "sections": [{"number": "1.", "text": ["Hai."]}],
        },
    )
    (change,) = changes(None, new)
    assert change.said == "lần đầu đăng: 3 mục, 3 đoạn, 1 chỉ tiêu"
    assert row(change) == f'plan mau added; None [null, "{new.plan.title}"]'
    assert change.themes == ("y-te", "viec-lam")
    (change,) = changes(None, new, again=True)
    assert change.said == "đăng lại: 3 mục, 3 đoạn, 1 chỉ tiêu"


def test_a_plan_that_goes() -> None:
    (change,) = changes(version(), None)
    assert change.said == "bỏ kế hoạch"
    assert row(change) == f'plan mau removed; None ["{version().plan.title}", null]'


def test_no_version_has_no_change() -> None:
    assert changes(None, None) == ()
    assert changes(version(), version()) == ()


def test_each_change_has_the_theme_of_its_place_at_its_time() -> None:
    before = sections(
        {"number": "I.", "themes": ["y-te"], "text": ["Nhà ở.", "Trạm y tế.", "Đào tạo nghề."]},
        {"number": "II.", "themes": ["viec-lam"], "text": ["Bỏ đi cả mục này."]},
    )
    duty = {"does": "report", "by": ["tram-y-te"], "quote": "Trạm báo cáo"}
    after = sections(
        {
            "number": "I.",
            "themes": ["y-te"],
            "text": [
                "Nhà ở xã hội.",
                {"text": "Trạm báo cáo.", "duties": [duty]},
                {"text": "Đào tạo 40%.", "targets": [TARGET]},
                {
                    "text": "Mở 10 lớp.",
                    "targets": [{"indicator": "lop-hoc", "is": "10 lớp", "quote": "Mở 10 lớp"}],
                },
            ],
        }
    )
    found = {f"{one.what} {one.verb}": one.themes for one in changes(before, after)}
    assert found["section removed"] == ("viec-lam",)
    assert found["duty added"] == ("y-te",)
    by_id = {one.id: one.themes for one in changes(before, after) if one.what == "target"}
    assert by_id == {"i-t1": ("viec-lam",), "i-t2": ("y-te",)}, "of its indicator, else its section"


def test_what_was_said_in_the_same_words_is_said_once() -> None:
    twice = [
        {
            "text": "Trạm Y tế làm.",
            "actors": [{"agency": "tram-y-te", "role": "leads", "quote": "Trạm Y tế"}],
        }
    ]
    before = texts("Trạm Y tế làm.", "Khác hẳn.", "Trạm Y tế làm.")
    after = texts(*twice, "Khác hẳn.", *twice)
    assert [one.said for one in changes(before, after)] == ["mục I: thêm Trạm Y tế (chủ trì, làm)"]
