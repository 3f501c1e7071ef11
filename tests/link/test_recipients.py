"""To whom a document goes: a line of its list, or what an author tells apart in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.link.recipients import link_recipients
from generator.link.words import Words
from generator.model.plan import Recipient
from generator.schema.annotations import ParagraphForm
from tests.golden import Case
from tests.link.base import BASE_PLAN, hold_case, link_cases, new_linking, told
from tests.site_fixture import PLANS, linked

PATH = ("body", 4, "text", 1)


@pytest.mark.parametrize("case", link_cases("recipients"), ids=lambda case: case.name)
def test_case(case: Case, plans: Path, update_goldens: bool) -> None:
    hold_case(case, plans, update_goldens)


def recipients(text: str, *, is_list: bool = True) -> tuple[Recipient, ...]:
    linking = new_linking()
    form = ParagraphForm.model_validate({"text": text})
    found = link_recipients(linking, form, Words(form.text), PATH, "noi-nhan-p1", is_list=is_list)
    assert told(linking) == []
    return found


def recipient(text: str) -> Recipient:
    (one,) = recipients(text)
    return one


@pytest.mark.parametrize(
    ("text", "name", "copies", "for_information"),
    [
        ("Như Điều 3;", "Như Điều 3", None, False),
        ("TT. TU, TT. HĐND tỉnh (b/c);", "TT. TU, TT. HĐND tỉnh", None, True),
        ("UBND tỉnh (để báo cáo);", "UBND tỉnh", None, True),
        ("UBND tỉnh ( B / C ),", "UBND tỉnh", None, True),
        ("UBND tỉnh (báo cáo)./.", "UBND tỉnh", None, True),
        ("Sở Lao động (05 b);", "Sở Lao động", 5, False),
        ("Sở Lao động (5 bản) và các phòng;", "Sở Lao động  và các phòng", 5, False),
        ("Lưu: VT, 02 bản", "Lưu: VT", 2, False),
        ("Lưu: VT, 02b.", "Lưu: VT", 2, False),
        ("Lưu VT 10 bản./.", "Lưu VT", 10, False),
        ("UBND tỉnh (b/c), 100 bản;", "UBND tỉnh", 100, True),
        ("Lưu: VT, 3.24.02.", "Lưu: VT, 3.24.02", None, False),
        ("Khu phố 3B;", "Khu phố 3B", None, False),
        ("Trường số 2 Ba Đồn;", "Trường số 2 Ba Đồn", None, False),
        ("Như Điều 3 Bản quy định;", "Như Điều 3 Bản quy định", None, False),
        ("Các sở, 12 ban, ngành;", "Các sở, 12 ban, ngành", None, False),
        ("(b/c)", "(b/c)", None, True),
    ],
)
def test_a_line_says_a_name_how_many_copies_and_why(
    text: str, name: str, copies: int | None, for_information: bool
) -> None:
    assert recipient(text) == Recipient(
        BASE_PLAN, "noi-nhan-p1", text, name, None, copies, for_information
    )


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("Phòng Văn hóa - Xã hội;", "phong-van-hoa-xa-hoi"),
        ("Phòng Văn hóa - Xã hội (b/c), 03 bản;", "phong-van-hoa-xa-hoi"),
        ("Lãnh đạo Phòng Văn hóa - Xã hội;", None),
        ("Phòng Văn hóa - Xã hội và Ủy ban nhân dân xã Mẫu;", None),
        ("Phòng Văn hoá;", None),
    ],
)
def test_an_agency_is_known_where_a_line_is_its_name(text: str, agency: str | None) -> None:
    assert recipient(text).agency == agency


@pytest.mark.parametrize("text", ["Nơi nhận:", "Kính gửi: "])
def test_a_line_that_leads_in_others_is_no_recipient(text: str) -> None:
    assert recipients(text) == ()


def test_a_line_that_is_no_list_goes_to_nobody() -> None:
    assert recipients("Sở Y tế;", is_list=False) == ()


def test_every_line_of_the_lists_of_real_plans_goes_to_somebody() -> None:
    for plan in linked(PLANS).plans.values():
        lines = [p for s in plan.walk() if s.role == "recipients" for p in s.paragraphs]
        assert lines
        for line in lines:
            assert line.recipients, (plan.id, line.text)
            assert all(one.printed in line.text for one in line.recipients)
            assert all(one.name in one.printed for one in line.recipients)
        assert [one for line in lines for one in line.recipients] == list(plan.recipients())
