"""Questions about what targets measure: of whom, in which words, under which indicator."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from generator.checks.indicators import (
    ALIKE,
    UNLIKE,
    alike_indicators,
    common_population,
    unlike_quotes,
)
from generator.checks.rules import Rule
from generator.model.plan import Paragraph, Section, Span, Target
from generator.model.registries import Indicator, Unsaid, Variant
from generator.model.site import Site
from generator.problems import Location, Problem
from tests.folders import BASE
from tests.site_fixture import linked


def target(plan: str, quote: str = "q", **said: Any) -> Target:
    plain = Target(
        *("t", plan, "i", "i-p1", "mot", "numeric", None, "=", Decimal(3), None, "%", 2030, None),
        *(None, None, None, quote, Span(0, len(quote)), None, None, (), (), None, None),
    )
    return replace(plain, **said)


def indicator(name: str, **said: Any) -> Indicator:
    return replace(Indicator(name, name.upper(), "%", "less", None, None, (), None), **said)


def site(*targets: Target, **known: Indicator) -> Site:
    """Return a site of the plans that the targets name, in that order, one paragraph a target."""
    base = linked(BASE)
    (model,) = base.plans.values()
    by_plan: dict[str, list[Target]] = defaultdict(list)
    for one in targets:
        by_plan[one.plan].append(one)
    plans = {}
    for number, (name, own) in enumerate(by_plan.items(), start=1):
        paragraphs = tuple(
            Paragraph(
                *(f"p{at}", "i", None, one.quote, Location(f"{name}.yml", 10 * number + at)),
                targets=(replace(one, id=f"t{at}"),),
            )
            for at, one in enumerate(own)
        )
        place = Location(f"{name}.yml")
        section = Section("i", 1, None, None, None, None, False, place, paragraphs=paragraphs)
        plans[name] = replace(model, id=name, sections=(section,))
    indicators = {name: indicator(name) for name in ("mot", "hai", "ba")} | known
    registries = replace(base.registries, indicators=indicators)
    return replace(base, plans=plans, registries=registries)


def asked(rule: Rule, found: Site) -> list[Problem]:
    return [problem for plan in found.plans.values() for problem in rule(found, plan)]


def places(rule: Rule, found: Site) -> list[tuple[str, int]]:
    return [(one.file, one.line) for one in asked(rule, found)]


# --- Of whom --------------------------------------------------------------------------------


def test_plans_that_share_nobody_are_one_question_at_the_last_of_them() -> None:
    found = site(
        target("a", population="nam"),
        target("b", population="nữ"),
        target("c", "quý", population="trẻ em"),
        target("c", population="trẻ em"),
    )
    (problem,) = asked(common_population, found)
    assert (problem.file, problem.line) == ("c.yml", 30)
    assert (problem.rule, problem.fragment) == ("common-population", "quý")
    assert problem.message == "3 kế hoạch nêu “MOT” cho cùng một năm, mỗi nơi một đối tượng"
    assert problem.hint == (
        "ghi population đúng chữ của văn bản; nếu không nói là đã nói, khai unsaid cho chỉ số; "
        "nếu đúng là khác nhau, ghi settled: lý do"
    )


def test_each_year_is_a_question_of_its_own() -> None:
    found = site(
        target("a", population="nam"),
        target("a", population="nam", year=2027),
        target("b", population="nữ"),
        target("b", population="nữ", year=2027),
        target("b", population="nữ", year=2035),
    )
    assert places(common_population, found) == [("b.yml", 20), ("b.yml", 21)]


@pytest.mark.parametrize(
    "targets",
    [
        (target("a", population="nam"), target("a", population="nữ")),
        (target("a", population="nam"), target("b", population="nam")),
        (target("a"), target("b")),
        (target("a", population="nam"), target("b", population="nữ", year=2027)),
        (target("a", population="nam"), target("b", population="nữ", value=None)),
        (target("a", population="nam"), target("b", population="nữ", indicator="hai")),
        (target("a", population="nam"), target("b", population="nữ", indicator=None)),
        (
            target("a", population="nam"),
            target("b", population="nữ"),
            target("c", population="nam"),
        ),
        (
            target("a", population="mọi người", population_id="chung"),
            target("b", population="cả tỉnh", population_id="chung"),
        ),
    ],
    ids=[
        *("one plan", "the same", "neither says", "other years", "no figure", "other indicators"),
        *("no indicator", "two of three share", "one entry of the registry"),
    ],
)
def test_where_somebody_is_shared_or_nothing_compared_there_is_no_question(
    targets: tuple[Target, ...],
) -> None:
    assert asked(common_population, site(*targets)) == []


def test_not_to_say_of_whom_is_another_population_unless_the_indicator_says_which() -> None:
    targets = (target("a", population_id="chung"), target("b"))
    assert places(common_population, site(*targets)) == [("b.yml", 20)]
    said = indicator("mot", unsaid=Unsaid("chung", "cả tỉnh"))
    assert asked(common_population, site(*targets, mot=said)) == []


def test_of_whom_a_figure_is() -> None:
    said = indicator("mot", unsaid=Unsaid("chung", "cả tỉnh"))
    assert said.population_of(target("a")) == "chung"
    assert said.population_of(target("a", population="nữ")) is None
    assert said.population_of(target("a", population="nữ", population_id="nu")) == "nu"
    assert said.population_of(target("a", population_id="nu")) == "nu"
    assert indicator("mot").population_of(target("a")) is None


# --- Two indicators in the same words --------------------------------------------------------


def test_two_indicators_in_the_same_words_are_one_question_at_the_later_of_them() -> None:
    found = site(
        target("a", "tỷ lệ hộ nghèo đa chiều dưới 3%"),
        target("a", "Tỉ lệ HỘ NGHÈO đa chiều còn 2%", indicator="hai"),
        target("b", "tỷ lệ hộ nghèo đa chiều còn 1%", indicator="hai"),
        target("b", "tỷ lệ hộ nghèo đa chiều còn 1%"),
    )
    (problem,) = asked(alike_indicators, found)
    assert (problem.file, problem.line) == ("a.yml", 10)
    assert (problem.rule, problem.fragment) == (
        "alike-indicators",
        "tỷ lệ hộ nghèo đa chiều dưới 3%",
    )
    assert problem.message == "“HAI” và “MOT” gần như cùng chữ"
    assert problem.hint == (
        "nhập hai chỉ số làm một, hay khai variants; nếu đúng là hai, ghi settled: lý do"
    )


def row(*words: str) -> str:
    return " ".join(words)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        (row(*"abcd"), row(*"abcx"), True),  # one of two threes: half
        (row(*"abcde"), row(*"abcxy"), False),  # one of three
        (row(*"abc"), row(*"xyzabcuvw"), True),  # all of the shorter
        (row(*"ab"), row(*"ab"), False),  # no three words at all
        ("a, b; c 3% d", "a b c d", True),  # marks and figures are no words
        (row(*"abcd"), row(*"dcba"), False),
    ],
)
def test_half_of_all_threes_of_words_make_two_indicators_alike(
    one: str, other: str, alike: bool
) -> None:
    assert ALIKE == 0.5
    found = site(target("a", one), target("b", other, indicator="hai"))
    assert bool(asked(alike_indicators, found)) == alike
    found = site(target("a", other), target("b", one, indicator="hai"))
    assert bool(asked(alike_indicators, found)) == alike


def test_of_several_that_are_alike_each_is_asked_about_once() -> None:
    found = site(*(target("a", row(*"abcd"), indicator=name) for name in ("ba", "hai", "mot")))
    assert places(alike_indicators, found) == [("a.yml", 11), ("a.yml", 12)]


# --- One indicator in words that have nothing in common ---------------------------------------


def test_quotes_of_one_indicator_without_common_words_are_a_question_at_the_second() -> None:
    found = site(
        target("a", "trường học đạt chuẩn"),
        target("b", "số phòng kiên cố 90%"),
        target("b", "trường đạt chuẩn quốc gia"),
    )
    (problem,) = asked(unlike_quotes, found)
    assert (problem.file, problem.line) == ("b.yml", 20)
    assert (problem.rule, problem.fragment) == ("unlike-quotes", "số phòng kiên cố 90%")
    assert problem.message == ("câu này và câu của a cùng chỉ số “MOT” mà hầu như khác chữ")
    assert problem.hint == (
        "tách chỉ số, hay khai variants cho hai cách tính; nếu đúng là một, ghi settled: lý do"
    )


@pytest.mark.parametrize(
    ("one", "other", "unlike"),
    [
        (row(*"abcdef"), row(*"auvwxyz"), False),  # one word of six: a sixth
        (row(*"abcdefg"), row(*"auvwxyz"), True),  # one of seven
        (row(*"ab"), row(*"auvwxyz"), False),  # one of two: the shorter counts
        (row(*"abc"), row(*"CBA"), False),  # in any order and letter case
        ("a 3%, b", "c 3%, d", True),  # marks and figures are no words
    ],
)
def test_less_than_a_sixth_of_the_words_makes_two_quotes_unlike(
    one: str, other: str, unlike: bool
) -> None:
    assert UNLIKE == 1 / 6
    for quotes in ((one, other), (other, one)):
        found = site(*(target(plan, quote) for plan, quote in zip("ab", quotes, strict=True)))
        assert bool(asked(unlike_quotes, found)) == unlike


def test_quotes_of_two_variants_or_two_indicators_need_have_nothing_in_common() -> None:
    variants = (Variant("v", "V"), Variant("w", "W"))
    for other in ({"variant": "v"}, {"indicator": "hai"}, {"indicator": None}):
        found = site(
            *(target("a", row(*"abc")), target("b", row(*"xyz"), **other)),
            mot=indicator("mot", variants=variants),
        )
        assert asked(unlike_quotes, found) == []
    within = site(
        *(target("a", row(*"abc"), variant="v"), target("b", row(*"xyz"), variant="v")),
        mot=indicator("mot", variants=variants),
    )
    assert places(unlike_quotes, within) == [("b.yml", 20)]


# --- Settled ------------------------------------------------------------------------------------


def disputed() -> Iterator[tuple[Rule, tuple[Target, ...]]]:
    yield common_population, (target("a", population="nam"), target("b", population="nữ"))
    yield alike_indicators, (target("a", row(*"abc")), target("b", row(*"abc"), indicator="hai"))
    yield unlike_quotes, (target("a", row(*"abc")), target("b", row(*"xyz")))


@pytest.mark.parametrize(("rule", "targets"), list(disputed()))
def test_what_a_person_has_settled_is_not_asked_about_again(
    rule: Rule, targets: tuple[Target, ...]
) -> None:
    assert len(asked(rule, site(*targets))) == 1
    settled = indicator("mot", settled="đã đọc cả hai")
    assert asked(rule, site(*targets, mot=settled)) == []
    beside = indicator("ba", settled="việc khác")
    assert len(asked(rule, site(*targets, ba=beside))) == 1


@pytest.mark.parametrize("rule", [common_population, alike_indicators, unlike_quotes])
def test_a_site_without_targets_has_no_question(rule: Rule) -> None:
    assert asked(rule, site()) == []
