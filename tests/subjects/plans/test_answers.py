"""What the page of a plan answers first: what stands out, who answers for it, when it is due."""

from __future__ import annotations

from dataclasses import replace

from generator.model.plan import Plan
from generator.model.site import Site
from generator.subjects.plans.answers import answers
from tests.page_cases import site

XA, TINH = "xa-mau-ke-hoach", "tinh-mau-chuong-trinh"


def given_whole(plan: Plan) -> Plan:
    """The plan whose assignments all hold for the whole text."""
    return replace(
        plan,
        sections=tuple(
            replace(
                section,
                paragraphs=tuple(
                    replace(one, actors=tuple(replace(actor, scope="plan") for actor in one.actors))
                    for one in section.paragraphs
                ),
                sections=given_whole(replace(plan, sections=section.sections)).sections,
            )
            for section in plan.sections
        ),
    )


def on_site(plan: Plan) -> Site:
    return replace(site(), plans={**site().plans, plan.id: plan})


def test_what_most_plans_state_comes_first_then_the_order_of_the_text() -> None:
    told = answers(site(), site().plans[XA])
    assert [one.target.id for one in told.first] == ["i-t1", "i-t3", "i-t4", "het-ho-ngheo"]
    assert told.shared == 1
    # Alone on a site all that counts is the order of the text.
    alone = answers(replace(site(), plans={XA: site().plans[XA]}), site().plans[XA])
    assert [one.target.id for one in alone.first] == [one.target.id for one in told.first]
    assert alone.shared == 0


def test_a_promise_without_a_figure_and_a_second_one_of_an_indicator_do_not_stand_out() -> None:
    for one in answers(site(), site().plans[XA]).first:
        assert one.figure
    indicators = [one.target.indicator for one in answers(site(), site().plans[XA]).first]
    assert len(set(indicators)) == len(indicators)


def test_who_leads_the_whole_text_is_told_only_where_it_says_so() -> None:
    plan = site().plans[XA]
    told = answers(site(), plan)
    assert (told.issuer, told.leading) == ("Ủy ban nhân dân xã Mẫu", ())
    whole = given_whole(plan)
    [cell] = answers(on_site(whole), whole).leading
    assert cell.words == ("Phòng Văn hóa - Xã hội",)
    assert cell.paragraph == "ii-1-p1"


def test_the_days_of_a_unit_that_is_no_more_are_told_with_that() -> None:
    told = answers(site(), site().plans[XA])
    assert [one.duty.id for one in told.days] == ["bao-cao-xa"]
    assert told.history == "Từ 01/07/2025 chưa có nguồn nào ở đây nói ai làm tiếp."
    there = replace(site().registries.units["xa-mau"], until=None, successors=())
    units = {**site().registries.units, "xa-mau": there}
    lasting = replace(site(), registries=replace(site().registries, units=units))
    assert answers(lasting, site().plans[XA]).history == ""
    assert answers(site(), site().plans[TINH]).days == ()
