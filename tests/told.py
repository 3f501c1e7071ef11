"""Problems and linked plans as golden cases write them: short, in order, nothing left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.plan import Citation, Duty, Paragraph, Period, Plan, Recipient, Section, Target
from generator.opendata.json_form import to_json
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
        f" issuer={plan.issuer.value} unit={plan.unit} status={plan.status}"
        + (f" drafted={plan.drafted.iso}" if plan.drafted else "")
        + (f" period={_period(plan.period)}" if plan.period else ""),
        *(f"basis {one.relation} {one.document}" for one in plan.basis),
        *(line for section in plan.sections for line in _section(section)),
    ]


def _said(value: object) -> str:
    return str(getattr(value, "value", None))


def _period(period: Period) -> str:
    years = f"{period.first}–{period.last}"
    return f"{years} ({period.printed or 'inferred: ' + str(period.inferred)})"


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
    kind = f" ({row.kind})" if (row := paragraph.row) else ""
    yield f"{paragraph.id}{kind} {paragraph.mark or ''}| {paragraph.text}"
    if row and (cells := row.cells):
        yield "  cells " + " ".join(
            f"{one.column}×{one.across}×{one.down}[{paragraph.text[one.start : one.end]}]"
            for one in cells
        )
    if row and row.above:
        yield f"  under {' '.join(row.above)}"
    yield from (f"  {_target(target)}" for target in paragraph.targets)
    yield from (f"  not a target: {one.quote}" for one in paragraph.not_targets)
    for one in paragraph.actors:
        yield f"  {one.role}: {one.agency} ({one.printed_role}){_scope(one.scope)}"
    if when := paragraph.when:
        yield f"  when: {when.quote} {when.by} {when.every}{_scope(when.scope)}"
    yield from (f"  {_duty(duty)}" for duty in paragraph.duties)
    yield from (f"  {_citation(one)}" for one in paragraph.citations)
    yield from (f"  {_recipient(one)}" for one in paragraph.recipients)
    yield from (f"  {note.kind}: {note.note}" for note in paragraph.notes)


def _target(target: Target) -> str:
    exact = to_json([target.operator, target.value, target.value_max, target.unit]).decode()
    links = [*target.repeats, *target.conflicts_with, target.part_of, target.variant]
    year = target.year and f"{target.year}{_year_from(target)}"
    words = (target.population, target.population_id, year, target.printed, *links)
    said = " | ".join(str(word) for word in words if word)
    return f"target {target.id} {target.indicator} {' '.join(exact.split())} {said}"


def _year_from(target: Target) -> str:
    return f" by {target.year_from.source} {target.year_from.place}" if target.year_from else ""


def _scope(scope: str) -> str:
    return "" if scope == "section" else f" for {scope}"


def _duty(duty: Duty) -> str:
    day = [duty.bound or "", *map(str, duty.day)] if duty.day else []
    when = [*day, *duty.every, *map(str, duty.years)]
    who = f"{' '.join(duty.by)} → {' '.join(duty.to)} ({' '.join(duty.through)})"
    return f"duty {duty.id} {duty.does} {who} {' '.join(when)} after={duty.after}"


def _citation(citation: Citation) -> str:
    return f"cites {citation.document}: {citation.printed} ({citation.role})"


def _recipient(one: Recipient) -> str:
    copies = f" × {one.copies}" if one.copies is not None else ""
    return f"to {one.agency}: {one.name}{copies}{' for information' * one.for_information}"
