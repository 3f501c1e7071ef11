"""Which pairs of plans have a page: listed ones, a plan and a plan that it cites, no others."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from generator.build.story import read
from generator.link.pairs import pairs, partners, unknown_pairs
from generator.link.partner import Partner
from generator.model.plan import Basis, Plan, Said
from generator.model.registries import CitedDocument
from generator.model.site import Site
from generator.problems import Location
from generator.progress import Progress
from generator.reading.settings import read_settings
from generator.text.vietnamese import parse_date
from tests.folders import ROOT, write_base
from tests.site_fixture import CONFIG, PLANS, linked
from tests.told import rows

TINY = ROOT / "tests" / "cases" / "pages" / "plans"
DUC_PHO, KIEN_GIANG = "duc-pho-chuong-trinh-nq42", "kien-giang-ke-hoach-nq42"
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
    assert pairs(linked(TINY), []) == ()


def test_a_portal_lists_pairs_and_each_comes_once() -> None:
    listed = [[LEFT, RIGHT], [RIGHT, LEFT], [LEFT, "khong-co"]]
    assert pairs(linked(TINY), listed) == ((LEFT, RIGHT),)


def test_a_plan_and_a_plan_that_it_rests_on_are_a_pair() -> None:
    assert pairs(citing(), []) == ((RIGHT, LEFT),)
    assert pairs(citing(day="2024-03"), []) == ((RIGHT, LEFT),)
    assert pairs(citing(), [[LEFT, RIGHT]]) == ((LEFT, RIGHT),)


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
    assert pairs(site(), []) == ()


def test_a_plan_that_names_itself_is_no_pair() -> None:
    site = citing()
    own = replace(site.plans[LEFT], basis=(Basis("issued-with", CITED.id),))
    assert pairs(replace(site, plans={LEFT: own}), []) == ()


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
