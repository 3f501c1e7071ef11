"""The particulars that an official text prints of itself: type, title, number, date, signer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.importer.body import joined
from generator.importer.formal_parts import Part
from generator.importer.formal_words import (
    SIGNED,
    is_authority,
    is_name,
    is_office,
    names_issuer,
    type_in_full,
    type_of,
    without_rank,
)
from generator.importer.masthead import (
    Issuer,
    has_blank_number,
    read_day,
    read_issuer,
    read_number,
    read_subject,
)
from generator.importer.printed import PartKind, Printed
from generator.importer.titled_line import read_titled_line
from generator.text.identifiers import find_document_numbers
from generator.text.vietnamese import find_dates, fold

# “Ban Thường vụ Huyện ủy ban hành Kế hoạch …” tells who issues a text without masthead.
_ISSUES = re.compile(
    r"(?:^|[,;] )(?P<name>(?:Ban Thường vụ|Ban Chấp hành|Ủy ban nhân dân|UBND|Tỉnh ủy|Huyện ủy"
    r"|Thị ủy|Thành ủy|Đảng ủy)(?! các)[^,.;:]{0,60}?) (?:ban hành|xây dựng|đề ra)"
    r" (?:[Kk]ế hoạch|[Cc]hương trình|[Đđ]ề án)"
)
_ATTACHED = re.compile(r"\((?:Ban hành )?kèm theo\b", re.IGNORECASE)
# Organs that every place has.
_PLACELESS = ("uy ban nhan dan", "hoi dong nhan dan")
_NEAR_TOP = 8
_WHOLE_DAY = len("2026-02-12")
_BEYOND = re.compile(r"\b(?:tầm nhìn|định hướng)\b[^,;.\d]{0,24}$", re.IGNORECASE)
_PERIOD = re.compile(
    r"giai đoạn (?:năm )?(?P<from>20\d\d)\s?[-–]\s?(?P<until>20\d\d)"
    r"|từ năm (?P<since>20\d\d) đến (?:hết )?(?:năm )?(?P<to>20\d\d)"
    r"|(?:đến|tới) (?:hết )?năm (?P<end>20\d\d)"
    r"|(?<!\d )năm (?P<year>20\d\d)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class YearsSaid:
    """The years that a title says a plan is for, null where it says none, and its words."""

    first: int | None
    last: int | None
    printed: str


@dataclass(frozen=True, slots=True)
class Particulars:
    """What the text prints of itself; None where it prints nothing.

    `in_place_of` are the words of who signs for another (`KT. CHỦ TỊCH`), `on_behalf` those of the
    body that speaks (`TM. ỦY BAN NHÂN DÂN`); capitals stand as printed. `is_blank` tells that
    number and day are printed as blanks, to be filled in when the text is issued. `sent` tells that
    it says to whom it goes.
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
    issuer: Issuer | None = None
    period: YearsSaid | None = None
    is_draft: bool = False
    is_blank: bool = False
    signed: bool = False
    sent: bool = False


_APPROVES = re.compile(
    r"(?:Điều 1\s?[.:]\s?)?(?:Phê duyệt|Ban hành(?: kèm theo \w+ \w+ này)?:?)\s"
    r"(?P<what>[^;:]{0,60}?(?:Kế hoạch|Chương trình|Đề án|Chiến lược)[^;:.]{0,300})"
)


# A heading of goals that ends with the year by which they are to be reached.
_AIMED_AT = re.compile(
    r"(?:[\dIVXa-zđ]{1,5}[.)\-–]{1,2}(?:\d{1,2}[.)\-–]?){0,3}\s{0,3})?"
    r"(?:(?:các\s)?(?:mục tiêu|chỉ tiêu)\b[^.;:\d]{0,60}\s|phấn đấu\s)?"
    r"đến (?:hết |cuối )?năm (?P<year>20\d\d)\s?(?:[:.]|,? (?:tầm nhìn|định hướng)[^.;]{0,40})?",
    re.IGNORECASE,
)
# Goals so far behind the nearest ones are a vision.
_FAR = 10


def read_particulars(parts: Sequence[Part], stamps: Sequence[str] = ()) -> Particulars:
    """Read the particulars out of the formal parts; the last titled type is the plan's own.

    `date` is in ISO form as far as the text prints it (`2024-03` without a day). Number and day may
    stand in `stamps`, the words of electronic signatures. A text without a type has the type `khac`
    and an empty title; a letter names its subject in the masthead (“V/v …”).
    """
    masthead = [" ".join(line.text.split()) for line in _lines(parts, "masthead")]
    type_line, title = _type_and_title(parts)
    subject = "" if type_line else read_subject(masthead)
    date, place = read_day([*masthead, *stamps])
    number = read_number([*masthead, *stamps])
    if number is None and date is None and not has_blank_number(masthead):
        number, date = _as_attached(parts)
    issuer = _issuer(masthead, parts)
    if not (masthead or type_line or number) and (line := read_titled_line(_first(parts))):
        type_line, title, number, date = line.type, line.title or title, line.number, line.date
        issuer = Issuer(line.issuer, organs=(line.issuer,)) if line.issuer else issuer
    signature = _signature(parts)
    name = _name(signature)
    return Particulars(
        type="cong-van" if subject else _type(type_line) or _enacted(parts, title) or "khac",
        type_line=type_line,
        title=(title or subject).lstrip(" .,:-–"),
        number=number,
        date=date,
        place=place,
        name=name,
        office=_office(signature, name),
        in_place_of=next((t for t in signature if is_authority(t) and _is_for(t)), None),
        on_behalf=next((t for t in signature if is_authority(t) and not _is_for(t)), None),
        issuer=issuer,
        period=years_of(title or subject),
        is_draft=any("du thao" in fold(line) for line in [*masthead, type_line]),
        is_blank=has_blank_number(masthead) and not (date and len(date) == _WHOLE_DAY),
        signed=bool(signature),
        sent=bool(_lines(parts, "recipients")),
    )


def years_of(title: str) -> YearsSaid | None:
    """Return the years that the words of a title set for a plan: its last such words; else null.

    A vision looks beyond them: “đến năm 2030, tầm nhìn đến năm 2045” sets 2030.
    The year of a day (“ngày 18 tháng 12 năm 2024”) is none.
    """
    best: YearsSaid | None = None
    for found in _PERIOD.finditer(title):
        if best is not None and _BEYOND.search(title, 0, found.start()):
            break
        first = found["from"] or found["since"] or found["year"]
        last = found["until"] or found["to"] or found["end"] or found["year"]
        spans = bool(found["from"] or found["since"])
        if best is None or spans or best.first is None:
            best = YearsSaid(int(first) if first else None, int(last), found[0])
        if spans:
            break
    return best


def years_below(parts: Sequence[Part]) -> YearsSaid | None:
    """Return the years of a plan whose title says none: of what it approves, of its goals."""
    return years_approved(parts) or years_aimed_at(parts)


def years_approved(parts: Sequence[Part]) -> YearsSaid | None:
    """Return the years of the plan that an article approves or issues; null where none says them.

    “Điều 1. Phê duyệt Chương trình … giai đoạn 2026 - 2030”.
    """
    for line in _lines(parts, "prose"):
        if found := _APPROVES.match(" ".join(line.text.split())):
            return years_of(found["what"])
    return None


def years_aimed_at(parts: Sequence[Part]) -> YearsSaid | None:
    """Return the last year that headings of goals name, visions apart; null where none names one.

    “2.1. Đến năm 2030”, “Mục tiêu đến năm 2030, tầm nhìn đến năm 2045”.
    """
    lines = (" ".join(line.text.split()) for line in _lines(parts, "prose"))
    found = {int(match["year"]): match[0] for match in map(_AIMED_AT.fullmatch, lines) if match}
    near = [year for year in found if year <= min(found) + _FAR]
    return YearsSaid(None, max(near), found[max(near)]) if near else None


def _lines(parts: Sequence[Part], kind: PartKind) -> list[Printed]:
    return [line for part in parts if part.kind == kind for line in part.lines]


def _first(parts: Sequence[Part]) -> list[str]:
    return [line.text for part in parts[:1] for line in part.lines[:_NEAR_TOP]]


def _type(line: str) -> str:
    return type_in_full(line.upper())


def _type_and_title(parts: Sequence[Part]) -> tuple[str, str]:
    found = ("", "")
    above: Part | None = None
    for part in parts:
        if part.kind == "title":
            typed = above is not None and above.kind == "type"
            found = (above.lines[0].text if above and typed else "", joined(part.lines))
        above = part
    return found


def _enacted(parts: Sequence[Part], title: str) -> str:
    """Return the type of a titled text that only “QUYẾT ĐỊNH:” tells; nothing without a title."""
    named = next((part.lines[0].text for part in parts if part.kind == "type"), "")
    return type_of(named) if title else ""


def _as_attached(parts: Sequence[Part]) -> tuple[str | None, str | None]:
    """Return number and day of the text that a plan or an appendix says to be attached to."""
    for part in parts:
        for line in part.lines[:_NEAR_TOP]:
            if _ATTACHED.match(line.text) and (found := find_document_numbers(line.text)):
                days = find_dates(line.text[found[0].end :])
                printed = line.text[found[0].start : found[0].end]
                return printed, days[0].iso if days else None
    return None, None


def _issuer(masthead: Sequence[str], parts: Sequence[Part]) -> Issuer | None:
    """Return the organ of the masthead, the one below the title where the first lost its place."""
    above, below = read_issuer(masthead), _named_below(parts)
    if above and below and fold(above.name) in _PLACELESS:
        return below if fold(below.name).startswith(f"{fold(above.name)} ") else above
    return above or below


def _named_below(parts: Sequence[Part]) -> Issuer | None:
    """Return the organ that a decision names below its title, or that says what it issues."""
    prose = [" ".join(line.text.split()) for line in _lines(parts, "prose")[:_NEAR_TOP]]
    if prose and names_issuer(prose[0]):
        return Issuer(prose[0], organs=(prose[0],))
    said = next((found for line in prose if (found := _ISSUES.search(line))), None)
    return Issuer(said["name"], organs=(said["name"],)) if said else None


def _signature(parts: Sequence[Part]) -> list[str]:
    """Return the lines of the last signature that has a name; of the last one without any."""
    found = [
        [" ".join(line.text.split()) for line in part.lines]
        for part in parts
        if part.kind == "signature"
    ]
    named = [lines for lines in found if _name(lines)]
    return (named or found or [[]])[-1]


def _name(signature: Sequence[str]) -> str | None:
    """Return the name of who signed: the last that looks like one, else one in capitals."""
    lines = [without_rank(line) for line in signature if not SIGNED.fullmatch(line)]
    written = next((line for line in reversed(lines) if is_name(line)), None)
    if written or len(lines) < 2 or is_office(lines[-1]) or is_authority(lines[-1]):
        return written
    return lines[-1] if is_name(lines[-1].title()) else None


def _is_for(text: str) -> bool:
    return fold(text).startswith(("kt", "k/t", "tl", "t/l", "tuq", "q."))


def _office(signature: Sequence[str], name: str | None) -> str | None:
    offices = [
        text
        for text in signature
        if not is_authority(text)
        and not (name and text.endswith(name))
        and not SIGNED.fullmatch(text)
        and (text.isupper() or is_office(text))
    ]
    return offices[-1] if offices else None
