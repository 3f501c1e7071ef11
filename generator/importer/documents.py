"""Official documents of any format → their text, which `draft` reads.

To read another format, write an `Importer` and add it to `IMPORTERS`, or offer it from a package of
your own under the entry point `kehoach.importers`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from generator.language import N_
from generator.problems import Problem
from generator.text.decoding import decode_source


@dataclass(frozen=True, slots=True)
class Importer:
    """Reads one format of documents.

    `endings` are those of its files, in lower case with the dot. `text` takes the bytes of a file
    and its name and returns the text, null where there is none to be had, and the problems.
    """

    name: str
    endings: Sequence[str]
    text: Callable[[bytes, str], tuple[str | None, list[Problem]]]


def importer_of(name: str, importers: Iterable[Importer]) -> Importer | None:
    """Return the importer that reads files of this name; of several the last, null without any.

    Letter case makes no difference.
    """
    fitting = [one for one in importers if name.lower().endswith(tuple(one.endings))]
    return fitting[-1] if fitting else None


IMPORTERS = (Importer(N_("chữ thuần"), (".txt",), decode_source),)
