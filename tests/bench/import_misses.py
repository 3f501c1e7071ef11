"""What of a gold answer a draft has not, and what it has that the gold has not, in words."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from tests.bench.import_drafts import FORMAL, DraftSection, DraftView, view
from tests.bench.import_score import (
    counts,
    right_target,
    right_when,
    same_document,
    same_heading,
    same_part,
)
from tests.bench.import_words import folded, paired, said

Rule = Callable[[Any, Any], float]
_LONGEST = 90


def misses(draft: Mapping[str, Any], gold: Mapping[str, Any]) -> Iterator[str]:
    """Yield a line for each: `-` the gold alone has it, `+` the draft alone, by measure."""
    seen = view(draft)
    yield from _headings(seen, gold["sections"])
    for name, rule in (
        ("targets", right_target),
        ("actors", same_part),
        ("duties", right_when),
        ("citations", same_document),
    ):
        yield from _unpaired(name, gold[name], seen.found[name], rule)
    yield from _cells(seen, gold["tables"])


def _headings(seen: DraftView, golds: Sequence[Any]) -> Iterator[str]:
    sections = [s for s in seen.sections if (s.heading or s.number) and s.role not in FORMAL]
    pairs = paired(golds, sections, same_heading)
    right = {id(one) for pair in pairs for one in pair}
    for gold in golds:
        if id(gold) not in right:
            yield f"- headings: {said(gold['number'])} {_short(gold['heading'])}"
    for section in sections:
        if id(section) not in right and counts(section):
            yield f"+ headings: {_printed(section)}"


def _printed(section: DraftSection) -> str:
    return _short(f"{section.number} {section.heading or section.first}")


def _unpaired(name: str, golds: Sequence[Any], drafts: Sequence[Any], rule: Rule) -> Iterator[str]:
    pairs = paired(golds, drafts, rule)
    right = {id(one) for pair in pairs for one in pair}
    for sign, many in (("-", golds), ("+", drafts)):
        for one in many:
            if id(one) not in right:
                yield f"{sign} {name}: {_told(one)}"


def _told(one: Mapping[str, Any]) -> str:
    """Tell an annotation by its own fields and the words that it quotes."""
    fields = ("agency", "role", "is", "operator", "value", "year", "kind", "day", "every", "when")
    own = ", ".join(f"{key} {one[key]}" for key in fields if one.get(key) not in (None, [], ""))
    number = said(one.get("number") or one.get("document"))
    return f"{own or number} “{_short(said(one.get('printed') or one.get('quote')))}”"


def _cells(seen: DraftView, tables: Sequence[Any]) -> Iterator[str]:
    free = [folded(cell) for cell in seen.cells]
    for table in tables:
        for cell in (str(cell) for row in table["rows"] for cell in row["cells"]):
            if folded(cell) in free:
                free.remove(folded(cell))
            elif cell.strip():
                yield f"- table_cells: {_short(cell)}"


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
