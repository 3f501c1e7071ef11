"""The files of a folder of pages: which are Markdown, which are finished, how others get by."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.output.fragments import begins_finished

# What hosts take for Markdown (`mkdocs.utils.markdown_extensions`).
MARKDOWN = (".markdown", ".mdown", ".mkdn", ".mkd", ".md")
_HEAD = 64


def files_of(top: Path) -> Iterator[str]:
    """Yield the path of every file below a folder."""
    for folder, _folders, names in os.walk(top):
        above = Path(folder).relative_to(top).as_posix()
        yield from (name if above == "." else f"{above}/{name}" for name in names)


def may_be_finished(path: Path) -> bool:
    """Tell by how a file begins whether it may be a finished page (`output.fragments`)."""
    with path.open("rb") as file:
        return begins_finished(file.read(_HEAD))


def paths_of(nav: object) -> set[str]:
    """Return every page that a nav names, at whatever depth."""
    if isinstance(nav, str):
        return {nav}
    entries = nav.values() if isinstance(nav, dict) else nav if isinstance(nav, list) else ()
    return {path for entry in entries for path in paths_of(entry)}


def link_files(pages: Path, output: Path, names: Iterable[str]) -> None:
    """Put files that are no pages in their place, without a copy where the system can.

    What the host made there has the last word, as in a project of its own.
    """
    for name in names:
        source, target = pages / name, output / name
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(source, target)
        except FileExistsError:
            continue
        except OSError:
            shutil.copyfile(source, target)
