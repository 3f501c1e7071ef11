"""The Vietnamese language as the program needs it: marks, order, numbers and dates."""

from __future__ import annotations

import calendar
import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

# Order of the alphabet and of the tones: the national spelling rules as dictionaries apply them
# (a ă â b c d đ …; ngang, huyền, hỏi, ngã, sắc, nặng).
ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
TONE_MARKS = "\u0300\u0309\u0303\u0301\u0323"
_LETTER_RANK = {letter: rank for rank, letter in enumerate(ALPHABET, start=1)}
_TONE_RANK = {mark: rank for rank, mark in enumerate(TONE_MARKS, start=1)}
# Digits of other scripts, wide ones among them, are no digits here.
_NUMBER = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?|[0-9]+(?:,[0-9]+)?")


def nfc(text: str) -> str:
    """Return `text` in Unicode normal form C, the only form the data knows."""
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """Return `text` in lower case without any mark, đ as d: what a hurried reader types."""
    decomposed = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def same_letters(first: str, second: str) -> bool:
    """Tell whether two texts differ, letter by letter, in nothing but case.

    The texts are in NFC; `ß` and `ss` are not the same, since their lengths differ.
    """
    return len(first) == len(second) and first.casefold() == second.casefold()


SortKey = tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]


def sort_key(text: str) -> SortKey:
    """Return a key that sorts as Vietnamese dictionaries do: syllable by syllable, tone last.

    Letter case, marks and spaces do not count. Numbers stand before words and are sorted by size,
    of any length; letters of other alphabets come after z. An empty text comes first.
    """
    return tuple(_syllable_key(syllable) for syllable in re.findall(r"\w+", nfc(text).lower()))


@cache
def _syllable_key(syllable: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    if syllable.isdecimal():  # numbers before words, 9 before 10
        digits = [unicodedata.digit(digit) for digit in syllable.lstrip("0")]
        return (-len(ALPHABET), len(digits), *digits), ()
    letters: list[int] = []
    tones: list[int] = []
    for mark in _split_tones(syllable):
        if mark in _TONE_RANK:
            tones.append(_TONE_RANK[mark])
        else:
            letters.append(_letter_rank(mark))
    return tuple(letters), tuple(tones)


def _split_tones(syllable: str) -> str:
    parts = []
    for letter in syllable:
        decomposed = unicodedata.normalize("NFD", letter)
        tones = "".join(mark for mark in decomposed if mark in _TONE_RANK)
        base = "".join(mark for mark in decomposed if mark not in _TONE_RANK)
        parts.append(nfc(base) + tones)
    return "".join(parts)


def _letter_rank(letter: str) -> int:
    if letter.isdecimal():
        return unicodedata.digit(letter) - 10
    return _LETTER_RANK.get(letter, len(ALPHABET) + ord(letter))


def parse_number(printed: str) -> Decimal | None:
    """Read a number as Vietnamese prints it: `35.000`, `75,5`, `07`; None for anything else.

    The dot groups thousands and the comma opens the decimals (Thông tư 01/2011/TT-BNV and the
    Law on Accounting agree); `75.5` is refused rather than guessed.
    """
    printed = printed.strip()
    if not _NUMBER.fullmatch(printed):
        return None
    return Decimal(printed.replace(".", "").replace(",", "."))


def format_number(value: Decimal) -> str:
    """Write a number as Vietnamese prints it: `35.000`, `75,5`.

    Zeros at the end of the decimals go; `parse_number` reads it back.
    """
    whole, _, decimals = f"{value:,f}".partition(".")
    decimals = decimals.rstrip("0")
    return whole.replace(",", ".") + (f",{decimals}" if decimals else "")


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A day, a month or a year: what a document says of its date, no more."""

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        """Write the date as Vietnamese prints it: `24/11/2023`, `11/2023`, `2023`."""
        if self.month is None:
            return str(self.year)
        if self.day is None:
            return f"{self.month}/{self.year}"
        return f"{self.day:02d}/{self.month:02d}/{self.year}"

    @property
    def iso(self) -> str:
        """Write the date in the reduced forms of ISO 8601: `2023-11-24`, `2023-11`, `2023`."""
        parts = (part for part in (self.month, self.day) if part is not None)
        return "-".join((f"{self.year:04d}", *(f"{part:02d}" for part in parts)))

    @property
    def first(self) -> date:
        """Return the first day that it may be."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """Return the last day that it may be."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])


_ISO_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?")
_LOCAL_DATE = re.compile(r"(?:(?:([0-9]{1,2})/)?([0-9]{1,2})/)?([0-9]{4})")
_DATE_IN_TEXT = re.compile(
    r"(?<![0-9])([0-9]{1,2})\s*/\s*([0-9]{1,2})\s*/\s*([0-9]{4})(?![0-9])"
    r"|ngày\s+([0-9]{1,2})\s+tháng\s+([0-9]{1,2})\s+năm\s+([0-9]{4})",
    re.IGNORECASE,
)
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def parse_date(text: str) -> PartialDate | None:
    """Read `2024-11-21`, `21/11/2024` or a shorter form; None when there is no such date.

    Shorter: `2024-11`, `11/2024`, `2024`. The year has four digits; space around it is no part.
    """
    if match := _ISO_DATE.fullmatch(text.strip()):
        year, month, day = match.groups()
    elif match := _LOCAL_DATE.fullmatch(text.strip()):
        day, month, year = match.groups()
    else:
        return None
    return _date(year, month, day)


def find_dates(text: str) -> list[PartialDate]:
    """Return every whole date that a text prints, `24/11/2023` or in words, in order.

    In words as official texts print them (`ngày 24 tháng 11 năm 2023`); a day that there is not
    (31/2) is left out, like a date without its day or year.
    """
    dates = []
    for match in _DATE_IN_TEXT.finditer(text):
        day, month, year = match.groups()[:3] if match[1] else match.groups()[3:]
        if date := _date(year, month, day):
            dates.append(date)
    return dates


def _date(year: str, month: str | None, day: str | None) -> PartialDate | None:
    date = PartialDate(int(year), int(month) if month else None, int(day) if day else None)
    return date if _exists(date) else None


def _exists(date: PartialDate) -> bool:
    if not date.year:  # there was none
        return False
    if date.month is None:
        return True
    if not 1 <= date.month <= 12:
        return False
    if date.day is None:
        return True
    leap = date.year % 4 == 0 and (date.year % 100 != 0 or date.year % 400 == 0)
    last = 28 if date.month == 2 and not leap else _DAYS[date.month - 1]
    return 1 <= date.day <= last
