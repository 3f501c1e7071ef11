"""What a portal's registries and plans know, in the words of the importer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.importer.known import (
    Known,
    KnownAgency,
    KnownDocument,
    KnownHeading,
    KnownIndicator,
    KnownPopulation,
    KnownUnit,
    KnownWords,
)
from generator.importer.report_answers import KnownDuty
from generator.link import link, link_registries
from generator.model.plan import Plan
from generator.model.registries import Registries
from generator.problems import Problem
from generator.reading.files import plan_files
from generator.reading.plans import load
from generator.reading.registries import load_registries
from generator.schema.plan import SectionForm
from generator.schema.table import TableEntry

# Of so many plans the sentences are read; the names of a registry are known of any number.
_MOST_PLANS = 200


def known_of(plans: Path) -> Known:
    """Return what the folder of a portal's plans knows; nothing where it is no such folder.

    What cannot be read there is left out: a check of the portal tells it.
    """
    if not (plans / "registry").is_dir():
        return Known()
    unread: list[Problem] = []
    registries = link_registries(load_registries(plans, unread), unread)
    return _known(registries, *_said(plans))


def duties_of(plans: Path) -> tuple[KnownDuty, ...]:
    """Return what the plans of a folder say must be done, and by whom, as the importer needs it.

    Nothing of a portal of very many plans, or where it is no such folder.
    """
    if not (plans / "registry").is_dir() or len(plan_files(plans)) > _MOST_PLANS:
        return ()
    site, _unread = link(load(plans))
    return tuple(
        KnownDuty(
            f"{plan.id}#{duty.id}",
            duty.does,
            duty.by,
            plan.number.value if plan.number else None,
            plan.title,
            tuple(_carried(plan, site.registries)),
            dated.year if (dated := plan.issued or plan.drafted) else None,
            duty.years,
        )
        for plan in site.plans.values()
        for duty in plan.duties()
    )


def _carried(plan: Plan, registries: Registries) -> Iterator[str]:
    for one in plan.basis:
        number = registries.documents[one.document].number
        if one.relation == "carries-out" and number:
            yield number


def _known(
    registries: Registries, sentences: dict[str, list[str]], headings: Sequence[KnownHeading]
) -> Known:
    return Known(
        agencies=tuple(
            KnownAgency(one.id, (one.name, *one.aliases), one.kind, one.unit, one.chain)
            for one in registries.agencies.values()
        ),
        units=tuple(
            KnownUnit(
                one.id,
                one.name,
                one.level,
                one.parent,
                one.since.iso if one.since else None,
                one.until.iso if one.until else None,
            )
            for one in registries.units.values()
        ),
        documents=tuple(
            KnownDocument(
                one.id,
                one.type,
                one.number,
                str(one.date) if one.date else None,
                one.title,
                one.issuer_printed,
            )
            for one in registries.documents.values()
        ),
        indicators=tuple(
            KnownIndicator(
                one.id,
                one.name,
                one.unit,
                one.phrases,
                tuple(sentences[one.id]),
                one.direction,
                one.unsaid.population if one.unsaid else None,
                tuple((variant.id, variant.name) for variant in one.variants),
            )
            for one in registries.indicators.values()
        ),
        populations=tuple(
            KnownPopulation(one.id, (one.name, *one.forms))
            for one in registries.populations.values()
        ),
        themes=tuple(
            KnownWords(one.id, (one.name, *one.phrases)) for one in registries.themes.values()
        ),
        groups=tuple(
            KnownWords(one.id, (one.name, *one.words)) for one in registries.groups.values()
        ),
        abbreviations=tuple((one.abbr, one.full) for one in registries.abbreviations),
        headings=tuple(headings),
    )


def _said(plans: Path) -> tuple[dict[str, list[str]], list[KnownHeading]]:
    """Return the quotes of targets by indicator, each once, and every heading with its themes.

    Neither of a portal of very many plans.
    """
    found: dict[str, list[str]] = defaultdict(list)
    headings: list[KnownHeading] = []
    if len(plan_files(plans)) > _MOST_PLANS:
        return found, []
    for record in load(plans).plans:
        for indicator, quote in _stated(record.form.body):
            if quote not in found[indicator]:
                found[indicator].append(quote)
        headings += _headed(record.form.body)
    return found, headings


def _headed(sections: list[SectionForm]) -> Iterator[KnownHeading]:
    for section in sections:
        words = section.show or section.heading
        if words and (section.themes or section.groups):
            below = dict.fromkeys(_themes_below(section.sections))
            yield KnownHeading(words, tuple(section.themes), tuple(section.groups), tuple(below))
        yield from _headed(section.sections)


def _themes_below(sections: list[SectionForm]) -> Iterator[str]:
    for section in sections:
        yield from section.themes
        yield from _themes_below(section.sections)


def _stated(sections: list[SectionForm]) -> Iterator[tuple[str, str]]:
    for section in sections:
        for entry in section.text:
            spoken = entry.table.rows if isinstance(entry, TableEntry) else [entry]
            for one in spoken:
                for target in one.targets:
                    if target.indicator:
                        yield target.indicator, target.quote
        yield from _stated(section.sections)
