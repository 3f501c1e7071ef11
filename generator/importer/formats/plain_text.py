"""Plain text → an official text: a passage for each printed line that holds words."""

from __future__ import annotations

from generator.importer.official_text import OfficialText, Passage
from generator.problems import Problem
from generator.text.decoding import decode_source


def read_plain_text(data: bytes, name: str) -> tuple[OfficialText | None, list[Problem]]:
    """Read a file of plain text; null, and why, where its bytes are no text."""
    text, problems = decode_source(data, name)
    return (None if text is None else official_text(text)), problems


def official_text(text: str) -> OfficialText:
    """Return an official text of the printed lines of a plain text, which is what is proved."""
    lines = enumerate(text.splitlines(), start=1)
    return OfficialText(
        tuple(Passage(" ".join(line.split()), number) for number, line in lines if line.strip()),
        text,
    )
