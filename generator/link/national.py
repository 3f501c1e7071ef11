"""National figures and conversions of units: what the registries say of figures, made typed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.language import _
from generator.model.registries import Conversion, Indicator, NationalFigure, Registries
from generator.problems import Problem, guess
from generator.reading.registries import RegistryRecord
from generator.schema.registries import ConversionForm, NationalForm
from generator.text.figures import Figure, parse_figure
from generator.text.vietnamese import parse_number


def conversion(form: ConversionForm) -> Conversion:
    """Build a rule by which figures of another unit become comparable."""
    return Conversion(form.from_, parse_number(form.multiply) or Decimal(1), form.note)


def is_unit_of(indicator: Indicator, unit: str) -> bool:
    """Tell whether an indicator's figures may have a unit: its own, or one that converts to it.

    An indicator without a unit takes any.
    """
    known = (indicator.unit, *(one.unit for one in indicator.conversions))
    return indicator.unit is None or unit in known


def national_figure(form: NationalForm) -> NationalFigure:
    """Build a national figure, whose form has seen to it that it is one."""
    figure = parse_figure(form.is_) or Figure("=", Decimal(0))
    return NationalFigure(
        form.id,
        form.document,
        form.indicator,
        form.population,
        form.variant,
        figure.operator,
        figure.value,
        figure.value_max,
        figure.unit,
        form.per,
        form.year,
        form.url,
        form.language,
        form.note,
    )


def misfits(entries: Sequence[RegistryRecord], registries: Registries) -> Iterator[Problem]:
    """Yield what of the national figures does not fit their indicators."""
    for entry in entries:
        figure = national_figure(entry.form)  # type: ignore[arg-type]
        if indicator := registries.indicators.get(figure.indicator):
            yield from _misfits(entry, figure, indicator)


def _misfits(
    entry: RegistryRecord, figure: NationalFigure, indicator: Indicator
) -> Iterator[Problem]:
    variants = [variant.id for variant in indicator.variants]
    if figure.variant and figure.variant not in variants:
        yield Problem.at(
            entry.place,
            "unknown-variant",
            _("chỉ số không có biến thể này"),
            fragment=figure.variant,
            hint=_("thêm biến thể vào registry/indicators.yml, hoặc sửa mã"),
            guess=guess(figure.variant, variants),
        )
    if figure.unit and not is_unit_of(indicator, figure.unit):
        yield Problem.at(
            entry.place,
            "unit-mismatch",
            _("đơn vị khác đơn vị của chỉ số ({unit})", unit=indicator.unit),
            fragment=figure.unit,
            hint=_("sửa đơn vị, hoặc dùng chỉ số khác"),
            guess=indicator.unit or "",
        )
