"""What the upper rooms say in Vietnamese is a message, given its values, looked up when shown."""

from __future__ import annotations

import ast
import functools
import string
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.folders import ROOT

PACKAGE = ROOT / "generator"
ROOMS = ("denial", "history", "locale", "opendata", "subjects", "views")
SOURCES = {
    ".".join(path.relative_to(PACKAGE).with_suffix("").parts): path.read_text(encoding="utf-8")
    for room in ROOMS
    for path in sorted((PACKAGE / room).rglob("*.py"))
}
# Words that the program reads, or that name it to other programs: why each is no message.
READ = {
    **dict.fromkeys(
        [
            *("denial.decide._GIVING", "denial.decide._HELPING", "denial.decide._TIME"),
            *("denial.decide._DAY", "denial.decide._NUMBER", "denial.places._ARTICLE"),
            *("denial.decide._DATED", "denial.documents._NEAR_TITLE"),
            "views.tasks._COLUMN_OF",
            *("denial.documents._DAY", "denial.documents._KIND", "denial.documents._DATED"),
            *("denial.documents._BEHIND", "denial.documents._BEFORE", "denial.documents._NEAR"),
        ],
        "words of plans that are sought before something is denied",
    ),
    "history.changes.covered._YEAR": "how plans print a year",
    "history.changes.phrases.MANY": "how registries name several agencies",
    "history.changes.targets.AROUND_FIGURES": "words of plans beside a figure",
    "history.trailers.KINDS": "what an author writes behind `Loai:`",
    "locale.worded.UNIT_KINDS": "how names of units begin in the registry",
    "locale.worded._WHOLE_NAMES": "names of units in the registry whose kind is never small",
    "subjects.calendar.ics.PRODUCT": "an identifier that never changes (RFC 5545, 3.7.3)",
    "subjects.glossary.uses._RECIPIENTS": "how plans head their list of recipients",
    "subjects.plans.layers._RECIPIENTS": "how plans head their list of recipients",
    "subjects.units.outlines.ISLANDS": "names, which are the same in every language",
    "subjects.units.outlines.OUTLINES": "names, which are the same in every language",
}


def calls(node: ast.AST, *names: str) -> Iterator[tuple[str, ast.Call]]:
    """Yield the calls of some functions, at whatever depth, each behind the function's name."""
    for one in ast.walk(node):
        if isinstance(one, ast.Call) and isinstance(one.func, ast.Name) and one.func.id in names:
            yield one.func.id, one


def unsaid(source: str) -> Iterator[tuple[str, str]]:
    """Yield the Vietnamese texts of a module that are neither messages nor docstrings.

    Each stands behind the name of the module's constant that it is part of, empty for none.
    """
    for statement in ast.parse(source).body:
        said = {id(call.args[0]) for _, call in calls(statement, "_", "N_", "ngettext")}
        said |= {id(one.value) for one in ast.walk(statement) if isinstance(one, ast.Expr)}
        for one in ast.walk(statement):
            if isinstance(one, ast.Constant) and id(one) not in said and is_vietnamese(one.value):
                yield constant(statement), str(one.value)


def is_vietnamese(value: object) -> bool:
    return isinstance(value, str) and any("À" <= one <= "ỹ" for one in value)


def constant(statement: ast.stmt) -> str:
    targets = statement.targets if isinstance(statement, ast.Assign) else ()
    target = statement.target if isinstance(statement, ast.AnnAssign) else next(iter(targets), None)
    return target.id if isinstance(target, ast.Name) else ""


def without_values(source: str) -> Iterator[str]:
    """Yield the messages whose `{names}` are not the values that they are given."""
    for function, call in calls(ast.parse(source), "_", "ngettext"):
        if isinstance(call.args[0], ast.Constant):
            message = str(call.args[0].value)
            names = {name for _text, name, *_rest in string.Formatter().parse(message) if name}
            given = {one.arg for one in call.keywords}
            if names - ({"count"} if function == "ngettext" else set()) != given:
                yield message


@functools.cache
def unsaid_anywhere() -> tuple[tuple[str, str], ...]:
    """Return the unsaid texts of all modules, each behind its place, module and name."""
    found = ((module, one) for module, source in SOURCES.items() for one in unsaid(source))
    return tuple((f"{module}.{name}", text) for module, (name, text) in found)


def test_every_word_that_is_shown_is_a_message() -> None:
    assert [one for one in unsaid_anywhere() if one[0] not in READ] == []


def test_words_that_are_read_are_still_there() -> None:
    found = {place for place, _ in unsaid_anywhere()}
    assert set(READ) <= found


def test_every_message_is_given_its_values() -> None:
    found = {module: list(without_values(source)) for module, source in SOURCES.items()}
    assert {module: messages for module, messages in found.items() if messages} == {}


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('"""Lời của người viết mã."""', []),
        ('def f():\n    """Năm."""\n    return _("năm {year}", year=1)', []),
        ('NAMES = {"year": N_("năm")}', []),
        ('def f(n):\n    return ngettext("{count} năm", n)', []),
        ('NAMES = {"year": "năm"}', [("NAMES", "năm")]),
        ('NAMES: tuple[str, ...] = ("năm",)', [("NAMES", "năm")]),
        ('def f(n):\n    return f"năm {n}"', [("", "năm ")]),
        ('def f(n):\n    return _("năm {of}", of="tỉnh")', [("", "tỉnh")]),
        ('def f(n):\n    return _("năm" if n else "tháng")', [("", "năm"), ("", "tháng")]),
        ('class Row:\n    year: Annotated[int, "năm"]', [("", "năm")]),
    ],
)
def test_a_text_that_is_no_message_is_found(source: str, found: list[tuple[str, str]]) -> None:
    assert list(unsaid(source)) == found


@pytest.mark.parametrize(
    ("call", "is_whole"),
    [
        ('_("năm")', True),
        ('_("năm {year}", year=1)', True),
        ('_("năm {year}")', False),
        ('_("năm", year=1)', False),
        ('_("năm {year}", years=1)', False),
        ('ngettext("{count} năm", 2)', True),
        ('ngettext("{count} năm của {place}", 2)', False),
    ],
)
def test_a_message_without_its_values_is_found(call: str, is_whole: bool) -> None:
    assert (list(without_values(call)) == []) is is_whole


SPEAKING = """
import importlib, pkgutil, generator
from gettext import NullTranslations
from generator.language import speaking

class Asked(NullTranslations):
    def gettext(self, message): raise AssertionError(message)
    def ngettext(self, one, more, count): raise AssertionError(one)

with speaking("xx", Asked()):
    for module in pkgutil.walk_packages(generator.__path__, "generator."):
        if module.name != "generator.__main__":
            importlib.import_module(module.name)
"""


def test_no_message_is_looked_up_while_a_module_is_imported() -> None:
    """Else it would be of one language for ever."""
    asked = subprocess.run(
        [sys.executable, "-c", SPEAKING], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert asked.returncode == 0, asked.stderr
