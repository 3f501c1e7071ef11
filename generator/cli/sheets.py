"""The tables of a plan are written for a spreadsheet, or taken back after showing what differs."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import NoReturn

import click

from generator import problems
from generator.authoring import RefusedEditError
from generator.build.offers import offered
from generator.checks.rules import Check
from generator.cli.building import tell
from generator.desk.checking import judged_record
from generator.desk.keeping import ChangedElsewhereError, print_of, save
from generator.hidden import for_terminal
from generator.language import _
from generator.problems import Location, Problem
from generator.reading.files import read_file
from generator.reading.plans import PlanRecord, load_plan, read_draft
from generator.reading.registries import RegistryRecord, load_registries
from generator.reading.settings import Settings
from generator.sheets.difference import Change, Plan, difference
from generator.sheets.entries import places_of
from generator.sheets.files import Given, from_bytes
from generator.sheets.names import Names, names_of
from generator.sheets.taking import new_problems, taken
from generator.sheets.telling import told
from generator.sheets.writing import tables


@dataclass(frozen=True, slots=True)
class _Opened:
    """A plan file as it was read, its text, and the registries beside it."""

    file: Path
    record: PlanRecord
    registries: Mapping[str, tuple[RegistryRecord, ...]]
    names: Mapping[str, Names]

    @property
    def text(self) -> str:
        return self.record.data.decode("utf-8")

    def plan(self, *, drops: bool = False) -> Plan:
        places = places_of(self.record, self.registries)
        return Plan(self.record.form.id, self.record.yaml.data, places, self.names, drops)


def write_sheets(settings: Settings, plan: str, output: Path, separator: str) -> None:
    """Write the tables of a plan into a folder, and exit; none is written over another file.

    Raises:
        click.BadParameter: there is no such plan, or a file is there that says something else.
    """
    opened = _opened(settings, plan)
    held = opened.plan()
    files = tables(held.id, held.data, held.places, held.names, separator)
    for name, data in files.items():
        place = output / name
        if place.exists() and place.read_bytes() != data:
            raise click.BadParameter(
                _("{file} đã có và khác bảng này; chọn thư mục khác, hoặc xóa tệp ấy",
                  file=for_terminal(str(place))),
                param_hint="--output",
            )  # fmt: skip
    try:
        output.mkdir(parents=True, exist_ok=True)
        for name, data in files.items():
            (output / name).write_bytes(data)
    except OSError as error:
        raise click.BadParameter(str(error), param_hint="--output") from error
    for name in files:
        click.echo(_("Đã ghi {file}", file=for_terminal(str(output / name))))


def take_sheets(
    settings: Settings, plan: str, files: Sequence[Path], *, drops: bool, agreed: bool
) -> None:
    """Show what tables would change in a plan, take it when that is agreed to, and exit.

    Exit code 1 where something is wrong, where the answer is no, and where nobody could be asked.
    """
    found: list[Problem] = []
    with problems.guessing():
        opened = _opened(settings, plan)
        given = [one for file in files if (one := _given(file, found))]
        changes = () if problems.has_errors(found) else difference(
            opened.plan(drops=drops), given, found)  # fmt: skip
        if problems.has_errors(found):
            _stop(found)
        after = _edited(settings, opened, changes, found)
    for line in told(changes, opened.names):
        click.echo(for_terminal(line))
    tell(found)
    if after is None or problems.has_errors(found):
        click.echo(_("Không ghi gì."), err=True)
        sys.exit(1)
    if not changes:
        click.echo(_("Bảng không đổi gì so với tệp kế hoạch."), err=True)
        sys.exit(0)
    if not agreed and not _agrees():
        click.echo(_("Chưa ghi gì; thêm --yes để nhận những thay đổi này."), err=True)
        sys.exit(1)
    _save(opened, after)


def _agrees() -> bool:
    return sys.stdin.isatty() and click.confirm(_("Nhận những thay đổi này?"), err=True)


def _save(opened: _Opened, after: bytes) -> None:
    try:
        save(opened.file, after, print_of(opened.record.data))
    except ChangedElsewhereError:
        click.echo(_("Tệp kế hoạch vừa bị sửa ở chỗ khác; chạy lại lệnh."), err=True)
        sys.exit(1)
    except OSError as error:
        click.echo(_("Không ghi được {file}: {error}", file=opened.file, error=error), err=True)
        sys.exit(1)
    click.echo(_("Đã ghi {file}", file=for_terminal(str(opened.file))), err=True)


def _opened(settings: Settings, plan: str) -> _Opened:
    """Open a plan by its file or its id."""
    named = Path(plan)
    file = named if named.is_file() else settings.plans / f"{plan}.yml"
    if not file.is_file() or file.resolve().parent != settings.plans:
        told = _("không có tệp kế hoạch “{plan}” trong {plans}", plan=plan, plans=settings.plans)
        known = [one.stem for one in settings.plans.glob("*.yml")]
        if guess := problems.guess(named.stem, known):
            told = _("{told}; có phải là “{guess}”?", told=told, guess=guess)
        raise click.BadParameter(told, param_hint=_("KẾ_HOẠCH"))
    file, found = file.resolve(), list[Problem]()
    registries = load_registries(settings.plans, found)
    record = load_plan(file, settings.plans, found)
    if record is None:
        _stop(found)
    return _Opened(file, record, registries, names_of(registries))


def _given(file: Path, found: list[Problem]) -> Given | None:
    data = read_file(file, file.name, Location(str(file)), found)
    return from_bytes(data, str(file), found) if data is not None else None


def _edited(
    settings: Settings, opened: _Opened, changes: Sequence[Change], found: list[Problem]
) -> bytes | None:
    """Return the plan file with the changes; null, and problems, where they cannot be made."""
    if not changes:
        return opened.record.data
    try:
        after = taken(opened.text, changes).encode("utf-8")
    except RefusedEditError as refused:
        hint = _("sửa chỗ này trong tệp kế hoạch")
        place = Location(opened.record.yaml.name)
        found.append(Problem.at(place, "sheet-edit", str(refused), hint=hint))
        return None
    told: list[Problem] = []
    record = read_draft(after, opened.record.yaml.name, told)
    if record is None:
        found += told
        return None
    judge = partial(_judged, settings, opened.registries, offered(found).checks)
    now = replace(record, source=opened.record.source)
    found += new_problems(opened.record, now, changes, judge)
    return after


def _judged(
    settings: Settings,
    registries: Mapping[str, tuple[RegistryRecord, ...]],
    checks: Sequence[Check],
    record: PlanRecord,
) -> Sequence[Problem]:
    told: list[Problem] = []
    read_draft(record.data, record.yaml.name, told)
    return judged_record(settings, record, registries, checks, told).problems


def _stop(found: Sequence[Problem]) -> NoReturn:
    tell(found)
    click.echo(_("Không ghi gì."), err=True)
    sys.exit(1)
