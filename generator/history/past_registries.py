"""The registries of older commits; an entry is read once, however many commits hold it.

Registries grow with the plans and change with many a commit: to read every file anew would cost the
square of their number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from generator.history.git import GitError
from generator.history.objects import tree_files
from generator.link import (
    AgencyIndex,
    DocumentIndex,
    Indexes,
    PopulationIndex,
    build_entry,
    index_entries,
    with_counted,
)
from generator.model.registries import Registries
from generator.reading.registries import read_registry
from generator.schema.registries import REGISTRIES

# The object of a name with its own name, null for what is not there.
Read = Callable[[str], tuple[str, bytes] | None]
# How many states of each thing are kept at hand; a plan's next revision often needs the same.
AT_HAND = 32
_ENTRY = re.compile(rb"^(?=- )", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Known:
    """What could be named at one commit: its registries, and what finds their names in a text."""

    registries: Registries
    indexes: Indexes


class PastRegistries:
    """Reads the registries that a commit holds.

    One that today's schema refuses, that is not there, or that the program fails on, is taken as it
    is today, since names are all that is wanted of it. `refused` names those of a folder that were
    there and could not be read. `known` takes the name of the folder's object, empty for none; what
    it returned is kept at hand for the next commits (`AT_HAND`).
    """

    def __init__(self, read: Read, today: Registries) -> None:
        self._read = read
        self._today = today
        self._entries: dict[tuple[str, bytes], tuple[Any, ...] | None] = {}
        self.known = lru_cache(AT_HAND)(self._known)
        self._file = lru_cache(AT_HAND * len(REGISTRIES))(self._read_file)
        self._documents = lru_cache(AT_HAND)(self._index_documents)
        self._agencies = lru_cache(AT_HAND)(self._index_agencies)
        self._populations = lru_cache(AT_HAND)(self._index_populations)

    def refused(self, tree: str) -> tuple[str, ...]:
        """Return the kinds of registry that a folder has and whose files cannot be read."""
        blobs = self._blobs(tree)
        return tuple(
            kind for kind, blob in blobs.items() if blob and self._entries_of(kind, blob) is None
        )

    def _known(self, tree: str) -> Known:
        """Return what the folder of registries of that name says; today's for none."""
        try:
            return self._put_together(self._blobs(tree))
        except (GitError, MemoryError):
            raise
        except Exception:  # each was read, but together they make nothing
            return self._put_together(dict.fromkeys(REGISTRIES, ""))

    def _blobs(self, tree: str) -> dict[str, str]:
        found = self._read(tree) if tree else None
        files = tree_files(*found) if found else {}
        return {kind: files.get(f"{kind}.yml", "") for kind in REGISTRIES}

    def _put_together(self, blobs: Mapping[str, str]) -> Known:
        registries = Registries(**{kind: self._file(kind, blob) for kind, blob in blobs.items()})
        indexes = Indexes(
            self._documents(blobs["documents"]),
            self._agencies(blobs["agencies"]),
            self._populations(blobs["populations"]),
        )
        return Known(with_counted(registries, indexes.populations), indexes)

    def _read_file(self, kind: str, blob: str) -> Any:
        entries = self._entries_of(kind, blob) if blob else None
        return getattr(self._today, kind) if entries is None else index_entries(kind, entries)

    def _entries_of(self, kind: str, blob: str) -> list[Any] | None:
        found = self._read(blob)
        return self._read_entries(kind, found[1]) if found else None

    def _index_documents(self, blob: str) -> DocumentIndex:
        return DocumentIndex.of(self._file("documents", blob).values())

    def _index_agencies(self, blob: str) -> AgencyIndex:
        return AgencyIndex.of(self._file("agencies", blob).values())

    def _index_populations(self, blob: str) -> PopulationIndex:
        return PopulationIndex.of(self._file("populations", blob))

    def _read_entries(self, kind: str, data: bytes) -> list[Any] | None:
        """Read a registry entry by entry; as a whole where an entry does not stand for itself."""
        entries: list[Any] = []
        for text in _ENTRY.split(data):
            if (kind, text) not in self._entries:
                self._entries[kind, text] = _read_text(kind, text)
            if (read := self._entries[kind, text]) is None:
                whole = _read_text(kind, data)
                return None if whole is None else list(whole)
            entries.extend(read)
        return entries


def _read_text(kind: str, text: bytes) -> tuple[Any, ...] | None:
    problems: list[Any] = []
    try:
        records = list(read_registry(text, f"registry/{kind}.yml", REGISTRIES[kind], problems))
        return None if problems else tuple(build_entry(kind, one.form) for one in records)
    except MemoryError:
        raise
    except Exception:  # whatever an old commit holds, it stops no build
        return None
