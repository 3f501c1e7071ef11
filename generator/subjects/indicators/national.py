"""What documents of the central level set: shown beside the plans' figures, never among them."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from generator.locale import worded
from generator.locale.names import document_name
from generator.model.registries import Indicator, NationalFigure
from generator.model.site import Site
from generator.schema import labels


@dataclass(frozen=True, slots=True)
class NationalStatement:
    """A national figure as a reader sees it: whose it is, and where it was read."""

    figure: NationalFigure
    bound: str
    amount: str
    measure: str
    about: str
    document: str
    number: str
    source: str


def national_statements(site: Site, indicator: Indicator) -> list[NationalStatement]:
    """Return the national figures of an indicator, in the order of the registry."""
    return [
        _statement(site, indicator, figure)
        for figure in site.registries.national.values()
        if figure.indicator == indicator.id
    ]


def _statement(site: Site, indicator: Indicator, figure: NationalFigure) -> NationalStatement:
    variants = {variant.id: variant.name for variant in indicator.variants}
    year = worded.time(figure.year, None)
    parts = (figure.population, variants.get(figure.variant or ""), year)
    return NationalStatement(
        figure,
        worded.bound(figure),
        worded.amount(figure),
        worded.measure(figure),
        "; ".join(part for part in parts if part),
        document_name(site, figure.document),
        site.registries.documents[figure.document].number or "không số",
        f"theo {labels.LANGUAGES[figure.language]} trên {urlsplit(figure.url).netloc}",
    )
