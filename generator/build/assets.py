"""The files of the themes among the pages: in a folder named by their content, and plainly."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.build.bundles import put_bundle
from generator.build.publish import put
from generator.output.addresses import asset_bundle, plain_assets
from generator.problems import Problem
from generator.progress import Stage
from generator.reading.strangers import published_files


def put_assets(
    pages: Path, themes: Sequence[Path], program: Path, stage: Stage, problems: list[Problem]
) -> None:
    """Write the files of all themes into a folder of pages, under both of their addresses.

    A file is taken from the first of `themes` that has it; `program` is the program's own theme.
    What of them may not be read is told.
    """
    files = _files(themes, problems)
    assets = {path: data for path, (_theme, data) in files.items()}
    ours = {path for path, (theme, _data) in files.items() if theme == program}
    name = put_bundle(pages, asset_bundle(assets), stage)
    put(pages, plain_assets(name, assets, ours), stage)


def _files(themes: Sequence[Path], problems: list[Problem]) -> dict[str, tuple[Path, bytes]]:
    """Return theme and bytes of each file by its path below `assets/`."""
    found: dict[str, tuple[Path, bytes]] = {}
    for theme in reversed(themes):
        files = published_files(theme / "assets", f"{theme.name}/assets", problems)
        found |= {path: (theme, data) for path, data in files}
    return found
