"""Plans, sections and targets made of what a rule looks at."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from generator.model.plan import Paragraph, Plan, Section, Span, Target
from generator.model.registries import Indicator
from generator.model.site import Site
from generator.problems import Location
from tests.folders import BASE
from tests.site_fixture import linked

PLACE = Location("x.yml", 7)


def target(quote: str = "q", **said: Any) -> Target:
    plain = Target(
        *("t", "x", "i", "i-p1", "ty-le", "numeric", None, "=", Decimal(3), None, "%", None, None),
        *(None, None, None, quote, Span(0, len(quote)), None, None, (), (), None, None),
    )
    return replace(plain, **said)


def paragraph(text: str, *targets: Target, **said: Any) -> Paragraph:
    return Paragraph("i-p1", "i", said.pop("mark", None), text, PLACE, targets=targets, **said)


def section(*paragraphs: Paragraph, **said: Any) -> Section:
    plain = {"number": None, "heading": None, "show": None, "role": None, "run_in": False}
    return Section(
        id="i", level=1, place=replace(PLACE, line=5), paragraphs=paragraphs, **{**plain, **said}
    )


def plan(*sections: Section, title: str = "Tên") -> Plan:
    (base,) = linked(BASE).plans.values()
    return replace(base, sections=sections, title=title)


def site(*indicators: Indicator) -> Site:
    base = linked(BASE)
    known = replace(base.registries, indicators={one.id: one for one in indicators})
    return replace(base, registries=known)


def told(problems: Any) -> list[tuple[int, str, str]]:
    return [(one.line, one.fragment, one.guess) for one in problems]


def indicator(name: str, words: str) -> Indicator:
    return Indicator(name, words, "%", "less", None, None, (), None)
