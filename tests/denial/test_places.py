"""Places of a plan are called by their printed numbers, told apart where a section has several."""

from __future__ import annotations

from generator.denial.places import NOWHERE, SHOWN, Places, names_of, passages, places_at
from tests.denial.base import Said, site_of
from tests.site_fixture import PLANS, linked

BODY: list[Said] = [
    {"role": "opening", "text": ["Căn cứ Nghị quyết."]},
    {
        "heading": "QUYẾT ĐỊNH",
        "show": "Quyết định",
        "text": [{"mark": "Điều 2.", "text": "Giao Sở A."}, "Hiệu lực."],
    },
    {
        "number": "III.",
        "heading": "Nhiệm vụ",
        "sections": [
            {
                "number": "6.",
                "heading": "Dịch vụ",
                "sections": [{"number": "6.4", "text": ["Một."]}],
            },
            {"number": "a)", "heading": "Giáo dục", "text": ["Một.", "Hai."]},
            {"heading": "Về nhà ở cho người có thu nhập thấp ở đô thị", "text": ["Một."]},
        ],
    },
]


def test_names() -> None:
    _site, plan = site_of(BODY)
    names = names_of(plan)
    called = {one.text: names[one.id] for one in plan.paragraphs()}
    assert called["Căn cứ Nghị quyết."] == "đầu văn bản"
    assert called["Giao Sở A."] == "Điều 2"
    assert called["Hiệu lực."] == "“Quyết định”, đoạn 2"
    assert {names[one.id] for one in plan.walk()} == {
        "đầu văn bản",
        "“Quyết định”",
        "mục III",
        "mục III.6",
        "mục III.6.4",
        "mục III.a",
        "“Về nhà ở cho người có…”",
    }
    two = next(one for one in plan.walk() if one.number == "a)")
    assert [names[one.id] for one in two.paragraphs] == ["mục III.a, đoạn 1", "mục III.a, đoạn 2"]


def test_every_place_of_the_real_plans_has_a_name() -> None:
    for plan in linked(PLANS).plans.values():
        names = names_of(plan)
        places = [section.id for section in plan.walk()]
        places += [paragraph.id for paragraph in plan.paragraphs()]
        places += [target.id for target in plan.targets()]
        places += [duty.id for duty in plan.duties()]
        assert [one for one in places if not names[one]] == []


def test_the_first_places_are_shown_and_all_are_counted() -> None:
    _site, plan = site_of([{"number": "I.", "text": [f"Đoạn {n}." for n in range(SHOWN + 2)]}])
    anchors = [one.id for one in plan.paragraphs()]
    found = places_at(plan.id, names_of(plan), [*anchors, anchors[0]])
    assert [one.anchor for one in found.shown] == anchors[:SHOWN]
    assert (found.count, found.more) == (SHOWN + 2, 2)
    assert {one.plan for one in found.shown} == {plan.id}
    assert places_at(plan.id, {}, []) == NOWHERE == Places()


def test_passages_are_headings_and_paragraphs_in_order() -> None:
    _site, plan = site_of(BODY)
    assert [text for _, text in passages(plan)] == [
        "Căn cứ Nghị quyết.", "QUYẾT ĐỊNH", "Giao Sở A.", "Hiệu lực.", "Nhiệm vụ", "Dịch vụ",
        "Một.", "Giáo dục", "Một.", "Hai.", "Về nhà ở cho người có thu nhập thấp ở đô thị", "Một.",
    ]  # fmt: skip
