"""What is looked up across plans: found at the first look, remembered, in the order of plans."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from gettext import NullTranslations

from generator.language import speaking, spoken
from generator.model.plan import Basis, Plan
from generator.model.site import Site
from tests.page_cases import REVISIONS, site

XA, TINH = "xa-mau-ke-hoach", "tinh-mau-chuong-trinh"


def with_plan(plan: Plan, **more: object) -> Site:
    return replace(site(), plans={**site().plans, plan.id: replace(plan, **more)})  # type: ignore[arg-type]


def test_a_look_is_taken_once() -> None:
    looks: list[Site] = []

    def look(at: Site) -> int:
        looks.append(at)
        return len(at.plans)

    fresh = replace(site())
    assert [fresh.once(look), fresh.once(look)] == [2, 2]
    assert looks == [fresh]
    assert replace(fresh).once(look) == 2
    assert len(looks) == 2


def test_a_look_at_a_plan_is_taken_once_for_that_plan_and_not_for_another_version_of_it() -> None:
    looks: list[Plan] = []

    def look(_at: Site, plan: Plan) -> str:
        looks.append(plan)
        return plan.title

    fresh = replace(site())
    first, second = fresh.plans[XA], fresh.plans[TINH]
    older = replace(first, title="Tên cũ")
    for _ in range(2):
        assert fresh.once_in(first, look) == first.title
        assert fresh.once_in(second, look) == second.title
    assert looks == [first, second]
    assert fresh.once_in(older, look) == "Tên cũ"
    assert fresh.once_in(first, look) == first.title


def test_looks_do_not_make_sites_unequal() -> None:
    fresh, other = replace(site()), replace(site())
    fresh.once(len_of_plans)
    fresh.once_in(fresh.plans[XA], lambda _, plan: plan.id)
    assert fresh == other
    assert "_found" not in repr(fresh)


def len_of_plans(at: Site) -> int:
    return len(at.plans)


def test_the_targets_of_an_indicator_come_plan_by_plan() -> None:
    """As the two plan files state them, by indicator; nothing states none."""
    found = site().targets_by_indicator
    assert list(found) == sorted(found)
    assert {name: len(targets) for name, targets in found.items()} == {
        "an-ninh": 1, "bac-si": 1, "ho-ngheo": 2, "lao-dong-qua-dao-tao": 1, "thu-nhap": 1,
        "ty-le-that-nghiep": 3,
    }  # fmt: skip
    order = [
        plan for plan in site().plans for one in found["ty-le-that-nghiep"] if one.plan == plan
    ]
    assert [one.plan for one in found["ty-le-that-nghiep"]] == order


def test_a_target_of_no_indicator_is_left_out() -> None:
    plan = site().plans[TINH]
    (section,) = (one for one in plan.sections if any(p.targets for p in one.paragraphs))
    bare = tuple(
        replace(p, targets=tuple(replace(t, indicator=None) for t in p.targets))
        for p in section.paragraphs
    )
    sections = tuple(
        replace(one, paragraphs=bare) if one is section else one for one in plan.sections
    )
    found = with_plan(plan, sections=sections).targets_by_indicator
    assert Counter(one.plan for one in found["ty-le-that-nghiep"]) == {XA: 2}


def test_citations_and_bases_are_looked_up_by_document() -> None:
    found = site().citations_by_document
    assert {name: [one.plan for one in cited] for name, cited in found.items()} == {
        "12-kh-ubnd": [XA],
        "42-nq-tw": list(site().plans),
        "luat-viec-lam": [XA, XA],
    }
    assert site().plans_by_basis == {"42-nq-tw": (XA,)}
    twice = (Basis("carries-out", "42-nq-tw"), Basis("legal-basis", "42-nq-tw"))
    assert with_plan(site().plans[XA], basis=twice).plans_by_basis == {"42-nq-tw": (XA,)}


def test_revisions_are_looked_up_by_plan_newest_first() -> None:
    found = site().revisions_by_plan
    assert [one.revision for one in found[XA]] == ["b" * 40, "a" * 40]
    assert set(found) == {one.plan for one in REVISIONS}


def test_what_the_site_holds_is_counted_by_hand() -> None:
    assert site().counts() == {
        "plans": 2,
        "sections": 10 + 3,
        "paragraphs": 18 + 3,
        "targets": 8 + 1,
        "tasks": 2,
        "assignments": 2,
        "duties": 2,
        "citations": 4 + 1,
        "documents": 4,
        "indicators": 6,
        "agencies": 4,
        "units": 4,
    }


def test_a_plan_is_placed_by_its_unit() -> None:
    xa, tinh = site().plans[XA], site().plans[TINH]
    assert [one.id for one in site().unit_chain("xa-mau")] == ["xa-mau", "tinh-mau"]
    for plan, unit, level in ((xa, "xa-mau", "commune"), (tinh, "tinh-mau", "province")):
        known = site().unit_of(plan)
        assert known
        assert (known.id, site().level_of(plan)) == (unit, level)
        province = site().province(plan)
        assert province
        assert province.id == "tinh-mau"


def test_a_plan_of_an_unknown_unit_has_no_place() -> None:
    lost = replace(site().plans[XA], unit="khong-co")
    assert (site().unit_of(lost), site().level_of(lost), site().province(lost)) == (None,) * 3


def test_a_target_is_of_the_theme_of_its_indicator() -> None:
    (target,) = site().targets_by_indicator["bac-si"]
    assert site().theme_of(target) == "y-te"
    assert site().theme_of(replace(target, indicator="ho-ngheo")) is None
    assert site().theme_of(replace(target, indicator=None)) is None
    assert site().theme_of(replace(target, indicator="khong-co")) is None
    registries = replace(site().registries, themes={})
    assert replace(site(), registries=registries).theme_of(target) is None


def test_a_look_is_taken_once_in_a_language() -> None:
    taken = []

    def look(one: Site) -> str:
        taken.append(len(one.plans))
        return spoken()

    fresh = replace(site())
    assert [fresh.once(look), fresh.once(look)] == ["vi", "vi"]
    with speaking("xx", NullTranslations()):
        assert [fresh.once(look), fresh.once(look)] == ["xx", "xx"]
    assert fresh.once(look) == "vi"
    assert taken == [len(fresh.plans)] * 2
