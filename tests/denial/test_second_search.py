"""Every “không tìm thấy” of the whole site, searched a second time by other means.

The first search goes by phrases of the registry and of quotes, word by word with their marks. This
one goes by the words of a thing without marks, weighed by how rare they are, and by plain letters
of the plan files: it shares no list, no tree and no rule with the first. Where it finds what the
site denies, either the site is wrong, or the words are of something else and are listed in
tests/cases/second-search with the reason.
"""

from __future__ import annotations

import functools
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise

import pytest

from generator.denial.decide import PlanDenials
from generator.model.plan import Plan
from generator.model.site import Site
from generator.subjects.agencies.pages import AgencyPage, agency_pages
from generator.subjects.themes.pages import ThemePage, theme_pages
from generator.views.tasks import task_views
from tests import plain_yaml
from tests.golden import cases
from tests.site_fixture import PLANS, linked

# How much of the rare words of a thing one passage must hold.
ENOUGH = 0.5
# The day of a document, behind its number or before its issuer.
DOCUMENT_DAY = re.compile(
    r"ngày \d{1,2}(?:/\d{1,2}/| tháng \d{1,2} năm )20\d\d của|-\S+ ngày \d\S+"
)
COMMON = frozenset(
    [
        "va",
        "cua",
        "cac",
        "co",
        "duoc",
        "cho",
        "o",
        "trong",
        "den",
        "tren",
        "tu",
        "la",
        "theo",
        "ve",
        "voi",
        "tai",
        "nam",
        "dat",
        "it",
        "nhat",
        "tro",
        "len",
        "ty",
        "le",
        "ti",
        "phan",
        "dau",
        "cao",
        "hon",
        "nhung",
        "so",
        "hang",
        "moi",
        "mot",
    ]
)


def fold(text: str) -> str:
    bare = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


def pairs(text: str) -> frozenset[str]:
    words = re.findall(r"[a-z]+", fold(text))
    return frozenset(f"{a} {b}" for a, b in pairwise(words) if not (a in COMMON and b in COMMON))


@functools.cache
def texts(plan: str) -> Mapping[str, str]:
    """The headings and paragraphs of a plan file, read with nothing but a YAML reader."""
    data = plain_yaml.words((PLANS / f"{plan}.yml").read_text("utf-8"))
    found: dict[str, str] = {}
    waiting = list(data["body"])
    while waiting:
        section = waiting.pop()
        waiting += section.get("sections", ())
        for text in (section.get("heading", ""), *section.get("text", ())):
            words = text["text"] if isinstance(text, dict) else text
            found[str(len(found))] = " ".join(words.split())
    return found


@functools.cache
def held(plan: str) -> Mapping[str, frozenset[str]]:
    return {place: pairs(text) for place, text in texts(plan).items()}


@functools.cache
def rarity() -> Mapping[str, float]:
    every = [found for plan in linked(PLANS).plans for found in held(plan).values()]
    counts = Counter(pair for found in every for pair in found)
    return {pair: math.log(len(every) / count) for pair, count in counts.items()}


def best(plan: str, words: str) -> tuple[float, str]:
    """The passage of a plan that holds most of the rare words of a phrase, and how much."""
    weights = {pair: rarity().get(pair, 6.0) for pair in pairs(words)}
    whole = sum(weights.values()) or 1.0
    found = (
        (sum(weights[pair] for pair in weights if pair in passage) / whole, texts(plan)[place])
        for place, passage in held(plan).items()
    )
    return max(found)


@functools.cache
def judged() -> frozenset[tuple[str, str]]:
    return frozenset((case.said["plan"], case.said["of"]) for case in cases("second-search"))


def denied_targets(site: Site) -> Iterator[tuple[Plan, str]]:
    for indicator, targets in site.targets_by_indicator.items():
        speaking = {target.plan for target in targets}
        for plan in site.plans.values():
            if plan.id not in speaking:
                denied = PlanDenials(site, plan).target(indicator)
                if denied.case == "not-found":
                    yield plan, indicator


def test_no_target_that_is_not_found_is_found_by_the_words_of_others() -> None:
    site = linked(PLANS)
    denied = list(denied_targets(site))
    assert denied
    found = [
        (plan.id, indicator, target.quote, passage)
        for plan, indicator in denied
        for target in site.targets_by_indicator[indicator]
        for share, passage in [best(plan.id, target.quote)]
        if share >= ENOUGH and (plan.id, indicator) not in judged()
    ]
    assert found == []


def test_no_target_that_is_not_found_stands_in_the_text_by_its_name_or_phrases() -> None:
    """Letter by letter without marks, whatever cuts words or spells them."""
    site = linked(PLANS)
    for plan, indicator in denied_targets(site):
        text = fold(" ".join(texts(plan.id).values()))
        known = site.registries.indicators[indicator]
        for phrase in (known.name, *known.phrases):
            assert f" {fold(phrase)} " not in text, (plan.id, phrase)


def test_what_is_judged_is_still_denied() -> None:
    """A judgement that no denial needs any more is taken out."""
    denied = {(plan.id, indicator) for plan, indicator in denied_targets(linked(PLANS))}
    assert judged() <= denied


GIVES = re.compile(
    r"\b(?:chu tri|chiu trach nhiem|tham muu)\b|\bgiao (?:cho )?(?:so|phong|ubnd|cong chuc)"
)


def test_nobody_leads_a_task_of_which_that_is_said() -> None:
    site = linked(PLANS)
    for plan in site.plans.values():
        for view in task_views(site, plan):
            if view.no_leader and view.no_leader.case == "not-found":
                text = " ".join(one.text for one in view.task.section.paragraphs)
                assert not GIVES.search(fold(text)), (plan.id, view.section)
                assert not any(one.actors for one in view.task.section.paragraphs)


def test_no_plan_names_an_agency_of_which_that_is_said() -> None:
    """By plain letters of the whole files, in every plan that may mean it; by what is encoded."""
    site = linked(PLANS)
    encoded = {
        agency
        for plan in site.plans.values()
        for paragraph in plan.paragraphs()
        for agency in (
            *(actor.agency for actor in paragraph.actors),
            *(one for duty in paragraph.duties for one in (*duty.by, *duty.to, *duty.through)),
        )
    }
    for page in agency_pages(site):
        if isinstance(page.shown, AgencyPage) and page.shown.denial:
            agency = page.shown.agency
            given = [
                one for plan in site.plans.values() for p in plan.paragraphs() for one in p.actors
            ]
            assert agency.id not in {one.agency for one in given}
            if page.shown.denial.case == "not-found":
                assert agency.id not in encoded
                for plan in site.plans.values():
                    within = {None, *(unit.id for unit in site.unit_chain(plan.unit))}
                    text = f" {fold(' '.join(texts(plan.id).values()))} "
                    if agency.unit in within:
                        assert not re.search(rf"\b{re.escape(fold(agency.name))}\b", text), (
                            agency.id
                        )


def test_no_plan_that_is_silent_on_a_field_prints_its_name() -> None:
    site = linked(PLANS)
    for page in theme_pages(site):
        if isinstance(page.shown, ThemePage):
            for row in page.shown.silence.rows:
                for one in row.places:
                    if one.denial.case == "not-found":
                        text = fold(" ".join(texts(one.plan).values()))
                        assert fold(page.shown.row.theme.name) not in text


@pytest.mark.parametrize("plan", linked(PLANS).plans)
def test_years_days_and_recipients_that_are_denied_stand_nowhere_near(plan: str) -> None:
    site = linked(PLANS)
    found = site.plans[plan]
    denials = PlanDenials(site, found)
    paragraphs = {one.id: one for one in found.paragraphs()}
    for target in found.targets():
        if not (target.year or target.when) and denials.year(target).case == "not-found":
            assert not re.search(r"\b20\d\d\b", target.quote), target.id
    for duty in found.duties():
        text = paragraphs[duty.paragraph].text
        if not (duty.day or duty.every or duty.years) and denials.day(duty).case == "not-found":
            for other in paragraphs[duty.paragraph].duties:
                text = text.replace(other.quote, "") if other.day else text
            assert not re.search(r"ngày \d", DOCUMENT_DAY.sub("", text)), duty.id
        nobody = None if duty.to else denials.recipient(duty)
        if nobody and nobody.case == "not-found":
            others = {one.agency for one in paragraphs[duty.paragraph].mentions}
            assert others <= {*duty.by, *duty.through}, duty.id
