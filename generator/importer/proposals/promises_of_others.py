"""Promises without a figure that other plans state in the same words, or in nearly the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from generator.importer.known import KnownIndicator
from generator.importer.proposals.beside import Part
from generator.importer.proposals.context import Context
from generator.importer.proposals.indicators import index_of
from generator.importer.proposals.printed_years import year_above
from generator.importer.proposals.promise_kinds import (
    denied_from,
    denies_below,
    none_left,
    promise_in_words,
)
from generator.importer.proposals.spans import Spans
from generator.importer.proposals.stated import Stated, state_known
from generator.importer.proposals.text_parts import is_general
from generator.importer.proposals.years import Source
from generator.schema.annotations import TargetKind
from generator.text.phrases import Phrases

_KEPT = re.compile(
    r"(?:tiếp tục\s+)?(?:duy trì|củng cố|giữ vững|bảo đảm vững chắc)\b", re.IGNORECASE
)
_TOWARDS = re.compile(
    r"(?:tiếp tục\s+|phấn đấu\s+|chủ động\s+)?(?:nâng cao|đẩy mạnh|tăng cường|tiến tới|hướng tới|"
    r"từng bước|giảm|phòng ngừa|đưa mức sinh)\b",
    re.IGNORECASE,
)
# Shorter phrases are said of many things.
_LEAST_WORDS = 4
# So surely does a task speak of an indicator that it says nearly what other plans state of it.
_NEARLY = 0.7
_OPENS = re.compile(
    r"(?:tiếp tục\s+|phấn đấu\s+|chủ động\s+|từng bước\s+|cơ bản\s+){0,3}"
    r"(?:duy trì|củng cố|giữ vững|bảo đảm|đảm bảo|nâng cao|đẩy mạnh|tăng cường|tiến tới|hướng tới|"
    r"tăng|giảm|phòng ngừa|giải quyết|xóa|xoá|cân bằng|phổ cập|thực hiện)\b",
    re.IGNORECASE,
)
_PIECES = re.compile(r"[;.](?:\s++|$)|,\s++|(?<!\s)\s++và\s++")
# How it is done stands behind what is promised.
_BY_WHICH = re.compile(r"(?:,|(?<![\s,]))\s++(?:trên cơ sở|gắn với|nhằm|thông qua|bằng|nhất là)\b")
_LONGEST = 260

Promise = tuple[int, int, str, TargetKind]


def promises_of_others(
    text: str, context: Context, part: Part, stated: Sequence[Stated]
) -> list[Stated]:
    """Return what other plans state as a target without a figure, where nothing is `stated` yet."""
    indicators = context.known.indicators
    if not indicators or any(map(denies_below, context.leads[-1:])):
        return []
    year = year_above(context.headings) if part == "goals" else None
    source: Source = "heading" if year else "none"
    found: list[Stated] = []
    kinds = [known_promises(text, indicators)]
    if not is_general(context):
        kinds.append(likely_promises(text, indicators))
    for promises in kinds:
        taken = Spans.of((one.start, one.end) for one in (*stated, *found))
        free = 0
        for start, end, indicator, kind in promises:
            if start >= free and not taken.touch(start, end):
                free = end
                known = state_known(text, start, end, indicator, kind)
                found.append(replace(known, year=year, source=source, part=part))
    return found


def known_promises(text: str, indicators: tuple[KnownIndicator, ...]) -> Iterator[Promise]:
    """Yield where a text says what other plans say as a target without a figure, and of what.

    The longest of those that begin at one place; they may overlap. Where the text promises that it
    shall not be, the words that say so are part of it.
    """
    best: dict[int, tuple[int, str]] = {}
    for found in _phrases(indicators).find(text):
        if found.end > best.get(found.start, (0, ""))[0]:
            best[found.start] = (found.end, found.means[0])
    for start, (end, indicator) in best.items():
        begin = start if _OPENS.match(text, start) else denied_from(text, start)
        yield begin, end, indicator, _kind(text[begin:end])


def likely_promises(text: str, indicators: tuple[KnownIndicator, ...]) -> Iterator[Promise]:
    """Yield where a text says in nearly the same words what other plans state without a figure.

    In order, each with the indicator and the kind of promise.
    """
    for start, end in _opened(text):
        if (
            len(text[start:end].split()) < _LEAST_WORDS
            or end - start > _LONGEST
            or "%" in text[start:end]
        ):
            continue
        likely = index_of(indicators).likely(text[start:end])
        if likely and likely[0].certainty >= _NEARLY:
            yield start, end, likely[0].id, _kind(text[start:end])


def _opened(text: str) -> Iterator[tuple[int, int]]:
    """Yield the pieces of a text that a verb of promise opens, to the next such piece or mark."""
    start = 0
    for joint in (*_PIECES.finditer(text), None):
        stops = joint is None or joint[0][0] in ";."
        if joint and not stops and not _OPENS.match(text, joint.end()):
            continue
        end = joint.start() if joint else len(text)
        if _OPENS.match(text, start):
            how = _BY_WHICH.search(text, start, end)
            yield start, how.start() if how else end
        start = joint.end() if joint else end


def _kind(words: str) -> TargetKind:
    if _KEPT.match(words):
        return "maintain"
    if _TOWARDS.match(words):
        return "direction"
    kind = promise_in_words(words)
    return kind if kind in ("relational", "words") else "qualitative"


@lru_cache(maxsize=8)
def _phrases(indicators: tuple[KnownIndicator, ...]) -> Phrases[str]:
    phrases: Phrases[str] = Phrases(exact=True)
    for indicator in indicators:
        for sentence in indicator.sentences:
            plain = not re.search(r"\d", sentence) and none_left(sentence) is None
            if plain and len(sentence.split()) >= _LEAST_WORDS:
                phrases.add(sentence, indicator.id)
    return phrases
