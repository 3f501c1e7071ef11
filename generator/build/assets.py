"""The files of the themes among the pages: in a folder named by their content, and plainly."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from generator.build.bundles import put_bundle
from generator.build.publish import put
from generator.output.addresses import asset_bundle, plain_assets
from generator.progress import Stage


def put_assets(pages: Path, themes: Sequence[Path], program: Path, stage: Stage) -> None:
    """Write the files of all themes into a folder of pages, under both of their addresses.

    A file is taken from the first of `themes` that has it; `program` is the program's own theme.
    """
    files = _files(themes)
    assets = {path: file.read_bytes() for path, file in files.items()}
    ours = {path for path, file in files.items() if file.is_relative_to(program)}
    name = put_bundle(pages, asset_bundle(assets), stage)
    put(pages, plain_assets(name, assets, ours), stage)


def _files(themes: Sequence[Path]) -> dict[str, Path]:
    """Return the files by path below `assets/`; a host publishes none whose name is hidden."""
    found: dict[str, Path] = {}
    for folder in (theme / "assets" for theme in reversed(themes)):
        paths = {file.relative_to(folder).as_posix(): file for file in sorted(folder.rglob("*"))}
        found |= {path: file for path, file in paths.items() if file.is_file()}
    return {path: file for path, file in found.items() if not _is_hidden(path)}


def _is_hidden(path: str) -> bool:
    return any(part.startswith(".") for part in PurePosixPath(path).parts)
