"""All that a plans folder says: the same as read and linked at once, remembered or not."""

from __future__ import annotations

import random
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from generator.build.gathering import Gathered, gathered, here
from generator.fidelity import evidence, prove_all
from generator.link import link, link_reports
from generator.problems import Problem, guessing
from generator.reading.plans import load
from generator.reading.reports import load_reports
from tests.folders import PLAN, ROOT, change
from tests.golden import Case, cases

REAL = ROOT / "plans"


def without_time(found: Gathered) -> Gathered:
    return replace(found, spent={})


def at_once(folder: Path) -> tuple[Gathered, list[tuple[object, ...]]]:
    """Return what a folder says by the plain way: all is read, all is linked, all is proved."""
    with guessing():
        records = load(folder)
        site, told = link(records)
        reports = link_reports(load_reports(folder, told), site, told)
        site = replace(site, reports=reports)
    files = records.by_plan()
    texts = {
        name: one.source.text for name, one in files.items() if one.source and name in site.plans
    }
    proofs = prove_all(site.plans, texts, told)
    found = Gathered(
        site,
        records.registries,
        records.places(),
        {name: one.data for name, one in files.items()},
        {name: one.source.data for name, one in files.items() if one.source},
        {},
        (),
        (),
        {},
    )
    shown = [(name, one, evidence(one, texts[name])) for name, one in proofs.items()]
    return found, [*shown, *map(whole, sorted([*records.problems, *told]))]


def whole(problem: Problem) -> tuple[object, ...]:
    """Return a problem with its wording, which is no part of what it is."""
    return problem, problem.message, problem.severity, problem.hint, problem.guess


def one_by_one(
    folder: Path, cache: Path | None = None
) -> tuple[Gathered, list[tuple[object, ...]]]:
    found = gathered(folder, cache, here)
    shown = [(name, found.proofs[name].proof, found.proofs[name].evidence) for name in found.proofs]
    bare = replace(without_time(found), proofs={}, unread=(), told=())
    return bare, [*shown, *map(whole, sorted([*found.unread, *found.told]))]


@pytest.mark.parametrize("case", cases("load"), ids=lambda case: case.name)
def test_a_folder_says_what_it_says_at_once(case: Case, plans: Path, tmp_path: Path) -> None:
    folder, cache = change(plans, case.said), tmp_path / "cache"
    expected = at_once(folder)
    assert one_by_one(folder) == expected
    assert one_by_one(folder, cache) == expected
    assert one_by_one(folder, cache) == expected


def test_the_real_plans_say_what_they_say_at_once(tmp_path: Path) -> None:
    expected = at_once(REAL)
    assert one_by_one(REAL, tmp_path) == expected
    assert one_by_one(REAL, tmp_path) == expected


def test_of_two_plans_with_one_id_the_first_counts(plans: Path, tmp_path: Path) -> None:
    text = (plans / PLAN).read_text("utf-8")
    (plans / "xa-thu-hai.yml").write_text(text.replace("unit: ", "unit: la-"), encoding="utf-8")
    expected = at_once(plans)
    assert one_by_one(plans, tmp_path / "cache") == one_by_one(plans) == expected
    rules = {
        problem.rule for problem in (row[0] for row in expected[1]) if isinstance(problem, Problem)
    }
    assert "repeated-id" in rules
    assert "unknown-units" not in rules, "the second is not linked"


def test_no_folder_and_no_plan_are_told(tmp_path: Path) -> None:
    assert one_by_one(tmp_path / "khong-co")[1] == at_once(tmp_path / "khong-co")[1]
    (tmp_path / "trong").mkdir()
    assert one_by_one(tmp_path / "trong") == at_once(tmp_path / "trong")


def test_every_file_is_heard_of(plans: Path) -> None:
    heard: list[str] = []
    expected: list[str] = []
    gathered(plans, None, here, heard.append)
    load(plans, expected.append)
    assert heard == expected


_VALUE = re.compile(r"(?m)^( *(?:- )?(?:name|note|number|title|unit|parent|theme): )(\S.*)$")


def edited(folder: Path, chance: random.Random) -> None:
    """Change one value of one registry, or take one entry out."""
    file = chance.choice(sorted((folder / "registry").glob("*.yml")))
    text = file.read_text("utf-8")
    places = list(_VALUE.finditer(text))
    if places and chance.random() < 0.7:
        at = chance.choice(places)
        file.write_text(f"{text[: at.end(1)]}Khác {at[2]}{text[at.end() :]}", encoding="utf-8")
    else:
        items = text.split("\n- ")
        del items[chance.randrange(1, len(items)) :][:1]
        file.write_text("\n- ".join(items), encoding="utf-8")


def test_after_registry_edits_what_is_remembered_is_what_would_be_made(tmp_path: Path) -> None:
    """Eight edits of the real registries, one upon the other, and back."""
    folder, cache = tmp_path / "plans", tmp_path / "cache"
    shutil.copytree(REAL, folder)
    first = one_by_one(folder, cache)
    chance = random.Random(47)
    for _ in range(8):
        edited(folder, chance)
        assert one_by_one(folder, cache) == one_by_one(folder)
    shutil.copytree(REAL, folder, dirs_exist_ok=True)
    assert one_by_one(folder, cache) == first
