"""Markdown files read in tests."""

from __future__ import annotations

from generator.importer.documents import IMPORTERS, importer_of
from generator.importer.official_text import OfficialText
from generator.problems import Problem


def read(text: str | bytes, name: str = "a.md") -> tuple[OfficialText | None, list[Problem]]:
    importer = importer_of(name, IMPORTERS)
    assert importer is not None
    return importer.official_text(text.encode() if isinstance(text, str) else text, name)
