"""What is wrong with a record, told at the place of the value in its file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from generator.language import _
from generator.problems import Problem, Severity, guess
from generator.reading.yaml_source import Path, YamlFile


class Written(Protocol):
    """A record that knows where its file says each value."""

    @property
    def yaml(self) -> YamlFile:
        """The file with the place of every value."""
        ...


class Telling:
    """Whoever resolves the names of a record, and tells what dangles; `problems` grows."""

    __slots__ = ()

    record: Written
    problems: list[Problem]

    def tell(
        self,
        path: Path,
        rule: str,
        message: str,
        fragment: str,
        hint: str,
        meant: str = "",
        severity: Severity = "error",
    ) -> None:
        """Note a problem with the value at `path` of the record's file.

        `path` are the keys and indexes that lead to the value; where it is not in the file, the
        nearest value above it is the place. `meant` is what was perhaps meant, empty if nobody can
        say.
        """
        place = self.record.yaml.locate(path)
        self.problems.append(
            Problem.at(
                place, rule, message, severity=severity, fragment=fragment, hint=hint, guess=meant
            )
        )

    def is_known(self, kind: str, name: str, known: Mapping[str, object], path: Path) -> bool:
        """Tell whether the registry `kind` has an entry; note it where it has not."""
        if name in known:
            return True
        self.tell(
            path,
            f"unknown-{kind}",
            _("không có mục này trong registry/{kind}.yml", kind=kind),
            name,
            _("sửa mã, hoặc thêm mục vào registry/{kind}.yml", kind=kind),
            guess(name, known),
        )
        return False
