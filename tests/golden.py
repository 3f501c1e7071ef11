"""Golden cases: input and expectation side by side in YAML, the expectation rewritten on demand.

A case file is a list of mappings; `about` names a case. `pytest --update-goldens` writes what the
program says now; the difference is then read by a person before it is committed.
"""

from __future__ import annotations

import functools
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests import plain_yaml

CASES = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class Case:
    """One case of a file: `said` holds everything that the file says of it."""

    file: Path
    index: int
    said: dict[str, Any]

    @property
    def name(self) -> str:
        return f"{self.file.relative_to(CASES).with_suffix('')}: {self.said['about']}"


@functools.cache
def cases(folder: str) -> tuple[Case, ...]:
    """Return every case of every YAML file in a folder of tests/cases, read once."""
    found = []
    for file in sorted((CASES / folder).glob("*.yml")):
        for index, said in enumerate(_read(file)):
            found.append(Case(file, index, said))
    assert found, f"no case in {folder}"
    return tuple(found)


def hold(case: Case, expectation: str, actual: Any, update: bool) -> None:
    """Compare a case's expectation with what came out, or write what came out into the file."""
    if update:
        _write(case, expectation, actual)
    else:
        assert actual == case.said.get(expectation), case.name


def _read(file: Path) -> list[dict[str, Any]]:
    said: list[dict[str, Any]] = plain_yaml.words(file.read_text(encoding="utf-8"))
    return said


def _write(case: Case, expectation: str, actual: Any) -> None:
    said = _read(case.file)
    if said[case.index].get(expectation) == actual:
        return
    said[case.index][expectation] = actual
    lines = case.file.read_text(encoding="utf-8").splitlines()
    head = [line for line in lines[:5] if line.startswith("#")]
    text = "\n".join(_dump(one) for one in said)
    case.file.write_text("\n".join([*head, text]), encoding="utf-8")


class _Dumper(yaml.SafeDumper):
    """Writes texts of several lines as blocks and never an alias."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        super().increase_indent(flow, False)


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = '"' if any(_is_hidden(letter) for letter in text) else "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def _is_hidden(letter: str) -> bool:
    return unicodedata.category(letter) in ("Cf", "Mn", "Zl", "Zp")


def _dump(said: dict[str, Any]) -> str:
    text = yaml.dump([said], Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000)
    return "".join(f"\\u{ord(one):04X}" if _is_hidden(one) else one for one in text)
