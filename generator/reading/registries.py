"""The registries of a plans folder → what their entries say, checked against the schema."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.language import _
from generator.problems import Location, Problem
from generator.reading import files, yaml_source
from generator.reading.validation import validate
from generator.reading.yaml_source import YamlFile
from generator.schema.registries import REGISTRIES
from generator.schema.types import MAX_ENTRIES, Form

Read = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class RegistryRecord:
    """One entry of a registry as its author wrote it, and where it stands."""

    form: Form
    place: Location


def broken_registries(problems: Iterable[Problem]) -> frozenset[str]:
    """Return the kinds of registries of which something could not be read."""
    names = {problem.file.rsplit("registry/", 1)[-1] for problem in problems}
    return frozenset(kind for kind in REGISTRIES if f"{kind}.yml" in names)


def nobody(_name: str) -> None:
    """Hear of a file and do nothing."""


def load_registries(
    folder: Path, problems: list[Problem], on_file: Read = nobody
) -> dict[str, tuple[RegistryRecord, ...]]:
    """Read the registries of a folder, by kind; one that is not there is empty.

    An entry that does not fit is told and left out; `on_file` hears the name of each file read.
    """
    registries = {}
    for kind, form_type in REGISTRIES.items():
        path = folder / "registry" / f"{kind}.yml"
        if path.exists() or path.is_symlink():
            on_file(f"registry/{path.name}")
            registries[kind] = tuple(_registry(path, folder, form_type, problems))
        else:
            registries[kind] = ()
    problems.extend(files.unknown_registries(folder))
    return registries


def _registry(
    path: Path, folder: Path, form_type: type[Form], problems: list[Problem]
) -> Iterator[RegistryRecord]:
    name = files.name_in(folder, path)
    data = files.read_inside(folder, path, Location(name), problems)
    if data is not None:
        yield from read_registry(data, name, form_type, problems)


def read_registry(
    data: bytes, name: str, form_type: type[Form], problems: list[Problem]
) -> Iterator[RegistryRecord]:
    """Read the bytes of a registry, entry by entry; one that does not fit is told and left out.

    An empty file is an empty registry; anything else but a list is a problem of the file `name`.
    """
    yaml, found = yaml_source.parse(data, name)
    problems.extend(found)
    if yaml is None or yaml.data is None:
        return
    if not isinstance(yaml.data, list):
        problems.append(
            wrong_shape(yaml, _("tệp danh mục phải là một danh sách (mỗi mục bắt đầu `-`)"))
        )
        return
    if len(yaml.data) > MAX_ENTRIES:
        problems.append(_too_many(yaml, len(yaml.data)))
        return
    for index in range(len(yaml.data)):
        form = validate(form_type, yaml, (index,), problems)
        if form is not None:
            yield RegistryRecord(form, yaml.locate((index,)))


def wrong_shape(yaml: YamlFile, message: str) -> Problem:
    """Return that a file is no list of fields, or no list, as `message` says."""
    hint = _("xem mẫu trong hướng dẫn nhập liệu")
    return Problem.at(yaml.locate(()), "shape", message, hint=hint)


def _too_many(yaml: YamlFile, count: int) -> Problem:
    return Problem.at(
        yaml.locate(()),
        "schema-too-long",
        _("danh mục có {count} mục, nhiều nhất {limit}", count=count, limit=MAX_ENTRIES),
        hint=_("kiểm tra xem có dán nhầm không"),
    )
