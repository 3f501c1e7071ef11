"""The reports of a plans folder → what they say, checked against the schema."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.language import _
from generator.problems import Location, Problem
from generator.reading import files, yaml_source
from generator.reading.files import SourceFile
from generator.reading.originals import hold_original
from generator.reading.registries import Read, nobody, wrong_shape
from generator.reading.validation import validate
from generator.reading.yaml_source import YamlFile
from generator.schema.reports import ReportForm

FOLDER = "reports"
# The same as git is asked for it.
BELOW = f"{FOLDER}/"


@dataclass(frozen=True, slots=True)
class ReportRecord:
    """One report file as its author wrote it, with the text that it names.

    `source` is null where it names none, and where that cannot be read, which is told.
    """

    form: ReportForm
    yaml: YamlFile
    source: SourceFile | None = None

    @property
    def stem(self) -> str:
        """Return the name of the file without its ending, which the id is to be."""
        return self.yaml.name.rsplit("/", 1)[-1].rsplit(".", 1)[0]


def load_reports(
    folder: Path, problems: list[Problem], on_file: Read = nobody
) -> tuple[ReportRecord, ...]:
    """Read every report of a plans folder; one without reports has none.

    A file that does not fit is told and left out; `on_file` hears the name of each file read.
    """
    return tuple(_reports(folder, problems, on_file))


def _reports(folder: Path, problems: list[Problem], on_file: Read) -> Iterator[ReportRecord]:
    inside = folder / FOLDER
    if not inside.is_dir():
        return
    for path in files.plan_files(inside):
        name = files.name_in(folder, path)
        data = files.read_inside(folder, path, Location(name), problems)
        on_file(f"{FOLDER}/{path.name}")
        record = read_report(data, name, problems) if data is not None else None
        if record is None:
            continue
        source = None
        if record.form.source:
            place = record.yaml.locate(("source",))
            source = files.read_source(folder, record.form.source, place, problems)
        if record.form.original:
            place = record.yaml.locate(("original", "file"))
            hold_original(folder, record.form.original, place, problems)
        yield ReportRecord(record.form, record.yaml, source)


def read_report(data: bytes, name: str, problems: list[Problem]) -> ReportRecord | None:
    """Read the bytes of a report file, its source left aside.

    Null, and problems in the file `name`, where it is no report.
    """
    yaml, found = yaml_source.parse(data, name)
    problems.extend(found)
    if yaml is None:
        return None
    if not isinstance(yaml.data, dict):
        told = _("tệp báo cáo phải bắt đầu bằng các mục “tên: giá trị”")
        problems.append(wrong_shape(yaml, told))
        return None
    form = validate(ReportForm, yaml, (), problems)
    return ReportRecord(form, yaml) if form else None
