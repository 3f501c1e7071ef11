"""Who acts in what a paragraph or a row says, and in which role: for a person to check."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from generator.importer.proposals.assigned import assigned_in
from generator.importer.proposals.context import Annotation, Context, Row
from generator.importer.proposals.given import Assigned
from generator.importer.proposals.identities import meant_by
from generator.importer.proposals.names_alone import names_listed
from generator.importer.proposals.role_lines import labelled_behind, labelled_in, role_of_cell
from generator.importer.proposals.roles_in_brackets import (
    bracketed_in,
    doers_in_brackets,
    marked_in,
)
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
# What is done with the whole plan, and not by it or with a part of it: “theo Kế hoạch này”,
# “nhiệm vụ tại Kế hoạch này”.
_WHOLE_PLAN = re.compile(
    r"\b(?:chủ trì|tham mưu|thực hiện|triển khai|thi hành|chỉ đạo|điều hành|theo dõi|đôn đốc|"
    r"giám sát|kiểm tra|hướng dẫn|đánh giá|tổng hợp)"
    r"(?: (?!(?:trên|căn|theo|tại|trong|từ|của|để|nêu|thuộc)\b)\w{1,8}){0,6}"
    r" (?:Chương trình|Kế hoạch|Đề án|Quyết định)(?: hành động)? này\b",
    re.IGNORECASE,
)
# A piece of work of somebody's own: “bố trí kinh phí thực hiện Kế hoạch này”.
_OWN_PIECE = re.compile(
    r"\b(?:vốn|kinh phí|ngân sách|nguồn lực|tuyên truyền|truyền thông|đưa tin)\b[^,.;]{0,60}+$",
    re.IGNORECASE,
)

_SENTENCE = re.compile(r"(?<=\.)\s")
# So many sentences of a paragraph on the whole plan are looked at, so many letters of each.
_MOST, _LONGEST = 4, 2_000
_CARRIED_OUT = re.compile(
    r"\b(?P<verb>(?:tổ chức )?triển khai thực hiện|tổ chức thực hiện|tổ chức triển khai)"
    r"(?: (?:có hiệu quả|hiệu quả|tốt|đầy đủ|nghiêm túc|nghiêm))?"
    r" (?:Chương trình|Kế hoạch|Đề án)(?: hành động)? này\b"
)
# Verbs that only begin what is said of somebody: the plan is carried out by a later one.
_BEGINNING = re.compile(r"tổ chức|xây dựng|(?:tổ chức )?quán triệt|bám sát|căn cứ", re.IGNORECASE)


def propose_actors(text: str, context: Context) -> list[Annotation]:
    """Return who acts by a line of roles or a sentence, each agency once in each role."""
    if labelled := list(labelled_in(text, context)):
        found = labelled
    elif context.role in _FORMAL or tells_of_the_past(context) or _issues(text):
        return []
    else:
        only_plainly = context.role in NOBODY or context.role in _HOW_TO
        found = list(assigned_in(text, context, only_plainly=only_plainly))
        found += bracketed_in(text, context)
        found += labelled_behind(text, context)
        if not found and not only_plainly:
            found += doers_in_brackets(text)
    if labelled:
        return _once(_annotation(one, context, None) for one in found)
    if text.endswith(":"):
        return _once(_annotation(one, context, "list") for one in found)
    said = (words[:_LONGEST] for words in _SENTENCE.split(text))
    of_plan = list(islice((words for words in said if _gives_the_whole(words)), _MOST))
    return _once(_of_plan(one, of_plan, context) for one in found)


def propose_row_actors(row: Row, context: Context) -> list[Annotation]:
    """Return who acts by the columns of a row that heads of roles stand over."""
    found: list[Assigned] = []
    for head, cell in zip(row.heads, row.cells, strict=False):
        if labelled := list(labelled_in(cell, context)):
            found += labelled
        elif marked := list(marked_in(cell)):
            found += marked
        elif role := role_of_cell(head, cell):
            found += [Assigned(name.full, role, head, name.printed) for name in names_listed(cell)]
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


def _gives_the_whole(said: str) -> bool:
    """Tell whether a sentence has somebody carry out or watch the plan, and no piece of it."""
    return any(
        not _OWN_PIECE.search(said, max(0, found.start() - 80), found.start())
        for found in _WHOLE_PLAN.finditer(said)
    )


def _of_plan(one: Assigned, sentences: Sequence[str], context: Context) -> Annotation:
    """Return a part in a task, or in the whole plan where one of the `sentences` on it names who.

    Who carries out the plan does so by that verb: “tổ chức quán triệt và triển khai thực hiện có
    hiệu quả Kế hoạch này”.
    """
    said = next((words for words in sentences if one.quote in words), None)
    if said is None:
        return _annotation(one, context, None)
    verb = _CARRIED_OUT.search(said)
    if verb and one.role == "leads" and _BEGINNING.fullmatch(one.words):
        one = replace(one, words=verb["verb"])
    return _annotation(one, context, "plan")
