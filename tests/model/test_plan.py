"""What a plan tells of itself: its parts in the order of the text, titles, tasks."""

from __future__ import annotations

from typing import Any

import pytest

from generator.model.assignments import tasks_of
from generator.model.plan import (
    Actor,
    Citation,
    Duty,
    Paragraph,
    Plan,
    Said,
    Section,
    Source,
    Span,
    Target,
    Task,
    TaskTime,
)
from generator.problems import Location

PLACE = Location("x.yml")
SPAN = Span(0, 1)


def target(name: str) -> Target:
    return Target(
        *(name, "x", "i", "p", None, "direction", None, None, None, None, None, None, None, None),
        *(None, None, "q", SPAN, None, None, (), (), None, None),
    )


def duty(name: str) -> Duty:
    return Duty(name, "x", "i", "p", "report", (), (), (), None, (), (), None, "q", SPAN, None)


def citation(printed: str) -> Citation:
    return Citation("x", "i", None, None, printed, SPAN)


def paragraph(name: str, **said: Any) -> Paragraph:
    return Paragraph(name, "i", said.pop("mark", None), name, PLACE, **said)


def section(name: str, **said: Any) -> Section:
    plain = {"level": 1, "number": None, "heading": None, "show": None, "role": None}
    return Section(id=name, run_in=False, place=PLACE, **{**plain, **said})


def plan(*sections: Section) -> Plan:
    return Plan(
        *("x", "ke-hoach", "Tên", None, None, None, None, "issued", None, Said("ubnd"), "xa"),
        *((), None, Source("x.txt", "text", None, (), (), (), ()), "ai", (), sections, PLACE),
    )


@pytest.mark.parametrize(
    ("mark", "is_footnote"),
    [
        *(("[1]", True), ("[12]", True), (None, False), ("", False), ("-", False)),
        *(("(1)", False), ("[1", False), ("1]", False)),
    ],
)
def test_a_footnote_is_known_by_its_mark(mark: str | None, is_footnote: bool) -> None:
    assert paragraph("p", mark=mark).is_footnote == is_footnote


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ({"number": "II.", "heading": "MỤC TIÊU", "show": "Mục tiêu"}, "II. Mục tiêu"),
        ({"number": "II.", "heading": "MỤC TIÊU"}, "II. MỤC TIÊU"),
        ({"number": "II."}, "II."),
        ({"heading": "Mục tiêu"}, "Mục tiêu"),
        ({}, ""),
    ],
)
def test_title_of_a_section(said: dict[str, str], title: str) -> None:
    assert section("a", **said).title == title


@pytest.mark.parametrize(("kind", "is_scan"), [("scan", True), ("text", False)])
def test_a_scan_is_restored(kind: Any, is_scan: bool) -> None:
    assert Source("x.txt", kind, None, (), (), (), ()).is_scan == is_scan


DEEP = plan(
    section(
        "a",
        citations=(citation("a"),),
        paragraphs=(
            paragraph("a1", targets=(target("t1"), target("t2")), citations=(citation("a1"),)),
            paragraph("a2", duties=(duty("d1"),)),
        ),
        sections=(
            section(
                "aa",
                citations=(citation("aa"),),
                paragraphs=(paragraph("aa1", targets=(target("t3"),)),),
                sections=(section("aaa"),),
            ),
            section("ab", paragraphs=(paragraph("ab1", duties=(duty("d2"), duty("d3"))),)),
        ),
    ),
    section("b", paragraphs=(paragraph("b1", citations=(citation("b1"),)),)),
)


def test_everything_comes_in_the_order_of_the_text() -> None:
    assert [one.id for one in DEEP.walk()] == ["a", "aa", "aaa", "ab", "b"]
    assert [one.id for one in DEEP.sections[0].walk()] == ["a", "aa", "aaa", "ab"]
    assert [one.id for one in DEEP.paragraphs()] == ["a1", "a2", "aa1", "ab1", "b1"]
    assert [one.id for one in DEEP.targets()] == ["t1", "t2", "t3"]
    assert [one.id for one in DEEP.duties()] == ["d1", "d2", "d3"]
    assert [one.printed for one in DEEP.citations()] == ["a", "a1", "aa", "b1"]


def test_tasks_are_the_sections_below_the_top_that_hold_text() -> None:
    leads = Actor("so", "leads", "chủ trì", "Sở", SPAN)
    helps = Actor("phong", "supports", None, "Phòng", SPAN)
    when = TaskTime("năm 2025", SPAN, None, None)
    doing = (
        paragraph("p1", actors=(leads, helps)),
        paragraph("p2", when=when),
        paragraph("p3", actors=(helps,), when=when),
    )
    inner = section("ii-1-a", role="tasks", paragraphs=doing[:1])
    task = section("ii-1", role="tasks", paragraphs=doing, sections=(inner,))
    other = section("ii-2", role="implementation", paragraphs=doing)
    empty = section("ii-3", role="tasks")
    found = list(
        tasks_of(plan(section("ii", role="tasks", paragraphs=doing, sections=(task, other, empty))))
    )
    assert found == [
        Task(
            "x",
            task,
            ("ii",),
            ((leads, "p1"), (helps, "p1"), (helps, "p3")),
            ((when, "p2"), (when, "p3")),
        ),
        Task("x", inner, ("ii", "ii-1"), ((leads, "p1"), (helps, "p1")), ()),
    ]


def test_a_plan_without_a_tasks_part_has_no_task() -> None:
    assert list(tasks_of(DEEP)) == []
