"""One authored target → one `Target`: its figure typed and found in its own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.language import _
from generator.link.context import Linking
from generator.link.national import is_unit_of
from generator.link.populations import Counted
from generator.model.plan import Span, Target, YearFrom, YearSource
from generator.model.registries import Indicator
from generator.problems import guess
from generator.reading.yaml_source import Path
from generator.schema.annotations import TargetForm
from generator.text.column_heads import ColumnSays
from generator.text.figures import (
    Figure,
    PrintedFigure,
    find_number_words,
    find_printed,
    parse_figure,
)


@dataclass(frozen=True, slots=True)
class Above:
    """Words that speak for what stands below them: a heading, or a sentence that leads in a list.

    `place` is the address of the section or paragraph.
    """

    source: YearSource
    place: str
    words: str


@dataclass(frozen=True, slots=True)
class InColumn:
    """What a table says of what stands in a cell: the head of its column, the unit of its row.

    `place` is the address of the head. `says` is null where nobody knows what the column's cells
    are, `year` where its head names none or several, `unit` where the row prints none; `number` is
    that of the column, from 1.
    """

    number: int
    place: str
    head: str
    says: ColumnSays | None = None
    year: int | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class TargetPlace:
    """A target's place, its paragraph's text, and what speaks for it above, outermost first.

    `column` is null for a target that stands in no table.
    """

    id: str
    plan: str
    section: str
    paragraph: str
    span: Span
    text: str
    above: Sequence[Above]
    column: InColumn | None = None

    def words(self, quote: str) -> Iterator[tuple[YearSource, str, str]]:
        """Yield the words in which something about the target may stand, the nearest first."""
        yield "words", self.paragraph, quote
        if self.column:
            yield "column", self.column.place, self.column.head
        yield "paragraph", self.paragraph, self.text
        for one in reversed(self.above):
            yield one.source, one.place, one.words


def link_target(linking: Linking, form: TargetForm, path: Path, place: TargetPlace) -> Target:
    """Build a target; a figure that its quote does not print is a problem.

    `path` leads to the target in the plan file. The figure is sought in the quote (in its words for
    the kind `words`), with the same bound, unless the author says how it is `printed`. Its unit is
    the indicator's or one that converts to it. The target is built whatever is told.
    """
    indicator = _indicator(linking, form, path)
    figure = _figure(linking, form, path, place.column)
    year = _year(linking, form, path, place.column)
    counted = _counted(linking, form, path, place)
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
        population=counted.printed,
        population_id=counted.population,
        operator=figure.operator if figure else form.compares,
        value=figure.value if figure else None,
        value_max=figure.value_max if figure else None,
        unit=(figure.unit if figure else None) or (indicator.unit if indicator else None),
        year=year,
        year_from=_year_from(linking, form, path, place, year),
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
        measure=form.measure,
        base=form.base,
    )


def _counted(linking: Linking, form: TargetForm, path: Path, place: TargetPlace) -> Counted:
    """Return of whom the figure is; what no registry knows, and what no text prints, is told."""
    texts = [words for _source, _place, words in place.words(form.quote)]
    counted = linking.populations.counted(form.population, texts)
    where = (*path, "population")
    if form.population is None:
        return counted
    if counted.population is None and linking.registries.populations:
        linking.named("populations", form.population, where)
    elif counted.population and counted.printed is None:
        known = linking.registries.populations[counted.population]
        if not form.inferred:
            linking.tell(
                where,
                "population-not-printed",
                _("không chữ nào trong đoạn này hay bên trên nói đối tượng ấy"),
                form.population,
                _(
                    "thêm chữ in vào forms của {id} trong registry/populations.yml, "
                    "sửa mã, hoặc ghi inferred: lý do",
                    id=form.population,
                ),
            )
        return Counted(counted.population, known.name)
    return counted


def _figure(
    linking: Linking, form: TargetForm, path: Path, column: InColumn | None
) -> Figure | None:
    """Return the figure, in a row in the unit that the row prints; another unit is told."""
    figure = parse_figure(form.is_) if form.is_ else None
    if figure is None or column is None or column.unit is None:
        return figure
    if figure.unit is None:
        return replace(figure, unit=_unit_spelt(linking, form, column.unit))
    if figure.unit.casefold() != column.unit.casefold() and not (form.inferred or form.printed):
        linking.tell(
            (*path, "is"),
            "unit-of-row",
            _("dòng này in đơn vị “{unit}”", unit=column.unit),
            figure.unit,
            _("bỏ đơn vị để máy lấy đơn vị của dòng, sửa lại, hoặc ghi inferred: lý do"),
            column.unit,
        )
    return figure


def _unit_spelt(linking: Linking, form: TargetForm, unit: str) -> str:
    """Return a unit as the indicator spells it, where it is one of its units in other letters."""
    indicator = linking.registries.indicators.get(form.indicator or "")
    known = (indicator.unit, *(one.unit for one in indicator.conversions)) if indicator else ()
    return next((one for one in known if one and one.casefold() == unit.casefold()), unit)


def _year(linking: Linking, form: TargetForm, path: Path, column: InColumn | None) -> int | None:
    """Return the year of a target, in a row that of its column; another year is told."""
    printed = column.year if column else None
    if column and form.year and printed and form.year != printed and not form.inferred:
        linking.tell(
            (*path, "year"),
            "year-of-column",
            _("đầu cột {column} in năm {year}", column=column.number, year=printed),
            str(form.year),
            _("bỏ year để máy lấy năm của cột, sửa lại, hoặc ghi inferred: lý do"),
            str(printed),
        )
    return form.year or printed


def _year_from(
    linking: Linking, form: TargetForm, path: Path, place: TargetPlace, year: int | None
) -> YearFrom | None:
    """Find where the year of a target is printed: the nearest words, or where its author says."""
    if year is None:
        return None
    said = re.compile(rf"(?<!\d){year}(?!\d)")
    printing = [
        YearFrom(source, where)
        for source, where, words in place.words(form.quote)
        if said.search(words)
    ]
    if form.year_from is None:
        nearest = next(iter(printing), None)
        is_own = nearest is not None and nearest.place == place.paragraph
        return nearest if is_own or not form.inferred else None
    meant = [one for one in printing if one.place == form.year_from]
    if not meant:
        linking.tell(
            (*path, "year_from"),
            "year-from",
            _("chỗ này không in năm {year}, hay không đứng bên trên chỉ tiêu", year=year),
            form.year_from,
            _("ghi mã của đoạn hay mục có in năm ấy, hoặc bỏ year_from để máy tự tìm"),
            guess(form.year_from, [one.place for one in printing]),
        )
    return meant[0] if meant else None


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
    # A change may be told in shares or points of what it changes; it is ranked with nothing.
    is_ranked = form.measure != "change"
    if figure and figure.unit and is_ranked and not is_unit_of(indicator, figure.unit):
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
