"""The table of `kehoach due` is taken back, filled in, after showing which files it would write."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NoReturn

import click

from generator import problems
from generator.build.portal_reading import read
from generator.checks.reports import check_reports
from generator.cli.building import tell
from generator.desk.keeping import ChangedElsewhereError, print_of, save
from generator.hidden import for_terminal
from generator.language import _, ngettext
from generator.link import link_reports
from generator.model.site import Site
from generator.problems import Location, Problem
from generator.progress import Progress
from generator.reading import yaml_source
from generator.reading.files import read_file
from generator.reading.registries import load_registries
from generator.reading.reports import FOLDER, ReportRecord, load_reports, read_report
from generator.reading.settings import Settings
from generator.sheets.answers import answers_of
from generator.sheets.names import names_of
from generator.sheets.report_drafts import ReportDraft, drafts_of, in_the_table


def take_answers(settings: Settings, file: Path, today: date, *, agreed: bool) -> None:
    """Show which report files a filled table makes or adds to, write them if agreed to, and exit.

    Nothing is written where anything is wrong with any of them. Exit code 1 where something is,
    where the answer is no, and where nobody could be asked.
    """
    found: list[Problem] = []
    with problems.guessing():
        drafts, before = _drafts(settings, file, today, found)
    tell(found)
    if problems.has_errors(found):
        click.echo(_("Không ghi gì."), err=True)
        sys.exit(1)
    if not drafts:
        click.echo(_("Bảng chưa có dòng nào được điền thêm."), err=True)
        sys.exit(0)
    for draft in drafts:
        click.echo(for_terminal(_told(settings, draft)))
    if not agreed and not (sys.stdin.isatty() and click.confirm(_("Ghi những tệp này?"), err=True)):
        click.echo(_("Chưa ghi gì; thêm --yes để ghi."), err=True)
        sys.exit(1)
    _save(settings, drafts, before)


def _drafts(
    settings: Settings, file: Path, today: date, found: list[Problem]
) -> tuple[Sequence[ReportDraft], Mapping[str, bytes]]:
    data = read_file(file, file.name, Location(str(file)), found)
    names = names_of(load_registries(settings.plans, []))
    rows = answers_of(data, str(file), names, found) if data is not None else ()
    there = load_reports(settings.plans, found)
    before = dict(_bytes(settings, there))
    texts = {name: held.decode("utf-8") for name, held in before.items()}
    drafts = [] if problems.has_errors(found) else drafts_of(rows, texts, found)
    drafts = [one for one in drafts if one.data != before.get(one.name)]
    site = read(settings, Progress(quiet=True)).site
    found += _wrong(settings, site, there, drafts, today)
    return drafts, before


def _bytes(settings: Settings, there: Sequence[ReportRecord]) -> Iterator[tuple[str, bytes]]:
    for one in there:
        yield one.stem, (settings.plans / FOLDER / f"{one.stem}.yml").read_bytes()


def _wrong(
    settings: Settings,
    site: Site,
    there: Sequence[ReportRecord],
    drafts: Sequence[ReportDraft],
    today: date,
) -> Iterator[Problem]:
    """Yield what is wrong with the reports as they would be and is not so yet, at its cell."""
    told: list[Problem] = []
    records = {one.stem: one for one in there}
    for draft in drafts:
        old = records.get(draft.name)
        if record := read_report(draft.data, _name(settings, draft), told):
            records[draft.name] = replace(record, source=old.source if old else None)
    told += _judged(settings, site, tuple(records.values()), today)
    known = {_key(one) for one in _judged(settings, site, there, today)}
    told = [one for one in told if _key(one) not in known]
    for draft in drafts:
        yaml, _told_already = yaml_source.parse(draft.data, _name(settings, draft))
        own = [one for one in told if yaml and one.file == yaml.name]
        told = [one for one in told if one not in own]
        yield from in_the_table(draft, yaml, own) if yaml else ()
    yield from told


def _name(settings: Settings, draft: ReportDraft) -> str:
    return f"{settings.plans.name}/{FOLDER}/{draft.name}.yml"


def _judged(
    settings: Settings, site: Site, records: Sequence[ReportRecord], today: date
) -> list[Problem]:
    told: list[Problem] = []
    reports = link_reports(records, site, told)
    return told + check_reports(replace(site, reports=reports), settings.portal.severities, today)


def _key(one: Problem) -> tuple[str, str, str, str]:
    return one.file, one.rule, one.message, one.fragment


def _told(settings: Settings, draft: ReportDraft) -> str:
    parts = (
        ngettext("{count} con số", draft.figures) if draft.figures else "",
        ngettext("{count} việc được đáp", draft.answers) if draft.answers else "",
        ngettext("{count} lần đã xem mà không thấy gì mới", draft.looked) if draft.looked else "",
    )
    said = "; ".join(part for part in parts if part)
    file = str(settings.plans / FOLDER / f"{draft.name}.yml")
    if draft.is_new:
        return _("Tệp mới {file}: {what}", file=file, what=said)
    return _("Thêm vào {file}: {what}", file=file, what=said)


def _save(
    settings: Settings, drafts: Sequence[ReportDraft], before: Mapping[str, bytes]
) -> NoReturn:
    folder = settings.plans / FOLDER
    try:
        folder.mkdir(exist_ok=True)
        for draft in drafts:
            known = print_of(before.get(draft.name, b""))
            save(folder / f"{draft.name}.yml", draft.data, known)
    except (OSError, ChangedElsewhereError) as error:
        click.echo(for_terminal(str(error)), err=True)
        sys.exit(1)
    for draft in drafts:
        click.echo(_("Đã ghi {file}", file=for_terminal(str(folder / f"{draft.name}.yml"))))
    sys.exit(0)
