"""Which pairs of plans have a page: listed ones, a plan and a plan that it cites, no others."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from generator.build.portal_reading import read
from generator.link.pairs import COMPARED, chosen_pairs, too_long_pairs, unknown_pairs
from generator.model.plan import Basis, Citation, Plan, Said, Span
from generator.model.registries import CitedDocument
from generator.model.site import Site
from generator.problems import Location
from generator.progress import Progress
from generator.reading.settings import read_settings
from generator.subjects.comparison.partners import Partner, partners
from generator.text.vietnamese import parse_date
from tests.folders import ROOT, write_base
from tests.site_fixture import CONFIG, PLANS, linked
from tests.told import rows

TINY = ROOT / "tests" / "cases" / "pages" / "plans"
DUC_PHO, KIEN_GIANG = "duc-pho-chuong-trinh-nq42", "kien-giang-ke-hoach-nq42"
SPAN = Span(0, 1)
LEFT, RIGHT = "tinh-mau-chuong-trinh", "xa-mau-ke-hoach"
CITED = CitedDocument(
    "chuong-trinh-tinh", "chuong-trinh", "9/CTr-UBND", parse_date("2024-03-01"), "ubnd-tinh-mau",
    None, None, None, (), None,
)  # fmt: skip


def citing(document: CitedDocument = CITED, number: str = "09/CTr-UBND", day: str = "") -> Site:
    """A site whose commune rests on a document that its province's plan may be."""
    site = linked(TINY)
    left, right = site.plans[LEFT], site.plans[RIGHT]
    left = replace(left, number=Said(number), issued=parse_date(day) if day else None)
    right = replace(right, basis=(Basis("carries-out", document.id),))
    documents = {**site.registries.documents, document.id: document}
    return replace(
        site,
        plans={LEFT: left, RIGHT: right},
        registries=replace(site.registries, documents=documents),
    )


def test_there_is_no_pair_without_reason() -> None:
    assert chosen_pairs(linked(TINY), []) == ()


def test_a_portal_lists_pairs_and_each_comes_once() -> None:
    listed = [[LEFT, RIGHT], [RIGHT, LEFT], [LEFT, "khong-co"]]
    assert chosen_pairs(linked(TINY), listed) == ((LEFT, RIGHT),)


def test_a_plan_and_a_plan_that_it_rests_on_are_a_pair() -> None:
    assert chosen_pairs(citing(), []) == ((RIGHT, LEFT),)
    assert chosen_pairs(citing(day="2024-03"), []) == ((RIGHT, LEFT),)
    assert chosen_pairs(citing(), [[LEFT, RIGHT]]) == ((LEFT, RIGHT),)


@pytest.mark.parametrize(
    "site",
    [
        partial(citing, replace(CITED, issuer="ubnd-xa-mau")),
        partial(citing, replace(CITED, number=None)),
        partial(citing, number="10/CTr-UBND"),
        partial(citing, day="2023-03-01"),
    ],
    ids=["other issuer", "no number", "other number", "other year"],
)
def test_what_only_resembles_a_plan_is_none(site: partial[Site]) -> None:
    assert chosen_pairs(site(), []) == ()


def test_a_plan_that_names_itself_is_no_pair() -> None:
    site = citing()
    own = replace(site.plans[LEFT], basis=(Basis("issued-with", CITED.id),))
    assert chosen_pairs(replace(site, plans={LEFT: own}), []) == ()


def test_a_plan_has_partners_of_its_pairs_then_of_its_level() -> None:
    site = replace(linked(PLANS), pairs=((DUC_PHO, KIEN_GIANG),))
    near = partners(site)
    assert near[DUC_PHO] == (
        Partner(KIEN_GIANG, (DUC_PHO, KIEN_GIANG)),
        Partner("bac-ai-ke-hoach-nq42", None),
    )
    assert near["bac-ai-ke-hoach-nq42"] == (Partner(DUC_PHO, None),)
    assert near["phuong-2-quang-tri-ke-hoach-nq42"] == ()


def test_partners_are_few_however_many_plans_there_are() -> None:
    site = linked(PLANS)
    plan = site.plans[DUC_PHO]
    plans = {f"ke-hoach-{n}": replace(plan, id=f"ke-hoach-{n}") for n in range(50)}
    near = partners(replace(site, plans=plans))
    assert {len(found) for found in near.values()} == {3}
    assert [one.plan for one in near["ke-hoach-49"]] == ["ke-hoach-0", "ke-hoach-1", "ke-hoach-2"]
    assert not any(one.plan == name for name, found in near.items() for one in found)


def test_an_unknown_plan_is_told_with_its_place_and_a_guess(tmp_path: Path) -> None:
    config = tmp_path / "mkdocs.yml"
    config.write_text(
        "extra:\n  kehoach:\n    compare:\n      - [xa-mau-ke-hoach, xa-mau-ke-hoac]\n", "utf-8"
    )
    settings, _ = read_settings(config, write_base(tmp_path / "plans"), tmp_path / "site")
    reading = read(settings, Progress(quiet=True))
    assert [row for row in rows(reading.problems) if row["rule"] == "unknown-plan"] == [
        {
            "at": "mkdocs.yml:4:27",
            "rule": "unknown-plan",
            "fragment": "xa-mau-ke-hoac",
            "guess": "xa-mau-ke-hoach",
        }
    ]
    assert reading.site.pairs == ()
    assert settings.place_of_pair(0, 0).column == 10


def test_pairs_are_about_the_plans_beside_the_settings(tmp_path: Path) -> None:
    settings, _ = read_settings(CONFIG, write_base(tmp_path / "plans"), tmp_path / "site")
    assert settings.portal.compare
    assert read(settings, Progress(quiet=True)).problems == ()


def test_known_plans_are_no_problem() -> None:
    plans: dict[str, Plan] = dict(linked(TINY).plans)
    assert list(unknown_pairs([[LEFT, RIGHT]], plans, lambda *_: Location("x", 1, 1))) == []


def long(plan: Plan, passages: int) -> Plan:
    """Return a plan of as many paragraphs and nothing else."""
    section = next(one for one in plan.walk() if one.paragraphs)
    many = (section.paragraphs[0],) * passages
    return replace(plan, sections=(replace(section, heading=None, paragraphs=many, sections=()),))


@pytest.mark.parametrize("more", [0, 1])
def test_plans_that_are_too_long_are_no_pair_and_a_portal_is_told(more: int) -> None:
    site = citing()
    plans = {
        LEFT: long(site.plans[LEFT], 1_000),
        RIGHT: long(site.plans[RIGHT], COMPARED // 1_000 + more),
    }
    listed = [[LEFT, "khong-co"], [LEFT, RIGHT]]
    found = list(too_long_pairs(listed, plans, lambda row, column: Location("x", row, column)))
    assert [(one.line, one.rule, one.severity) for one in found] == [
        (1, "too-long-pair", "warning")
    ] * more
    both = replace(site, plans=plans)
    assert len(chosen_pairs(both, listed)) == 1 - more


def shelf(*plans: Plan) -> Site:
    return replace(linked(PLANS), plans={plan.id: plan for plan in plans}, pairs=())


def test_neighbours_carry_out_the_same_document_for_a_unit_of_the_same_level() -> None:
    plan = linked(PLANS).plans[DUC_PHO]
    carries = Basis("carries-out", "42-nq-tw")
    one = replace(plan, id="mot", basis=(carries,))
    two = replace(plan, id="hai", basis=(Basis("legal-basis", "luat"), carries))
    rests = replace(plan, id="can-cu", basis=(Basis("legal-basis", "42-nq-tw"),))
    other = replace(plan, id="khac", basis=(Basis("carries-out", "43-nq-tw"),))
    above = replace(one, id="tinh", unit=linked(PLANS).plans[KIEN_GIANG].unit)
    lost = replace(one, id="la", unit="khong-co")
    near = partners(shelf(one, two, rests, other, above, lost))
    assert {name: [one.plan for one in found] for name, found in near.items()} == {
        "mot": ["hai"],
        "hai": ["mot"],
        "can-cu": [],
        "khac": [],
        "tinh": [],
        "la": [],
    }


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5])
def test_a_plan_has_at_most_three_partners_the_next_in_the_list_first(count: int) -> None:
    plan = linked(PLANS).plans[DUC_PHO]
    plans = [replace(plan, id=f"p{n}") for n in range(count)]
    near = partners(shelf(*plans))
    assert [one.plan for one in near["p0"]] == [f"p{n}" for n in range(1, count)][:3]
    following = [f"p{(count - 1 + step) % count}" for step in range(1, count)]
    assert [one.plan for one in near[f"p{count - 1}"]] == following[:3]


def test_partners_of_pairs_come_before_neighbours() -> None:
    plan = linked(PLANS).plans[DUC_PHO]
    plans = [replace(plan, id=f"p{n}") for n in range(5)]
    site = replace(shelf(*plans), pairs=(("p4", "p0"),))
    assert partners(site)["p0"] == (
        Partner("p4", ("p4", "p0")),
        Partner("p1", None),
        Partner("p2", None),
    )


def test_each_unknown_plan_of_a_pair_is_told_at_its_own_place() -> None:
    plans: dict[str, Plan] = dict(linked(TINY).plans)
    listed = [[LEFT, RIGHT], ["la", RIGHT], [LEFT, "xa-mau-ke-hoac"]]
    found = list(unknown_pairs(listed, plans, lambda row, column: Location("x", row, column)))
    assert [(one.line, one.column, one.fragment, one.guess) for one in found] == [
        (1, 0, "la", ""),
        (2, 1, "xa-mau-ke-hoac", RIGHT),
    ]
    assert {one.rule for one in found} == {"unknown-plan"}


def test_a_plan_that_a_paragraph_cites_is_its_pair() -> None:
    site = citing()
    right = site.plans[RIGHT]
    cited = replace(right.sections[0], citations=(Citation(RIGHT, "i", None, CITED.id, "9", SPAN),))
    quoting = replace(right, basis=(), sections=(cited,))
    assert chosen_pairs(replace(site, plans={**site.plans, RIGHT: quoting}), []) == ((RIGHT, LEFT),)
    nothing = replace(cited, citations=(Citation(RIGHT, "i", None, None, "9", SPAN),))
    unknown = replace(quoting, sections=(nothing,))
    assert chosen_pairs(replace(site, plans={**site.plans, RIGHT: unknown}), []) == ()
