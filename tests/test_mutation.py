"""Each kind of mutation is made and makes another program; the same seed draws the same lines."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.mutation import ROOT, core_modules, draw, mutations, nearest_tests

TOY = '''"""A toy."""

from typing import Literal

Side = Literal["left", "right"]


def toy(names: list[str], least: int = 2) -> list[str]:
    """Return some names."""
    met = []
    for name in names[1:]:
        if len(name) < least and name not in met:
            continue
        met.append(name + "!")
    return met if not least == 0 else []
'''


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        ("comparison", "a < b", "a <= b"),
        ("comparison", "a >= b", "a > b"),
        ("comparison", "a != b", "a == b"),
        ("comparison", "a not in b", "a in b"),
        ("comparison", "a is None", "a is not None"),
        ("and/or", "a and b", "a or b"),
        ("and/or", "a or b", "a and b"),
        ("plus/minus", "a + b", "a - b"),
        ("plus/minus", "a - b", "a + b"),
        ("not", "not a", "a"),
        ("number", "1", "2"),
        ("truth", "True", "False"),
        ("text", "'abc'", "'ab'"),
        ("text", "'a'", "'~'"),
        ("text", "''", "'~'"),
        ("text", "'~'", "'^'"),
        ("name", "min(a)", "max(a)"),
        ("name", "any(a)", "all(a)"),
        ("slice", "a[b:c]", "a[:c]"),
        ("slice", "a[b:c]", "a[b:]"),
    ],
)
def test_each_kind_of_mutation_of_an_expression(kind: str, before: str, after: str) -> None:
    made = [(one.kind, one.source()) for one in mutations(f"a = {before}")]
    assert (kind, f"a = {after}") in made


@pytest.mark.parametrize(
    ("kind", "returned", "before", "after"),
    [
        ("dropped", "None", "a = b", "pass"),
        ("dropped", "None", "a.append(b)", "pass"),
        ("dropped", "Iterator[int]", "yield a", "yield from ()"),
        ("dropped", "None", "raise a", "pass"),
        ("return", "str", "return a", "return ''"),
        ("return", "bool", "return a", "return False"),
        ("return", "list[str]", "return a", "return []"),
        ("return", "Plan | None", "return a", "return None"),
    ],
)
def test_each_kind_of_mutation_of_a_statement(
    kind: str, returned: str, before: str, after: str
) -> None:
    head = f"def f(a, b) -> {returned}:\n    "
    made = [(one.kind, one.source()) for one in mutations(head + before)]
    assert (kind, head + after) in made


def test_every_mutation_makes_another_program_and_leaves_the_module_as_it_was() -> None:
    made = [one.source() for one in mutations(TOY)]
    programs = {ast.dump(ast.parse(source)) for source in made}
    assert len(programs) == len(made) >= 15
    assert ast.dump(ast.parse(TOY)) not in programs
    assert [one.source() for one in mutations(TOY)] == made


@pytest.mark.parametrize(
    "source",
    [
        '"""Words about a module."""',
        'def f():\n    """Words about a function."""',
        "from a import b",
        "Side = Literal['left', 'right']",
        "a: Literal['left', 1]",
        "def f(a: 'Plan') -> 'Plan':\n    ...",
        "T = TypeVar('T')",
        "@dataclass(frozen=True)\nclass A:\n    b: int",
        "__slots__ = ('a', 'b')",
        "zip(a, b, strict=True)",
        "a: str = Field(description='Tên như in')",
        "Problem.at(place, rule, 'tệp không phải UTF-8')",
        "self.tell(path, rule, f'đơn vị khác {unit} của chỉ số')",
        "def _told(a) -> Problem:\n    ...",
        "a: int",
    ],
)
def test_what_no_test_could_tell_is_not_broken(source: str) -> None:
    assert mutations(source) == []


def test_only_the_prose_of_a_problem_is_left_alone() -> None:
    made = mutations("Problem.at(place, 'figure-bound', 'dấu khác chữ in', guess=words[1:])")
    assert [(one.kind, one.after) for one in made] == [
        ("text", "'figure-boun'"),
        ("slice", ":"),
        ("number", "2"),
    ]


def test_who_returns_a_problem_makes_prose_too() -> None:
    helper = "def _about(place) -> Problem:\n    ...\n"
    assert mutations(f"{helper}_about('tỷ lệ lớn hơn 100%')") == []
    assert mutations("message = 'hai chỗ cùng mã'") == []
    assert len(mutations("_about('tỷ lệ lớn hơn 100%')")) == 1


def test_the_seed_draws_the_lines_each_line_once() -> None:
    modules = core_modules(["text"])
    drawn = [spot.words for spot in draw(modules, 30, seed=7)]
    assert [spot.words for spot in draw(modules, 30, seed=7)] == drawn
    assert [spot.words for spot in draw(modules, 30, seed=8)] != drawn
    assert len({":".join(words.split(":")[:2]) for words in drawn}) == 30


def test_core_logic_is_what_stands_between_reading_and_the_story() -> None:
    modules = {path.as_posix() for path in core_modules([])}
    assert {
        "generator/problems.py",
        "generator/link/site.py",
        "generator/views/subject.py",
    } <= modules
    assert not [one for one in modules if one.endswith("__init__.py")]
    assert not [one for one in modules if one.split("/")[1] in ("cli", "build", "output")]
    assert core_modules(["link.si"]) == []


def test_the_nearest_tests_are_the_mirror_else_the_folder() -> None:
    assert nearest_tests(Path("generator/link/site.py")) == "tests/link/test_site.py"
    assert nearest_tests(Path("generator/link/nothing.py")) == "tests/link"
    assert nearest_tests(Path("generator/link/deep/er/nothing.py")) == "tests/link"
    assert nearest_tests(Path("generator/nothing.py")) is None


COUNTING = """def last(n):
    i = 0
    while i < n:
        i = i + 1
    return i
"""


def test_a_run_tells_who_was_caught_and_leaves_the_tree_alone(tmp_path: Path) -> None:
    told = _run(tmp_path, "assert last(5) == 5 and last(0) == 0")
    assert told[-1] == "all: 4 of 4 caught (100%)"
    assert told[2].startswith("caught    generator/toy.py:4: dropped: i = i + 1 → pass ")
    assert told[2].endswith("[tests/test_toy.py (hangs)]")
    told = _run(tmp_path, "assert last(0) is not None")
    assert told[-1] == "all: 1 of 4 caught (25%)"
    assert len([line for line in told if line.startswith("SURVIVED  generator/toy.py:")]) == 3
    assert (tmp_path / "generator" / "toy.py").read_text(encoding="utf-8") == COUNTING


def test_nothing_is_broken_where_the_tests_fail_already(tmp_path: Path) -> None:
    assert _run(tmp_path, "assert last(5) == 6") == []


def _run(tree: Path, test: str) -> list[str]:
    """Break the toy with one test beside it; return the lines that are told, in order."""
    for path, text in {
        "generator/toy.py": COUNTING,
        "tests/test_toy.py": f"from generator.toy import last\n\n\ndef test_last():\n    {test}\n",
    }.items():
        file = tree / path
        file.parent.mkdir(exist_ok=True)
        (file.parent / "__init__.py").touch()
        file.write_text(text, encoding="utf-8")
    shutil.copy(ROOT / "tests" / "mutation.py", tree / "tests")
    ran = subprocess.run(
        [sys.executable, "-m", "tests.mutation", "--seed", "9", "--patience", "1"],
        cwd=tree,
        capture_output=True,
        text=True,
        check=False,
    )
    assert bool(ran.stderr) == bool(ran.returncode)
    return sorted(ran.stdout.splitlines()[:-2], key=_line) + ran.stdout.splitlines()[-1:]


def _line(told: str) -> str:
    return told.partition("toy.py:")[2]
