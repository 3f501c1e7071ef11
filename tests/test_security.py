"""Each promise of `docs/security.md` is held by tests that are there."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
TABLE_ROW = re.compile(r"^\| (?P<promise>.+) \| (?P<tests>`.+`) \|$")
PAGE = (ROOT / "docs/security.md").read_text("utf-8")
ROWS = [row for line in PAGE.splitlines() if (row := TABLE_ROW.match(line))]
NAMED = [name for row in ROWS for name in re.findall(r"`([^`]+)`", row["tests"])]


def test_every_row_of_the_page_is_a_promise_with_tests() -> None:
    rows = [line for line in PAGE.splitlines() if line.startswith("| ") and "| test |" not in line]
    assert len(ROWS) == len(rows) > 20


def test_every_test_that_is_named_is_there() -> None:
    assert [name for name in NAMED if not is_there(name)] == []


def test_a_test_that_is_not_there_is_missed() -> None:
    assert not is_there("test_security.py::test_nothing")
    assert not is_there("test_nothing.py::test_nothing")


def is_there(name: str) -> bool:
    file, _, function = name.partition("::")
    path = ROOT / "tests" / file
    if not path.is_file():
        return False
    tree = ast.parse(path.read_text("utf-8"))
    return function in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
