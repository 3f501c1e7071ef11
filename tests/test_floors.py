"""Floors: imports lead downward only, and only the named modules touch the outside world."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.folders import ROOT

PACKAGE = ROOT / "generator"
# The one table of floors stands in the manual, a row a floor, the modules in their order.
MANUAL = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
FLOORS = {
    int(floor): re.findall(r"`(\w+)`", modules)
    for floor, modules in re.findall(r"^\| (\d) \| ([^|]+) \|", MANUAL, re.MULTILINE)
}
ORDER = [module for floor in sorted(FLOORS) for module in FLOORS[floor]]
# The story and what tells it: these may print, write, and know what time it is.
OUTSIDE = {"build", "progress", "cli", "usage", "serve", "host", "remembered", "__main__"}
MODULES = sorted(path.stem for path in PACKAGE.glob("*.py") if path.stem != "__init__")


def tree(module: str) -> ast.Module:
    return ast.parse((PACKAGE / f"{module}.py").read_text(encoding="utf-8"))


def imports(module: str) -> Iterator[str]:
    """Yield the full name of everything that a module imports, at whatever depth."""
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} imports relatively"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def own_imports(module: str) -> set[str]:
    parts = [name.split(".") for name in imports(module) if name.startswith("generator.")]
    return {part[1] for part in parts} & set(MODULES)


def calls(module: str) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func), node


def test_every_module_has_a_floor() -> None:
    assert sorted(ORDER) == MODULES
    assert not any(path.is_dir() and (path / "__init__.py").exists() for path in PACKAGE.iterdir())


def test_floors_are_those_of_the_design() -> None:
    """What the road is made of stands where it was meant to stand."""
    meant = {
        **dict.fromkeys(("problems", "names", "vietnamese"), 0),
        **dict.fromkeys(("source", "schema", "model"), 1),
        **dict.fromkeys(("settings", "load", "history"), 2),
        **dict.fromkeys(("link", "citations", "checks", "fidelity"), 3),
        **dict.fromkeys(("pages", "draft"), 4),
        **dict.fromkeys(("render", "export"), 5),
        **dict.fromkeys(("host", "build"), 6),
        "cli": 7,
    }
    floors = {module: floor for floor, modules in FLOORS.items() for module in modules}
    assert {module: floors[module] for module in meant} == meant


@pytest.mark.parametrize("module", MODULES)
def test_imports_lead_downward(module: str) -> None:
    below = set(ORDER[: ORDER.index(module)])
    assert own_imports(module) <= below


@pytest.mark.parametrize(
    ("package", "owner"),
    [
        ("mkdocs", {"host"}),
        ("subprocess", {"history"}),
        ("click", {"cli", "usage"}),
        ("jinja2", {"render"}),
    ],
)
def test_a_tool_has_one_caller(package: str, owner: set[str]) -> None:
    callers = {m for m in MODULES for name in imports(m) if name.split(".")[0] == package}
    assert callers == owner


def test_nobody_runs_a_program_by_another_door() -> None:
    doors = {"os.system", "os.popen", "os.execv", "os.spawnv", "pty.spawn"}
    assert not [m for m in MODULES for name, _ in calls(m) if name in doors]


@pytest.mark.parametrize("module", [m for m in MODULES if m not in OUTSIDE])
def test_nothing_below_the_story_prints_writes_or_asks_the_clock(module: str) -> None:
    clocks = {"time", "random", "secrets", "uuid"}
    assert not {name for name in imports(module) if name.split(".")[0] in clocks}
    for name, call in calls(module):
        last = name.rpartition(".")[2]
        assert last not in ("now", "utcnow", "today"), name
        assert name not in ("print", "input", "click.echo", "sys.exit"), name
        assert not name.startswith(("sys.stdout", "sys.stderr", "shutil.", "tempfile.")), name
        assert last not in ("write_text", "write_bytes", "unlink", "mkdir", "rename", "rmdir"), name
        if last == "open":
            assert [ast.unparse(mode) for mode in call.args[-1:]] == ["'rb'"], name


def test_only_the_reader_of_the_folder_opens_files() -> None:
    reads = ("open", "read_text", "read_bytes")
    readers = {m for m in MODULES for name, _ in calls(m) if name.rpartition(".")[2] in reads}
    assert readers <= {"load", "settings", "remembered", "build", "serve", "cli"}


@pytest.mark.parametrize("module", MODULES)
def test_a_module_is_named_by_a_word_of_the_field_and_says_its_purpose(module: str) -> None:
    assert not re.search("util|helper|manager|common|misc|base$", module)
    purpose = ast.get_docstring(tree(module))
    assert purpose
    assert purpose.split("\n")[0].endswith((".", ":"))


def test_no_import_hides_behind_type_checking() -> None:
    for module in MODULES:
        assert "TYPE_CHECKING" not in (PACKAGE / f"{module}.py").read_text(encoding="utf-8")


def test_values_are_frozen_unless_they_grow_by_design() -> None:
    """Whatever a stage hands on is frozen; what collects while it works is named here."""
    growing = {
        ("build", "Stage"), ("progress", "Stage"), ("progress", "Progress"), ("host", "_Warnings"),
        ("linking", "Linking"), ("link_paragraph", "ParagraphLinker"),
    }  # fmt: skip
    thawed = set()
    for module in (
        "problems",
        "source",
        "load",
        "model",
        "link",
        "history",
        "data_list",
        "export",
        "pages",
    ):
        for node in ast.walk(tree(module)):
            if isinstance(node, ast.ClassDef):
                marks = [ast.unparse(mark) for mark in node.decorator_list]
                if any(m.startswith("dataclass") and "frozen=True" not in m for m in marks):
                    thawed.add((module, node.name))
    assert thawed <= growing


def test_tests_mirror_the_modules() -> None:
    tested = {path.stem.removeprefix("test_") for path in Path(__file__).parent.rglob("test_*.py")}
    assert tested & set(MODULES)
