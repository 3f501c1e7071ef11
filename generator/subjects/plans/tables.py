"""The lists of the open data that hold what plans say, in the order of the plans and their text."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.plan import Target
from generator.model.site import Site
from generator.model.urls import plan_address
from generator.opendata.columns import (
    CITATION_COLUMNS,
    DUTY_COLUMNS,
    PLAN_COLUMNS,
    TARGET_COLUMNS,
    TASK_COLUMNS,
)
from generator.opendata.table import DataList, Row
from generator.subjects.plans.whole import plan_row


def _plans(site: Site, base: str) -> Iterator[Row]:
    return (plan_row(site, plan, base) for plan in site.plans.values())


def _targets(site: Site, base: str) -> Iterator[Row]:
    return (_target(t, base) for plan in site.plans.values() for t in plan.targets())


def _target(target: Target, base: str) -> Row:
    return {
        "plan": target.plan,
        "id": target.id,
        "indicator": target.indicator,
        "variant": target.variant,
        "population": target.population,
        "kind": target.kind,
        "operator": target.operator,
        "value": target.value,
        "value_max": target.value_max,
        "unit": target.unit,
        "year": target.year,
        "when": target.when,
        "per": target.per,
        "against": target.against,
        "printed": target.printed,
        "quote": target.quote,
        "section": target.section,
        "paragraph": target.paragraph,
        "url": f"{base}{plan_address(target.plan, target.id)}",
        "part_of": target.part_of,
        "repeats": list(target.repeats),
        "conflicts_with": list(target.conflicts_with),
        "inferred": target.inferred,
        "note": target.note,
    }


def _tasks(site: Site, base: str) -> Iterator[Row]:
    return (
        {
            "plan": task.plan,
            "section": task.section.id,
            "number": task.section.number,
            "heading": task.section.heading,
            "parents": list(task.parents),
            "themes": list(task.section.themes),
            "actors": [
                {
                    "agency": actor.agency,
                    "role": actor.role,
                    "printed_role": actor.printed_role,
                    "quote": actor.quote,
                    "paragraph": paragraph,
                }
                for actor, paragraph in task.actors
            ],
            "times": [
                {"quote": time.quote, "by": time.by, "every": time.every, "paragraph": paragraph}
                for time, paragraph in task.times
            ],
            "url": f"{base}{plan_address(task.plan, task.section.id)}",
        }
        for plan in site.plans.values()
        for task in plan.tasks()
    )


def _duties(site: Site, base: str) -> Iterator[Row]:
    return (
        {
            "plan": duty.plan,
            "id": duty.id,
            "does": duty.does,
            "by": list(duty.by),
            "to": list(duty.to),
            "through": list(duty.through),
            "day": f"--{duty.day[1]:02d}-{duty.day[0]:02d}" if duty.day else None,
            "every": list(duty.every),
            "years": list(duty.years),
            "after": duty.after,
            "quote": duty.quote,
            "section": duty.section,
            "paragraph": duty.paragraph,
            "url": f"{base}{plan_address(duty.plan, duty.id)}",
            "note": duty.note,
        }
        for plan in site.plans.values()
        for duty in plan.duties()
    )


def _citations(site: Site, base: str) -> Iterator[Row]:
    return (
        {
            "plan": citation.plan,
            "document": citation.document,
            "printed": citation.printed,
            "section": citation.section,
            "paragraph": citation.paragraph,
            "url": base + str(plan_address(plan.id, citation.paragraph or citation.section)),
        }
        for plan in site.plans.values()
        for citation in plan.citations()
    )


PLAN_LISTS = (
    DataList(
        "plans", "Kế hoạch", "Mỗi dòng một kế hoạch, với số liệu tổng quát", _plans, PLAN_COLUMNS
    ),
    DataList(
        "targets",
        "Chỉ tiêu",
        "Mỗi dòng một lời hứa kiểm tra được, với con số và nguyên văn",
        _targets,
        TARGET_COLUMNS,
    ),
    DataList(
        "tasks",
        "Nhiệm vụ",
        "Mỗi dòng một mục nhiệm vụ: ai chủ trì, phối hợp, khi nào",
        _tasks,
        TASK_COLUMNS,
    ),
    DataList(
        "duties",
        "Việc phải báo cáo",
        "Mỗi dòng một việc báo cáo, sơ kết, đề xuất, với hạn",
        _duties,
        DUTY_COLUMNS,
    ),
    DataList(
        "citations",
        "Viện dẫn",
        "Mỗi dòng một lần kế hoạch nhắc tới một văn bản",
        _citations,
        CITATION_COLUMNS,
    ),
)
