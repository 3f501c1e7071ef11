"""The files of the themes among the pages: in a folder named by their content, and plainly.

A style that says nothing but which others beside it are imported is served as these in a row: a
browser would ask for one after the other. There they stand without comments and layout; as they are
written each stands beside it. A script is served with what it imports (`build.scripts`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.build.bundles import put_bundle
from generator.build.publish import put
from generator.build.scripts import joined_scripts
from generator.output.addresses import asset_bundle, plain_assets
from generator.problems import Problem
from generator.progress import Stage
from generator.reading.colours import STYLESHEET, Colours, stylesheet
from generator.reading.strangers import published_files

# One that is not closed goes on to the end (CSS Syntax 3, section 4.3.2).
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
# What has a meaning between the quotes of a string has none there, and `/*!` marks a notice that
# stays; what is not closed goes on to the end, too.
_WHOLE = r"""("(?:\\.?|[^"\\])*(?:"|\Z)|'(?:\\.?|[^'\\])*(?:'|\Z)|/\*!.*?(?:\*/|\Z))"""
_LAID_OUT = re.compile(rf"{_WHOLE}|(?:/\*(?!!).*?(?:\*/|\Z)|\s)+", re.DOTALL)
_AROUND = re.compile(rf"{_WHOLE}| ?([{{}};,]) ?|(:) ", re.DOTALL)
_OFFLINE = "js/offline/"
_IMPORTS = re.compile(r'\s*(?:@import "[\w.-]+";\s*)+')
_IMPORT = re.compile(r'"([\w.-]+)"')


def put_assets(
    pages: Path,
    themes: Sequence[Path],
    program: Path,
    colours: Colours,
    stage: Stage,
    problems: list[Problem],
    *,
    offline: bool = False,
) -> None:
    """Write the files of all themes into a folder of pages, under both of their addresses.

    A file is taken from the first of `themes` that has it; `program` is the program's own theme.
    `colours` of the portal make one more file. What of them may not be read is told. What only
    reading offline asks for is left out where that is not `offline`.
    """
    files = _files(themes, problems)
    if not offline:
        files = {path: one for path, one in files.items() if not path.startswith(_OFFLINE)}
    found = {path: data for path, (_theme, data) in files.items()}
    ours = {path for path, (theme, _data) in files.items() if theme == program}
    assets = {path: _joined(path, found) for path in found} | joined_scripts(found, ours)
    if colours != Colours():
        assets[STYLESHEET] = stylesheet(colours)
    name = put_bundle(pages, asset_bundle(assets), stage)
    put(pages, plain_assets(name, assets, ours), stage)


def _files(themes: Sequence[Path], problems: list[Problem]) -> dict[str, tuple[Path, bytes]]:
    """Return theme and bytes of each file by its path below `assets/`."""
    found: dict[str, tuple[Path, bytes]] = {}
    for theme in reversed(themes):
        files = published_files(theme / "assets", f"{theme.name}/assets", problems)
        found |= {path: (theme, data) for path, data in files}
    return found


def _joined(path: str, files: Mapping[str, bytes]) -> bytes:
    """Return a file, or those that it imports, where it is a style of nothing but imports.

    One that imports what is not there stays as it is.
    """
    data = files[path]
    said = _COMMENT.sub("", data.decode(errors="replace")) if path.endswith(".css") else ""
    folder = path.rpartition("/")[0]
    named = [f"{folder}/{name}" for name in _IMPORT.findall(said)]
    if not _IMPORTS.fullmatch(said) or not all(name in files for name in named):
        return data
    return b"\n".join(_tight(files[name].decode(errors="replace")).encode() for name in named)


def _tight(style: str) -> str:
    """Return a style without its comments and without the white space that only lays it out."""
    said = _LAID_OUT.sub(lambda one: one[1] or " ", style)
    return _AROUND.sub(lambda one: one[1] or one[2] or one[3], said).strip()
