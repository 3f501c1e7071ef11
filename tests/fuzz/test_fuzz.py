"""300 broken portals: each is told with a place, in bounded time, and the last site stays.

`python -m tests.fuzz` tries any number; a case that fails here is `--seed 1 --case <number>` there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from click.testing import CliRunner
from pydantic import BaseModel

from generator.build.offers import Offers
from generator.cli import building
from generator.cli.commands import main
from generator.output.host import Host
from generator.problems import Problem
from generator.reading.portal import HostSettings
from generator.schema.plan import PlanForm
from generator.schema.registries import REGISTRIES
from tests.folders import tree
from tests.fuzz import judge
from tests.fuzz.__main__ import case
from tests.fuzz.forms import complete, fields, fields_to_try, forms_in, sample
from tests.fuzz.mutations import Portal, new_portal
from tests.fuzz.words import hostile

SEED = 1
CASES = 300
ROUND = 50


@pytest.mark.parametrize("first", range(0, CASES, ROUND))
def test_broken_portals(first: int, tmp_path: Path) -> None:
    failed = {}
    for number in range(first, first + ROUND):
        portal = case(tmp_path / str(number), SEED, number)
        if found := judge.complaints(portal):
            failed[f"python -m tests.fuzz --seed {SEED} --case {number}: {portal.did}"] = found
    assert not failed


def _no_host(output: Path, **_asked: object) -> Sequence[str]:
    output.mkdir()
    (output / "index.html").write_text("mới", encoding="utf-8")
    return ()


@pytest.mark.parametrize("number", range(1000, 1012))
def test_the_command_line_on_broken_portals(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit 0 or 1, a place for each error, no traceback, the last site byte for byte."""
    portal = case(tmp_path / "portal", SEED, number)
    last = portal.folder / "site"
    (last / "api").mkdir(parents=True)
    (last / "api/build.json").write_text("{}", encoding="utf-8")
    before = tree(last)
    offers = replace(Offers(), hosts=(Host("mkdocs", _no_host),))
    monkeypatch.setattr(building, "offered", lambda _: offers)
    words = ("--plans", portal.plans, "--config", portal.config, "--output", last)
    done = CliRunner().invoke(main, ["build", *map(str, words)])
    if done.exit_code == 2:  # the settings file itself was taken away: wrong use
        assert not portal.config.is_file()
        return
    assert done.exit_code in (0, 1), portal.did
    assert "Traceback" not in done.output
    if done.exit_code == 1:
        assert re.search(r"^\S.*:\d+:\d+: lỗi \[", done.stderr, re.MULTILINE)
        assert tree(last) == before


def test_a_case_is_the_same_for_the_same_seed(tmp_path: Path) -> None:
    one, again = (case(tmp_path / name, SEED, 7) for name in "ab")
    assert (one.did, tree(one.folder)) == (again.did, tree(again.folder))
    others = {case(tmp_path / f"{n}", SEED + 1, n).did for n in range(20)}
    assert len(others) > 15


def test_a_portal_that_nobody_broke_is_in_order(tmp_path: Path) -> None:
    portal = Portal(new_portal(tmp_path / "portal"), "nothing")
    assert judge.complaints(portal) == []


@pytest.mark.parametrize(
    ("problem", "held"),
    [
        (Problem("a.yml", 1, 1, "x", "sai", hint="sửa"), True),
        (Problem("", 1, 1, "x", "sai", hint="sửa"), False),
        (Problem("a.yml", 0, 1, "x", "sai", hint="sửa"), False),
        (Problem("a.yml", 1, 1, "x", "", hint="sửa"), False),
        (Problem("a.yml", 1, 1, "x", "sai"), False),
    ],
)
def test_a_problem_without_place_or_words_is_a_complaint(
    problem: Problem, held: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(judge, "_told", lambda *_: [problem])
    assert (judge.complaints(case(tmp_path / "portal", SEED, 0)) == []) is held


def test_a_traceback_and_a_long_run_are_complaints(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> list[Problem]:
        raise RecursionError

    monkeypatch.setattr(judge, "_told", fail)
    monkeypatch.setattr(judge, "CPU_SECONDS", -1.0)
    traceback, long = judge.complaints(case(tmp_path / "portal", SEED, 0))
    assert "RecursionError" in traceback
    assert "s of the processor" in long


def every_form(form: type[BaseModel], seen: set[type[BaseModel]]) -> Iterator[type[BaseModel]]:
    if form in seen:
        return
    seen.add(form)
    yield form
    for annotation in fields(form).values():
        for inner in forms_in(annotation):
            yield from every_form(inner, seen)


@pytest.mark.parametrize("form", [PlanForm, HostSettings, *REGISTRIES.values()])
def test_every_field_of_every_form_is_tried(form: type[BaseModel]) -> None:
    whole = complete(form, sample(form))
    tried = [name for _steps, name, _ in fields_to_try(form, whole)]
    wanted = [name for one in every_form(form, set()) for name in fields(one)]
    assert sorted(tried) == sorted(wanted)


def test_what_chance_draws_is_drawn_by_the_seed_alone() -> None:
    assert [hostile(Random("a")) for _ in range(3)] == [hostile(Random("a")) for _ in range(3)]
