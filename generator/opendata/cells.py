"""A value as a cell of CSV that no spreadsheet runs as a formula (OWASP, CSV injection).

`theme/assets/js/matrix/csv.js` is its twin in the browser; both are held to the same cases.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import is_dataclass
from decimal import Decimal

from generator.text.figures import OPERATORS
from generator.text.vietnamese import PartialDate

# What begins a formula, the wide and small forms too, which spreadsheets of East Asia take for it.
_SIGNS = r"=+\-@＝＋－＠﹦﹢﹣﹫"
# What a spreadsheet may drop before it looks: blanks, quotes, controls, and what shows nothing.
_DROPPED = (
    r"\s\"'\x00-\x20\x7f-\xa0\xad\u034f\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f"
    r"\u3000\u3164\ufe00-\ufe0f\ufeff"
)
_FORMULA = re.compile(rf"[\t\r\n]|[{_DROPPED}]*+[{_SIGNS}]")
# Whatever separates cells elsewhere than with us: a spreadsheet that is set to Vietnamese parts
# lines at semicolons. Each run is taken whole, so that a long one is walked through once.
_RUN = re.compile(rf"(?<![{_DROPPED};])([{_DROPPED};]++)([{_SIGNS}])")
_SEPARATOR = re.compile(r"[;\t\r\n]")


def cell(value: object, plain: Callable[[object], object]) -> object:
    """Write a value for a spreadsheet: a list of texts with semicolons, what is nested as JSON.

    Null is an empty cell, truths are `true` and `false`; `plain` gives the form in JSON of what
    JSON does not know.
    """
    if isinstance(value, str):
        return safe(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple) and not any(is_dataclass(part) for part in value):
        value = "; ".join(str(part) for part in value)
    if isinstance(value, Decimal | PartialDate):
        return plain(value)
    if isinstance(value, tuple) or is_dataclass(value):
        value = json.dumps(value, ensure_ascii=False, default=plain)
    return safe(value) if isinstance(value, str) else "" if value is None else value


def safe(text: str) -> str:
    """Return a text with an apostrophe wherever a cell would begin with a formula.

    That is at its beginning, and behind a semicolon, tab or line break, which begin another cell
    where a spreadsheet does not part at commas. Operators of bounds stay as they are.
    """
    if text in OPERATORS:
        return text
    inner = _RUN.sub(_marked, text) if _SEPARATOR.search(text) else text
    return f"'{inner}" if _FORMULA.match(text) else inner


def _marked(run: re.Match[str]) -> str:
    skipped, sign = run.groups()
    return f"{skipped}'{sign}" if _SEPARATOR.search(skipped) else run[0]


def unguarded(text: str) -> str:
    """Return a text as it was before `safe` put apostrophes into it."""
    inner = _GUARDED.sub(_unmarked, text)
    return inner[1:] if inner.startswith("'") and _FORMULA.match(inner[1:]) else inner


_GUARDED = re.compile(rf"(?<![{_DROPPED};])([{_DROPPED};]++)(?=[{_SIGNS}])")


def _unmarked(run: re.Match[str]) -> str:
    skipped = run[1]
    return skipped[:-1] if skipped.endswith("'") and _SEPARATOR.search(skipped) else skipped
