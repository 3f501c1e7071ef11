"""One plan by itself: the same remembered or made, whatever became of the memory."""

from __future__ import annotations

import os
import random
import shutil
import threading
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from generator.build import plan_stage
from generator.build.plan_stage import (
    PlanSaid,
    UnfitWorkerError,
    Workplace,
    remembered_of,
    said_of,
    workplace,
)
from generator.link import link, link_registries
from generator.model.registries import Registries
from generator.patience import Patience
from generator.reading.files import plan_files
from generator.reading.plans import load
from generator.reading.registries import load_registries
from tests.folders import PLAN, ROOT

REAL = ROOT / "plans"


def registries_of(folder: Path) -> Registries:
    return link_registries(load_registries(folder, []), [])


def place_of(folder: Path, cache: Path | None) -> Workplace:
    return workplace(folder, cache, registries_of(folder), "vi")


def said(place: Workplace) -> list[PlanSaid]:
    """Return what the plans say, without how long that took."""
    return [replace(one, spent=0) for one in said_of(place, plan_files(place.folder))]


def entries(cache: Path) -> list[Path]:
    return sorted(file for file in cache.rglob("*") if file.is_file())


def test_it_is_what_reading_linking_and_proving_say() -> None:
    records = load(REAL)
    site, problems = link(records)
    assert problems == []
    for one in said(place_of(REAL, None)):
        assert one.called is not None
        record = records.by_plan()[one.called.id]
        assert record.source is not None
        assert (one.plan, one.data) == (site.plans[one.called.id], record.data)
        assert (one.places, one.source) == (record.places, record.source.data)
        assert (one.unread, one.dangling, one.unproved) == ((), (), ())
        assert one.proved is not None
        assert one.proved.proof.is_exact


def test_it_is_remembered_as_it_was_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made, place = said(place_of(REAL, None)), place_of(REAL, tmp_path)
    paths = plan_files(REAL)
    assert [remembered_of(place, path) for path in paths] == [None] * len(paths)
    assert said(place) == made
    for step in ("read_draft", "link_plan", "proved"):
        monkeypatch.setattr(plan_stage, step, None)
    assert said(place) == made
    assert repr(said(place)) == repr(made)
    again = [remembered_of(place, path) for path in paths]
    assert [one and replace(one, spent=0) for one in again] == made


def damage(files: Sequence[Path], chance: random.Random) -> None:
    """Do to each file what disks, people and other programs do."""
    whole = {file: file.read_bytes() for file in files}
    for file, data in whole.items():
        at = chance.randrange(len(data))
        way = chance.randrange(6)
        if way == 0:
            file.write_bytes(data[:at])
        elif way == 1:
            file.write_bytes(
                data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :]
            )
        elif way == 2:
            file.write_bytes(chance.choice([*whole.values()]))
        elif way == 3:
            file.chmod(0o666)
        elif way == 4:
            file.unlink()


@pytest.mark.parametrize("seed", range(8))
def test_a_damaged_memory_changes_nothing(seed: int, tmp_path: Path) -> None:
    made, place = said(place_of(REAL, None)), place_of(REAL, tmp_path)
    said(place)
    damage(entries(tmp_path), random.Random(seed))
    assert said(place) == made
    assert said(place) == made


@pytest.mark.parametrize("who", ["another program", "another user"])
def test_what_others_remember_is_not_believed(
    who: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, place = said(place_of(REAL, None)), place_of(REAL, tmp_path / "mot")
    if who == "another user":
        monkeypatch.setenv("KEHOACH_CACHE_KEY", "k" * 40)
    else:
        monkeypatch.setattr("generator.output.remembered.program_of", lambda room: f"old {room}")
    said(place)
    monkeypatch.undo()
    shutil.copytree(tmp_path / "mot", tmp_path / "hai")
    other = place_of(REAL, tmp_path / "hai")
    assert [remembered_of(other, path) for path in plan_files(REAL)] == [None] * len(made)
    assert said(other) == made


def test_two_that_remember_at_once_change_nothing(tmp_path: Path) -> None:
    made, place = said(place_of(REAL, None)), place_of(REAL, tmp_path)
    found: list[list[PlanSaid]] = []
    both = [threading.Thread(target=lambda: found.append(said(place))) for _ in range(3)]
    for one in both:
        one.start()
    for one in both:
        one.join()
    assert [said(place), *found] == [made] * 4


# What is written into one registry, the others as they are.
EDITS: Mapping[str, tuple[str, str, str]] = {
    "an agency by another name": ("agencies", "name: ", "name: Tên khác "),
    "a unit by another name": ("units", "name: ", "name: Tên khác "),
    "a document of another number": ("documents", "number: ", "number: 99"),
    "an indicator in another unit": ("indicators", "unit: ", "unit: X"),
    "a theme by another name": ("themes", "name: ", "name: Khác "),
}


@pytest.mark.parametrize("what", EDITS)
def test_another_registry_is_another_plan(what: str, plans: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    before = said(place_of(plans, cache))
    kind, old, new = EDITS[what]
    file = plans / "registry" / f"{kind}.yml"
    file.write_text(file.read_text("utf-8").replace(old, new), encoding="utf-8")
    assert said(place_of(plans, cache)) == said(place_of(plans, None))
    file.write_text(file.read_text("utf-8").replace(new, old), encoding="utf-8")
    assert said(place_of(plans, cache)) == before


@pytest.mark.parametrize(
    "changes",
    [
        {"title: ": "title: Về "},
        {"schema: 3": "schema: 99"},
        {"kind: text": "kind: scan"},
        {"sources/xa-mau-ke-hoach.txt": "sources/khong-co.txt"},
        {"body:": "body"},
    ],
)
def test_an_edited_plan_is_made_anew(changes: dict[str, str], plans: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    said(place_of(plans, cache))
    text = (plans / PLAN).read_text("utf-8")
    for old, new in changes.items():
        (plans / PLAN).write_text(text.replace(old, new, 1), encoding="utf-8")
    made = said(place_of(plans, None))
    assert said(place_of(plans, cache)) == made
    assert said(place_of(plans, cache)) == made, "with what was told of it"


def test_the_name_of_a_file_is_part_of_what_it_says(plans: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    said(place_of(plans, cache))
    (plans / PLAN).rename(plans / "xa-khac.yml")
    assert said(place_of(plans, cache)) == said(place_of(plans, None))


def test_a_name_that_is_no_text_is_not_remembered(plans: Path, tmp_path: Path) -> None:
    odd = os.fsdecode(b"\xe1\xba.yml")
    (plans / PLAN).rename(plans / odd)
    made, place = said(place_of(plans, None)), place_of(plans, tmp_path / "cache")
    assert [one.called and one.called.file for one in made] == [odd]
    assert said(place) == said(place) == made
    assert entries(tmp_path / "cache") == []


def test_a_source_is_read_and_held_anew_each_time(plans: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    said(place_of(plans, cache))
    source = plans / "sources/xa-mau-ke-hoach.txt"
    source.write_text(source.read_text("utf-8") + "Thêm một câu.\n", encoding="utf-8")
    (one,) = said(place_of(plans, cache))
    assert [problem.rule for problem in one.unproved] == ["fidelity"]
    source.unlink()
    (one,) = said(place_of(plans, cache))
    assert ([problem.rule for problem in one.unread], one.proved) == (["no-source"], None)


def test_what_takes_too_long_is_told_and_not_remembered(plans: Path, tmp_path: Path) -> None:
    place = place_of(plans, tmp_path / "cache")
    (one,) = said_of(replace(place, seconds=1e-6), plan_files(plans))
    assert [problem.rule for problem in (*one.unread, *one.dangling)] == ["too-long"]
    assert entries(tmp_path / "cache") == []
    assert one.spent >= Patience(1e-6).seconds
    assert said(place) == said(place_of(plans, None))


def test_another_program_does_no_work() -> None:
    place = replace(place_of(REAL, None), program="another")
    with pytest.raises(UnfitWorkerError):
        said_of(place, plan_files(REAL))
    elsewhere = replace(place_of(REAL, None), folder=Path("/khong-co"))
    with pytest.raises(UnfitWorkerError):
        said_of(elsewhere, plan_files(REAL))
