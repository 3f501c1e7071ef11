"""What makers made is put where it belongs, once each, whoever wrote it."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.build.claims import Claim, Claims
from generator.build.exporting import Export, exported
from generator.bundles import Bundle, read_pointer
from generator.problems import Location, Problem
from generator.progress import Stage
from tests.folders import ROOT


def one_table() -> Iterator[tuple[str, bytes]]:
    yield "api/a.csv", b"1\n"
    yield "api/a.json", b"[1,"
    yield "api/a.csv", b"2\n"
    yield "api/a.json", b"2]"


def a_calendar() -> Iterator[tuple[str, bytes]]:
    yield "ke-hoach/xa-mau/lich.ics", b"LICH"
    yield "ke-hoach/xa-khac/lich.ics", b"KHAC"


def who_wrote() -> Iterator[tuple[str, bytes]]:
    yield "pid", str(os.getpid()).encode()


def files_below(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize("processes", [1, 2])
def test_files_come_whole_and_in_the_order_of_their_makers(tmp_path: Path, processes: int) -> None:
    bundle = Bundle("so/moi.json", 1, [("a.json", b"A"), ("b/c.json", b"C"), ("a.json", b"A")])
    stage, site = Stage("", ""), tmp_path / "site"
    makers = [Export("data", one_table), Export("so", bundle), Export("lich", a_calendar)]
    made = list(exported(makers, tmp_path / "made", stage, processes))
    assert [one.maker for one in made] == ["data", "so", "lich"]
    assert [one.count for one in made] == [2, 2, 2]
    assert stage.count == 6
    claims = Claims([])
    for one in made:
        one.put(site, one.free(claims, {}))
    found = files_below(site)
    pointer = read_pointer(found.pop("so/moi.json"))
    assert pointer
    assert found == {
        "api/a.csv": b"1\n2\n",
        "api/a.json": b"[1,2]",
        "ke-hoach/xa-khac/lich.ics": b"KHAC",
        "ke-hoach/xa-mau/lich.ics": b"LICH",
        f"so/{pointer.name}/a.json": b"AA",
        f"so/{pointer.name}/b/c.json": b"C",
    }


FORKING = """
import json, os, sys
from pathlib import Path
from generator.build.exporting import Export, exported
from generator.processes import may_fork
from generator.progress import Stage
from tests.build.test_exporting import who_wrote

forks = may_fork()
makers = [Export(str(number), who_wrote) for number in range(3)]
made = list(exported(makers, Path(sys.argv[1]), Stage("", ""), 2))
pids = {int((one.folder / "pid").read_bytes()) for one in made}
print(json.dumps([forks, may_fork(), os.getpid() in pids]))
"""


def test_makers_are_other_processes_and_leave_no_thread(tmp_path: Path) -> None:
    """In a process of its own: tests that run side by side have threads, and no fork is safe."""
    words = [sys.executable, "-c", FORKING, str(tmp_path)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True)
    forks, still_forks, by_itself = json.loads(done.stdout)
    assert (still_forks, by_itself) == (forks, not forks)
    assert forks or sys.platform in ("darwin", "win32")


def test_a_file_at_an_address_that_somebody_has_is_left_out_and_told(tmp_path: Path) -> None:
    problems: list[Problem] = []
    claims = Claims(problems)
    claims.take(Claim("ke-hoach/xa-mau/lich.ics", Location("content/lich.ics"), chosen=True))
    (made,) = exported([Export("lich", a_calendar)], tmp_path / "made", Stage("", ""))
    free = made.free(claims, {"ke-hoach/xa-mau/": Location("plans/xa-mau.yml", 2)})
    made.put(tmp_path / "site", free)
    assert [*files_below(tmp_path / "site")] == ["ke-hoach/xa-khac/lich.ics"]
    assert [(one.file, one.rule) for one in problems] == [("content/lich.ics", "same-address")]


def test_a_copy_of_a_bundle_among_hand_written_pages_gives_way(tmp_path: Path) -> None:
    bundle = Bundle("so/moi.json", 1, [("a.json", b"A")])
    (made,) = exported([Export("so", bundle)], tmp_path / "made", Stage("", ""))
    old = tmp_path / "site" / made.paths[0] / "la.txt"
    old.parent.mkdir(parents=True)
    old.write_text("lạ", encoding="utf-8")
    made.put(tmp_path / "site", made.paths)
    assert not old.exists()
    assert (old.parent / "a.json").read_bytes() == b"A"


@pytest.mark.parametrize("processes", [1, 2])
def test_a_disk_that_is_full_is_told_as_such(tmp_path: Path, processes: int) -> None:
    def full() -> Iterator[tuple[str, bytes]]:
        yield "a.csv", b"1"
        raise OSError(errno.ENOSPC, "No space left on device", "a.csv")

    makers = [Export("data", one_table), Export("day", full), Export("lich", a_calendar)]
    with pytest.raises(OSError, match="No space left") as told:
        list(exported(makers, tmp_path / "made", Stage("", ""), processes))
    assert (told.value.errno, told.value.filename) == (errno.ENOSPC, "a.csv")
