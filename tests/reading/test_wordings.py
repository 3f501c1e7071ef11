"""Whatever a form finds wrong is told in words of ours, with what was perhaps meant."""

from __future__ import annotations

import ast

import pytest

from generator.reading.wordings import meant_choice, wording
from tests.folders import ROOT


def raised() -> dict[str, str]:
    """The kinds of error that forms of ours raise, with the file that does."""
    found = {}
    for path in sorted((ROOT / "generator").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "PydanticCustomError":
                (kind, *_rest) = node.args
                if isinstance(kind, ast.Constant):
                    found[str(kind.value)] = path.name
    return found


def test_every_error_of_our_own_has_words() -> None:
    kinds = raised()
    assert len(kinds) > 10
    detail = {"loc": ("a",), "input": "b", "ctx": {}, "msg": "in English"}
    wordless = {kind for kind in kinds if wording(kind, detail)[1] == "in English"}
    assert wordless == set()


def test_what_nobody_has_words_for_is_told_as_the_library_does() -> None:
    told = wording("never_heard_of", {"loc": (), "input": 1, "msg": "Input is odd"})
    assert told == ("giá trị không hợp lệ", "Input is odd")


@pytest.mark.parametrize(
    ("typed", "meant"), [("isued", "issued"), ("đã ban hành", "issued"), ("xyz", "")]
)
def test_a_choice_is_guessed_by_its_key_or_its_name(typed: str, meant: str) -> None:
    expected = "'draft', 'issued', 'amended', 'replaced' or 'expired'"
    detail = {"loc": ("status",), "input": typed, "ctx": {"expected": expected}}
    assert meant_choice("literal_error", detail) == meant
    assert meant_choice("string_type", detail) == ""
