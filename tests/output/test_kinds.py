"""The kinds of values that are remembered: each by its own name, decided by a room that is."""

from __future__ import annotations

import ast

from generator.output.kinds import KINDS
from generator.output.program import rooms_of
from tests.folders import ROOT


def test_every_kind_has_a_name_and_a_room() -> None:
    names = [one.name for one in KINDS]
    assert len(names) == len(set(names))
    assert all(name.isascii() and name.islower() for name in names)
    assert all(one.room in rooms_of(one.room) for one in KINDS)


def test_every_kind_that_is_made_is_listed() -> None:
    made = [
        ast.literal_eval(node.args[0])
        for path in (ROOT / "generator").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "Kind"
    ]
    assert sorted(made) == sorted(one.name for one in KINDS)


def test_nothing_that_runs_code_is_read() -> None:
    for path in (ROOT / "generator").rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        imported = {
            name.split(".")[0]
            for node in ast.walk(tree)
            for name in (
                [alias.name for alias in node.names]
                if isinstance(node, ast.Import)
                else [node.module or ""]
                if isinstance(node, ast.ImportFrom)
                else []
            )
        }
        assert not imported & {"pickle", "marshal", "shelve", "dill"}, path
