"""A plans folder of several communes: the small plan as that of each, with words of its own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tests.folders import PLAN, write_base


def write_communes(folder: Path, said: Mapping[str, Mapping[str, str]]) -> Path:
    """Write a new folder and return it.

    `said` holds, by the letter of a commune, words of the small plan → words in their place. What
    stands in the printed text is replaced in its source as well.
    """
    write_base(folder)
    name = PLAN.removesuffix(".yml")
    model, source = folder / PLAN, folder / "sources" / f"{name}.txt"
    units = folder / "registry" / "units.yml"
    known = units.read_text("utf-8")
    for letter, changes in said.items():
        own = {name: f"xa-{letter}", "unit: xa-mau\n": f"unit: xa-{letter}\n", **changes}
        for path, new in (
            (model, folder / f"xa-{letter}.yml"),
            (source, folder / "sources" / f"xa-{letter}.txt"),
        ):
            new.write_text(_replaced(path.read_text("utf-8"), own), "utf-8")
        known += f"- {{id: xa-{letter}, name: Xã {letter}, level: commune, parent: tinh-mau}}\n"
    units.write_text(known, "utf-8")
    model.unlink()
    source.unlink()
    return folder


def _replaced(text: str, changes: Mapping[str, str]) -> str:
    for old, new in changes.items():
        text = text.replace(old, new)
    return text
