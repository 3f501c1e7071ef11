"""What kinds and roles are called: every one, in Vietnamese; figures and days as people read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any, get_args

import pytest

from generator.language import Labels
from generator.link.site import link
from generator.locale import worded
from generator.model.plan import Duty, Target
from generator.model.registries import CitedDocument
from generator.reading.plans import load
from generator.schema import annotations as said
from generator.schema import labels
from generator.schema import plan as schema_plan
from generator.schema import registries as schema_registries
from generator.text.days import DayBound
from generator.text.figures import Operator
from generator.text.vietnamese import PartialDate

NAMED: list[tuple[Mapping[Any, str], Any]] = [
    (labels.PLAN_TYPES, schema_plan.PlanType),
    (labels.STATUSES, schema_plan.StatusValue),
    (labels.RELATIONS, said.CitationRole),
    (labels.ACTOR_ROLES, said.ActorRole),
    (labels.SCOPES, said.ScopeWord),
    (labels.DUTY_ACTIONS, said.DutyAction),
    (labels.DAY_BOUNDS, DayBound),
    (labels.TARGET_KINDS, said.TargetKind),
    (labels.LEVELS, schema_registries.UnitLevel),
    (labels.BOUNDS, Operator),
]


@pytest.mark.parametrize(("names", "kinds"), NAMED, ids=[str(kinds) for _, kinds in NAMED])
def test_every_kind_has_a_name(names: Mapping[Any, str], kinds: Any) -> None:
    assert set(names) == set(get_args(kinds))


@pytest.fixture
def target(plans: Path) -> Target:
    site, _ = link(load(plans))
    return next(site.plans["xa-mau-ke-hoach"].targets())


@pytest.fixture
def duty(plans: Path) -> Duty:
    site, _ = link(load(plans))
    return next(site.plans["xa-mau-ke-hoach"].duties())


@pytest.mark.parametrize(
    ("said", "bound", "amount", "measure"),
    [
        ({}, "dưới", "3%", ""),
        ({"operator": ">=", "value": Decimal("75.5")}, "ít nhất", "75,5%", ""),
        ({"operator": "=", "value": Decimal(35000), "unit": "lượt"}, "", "35.000", "lượt"),
        (
            {"operator": "between", "value": Decimal(35), "value_max": Decimal(40)},
            *("", "35–40%", ""),
        ),
        (
            {"operator": "~", "value": Decimal(15), "unit": "bác sĩ", "per": "trên 10.000 dân"},
            *("khoảng", "15", "bác sĩ trên 10.000 dân"),
        ),
        ({"operator": None, "value": None}, "", "", ""),
        ({"operator": "=", "value": Decimal(0), "unit": "hộ"}, "", "0", "hộ"),
    ],
)
def test_figure(
    said: dict[str, Any], bound: str, amount: str, measure: str, target: Target
) -> None:
    changed = replace(target, **said)
    assert (worded.bound(changed), worded.amount(changed)) == (bound, amount)
    assert worded.measure(changed) == measure


def test_a_figure_in_one_line(target: Target) -> None:
    rough = replace(target, operator="~", value=Decimal(15), unit="bác sĩ", per="trên 10.000 dân")
    assert str(worded.figure(rough)) == "khoảng 15 bác sĩ trên 10.000 dân"
    assert str(worded.figure(target)) == "dưới 3%"
    assert worded.figure(replace(target, value=None, operator=None)) is None


@pytest.mark.parametrize(
    ("quote", "printed", "said", "words"),
    [
        ("Giảm 15% số lượt", "15%", {}, "giảm 15%"),
        ("giảm ít nhất 15%", "ít nhất 15%", {"operator": ">="}, "giảm ít nhất 15%"),
        (
            "tăng thêm 15 điểm phần trăm",
            "15 điểm phần trăm",
            {"unit": "điểm phần trăm"},
            "tăng thêm 15 điểm phần trăm",
        ),
        ("Số lượt | % | 15", "15", {}, "mức thay đổi 15%"),
        ("Giảm dần số lượt", None, {"operator": None, "value": None}, "None"),
    ],
)
def test_a_change_says_which_way_it_goes(
    quote: str, printed: str | None, said: dict[str, Any], words: str, target: Target
) -> None:
    plain: dict[str, Any] = {"operator": "=", "value": Decimal(15), "unit": "%", **said}
    changed = replace(target, quote=quote, printed=printed, measure="change", **plain)
    assert str(worded.figure(changed)) == words
    # A level is not said to rise, whatever its quote says.
    assert worded.bound(replace(changed, measure="level")) in ("", "ít nhất")


def test_from_which_level_a_figure_starts(target: Target) -> None:
    assert worded.rise(replace(target, base="= 4 %", measure="change")) == ("từ 4 %",)
    assert worded.rise(replace(target, measure="change")) == ()


@pytest.mark.parametrize(
    ("year", "when", "said"),
    [
        (2030, None, "năm 2030"),
        (2030, "hằng năm", "hằng năm; năm 2030"),
        (2027, "cuối năm 2027", "cuối năm 2027"),
        (None, "hằng năm", "hằng năm"),
        # What is not said is told by the room of denials, which looks for it first.
        (None, None, ""),
    ],
)
def test_for_when_a_promise_holds(year: int | None, when: str | None, said: str) -> None:
    assert worded.time(year, when) == said


def test_whom_a_promise_counts_against_what_and_how() -> None:
    found = worded.conditions("thành thị", "mức trung bình cả nước", "Theo quy chuẩn")
    assert found == ("thành thị", "so với mức trung bình cả nước", "Theo quy chuẩn")
    assert worded.conditions(None, None, None) == ()


def test_a_duty_of_no_kind_is_said_in_its_own_words(duty: Duty) -> None:
    assert worded.action(duty) == "Báo cáo"
    other = replace(duty, does="other", quote="tổng hợp, tham mưu")
    assert worded.action(other) == "tổng hợp, tham mưu"


@pytest.mark.parametrize(
    ("name", "within"),
    [("Tỷ lệ nghèo", "tỷ lệ nghèo"), ("GRDP", "GRDP"), ("UBND xã báo cáo", "UBND xã báo cáo")],
)
def test_within_a_sentence_only_a_first_letter_is_small(name: str, within: str) -> None:
    assert worded.lowered(name) == within


@pytest.mark.parametrize(
    ("said", "day", "period"),
    [
        ({}, "10/11", "hằng năm"),
        ({"day": (5, 2)}, "05/02", "hằng năm"),
        ({"day": None, "every": ("year", "5-years")}, "", "hằng năm; 5 năm"),
        ({"day": None, "every": (), "years": (2025, 2030)}, "", "năm 2025, 2030"),
        ({"day": None, "every": ()}, "", ""),
        (
            {"day": None, "day_of_month": 15, "every": ("month",)},
            "ngày 15",
            "hằng tháng",
        ),
        (
            {"day": None, "day_of_month": 20, "every": ("quarter",), "quote": "ngày 20 hằng quý"},
            "ngày 20",
            "hằng quý",
        ),
        (
            {
                "day": None,
                "day_of_month": 20,
                "every": ("quarter",),
                "quote": "báo cáo trước ngày 20 của tháng cuối quý",
            },
            "ngày 20",
            "của tháng cuối quý",
        ),
        (
            {"day": None, "every": (), "years": (2027,), "when": "trong quý II/2027"},
            "",
            "trong quý II/2027",
        ),
    ],
)
def test_when_a_duty_is_due(said: dict[str, Any], day: str, period: str, duty: Duty) -> None:
    changed = replace(duty, **said)
    assert (worded.day(changed), worded.period(changed)) == (day, period)


@pytest.mark.parametrize(
    ("bound", "words"),
    [("before", "trước"), ("by", "chậm nhất"), ("on", "ngày"), (None, "chậm nhất")],
)
def test_how_a_day_is_bound(bound: DayBound | None, words: str, duty: Duty) -> None:
    """A day whose words nobody read is one by which it is done: the least that they can mean."""
    assert worded.day_bound(replace(duty, bound=bound)) == words
    assert worded.day_bound(replace(duty, bound=bound, day=None)) == ""
    of_month = replace(duty, bound=bound, day=None, day_of_month=15)
    assert worded.day_bound(of_month) == ("" if bound == "on" else words)


@pytest.mark.parametrize(
    ("words", "raised"), [("trước 10/11", "Trước 10/11"), ("đến", "Đến"), ("", ""), ("5", "5")]
)
def test_words_that_open_a_line_begin_with_a_large_letter(words: str, raised: str) -> None:
    assert worded.raised(words) == raised


def test_a_count_is_written_in_groups_of_three() -> None:
    assert [worded.count(one) for one in (0, 1, 999, 1000, 1234567)] == [
        "0",
        "1",
        "999",
        "1.000",
        "1.234.567",
    ]


@pytest.mark.parametrize(
    ("cited", "name"),
    [
        ({}, "Nghị quyết số 42-NQ/TW ngày 24/11/2023"),
        ({"date": None}, "Nghị quyết số 42-NQ/TW"),
        ({"number": None}, "Tiếp tục đổi mới"),
        ({"number": None, "title": None}, "Nghị quyết"),
        ({"number": None, "title": None, "type": "la"}, "Văn bản"),
        ({"type": "la"}, "Văn bản số 42-NQ/TW ngày 24/11/2023"),
    ],
)
def test_a_document_is_called_by_number_and_date_or_by_title_or_kind(
    cited: dict[str, Any], name: str
) -> None:
    known = CitedDocument(
        "nq", "nghi-quyet", "42-NQ/TW", PartialDate(2023, 11, 24), None, None,
        "Tiếp tục đổi mới", None, (), None,
    )  # fmt: skip
    assert worded.document_name(replace(known, **cited)) == name


@pytest.mark.parametrize("kind", ["Tỉnh", "Thành phố", "Quận", "Huyện", "Thị xã", "Thị trấn", "Xã",
                                  "Phường", "Đặc khu"])  # fmt: skip
def test_the_kind_of_a_unit_is_small_within_a_sentence_its_name_is_not(kind: str) -> None:
    assert worded.within(f"{kind} Mẫu") == f"{kind[0].lower()}{kind[1:]} Mẫu"
    assert worded.within("Mẫu") == "Mẫu"
    assert worded.within("") == ""


@pytest.mark.parametrize("name", ["Phường 2", "Quận 10", "Thành phố Hồ Chí Minh",
                                  "Thành phố Hồ Chí Minh (dự thảo)"])  # fmt: skip
def test_what_a_unit_is_stays_a_capital_where_it_belongs_to_the_name(name: str) -> None:
    assert worded.within(name) == name


@pytest.mark.parametrize(("name", "within"), [("", ""), ("A", "a"), ("Ân", "ân"), ("B2", "b2")])
def test_a_name_of_a_letter_or_none_is_lowered(name: str, within: str) -> None:
    assert worded.lowered(name) == within


def test_why_something_is_inferred_is_said_and_what_is_printed_is_not() -> None:
    assert worded.inferred("theo nơi nhận") == "suy ra: theo nơi nhận"
    assert worded.inferred(None) is None


def test_every_kind_of_revision_has_a_name_also_the_edge_of_a_cut_history() -> None:
    assert worded.REVISION_KINDS == {
        "encoding": "Nhập liệu lần đầu",
        "correction": "Sửa lỗi nhập liệu",
        "amendment": "Văn bản sau sửa đổi",
        None: "Đầu phần lịch sử còn giữ",
    }
    assert worded.year(2030) == "năm 2030"


def test_nothing_is_denied_here() -> None:
    """Negative sentences are the room of denials' alone, of which this one knows nothing."""
    told = " ".join(
        str(one) for one in vars(worded).values() if isinstance(one, str | Labels | tuple)
    )
    assert not re.search(r"\b(?:không|chưa)\b", told)
