"""A document is read into the draft of a plan file, and whoever asked is told how that went."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import click

from generator.authoring import RefusedEditError, add_entry
from generator.cli.building import tell
from generator.cli.plan_sources import is_plans_folder, original_of, put_beside, source_files
from generator.cli.portal_known import duties_of, known_of
from generator.cli.report_writing import write_report
from generator.desk.keeping import print_of, save
from generator.extensions import extended
from generator.hidden import for_terminal
from generator.importer import Draft, draft, to_yaml
from generator.importer.documents import IMPORTERS, Importer, importer_of, known_endings
from generator.importer.known import Known
from generator.importer.new_entries import NewEntry
from generator.importer.official_text import OfficialText
from generator.importer.report_draft import report_draft
from generator.importer.soundness import unsound
from generator.language import _
from generator.patience import Patience
from generator.problems import Location, Problem
from generator.reading.files import read_file
from generator.reading.reports import FOLDER
from generator.reading.strangers import MAX_PUBLISHED
from generator.text.identifiers import is_identifier, proposed_identifier

# Editors with a YAML language server complete and check by it.
EDITOR_LINE = "# yaml-language-server: $schema=schema/plan.schema.json"
# In seconds of the processor: a pdf of some hundred pages needs more than the plan made of it.
IMPORT_SECONDS = 120.0


def import_document(
    file: Path,
    plan_id: str | None,
    output: Path | None,
    plans: Path | None = None,
    take_entries: bool = False,
    *,
    as_report: bool = False,
) -> None:
    """Read a document into the draft of a plan file, written to `output` or printed, and exit.

    `as_report` makes the draft of a report file instead, whose folder lies in that of the plans.

    Without an id the plan is called as `output` is, else as the document. The registries of the
    folder of plans that `output` lies in, else of `plans`, name who and what is spoken of. Within
    such a folder the source and the untouched file are put beside the draft. Nothing is written
    unless the whole document was read.

    Raises:
        click.BadParameter: the id is none, no importer reads such files, `output` is there already.
    """
    name = plan_id or proposed_identifier((output or file).stem)  # a plan's file is called so
    if not is_identifier(name):
        raise click.BadParameter(_("mã chỉ gồm a–z, 0–9 và dấu gạch nối"), param_hint="--id")
    found: list[Problem] = []
    importer = _importer_of(file, found)
    if output and output.exists():
        raise click.BadParameter(
            _("{output} đã có; chọn tên khác", output=output), param_hint="--output"
        )
    folder = _reports_home(output) if as_report else _folder_of(output, take_entries)
    read = _read(file, importer, found)
    drafted = _drafted(file, name, read, folder or plans, found) if read else None
    if read is None or drafted is None:
        tell(found)
        sys.exit(1)
    if as_report:
        _as_report(file, read, drafted, folder, plans, output, found)
    yaml = f"{EDITOR_LINE}\n{to_yaml(drafted.plan)}"
    if output:
        if folder:
            _take_along(file, name, read, drafted, folder, take_entries)
        output.write_text(yaml, encoding="utf-8")
    else:
        click.echo(yaml, nl=False)
    taken = ("new-entry",) if take_entries else ()
    tell([*found, *(one for one in drafted.problems if one.rule not in taken)])
    if output:
        click.echo(
            _(
                "Đã ghi {output}. Duyệt từng chỗ: kehoach desk {output}; xong thì: kehoach check",
                output=for_terminal(str(output)),
            ),
            err=True,
        )
    sys.exit(0)


def _take_along(
    file: Path, name: str, read: _Read, drafted: Draft, folder: Path, take_entries: bool
) -> None:
    """Put the source of a draft beside it, and what the registries lack into them if asked to."""
    taken_over = _registries_with(folder, drafted.entries if take_entries else ())
    original = original_of(file, read.data, name, read.official)
    _put_beside(folder, source_files(read.official, read.data, name, original))
    _take(taken_over, drafted.entries)


def _as_report(
    file: Path,
    read: _Read,
    drafted: Draft,
    folder: Path | None,
    plans: Path | None,
    output: Path | None,
    found: list[Problem],
) -> NoReturn:
    home = folder or plans
    known = known_of(home) if home else Known()
    duties = duties_of(home) if home else ()
    made = report_draft(drafted, read.official.text, known, str(file), duties)
    original = original_of(file, read.data, str(made.report["id"]), read.official)
    files = source_files(read.official, read.data, str(made.report["id"]), original)
    write_report(made, files, folder, output, found)


def _reports_home(output: Path | None) -> Path | None:
    """Return the folder of plans whose reports a draft goes to, null where it goes to none."""
    is_there = output is not None and output.parent.name == FOLDER
    if output is None or not is_there or not is_plans_folder(output.parent.parent):
        return None
    return output.parent.parent


def _folder_of(output: Path | None, take_entries: bool) -> Path | None:
    """Return the folder of plans that a draft goes to, null where it goes to none."""
    if output is None:
        if take_entries:
            told = _("cần --output để biết danh mục nào")
            raise click.BadParameter(told, param_hint="--registry")
        return None
    return output.parent if take_entries or is_plans_folder(output.parent) else None


def _registries_with(folder: Path, entries: Sequence[NewEntry]) -> dict[Path, tuple[str, str]]:
    """Return the registries of a folder that entries go to: the print of each, and its new text.

    Raises:
        click.BadParameter: one of them cannot take an entry.
    """
    found: dict[Path, tuple[str, str]] = {}
    for entry in entries:
        place = folder / "registry" / f"{entry.registry}.yml"
        try:
            if place not in found:
                held = place.read_bytes() if place.exists() else b""
                found[place] = (print_of(held), held.decode())
            known, text = found[place]
            found[place] = (known, add_entry(text, entry.values))
        except (RefusedEditError, UnicodeDecodeError) as refused:
            told = f"{place.name}: {refused}"
            raise click.BadParameter(told, param_hint="--registry") from refused
    return found


def _take(registries: Mapping[Path, tuple[str, str]], entries: Sequence[NewEntry]) -> None:
    """Write registries that new entries stand in, and list these."""
    for place, (known, text) in registries.items():
        place.parent.mkdir(parents=True, exist_ok=True)
        save(place, text.encode(), known)
    for entry in entries if registries else ():
        shown = entry.values.get("name") or entry.values.get("number") or entry.values.get("title")
        click.echo(
            _(
                "Đã thêm vào {file}: {id} ({name})",
                file=f"registry/{entry.registry}.yml",
                id=entry.id,
                name=for_terminal(str(shown)),
            ),
            err=True,
        )


def _importer_of(file: Path, found: list[Problem]) -> Importer:
    importers = extended(IMPORTERS, "kehoach.importers", Importer, found)
    importer = importer_of(file.name, importers)
    if importer is None:
        known = ", ".join(known_endings(importers))
        raise click.BadParameter(
            _("hiện chỉ đọc được tệp {known}", known=known), param_hint=_("TỆP")
        )
    return importer


def _put_beside(folder: Path, files: Mapping[str, bytes]) -> None:
    if other := put_beside(folder, files):
        told = _("{file} đã có và khác tệp này; chọn mã khác", file=other)
        raise click.BadParameter(told, param_hint="--id")


@dataclass(frozen=True, slots=True)
class _Read:
    """A document as it came, and what it says."""

    data: bytes
    official: OfficialText


def _read(file: Path, importer: Importer, found: list[Problem]) -> _Read | None:
    patience = Patience(IMPORT_SECONDS)
    return patience.give(str(file), found, lambda: _official_text(file, importer, found))


def _drafted(
    file: Path, name: str, read: _Read, plans: Path | None, found: list[Problem]
) -> Draft | None:
    def make() -> Draft:
        return draft(
            read.official,
            name,
            known=known_of(plans) if plans else None,
            file=str(file),
            original=original_of(file, read.data, name, read.official),
        )

    drafted = Patience(IMPORT_SECONDS).give(str(file), found, make)
    if drafted is None:
        return None
    refusal = unsound(read.official, drafted.plan, str(file))
    if refusal is None:
        return drafted
    found.append(refusal)
    return None


def _official_text(file: Path, importer: Importer, found: list[Problem]) -> _Read | None:
    data = read_file(file, file.name, Location(str(file)), found, MAX_PUBLISHED)
    if data is None:
        return None
    official, problems = importer.official_text(data, str(file))
    found.extend(problems)
    return _Read(data, official) if official else None
