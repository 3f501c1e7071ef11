"""What may be asked of the program: its own of each kind, then what packages beside it add."""

from __future__ import annotations

from importlib.metadata import EntryPoint, EntryPoints

import pytest

from generator import extensions
from generator.build.offers import Offers, offered
from generator.checks.rules import CHECKS, Check
from generator.opendata import FORMATS, Format
from generator.output.host import HOSTS, Host
from generator.problems import Problem
from generator.subjects import SUBJECTS
from generator.views.subject import Subject

SUBJECT = Subject("sao")
FORMAT = Format("Sao", "sao", "text/plain")
CHECK = Check("sao", "warning", lambda *_: iter(()))
HOST = Host("sao", lambda **_: [])
KINDS = ("subjects", "formats", "checks", "hosts")


def test_alone_the_program_offers_its_own() -> None:
    problems: list[Problem] = []
    assert Offers() == Offers(SUBJECTS, FORMATS, CHECKS, HOSTS)
    assert problems == []


def test_each_kind_has_a_group_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    def installed(group: str) -> EntryPoints:
        kind = group.removeprefix("kehoach.")
        assert kind in KINDS
        value = f"tests.build.test_offers:{kind.removesuffix('s').upper()}"
        return EntryPoints([EntryPoint("sao", value, group)])

    monkeypatch.setattr(extensions, "entry_points", installed)
    problems: list[Problem] = []
    found = offered(problems)
    assert problems == []
    assert found == Offers(
        (*SUBJECTS, SUBJECT),
        (*FORMATS, FORMAT),
        (*CHECKS, CHECK),
        (*HOSTS, HOST),
    )


def test_what_is_of_another_kind_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    def installed(group: str) -> EntryPoints:
        return EntryPoints([EntryPoint("sao", "tests.build.test_offers:KINDS", group)])

    monkeypatch.setattr(extensions, "entry_points", installed)
    problems: list[Problem] = []
    assert offered(problems) == Offers()
    assert len(problems) == len(KINDS) * len(KINDS)
