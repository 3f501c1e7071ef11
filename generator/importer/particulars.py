"""The particulars that an official text prints of itself: type, title, number, date, signer."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.importer.body import joined
from generator.importer.formal_parts import Part, PartKind, Printed
from generator.importer.formal_words import (
    is_authority,
    is_motto,
    is_name,
    names_issuer,
    type_of,
)
from generator.text.vietnamese import fold

_NUMBER = re.compile(r"Số\s*+(?::\s*+)?(?P<number>\d[\w&]{0,30}\s?[/-]\s?[^\s,;*]+)", re.IGNORECASE)
_DATE = re.compile(
    r"(?:(?P<place>[^\d,;*/:.\n]{2,60}+),\s*+)?ngày\s*+(?:(?P<day>\d{1,2})\s*+)?"
    r"tháng\s*+(?:(?P<month>\d{1,2})\s*+)?năm\s*+(?P<year>\d{4})"
)
_NO_ORGAN = re.compile(r"so\s*[:/-]|du thao")


@dataclass(frozen=True, slots=True)
class Particulars:
    """What the text prints of itself; None where it prints nothing.

    `in_place_of` are the words of who signs for another (`KT. CHỦ TỊCH`), `on_behalf` those of the
    body that speaks (`TM. ỦY BAN NHÂN DÂN`); capitals stand as printed.
    """

    type: str
    type_line: str
    title: str
    number: str | None = None
    date: str | None = None
    place: str | None = None
    name: str | None = None
    office: str | None = None
    in_place_of: str | None = None
    on_behalf: str | None = None
    issuer: str | None = None
    is_draft: bool = False
    signed: bool = False


def read_particulars(parts: Sequence[Part]) -> Particulars:
    """Read the particulars out of the formal parts; the last titled type is the plan's own.

    `date` is in ISO form as far as the text prints it (`2024-03` without a day). A text without a
    type has the type `khac` and an empty title.
    """
    masthead = "\n".join(line.text for line in _lines(parts, "masthead"))
    type_line, title = _type_and_title(parts)
    number = _NUMBER.search(masthead)
    date = _DATE.search(masthead)
    signature = [line.text for line in _lines(parts, "signature")]
    return Particulars(
        type=type_of(type_line) or "khac",
        type_line=type_line,
        title=title,
        number=number["number"] if number else None,
        date=_iso(date) if date else None,
        place=date["place"].strip() if date and date["place"] else None,
        name=next((text for text in reversed(signature) if is_name(text)), None),
        office=_office(signature),
        in_place_of=next((t for t in signature if is_authority(t) and _is_for(t)), None),
        on_behalf=next((t for t in signature if is_authority(t) and not _is_for(t)), None),
        issuer=_issuer(parts),
        is_draft="du thao" in fold(masthead),
        signed=bool(signature),
    )


def _lines(parts: Sequence[Part], kind: PartKind) -> list[Printed]:
    return [line for part in parts if part.kind == kind for line in part.lines]


def _type_and_title(parts: Sequence[Part]) -> tuple[str, str]:
    found = ("", "")
    for part, following in itertools.pairwise(parts):
        if part.kind == "type" and following.kind == "title":
            found = (part.lines[0].text, joined(following.lines))
    return found


def _issuer(parts: Sequence[Part]) -> str | None:
    """Return the name of the issuing organ as the masthead prints it, or the decision below it."""
    masthead = [line.text for line in _lines(parts, "masthead")]
    organ = [text for text in masthead if text.isupper() and not _is_no_organ(text)]
    below = [line.text for line in _lines(parts, "prose")[:1] if names_issuer(line.text)]
    return " ".join(organ or below) or None


def _is_no_organ(text: str) -> bool:
    """Tell whether a line in capitals is motto, number or “DỰ THẢO”; `SỞ Y TẾ` is an organ."""
    return is_motto(text) or bool(re.search(r"\d", text)) or bool(_NO_ORGAN.match(fold(text)))


def _iso(date: re.Match[str]) -> str:
    year, month, day = date["year"], date["month"], date["day"]
    if not month:
        return str(year)
    return f"{year}-{int(month):02d}" + (f"-{int(day):02d}" if day else "")


def _is_for(text: str) -> bool:
    return fold(text).startswith(("kt", "k/t", "tl", "t/l", "tuq", "q."))


def _office(signature: Sequence[str]) -> str | None:
    offices = [text for text in signature if not is_authority(text) and text.isupper()]
    return offices[-1] if offices else None
