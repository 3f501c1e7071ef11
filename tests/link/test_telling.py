"""What dangles is told where the file says it, once for plans and for reports."""

from __future__ import annotations

from generator.link.telling import Telling
from generator.problems import Problem
from generator.reading.yaml_source import YamlFile, parse

TEXT = b"issuer: ubnd-xa-mu\nunits: [a]\n"


class _File:
    def __init__(self, yaml: YamlFile) -> None:
        self.yaml = yaml


class _Names(Telling):
    def __init__(self) -> None:
        yaml, found = parse(TEXT, "a.yml")
        assert yaml
        assert not found
        self.record = _File(yaml)
        self.problems: list[Problem] = []


def test_a_name_that_a_registry_lacks_is_told_at_its_place_with_a_guess() -> None:
    names = _Names()
    known = {"ubnd-xa-mau": object()}
    assert names.is_known("agencies", "ubnd-xa-mau", known, ("issuer",))
    assert names.problems == []
    assert not names.is_known("agencies", "ubnd-xa-mu", known, ("issuer",))
    (told,) = names.problems
    assert (told.file, told.line, told.column) == ("a.yml", 1, 9)
    assert (told.rule, told.fragment, told.guess) == (
        "unknown-agencies",
        "ubnd-xa-mu",
        "ubnd-xa-mau",
    )
    assert told.severity == "error"


def test_what_the_file_does_not_say_is_told_at_what_is_nearest_above() -> None:
    names = _Names()
    names.tell(("units", 0, "parent"), "a-rule", "sai", "a", "sửa", severity="warning")
    (told,) = names.problems
    assert (told.line, told.severity, told.guess) == (2, "warning", "")
