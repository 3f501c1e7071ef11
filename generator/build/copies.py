"""Pages as Markdown for others, written when the pages are made: each out of its article."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path, PurePosixPath

from generator.build.claimed import MARKDOWN
from generator.language import spoken
from generator.memory import Memory, key_of
from generator.model.urls import page_of
from generator.output.fragments import begins_finished, finished
from generator.output.kinds import COPIES, Copy
from generator.output.plain_markdown import Translation, translated
from generator.output.plain_markdown.copies import HasCopy, article_of, closing, copies_of
from generator.output.remembered import memory_of
from generator.processes import inherited
from generator.progress import Stage
from generator.reading.portal import MarkdownCopies
from generator.reading.settings import Settings

PAGE = "index.md"
# So many pages are translated at once by one process; fewer are sooner than a process begins.
_PAGES = 32
_FEW = 200
# An article of fewer letters is translated sooner than its copy is found again.
_WORTH_REMEMBERING = 8_000


@dataclass(frozen=True, slots=True)
class Copying:
    """What it takes to translate the pages of a site: the Markdown of the host, and the pages.

    `which` says which pages have a copy.
    """

    settings: Settings
    pages: Path
    built: Path
    which: MarkdownCopies

    @property
    def has_copy(self) -> HasCopy:
        """Return what tells of an address whether its page has a copy."""
        return copies_of(self.which)


def copy_pages(
    settings: Settings, pages: Path, built: Path, whole: Path, stage: Stage
) -> list[str]:
    """Write pages as Markdown beside themselves, and every one into a folder if it is asked for.

    `whole` is that folder. Returns the files of the site that the pages in it lead to.
    """
    copying = Copying(settings, pages, built, settings.portal.markdown)
    write_copies(copying, built, stage)
    if not settings.copies:
        return []
    whole.mkdir()
    return write_copies(replace(copying, which="all"), whole, stage)


def write_copies(copying: Copying, folder: Path, stage: Stage) -> list[str]:
    """Write the copies of pages below a folder; return the files of the site they lead to.

    Paths are below the site, each once, in order.
    """
    found = sorted(_addresses(copying))
    jobs = [found[at : at + _PAGES] for at in range(0, len(found), _PAGES)]
    write = partial(_written, copying, folder, memory_of(copying.settings))
    files: set[str] = set()
    for count, led_to in inherited(write, jobs, 1 if len(found) < _FEW else None, stage.still):
        stage.advance(count=count)
        files.update(led_to)
    return sorted(files)


def _addresses(copying: Copying) -> Iterator[tuple[str, str]]:
    """Yield the address of each page that has a copy, and the file of its Markdown for the host."""
    has_copy = copying.has_copy
    for above, _folders, names in os.walk(copying.pages):
        for name in names:
            if name.endswith(MARKDOWN):
                path = PurePosixPath(Path(above, name).relative_to(copying.pages).as_posix())
                address = page_of(path).page
                if has_copy(address):
                    yield address, str(path)


def _written(
    copying: Copying, folder: Path, memory: Memory, pages: Sequence[tuple[str, str]]
) -> tuple[int, list[str]]:
    files: set[str] = set()
    count = 0
    for address, path in pages:
        article = _article(copying, address, path)
        if article is None:
            continue
        copy = _copy(copying, memory, address, article)
        target = folder / address / PAGE
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(copy.text + closing(copying.settings, address), "utf-8", newline="\n")
        files.update(copy.files)
        count += 1
    return count, sorted(files)


def _article(copying: Copying, address: str, path: str) -> str | None:
    """Return the article of a page as HTML: as it was written, or as the host made it."""
    data = (copying.pages / path).read_bytes()
    page = finished(data.decode("utf-8")) if begins_finished(data) else None
    if page:
        return page.body.html
    built = copying.built / address / "index.html"
    return article_of(built.read_text("utf-8")) if built.is_file() else None


def _copy(copying: Copying, memory: Memory, address: str, article: str) -> Translation:
    """Return the copy of a page, as it was translated before where its article is the same."""
    if len(article) < _WORTH_REMEMBERING:
        return translated(article, address, copying.has_copy)
    key, made_of = key_of(spoken(), copying.which, address), key_of(article)
    known = memory.recall(COPIES, key)
    if known is not None and known.made_of == made_of:
        return Translation(known.text, known.files)
    made = translated(article, address, copying.has_copy)
    memory.remember(COPIES, key, Copy(made_of, made.text, made.files))
    return made
