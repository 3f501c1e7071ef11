"""The house: only the named rooms touch the outside world, and each says what it is for.

That imports lead downward only is held by the contracts in `pyproject.toml` (`lint-imports`).
"""

from __future__ import annotations

import ast
import functools
import re
import subprocess
import sys
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

import pytest

from tests.folders import ROOT

PACKAGE = ROOT / "generator"
TESTS = ROOT / "tests"
FILES = {
    ".".join(path.relative_to(PACKAGE).with_suffix("").parts): path
    for path in sorted(PACKAGE.rglob("*.py"))
    if "bundled" not in path.parts
}
MODULES = [name for name in FILES if not name.endswith("__init__")]
# The story and what tells it: these may print, write, and know what time it is.
OUTSIDE = {"progress", "patience", "processes", "output.cache", "output.seal", "__main__"}
OUTSIDE.add("opendata.parquet")  # DuckDB writes to files alone: one that is gone again at once
OUTSIDE |= {"output.batches", "output.mkdocs", "output.mkdocs_pages", "output.mkdocs_project"}
OUTSIDE |= {"output.own", "output.own_markdown", "output.page_files", "output.zensical"}
OUTSIDE |= {module for module in MODULES if module.startswith(("build.", "cli.", "desk."))}
# Those that take words of a command line, and tell a person what came of them.
TELLING = {"cli.building", "cli.desk", "cli.executor_option", "cli.faults", "cli.importing"}
TELLING |= {"cli.answers", "cli.report_writing"}
TELLING |= {"cli.options", "cli.preview", "cli.renewing", "cli.sheets", "cli.usage"}
TELLING |= {module for module in MODULES if module.startswith("cli.commands.")}
TEMPLATES = {"output.frame", "output.markdown", "output.mkdocs_frame", "output.mkdocs_project"}
TEMPLATES |= {"output.own_frame", "output.printing", "output.template_places", "output.tight"}
MKDOCS = ("", "_engine", "_files", "_frame", "_pages", "_project")
READERS = {
    "assistants.site_files",
    "language.catalogues",
    "output.addresses",
    "output.program",
    "output.words",
    "reading.opening",
    "reading.typed_settings",
    "search.rules",
    *OUTSIDE,
}


@dataclass(frozen=True)
class Module:
    """What is held of a module: everything in it, at whatever depth.

    `imports`: full names; `calls`: what is called, with its words where a file may be opened;
    `thawed`: dataclasses that are not frozen.
    """

    purpose: str | None
    imports: tuple[str, ...]
    calls: tuple[tuple[str, tuple[str, ...]], ...]
    thawed: tuple[str, ...]


@functools.cache
def read(module: str) -> Module:
    """Read a module once for all tests: there are hundreds, and most tests ask all of them."""
    tree = ast.parse(FILES[module].read_text(encoding="utf-8"))
    imports: list[str] = []
    calls: list[tuple[str, tuple[str, ...]]] = []
    thawed: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            imports += (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} imports relatively"
            imports += (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call):
            # A library may open bytes that are at hand: that is no file.
            if any("io.BytesIO(" in ast.unparse(arg) for arg in node.args[:1]):
                continue
            name = ast.unparse(node.func)
            opens = name.rpartition(".")[2] == "open"
            calls.append((name, tuple(ast.unparse(arg) for arg in node.args) if opens else ()))
        elif isinstance(node, ast.ClassDef):
            marks = [ast.unparse(mark) for mark in node.decorator_list]
            if any(m.startswith("dataclass") and "frozen=True" not in m for m in marks):
                thawed.append(f"{module}.{node.name}")
    return Module(ast.get_docstring(tree), tuple(imports), tuple(calls), tuple(thawed))


def test_contracts_of_imports_hold() -> None:
    ran = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout


@pytest.mark.parametrize(
    ("package", "owner"),
    [
        (
            "mkdocs",
            {f"output.mkdocs{part}" for part in MKDOCS},
        ),
        ("subprocess", {"build.signature", "history.git", "output.zensical"}),
        ("urllib3", {"build.web_site"}),
        ("duckdb", {"opendata.parquet"}),
        ("click", TELLING),
        ("jinja2", TEMPLATES),
        ("watchfiles", {"cli.watching"}),
        ("mcp", {"assistants.protocol"}),
    ],
)
def test_a_tool_has_one_caller(package: str, owner: set[str]) -> None:
    callers = {m for m in MODULES for name in read(m).imports if name.split(".")[0] == package}
    assert callers == owner


def test_nobody_runs_a_program_by_another_door() -> None:
    doors = {"os.system", "os.popen", "os.execv", "os.spawnv", "pty.spawn"}
    assert not [m for m in MODULES for name, _ in read(m).calls if name in doors]


@pytest.mark.parametrize("module", [m for m in MODULES if m not in OUTSIDE])
def test_nothing_below_the_story_prints_writes_or_asks_the_clock(module: str) -> None:
    clocks = {"time", "random", "secrets", "uuid"}
    assert not {name for name in read(module).imports if name.split(".")[0] in clocks}
    for name, words in read(module).calls:
        last = name.rpartition(".")[2]
        assert last not in ("now", "utcnow", "today"), name
        assert name not in ("print", "input", "click.echo", "sys.exit"), name
        assert not name.startswith(("sys.stdout", "sys.stderr", "shutil.", "tempfile.")), name
        assert last not in ("write_text", "write_bytes", "unlink", "mkdir", "rename", "rmdir"), name
        if name == "os.open":  # so that it is no link and no pipe that is opened
            assert module == "reading.opening"
            assert words[1].startswith("os.O_RDONLY |")
        elif last == "open":
            assert words[-1:] == ("'rb'",), name


def test_only_the_readers_open_files() -> None:
    reads = ("open", "read_text", "read_bytes")
    readers = {m for m in MODULES for name, _ in read(m).calls if name.rpartition(".")[2] in reads}
    assert readers <= READERS


@pytest.mark.parametrize("module", list(FILES))
def test_a_room_is_named_by_a_word_of_the_field_and_says_its_purpose(module: str) -> None:
    assert not re.search("util|helper|manager|common|misc|base$", module)
    purpose = read(module).purpose
    assert purpose
    assert purpose.split("\n")[0].endswith((".", ":"))


def test_no_import_hides_behind_type_checking() -> None:
    for module, path in FILES.items():
        assert "TYPE_CHECKING" not in path.read_text(encoding="utf-8"), module


def test_values_are_frozen_unless_they_grow_by_design() -> None:
    """Whatever a stage hands on is frozen; what collects while it works is named here."""
    growing = {
        "build.claims.Claims",
        "fidelity.scan._Judge",
        "fidelity.scan_alignment.Alignment",
        "history.revisions.Memory",
        "history.revisions._Telling",
        "history.versions.Past",
        "sheets.report_drafts.ReportDraft",
        "importer.formats.docx.body.Found",
        "importer.formats.docx.inline.Line",
        "importer.formats.docx.inline.Notes",
        "importer.formats.docx.numbering.Numbering",
        "importer.formats.markdown.tokens.Found",
        "importer.formats.web.flow.Page",
        "importer.formats.pages.geometry._Row",
        "importer.formats.pages.setting.SetText",
        "importer.formats.pages.sheets._Page",
        "importer.formats.pages.writing._Writer",
        "importer.headings.Node",
        "importer.proposals.targets._Reader",
        "link.context.Linking",
        "link.tables._Groups",
        "link.tables._Units",
        "text.phrases.Phrases",
        "text.phrases._Step",
        "link.paragraph.ParagraphLinker",
        "output.mkdocs._Warnings",
        "output.own_frame.FramedPage",
        "output.own_frame.Section",
        "patience.Patience",
        "progress.Progress",
        "progress.Stage",
        "subjects.agencies.roles.Doings",
        "subjects.groups.pages._Said",
        "subjects.overlap.overlap._Held",
        "subjects.overlap.overlap._Tallies",
        "subjects.themes.work.PlanWork",
    }
    thawed = {name for module in FILES for name in read(module).thawed}
    assert thawed <= growing


def test_tests_mirror_the_modules() -> None:
    """Every module has a test of its name in the folder of its room."""
    mirrored = {
        ".".join((*path.relative_to(TESTS).parts[:-1], path.stem.removeprefix("test_")))
        for path in TESTS.rglob("test_*.py")
    }
    assert sorted(set(MODULES) - {"__main__"} - mirrored) == []


def test_every_folder_of_tests_is_looked_into(pytestconfig: pytest.Config) -> None:
    """A folder whose name pytest passes over, as it does `build` by itself, is never run."""
    passed_over = pytestconfig.getini("norecursedirs")
    folders = {path.name for path in (ROOT / "tests").rglob("*") if path.is_dir()}
    never = {name for name in folders if any(fnmatch(name, one) for one in passed_over)}
    assert len(folders) > 30
    assert never <= {"__pycache__"}
