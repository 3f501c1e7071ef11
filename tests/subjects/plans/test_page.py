"""What the page of one plan gathers: its head, targets by field, tasks, days, and its text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.fidelity import Evidence
from generator.model.plan import Plan
from generator.model.site import Site
from generator.model.urls import Address
from generator.subjects.comparison.partners import Partner
from generator.subjects.overlap.overlap import SharedWords, compare_words
from generator.subjects.plans.layers import index_abbreviations
from generator.subjects.plans.page import PlanPage, plan_page
from generator.views.subject import PlanBlock
from tests.page_cases import site

XA, TINH = "xa-mau-ke-hoach", "tinh-mau-chuong-trinh"


def page(
    plan: Plan | str,
    at: Site | None = None,
    shared: SharedWords | None = None,
    partners: tuple[Partner, ...] = (),
) -> PlanPage:
    at = at or site()
    plan = at.plans[plan] if isinstance(plan, str) else plan
    block = PlanBlock("a", "A", "a.md", None)
    return plan_page(
        at,
        plan,
        index_abbreviations(()),
        Evidence("1%"),
        shared or SharedWords(),
        [block],
        partners,
    )


def without(plan: Plan, **kept: bool) -> Plan:
    """A plan without targets, duties or actors, whichever are not kept."""
    return replace(
        plan,
        sections=tuple(
            replace(
                section,
                paragraphs=tuple(
                    replace(one, **{name: () for name, keeps in kept.items() if not keeps})  # type: ignore[arg-type]
                    for one in section.paragraphs
                ),
                sections=without(replace(plan, sections=section.sections), **kept).sections,
            )
            for section in plan.sections
        ),
    )


def test_the_head_says_where_and_what_became_of_it() -> None:
    found = page(XA)
    assert (found.place, found.level, found.until) == (
        "Xã Mẫu, tỉnh Mẫu", "Cấp xã", "01/07/2025",
    )  # fmt: skip
    assert found.successors == ("xã Mẫu Mới (tỉnh Mẫu)",)
    assert [one.name for one in found.attributes][:2] == ["number", "type"]
    assert found.source_name == "xa-mau-ke-hoach.txt"
    assert found.evidence == Evidence("1%")
    assert [one.anchor for one in found.blocks] == ["a"]


@pytest.mark.parametrize(
    ("without", "says"),
    [
        ((), ""),
        (("number",), "chưa có số"),
        (("signatory",), "chưa ký"),
        (("number", "signatory"), "chưa có số, chưa ký"),
    ],
)
def test_a_draft_says_what_it_lacks(without: tuple[str, ...], says: str) -> None:
    plan = replace(site().plans[XA], status="draft", **dict.fromkeys(without))  # type: ignore[arg-type]
    found = page(plan, replace(site(), plans={XA: plan}))
    assert (found.is_draft, found.draft_says) == (True, says)


def test_an_issued_plan_is_no_draft() -> None:
    assert not page(XA).is_draft
    assert page(TINH).is_draft


def test_targets_stand_by_field_in_the_order_of_the_registry_those_of_none_last() -> None:
    groups = page(XA).target_groups
    assert [one.theme.id if one.theme else None for one in groups] == ["viec-lam", "y-te", None]
    assert [len(one.rows) for one in groups] == [3, 1, 4]
    assert page(XA).target_count == 8
    order = [target.id for target in site().plans[XA].targets()]
    for one in groups:
        ids = [row.goal.target.id for row in one.rows]
        assert ids == sorted(ids, key=order.index)


def test_a_field_has_an_address_that_no_place_of_a_text_can_have_and_counts_its_targets() -> None:
    groups = page(XA).target_groups
    assert [one.anchor for one in groups] == ["linh-vuc_viec-lam", "linh-vuc_y-te", "linh-vuc_khac"]
    assert sum(one.count for one in groups) == page(XA).target_count


def test_the_head_is_a_short_name_beside_the_official_title() -> None:
    assert page(XA).heading == "Kế hoạch thực hiện Nghị quyết 42-NQ/TW · xã Mẫu, tỉnh Mẫu"
    assert page(XA).plan.title == "Kế hoạch thực hiện Nghị quyết số 42-NQ/TW tại xã Mẫu"


def test_only_tasks_that_name_someone_or_a_time_stand_in_the_table() -> None:
    assert [one.title for one in page(XA).tasks] == ["1. Giải quyết việc làm"]
    assert page(XA).has_actors
    assert page(TINH).tasks == ()
    assert not page(TINH).has_actors


def lasting() -> Site:
    """The small site whose commune is still there."""
    there = replace(site().registries.units["xa-mau"], until=None, successors=())
    units = {**site().registries.units, "xa-mau": there}
    return replace(site(), registries=replace(site().registries, units=units))


def test_a_plan_has_a_calendar_for_years_of_targets_or_days_of_duties() -> None:
    plan = site().plans[XA]
    for targets, duties, expected in (
        (True, True, True), (True, False, True), (False, True, True), (False, False, False),
    ):  # fmt: skip
        less = without(plan, targets=targets, duties=duties)
        at = replace(lasting(), plans={XA: less})
        assert page(less, at).has_calendar is expected, (targets, duties)
    # A day that comes only after the unit is no more is nobody's.
    dated = without(plan, targets=False)
    assert not page(dated, replace(site(), plans={XA: dated})).has_calendar


def test_words_are_marked_as_shared_only_beside_another_plan() -> None:
    plans = site().plans
    assert page(XA, shared=compare_words(plans.values())).marks_shared
    assert not page(XA, shared=compare_words([plans[XA]])).marks_shared
    assert not page(XA, shared=SharedWords()).marks_shared
    assert not page(
        XA, shared=compare_words([plans[TINH], replace(plans[TINH], id="x")])
    ).marks_shared


def test_documents_that_a_plan_rests_on_stand_apart_from_those_that_it_cites() -> None:
    found = page(XA)
    assert [one.document for one in found.basis] == ["42-nq-tw"]
    assert {one.document for one in found.cited} == {"12-kh-ubnd", "luat-viec-lam"}
    assert found.lineage
    assert found.drawing
    assert [one.text.id for one in found.drawing.boxes] == ["42-nq-tw", XA]
    assert (page(TINH).lineage, page(TINH).drawing) == (None, None)


def test_what_became_of_a_plan_is_told_and_how_its_text_is_cited() -> None:
    assert page(XA).changed.startswith("Lịch sử giữ ở đây bắt đầu ngày 31/01/2025; văn bản được")
    cited = page(XA).citing
    assert cited
    assert str(cited.address) == f"ke-hoach/{XA}/phien-ban/{'b' * 40}/"
    nothing = page(XA, replace(site(), revisions=()))
    assert (nothing.changed, nothing.citing) == ("", None)


def test_partners_are_named_by_their_places_with_their_common_page_if_any() -> None:
    partners = (Partner(TINH, (TINH, XA)), Partner(TINH, None))
    first, second = page(XA, partners=partners).beside
    assert (first.plan, first.place) == (TINH, "Tỉnh Mẫu (dự thảo)")
    assert first.address == Address(f"so-sanh/{TINH}/{XA}/")
    assert second.address is None


def test_the_text_explains_abbreviations_and_calls_its_footnotes() -> None:
    text = page(XA).text
    assert text.themes == site().registries.themes
    assert text.footnotes["1"].called_from == "mo-dau-p1"
