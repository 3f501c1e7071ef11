"""A level that was set in words: how much, for whom and when, by which document, read where."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from generator.denial.denials import sentence_without_year
from generator.language import _
from generator.locale import worded
from generator.locale.names import document_name, unit_place, variant_name
from generator.model.plan import Target
from generator.model.reports import AssignedFigure
from generator.model.site import Site
from generator.model.urls import Address, document_address, observation_address
from generator.observed import Beside
from generator.schema import labels
from generator.subjects.assigned.beside import set_beside
from generator.subjects.assigned.words import beside_words


@dataclass(frozen=True, slots=True)
class AssignedView:
    """A level in words.

    `place` is for which it was set, `document` what the document is called. `report` leads to the
    sentence on the page of its report, `cited` to the page of the document; of the registry of the
    country `read` says in which words and where it was read, empty for a report's.
    """

    assigned: AssignedFigure
    figure: worded.FigureWords | None
    place: str
    about: tuple[str, ...]
    time: str
    document: str
    report: Address | None
    cited: Address | None
    read: str


@dataclass(frozen=True, slots=True)
class BesideView:
    """A level beside a target, with which way the target differs, or why nobody says."""

    level: AssignedView
    beside: Beside
    words: str


def assigned_view(site: Site, figure: AssignedFigure) -> AssignedView:
    """Word a level that was set."""
    variant = variant_name(site.registries, figure.indicator, figure.variant)
    about = worded.conditions(figure.population, None, variant)
    report = site.reports[figure.report] if figure.report else None
    name = document_name(site, figure.document) if figure.document else ""
    if report and not name:
        name = report.number or report.title
        name = _("{number} ngày {day}", number=name, day=report.date) if report.date else name
    return AssignedView(
        figure,
        worded.figure(figure),
        place_of(site, figure),
        (*about, *((figure.standard,) if figure.standard else ())),
        worded.time(figure.year, figure.when) or sentence_without_year(),
        name,
        observation_address(report.id, figure.id) if report else None,
        document_address(figure.document) if figure.document else None,
        "" if report else _read(figure),
    )


def _read(figure: AssignedFigure) -> str:
    version = labels.LANGUAGES[figure.language]
    return _(
        "theo {version} trên {website}", version=version, website=urlsplit(figure.url or "").netloc
    )


def place_of(site: Site, figure: AssignedFigure) -> str:
    """Return for which place a level was set: `cả nước`, `tỉnh Kiên Giang`."""
    unit = site.registries.units.get(figure.where or "")
    if unit is None or unit.level == "country":
        return _("cả nước")
    return worded.within(unit_place(site, unit.id))


def beside_view(site: Site, beside: Beside) -> BesideView:
    """Word a level beside a target."""
    level = assigned_view(site, beside.figure)
    return BesideView(level, beside, beside_words(beside, level.place))


def compared_views(site: Site, target: Target) -> tuple[BesideView, ...]:
    """Word the levels beside which something can be said of a target."""
    return tuple(beside_view(site, one) for one in set_beside(site, target) if one.direction)
