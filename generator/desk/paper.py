"""Pictures of the pages of an official document: those that were kept, or drawn from its file."""

from __future__ import annotations

import io
import threading
from collections.abc import Iterator
from contextlib import closing
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any

# Dots to a point: a page of A4 is some 1,000 dots wide, enough to read a clerk's screen by.
SCALE = 1.7
MOST_PAGES = 2_000
# What draws pages works for one thread at a time; two at once end the whole process.
_DRAWING = threading.RLock()
# How much of a page is enough to find where it begins in the text.
OPENING = 160


class Paper:
    """The pages of one document; none where nothing was kept and nothing can be drawn.

    `file` is the untouched document, null where only its text is known; `kept` a folder in which
    pages that were read off pictures stand as `trang-1.png`.
    """

    def __init__(self, file: Path | None, kept: Path) -> None:
        """Look at what there is; nothing is read yet."""
        self.file = file
        self.kept = kept

    def count(self) -> int:
        """Return how many pages can be shown."""
        kept = sum(1 for _page in self._kept())
        with _DRAWING:
            return kept or min(_length(self._document()), MOST_PAGES)

    def picture(self, number: int) -> bytes | None:
        """Return a page as PNG, counted from 1; null for one that is not there."""
        page = self.kept / f"trang-{number}.png"
        if page.is_file():
            return page.read_bytes()
        with _DRAWING:
            document = self._document()
            if not 1 <= number <= _length(document):
                return None
            return _drawn(self.file, number, document)

    def openings(self) -> list[str]:
        """Return the first words of each page, empty where they cannot be read."""
        with _DRAWING:
            document = self._document()
            if document is None or any(self._kept()):
                return [""] * self.count()
            return [_opening(document, page) for page in range(self.count())]

    def _kept(self) -> Iterator[Path]:
        for number in range(1, MOST_PAGES + 1):
            page = self.kept / f"trang-{number}.png"
            if not page.is_file():
                return
            yield page

    def _document(self) -> Any:
        if self.file is None or self.file.suffix.lower() != ".pdf" or not self.file.is_file():
            return None
        return _opened(self.file, self.file.stat().st_mtime_ns)


def _length(document: Any) -> int:
    return len(document) if document is not None else 0


@lru_cache(maxsize=2)
def _opened(file: Path, _stamp: int) -> Any:
    try:
        return import_module("pypdfium2").PdfDocument(file)
    except (ImportError, OSError, ValueError, RuntimeError):  # the extra, or the file, is not good
        return None


@lru_cache(maxsize=16)
def _drawn(_file: Path | None, number: int, document: Any) -> bytes:
    out = io.BytesIO()
    # Closed here and now: left to whoever collects garbage, that could be another thread.
    with closing(document[number - 1]) as page, closing(page.render(scale=SCALE)) as drawn:
        drawn.to_pil().save(out, format="PNG")
    return out.getvalue()


def _opening(document: Any, page: int) -> str:
    with closing(document[page]) as printed, closing(printed.get_textpage()) as words:
        text = words.get_text_range(0, 4 * OPENING)
    lines = [line for line in text.splitlines() if any(map(str.isalpha, line))]
    return " ".join(lines)[:OPENING]
