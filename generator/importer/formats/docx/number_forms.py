"""A count → how Word prints it in each of its forms of numbers (`w:numFmt`)."""

from __future__ import annotations

from collections.abc import Callable

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
# Beyond these, Word's own forms are decimal or repeat without end.
_MOST_ROMAN = 32_767
_MOST_LETTERS = 780


def roman(count: int) -> str:
    """Return a count in Roman capitals, in digits where there are none."""
    if not 0 < count <= _MOST_ROMAN:
        return str(count)
    printed = ""
    for worth, letters in _ROMAN:
        times, count = divmod(count, worth)
        printed += letters * times
    return printed


def letters(count: int) -> str:
    """Return a count in letters as Word does: a … z, aa, bb … zz, aaa."""
    if not 0 < count <= _MOST_LETTERS:
        return str(count)
    rounds, place = divmod(count - 1, 26)
    return chr(ord("a") + place) * (rounds + 1)


def ordinal(count: int) -> str:
    """Return a count as an ordinal of English: 1st, 2nd, 11th."""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
    return f"{count}{'th' if 10 < count % 100 < 20 else ending}"


def in_words(count: int) -> str:
    """Return a count below 100 in words of Vietnamese, a larger one in digits."""
    if not 0 <= count < 100:
        return str(count)
    tens, ones = divmod(count, 10)
    if not tens:
        return _DIGITS[ones]
    head = "mười" if tens == 1 else f"{_DIGITS[tens]} mươi"
    last = {0: "", 5: " lăm", 1: " một" if tens == 1 else " mốt"}.get(ones, f" {_DIGITS[ones]}")
    return head + last


def _circled(count: int) -> str:
    return chr(0x2460 + count - 1) if 1 <= count <= 20 else str(count)


def _chicago(count: int) -> str:
    rounds, place = divmod(max(count, 1) - 1, 4)
    return "*†‡§"[place] * min(rounds + 1, 30)


_FORMS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda count: f"{count:02}",
    "upperRoman": roman,
    "lowerRoman": lambda count: roman(count).lower(),
    "upperLetter": lambda count: letters(count).upper(),
    "lowerLetter": letters,
    "ordinal": ordinal,
    "vietnameseCounting": in_words,
    "hex": lambda count: f"{count:X}",
    "chicago": _chicago,
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedParen": lambda count: f"({count})",
    "decimalEnclosedFullstop": lambda count: f"{count}.",
    "numberInDash": lambda count: f"- {count} -",
    "none": lambda _count: "",
}


def is_known(form: str) -> bool:
    """Tell whether a form of numbers is one that is printed here as Word does."""
    return form in _FORMS


def printed(count: int, form: str) -> str:
    """Return how Word prints a count in a form; one that nobody knows here is decimal."""
    return _FORMS.get(form, str)(count)
