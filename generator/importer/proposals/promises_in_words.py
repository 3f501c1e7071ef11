"""Promises without a figure that stand beside one with a figure."""

from __future__ import annotations

import re

from generator.importer.proposals.promise_kinds import opens_promise, promise_in_words
from generator.importer.proposals.statements import trimmed
from generator.importer.proposals.words import tokens, verb_words

# “…, hoàn thành trong quý III năm 2027” says by when, not what.
_BY_WHEN = re.compile(
    r"hoàn thành (?:trong|trước|vào|chậm nhất|xong (?:trong|trước))\b", re.IGNORECASE
)
_JOINT = re.compile(r",\s++|(?<!\s)\s++và\s++", re.IGNORECASE)
_MEASURED = re.compile(
    r"(?:tỷ lệ|tỉ lệ|tỷ trọng|số|diện tích|tuổi thọ|thu nhập|chỉ số|tổng|có|duy trì|giảm|tăng|nâng|"
    r"đưa|bảo đảm|đảm bảo|phấn đấu)\b",
    re.IGNORECASE,
)
# A figure begins with what bounds it, “vượt” among them.
_WORDS_OF_BOUND = 6
_REACHES = re.compile(r"(?<!\w)(?:đạt|vượt|còn|chiếm|tăng|giảm|là|xuống|lên|bằng)\b", re.IGNORECASE)
# “100% ổ dịch được báo cáo và xử lý dứt điểm”: both are said of the same ones.
_PASSIVE = re.compile(r"\bđược\s", re.IGNORECASE)


def word_pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a clause without a figure before each verb that opens a promise of its own."""
    places = [start]
    ends = []
    for joint in _JOINT.finditer(text, start, end):
        if _opens(text, joint.end()):
            ends.append(joint.start())
            places.append(joint.end())
    return list(zip(places, [*ends, end], strict=True))


def words_before(text: str, start: int, figure: int) -> int | None:
    """Return where the statement of a figure begins behind a promise in words; None without one.

    “Hoàn thành phổ cập giáo dục, tỷ lệ đi học đạt 98%”: `start` is where the clause begins,
    `figure` where the figure does.
    """
    every = [*_JOINT.finditer(text, start, figure)]
    joints = [joint for joint in every if _MEASURED.match(text, joint.end())]
    if not joints and len(every) == 1 and "," in every[0][0]:
        reach = figure + _WORDS_OF_BOUND
        joints = every if _REACHES.search(text, every[0].end(), reach) else []
    if not joints:
        return None
    said = text[slice(*trimmed(text, start, joints[0].start()))]
    kind = None if _only_verbs(said) else promise_in_words(said)
    return joints[0].end() if kind in ("qualitative", "maintain") else None


def _only_verbs(said: str) -> bool:
    """Tell “Hoàn thành sửa chữa”, whose object stands behind the joint with the figure."""
    words = tokens(said)
    at = 0
    while length := verb_words(words, at):
        at += length
    return at == len(words)


def words_behind(text: str, figure: int, end: int) -> tuple[int, int] | None:
    """Return where the statement of a figure ends and one in words begins; None without one."""
    for joint in _JOINT.finditer(text, figure, end):
        if _opens(text, joint.end()):
            goes_on = "," not in joint[0] and _PASSIVE.search(text, figure, joint.start())
            return None if goes_on else (joint.start(), joint.end())
    return None


def _opens(text: str, place: int) -> bool:
    return opens_promise(text, place) and not _BY_WHEN.match(text, place)
