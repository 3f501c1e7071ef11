"""The registries of a plans folder, entry by entry."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.problems import Problem
from generator.reading.registries import broken_registries, load_registries, read_registry
from generator.schema.registries import REGISTRIES, WordForm


def test_every_kind_is_there_though_perhaps_empty(plans: Path) -> None:
    (plans / "registry/units.yml").unlink()
    heard: list[str] = []
    problems: list[Problem] = []
    found = load_registries(plans, problems, heard.append)
    assert set(found) == set(REGISTRIES)
    assert found["units"] == ()
    assert "registry/units.yml" not in heard
    assert "registry/agencies.yml" in heard
    assert problems == []


def test_an_entry_that_does_not_fit_is_left_out_with_its_line() -> None:
    data = b"- {word: a, kind: name}\n- {wrod: b}\n- {word: c, kind: name}\n"
    problems: list[Problem] = []
    found = list(read_registry(data, "words.yml", WordForm, problems))
    assert [(one.form.model_dump()["word"], one.place.line) for one in found] == [
        ("a", 1),
        ("c", 3),
    ]
    assert {one.line for one in problems} == {2}


@pytest.mark.parametrize(("data", "told"), [(b"", []), (b"a: 1\n", ["shape"])])
def test_a_registry_is_a_list_or_empty(data: bytes, told: list[str]) -> None:
    problems: list[Problem] = []
    assert list(read_registry(data, "words.yml", WordForm, problems)) == []
    assert [one.rule for one in problems] == told


def test_a_kind_of_which_something_is_wrong_is_broken(plans: Path) -> None:
    (plans / "registry/units.yml").write_text("a: 1\n", encoding="utf-8")
    problems: list[Problem] = []
    load_registries(plans, problems)
    assert broken_registries(problems) == {"units"}
    assert broken_registries([]) == set()


def test_a_registry_has_so_many_entries(monkeypatch: pytest.MonkeyPatch) -> None:
    data = b"- {word: a, kind: name}\n- {word: b, kind: name}\n"
    monkeypatch.setattr("generator.reading.registries.MAX_ENTRIES", 2)
    problems: list[Problem] = []
    assert len(list(read_registry(data, "words.yml", WordForm, problems))) == 2
    monkeypatch.setattr("generator.reading.registries.MAX_ENTRIES", 1)
    assert list(read_registry(data, "words.yml", WordForm, problems)) == []
    (problem,) = problems
    assert problem.rule == "schema-too-long"
    assert problem.message == "danh mục có 2 mục, nhiều nhất 1"
