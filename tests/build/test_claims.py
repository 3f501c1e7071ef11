"""Each file of the site has an address of its own; two at one are told with both places."""

from __future__ import annotations

from pathlib import Path

from generator.build.claimed import owners_of
from generator.build.claims import Claim, Claims, owner
from generator.problems import Location, Problem
from generator.reading.plans import load
from tests.folders import PLAN

ID = "xa-mau-ke-hoach"


def test_files_met_while_they_are_written_are_told_and_left_out(plans: Path) -> None:
    records = load(plans)
    owners = owners_of(records.places(), records.registries)
    found: list[Problem] = []
    claims = Claims(found)
    claims.take(Claim(f"ke-hoach/{ID}/{PLAN}", Location("content/x.yml")))
    pieces = [("api/plans.json", b"["), (f"ke-hoach/{ID}/{PLAN}", b"x"), ("api/plans.json", b"]")]
    assert list(claims.free(pieces, owners, "data")) == [pieces[0], pieces[2]]
    assert list(claims.free([("api/plans.json", b"")], owners, "search")) == []
    first, second = found
    assert first.file == f"plans/{PLAN}"
    assert first.message.endswith("content/x.yml:1:1")
    assert second.file == "api/plans.json"


def test_a_file_belongs_to_the_nearest_page_above_it(plans: Path) -> None:
    records = load(plans)
    owners = owners_of(records.places(), records.registries)
    for path in (f"ke-hoach/{ID}/lich-su/trang-2", f"api/plans/{ID}.json", f"so-sanh/{ID}/x"):
        assert owner(path, owners) == Location(f"plans/{PLAN}", 2, 5)
    unit = owner("don-vi/xa-mau", owners)
    assert unit
    assert unit.file == "plans/registry/units.yml"
    assert owner("ke-hoach/index", owners) is None


def test_each_pair_that_meets_is_told_once() -> None:
    found: list[Problem] = []
    claims = Claims(found)
    names = ["a/b.txt", "a/b.txt", "A/c.txt", "a", "a/B.txt/c", "d", "d/e", "đ/f", "d\u0323", "ḍ/g"]
    free = [claims.take(Claim(one, Location(f"{number}.md"))) for number, one in enumerate(names)]
    assert free == [True, False, False, False, False, True, False, True, True, False]
    assert [one.fragment for one in found] == ["a/b.txt", "A/c.txt", "a", "a/B.txt/c", "d/e", "ḍ/g"]
    assert ["0.md:1:1" in one.message for one in found[:4]] == [True] * 4
    letters = ["chữ hoa" in one.message for one in found]
    assert letters == [False, True, False, True, False, True]
