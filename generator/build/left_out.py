"""Whether a host made a page of each page, and took each other file along."""

from __future__ import annotations

import os
from collections.abc import Iterator, Set
from pathlib import Path, PurePosixPath

from generator.build.claimed import MARKDOWN
from generator.language import _, ngettext
from generator.model.urls import page_of
from generator.problems import Location, Problem

# Settings of the host by which a portal may leave pages out.
LEAVING_OUT = "'exclude_docs' 'draft_docs'"


def left_out(pages: Path, built: Path, name: str, place: Location) -> Iterator[Problem]:
    """Yield an error where the host called `name` left out what was given to it in `pages`.

    A setting of the host may do so (`exclude_docs`), and a site that lacks pages would take the
    place of one that has them. It is told once, at the settings file, with the first in order.
    """
    made = set(_files(built))
    missing = [path for path in sorted(_files(pages)) if not _is_there(made, path)]
    if missing:
        yield Problem.at(
            place,
            "left-out",
            ngettext("{name} bỏ ra {count} trang hoặc tệp của site", len(missing), name=name),
            fragment=missing[0],
            hint=_("bỏ khỏi cấu hình những mục làm bớt trang: exclude_docs, draft_docs"),
        )


def _is_there(made: Set[str], path: str) -> bool:
    if path in made:
        return True
    page = PurePosixPath(path)
    return page.suffix in MARKDOWN and f"{page_of(page).page}index.html" in made


def _files(top: Path) -> Iterator[str]:
    """Yield the path of every file below a folder, without asking for each of them."""
    for folder, _folders, names in os.walk(top):
        above = Path(folder).relative_to(top).as_posix()
        yield from (name if above == "." else f"{above}/{name}" for name in names)
