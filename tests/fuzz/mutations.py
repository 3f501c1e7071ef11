"""One broken portal a seed: plans, registries and settings, and what was done to them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from tests.folders import ROOT, write_base
from tests.fuzz.broken_commits import odd_commit
from tests.fuzz.broken_folders import odd_name, odd_place
from tests.fuzz.broken_references import plan_loop, registry_loop
from tests.fuzz.broken_text import one_line, some_bytes
from tests.fuzz.broken_values import one_field, one_node

Change = Callable[[Path, Random], str]


@dataclass(frozen=True, slots=True)
class Portal:
    """A folder with a portal that was broken: `did` says how."""

    folder: Path
    did: str

    @property
    def plans(self) -> Path:
        return self.folder / "plans"

    @property
    def config(self) -> Path:
        return self.folder / "mkdocs.yml"


def new_portal(folder: Path) -> Path:
    """Make a small portal that is in order."""
    folder.mkdir(parents=True)
    write_base(folder / "plans")
    (folder / "mkdocs.yml").write_text(_settings(), encoding="utf-8")
    (folder / "content").mkdir()
    (folder / "content/index.md").write_text("# Trang chủ\n\nChữ.\n", encoding="utf-8")
    return folder


@cache
def _settings() -> str:
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    text = text.replace("  - Giới thiệu: gioi-thieu/index.md\n", "")  # it is not there
    before, _, rest = text.partition("    compare:\n")
    return before + "\n".join(line for line in rest.split("\n") if not line.startswith("      - ["))


def broken(folder: Path, random: Random) -> Portal:
    """Make a portal and break it in one way, or in a few."""
    new_portal(folder)
    [change] = random.choices(list(CHANGES), list(CHANGES.values()))
    times = random.choice((1, 1, 1, 2, 3)) if change in AGAIN else 1
    return Portal(folder, "; ".join(change(folder, random) for _ in range(times)))


CHANGES: dict[Change, int] = {
    one_field: 40,
    one_node: 15,
    one_line: 12,
    some_bytes: 12,
    odd_name: 5,
    odd_place: 6,
    registry_loop: 6,
    plan_loop: 4,
    odd_commit: 6,
}
# These may be done to one portal more than once.
AGAIN = (one_field, one_node, one_line, some_bytes)
