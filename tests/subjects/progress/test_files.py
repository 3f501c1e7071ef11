"""The text of a report is published as it came, byte for byte."""

from __future__ import annotations

from generator.subjects.progress.files import source_files
from tests.reported import SOURCE
from tests.subjects.progress.small import edition, silent, small


def test_texts_of_reports_are_published() -> None:
    assert dict(source_files(edition(small()))) == {
        "tien-do/bao-cao/bao-cao-2025/bao-cao-2025.txt": SOURCE.encode()
    }
    assert list(source_files(edition(silent()))) == []
