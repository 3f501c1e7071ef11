"""What packages beside the program offer: values of the right kind, all else is told."""

from __future__ import annotations

from importlib.metadata import EntryPoint, EntryPoints

import pytest

from generator import extensions
from generator.opendata import FORMATS, Format
from generator.problems import Problem

ONE = Format("Một", "mot", "text/plain")
TWO = Format("Hai", "hai", "text/plain")
BOTH = (ONE, TWO)
WRONG = (ONE, "chữ")
GROUP = "kehoach.formats"


def entry(name: str, value: str) -> EntryPoint:
    return EntryPoint(name, f"tests.test_extensions:{value}", GROUP)


def found(
    monkeypatch: pytest.MonkeyPatch, *entries: EntryPoint
) -> tuple[tuple[Format, ...], list[Problem]]:
    def installed(group: str) -> EntryPoints:
        assert group == GROUP
        return EntryPoints(entries)

    monkeypatch.setattr(extensions, "entry_points", installed)
    problems: list[Problem] = []
    return extensions.extended(FORMATS, GROUP, Format, problems), problems


def test_our_own_come_first_then_others_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    offered, problems = found(monkeypatch, entry("b", "ONE"), entry("a", "TWO"))
    assert offered == (*FORMATS, TWO, ONE)
    assert problems == []


def test_an_entry_may_lead_to_several(monkeypatch: pytest.MonkeyPatch) -> None:
    assert found(monkeypatch, entry("a", "BOTH")) == ((*FORMATS, ONE, TWO), [])


def test_without_packages_there_is_what_the_program_has(monkeypatch: pytest.MonkeyPatch) -> None:
    assert found(monkeypatch) == (FORMATS, [])


def test_what_cannot_be_loaded_is_told_and_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    offered, (problem,) = found(monkeypatch, entry("hong", "KHONG_CO"), entry("tot", "ONE"))
    assert offered == (*FORMATS, ONE)
    assert (problem.rule, problem.severity) == ("extension", "error")
    assert problem.file == "tests.test_extensions"
    assert problem.fragment == "tests.test_extensions:KHONG_CO"
    assert problem.message.startswith("phần mở rộng “hong” (kehoach.formats) không nạp được: ")
    assert "KHONG_CO" in problem.message
    assert problem.hint


def test_what_is_of_another_kind_is_told_and_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    offered, (problem,) = found(monkeypatch, entry("la", "WRONG"))
    assert offered == (*FORMATS, ONE)
    assert problem.message == "phần mở rộng “la” (kehoach.formats) str không phải là Format"
