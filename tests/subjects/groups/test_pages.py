"""The pages of groups of people."""

from __future__ import annotations

import functools

import pytest

from generator.subjects.groups.pages import PASSAGES_SHOWN, GroupPage, GroupPlan, group_pages
from tests.site_fixture import PLANS, linked
from tests.subjects.front.test_pages import SHOWN, hold_golden

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
