"""An official text in lines that a person reads at a glance, for expectations of tests."""

from __future__ import annotations

from generator.importer.official_text import Cell, OfficialText, Passage, Table


def shown(text: OfficialText) -> list[str]:
    """Return a line for each passage, row, footnote and aside, in order."""
    rows = [line for block in text.blocks for line in _block(block)]
    rows += [f"note: {one.printed}" for one in text.footnotes]
    return rows + [f"{one.kind}: {one.text}" for one in text.asides]


def _block(block: Passage | Table) -> list[str]:
    if isinstance(block, Passage):
        return [_passage(block)]
    name = "table" if block.ruled else "layout"
    head = f", head {block.head}" if block.head else ""
    return [f"{name}{head}", *(" | ".join(map(_cell, row)) for row in block.rows)]


def _passage(passage: Passage) -> str:
    style = passage.style
    marks = [
        name
        for name, said in (
            ("bold", style.bold),
            ("italic", style.italic),
            ("centred", style.centred),
            (f"level {style.level}", style.level),
        )
        if said
    ]
    depth = "" if passage.depth is None else f" at {passage.depth}"
    return passage.printed + depth + (f" ({', '.join(marks)})" if marks else "")


def _cell(cell: Cell) -> str:
    spans = f" [{cell.across}×{cell.down}]" if (cell.across, cell.down) != (1, 1) else ""
    return " / ".join(one.printed for one in cell.passages) + spans


def stand_at_their_lines(text: OfficialText) -> bool:
    """Tell whether every passage begins in the text that is proved at the line it names."""
    lines = text.text.split("\n")
    return all(
        _letters(one.printed)[:60] in _letters("".join(lines[one.line - 1 : one.line + 9]))
        for one in text.passages()
    )


def _letters(text: str) -> str:
    return "".join(text.split())
