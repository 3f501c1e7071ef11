"""A plan file as the page shows it: its head in facts, its body in blocks, each with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from generator.authoring import Data, Path
from generator.desk.chips import Names, chips
from generator.desk.fields import FACTS, KIND_NAMES, KINDS, NAMES, shown
from generator.language import N_, Labels
from generator.reading.plans import ASKED, UNSAID

FACT_NAMES: Labels[str] = Labels(
    {
        "type": N_("Loại văn bản"),
        "title": N_("Tên văn bản"),
        "number": N_("Số, ký hiệu"),
        "date": N_("Ngày ban hành"),
        "place": N_("Nơi ban hành"),
        "status": N_("Tình trạng"),
        "issuer": N_("Cơ quan ban hành"),
        "unit": N_("Đơn vị hành chính"),
        "encoded_by": N_("Ai nhập liệu"),
    }
)
Block = dict[str, Any]


def facts(data: Data, choices: Mapping[str, list[list[str]]], names: Names) -> list[Block]:
    """Return what the head of a plan says: key, label, value in words, whether it is asked for."""
    held = data if isinstance(data, dict) else {}
    return [_fact(key, held.get(key), choices, names) for key in FACTS]


def blocks(data: Data, names: Names) -> Iterator[Block]:
    """Yield headings, paragraphs and rows of tables, in the order of the text."""
    held = data.get("body") if isinstance(data, dict) else None
    yield from _sections(held, ("body",), 1, names)


def _fact(key: str, value: Data, choices: Mapping[str, list[list[str]]], names: Names) -> Block:
    inner = value.get(FACTS[key] or "value") if isinstance(value, dict) else value
    said = inner if isinstance(inner, str) and inner != UNSAID else ""
    registry = NAMES.get(key)
    words = {one[0]: one[1] for one in choices.get(key, [])}
    return {
        "key": key,
        "path": [key],
        "label": FACT_NAMES[key],
        "value": said,
        "shown": words.get(said) or names.get(registry or "", {}).get(said) or said,
        "names": registry,
        "choices": choices.get(key, []),
        "asked": key in ASKED and not said,
        "printed": shown(value.get("printed")) if isinstance(value, dict) else "",
    }


def _sections(held: Data, path: Path, level: int, names: Names) -> Iterator[Block]:
    for index, section in enumerate(held if isinstance(held, list) else ()):
        if not isinstance(section, dict):
            continue
        here = (*path, index)
        yield {
            "kind": "heading",
            "path": list(here),
            "level": level,
            "mark": _text(section, "number"),
            "text": _text(section, "heading"),
            "role": _text(section, "role"),
            "said": [],
        }
        paragraphs = section.get("text")
        for at, one in enumerate(paragraphs if isinstance(paragraphs, list) else ()):
            yield from _entry(one, (*here, "text", at), level, names)
        yield from _sections(section.get("sections"), (*here, "sections"), level + 1, names)


def _entry(entry: Data, path: Path, level: int, names: Names) -> Iterator[Block]:
    table = entry.get("table") if isinstance(entry, dict) else None
    if not isinstance(table, dict):
        yield _paragraph(entry, path, level, names)
        return
    caption = table.get("caption")
    words = _text(caption, "text") if isinstance(caption, dict) else shown(caption)
    yield {"kind": "caption", "path": list(path), "level": level, "mark": "", "text": words,
           "columns": _columns(table), "said": []}  # fmt: skip
    rows = table.get("rows")
    for at, row in enumerate(rows if isinstance(rows, list) else ()):
        here = (*path, "table", "rows", at)
        cells = [_cell(one) for one in _list(row, "cells")]
        block = _paragraph({"text": " | ".join(cells)}, here, level, names)
        said = list(_annotations(row, here, str(block["text"]), names))
        heads = _columns(table) if len(cells) == len(_list(table, "columns")) else []
        yield {**block, "kind": "row", "cells": cells, "columns": heads, "said": said}


def _columns(table: dict[str, Data]) -> list[str]:
    return [_text(one, "head") if isinstance(one, dict) else shown(one)
            for one in _list(table, "columns")]  # fmt: skip


def _cell(cell: Data) -> str:
    return _text(cell, "text") if isinstance(cell, dict) else shown(cell)


def _paragraph(paragraph: Data, path: Path, level: int, names: Names) -> Block:
    said: dict[str, Data] = paragraph if isinstance(paragraph, dict) else {"text": paragraph}
    text = " ".join(_text(said, "text").split())
    return {
        "kind": "paragraph",
        "path": list(path),
        "level": level,
        "mark": _text(said, "mark"),
        "text": text,
        "said": list(_annotations(said, path, text, names)),
    }


def _annotations(said: Data, path: Path, text: str, names: Names) -> Iterator[Block]:
    for kind in KINDS:
        entries = said.get(kind) if isinstance(said, dict) else None
        if isinstance(entries, dict):
            yield _annotation(entries, kind, (*path, kind), text, names)
        for at, one in enumerate(entries if isinstance(entries, list) else ()):
            if isinstance(one, dict):
                yield _annotation(one, kind, (*path, kind, at), text, names)


def _annotation(entry: dict[str, Data], kind: str, path: Path, text: str, names: Names) -> Block:
    quote = " ".join(_text(entry, "quote").split())
    start = text.find(quote) if quote else -1
    return {
        "kind": kind,
        "name": KIND_NAMES[kind],
        "path": list(path),
        "fields": entry,
        "chips": [asdict(one) for one in chips(kind, entry, names)],
        "quote": quote,
        "span": [start, start + len(quote)] if start >= 0 else None,
        "proposed": entry.get("proposed") == "true",
    }


def _text(held: Data, key: str) -> str:
    return shown(held.get(key)) if isinstance(held, dict) else ""


def _list(held: Data, key: str) -> list[Data]:
    value = held.get(key) if isinstance(held, dict) else None
    return value if isinstance(value, list) else []
