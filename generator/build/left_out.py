"""Whether a host made a page of each page, and took each other file along."""

from __future__ import annotations

from collections.abc import Iterator
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
    given = sorted(path.relative_to(pages) for path in pages.rglob("*") if path.is_file())
    missing = [path for path in given if not _is_there(built, PurePosixPath(path))]
    if missing:
        yield Problem.at(
            place,
            "left-out",
            ngettext("{name} bỏ ra {count} trang hoặc tệp của site", len(missing), name=name),
            fragment=missing[0].as_posix(),
            hint=_("bỏ khỏi cấu hình những mục làm bớt trang: exclude_docs, draft_docs"),
        )


def _is_there(built: Path, path: PurePosixPath) -> bool:
    page = path.suffix in MARKDOWN and (built / page_of(path).page / "index.html").is_file()
    return page or (built / path).is_file()
