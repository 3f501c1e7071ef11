"""Web pages read in tests."""

from __future__ import annotations

from generator.importer.documents import IMPORTERS, importer_of
from generator.importer.official_text import OfficialText
from generator.problems import Problem


def read(page: str | bytes, name: str = "a.html") -> tuple[OfficialText | None, list[Problem]]:
    importer = importer_of(name, IMPORTERS)
    assert importer is not None
    return importer.official_text(page.encode() if isinstance(page, str) else page, name)


def text_of(page: str | bytes) -> OfficialText:
    found, problems = read(page)
    assert found is not None, problems
    return found
