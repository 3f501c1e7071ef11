"""One authored target → one `Target`: its figure typed and found in its own words."""

from __future__ import annotations

from dataclasses import dataclass

from generator.language import _
from generator.link.context import Linking
from generator.link.national import is_unit_of
from generator.model.plan import Span, Target
from generator.model.registries import Indicator
from generator.problems import guess
from generator.reading.yaml_source import Path
from generator.schema.plan import TargetForm
from generator.text.figures import (
    Figure,
    PrintedFigure,
    find_number_words,
    find_printed,
    parse_figure,
)


@dataclass(frozen=True, slots=True)
class TargetPlace:
    """Where a target stands."""

    id: str
    plan: str
    section: str
    paragraph: str
    span: Span


def link_target(linking: Linking, form: TargetForm, path: Path, place: TargetPlace) -> Target:
    """Build a target; a figure that its quote does not print is a problem.

    `path` leads to the target in the plan file. The figure is sought in the quote (in its words for
    the kind `words`), with the same bound, unless the author says how it is `printed`. Its unit is
    the indicator's or one that converts to it. The target is built whatever is told.
    """
    indicator = _indicator(linking, form, path)
    figure = parse_figure(form.is_) if form.is_ else None
    printed = _find(form, figure)
    _check_figure(linking, form, path, figure, printed)
    if indicator:
        _check_indicator(linking, form, path, indicator, figure)
    return Target(
        id=place.id,
        plan=place.plan,
        section=place.section,
        paragraph=place.paragraph,
        indicator=indicator.id if indicator else None,
        kind=form.kind,
        population=form.population,
        operator=figure.operator if figure else form.compares,
        value=figure.value if figure else None,
        value_max=figure.value_max if figure else None,
        unit=(figure.unit if figure else None) or (indicator.unit if indicator else None),
        year=form.year,
        when=form.when,
        per=form.per,
        against=form.against,
        printed=form.printed or (form.quote[printed.start : printed.end] if printed else None),
        quote=form.quote,
        span=place.span,
        variant=form.variant,
        part_of=form.part_of,
        repeats=tuple(form.repeats),
        conflicts_with=tuple(form.conflicts_with),
        inferred=form.inferred,
        note=form.note,
    )


def _indicator(linking: Linking, form: TargetForm, path: Path) -> Indicator | None:
    where = (*path, "indicator")
    if form.indicator and linking.named("indicators", form.indicator, where):
        return linking.registries.indicators[form.indicator]
    return None


def _find(form: TargetForm, figure: Figure | None) -> PrintedFigure | None:
    if figure is None:
        return None
    if form.kind == "words":
        said = find_number_words(form.quote)
        return next((one for one in said if one.figure.value == figure.value), None)
    return find_printed(form.quote, figure)


def _check_figure(
    linking: Linking,
    form: TargetForm,
    path: Path,
    figure: Figure | None,
    printed: PrintedFigure | None,
) -> None:
    if figure is None:
        if form.kind in ("numeric", "words"):
            linking.tell(
                path,
                "target-without-figure",
                _("chỉ tiêu bằng số mà không có con số"),
                form.quote,
                _("thêm is: …, hoặc đổi kind thành qualitative, maintain, direction"),
            )
    elif form.printed:
        linking.span(form.quote, form.printed, (*path, "printed"))
    elif printed is None:
        linking.tell(
            (*path, "is"),
            "figure-not-in-quote",
            _("trích dẫn không có con số này"),
            f"{form.is_} ≠ {form.quote}",
            _("sửa is: cho đúng văn bản, hoặc ghi printed: là con số đúng như in"),
        )
    elif printed.figure.operator != figure.operator:
        words = form.quote[printed.start : printed.end]
        linking.tell(
            (*path, "is"),
            "figure-bound",
            _(
                "văn bản in “{words}”, nhưng is: dùng dấu “{operator}”",
                words=words,
                operator=figure.operator,
            ),
            form.is_ or "",
            _("sửa dấu so sánh cho đúng chữ in, hoặc ghi printed: để xác nhận"),
            str(printed.figure),
        )


def _check_indicator(
    linking: Linking,
    form: TargetForm,
    path: Path,
    indicator: Indicator,
    figure: Figure | None,
) -> None:
    if figure and figure.unit and not is_unit_of(indicator, figure.unit):
        linking.tell(
            (*path, "is"),
            "unit-mismatch",
            _(
                "đơn vị khác đơn vị của chỉ số ({unit}), nên không xếp chung được",
                unit=indicator.unit,
            ),
            figure.unit,
            _(
                "sửa đơn vị, dùng chỉ số khác, "
                "hoặc thêm conversions: cho chỉ số nếu chắc cách quy đổi"
            ),
            indicator.unit or "",
            "warning",
        )
    variants = [variant.id for variant in indicator.variants]
    if form.variant and form.variant not in variants:
        linking.tell(
            (*path, "variant"),
            "unknown-variant",
            _("chỉ số không có biến thể này"),
            form.variant,
            _("thêm biến thể vào registry/indicators.yml, hoặc sửa mã"),
            guess(form.variant, variants),
        )
