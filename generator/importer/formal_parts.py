"""The formal parts of an official text: masthead, title, recipients, signature, footnotes.

Their order and wording are those of Nghị định 30/2020/NĐ-CP (State) and Hướng dẫn 36-HD/VPTW
(Party). A decision that issues a programme holds each part twice.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Literal

from generator.text.marks import UPPER, split_mark
from generator.text.source_text import Line
from generator.text.vietnamese import fold

PartKind = Literal[
    "masthead", "type", "title", "rule", "prose", "recipients", "signature", "footnotes", "appendix"
]

# Longest first: a type line may open with a shorter type.
TYPES = {
    "chuong trinh hanh dong": "chuong-trinh-hanh-dong",
    "chuong trinh": "chuong-trinh",
    "ke hoach hanh dong": "ke-hoach",
    "ke hoach": "ke-hoach",
    "nghi quyet": "nghi-quyet",
    "quyet dinh": "quyet-dinh",
    "huong dan": "huong-dan",
    "chi thi": "chi-thi",
    "de an": "de-an",
    "thong bao": "khac",
    "phuong an": "khac",
    "quy che": "khac",
    "bao cao": "khac",
}
_OPENERS = ("can cu", "thuc hien", "theo de nghi", "xet de nghi", "de ", "nham ", "kinh gui", "(")
_AUTHORITY = r"(?:TM|T/M|KT|TL|TUQ|Q|K/T|T/L)\s?\.?"
_SIGNING = re.compile(rf"{_AUTHORITY}\s+[{UPPER}]{{2}}.*")
_OFFICES = (
    "bi thu", "pho bi thu", "chu tich", "pho chu tich", "chu nhiem", "giam doc", "pho giam doc",
    "bo truong", "thu truong", "thu tuong", "chanh van phong", "truong ban", "pho truong ban",
    "truong phong", "pho truong phong", "thu truong co quan", "nguoi ky",
)  # fmt: skip
_SYLLABLE = rf"[{UPPER}][^\W\d_]*"
_NAME = re.compile(rf"{_SYLLABLE}(?: {_SYLLABLE}){{1,4}}")
# A scan may have lost the marks of the two words; a sentence may open with them.
_RECIPIENTS = re.compile(rf"N[ơo]i nh\w{{1,3}}(?:\s*:|\s*$|(?=\s+{_AUTHORITY}\s+[{UPPER}]{{2}}))")
_RULE = re.compile(r"\*|[\s*_=~.\-–—]{2,200}")
_NATIONAL = re.compile(
    r"CỘNG H[ÒO][ÀA]? XÃ HỘI CHỦ NGHĨA|Độc lập\s?[-–]\s?Tự do|ĐẢNG CỘNG SẢN VIỆT NAM", re.IGNORECASE
)
_DAY_LINE = re.compile(r"[^\d,;*/:.]{2,60}+,\s*+ngày\b.*\d{4}\.?")
# The number may go on behind a space, or be blank: `Số 12 /KH-UBND`, `Số 12/ KH-UBND`, `Số:`.
_NUMBER_AND_DAY = re.compile(
    r"(?P<left>Số\s*+(?::\s*+)?\S++(?:\s++[/-]\s?\S++||(?<=[/-])\s\S++)|Số(?:\s*+:)?)"
    rf"\s++(?P<right>{_DAY_LINE.pattern})"
)
_SIGNED = re.compile(r"\(?\s*đã ký\s*\)?", re.IGNORECASE)
_PAGE_NUMBER = re.compile(r"(?:Trang\s+)?\d{1,3}|-\s?\d{1,3}\s?-")
# Reasons, which stand in the plan file: they are of the language of the plan.
_BESIDE_RECIPIENTS = "Chữ ký in ở cột bên phải nơi nhận"
_BESIDE_MASTHEAD = "In ở cột bên phải của phần đầu văn bản"
_ORNAMENT = "Đường kẻ, dấu trang trí"
_PAGINATION = "Số trang"


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of printed lines that is one formal part; prose is everything between."""

    kind: PartKind
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class SetAside:
    """Words that a draft leaves out or places elsewhere than the extracted text has them.

    `line` is where the source has them; `reason` is Vietnamese, for the plan file.
    """

    text: str
    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a text in reading order, and what was omitted or moved to make them."""

    parts: tuple[Part, ...]
    omitted: tuple[SetAside, ...] = ()
    moved: tuple[SetAside, ...] = ()


def split_parts(lines: Sequence[Line]) -> Parts:
    """Split a text into its formal parts; every line goes to one part or is set aside.

    Parts are in reading order: of columns that were read across, the left one whole, then the
    right. A text without a line that names a type of document begins as prose.
    """
    kept, omitted = _without_decoration(lines)
    parts: list[Part] = []
    moved: list[SetAside] = []
    for kind, stretch in _stretches(kept):
        if kind == "recipients":
            columns = _part_columns(stretch, _cut_closing)
            parts.extend(_in_order(("recipients", "signature"), columns))
            moved.extend(_crossed(columns, _BESIDE_RECIPIENTS))
        elif kind == "masthead":
            columns = _part_columns(stretch, _cut_masthead)
            parts.append(Part(kind, columns.left + columns.right))
            moved.extend(_crossed(columns, _BESIDE_MASTHEAD))
        else:
            parts.append(Part(kind, tuple(stretch)))
    return Parts(tuple(parts), tuple(omitted), tuple(moved))


def _crossed(columns: _Columns, reason: str) -> Iterator[SetAside]:
    for line in columns.crossed:
        yield SetAside(_one_line(line.text), line.number, reason)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def type_of(line: str) -> str:
    """Return the plan type that a line in capitals names alone (`KẾ HOẠCH`), else nothing.

    A scan without accents (`CHUONG TRINH HANH PONG`) is forgiven a letter or two.
    """
    words = fold(line.rstrip(" :"))
    if not line.isupper() or len(words) > 40:
        return ""
    close = get_close_matches(words, TYPES, n=1, cutoff=0.9)
    return TYPES[close[0]] if close else ""


def is_motto(text: str) -> bool:
    """Tell whether a line holds the country's or the Party's name and motto."""
    return bool(_NATIONAL.search(text))


def is_authority(text: str) -> bool:
    """Tell whether a line says for whom somebody signs: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`."""
    return bool(_SIGNING.fullmatch(text))


def is_name(text: str) -> bool:
    """Tell whether a line can be a person's name: two to five words, each with a capital."""
    return bool(_NAME.fullmatch(text)) and not text.isupper()


def _without_decoration(lines: Sequence[Line]) -> tuple[list[Line], list[SetAside]]:
    kept: list[Line] = []
    omitted: list[SetAside] = []
    page, rule_gap = 1, 0
    for line in lines:
        if _RULE.fullmatch(line.text):
            omitted.append(SetAside(_one_line(line.text), line.number, _ORNAMENT))
            rule_gap += line.gap + 1
        elif _PAGE_NUMBER.fullmatch(line.text) and _number_of(line.text) in (page, page + 1):
            page = _number_of(line.text)
            omitted.append(SetAside(_one_line(line.text), line.number, _PAGINATION))
        else:
            kept.append(replace(line, gap=line.gap + rule_gap))
            rule_gap = 0
    return kept, omitted


def _number_of(text: str) -> int:
    return int(re.sub(r"\D", "", text))


def _stretches(lines: Sequence[Line]) -> Iterator[tuple[PartKind, list[Line]]]:
    kind: PartKind = "masthead" if any(type_of(line.text) for line in lines[:40]) else "prose"
    stretch: list[Line] = []
    for index, line in enumerate(lines):
        following = _next_kind(kind, line, stretch, lines[index + 1 :])
        if following:
            if stretch:
                yield kind, stretch
            kind, stretch = following, []
        stretch.append(line)
    if stretch:
        yield kind, stretch


def _next_kind(
    kind: PartKind, line: Line, stretch: Sequence[Line], rest: Sequence[Line]
) -> PartKind | None:
    """Return the kind of the part that `line` opens; None when it goes on with the one before."""
    if kind == "title" and not _ends_title(line, stretch):
        return None
    if opened := _opened_anywhere(kind, line, rest):
        return None if opened == kind == "footnotes" else opened
    if kind == "type":
        return "prose" if stretch[-1].text.endswith(":") else "title"
    if kind not in ("masthead", "recipients") and _opens_closing(line, rest):
        return "recipients"
    return "prose" if kind == "title" else None


def _opened_anywhere(kind: PartKind, line: Line, rest: Sequence[Line]) -> PartKind | None:
    if type_of(line.text):
        return "type"
    marked = split_mark(line.text)
    if marked and marked.mark.series == "appendix" and kind != "masthead":
        return "appendix"
    if marked and marked.mark.series == "footnote":
        # Behind the first of footnotes alone there are no others: that was looked at.
        return "footnotes" if kind == "footnotes" or _all_footnotes(rest) else None
    return None


def _all_footnotes(rest: Sequence[Line]) -> bool:
    marks = (marked.mark for line in rest if (marked := split_mark(line.text)))
    return all(mark.series == "footnote" for mark in marks)


def _ends_title(line: Line, stretch: Sequence[Line]) -> bool:
    if marked := split_mark(line.text):
        return marked.mark.series != "bullet" or bool(stretch)
    if stretch[0].text.isupper() != line.text.isupper() or names_issuer(line.text):
        return True
    gaps = [above.gap for above in stretch]
    if line.gap > max(1, *gaps) or (len(gaps) > 1 and line.gap and not any(gaps[1:])):
        return True
    return not line.text[:1].islower() and fold(line.text).startswith(_OPENERS)


def names_issuer(text: str) -> bool:
    """Tell whether a line in capitals opens as the name of an organ that issues documents."""
    organs = ("uy ban nhan dan", "hoi dong nhan dan", "chu tich uy ban", "ban thuong vu")
    return text.isupper() and fold(text).startswith(organs)


def _opens_closing(line: Line, rest: Sequence[Line]) -> bool:
    if _RECIPIENTS.match(line.text):
        return True
    return bool(_SIGNING.fullmatch(line.text)) and line.text.isupper() and len(rest) < 60


@dataclass(frozen=True, slots=True)
class _Columns:
    """Two columns that were read across, each whole; `crossed` are right pieces out of place."""

    left: tuple[Line, ...]
    right: tuple[Line, ...]
    crossed: tuple[Line, ...]


def _part_columns(lines: Sequence[Line], cut: Callable[[str], tuple[str, str]]) -> _Columns:
    """Part two columns; `cut` gives the left and the right piece of a line, one may be empty."""
    left: list[Line] = []
    right: list[Line] = []
    for line in lines:
        pieces = cut(line.text)
        for column, piece in zip((left, right), pieces, strict=True):
            if piece:
                column.append(replace(line, text=piece))
    last = left[-1].number if left else 0
    stands_first = bool(left and right) and right[-1].number < left[0].number
    crossed = () if stands_first else tuple(line for line in right if line.number < last)
    return _Columns(tuple(left), tuple(right), crossed)


def _cut_masthead(text: str) -> tuple[str, str]:
    """Cut a line of the masthead: organ and number to the left, motto, place and day right."""
    if found := _NATIONAL.search(text):
        return text[: found.start()].rstrip(), text[found.start() :]
    if found := _NUMBER_AND_DAY.fullmatch(text):
        return found["left"].rstrip(), found["right"]
    return ("", text) if _DAY_LINE.fullmatch(text) else (text, "")


def _cut_closing(text: str) -> tuple[str, str]:
    """Cut a line of the closing: recipients to the left, signature right."""
    if is_signing(text) or _SIGNED.fullmatch(text):
        return "", text
    last = fold(text).lstrip("- ").startswith("luu")
    for cut in re.finditer(r"\s+", text):
        left, right = text[: cut.start()], text[cut.end() :]
        wide = len(cut[0]) > 1
        apart = wide or left.endswith((":", ";", ",", ".")) or _RECIPIENTS.fullmatch(left)
        if is_signing(right) and apart:
            return left, right
        if _NAME.fullmatch(right) and (wide or (last and left.endswith((".", ";")))):
            return left, right
    shouted = text.isupper() and len(text.split()) > 1
    alone = (shouted or _NAME.fullmatch(text)) and split_mark(text) is None
    return ("", text) if alone and not _RECIPIENTS.match(text) else (text, "")


def is_signing(text: str) -> bool:
    """Tell whether a line names an authority or an office in capitals, as signatures do."""
    if not text.isupper():
        return False
    return bool(_SIGNING.fullmatch(text)) or fold(text).rstrip(".") in _OFFICES


def _in_order(kinds: tuple[PartKind, PartKind], columns: _Columns) -> Iterator[Part]:
    parts = [Part(kinds[0], columns.left), Part(kinds[1], columns.right)]
    if columns.left and columns.right and columns.right[-1].number < columns.left[0].number:
        parts.reverse()
    yield from (part for part in parts if part.lines)
