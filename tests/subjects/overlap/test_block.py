"""What a plan's page says of its words: own shares by part, partners, and who has a paragraph."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.plan import Plan, Span
from generator.model.registries import Theme, Unit
from generator.model.site import Site
from generator.subjects.overlap.block import (
    PartShare,
    SharedPassage,
    WordsBlock,
    shared_passages,
    words_block,
    words_on_page,
)
from generator.subjects.overlap.overlap import Share, SharedWords, compare_words
from tests.page_cases import site as case_site
from tests.site_fixture import edition_of
from tests.subjects.overlap.test_overlap import plan as bare

WORDS = "một hai ba bốn năm sáu bảy tám"
OWN = "chín mười trăm nghìn"


def unit(name: str) -> Unit:
    return Unit(name, f"Xã {name}", "commune", None, None, None, None, None, (), None)


def site(*plans: Plan) -> Site:
    units = {one.unit: unit(one.unit) for one in plans}
    themes = {
        "khac": Theme("khac", "Khác", None, 0),
        "linh-vuc": Theme("linh-vuc", "Nghề", None, 1),
    }
    registries = replace(case_site().registries, units=units, themes=themes)
    return replace(case_site(), plans={one.id: one for one in plans}, registries=registries)


def plan(name: str, *texts: str, **more: object) -> Plan:
    return replace(bare(name, *texts, **more), unit=name.upper())  # type: ignore[arg-type]


def block(*plans: Plan) -> WordsBlock:
    found = words_block(site(*plans), plans[0], compare_words(plans))
    assert found
    return found


def passages(*plans: Plan) -> dict[str, SharedPassage]:
    return dict(shared_passages(site(*plans), plans[0], compare_words(plans)))


def copies(count: int, *texts: str) -> list[Plan]:
    return [plan(f"b{number}", *texts) for number in range(count)]


def test_a_plan_s_own_words_are_told_as_a_whole_by_part_and_by_field() -> None:
    found = block(plan("a", WORDS, OWN), plan("b", WORDS))
    assert (found.others, found.share, found.tasks) == (1, Share(12, 4), Share(12, 4))
    assert found.parts == (PartShare("Nhiệm vụ, giải pháp", Share(12, 4), True),)
    assert found.themes == (PartShare("Nghề", Share(12, 4), True),)


def test_formal_parts_do_not_count_and_empty_ones_are_not_told() -> None:
    found = block(plan("a", WORDS, role="recipients"), plan("b", WORDS))
    (part,) = found.parts
    assert (part.counts, part.share) == (False, Share(8, 0))
    assert (found.share, found.tasks) == (Share(), None)
    assert block(plan("a", "–"), plan("b", WORDS)).parts == ()


def test_a_partner_is_named_by_its_place_with_how_many_of_a_hundred_words_it_shares() -> None:
    (partner,) = block(plan("a", WORDS, OWN), plan("b", WORDS)).partners
    assert (partner.plan, partner.name, partner.percent) == ("b", "Xã B", 67)  # 8 of 12


def test_a_plan_alone_is_compared_with_none() -> None:
    alone = block(plan("a", WORDS))
    assert (alone.others, alone.partners) == (0, ())


def test_of_a_plan_that_was_not_compared_nothing_is_said() -> None:
    one = plan("a", WORDS)
    assert words_block(site(one), one, SharedWords()) is None
    assert shared_passages(site(one), one, SharedWords()) == {}


def test_only_paragraphs_of_which_others_have_words_are_marked() -> None:
    assert list(passages(plan("a", OWN, WORDS), plan("b", WORDS))) == ["p2"]


def test_a_paragraph_says_whether_others_have_it_nearly_whole_or_in_part() -> None:
    whole = passages(plan("a", WORDS), plan("b", WORDS))["p1"]
    assert (whole.is_whole, whole.names, whole.count, whole.more) == (True, ("Xã B",), 1, 0)
    assert (whole.spans, whole.share) == ((Span(0, len(WORDS)),), Share(8, 0))
    part = passages(plan("a", f"{WORDS} {OWN}"), plan("b", WORDS))["p1"]
    assert (part.is_whole, part.names, part.share) == (False, ("Xã B",), Share(12, 4))
    assert part.spans == (Span(0, len(WORDS)),)
    assert not part.at_least


def test_those_that_have_it_whole_are_named_before_those_that_have_some() -> None:
    text = f"{WORDS} {OWN}"
    found = passages(plan("a", text), plan("b", WORDS), plan("c", text))["p1"]
    assert (found.is_whole, found.names, found.count) == (True, ("Xã C",), 1)


@pytest.mark.parametrize(
    ("count", "named", "more"),
    [
        (2, 2, 0),
        (3, 3, 0),
        # One more is named too: “và 1 nơi nữa” would be as long as its name.
        (4, 4, 0),
        (5, 3, 2),
    ],
)
def test_a_few_places_are_named_and_the_others_counted(count: int, named: int, more: int) -> None:
    found = passages(plan("a", WORDS), *copies(count, WORDS))["p1"]
    assert (len(found.names), found.more, found.count) == (named, more, count)


def test_beyond_those_that_are_remembered_it_is_at_least_so_many() -> None:
    assert passages(plan("a", WORDS), *copies(13, WORDS))["p1"].at_least
    assert not passages(plan("a", WORDS), *copies(12, WORDS))["p1"].at_least


def test_the_block_stands_under_its_own_heading_on_the_page_of_each_plan() -> None:
    first, second = plan("a", WORDS), plan("b", WORDS)
    (found,) = words_on_page(edition_of(site(first, second)), first)
    assert (found.anchor, found.title, found.template) == (
        "chu-rieng", "Phần viết riêng, phần giống nơi khác", "words.md",
    )  # fmt: skip
    assert found.shown == block(first, second)
    assert list(words_on_page(edition_of(site(first)), plan("x", WORDS))) == []
