"""The pages of groups of people."""

from __future__ import annotations

import functools
from dataclasses import replace

import pytest

from generator.model.plan import Section, Span, Target
from generator.model.site import GroupPassage
from generator.subjects.groups.pages import (
    PASSAGES_SHOWN,
    GroupPage,
    GroupPlan,
    GroupsPage,
    group_pages,
)
from tests.many_plans import crowded
from tests.page_cases import SHOWN, hold_golden
from tests.page_cases import site as case_site
from tests.site_fixture import PLANS, linked

PHUONG_2 = "phuong-2-quang-tri-ke-hoach-nq42"
KIEN_GIANG = "kien-giang-ke-hoach-nq42"


@functools.cache
def pages() -> dict[str, GroupPage]:
    found = {page.address.page: page.shown for page in group_pages(linked(PLANS))}
    return {name: shown for name, shown in found.items() if isinstance(shown, GroupPage)}


def said(group: str, plan: str) -> GroupPlan:
    (found,) = (one for one in pages()[f"doi-tuong/{group}/"].plans if one.plan == plan)
    return found


def test_there_is_a_page_for_each_group_that_a_plan_names() -> None:
    site = linked(PLANS)
    assert set(pages()) == {f"doi-tuong/{name}/" for name in site.passages_by_group}
    assert len(pages()) == len(site.registries.groups)


def test_targets_come_in_the_order_of_the_text_and_once() -> None:
    order = [target.id for target in linked(PLANS).plans[KIEN_GIANG].targets()]
    for page in pages().values():
        for one in page.plans:
            ids = [row.target.id for row in one.targets]
            assert len(ids) == len(set(ids))
            if one.plan == KIEN_GIANG:
                assert ids == sorted(ids, key=order.index)


def test_a_passage_that_is_only_a_target_is_not_shown_twice() -> None:
    one = said("nguoi-cao-tuoi", PHUONG_2)
    quoted = {row.target.paragraph for row in one.targets}
    assert quoted
    assert quoted.isdisjoint({passage.id for passage in (*one.passages, *one.folded)})


def test_every_mention_is_shown_as_target_or_passage() -> None:
    for group, mentions in linked(PLANS).passages_by_group.items():
        for mention in mentions:
            one = said(group, mention.plan)
            shown = {passage.id for passage in (*one.passages, *one.folded)}
            shown |= {row.target.paragraph for row in one.targets}
            if mention.paragraph:
                assert mention.paragraph.id in shown
            else:
                assert mention.section in one.sections


def test_passages_beyond_the_first_wait_behind_a_fold() -> None:
    folds = [one for page in pages().values() for one in page.plans if one.folded]
    assert folds
    for one in folds:
        assert len(one.passages) == PASSAGES_SHOWN
        assert len(one.folded) > 1


def test_the_words_of_the_group_are_marked() -> None:
    for page in pages().values():
        for one in page.plans:
            for passage in (*one.passages, *one.folded):
                assert any(piece.marked for piece in passage.excerpt)


def test_a_section_that_its_encoder_gave_to_a_group_is_named() -> None:
    titles = [section.title for section in said("nguoi-co-cong", PHUONG_2).sections]
    assert titles == ["3. Thực hiện tốt chính sách ưu đãi người có công với cách mạng"]


@pytest.mark.parametrize("name", SHOWN["groups"])
def test_golden(name: str, pytestconfig: pytest.Config) -> None:
    hold_golden(name, pytestconfig)


XA = "xa-mau-ke-hoach"
GROUP = "nguoi-lao-dong"


def passage(number: int, *spans: Span, targets: tuple[Target, ...] = ()) -> GroupPassage:
    """A passage about the group: the paragraph of this number in a section of many."""
    return GroupPassage(GROUP, XA, many(), many().paragraphs[number], spans, targets)


@functools.cache
def many() -> Section:
    plan = case_site().plans[XA]
    words = replace(next(plan.paragraphs()), text="Người lao động có việc.", show=None, targets=())
    section = next(one for one in plan.walk() if one.id == "ii-1")
    paragraphs = tuple(replace(words, id=f"ii-1-p{n}") for n in range(1, 10))
    return replace(section, paragraphs=paragraphs, groups=())


def told(*passages: GroupPassage) -> GroupPlan:
    at = replace(case_site(), passages_by_group={GROUP: passages})
    (page,) = (one.shown for one in group_pages(at) if isinstance(one.shown, GroupPage))
    (found,) = page.plans
    return found


@pytest.mark.parametrize(
    ("count", "shown", "folded"),
    # A fold for a single passage would be longer than the passage.
    [(2, 2, 0), (3, 3, 0), (4, 4, 0), (5, 3, 2), (6, 3, 3)],
)
def test_three_passages_are_open_and_a_fold_holds_two_at_least(
    count: int, shown: int, folded: int
) -> None:
    found = told(*(passage(number, Span(0, 14)) for number in range(count)))
    assert (len(found.passages), len(found.folded)) == (shown, folded)
    ids = [one.id for one in (*found.passages, *found.folded)]
    assert ids == [f"ii-1-p{number}" for number in range(1, count + 1)]


def test_a_passage_says_where_it_stands_and_marks_its_words() -> None:
    (one,) = told(passage(4, Span(0, 14))).passages
    assert (one.id, one.section, one.number) == ("ii-1-p5", "1. Giải quyết việc làm", "đoạn 5")
    assert [piece.text for piece in one.excerpt if piece.marked] == ["Người lao động"]
    bulleted = replace(many(), number="-", heading="Về giáo dục:", show=None)
    at_bullet = GroupPassage(GROUP, XA, bulleted, bulleted.paragraphs[0], (Span(0, 14),), ())
    assert told(at_bullet).passages[0].section == "- Về giáo dục:"
    bare = replace(many(), number=None, heading=None, show=None)
    headless = GroupPassage(GROUP, XA, bare, bare.paragraphs[0], (Span(0, 14),), ())
    assert told(headless).passages[0].section == "Câu gốc"


def test_words_within_a_target_are_told_by_the_target_alone() -> None:
    target = replace(next(case_site().plans[XA].targets()), span=Span(0, 14))
    for spans, says_more in (
        ((), False), ((Span(0, 14),), False), ((Span(0, 15),), True),
        ((Span(1, 5), Span(9, 20)), True), ((Span(15, 20),), True),
    ):  # fmt: skip
        found = told(passage(0, *spans, targets=(target,)))
        assert bool(found.passages) is says_more, spans
        assert [row.target.id for row in found.targets] == [target.id]


def test_a_heading_is_named_among_the_sections() -> None:
    found = told(GroupPassage(GROUP, XA, many(), None, (Span(0, 5),), ()))
    assert ([one.id for one in found.sections], found.passages) == (["ii-1"], [])


def test_a_section_is_given_to_a_group_where_it_is_said_and_not_where_it_is_inherited() -> None:
    plan = case_site().plans[XA]
    tasks = next(one for one in plan.sections if one.id == "ii")
    inner, other = tasks.sections
    given = replace(
        tasks,
        groups=(GROUP,),
        sections=(replace(inner, groups=(GROUP,)), replace(other, groups=("khong-ai-noi",))),
    )
    at = replace(case_site(), plans={XA: replace(plan, sections=(given,))}, passages_by_group={})
    pages = {one.address.page: one.shown for one in group_pages(at)}
    found = {
        name: [section.id for one in page.plans for section in one.sections]
        for name, page in pages.items()
        if isinstance(page, GroupPage)
    }
    assert found == {"doi-tuong/nguoi-lao-dong/": ["ii"], "doi-tuong/khong-ai-noi/": ["ii-2"]}
    listed = pages["doi-tuong/"]
    assert isinstance(listed, GroupsPage)
    assert [(one.group.id, one.plans, one.targets, one.passages) for one in listed.groups] == [
        (GROUP, 1, 0, 0), ("khong-ai-noi", 1, 0, 0),
    ]  # fmt: skip


def page_with(**texts: str) -> GroupPage:
    """The page of the group if each plan said nothing but one paragraph."""
    site = case_site()
    said = {"xa": XA, "tinh": "tinh-mau-chuong-trinh"}
    plans = {}
    for key, text in texts.items():
        plan = site.plans[said[key]]
        words = replace(next(plan.paragraphs()), text=text, citations=(), mentions=())
        plans[plan.id] = replace(
            plan, sections=(replace(plan.sections[0], paragraphs=(words,), sections=()),)
        )
    spoken = GroupPassage(GROUP, XA, many(), many().paragraphs[0], (Span(0, 14),), ())
    at = replace(site, plans=plans, passages_by_group={GROUP: (spoken,)})
    (page,) = (one.shown for one in group_pages(at) if isinstance(one.shown, GroupPage))
    return page


def test_who_is_silent_on_a_group_is_told_with_what_was_looked_for() -> None:
    page = page_with(xa="Người lao động có việc.", tinh="Trồng lúa.")
    (row,) = page.silence.rows
    assert (row.title, [one.place for one in row.places]) == (
        "Không tìm thấy", ["Tỉnh Mẫu (dự thảo)"],
    )  # fmt: skip
    assert row.places[0].denial.words == "không tìm thấy"
    assert page.silence.sought == ("người lao động", "tỷ lệ thất nghiệp")
    assert (page.row.plans, page.plan_count) == (1, 2)


def test_who_names_a_group_within_another_name_is_led_to_and_not_said_to_be_silent() -> None:
    """“Hội Người lao động” is no passage about workers, but the words stand there."""
    page = page_with(xa="Người lao động có việc.", tinh="Hội Người lao động họp.")
    (row,) = page.silence.rows
    assert (row.title, row.count) == ("Có nói bằng lời", 1)
    denied = row.places[0].denial
    assert (denied.case, len(denied.places.shown)) == ("spoken", 1)
    assert denied.words == "chỉ nói tới trong tên văn bản, tên cơ quan, ở"


def test_a_page_of_a_province_is_called_after_it() -> None:
    found = [one for one in group_pages(crowded(31)) if isinstance(one.shown, GroupPage)]
    assert found[0].title == "Người lao động: kế hoạch nói gì"
    assert found[1].title == "Người lao động: kế hoạch nói gì ở tinh-0"
    assert found[1].description.startswith(f"{found[1].title}. Chỉ tiêu trước")
