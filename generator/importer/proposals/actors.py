"""Who acts in what a paragraph or a row says, and in which role: for a person to check."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.importer.proposals.agencies import names_in
from generator.importer.proposals.assigned import Assigned, assigned_in
from generator.importer.proposals.context import Annotation, Context, Row
from generator.importer.proposals.identities import meant_by
from generator.importer.proposals.role_lines import labelled_in, role_of_column
from generator.importer.yaml_writer import Value
from generator.text.vietnamese import fold

_FORMAL = ("masthead", "legal-basis", "title", "opening", "recipients", "signature", "footnotes")
# Parts of a text that tell nobody to act, unless in so many words.
NOBODY = (
    *_FORMAL,
    *("vision", "objectives", "general-objective", "specific-targets", "closing"),
)
# Parts that tell how all are to act: who is named there is told to care, and has no task.
_HOW_TO = ("purpose", "requirements")
_PAST = ("tinh hinh", "hien trang", "thuc trang", "ket qua", "ton tai", "han che", "nguyen nhan")
_ISSUING = re.compile(r"\b(?:ban hành|xây dựng)\b")
_BELOW = ("nhu sau", "sau day", "noi dung sau", "cu the sau")
_WHOLE_PLAN = re.compile(r"(?:Chương trình|Kế hoạch|Đề án|Quyết định)(?: hành động)? này\b")


def propose_actors(text: str, context: Context) -> list[Annotation]:
    """Return who acts by a line of roles or a sentence, each agency once in each role."""
    if labelled := list(labelled_in(text, context)):
        found = labelled
    elif context.role in _FORMAL or tells_of_the_past(context) or _issues(text):
        return []
    else:
        only_plainly = context.role in NOBODY or context.role in _HOW_TO
        found = list(assigned_in(text, context, only_plainly=only_plainly))
    scope = _scope(text, labelled=bool(labelled))
    return _once(_annotation(one, context, scope) for one in found)


def propose_row_actors(row: Row, context: Context) -> list[Annotation]:
    """Return who acts by the columns of a row that heads of roles stand over."""
    found: list[Assigned] = []
    for head, cell in zip(row.heads, row.cells, strict=False):
        if labelled := list(labelled_in(cell, context)):
            found += labelled
        elif role := role_of_column(head):
            found += [Assigned(name.full, role, head, name.printed) for name in names_in(cell)]
    return _once(_annotation(one, context, None) for one in found)


def once_each(paragraphs: Sequence[Annotation]) -> None:
    """Leave out what a heading's agency is proposed for again in the paragraphs of its section.

    Paragraphs come in the author's form, in order. An agency whose name a paragraph prints stays.
    """
    seen: set[tuple[Value, Value]] = set()
    for paragraph in paragraphs:
        actors = paragraph.get("actors")
        kept: list[Value] = []
        for one in actors if isinstance(actors, list) else ():
            if isinstance(one, dict):
                key = (one["agency"], one["role"])
                named = "as" not in one or str(one["as"]) not in str(one["quote"])
                if named or key not in seen:
                    kept.append(one)
                seen.add(key)
        if kept:
            paragraph["actors"] = kept
        elif actors is not None:
            del paragraph["actors"]


def tells_of_the_past(context: Context) -> bool:
    """Tell whether headings say that what stands under them is how things are or were."""
    return any(fold(one).lstrip("0123456789. ").startswith(_PAST) for one in context.headings)


def _issues(text: str) -> bool:
    """Tell “Ủy ban nhân dân tỉnh ban hành Kế hoạch … như sau:”, which gives nobody a task."""
    below = text.endswith(":") and fold(text[-40:].rstrip(" :")).endswith(_BELOW)
    return below and bool(_ISSUING.search(text))


def _annotation(one: Assigned, context: Context, scope: str | None) -> Annotation:
    return {
        "agency": meant_by(one.agency, context).id,
        "role": one.role,
        **({"as": one.words} if one.words else {}),
        **({"scope": scope} if scope else {}),
        "quote": one.quote,
        "proposed": True,
    }


def _once(actors: Iterator[Annotation]) -> list[Annotation]:
    found: dict[tuple[Value, Value, Value], Annotation] = {}
    for one in actors:
        found.setdefault((one["agency"], one["role"], one["agency"] or one["quote"]), one)
    return list(found.values())


def _scope(text: str, *, labelled: bool) -> str | None:
    if labelled:
        return None
    if text.endswith(":"):
        return "list"
    return "plan" if _WHOLE_PLAN.search(text) else None
