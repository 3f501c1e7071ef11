"""What has neither number nor heading is called after the part of the text that it is."""

from __future__ import annotations

from generator.denial.places import names_of
from generator.schema.plan import FOOT_ROLES
from tests.denial.base import Said, site_of
from tests.site_fixture import PLANS, linked

BODY: list[Said] = [
    {"role": "masthead", "text": ["ỦY BAN NHÂN DÂN"]},
    {"role": "title", "text": ["KẾ HOẠCH"]},
    {"role": "opening", "text": ["Ủy ban nhân dân ban hành kế hoạch."]},
    {"number": "I.", "heading": "Mục tiêu", "text": ["Dạy nghề."]},
    {"role": "closing", "text": ["Giao Sở A.", "Trên đây là kế hoạch."]},
    {"text": ["Ngoài ra."]},
    {"role": "recipients", "text": ["- Như trên;"]},
    {"role": "signature", "text": ["CHỦ TỊCH"]},
    {"role": "opening", "text": ["Lời mở đầu của phần kèm theo."]},
    {"role": "footnotes", "text": ["Theo Luật."]},
]


def test_only_what_stands_at_the_head_is_called_so() -> None:
    _site, plan = site_of(BODY)
    names = names_of(plan)
    assert [names[one.id] for one in plan.walk()] == [
        "đầu văn bản",
        "đầu văn bản",
        "đầu văn bản",
        "mục I",
        "phần kết",
        "phần khác",
        "nơi nhận",
        "chữ ký",
        "mở đầu",
        "chú thích",
    ]
    assert [names[one.id] for one in plan.sections[4].paragraphs] == [
        "phần kết, đoạn 1", "phần kết, đoạn 2",
    ]  # fmt: skip


def test_nothing_at_the_foot_of_a_real_plan_is_said_to_stand_at_its_head() -> None:
    for plan in linked(PLANS).plans.values():
        names = names_of(plan)
        seen = False
        for section in plan.sections:
            seen = seen or bool(section.number) or section.role in {*FOOT_ROLES, "closing"}
            for one in section.walk():
                for place in (one.id, *(paragraph.id for paragraph in one.paragraphs)):
                    assert not (seen and names[place].startswith("đầu văn bản")), place
