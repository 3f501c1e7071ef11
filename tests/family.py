"""A portal of two resolutions: six made-up provinces with tables carry out one, a commune another.

The six are the plan of `cases/tables` again, each of a province of its own and with figures of its
own; the commune is that of the base cases.
"""

from __future__ import annotations

import functools
import re
import shutil
from pathlib import Path

import yaml

from generator.model.site import Site
from tests import plain_yaml
from tests.folders import ROOT
from tests.site_fixture import linked, workshop

CASES = ROOT / "tests" / "cases"
# Each province of the family, and by how much its yearly rates of trained workers are higher.
PROVINCES = {"Thơ": 0, "Mây": 1, "Gió": 2, "Nắng": 3, "Sương": 4, "Sóng": 5}
ASCII = {"Thơ": "tho", "Mây": "may", "Gió": "gio", "Nắng": "nang", "Sương": "suong", "Sóng": "song"}
RESOLUTION, OTHER = "27-nq-tu", "42-nq-tw"
RATES = ("70,0", "72,5", "75,0")


@functools.cache
def family_plans() -> Path:
    """Return the folder of plans, written once for a run of tests."""
    folder = workshop() / "family"
    shutil.copytree(CASES / "tables" / "plans", folder)
    shutil.copytree(CASES / "base" / "plans" / "sources", folder / "sources", dirs_exist_ok=True)
    for file in (CASES / "base" / "plans").glob("*.yml"):
        shutil.copy(file, folder)
    _write_registries(folder / "registry")
    for name, more in PROVINCES.items():
        for path in ("tinh-tho-ke-hoach.yml", "sources/tinh-tho-ke-hoach.txt"):
            text = (CASES / "tables" / "plans" / path).read_text(encoding="utf-8")
            written = folder / path.replace("tho", ASCII[name])
            written.write_text(_of(name, _raised(text, more)), encoding="utf-8")
    return folder


@functools.cache
def family_site() -> Site:
    """Return the portal, linked; it has no problem."""
    return linked(family_plans())


def _of(name: str, text: str) -> str:
    plain = ASCII[name]
    for old, new in (("Thơ", name), ("THƠ", name.upper()), ("tinh-tho", f"tinh-{plain}")):
        text = text.replace(old, new)
    return text


def _raised(text: str, more: int) -> str:
    """Raise each rate of trained workers by `more` points, wherever it stands."""

    def raised(rate: re.Match[str]) -> str:
        return f"{int(rate[1]) + more}{rate[2]}"

    text = re.sub(r"\b(70|72|75)(,[05])\b", raised, text)
    return re.sub(r"\b(75)( ?%)", raised, text)


def _write_registries(folder: Path) -> None:
    """Add the entries of the base cases, and those of each province in place of the first one's."""
    for name in ("units", "agencies", "documents", "indicators", "themes", "groups"):
        path = folder / f"{name}.yml"
        own = plain_yaml.values(path.read_text(encoding="utf-8")) or []
        base = CASES / "base" / "plans" / "registry" / path.name
        entries = {one["id"]: one for one in plain_yaml.values(base.read_text(encoding="utf-8"))}
        entries |= {one["id"]: one for one in own}
        for entry in own:
            for province in PROVINCES:
                copy = plain_yaml.values(_of(province, yaml.safe_dump(entry, allow_unicode=True)))
                entries[copy["id"]] = copy
        path.write_text(
            yaml.safe_dump(list(entries.values()), allow_unicode=True, sort_keys=False),
            encoding="utf-8",
        )
