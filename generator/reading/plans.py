"""The plans folder → what its files say, checked against the schema, with every place."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.problems import Location, Problem, guess
from generator.reading import yaml_source
from generator.reading.migrations import migrate
from generator.reading.validation import validate
from generator.reading.yaml_source import YamlFile
from generator.schema.plan import SCHEMA_VERSION, PlanForm
from generator.schema.registries import REGISTRIES
from generator.schema.types import Form
from generator.text.decoding import MAX_BYTES, too_big

Read = Callable[[str], None]
ASKED = ("issuer", "unit", "encoded_by")  # what the importer leaves null and a plan must say
UNSAID = "chua-ghi"


@dataclass(frozen=True, slots=True)
class PlanRecord:
    """One plan file as its author wrote it; `source` is the bytes of its source text."""

    form: PlanForm
    yaml: YamlFile
    sha256: str
    source: bytes | None


@dataclass(frozen=True, slots=True)
class RegistryRecord:
    """One entry of a registry as its author wrote it."""

    form: Form
    place: Location


@dataclass(frozen=True, slots=True)
class Records:
    """Everything that the plans folder says."""

    plans: tuple[PlanRecord, ...] = ()
    registries: Mapping[str, tuple[RegistryRecord, ...]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def broken_registries(self) -> frozenset[str]:
        """Return the registries of which something could not be read."""
        files = {problem.file.rsplit("registry/", 1)[-1] for problem in self.problems}
        return frozenset(kind for kind in REGISTRIES if f"{kind}.yml" in files)


def _nobody(_name: str) -> None:
    """Hear of a file and do nothing."""


def load(folder: Path, on_file: Read = _nobody) -> Records:
    """Read every plan and registry of `folder`; `on_file` hears of each file read."""
    problems: list[Problem] = []
    if not folder.is_dir():
        return Records(problems=(_no_folder(folder),))
    registries = load_registries(folder, problems, on_file)
    plans = []
    paths = sorted(p for p in folder.iterdir() if p.suffix.lower() in (".yml", ".yaml"))
    for path in paths:
        on_file(path.name)
        if record := _load_plan(path, folder, problems):
            plans.append(record)
    if not paths:
        problems.append(_no_plans(folder))
    problems.extend(_unread(folder))
    return Records(tuple(plans), registries, tuple(problems))


def _load_plan(path: Path, folder: Path, problems: list[Problem]) -> PlanRecord | None:
    name = _name(path, folder)
    data = _bytes(path, folder, Location(name), problems)
    if data is None:
        return None
    record = read_plan(data, name, problems) or _read_unfinished(data, name)
    if record is None:
        return None
    return replace(record, source=_source_bytes(record.form, record.yaml, folder, problems))


def read_plan(data: bytes, name: str, problems: list[Problem]) -> PlanRecord | None:
    """Read the bytes of a plan file of any version of the schema, its source left aside."""
    yaml = _parsed(data, name, problems)
    form = validate(PlanForm, yaml, (), problems) if yaml else None
    if yaml is None or form is None:
        return None
    return PlanRecord(form, yaml, hashlib.sha256(data).hexdigest(), None)


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
    blanks = {key: UNSAID for key in ASKED if yaml.data.get(key, "") is None}
    filled = replace(yaml, data={**yaml.data, **blanks})
    form = validate(PlanForm, filled, (), []) if blanks else None
    return PlanRecord(form, yaml, hashlib.sha256(data).hexdigest(), None) if form else None


def load_registries(
    folder: Path, problems: list[Problem], on_file: Read = _nobody
) -> dict[str, tuple[RegistryRecord, ...]]:
    """Read the registries of a folder; one that is not there is empty."""
    registries = {}
    for kind, form_type in REGISTRIES.items():
        path = folder / "registry" / f"{kind}.yml"
        if path.exists() or path.is_symlink():
            on_file(f"registry/{path.name}")
            registries[kind] = tuple(_registry(path, folder, form_type, problems))
        else:
            registries[kind] = ()
    problems.extend(_unknown_registries(folder))
    return registries


def _registry(
    path: Path, folder: Path, form_type: type[Form], problems: list[Problem]
) -> Iterator[RegistryRecord]:
    name = _name(path, folder)
    data = _bytes(path, folder, Location(name), problems)
    if data is not None:
        yield from read_registry(data, name, form_type, problems)


def read_registry(
    data: bytes, name: str, form_type: type[Form], problems: list[Problem]
) -> Iterator[RegistryRecord]:
    """Read the bytes of a registry; an entry that does not fit is told and left out."""
    yaml, found = yaml_source.parse(data, name)
    problems.extend(found)
    if yaml is None or yaml.data is None:
        return
    if not isinstance(yaml.data, list):
        problems.append(
            _wrong_shape(yaml, "tệp danh mục phải là một danh sách (mỗi mục bắt đầu `-`)")
        )
        return
    for index in range(len(yaml.data)):
        form = validate(form_type, yaml, (index,), problems)
        if form is not None:
            yield RegistryRecord(form, yaml.locate((index,)))


def _bytes(path: Path, folder: Path, place: Location, problems: list[Problem]) -> bytes | None:
    """Read a file that lies in `folder`, one byte past the limit at most."""
    shown = path.relative_to(folder).as_posix()
    try:
        if not path.resolve().is_relative_to(folder.resolve()):
            problems.append(_outside(place, shown))
        elif path.is_dir():
            problems.append(_folder(place, shown))
        elif not path.is_file():  # a pipe, a link to nothing
            problems.append(_unreadable(place, shown))
        else:
            with path.open("rb") as file:
                return file.read(MAX_BYTES + 1)
    except (OSError, RuntimeError):  # RuntimeError: links in a circle, before Python 3.13
        problems.append(_unreadable(place, shown))
    return None


def _source_bytes(
    form: PlanForm, yaml: YamlFile, folder: Path, problems: list[Problem]
) -> bytes | None:
    path = folder / form.source.file
    place = yaml.locate(("source", "file"))
    if not os.path.lexists(path):
        problems.append(_no_source(place, form.source.file, folder))
        return None
    data = _bytes(path, folder, place, problems)
    if data and len(data) > MAX_BYTES:
        problems.append(too_big(place))
    return data


def _is_mapping(yaml: YamlFile, problems: list[Problem]) -> bool:
    if yaml.data is None:
        problems.append(_empty(yaml))
        return False
    if not isinstance(yaml.data, dict):
        problems.append(_wrong_shape(yaml, "tệp kế hoạch phải bắt đầu bằng các mục “tên: giá trị”"))
        return False
    return True


def _is_readable_version(yaml: YamlFile, problems: list[Problem]) -> bool:
    version = yaml.data.get("schema") if isinstance(yaml.data, dict) else None
    if not isinstance(version, str) or not version.isdecimal() or int(version) == SCHEMA_VERSION:
        return True  # what is no number is told by the schema
    problems.append(
        Problem.at(
            yaml.locate(("schema",)),
            "schema-version",
            f"tệp dùng khuôn mẫu phiên bản {version}, chương trình đọc {SCHEMA_VERSION}",
            fragment=version,
            hint=f"sửa thành schema: {SCHEMA_VERSION} sau khi đã xem lại tệp",
        )
    )
    return False


def _unknown_registries(folder: Path) -> Iterator[Problem]:
    for path in sorted((folder / "registry").glob("*.y*ml")):
        if path.name.removesuffix(".yml") not in REGISTRIES:
            yield Problem(
                _name(path, folder),
                1,
                1,
                "unknown-registry",
                "không có danh mục nào tên này",
                fragment=path.name,
                hint="các danh mục được đọc: " + ", ".join(f"{kind}.yml" for kind in REGISTRIES),
                guess=guess(path.name, [f"{kind}.yml" for kind in REGISTRIES]),
            )


def _unread(folder: Path) -> Iterator[Problem]:
    """Yield a warning for each text that lies among the plans and that nothing reads."""
    for path in sorted(folder.glob("*.txt")):
        stem = path.name.removesuffix(".txt").removesuffix(".yml")
        is_plan = path.name.endswith(".yml.txt")
        yield Problem(
            _name(path, folder),
            1,
            1,
            "unread-file",
            "tệp này không được đọc",
            severity="warning",
            fragment=path.name,
            hint=f"tệp kế hoạch phải tên là {stem}.yml" if is_plan else "tệp nguồn đặt ở sources/",
            guess=f"{stem}.yml" if is_plan else f"sources/{path.name}",
        )


def _name(path: Path, folder: Path) -> str:
    return f"{folder.name}/{path.relative_to(folder).as_posix()}"


def _wrong_shape(yaml: YamlFile, message: str) -> Problem:
    return Problem.at(yaml.locate(()), "shape", message, hint="xem mẫu trong hướng dẫn mã hóa")


def _empty(yaml: YamlFile) -> Problem:
    return Problem.at(
        yaml.locate(()),
        "shape",
        "tệp trống, không có mục nào",
        hint="tạo bản nháp bằng kehoach import, hoặc xóa tệp này",
    )


def _folder(place: Location, fragment: str) -> Problem:
    return Problem.at(
        place,
        "unreadable",
        "đây là thư mục, không phải tệp",
        fragment=fragment,
        hint="đổi tên hoặc dời thư mục này đi, đặt một tệp vào chỗ ấy",
    )


def _outside(place: Location, fragment: str) -> Problem:
    return Problem.at(
        place,
        "path-outside",
        "tệp nằm ngoài thư mục kế hoạch",
        fragment=fragment,
        hint="đặt tệp vào trong thư mục kế hoạch, không dùng liên kết trỏ ra ngoài",
    )


def _unreadable(place: Location, fragment: str) -> Problem:
    return Problem.at(
        place,
        "unreadable",
        "không đọc được tệp",
        fragment=fragment,
        hint="thay bằng một tệp thường (không phải liên kết hỏng), có quyền đọc",
    )


def _no_source(place: Location, file: str, folder: Path) -> Problem:
    known = [path.relative_to(folder).as_posix() for path in folder.glob("sources/*")]
    return Problem.at(
        place,
        "no-source",
        "không thấy tệp nguồn",
        fragment=file,
        hint="chép tệp nguồn, nguyên từng byte, vào thư mục sources/",
        guess=guess(file, known),
    )


def _no_folder(folder: Path) -> Problem:
    return Problem(
        str(folder), 1, 1, "no-plans", "không có thư mục kế hoạch này", hint="kiểm tra --plans"
    )


def _no_plans(folder: Path) -> Problem:
    return Problem(
        str(folder),
        1,
        1,
        "no-plans",
        "thư mục không có kế hoạch nào",
        hint="thêm ít nhất một tệp <mã kế hoạch>.yml",
    )
