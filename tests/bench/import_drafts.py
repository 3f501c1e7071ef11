"""A draft of a plan file as the scorer reads it: sections, paragraphs, annotations, cells."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.bench.import_words import said

ANNOTATIONS = ("targets", "actors", "duties", "citations")
TABLES = ("rows", "table", "tables")
# Sections of the draft that no gold counts among the sections of a body.
FORMAL = ("masthead", "title", "recipients", "signature")
_SIGNS = {"≥": ">=", "≤": "<="}


@dataclass(frozen=True)
class DraftSection:
    """A section; `first` is its first paragraph, `parent` number and heading of the one above."""

    number: str
    heading: str
    first: str
    run_in: bool
    role: str | None
    parent: tuple[str, str]


@dataclass(frozen=True)
class DraftParagraph:
    """A paragraph with the mark that the draft keeps apart from it."""

    text: str
    mark: str
    role: str | None


@dataclass
class DraftView:
    """What a draft holds, in its order. An annotation has the words that it stands in as `_ctx`.

    A target that is a part of another has the quote of that one as `_whole`.
    """

    sections: list[DraftSection] = field(default_factory=list)
    paragraphs: list[DraftParagraph] = field(default_factory=list)
    found: dict[str, list[dict[str, Any]]] = field(
        default_factory=lambda: {name: [] for name in ANNOTATIONS}
    )
    cells: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Figure:
    """An operator with one or two numbers; all null for what states none."""

    operator: str | None = None
    value: float | None = None
    most: float | None = None


def view(draft: Mapping[str, Any]) -> DraftView:
    """Read the form of a plan file loosely: whatever looks like a section, row or annotation."""
    seen = DraftView()
    for section in draft.get("body") or []:
        _section(section, [], None, seen)
    for table in draft.get("tables") or []:
        seen.cells.extend(_cells(table.get("rows") if isinstance(table, dict) else table))
        if isinstance(table, dict):
            _annotations(table, "", seen)
    quotes = {one["id"]: said(one.get("quote")) for one in seen.found["targets"] if one.get("id")}
    for one in seen.found["targets"]:
        one["_whole"] = quotes.get(one.get("part_of"), "")
    return seen


def _section(
    section: Mapping[str, Any], path: list[tuple[str, str]], role: str | None, seen: DraftView
) -> None:
    role = section.get("role") or role
    own = (said(section.get("number")), said(section.get("heading")))
    texts = [_paragraph(one, role, seen) for one in section.get("text") or []]
    for name in TABLES:
        _tables_of(section.get(name), seen)
    for name in ANNOTATIONS:
        _add(name, section, own[1], seen)
    told = [text for text in texts if text]
    parent = path[-1] if path else ("", "")
    first = told[0] if told else ""
    seen.sections.append(DraftSection(*own, first, bool(section.get("run_in")), role, parent))
    here = [*path, own] if any(own) else path
    for child in section.get("sections") or []:
        _section(child, here, role, seen)


def _paragraph(paragraph: Any, role: str | None, seen: DraftView) -> str:
    is_mapping = isinstance(paragraph, dict)
    text = paragraph.get("text") if is_mapping else paragraph
    if isinstance(text, list):
        text = " ".join(str(part) for part in text)
    text = text if isinstance(text, str) else ""
    if text:
        mark = said(paragraph.get("mark")) if is_mapping else ""
        seen.paragraphs.append(DraftParagraph(text, mark, role))
    if is_mapping:
        _annotations(paragraph, text, seen)
        for name in TABLES:
            if paragraph.get(name):
                seen.cells.extend(_cells(paragraph[name]))
    return text


def _tables_of(table: Any, seen: DraftView) -> None:
    if not table:
        return
    seen.cells.extend(_cells(table))
    for part in table if isinstance(table, list) else [table]:
        if isinstance(part, dict):
            _annotations(part, "", seen)


def _annotations(
    mapping: Mapping[str, Any],
    context: str,
    seen: DraftView,
    columns: Sequence[Any] | None = None,
) -> None:
    columns = mapping.get("columns") if isinstance(mapping.get("columns"), list) else columns
    for name in ANNOTATIONS:
        _add(name, mapping, context, seen, columns)
    for value in mapping.values():
        if isinstance(value, dict) and "sections" not in value:
            _annotations(value, context, seen, columns)
        elif isinstance(value, list):
            for part in value:
                if isinstance(part, dict) and not ("heading" in part or "sections" in part):
                    _annotations(part, context, seen, columns)


def _add(
    name: str,
    mapping: Mapping[str, Any],
    context: str,
    seen: DraftView,
    columns: Sequence[Any] | None = None,
) -> None:
    """Add annotations of a mapping; one of a cell stands in the words of its column's head too."""
    for one in mapping.get(name) or []:
        if isinstance(one, dict):
            place = one.get("column") or 0
            head = said(columns[place - 1]) if columns and 0 < place <= len(columns) else ""
            seen.found[name].append({**one, "_ctx": f"{context} {head}".strip()})


def _cells(table: Any) -> Iterator[str]:
    if isinstance(table, list):
        for part in table:
            yield from _cells(part)
    elif not isinstance(table, dict):
        if table is not None:
            yield str(table)
    elif isinstance(cells := table.get("cells"), list | dict):
        yield from _cells(cells if isinstance(cells, list) else list(cells.values()))
    elif "text" in table:
        yield _cell_text(table["text"])
    else:
        for value in table.values():
            yield from [str(value)] if isinstance(value, str | int | float) else _cells(value)


def _cell_text(text: Any) -> str:
    if not isinstance(text, list):
        return said(text)
    return "\n".join(said(line.get("text") if isinstance(line, dict) else line) for line in text)


def figure(target: Mapping[str, Any]) -> Figure:
    """Read the figure of a target as a plan file writes it: `is: ">= 85 %"`, `is: 3–5 %`."""
    text = said(target.get("is") or target.get("value") or "")
    if not re.search(r"\d", text):
        return Figure()
    text, operator = text.replace("−", "-").strip(), "="
    if sign := re.match(r"(≥|>=|≤|<=|>|<|=|≈|~|\+|-)\s*", text):
        operator, text = _SIGNS.get(sign[1], sign[1]), text[sign.end() :]
    printed = re.findall(r"\d[\d.]*(?:,\d+)?", text)
    numbers = [float(one.replace(".", "").replace(",", ".")) for one in printed if one.strip(".")]
    if len(numbers) > 1 and re.search(r"\d\s*[–-]\s*\d", text):
        return Figure("range", numbers[0], numbers[1])
    return Figure(operator, numbers[0] if numbers else None)
