"""Every page as Markdown in a folder: those of today and the older versions, on every core.

A page is made, printed and written before the next, so that no two stand in memory at once. Who
writes it knows the site by having been forked from this process; where that cannot be, this process
writes them all, and the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.build.publish import put
from generator.history import ToldRevision
from generator.language import _
from generator.output.markdown import MarkdownFile
from generator.problems import Location, Problem
from generator.processes import inherited
from generator.progress import Stage
from generator.views.subject import Page

# So many pages are written at once by one process: that one may wait for the last is not felt.
_PAGES = 16
_PLANS = 4
# A generation of processes writes so many at least, and there are so many generations at most: each
# looks up anew what those before it had to, and lets go of it again.
_PAGES_OF_A_GENERATION = 2_000
_GENERATIONS = 8
# Fewer are written sooner than a process begins.
_FEW_PAGES = 200
_FEW_VERSIONS = 40

Printing = Callable[[Sequence[Page], list[Problem]], Iterable[MarkdownFile]]
Remembered = Callable[[Page], MarkdownFile | None]
Past = Callable[[Sequence[ToldRevision], list[Problem]], Iterable[MarkdownFile]]


@dataclass(frozen=True, slots=True)
class _Written:
    """How many files one process wrote, and what it has to tell."""

    count: int
    problems: tuple[Problem, ...]


def write_pages(
    pages: Sequence[Page],
    printing: Printing,
    folder: Path,
    stage: Stage,
    processes: int | None = None,
    remembered: Remembered = lambda _page: None,
) -> list[Problem]:
    """Write pages; `printing` prints some of them, with what is wrong.

    What is `remembered` of an earlier build is not made again: null for a page that is to be made.
    Of the others the first and the last page of each template come first, here: what they look up
    across the whole site, and their templates, are then known to every process. Null: one for each
    core.
    """
    pages = list(_not_remembered(pages, remembered, folder, stage))
    firsts = _firsts(pages)
    known = set(firsts)
    rest = [at for at in range(len(pages)) if at not in known]

    def write(places: Sequence[int]) -> _Written:
        found: list[Problem] = []
        files = printing([pages[at] for at in places], found)
        return _Written(_put(folder, files), tuple(found))

    jobs = [rest[at : at + _PAGES] for at in range(0, len(rest), _PAGES)]
    count = 1 if len(rest) < _FEW_PAGES else processes
    generations = min(_GENERATIONS, 1 + len(rest) // _PAGES_OF_A_GENERATION)
    return [
        *_told([write(firsts)], stage),
        *_told(inherited(write, jobs, count, stage.still, generations), stage),
    ]


def write_versions(
    told: Sequence[ToldRevision],
    printing: Past,
    folder: Path,
    stage: Stage,
    processes: int | None = None,
) -> list[Problem]:
    """Write the pages of versions; `printing` prints those of plans, given all their revisions.

    What is wrong with git is told once.
    """
    by_plan: dict[str, list[ToldRevision]] = {}
    for one in told:
        by_plan.setdefault(one.revision.plan, []).append(one)
    plans = list(by_plan.values())

    def write(some: Sequence[int]) -> _Written:
        found: list[Problem] = []
        files = printing([one for at in some for one in plans[at]], found)
        return _Written(_put(folder, files), tuple(found))

    jobs = [range(at, min(at + _PLANS, len(plans))) for at in range(0, len(plans), _PLANS)]
    if len(told) < _FEW_VERSIONS:
        jobs = [range(len(plans))]
    return list(dict.fromkeys(_told(inherited(write, jobs, processes, stage.still), stage)))


def _not_remembered(
    pages: Iterable[Page], remembered: Remembered, folder: Path, stage: Stage
) -> Iterator[Page]:
    """Write what is remembered, and yield the other pages."""
    for page in pages:
        if file := remembered(page):
            stage.advance(count=_put(folder, [file]))
        else:
            yield page


def _firsts(pages: Sequence[Page]) -> list[int]:
    """Return where the first and the last page of each template stand: seldom alike."""
    first = {page.template: at for at, page in reversed(list(enumerate(pages)))}
    last = {page.template: at for at, page in enumerate(pages)}
    return sorted({*first.values(), *last.values()})


def _put(folder: Path, files: Iterable[MarkdownFile]) -> int:
    quiet = Stage("", "")
    put(folder, ((file.path, file.text.encode()) for file in files), quiet)
    return quiet.count


def _told(written: Iterable[_Written], stage: Stage) -> Iterator[Problem]:
    for one in written:
        stage.advance(count=one.count)
        yield from one.problems


def died(output: Path) -> Problem:
    """Tell that a process was killed while it wrote for the site that was to be at `output`."""
    return Problem.at(
        Location(str(output)),
        "worker-died",
        _("một tiến trình viết trang bị ngắt giữa chừng"),
        hint=_("có thể vì thiếu bộ nhớ: đóng bớt chương trình khác rồi chạy lại"),
    )
