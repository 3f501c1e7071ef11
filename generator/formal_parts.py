"""The formal parts of an official text: masthead, title, recipients, signature, footnotes.

Their order and wording are those of Nghị định 30/2020/NĐ-CP (State) and Hướng dẫn 36-HD/VPTW
(Party). A decision that issues a programme holds each part twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Literal

from generator.numbering import UPPER, split_mark
from generator.official_text import Line
from generator.vietnamese import fold

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
_RECIPIENTS = re.compile(r"Nơi nhận\s*:?|Noi nh[aâ]n\s*:?", re.IGNORECASE)
_RULE = re.compile(r"[\s*_=~.\-–—]{1,200}")
_PAGE_NUMBER = re.compile(r"(?:Trang\s+)?\d{1,3}|-\s?\d{1,3}\s?-")


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of printed lines that is one formal part; prose is everything between."""

    kind: PartKind
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class SetAside:
    """Words that a draft leaves out or places elsewhere than the extracted text has them."""

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
    """Split a text into its formal parts; every line goes to one part or is set aside."""
    kept, omitted = _without_decoration(lines)
    parts: list[Part] = []
    moved: list[SetAside] = []
    for kind, stretch in _stretches(kept):
        if kind == "recipients":
            recipients, signature, crossed = _part_columns(stretch)
            moved.extend(crossed)
            parts.extend(_closing(recipients, signature))
        else:
            parts.append(Part(kind, tuple(stretch)))
    return Parts(tuple(parts), tuple(omitted), tuple(moved))


def type_of(line: str) -> str:
    """Return the plan type that a line in capitals names alone (`KẾ HOẠCH`), else nothing.

    A scan without accents (`CHUONG TRINH HANH PONG`) is forgiven a letter or two.
    """
    words = fold(line.rstrip(" :"))
    if not line.isupper() or len(words) > 40:
        return ""
    close = get_close_matches(words, TYPES, n=1, cutoff=0.9)
    return TYPES[close[0]] if close else ""


def is_authority(text: str) -> bool:
    """Tell whether a line says for whom somebody signs: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`."""
    return bool(_SIGNING.fullmatch(text))


def is_name(text: str) -> bool:
    """Tell whether a line can be a person's name: two to five words, each with a capital."""
    return bool(_NAME.fullmatch(text)) and not text.isupper()


def _without_decoration(lines: Sequence[Line]) -> tuple[list[Line], list[SetAside]]:
    kept: list[Line] = []
    omitted: list[SetAside] = []
    page = 1
    for line in lines:
        if _RULE.fullmatch(line.text):
            omitted.append(SetAside(line.text, line.number, "Đường kẻ, dấu trang trí"))
        elif _PAGE_NUMBER.fullmatch(line.text) and _number_of(line.text) in (page, page + 1):
            page = _number_of(line.text)
            omitted.append(SetAside(line.text, line.number, "Số trang"))
        else:
            kept.append(line)
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
    if line.text.rstrip(" :").isupper() and type_of(line.text):
        return "type"
    marked = split_mark(line.text)
    if marked and marked.mark.series == "appendix" and kind != "masthead":
        return "appendix"
    if marked and marked.mark.series == "footnote" and _all_footnotes(rest):
        return None if kind == "footnotes" else "footnotes"
    if kind == "type":
        return "prose" if stretch[-1].text.endswith(":") else "title"
    if kind != "recipients" and _opens_closing(line, rest):
        return "recipients"
    if kind in ("title", "appendix") or (kind == "footnotes" and marked):
        return "prose" if kind == "title" else None
    return None


def _all_footnotes(rest: Sequence[Line]) -> bool:
    marks = [marked.mark for line in rest if (marked := split_mark(line.text))]
    return all(mark.series == "footnote" for mark in marks)


def _ends_title(line: Line, stretch: Sequence[Line]) -> bool:
    if marked := split_mark(line.text):
        return marked.mark.series != "bullet" or bool(stretch)
    if stretch[0].text.isupper() != line.text.isupper() or _names_issuer(line.text):
        return True
    gaps = [above.gap for above in stretch]
    if line.gap > max(1, *gaps) or (len(gaps) > 1 and line.gap and not any(gaps[1:])):
        return True
    return not line.text[:1].islower() and fold(line.text).startswith(_OPENERS)


def _names_issuer(text: str) -> bool:
    organs = ("uy ban nhan dan", "hoi dong nhan dan", "chu tich uy ban", "ban thuong vu")
    return text.isupper() and fold(text).startswith(organs)


def _opens_closing(line: Line, rest: Sequence[Line]) -> bool:
    if _RECIPIENTS.match(line.text):
        return True
    return bool(_SIGNING.fullmatch(line.text)) and line.text.isupper() and len(rest) < 60


def _part_columns(
    lines: Sequence[Line],
) -> tuple[list[Line], list[Line], list[SetAside]]:
    """Part recipients from signature, also where two columns were read across."""
    recipients: list[Line] = []
    signature: list[Line] = []
    moved: list[SetAside] = []
    for line in lines:
        left, right = _across(line.text, last=_is_last_recipient(line.text))
        if left and right:
            recipients.append(replace(line, text=left))
            signature.append(replace(line, text=right))
            reason = "Chữ ký in ở cột bên phải nơi nhận"
            moved.append(SetAside(right, line.number, reason))
        elif right or (not recipients and not _RECIPIENTS.match(line.text)):
            signature.append(line)
        else:
            recipients.append(line)
    return recipients, signature, _really_moved(recipients, moved)


def _really_moved(recipients: Sequence[Line], moved: list[SetAside]) -> list[SetAside]:
    """Leave out what stands behind every recipient anyway: the last line's right column."""
    last = recipients[-1].number if recipients else 0
    return [aside for aside in moved if aside.line < last or len(moved) == 1] or moved


def _is_last_recipient(text: str) -> bool:
    return fold(text).lstrip("- ").startswith("luu")


def _across(text: str, *, last: bool) -> tuple[str, str]:
    """Cut a line into its left and right column; one of them is empty when there is only one."""
    if _is_signing(text):
        return "", text
    for cut in re.finditer(r"\s+", text):
        left, right = text[: cut.start()], text[cut.end() :]
        wide = len(cut[0]) > 1
        if _is_signing(right) and (wide or left.endswith((":", ";", ",", "."))):
            return left, right
        if _NAME.fullmatch(right) and (wide or (last and left.endswith((".", ";")))):
            return left, right
    return (text, "") if text.startswith("-") or _RECIPIENTS.match(text) else _alone(text)


def _is_signing(text: str) -> bool:
    if not text.isupper():
        return False
    return bool(_SIGNING.fullmatch(text)) or fold(text).rstrip(".") in _OFFICES


def _alone(text: str) -> tuple[str, str]:
    return ("", text) if text.isupper() or _NAME.fullmatch(text) else (text, "")


def _closing(recipients: Sequence[Line], signature: Sequence[Line]) -> Iterator[Part]:
    parts = [Part("recipients", tuple(recipients)), Part("signature", tuple(signature))]
    if recipients and signature and signature[0].number < recipients[0].number:
        parts.reverse()
    yield from (part for part in parts if part.lines)
