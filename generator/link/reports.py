"""Records of reports → reports: every name in them resolved, every figure found in its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.language import _
from generator.link.populations import PopulationIndex
from generator.link.report_figures import ReportFigures
from generator.link.report_names import ReportNames
from generator.model.plan import Original
from generator.model.reports import Answer, Evidence, Looked, Reply, Report
from generator.model.site import Site
from generator.problems import Location, Problem, guess
from generator.reading.reports import ReportRecord
from generator.text.vietnamese import parse_date


def link_reports(
    records: Sequence[ReportRecord], site: Site, problems: list[Problem]
) -> dict[str, Report]:
    """Return the reports by id; what dangles, and quotes that are nowhere, are told.

    `site` has the plans and registries that they name. Of two reports with one id the first stays;
    what names something that is not there is left out of its report.
    """
    if not records:
        return {}
    populations = PopulationIndex.of(site.registries.populations)
    known = {f"{one.form.id}#{each.id}" for one in records for each in one.form.observations}
    reports: dict[str, Report] = {}
    for record in records:
        name, place = record.form.id, record.yaml.locate(("id",))
        if name != record.stem:
            problems.append(_misnamed(record, place))
        if name in reports:
            problems.append(_repeated(name, place, reports[name].place))
            continue
        names = ReportNames(record, site, known, problems)
        reports[name] = _Linker(record, site, populations, names).report()
    return reports


def _misnamed(record: ReportRecord, place: Location) -> Problem:
    return Problem.at(
        place,
        "id-and-file",
        _("mã báo cáo khác tên tệp"),
        fragment=record.form.id,
        hint=_("đổi tên tệp thành {id}.yml, hoặc sửa mã", id=record.form.id),
    )


def _repeated(name: str, place: Location, other: Location) -> Problem:
    return Problem.at(
        place,
        "repeated-id",
        _("hai báo cáo cùng mã; mã này đã dùng trong {name}", name=str(other)),
        fragment=name,
        hint=_("mỗi báo cáo một mã riêng, không dùng lại"),
    )


@dataclass(frozen=True, slots=True)
class _Linker:
    """One report on its way from record to model."""

    record: ReportRecord
    site: Site
    populations: PopulationIndex
    names: ReportNames

    def report(self) -> Report:
        form = self.record.form
        if form.issuer:
            self.names.is_known("agencies", form.issuer, self.site.registries.agencies, ("issuer",))
        issuer = form.issuer if form.issuer in self.site.registries.agencies else None
        self._tell_proposed()
        figures = ReportFigures(self.record, self.site, self.populations, self.names)
        return Report(
            form.id,
            form.type,
            form.title,
            form.number,
            parse_date(form.date) if form.date else None,
            issuer,
            form.issuer_printed,
            form.standing,
            form.url,
            form.source if self.record.source else None,
            Original(form.original.file, form.original.sha256, form.original.reader)
            if form.original
            else None,
            form.read_in,
            tuple(self._answers()),
            tuple(self._evidence()),
            tuple(figures.observations()),
            tuple(figures.assigned()),
            tuple(self._looked()),
            tuple(self._replies()),
            form.note,
            form.encoded_by,
            self.record.yaml.locate(("id",)),
        )

    def _tell_proposed(self) -> None:
        """Tell of answers that a program proposed: until a person takes one, it is none."""
        for index, form in enumerate(self.record.form.proposed_answers):
            self.names.tell(
                ("proposed_answers", index),
                "unconfirmed",
                _("việc được đáp do máy đề xuất, chưa có người xác nhận; trang chưa dùng"),
                form.answer,
                _("đọc lại văn bản; đúng thì chuyển địa chỉ này vào answers, không thì bỏ cả mục"),
                severity="warning",
            )

    def _answers(self) -> Iterator[Answer]:
        for index, said in enumerate(self.record.form.answers):
            path = ("answers", index)
            address, _slash, year = said.rpartition("/")
            plan, _mark, name = address.partition("#")
            if not self.names.has_plan(plan, path):
                continue
            duties = [one.id for one in self.site.plans[plan].duties()]
            if name in duties:
                yield Answer(plan, name, int(year), self.record.yaml.locate(path))
            else:
                self.names.tell(
                    path,
                    "unknown-duty",
                    _("kế hoạch {plan} không có việc phải báo cáo nào mã này", plan=plan),
                    name,
                    _("lấy mã việc ở địa chỉ của câu trên trang kế hoạch"),
                    guess(name, duties),
                )

    def _looked(self) -> Iterator[Looked]:
        for index, form in enumerate(self.record.form.looked):
            path = ("looked", index)
            address, _slash, year = form.about.rpartition("/")
            plan, _mark, name = address.partition("#")
            day = parse_date(form.on)
            if self.names.has_place(plan, name, (*path, "about")) and day:
                place = self.record.yaml.locate(path)
                yield Looked(plan, name, int(year), day, form.by, place)

    def _evidence(self) -> Iterator[Evidence]:
        for index, form in enumerate(self.record.form.evidence):
            path = ("evidence", index)
            plan, _mark, place = form.about.partition("#")
            self.names.is_quoted(form.quote, (*path, "quote"))
            if self.names.has_place(plan, place, (*path, "about")):
                yield Evidence(plan, place, form.quote, self.record.yaml.locate(path))

    def _replies(self) -> Iterator[Reply]:
        for index, form in enumerate(self.record.form.replies):
            path = ("replies", index)
            plan, _mark, place = form.to.partition("#")
            self.names.is_quoted(form.quote, (*path, "quote"))
            if form.to in self.names.known or self.names.has_place(plan, place, (*path, "to")):
                yield Reply(form.to, form.quote, self.record.yaml.locate(path))
