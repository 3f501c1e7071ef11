"""An official text as its file gives it, the same for every format: passages and tables in order.

A reader of a format (`documents.Importer`) makes it; what comes after knows nothing of formats.
Nothing is lost between file and text: what is not part of the text stands in `asides`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

# How the words were had: they stood in the file, or a program read them off a picture.
Reading = Literal["text", "ocr"]


@dataclass(frozen=True, slots=True)
class Style:
    """How a passage is set, as far as its format says; null where it does not say.

    `level` is that of a heading by its style, 1 outermost; `indent` that of the first line from the
    left margin in millimetres; `size` the size of letters in points.
    """

    bold: bool | None = None
    italic: bool | None = None
    centred: bool | None = None
    level: int | None = None
    indent: float | None = None
    size: float | None = None


@dataclass(frozen=True, slots=True)
class Doubtful:
    """Words of a passage that were read off a picture and may be others.

    `start` and `end` are offsets in the passage's text, `confidence` is from 0 to 100.
    """

    start: int
    end: int
    confidence: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A logical paragraph on one line: never a printed line of it, never two of them.

    `text` holds numbers and bullets that somebody typed; `mark` is one that the program that made
    the file prints itself (Word's numbering), as printed, and `depth` its depth, 0 outermost, null
    without. `line` is its first line in the text that the proof goes to (`OfficialText.text`), from
    1; `page` counts from 1 and is null where the format has none. `box` is its place on the page
    in points from the upper left corner (left, top, right, bottom). A call of a footnote is
    printed `[1]` within `text`. `doubt` says in Vietnamese why its end is not sure, empty when it
    is.
    """

    text: str
    line: int = 1
    mark: str = ""
    depth: int | None = None
    page: int | None = None
    style: Style = Style()
    box: tuple[float, float, float, float] | None = None
    doubtful: tuple[Doubtful, ...] = ()
    doubt: str = ""

    @property
    def printed(self) -> str:
        """Return the passage as it is printed, with its number."""
        return f"{self.mark} {self.text}".strip() if self.mark else self.text


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: its passages, none in an empty one; how many columns and rows it spans."""

    passages: tuple[Passage, ...] = ()
    across: int = 1
    down: int = 1

    @property
    def text(self) -> str:
        """Return what the cell prints, a line for each passage."""
        return "\n".join(passage.printed for passage in self.passages)


@dataclass(frozen=True, slots=True)
class Table:
    """A table as printed: its rows with those of its head, which are the first `head` of them.

    `ruled` is false for one that only sets words side by side: the masthead, or recipients beside
    a signature. A cell that spans rows stands in the first of them. `head` is 0 where nobody knows.
    A table that goes on over a page is one table.
    """

    rows: tuple[tuple[Cell, ...], ...]
    ruled: bool = True
    head: int = 0
    line: int = 1
    page: int | None = None
    box: tuple[float, float, float, float] | None = None


AsideKind = Literal[
    "page-number", "running-head", "rule", "portal", "watermark", "stamp", "contents", "hidden"
]


@dataclass(frozen=True, slots=True)
class Aside:
    """Words of the file that are no part of the text: page numbers, running heads, a menu.

    `contents` is a table of contents that a program made of the headings, `hidden` what the file
    holds and nobody sees on paper or screen.
    """

    text: str
    kind: AsideKind
    line: int = 1
    page: int | None = None


@dataclass(frozen=True, slots=True)
class OfficialText:
    """A document: what it prints in reading order, its footnotes, and what is none of its words.

    `text` is what the proof goes to, with its line breaks: the file itself where it is plain text,
    else what a second, independent reader of the format found in it. `stamps` are words of
    electronic signatures, where number and day of a signed pdf may stand. `reader` names the
    independent reader of `text` with its version, empty where the file is its own text. `pictures`
    are pages that were read off, each with its number and as PNG, to be kept beside the text.
    """

    blocks: tuple[Passage | Table, ...]
    text: str
    footnotes: tuple[Passage, ...] = ()
    asides: tuple[Aside, ...] = ()
    stamps: tuple[str, ...] = ()
    reading: Reading = "text"
    pages: int | None = None
    language: str = field(default="vi")
    reader: str = ""
    pictures: tuple[tuple[int, bytes], ...] = field(default=(), repr=False)

    def passages(self) -> Iterator[Passage]:
        """Yield every passage in reading order, those of cells among them, footnotes last."""
        for block in self.blocks:
            if isinstance(block, Passage):
                yield block
            else:
                yield from (p for row in block.rows for cell in row for p in cell.passages)
        yield from self.footnotes
