"""A document is read into the draft of a plan file, and whoever asked is told how that went."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.build.offers import offered
from generator.cli.building import tell
from generator.hidden import for_terminal
from generator.importer import Draft, draft, to_yaml
from generator.importer.documents import Importer, importer_of, known_endings
from generator.importer.official_text import OfficialText
from generator.importer.soundness import unsound
from generator.language import _
from generator.patience import Patience
from generator.problems import Location, Problem
from generator.reading.files import read_file
from generator.reading.strangers import MAX_PUBLISHED
from generator.text.identifiers import is_identifier, proposed_identifier

# Editors with a YAML language server complete and check by it.
EDITOR_LINE = "# yaml-language-server: $schema=schema/plan.schema.json"
# In seconds of the processor: a pdf of some hundred pages needs more than the plan made of it.
IMPORT_SECONDS = 120.0


def import_document(file: Path, plan_id: str | None, output: Path | None) -> None:
    """Read a document into the draft of a plan file, written to `output` or printed, and exit.

    Nothing is written unless the whole document was read.

    Raises:
        click.BadParameter: the id is none, no importer reads such files, `output` is there already.
    """
    name = plan_id or proposed_identifier(file.stem)
    if not is_identifier(name):
        raise click.BadParameter(_("mã chỉ gồm a–z, 0–9 và dấu gạch nối"), param_hint="--id")
    found: list[Problem] = []
    importer = _importer_of(file, found)
    if output and output.exists():
        raise click.BadParameter(
            _("{output} đã có; chọn tên khác", output=output), param_hint="--output"
        )
    drafted = _drafted(file, name, importer, found)
    if drafted is None:
        tell(found)
        sys.exit(1)
    yaml = f"{EDITOR_LINE}\n{to_yaml(drafted.plan)}"
    if output:
        output.write_text(yaml, encoding="utf-8")
    else:
        click.echo(yaml, nl=False)
    tell([*found, *drafted.problems])
    if output:
        click.echo(
            _(
                "Đã ghi {output}. Đọc lại từng câu, sửa, rồi chạy: kehoach check",
                output=for_terminal(str(output)),
            ),
            err=True,
        )
    sys.exit(0)


def _importer_of(file: Path, found: list[Problem]) -> Importer:
    importers = offered(found).importers
    importer = importer_of(file.name, importers)
    if importer is None:
        known = ", ".join(known_endings(importers))
        raise click.BadParameter(
            _("hiện chỉ đọc được tệp {known}", known=known), param_hint=_("TỆP")
        )
    return importer


def _drafted(file: Path, name: str, importer: Importer, found: list[Problem]) -> Draft | None:
    patience = Patience(IMPORT_SECONDS)
    official = patience.give(str(file), found, lambda: _official_text(file, importer, found))
    if official is None:
        return None
    drafted = patience.give(str(file), found, lambda: draft(official, name, file=str(file)))
    if drafted is None:
        return None
    refusal = unsound(official, drafted.plan, str(file))
    if refusal is None:
        return drafted
    found.append(refusal)
    return None


def _official_text(file: Path, importer: Importer, found: list[Problem]) -> OfficialText | None:
    data = read_file(file, file.name, Location(str(file)), found, MAX_PUBLISHED)
    if data is None:
        return None
    official, problems = importer.official_text(data, str(file))
    found.extend(problems)
    return official
