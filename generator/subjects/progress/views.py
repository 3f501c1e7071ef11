"""Figures and judgements in words, ready for a template; on every page the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from generator.language import _
from generator.locale import worded
from generator.locale.names import indicator_name, unit_place, variant_name
from generator.model.plan import Plan
from generator.model.reports import Observation, Report
from generator.model.site import Site
from generator.model.urls import Address, observation_address, report_address
from generator.observed import Judgement
from generator.schema import labels
from generator.subjects.progress.judged import JudgedTarget, observations, replies
from generator.subjects.progress.words import REASONS, status_words
from generator.text.vietnamese import PartialDate
from generator.views.targets import TargetView, target_view


@dataclass(frozen=True, slots=True)
class ReplyView:
    """What a body replied, by whom and on which day; the day is empty where nobody knows it."""

    by: str
    day: str
    quote: str
    address: Address


@dataclass(frozen=True, slots=True)
class FigureView:
    """An observed figure in words: how much, of whom, when, where, by which document.

    `why` says why it is not held against a promise, empty where it is.
    """

    observation: Observation
    figure: worded.FigureWords | None
    when: str
    place: str
    about: tuple[str, ...]
    source: str
    standing: str
    address: Address
    replies: tuple[ReplyView, ...]
    why: str = ""


@dataclass(frozen=True, slots=True)
class JudgementView:
    """What became of a promise at one time, with the figures that say it."""

    judged: Judgement
    words: str
    figures: tuple[FigureView, ...]


@dataclass(frozen=True, slots=True)
class ProgressRow:
    """A target with what became of it: by time, where it began, what is not held against it."""

    view: TargetView
    judgements: tuple[JudgementView, ...]
    before: tuple[FigureView, ...]
    refused: tuple[FigureView, ...]
    replies: tuple[ReplyView, ...]
    deadline: str
    begins: str


def progress_rows(
    site: Site, plan: Plan, judged: Iterable[JudgedTarget]
) -> tuple[ProgressRow, ...]:
    """Word the targets of a plan of which any figure speaks, in the order of its text."""
    return tuple(_row(site, plan, one) for one in judged if one.is_spoken_of)


def _row(site: Site, plan: Plan, one: JudgedTarget) -> ProgressRow:
    last = one.judgements[-1]
    return ProgressRow(
        target_view(site, one.target),
        tuple(
            JudgementView(judged, status_words(judged), figure_views(site, plan, judged.figures))
            for judged in one.judgements
        ),
        figure_views(site, plan, last.before),
        tuple(
            figure_view(
                site, plan, observations(site)[refusal.observation], REASONS[refusal.reason]
            )
            for refusal in last.refused
        ),
        reply_views(site, f"{plan.id}#{one.target.id}"),
        day_words(one.promise.deadline),
        _begins(one),
    )


def _begins(one: JudgedTarget) -> str:
    if one.promise.begins is None:
        return _("chưa biết ngày bắt đầu của kế hoạch")
    if one.promise.begins_by == "documents":
        return _(
            "không sớm hơn {day}, ngày của văn bản mới nhất mà kế hoạch dẫn",
            day=one.promise.begins,
        )
    return _("kế hoạch có từ {day}", day=one.promise.begins)


def figure_views(site: Site, plan: Plan, addresses: Sequence[str]) -> tuple[FigureView, ...]:
    """Word observations by their addresses, in their order."""
    known = observations(site)
    return tuple(figure_view(site, plan, known[one]) for one in addresses)


def figure_view(
    site: Site, plan: Plan | None, observation: Observation, why: str = ""
) -> FigureView:
    """Word an observation beside a plan; its place is named where it is not the plan's own."""
    report = site.reports[observation.report]
    is_own = plan is not None and plan.unit == observation.where
    about = (
        *worded.conditions(
            observation.population,
            None,
            variant_name(site.registries, observation.indicator, observation.variant),
        ),
        *((observation.standard,) if observation.standard else ()),
        *((labels.FINALITIES[observation.finality],) if observation.finality else ()),
    )
    return FigureView(
        observation,
        worded.figure(observation),
        _("số của {day}", day=observation.as_of)
        if observation.as_of
        else _("nguồn không nói số của lúc nào"),
        "" if is_own else unit_place(site, observation.where),
        about,
        report_name(report),
        labels.STANDINGS[report.standing],
        observation_address(report.id, observation.id),
        reply_views(site, observation.address),
        why,
    )


def reply_views(site: Site, address: str) -> tuple[ReplyView, ...]:
    """Word what bodies replied to a figure or a target, in the order of the reports."""
    return tuple(
        ReplyView(
            issuer_of(site, report), str(report.date or ""), reply.quote, report_address(report.id)
        )
        for report, reply in replies(site).get(address, ())
    )


def report_name(report: Report) -> str:
    """Return what a report is called: `12/BC-VHXH ngày 10/01/2026`; its title without a number."""
    if not report.number:
        return report.title
    if report.date is None:
        return report.number
    return _("{number} ngày {day}", number=report.number, day=report.date)


def issuer_of(site: Site, report: Report) -> str:
    """Return who issued a report: by the registry, as printed, or empty where nobody says."""
    known = site.registries.agencies.get(report.issuer or "")
    return known.name if known else report.issuer_printed or ""


def day_words(day: date | None) -> str:
    """Return a day as people read it: `31/12/2030`; empty for none."""
    return str(PartialDate(day.year, day.month, day.day)) if day else ""


def names_of(site: Site, observation: Observation) -> str:
    """Return what an observation is of: the name of its indicator."""
    return indicator_name(site.registries, observation.indicator) or observation.indicator
