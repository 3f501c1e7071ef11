"""What documents of the central level set: shown beside the plans' figures, never among them."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from generator.denial.denials import sentence_without_year
from generator.language import _
from generator.locale import worded
from generator.locale.names import document_name
from generator.model.registries import Indicator, NationalFigure
from generator.model.site import Site
from generator.schema import labels


@dataclass(frozen=True, slots=True)
class NationalStatement:
    """A national figure in words: how much, of whom, for when, whose it is, where it was read."""

    national: NationalFigure
    figure: worded.FigureWords | None
    about: str
    time: str
    document: str
    number: str
    source: str


def national_statements(site: Site, indicator: Indicator) -> list[NationalStatement]:
    """Return the national figures of an indicator, in the order of the registry.

    Empty where the registry has none. The number of a document that has none is told in words.
    """
    return [
        _statement(site, indicator, figure)
        for figure in site.registries.national.values()
        if figure.indicator == indicator.id
    ]


def _statement(site: Site, indicator: Indicator, figure: NationalFigure) -> NationalStatement:
    time = worded.time(figure.year, None) or sentence_without_year()
    variant = indicator.variant_name(figure.variant)
    return NationalStatement(
        figure,
        worded.figure(figure),
        "; ".join((*worded.conditions(figure.population, None, variant), time)),
        time,
        document_name(site, figure.document),
        site.registries.documents[figure.document].number or _("không số"),
        _(
            "theo {version} trên {website}",
            version=labels.LANGUAGES[figure.language],
            website=urlsplit(figure.url).netloc,
        ),
    )
