"""A plan is read again when any of its files was touched, and only then."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from generator.build import untouched
from generator.build.gathering import Gathered, gathered, here
from generator.build.plan_stage import PlanSaid, Workplace
from generator.recollection import Recollection
from tests.folders import PLAN, edit

SOURCE = "sources/xa-mau-ke-hoach.txt"


class Reader:
    """Reads a folder again and again, and counts the plans that were worked out."""

    def __init__(self, plans: Path) -> None:
        self.plans, self.known, self.read = plans, Recollection(), 0

    def gather(self) -> tuple[Gathered, int]:
        def hands(place: Workplace, paths: Sequence[Path]) -> list[PlanSaid]:
            self.read += len(paths)
            return list(here(place, paths))

        before = self.read
        found = gathered(self.plans, None, hands, recollection=self.known)
        fresh = gathered(self.plans, None, here)
        assert replace(found, spent={}) == replace(fresh, spent={}), "as if nothing were remembered"
        return found, self.read - before


@pytest.fixture
def reader(plans: Path, monkeypatch: pytest.MonkeyPatch) -> Reader:
    monkeypatch.setattr(untouched, "YOUNG_SECONDS", 0.0)
    reader = Reader(plans)
    reader.gather()
    reader.gather()
    return reader


def test_nothing_is_read_again_where_nothing_was_touched(reader: Reader) -> None:
    one, _ = reader.gather()
    two, read = reader.gather()
    assert read == 0
    assert one.site.plans["xa-mau-ke-hoach"] is two.site.plans["xa-mau-ke-hoach"]
    assert one.site.registries is two.site.registries


def plan_edited(plans: Path) -> None:
    edit(plans / PLAN, {"encoded_by: Kế hoạch mở": "encoded_by: Phòng dữ liệu"})


def source_edited(plans: Path) -> None:
    with (plans / SOURCE).open("a", encoding="utf-8") as file:
        file.write("Thêm một dòng.\n")


def source_gone(plans: Path) -> None:
    (plans / SOURCE).unlink()


def registry_edited(plans: Path) -> None:
    with (plans / "registry/words.yml").open("a", encoding="utf-8") as file:
        file.write("- {word: pizza, kind: foreign}\n")


def put_in_its_place(plans: Path) -> None:
    """As editors save, with as many bytes as before."""
    fresh = plans.parent / "moi.yml"
    fresh.write_bytes((plans / PLAN).read_bytes().replace(b"type: ke-hoach", b"type: KE-HOACH"))
    fresh.rename(plans / PLAN)


@pytest.mark.parametrize(
    "change", [plan_edited, source_edited, source_gone, registry_edited, put_in_its_place]
)
def test_what_was_touched_is_read_again(change: Callable[[Path], None], reader: Reader) -> None:
    before, _ = reader.gather()
    change(reader.plans)
    after, read = reader.gather()
    assert read == 1
    assert (after.site, after.unread, after.told) != (before.site, before.unread, before.told)


def test_a_file_that_changed_just_now_is_read_again(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may change once more within one tick of the clock, and be as long."""
    monkeypatch.setattr(untouched, "YOUNG_SECONDS", 1e9)
    plan_edited(reader.plans)
    assert [reader.gather()[1] for _ in range(3)] == [1, 1, 1]


def test_a_plan_that_is_gone_is_gone(reader: Reader) -> None:
    (reader.plans / PLAN).unlink()
    found, _ = reader.gather()
    assert not found.site.plans


def test_what_was_read_once_is_not_read_again(plans: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(untouched, "YOUNG_SECONDS", 0.0)
    reader = Reader(plans)
    assert [reader.gather()[1] for _ in range(2)] == [1, 0]


@pytest.mark.parametrize("change", [plan_edited, source_edited])
def test_what_changes_while_it_is_read_is_read_again(
    change: Callable[[Path], None], plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(untouched, "YOUNG_SECONDS", 0.0)
    known = Recollection()

    def hands(place: Workplace, paths: Sequence[Path]) -> list[PlanSaid]:
        said = list(here(place, paths))
        change(plans)
        return said

    gathered(plans, None, hands, recollection=known)
    found = gathered(plans, None, here, recollection=known)
    assert replace(found, spent={}) == replace(gathered(plans, None, here), spent={})
