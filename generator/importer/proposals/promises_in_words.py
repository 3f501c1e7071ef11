"""Promises without a figure: beside one that has a figure, or known from other plans."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.importer.known import KnownIndicator
from generator.importer.proposals.promised import none_left, opens_promise, promise_in_words
from generator.importer.proposals.statements import trimmed
from generator.schema.annotations import TargetKind
from generator.text.phrases import Phrases

_JOINT = re.compile(r",\s++|(?<!\s)\s++và\s++", re.IGNORECASE)
_MEASURED = re.compile(
    r"(?:tỷ lệ|tỉ lệ|tỷ trọng|số|diện tích|tuổi thọ|thu nhập|chỉ số|tổng|có|duy trì|giảm|tăng|nâng|"
    r"đưa|bảo đảm|đảm bảo|phấn đấu)\b",
    re.IGNORECASE,
)
# “100% ổ dịch được báo cáo và xử lý dứt điểm”: both are said of the same ones.
_PASSIVE = re.compile(r"\bđược\s", re.IGNORECASE)
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


def word_pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a clause without a figure before each verb that opens a promise of its own."""
    places = [start]
    ends = []
    for joint in _JOINT.finditer(text, start, end):
        if opens_promise(text, joint.end()):
            ends.append(joint.start())
            places.append(joint.end())
    return list(zip(places, [*ends, end], strict=True))


def words_before(text: str, start: int, figure: int) -> int | None:
    """Return where the statement of a figure begins behind a promise in words; None without one.

    “Hoàn thành phổ cập giáo dục, tỷ lệ đi học đạt 98%”: `start` is where the clause begins,
    `figure` where the figure does.
    """
    joints = [
        joint
        for joint in _JOINT.finditer(text, start, figure)
        if _MEASURED.match(text, joint.end())
    ]
    if not joints:
        return None
    kind = promise_in_words(text[slice(*trimmed(text, start, joints[0].start()))])
    return joints[0].end() if kind in ("qualitative", "maintain") else None


def words_behind(text: str, figure: int, end: int) -> tuple[int, int] | None:
    """Return where the statement of a figure ends and one in words begins; None without one."""
    for joint in _JOINT.finditer(text, figure, end):
        if opens_promise(text, joint.end()):
            goes_on = "," not in joint[0] and _PASSIVE.search(text, figure, joint.start())
            return None if goes_on else (joint.start(), joint.end())
    return None


def known_promises(
    text: str, indicators: tuple[KnownIndicator, ...]
) -> Iterator[tuple[int, int, str, TargetKind]]:
    """Yield where a text says what other plans say as a target without a figure, and of what.

    The longest of those that begin at one place; they may overlap.
    """
    best: dict[int, tuple[int, str]] = {}
    for found in _phrases(indicators).find(text):
        if found.end > best.get(found.start, (0, ""))[0]:
            best[found.start] = (found.end, found.means[0])
    for start, (end, indicator) in best.items():
        yield start, end, indicator, _kind(text[start:end])


def _kind(words: str) -> TargetKind:
    if _KEPT.match(words):
        return "maintain"
    if _TOWARDS.match(words):
        return "direction"
    return "relational" if promise_in_words(words) == "relational" else "qualitative"


@lru_cache(maxsize=8)
def _phrases(indicators: tuple[KnownIndicator, ...]) -> Phrases[str]:
    phrases: Phrases[str] = Phrases(exact=True)
    for indicator in indicators:
        for sentence in indicator.sentences:
            plain = not re.search(r"\d", sentence) and none_left(sentence) is None
            if plain and len(sentence.split()) >= _LEAST_WORDS:
                phrases.add(sentence, indicator.id)
    return phrases
