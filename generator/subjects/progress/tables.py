"""The tables of the open data on reports, on what they state and on what became of promises."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated

from generator.language import N_, _
from generator.model.reports import Observation, Report
from generator.model.urls import (
    observation_address,
    plan_address,
    progress_of,
    report_address,
    report_file,
)
from generator.opendata import OF_PLAN, PLAN_STATUS, Table, leads_to
from generator.subjects.progress.judged import JudgedTarget, judged_targets
from generator.subjects.progress.ledger import Entry, ledger
from generator.text.vietnamese import PartialDate
from generator.views.subject import Edition


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """A duty in a year that a report answers."""

    plan: Annotated[str, N_("Mã kế hoạch")]
    duty: Annotated[str, N_("Mã việc")]
    year: Annotated[int, N_("Năm")]


@dataclass(frozen=True, slots=True)
class SaidRow:
    """Words of a report about a place of a plan, or about a figure."""

    about: Annotated[str, N_("Nói về đâu: mã kế hoạch hay báo cáo, dấu #, mã trong đó")]
    quote: Annotated[str, N_("Câu gốc")]


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A document that tells what became of promises."""

    id: Annotated[str, N_("Mã báo cáo")]
    type: Annotated[str, N_("Loại văn bản")]
    title: Annotated[str, N_("Tên văn bản")]
    number: Annotated[str | None, N_("Số, ký hiệu")]
    date: Annotated[PartialDate | None, N_("Ngày của văn bản; có thể chỉ có tháng hoặc năm")]
    issuer: Annotated[str | None, N_("Mã cơ quan ban hành")]
    issuer_printed: Annotated[str | None, N_("Tên cơ quan như in")]
    standing: Annotated[
        str,
        N_(
            "official văn bản của cơ quan; secondary nơi khác kể lại; "
            "note ghi chép của người nhập liệu"
        ),
    ]
    source_url: Annotated[str | None, N_("Nơi đã đọc")]
    source: Annotated[str | None, N_("Tệp chữ của văn bản, nguyên từng byte; null khi không giữ")]
    read_in: Annotated[str, N_("whole đọc cả văn bản; excerpt chỉ đọc một trích đoạn")]
    answers: Annotated[tuple[AnswerRow, ...], N_("Đáp những việc phải báo cáo nào, năm nào")]
    evidence: Annotated[tuple[SaidRow, ...], N_("Nói gì về việc, về lời hứa không kèm con số")]
    replies: Annotated[tuple[SaidRow, ...], N_("Cơ quan trả lời về chỉ tiêu, con số nào")]
    note: Annotated[str | None, N_("Ghi chú của người nhập liệu")]
    encoded_by: Annotated[str, N_("Ai nhập liệu")]
    url: Annotated[str, N_("Trang của báo cáo")]
    original: Annotated[str | None, N_("Tệp gốc, khi tệp nguồn là chữ đọc ra từ tệp ấy")]
    original_sha256: Annotated[str | None, N_("SHA-256 của tệp gốc")]


@dataclass(frozen=True, slots=True)
class ObservationRow:
    """A figure that a report states."""

    id: Annotated[str, N_("Mã con số: mã báo cáo, dấu #, mã trong báo cáo")]
    report: Annotated[str, N_("Mã báo cáo")]
    place: Annotated[str, N_("Mã đơn vị hành chính được đo")]
    indicator: Annotated[str, N_("Mã chỉ số")]
    variant: Annotated[str | None, N_("Biến thể định nghĩa")]
    population: Annotated[str | None, N_("Tính trên ai, ở đâu")]
    population_id: Annotated[str | None, N_("Mã đối tượng; null khi danh mục chưa có")]
    measure: Annotated[str, N_("level mức, change tăng hay giảm bao nhiêu, flow mỗi năm bao nhiêu")]
    operator: Annotated[str, "=, >, >=, <, <=, ~, between"]
    value: Annotated[Decimal, N_("Con số")]
    value_max: Annotated[Decimal | None, N_("Con số trên của khoảng")]
    unit: Annotated[str | None, N_("Đơn vị tính")]
    per: Annotated[str | None, N_("Mẫu số như in")]
    as_of: Annotated[PartialDate | None, N_("Số của lúc nào; null khi nguồn không nói")]
    since: Annotated[int | None, N_("So với năm nào, của con số tăng giảm")]
    finality: Annotated[str | None, N_("preliminary, final; null khi nguồn không nói")]
    standard: Annotated[str | None, N_("Đo theo chuẩn nào, như nguồn ghi")]
    printed: Annotated[str | None, N_("Con số như in")]
    quote: Annotated[str, N_("Câu gốc chứa con số")]
    disputes: Annotated[tuple[str, ...], N_("Trái với những con số nào")]
    reported: Annotated[PartialDate | None, N_("Ngày của văn bản nêu con số")]
    note: Annotated[str | None, N_("Ghi chú của người nhập liệu")]
    url: Annotated[str, N_("Địa chỉ của con số")]


@dataclass(frozen=True, slots=True)
class LookedRow:
    """Somebody looked and found nothing new."""

    on: Annotated[PartialDate, N_("Đã xem ngày nào")]
    by: Annotated[str, N_("Ai xem")]


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A duty in a year: by which day, and which reports answer it."""

    plan: Annotated[str, N_("Mã kế hoạch")]
    duty: Annotated[str, N_("Mã việc")]
    year: Annotated[int | None, N_("Năm; null khi văn bản không nói năm nào")]
    due: Annotated[PartialDate | None, N_("Ngày cuối; null khi văn bản không nêu ngày")]
    status: Annotated[
        str,
        N_(
            "received đã thấy, not-found chưa tìm thấy, to-come chưa đến hạn, no-day không rõ hạn, "
            "ended chưa tới hạn nào thì đơn vị hay văn bản đã hết"
        ),
    ]
    days: Annotated[int | None, N_("Bao nhiêu ngày từ hạn tới today mà chưa tìm thấy")]
    reports: Annotated[tuple[str, ...], N_("Mã những báo cáo đáp việc này")]
    on_time: Annotated[bool | None, N_("Có báo cáo đúng hạn không; null khi không rõ")]
    today: Annotated[PartialDate, N_("Ngày của lần ghi cuối, lúc xét")]
    url: Annotated[str, N_("Địa chỉ của câu đặt ra việc này")]
    plan_status: Annotated[str, PLAN_STATUS]
    looked: Annotated[
        tuple[LookedRow, ...], N_("Những lần đã xem mà không thấy gì mới; không tính là đã nhận")
    ]


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A figure that is not held against a promise."""

    observation: Annotated[str, N_("Mã con số")]
    reason: Annotated[str, N_("Vì sao không so")]


@dataclass(frozen=True, slots=True)
class ProgressTableRow:
    """What became of a promise at one time, with all that the rule rests on."""

    plan: Annotated[str, N_("Mã kế hoạch")]
    target: Annotated[str, N_("Mã chỉ tiêu")]
    indicator: Annotated[str | None, N_("Mã chỉ số")]
    period: Annotated[str | None, N_("Năm được xét, hay lúc của con số; null cho cả lời hứa")]
    status: Annotated[str, N_("Kết quả của quy tắc: met, not-met, at-level, not-yet…")]
    reason: Annotated[str | None, N_("Lý do, khi có")]
    figures: Annotated[tuple[str, ...], N_("Mã những con số quyết định, hay gần nhất")]
    before: Annotated[tuple[str, ...], N_("Mã những con số đo trước khi có kế hoạch")]
    refused: Annotated[tuple[RefusedRow, ...], N_("Những con số không so được")]
    deadline: Annotated[PartialDate | None, N_("Ngày cuối phải đạt")]
    begins: Annotated[PartialDate | None, N_("Kế hoạch có từ bao giờ, hay không sớm hơn bao giờ")]
    begins_by: Annotated[
        str | None, N_("dated ngày của kế hoạch; documents ngày của văn bản mới nhất mà nó dẫn")
    ]
    first_year: Annotated[int | None, N_("Năm đầu mà kế hoạch tự nói")]
    amended: Annotated[PartialDate | None, N_("Chỉ tiêu như thế này từ lần sửa đổi nào")]
    ends: Annotated[PartialDate | None, N_("Ngày đơn vị hành chính không còn")]
    average_of: Annotated[str | None, N_("Mã đơn vị mà lời hứa so với")]
    today: Annotated[PartialDate, N_("Ngày của lần ghi cuối, lúc xét")]
    url: Annotated[str, N_("Địa chỉ nơi trang nói điều này")]
    plan_status: Annotated[str, PLAN_STATUS]


def progress_tables(edition: Edition) -> Iterator[Table]:
    """Yield the tables of what became of promises; none for a portal without reports."""
    if not edition.site.reports:
        return
    yield Table(
        "reports",
        _("Báo cáo"),
        _("Những văn bản nói lời hứa nay tới đâu"),
        ReportRow,
        lambda: (_report(one, edition.base) for one in edition.site.reports.values()),
        key=("id",),
        links=(leads_to("agencies", "issuer"),),
    )
    yield Table(
        "observations",
        _("Con số đã đo"),
        _("Những con số mà báo cáo nêu, mỗi con số kèm câu gốc"),
        ObservationRow,
        lambda: _observations(edition),
        key=("id",),
        links=(
            leads_to("reports", "report"),
            leads_to("units", "place"),
            leads_to("indicators", "indicator"),
        ),
    )
    yield Table(
        "ledger",
        _("Sổ việc phải báo cáo"),
        _("Mỗi việc, mỗi năm: hạn nào, văn bản nào đáp; chưa tìm thấy không phải là không làm"),
        LedgerRow,
        lambda: _ledger(edition),
        by_province=True,
        links=(OF_PLAN, leads_to("duties", "plan", "duty")),
    )
    yield Table(
        "progress",
        _("Tiến độ"),
        _("Mỗi chỉ tiêu nay tới đâu theo quy tắc ở trang Cách xét tiến độ, kèm mọi căn cứ"),
        ProgressTableRow,
        lambda: _progress(edition),
        by_province=True,
        links=(
            OF_PLAN,
            leads_to("targets", "plan", "target"),
            leads_to("indicators", "indicator"),
        ),
    )


def _report(report: Report, base: str) -> ReportRow:
    return ReportRow(
        id=report.id,
        type=report.type,
        title=report.title,
        number=report.number,
        date=report.date,
        issuer=report.issuer,
        issuer_printed=report.issuer_printed,
        standing=report.standing,
        source_url=report.url,
        source=f"{base}{report_file(report.id, report.source)}" if report.source else None,
        read_in=report.read_in,
        answers=tuple(AnswerRow(one.plan, one.duty, one.year) for one in report.answers),
        evidence=tuple(SaidRow(f"{one.plan}#{one.about}", one.quote) for one in report.evidence),
        replies=tuple(SaidRow(one.to, one.quote) for one in report.replies),
        note=report.note,
        encoded_by=report.encoded_by,
        url=f"{base}{report_address(report.id)}",
        original=report.original.file if report.original else None,
        original_sha256=report.original.sha256 if report.original else None,
    )


def _observations(edition: Edition) -> Iterator[ObservationRow]:
    for report in edition.site.reports.values():
        for one in report.observations:
            yield _observation(one, edition.base)


def _observation(one: Observation, base: str) -> ObservationRow:
    return ObservationRow(
        id=one.address,
        report=one.report,
        place=one.where,
        indicator=one.indicator,
        variant=one.variant,
        population=one.population,
        population_id=one.population_id,
        measure=one.measure,
        operator=one.operator,
        value=one.value,
        value_max=one.value_max,
        unit=one.unit,
        per=one.per,
        as_of=one.as_of,
        since=one.since,
        finality=one.finality,
        standard=one.standard,
        printed=one.printed,
        quote=one.quote,
        disputes=one.disputes,
        reported=one.reported,
        note=one.note,
        url=f"{base}{observation_address(one.report, one.id)}",
    )


def _ledger(edition: Edition) -> Iterator[LedgerRow]:
    for plan in edition.site.plans.values():
        for entry in ledger(edition.site, plan, edition.today):
            yield _entry(entry, plan.status, edition)


def _entry(entry: Entry, status: str, edition: Edition) -> LedgerRow:
    known = {one.on_time for one in entry.received}
    return LedgerRow(
        plan=entry.duty.plan,
        duty=entry.duty.id,
        year=entry.year,
        due=_day(entry.due),
        status=entry.status,
        days=entry.days,
        reports=tuple(one.report.id for one in entry.received),
        on_time=True if True in known else None if None in known or not known else False,
        today=_said(edition.today),
        url=f"{edition.base}{plan_address(entry.duty.plan, entry.duty.id)}",
        plan_status=status,
        looked=tuple(LookedRow(one.on, one.by) for one in entry.looked),
    )


def _progress(edition: Edition) -> Iterator[ProgressTableRow]:
    for plan in edition.site.plans.values():
        for one in judged_targets(edition.site, plan, edition.today):
            yield from _judgements(one, edition)


def _judgements(one: JudgedTarget, edition: Edition) -> Iterator[ProgressTableRow]:
    promise, target = one.promise, one.target
    for judged in one.judgements:
        yield ProgressTableRow(
            plan=target.plan,
            target=target.id,
            indicator=target.indicator,
            period=judged.period,
            status=judged.status,
            reason=judged.reason,
            figures=judged.figures,
            before=judged.before,
            refused=tuple(RefusedRow(each.observation, each.reason) for each in judged.refused),
            deadline=_day(judged.deadline),
            begins=promise.begins,
            begins_by=promise.begins_by,
            first_year=promise.first_year,
            amended=_day(promise.amended),
            ends=_day(promise.ends),
            average_of=promise.average_of,
            today=_said(judged.today),
            url=f"{edition.base}{progress_of(target.plan, f'ct_{target.id}')}",
            plan_status=promise.status,
        )


def _day(day: date | None) -> PartialDate | None:
    return _said(day) if day else None


def _said(day: date) -> PartialDate:
    return PartialDate(day.year, day.month, day.day)
