"""Who is given what: scopes and what tasks inherit, by golden cases and by the real plans."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from generator.model.assignments import assignments_of, gives_work, tasks_of, times_of
from generator.model.plan import Plan
from tests import plain_yaml
from tests.folders import ROOT
from tests.golden import Case, cases, hold
from tests.site_fixture import PLANS, linked
from tests.versions import version

AGENCIES = {"agencies": [{"id": "so-a", "name": "Sở A", "kind": "body"}]}


def plan_of(case: Case) -> Plan:
    return version({"body": case.said["body"]}, AGENCIES).plan


@pytest.mark.parametrize("case", cases("assignments"), ids=lambda case: case.name)
def test_scope(case: Case, update_goldens: bool) -> None:
    plan = plan_of(case)
    order = [section.id for section in plan.walk()] + [one.id for one in plan.paragraphs()]
    covers = {one.actor.agency: sorted(one.covers, key=order.index) for one in assignments_of(plan)}
    hold(case, "covers", covers, update_goldens)
    inherited = {
        task.section.id: [one.actor.agency for one in task.inherited]
        for task in tasks_of(plan)
        if task.inherited
    }
    hold(case, "inherited", inherited, update_goldens)


def test_a_section_of_the_body_has_none_above_it() -> None:
    text = {"text": "Sở A làm.", "actors": [{"agency": "so-a", "role": "leads", "scope": "above", "quote": "Sở A"}]}  # fmt: skip # noqa: E501
    plan = version({"body": [{"number": "I.", "text": [text]}]}, AGENCIES).plan
    (one,) = assignments_of(plan)
    assert one.covers == {"i"}


def test_a_scope_that_no_section_has_holds_for_its_own() -> None:
    (case,) = [one for one in cases("assignments") if "without a scope" in one.name]
    plan = plan_of(case)
    top, task = plan.sections[0], plan.sections[0].sections[0]
    actor = replace(task.paragraphs[0].actors[0], scope="khong-co")
    paragraph = replace(task.paragraphs[0], actors=(actor,))
    changed = replace(top, sections=(replace(task, paragraphs=(paragraph,)),))
    (one,) = assignments_of(replace(plan, sections=(changed,)))
    assert one.covers == {task.id}


def test_every_actor_and_time_of_the_real_files_is_there_once() -> None:
    """The files are read here with nothing of the program but YAML."""
    for plan in linked(PLANS).plans.values():
        data = plain_yaml.values((ROOT / "plans" / f"{plan.id}.yml").read_text("utf-8"))
        actors: Counter[tuple[str, str, str]] = Counter()
        waits: Counter[str] = Counter()
        waiting = list(data["body"])
        while waiting:
            section = waiting.pop()
            waiting += section.get("sections", ())
            for paragraph in section.get("text", ()):
                if isinstance(paragraph, dict):
                    actors.update(
                        (one["agency"], one["role"], " ".join(one["quote"].split()))
                        for one in paragraph.get("actors", ())
                    )
                    if when := paragraph.get("when"):
                        waits[" ".join(when["quote"].split())] += 1
        found = Counter(
            (one.actor.agency, one.actor.role, one.actor.quote) for one in assignments_of(plan)
        )
        assert found == actors
        assert Counter(one.time.quote for one in times_of(plan)) == waits


def test_what_a_task_inherits_is_not_its_own() -> None:
    for plan in linked(PLANS).plans.values():
        for task in tasks_of(plan):
            own = {paragraph.id for paragraph in task.section.paragraphs}
            assert not own & {one.paragraph for one in task.inherited}
            assert not own & {one.paragraph for one in task.inherited_times}


def test_a_plan_gives_work_where_it_has_an_assignment() -> None:
    (plan, *_) = linked(PLANS).plans.values()
    assert gives_work(plan)
    assert any(True for _ in assignments_of(plan))
    bare = replace(plan, sections=())
    assert not gives_work(bare)
