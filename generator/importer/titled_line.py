"""The line by which a portal or a newspaper names a text: “Kế hoạch số 5/KH-UBND ngày … của …”.

Where the copy of a text has lost its masthead, such a line above it is all that says what it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.importer.masthead import names_organ
from generator.text.identifiers import find_document_numbers
from generator.text.vietnamese import find_dates

_OPENS = re.compile(
    r"(?P<type>(?:Kế hoạch|Chương trình)(?: hành động| phối hợp| liên tịch)?|Nghị quyết|Quyết định"
    r"|Chỉ thị|Đề án|Kết luận|Hướng dẫn|Thông báo|Phương án)(?: số)?:? (?=\d)",
    re.IGNORECASE,
)
_DAY = re.compile(
    r",?\s?\(?(?:ngày )?\d{1,2}(?:[/.-]| tháng )[^\s]{1,9}+(?: năm \d{4})?\)?|,? năm \d{4}"
)
_OF = re.compile(r"[, ]{0,2}của (?P<who>[^,;:()]{2,80}?)(?=,? (?:về|V/v|triển khai|thực hiện)\b|$)")
_ABOUT = re.compile(r"[\s,:–-]{0,4}(?P<title>(?:về|V/v|triển khai|thực hiện)\b.{3,400})")
_ABBREVIATED = {"UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân"}
# A line that names a text is no longer, and stands so near the top.
_LONGEST, _NEAR_TOP = 500, 4


@dataclass(frozen=True, slots=True)
class TitledLine:
    """What a line says of the text below it; empty or null for what it does not say."""

    type: str
    number: str
    date: str | None = None
    issuer: str = ""
    title: str = ""


def read_titled_line(lines: Sequence[str]) -> TitledLine | None:
    """Return what the first line of a text says of it, null without type and number in front.

    A line near it that names the same number completes it; other documents it names are others.
    """
    first = _read(lines[0], 0) if lines else None
    for line in lines[1:_NEAR_TOP] if first else ():
        for opens in _OPENS.finditer(line[:_LONGEST]):
            again = _read(line, opens.start())
            if first and again and again.number == first.number and not first.title:
                date, issuer = first.date or again.date, first.issuer or again.issuer
                first = TitledLine(first.type, first.number, date, issuer, again.title)
    return first


def _in_words(name: str) -> str:
    """Return the name of an organ with the words for UBND and HĐND."""
    for short, full in _ABBREVIATED.items():
        name = re.sub(rf"\b{short}\b", full, name)
    return name.strip()


def _read(line: str, start: int) -> TitledLine | None:
    text = " ".join(line[:_LONGEST].split())[start:] if not start else line[start:_LONGEST]
    opens = _OPENS.match(text)
    numbers = find_document_numbers(text) if opens else []
    if opens is None or not numbers or numbers[0].start != opens.end():
        return None
    rest = text[numbers[0].end :]
    date = None
    if day := _DAY.match(rest):
        days = find_dates(day[0])
        date = days[0].iso if days else None
        rest = rest[day.end() :]
    of = _OF.match(rest)
    issuer = _in_words(of["who"]) if of and names_organ(of["who"]) else ""
    rest = rest[of.end() :] if of else rest
    about = _ABOUT.match(rest)
    title = about["title"].strip().rstrip(".") if about else ""
    return TitledLine(opens["type"], text[opens.end() : numbers[0].end], date, issuer, title)
