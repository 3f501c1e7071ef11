"""The words of a restored plan and of its scan, in the order in which they are compared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from generator.fidelity.scan_alignment import WORD, ScanWord, folded
from generator.language import _
from generator.model.plan import Paragraph, Plan, Section, Span
from generator.problems import Problem


def scan_words(scan: str) -> Iterator[ScanWord]:
    """Yield the words of a scan in which folding leaves a letter, with their lines from 1."""
    for number, line in enumerate(scan.split("\n"), start=1):
        for match in WORD.finditer(line):
            if folded(match[0]):
                yield ScanWord(match[0], number)


def without_omitted(words: list[ScanWord], plan: Plan) -> tuple[list[ScanWord], int, list[Problem]]:
    """Take declared omissions (running page numbers) out of the scan's words.

    Returns the words left, how many went, and a problem for each that is not there.
    """
    problems = []
    before = len(words)
    for declared in plan.source.omitted:
        wanted = WORD.findall(declared.text)
        nth = (declared.occurrence or 1) - 1
        place = next(islice(_places(wanted, words), nth, None), None)
        if place is not None:
            del words[place : place + len(wanted)]
        elif wanted:
            problems.append(
                Problem.at(
                    declared.place,
                    "omitted-not-found",
                    _("bản quét không có chữ khai là bỏ ra"),
                    fragment=declared.text,
                    hint=_("chép đúng chữ trong bản quét, hoặc xóa mục này"),
                )
            )
    return words, before - len(words), problems


def _places(wanted: Sequence[str], words: Sequence[ScanWord]) -> Iterator[int]:
    """Yield where a row of words begins, first to last."""
    for start, word in enumerate(words):
        begins = bool(wanted) and word.text == wanted[0]
        if begins and [one.text for one in words[start : start + len(wanted)]] == wanted:
            yield start


def plan_words(plan: Plan) -> Iterator[ScanWord]:
    """Yield the words of a restored plan in order, with their paragraphs and which are unsure."""
    for section in plan.sections:
        yield from _section_words(section)


def _section_words(section: Section) -> Iterator[ScanWord]:
    for part in (section.number, section.heading):
        yield from (ScanWord(m[0], section.place.line) for m in WORD.finditer(part or ""))
    for paragraph in section.paragraphs:
        yield from _paragraph_words(paragraph)
    for below in section.sections:
        yield from _section_words(below)


def _paragraph_words(paragraph: Paragraph) -> Iterator[ScanWord]:
    line, name = paragraph.place.line, paragraph.id
    yield from (ScanWord(m[0], line, name) for m in WORD.finditer(paragraph.mark or ""))
    spans = [uncertain.span for uncertain in paragraph.uncertain]
    for match in WORD.finditer(paragraph.text):
        if folded(match[0]):
            unsure = bool(spans) and any(_inside(match, span) for span in spans)
            yield ScanWord(match[0], line, name, unsure)


def _inside(match: re.Match[str], span: Span) -> bool:
    return match.start() < span.end and span.start < match.end()
