"""The plans folder → what its plans and registries say, checked against the schema."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol

from generator.language import _
from generator.patience import Patience
from generator.problems import Location, Problem
from generator.reading import files, yaml_source
from generator.reading.files import SourceFile
from generator.reading.line_ends import unguarded
from generator.reading.migrations import migrate, version_said
from generator.reading.originals import OriginalSaid, hold_original
from generator.reading.registries import Read, RegistryRecord, load_registries, nobody, wrong_shape
from generator.reading.validation import validate
from generator.reading.yaml_source import Plain, YamlFile
from generator.schema.plan import SCHEMA_VERSION, PlanForm

ASKED = ("issuer", "unit", "encoded_by")  # what the importer leaves null and a plan must say
UNSAID = "chua-ghi"


class SourceSaid(Protocol):
    """What a plan says of its source: the file of its text, and the original that came of it."""

    @property
    def file(self) -> str:
        """The path of the text, seen from the plans folder."""

    @property
    def original(self) -> OriginalSaid | None:
        """The original, null where only its text is kept."""


@dataclass(frozen=True, slots=True)
class PlanPlaces:
    """Where a plan file says what is asked of it once it is linked."""

    id: Location
    basis: Location
    source: Location
    original: Location


@dataclass(frozen=True, slots=True)
class PlanRecord:
    """One plan file as its author wrote it, and the bytes of it, for publishing.

    `source` is the official text that it names; null where that cannot be read, and for a version
    of the past, of which only the plan file is asked.
    """

    form: PlanForm
    yaml: YamlFile
    data: bytes
    source: SourceFile | None = None

    @property
    def file(self) -> str:
        """Return the name of the file as it is on disk, without folders: `xa-mau.yaml`."""
        return self.yaml.name.rsplit("/", 1)[-1]

    @property
    def places(self) -> PlanPlaces:
        """Return where the file says its id, what it rests on, its source and its original."""
        return PlanPlaces(
            self.yaml.locate(("id",)),
            self.yaml.locate(("basis",)),
            self.yaml.locate(("source", "file")),
            self.yaml.locate(("source", "original", "file")),
        )


@dataclass(frozen=True, slots=True)
class Records:
    """Everything that the plans folder says; `registries` holds every kind, perhaps empty."""

    plans: tuple[PlanRecord, ...] = ()
    registries: Mapping[str, tuple[RegistryRecord, ...]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def by_plan(self) -> dict[str, PlanRecord]:
        """Return the plans by id; of several with one id, which is an error, the first."""
        found: dict[str, PlanRecord] = {}
        for one in self.plans:
            found.setdefault(one.form.id, one)
        return found

    def places(self) -> dict[str, Location]:
        """Return where each plan says its id, by id."""
        return {name: one.places.id for name, one in self.by_plan().items()}


def load(folder: Path, on_file: Read = nobody, patience: Patience | None = None) -> Records:
    """Read every plan and registry of `folder`; `on_file` hears the name of each file read.

    Whatever cannot be read, or takes longer than `patience` has for it, is told among the problems
    and left out, never raised.
    """
    patience = patience or Patience()
    if not folder.is_dir():
        return Records(problems=(files.no_folder(folder),))
    problems: list[Problem] = []
    registries = load_registries(folder, problems, on_file)
    paths = files.plan_files(folder)
    plans = []
    for path in paths:
        on_file(path.name)
        if record := _load_patiently(path, folder, problems, patience):
            plans.append(record)
    sources = ((one.form.source.file, one.source, one.places.source) for one in plans)
    problems.extend(around(folder, ((name, one.data, at) for name, one, at in sources if one)))
    return Records(tuple(plans), registries, tuple(problems))


def around(folder: Path, sources: Iterable[tuple[str, bytes, Location]]) -> Iterator[Problem]:
    """Yield what is wrong with a plans folder beside its plans and registries.

    `sources` are the path of each source below the folder, its bytes, and where a plan names it.
    """
    if not files.plan_files(folder):
        yield files.no_plans(folder)
    yield from files.unread_texts(folder)
    yield from files.twins(folder)
    yield from unguarded(folder, sources)
    yield from files.hidden_plans(folder)


def _load_patiently(
    path: Path, folder: Path, problems: list[Problem], patience: Patience
) -> PlanRecord | None:
    name = files.name_in(folder, path)
    return patience.give(name, problems, lambda: load_plan(path, folder, problems))


def load_plan(path: Path, folder: Path, problems: list[Problem]) -> PlanRecord | None:
    """Read one plan of a folder, with its source; null, and problems, where it cannot be read.

    A draft that lacks only what a person must still say is read, and told to lack it.
    """
    data = plan_bytes(path, folder, problems)
    record = read_draft(data, files.name_in(folder, path), problems) if data is not None else None
    if record is None:
        return None
    source = source_of(record.form.source, record.places, folder, problems)
    return replace(record, source=source)


def plan_bytes(path: Path, folder: Path, problems: list[Problem]) -> bytes | None:
    """Read the bytes of a plan file of a folder; null, and told, where they may not be read."""
    return files.read_inside(folder, path, Location(files.name_in(folder, path)), problems)


def source_of(
    said: SourceSaid, places: PlanPlaces, folder: Path, problems: list[Problem]
) -> SourceFile | None:
    """Read the source that a plan names, and hold its original against what the plan says of it.

    Null, and told at its place, for a source that cannot be read.
    """
    source = files.read_source(folder, said.file, places.source, problems)
    if said.original:
        hold_original(folder, said.original, places.original, problems)
    return source


def read_draft(data: bytes, name: str, problems: list[Problem]) -> PlanRecord | None:
    """Read the bytes of a plan file that may lack what only a person can say; that is told."""
    return read_plan(data, name, problems) or _read_unfinished(data, name)


def read_plan(data: bytes, name: str, problems: list[Problem]) -> PlanRecord | None:
    """Read the bytes of a plan file of any version of the schema, its source left aside.

    Null, and problems in the file `name`, where it is no plan of a version that is known.
    """
    yaml = _parsed(data, name, problems)
    form = validate(PlanForm, yaml, (), problems) if yaml else None
    return PlanRecord(form, yaml, data) if yaml and form else None


def _parsed(data: bytes, name: str, problems: list[Problem]) -> YamlFile | None:
    yaml, found = yaml_source.parse(data, name)
    problems.extend(found)
    if yaml is None or not _is_mapping(yaml, problems):
        return None
    yaml = replace(yaml, data=migrate(yaml.data))
    return yaml if _is_readable_version(yaml, problems) else None


def _read_unfinished(data: bytes, name: str) -> PlanRecord | None:
    """Read a draft that lacks only what a person fills in, so that all else is told at once.

    What is missing was told before; it is no name of anything.
    """
    yaml = _parsed(data, name, [])
    if yaml is None or not isinstance(yaml.data, dict):
        return None
    blanks = dict(_blanks(yaml.data))
    filled = replace(yaml, data={**yaml.data, **blanks})
    form = validate(PlanForm, filled, (), []) if blanks else None
    return PlanRecord(form, yaml, data) if form else None


def _blanks(data: Mapping[str, Plain]) -> Iterator[tuple[str, Plain]]:
    """Yield what a person must still say, with a name of nothing in its place."""
    for key in ASKED:
        value = data.get(key, "")
        if value is None:
            yield key, UNSAID
        elif isinstance(value, dict) and value.get("agency", "") is None:
            yield key, {**value, "agency": UNSAID}


def _is_mapping(yaml: YamlFile, problems: list[Problem]) -> bool:
    if yaml.data is None:
        problems.append(_empty(yaml))
        return False
    if not isinstance(yaml.data, dict):
        problems.append(
            wrong_shape(yaml, _("tệp kế hoạch phải bắt đầu bằng các mục “tên: giá trị”"))
        )
        return False
    return True


def _is_readable_version(yaml: YamlFile, problems: list[Problem]) -> bool:
    version = version_said(yaml.data) if isinstance(yaml.data, dict) else None
    if version in (None, SCHEMA_VERSION):
        return True  # what is no number is told by the schema
    problems.append(
        Problem.at(
            yaml.locate(("schema",)),
            "schema-version",
            _(
                "tệp dùng khuôn mẫu phiên bản {version}, chương trình đọc {readable}",
                version=version,
                readable=SCHEMA_VERSION,
            ),
            fragment=str(version),
            hint=_("sửa thành schema: {readable} sau khi đã xem lại tệp", readable=SCHEMA_VERSION),
        )
    )
    return False


def _empty(yaml: YamlFile) -> Problem:
    return Problem.at(
        yaml.locate(()),
        "shape",
        _("tệp trống, không có mục nào"),
        hint=_("tạo bản nháp bằng kehoach import, hoặc xóa tệp này"),
    )
