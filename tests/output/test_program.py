"""What of the program decides a value: its rooms and those below, the language, the packages."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from generator.output import program
from generator.output.program import LAYERS, PROGRAM, files_hash, program_of, rooms_of
from tests.folders import ROOT


def test_the_layers_are_those_that_the_imports_are_held_to() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contract = settings["tool"]["importlinter"]["contracts"][0]
    layers = [set(layer.split(" | ")) for layer in reversed(contract["layers"])]
    assert [set(layer) for layer in LAYERS] == layers[: len(LAYERS)]
    assert LAYERS[-1] == ("output",)


def test_a_room_rests_on_what_lies_below_it() -> None:
    assert rooms_of("problems") == ("hidden", "language", "problems")
    assert {"text", "link", "fidelity"} <= set(rooms_of("fidelity"))
    assert not {"history", "denial", "views"} & set(rooms_of("fidelity"))
    for layer in LAYERS:
        for room in layer:
            assert (PROGRAM / room).is_dir() or (PROGRAM / f"{room}.py").is_file(), room


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program of which every room is one module."""
    for layer in LAYERS:
        for room in layer:
            (tmp_path / room).mkdir()
            (tmp_path / room / "__init__.py").write_text(f'"""{room}"""\n', "utf-8")
    monkeypatch.setattr(program, "PROGRAM", tmp_path)
    return tmp_path


def forget() -> None:
    program._hash.cache_clear()
    program._parts.cache_clear()


@pytest.mark.parametrize(
    ("changed", "decides"),
    [("text", True), ("fidelity", True), ("history", False), ("subjects", False)],
)
def test_another_state_of_a_room_is_another_program(
    changed: str, decides: bool, small: Path
) -> None:
    forget()
    before = program_of("fidelity")
    (small / changed / "more.py").write_text("x = 1\n", "utf-8")
    forget()
    assert (program_of("fidelity") != before) is decides
    forget()


def test_another_package_is_another_program(monkeypatch: pytest.MonkeyPatch) -> None:
    forget()
    before = program_of("fidelity")
    monkeypatch.setattr(program, "version", lambda package: f"{package} 99")
    forget()
    assert program_of("fidelity") != before
    forget()


def test_the_hash_of_files_knows_names_bytes_and_nothing_else(tmp_path: Path) -> None:
    def made(name: str, **files: str) -> str:
        for path, text in files.items():
            file = tmp_path / name / f"{path.replace('_', '/')}.md"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return files_hash(tmp_path / name)

    first = made("mot", a="x", b_c="y")
    assert made("hai", b_c="y", a="x") == first
    assert len({first, made("ba", a="x", b_d="y"), made("bon", a="x", b_c="z")}) == 3
    (tmp_path / "mot" / "khac.txt").write_text("z", encoding="utf-8")
    assert files_hash(tmp_path / "mot") == first
    assert files_hash(tmp_path / "mot", "*.txt") != first
