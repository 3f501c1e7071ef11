"""Plans that say little or nothing, and texts that no XML likes, for tests of standards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.model.plan import Paragraph, Plan, Section
from generator.opendata.publication import Publication, PublishedPlan
from generator.text.vietnamese import PartialDate
from tests.opendata.standards.written import site

# Marks of XML, characters that it forbids, one that turns letters round, and blanks at both ends.
HOSTILE = " <a href='x'>&amp;\"]]>\x00\x0b\ufffe\u202e\U0001f600 --> "


def _with_text(sections: tuple[Section, ...], text: str) -> tuple[Section, ...]:
    return tuple(
        replace(
            one,
            number=text,
            heading=text,
            show=None,
            citations=(),
            paragraphs=tuple(_plain(paragraph, text) for paragraph in one.paragraphs),
            sections=_with_text(one.sections, text),
        )
        for one in sections
    )


def _plain(one: Paragraph, text: str) -> Paragraph:
    place, section = one.place, one.section
    return Paragraph(one.id, section, text, text, place)


def plans() -> Mapping[str, Plan]:
    """Return plans by what is odd about them."""
    whole = site().plans["vinh-long-chuong-trinh-nq42"]
    bare = replace(
        whole, number=None, date=None, issued=None, place_of_issue=None, signatory=None, basis=()
    )
    body = next(one for one in whole.sections if one.role == "purpose")
    alone = replace(body, paragraphs=(), sections=(), role=None, number=None, heading=None)
    return {
        "says nothing of itself": bare,
        "a month": replace(bare, issued=PartialDate(2024, 2)),
        "a year": replace(bare, drafted=PartialDate(2024), status="draft"),
        "hostile": replace(whole, title=HOSTILE, sections=_with_text(whole.sections, HOSTILE)),
        "empty sections": replace(bare, sections=(alone,)),
        "no sections": replace(bare, sections=()),
        "only a frame": replace(bare, sections=whole.sections[:1]),
        "only a decision": replace(bare, sections=whole.sections[1:2]),
    }


def published(plan: Plan, publication: Publication) -> PublishedPlan:
    """Return a plan as it is published, in a site that has it."""
    there = replace(site(), plans={**site().plans, plan.id: plan})
    return PublishedPlan(there, plan, publication)


def every(publication: Publication) -> Iterator[tuple[str, PublishedPlan]]:
    """Yield the real plans and the odd ones, by their names."""
    for name, plan in {**site().plans, **plans()}.items():
        yield name, published(plan, publication)
