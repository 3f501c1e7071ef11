"""A Markdown file → its official text, read by grammar and line by line."""

from __future__ import annotations

from generator.importer.formats.markdown.second import second_lines
from generator.importer.formats.markdown.tokens import Reader
from generator.importer.formats.placed import placed_text
from generator.importer.official_text import OfficialText
from generator.language import _, ngettext
from generator.problems import Location, Problem
from generator.text.decoding import decode_source


def read_markdown(data: bytes, name: str) -> tuple[OfficialText | None, list[Problem]]:
    """Read a Markdown file; null, and why, where its bytes are no text."""
    text, problems = decode_source(data, name)
    if text is None:
        return None, problems
    place_of = Location(name)
    try:
        found = Reader().read(text)
    except RecursionError:
        told = _("tệp lồng quá nhiều lớp, không phải văn bản thường")
        return None, [Problem.at(place_of, "broken-file", told)]
    official, parted = placed_text(
        found.order,
        second_lines(text),
        blocks=found.blocks,
        footnotes=found.footnotes,
        place_of=place_of,
    )
    if found.pictures:
        told = ngettext("có {count} hình: chữ trong hình không được đọc", found.pictures)
        parted.append(Problem.at(place_of, "pictures", told, severity="warning"))
    return official, [*problems, *parted]
