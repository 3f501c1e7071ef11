"""The figures of a report, observed and assigned: every name resolved, each found in its words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from generator.language import _
from generator.link.populations import PopulationIndex
from generator.link.report_names import ReportNames
from generator.model.reports import AssignedFigure, Observation
from generator.model.site import Site
from generator.problems import Location
from generator.reading.reports import ReportRecord
from generator.reading.yaml_source import Path
from generator.schema.reports import AssignedForm, ObservationForm
from generator.text.figures import (
    Figure,
    PrintedFigure,
    find_number_words,
    find_printed,
    parse_figure,
)
from generator.text.vietnamese import parse_date

_Form = ObservationForm | AssignedForm


@dataclass(frozen=True, slots=True)
class ReportFigures:
    """The figures of one report on their way from record to model; no two have one name.

    One that is still proposed is none.
    """

    record: ReportRecord
    site: Site
    populations: PopulationIndex
    names: ReportNames
    _seen: dict[str, Location] = field(default_factory=dict)

    def observations(self) -> Iterator[Observation]:
        """Yield the figures that the report states; what names what is not there is left out."""
        for index, form in enumerate(self.record.form.observations):
            path: Path = ("observations", index)
            if self._is_first(form.id, path) and (one := self._observation(form, path)):
                yield one

    def assigned(self) -> Iterator[AssignedFigure]:
        """Yield the levels that the report says were set, likewise."""
        for index, form in enumerate(self.record.form.assigned):
            path: Path = ("assigned", index)
            if self._is_first(form.id, path) and (one := self._assigned(form, path)):
                yield one

    def _is_first(self, name: str, path: Path) -> bool:
        place = self.record.yaml.locate((*path, "id"))
        first = self._seen.setdefault(name, place)
        if first == place:
            return True
        self.names.tell(
            (*path, "id"),
            "repeated-id",
            _("hai con số cùng mã trong một báo cáo; con số kia: {other}", other=str(first)),
            name,
            _("mỗi con số một mã riêng"),
        )
        return False

    def _observation(self, form: ObservationForm, path: Path) -> Observation | None:
        if form.proposed:
            self._tell_proposed(form, path)
            return None
        is_there = self._is_there(form, path)
        disputes = [
            one
            for at, one in enumerate(form.disputes)
            if self.names.is_known_figure(one, (*path, "disputes", at))
        ]
        figure = parse_figure(form.is_) or Figure("=", Decimal(0))
        printed = self._printed(form, figure, path)
        if not is_there:
            return None
        report, (people, population) = self.record.form, self._population(form)
        return Observation(
            report.id,
            form.id,
            form.unit,
            form.indicator,
            form.variant,
            people,
            population,
            form.measure,
            figure.operator,
            figure.value,
            figure.value_max,
            figure.unit,
            form.per,
            parse_date(form.as_of) if form.as_of else None,
            form.since,
            form.finality,
            form.standard,
            form.quote,
            printed,
            tuple(disputes),
            form.note,
            self.record.yaml.locate(path),
            parse_date(report.date) if report.date else None,
        )

    def _tell_proposed(self, form: ObservationForm, path: Path) -> None:
        """Tell of a figure that a program proposed: until a person took it, nobody states it."""
        self.names.tell(
            path,
            "unconfirmed",
            _("con số do máy đề xuất, chưa có người xác nhận; trang chưa dùng"),
            form.quote,
            _("đọc câu trong nguồn; đúng thì bỏ dòng proposed, không thì bỏ cả mục"),
            severity="warning",
        )

    def _assigned(self, form: AssignedForm, path: Path) -> AssignedFigure | None:
        is_there = self._is_there(form, path)
        if form.document:
            documents = self.site.registries.documents
            is_known = self.names.is_known(
                "documents", form.document, documents, (*path, "document")
            )
            is_there = is_known and is_there
        figure = parse_figure(form.is_) or Figure("=", Decimal(0))
        printed = self._printed(form, figure, path)
        if not is_there:
            return None
        report, (people, population) = self.record.form, self._population(form)
        return AssignedFigure(
            report.id,
            form.id,
            form.unit,
            form.document,
            form.indicator,
            form.variant,
            people,
            population,
            form.measure,
            figure.operator,
            figure.value,
            figure.value_max,
            figure.unit,
            form.per,
            form.year,
            form.when,
            form.since,
            form.standard,
            form.quote,
            printed,
            report.url,
            "vi",
            form.note,
            self.record.yaml.locate(path),
        )

    def _is_there(self, form: _Form, path: Path) -> bool:
        registries = self.site.registries
        found = (
            self.names.is_known(
                "indicators", form.indicator, registries.indicators, (*path, "indicator")
            ),
            self.names.is_known("units", form.unit, registries.units, (*path, "unit")),
        )
        return all(found)

    def _printed(self, form: _Form, figure: Figure, path: Path) -> str | None:
        """Return the figure as the quote prints it; null, and a problem, where it does not."""
        self.names.is_quoted(form.quote, (*path, "quote"))
        if printed := _find(form.quote, figure):
            return form.quote[printed.start : printed.end]
        self.names.tell(
            (*path, "quote"),
            "figure-not-in-quote",
            _("câu trích không in con số {figure}", figure=form.is_),
            form.quote,
            _("chép cả câu có con số, hoặc sửa con số cho đúng như in"),
        )
        return None

    def _population(self, form: _Form) -> tuple[str | None, str | None]:
        """Return of whom a figure is: in words, and by the registry."""
        found = self.populations.counted(form.population, (form.quote,))
        known = self.site.registries.populations.get(found.population or "")
        return found.printed or (known.name if known else None), found.population


def _find(quote: str, figure: Figure) -> PrintedFigure | None:
    in_words = (one for one in find_number_words(quote) if one.figure.value == figure.value)
    return find_printed(quote, figure) or next(in_words, None)
