"""Problems and linked plans as golden cases write them: short, in order, nothing left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.plan import Citation, Duty, Paragraph, Plan, Section, Target
from generator.opendata.formats import to_json
from generator.problems import Problem


def rows(problems: Iterable[Problem]) -> list[dict[str, str]]:
    """Return problems as a case expects them; what is empty is left out."""
    return [_row(problem) for problem in sorted(problems)]


def _row(problem: Problem) -> dict[str, str]:
    row = {
        "at": f"{problem.file}:{problem.line}:{problem.column}",
        "rule": problem.rule,
        "severity": "" if problem.severity == "error" else problem.severity,
        "fragment": problem.fragment,
        "guess": problem.guess,
    }
    return {name: value for name, value in row.items() if value}


def outline(plan: Plan) -> list[str]:
    """Return a linked plan as lines: its attributes, sections, paragraphs and what they say."""
    return [
        f"number={_said(plan.number)} date={plan.issued and plan.issued.iso}"
        f" issuer={plan.issuer.value} unit={plan.unit} status={plan.status}",
        *(f"basis {one.relation} {one.document}" for one in plan.basis),
        *(line for section in plan.sections for line in _section(section)),
    ]


def _said(value: object) -> str:
    return str(getattr(value, "value", None))


def _section(section: Section) -> Iterator[str]:
    indent = "  " * (section.level - 1)
    yield f"{indent}# {section.id} | {section.title} | {section.role}" + "".join(
        f" | {name}" for name in (*section.themes, *section.groups)
    )
    for paragraph in section.paragraphs:
        for line in _paragraph(paragraph):
            yield f"{indent}  {line}"
    for below in section.sections:
        yield from _section(below)


def _paragraph(paragraph: Paragraph) -> Iterator[str]:
    yield f"{paragraph.id} {paragraph.mark or ''}| {paragraph.text}"
    yield from (f"  {_target(target)}" for target in paragraph.targets)
    yield from (f"  not a target: {one.quote}" for one in paragraph.not_targets)
    yield from (f"  {one.role}: {one.agency} ({one.printed_role})" for one in paragraph.actors)
    if paragraph.when:
        yield f"  when: {paragraph.when.quote} {paragraph.when.by} {paragraph.when.every}"
    yield from (f"  {_duty(duty)}" for duty in paragraph.duties)
    yield from (f"  {_citation(one)}" for one in paragraph.citations)
    yield from (f"  {note.kind}: {note.note}" for note in paragraph.notes)


def _target(target: Target) -> str:
    exact = to_json([target.operator, target.value, target.value_max, target.unit]).decode()
    links = [*target.repeats, *target.conflicts_with, target.part_of, target.variant]
    words = (target.population, target.year, target.printed, *links)
    said = " | ".join(str(word) for word in words if word)
    return f"target {target.id} {target.indicator} {' '.join(exact.split())} {said}"


def _duty(duty: Duty) -> str:
    when = [*(map(str, duty.day or ())), *duty.every, *map(str, duty.years)]
    who = f"{' '.join(duty.by)} → {' '.join(duty.to)} ({' '.join(duty.through)})"
    return f"duty {duty.id} {duty.does} {who} {' '.join(when)} after={duty.after}"


def _citation(citation: Citation) -> str:
    return f"cites {citation.document}: {citation.printed}"
