"""What the masthead of an official text prints: who issues it, its number, its day, its place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.importer.formal_words import cut_masthead, is_motto
from generator.text.marks import UPPER
from generator.text.vietnamese import fold

_NUMBER = re.compile(
    r"(?:^|(?<=\s))Số\s*+[:.]?\s*+(?P<number>\d[\w.&]{0,20}+\s{0,20}[/-]\s{0,3}[^\s,;*]++"
    r"(?:\s?-\s?[^\s,;*\d]++)?)",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"\(?(?:V/v|Về việc)[:.]?\s+(?P<subject>\S.*)", re.IGNORECASE)
_BLANK = r"[\s.…_]{0,40}+"
_BLANK_NUMBER = re.compile(r"Số\s*+[:.]?[\s.…_]*+(?:[/-]|$)", re.IGNORECASE)
_DATE = re.compile(
    rf"(?:(?P<place>[^\d,;*/:.\n]{{2,60}}+),\s*+)?ngày{_BLANK}(?:(?P<day>\d{{1,2}}){_BLANK})?"
    rf"(?:tháng|[/-]){_BLANK}(?:(?P<month>\d{{1,2}}){_BLANK})?(?:năm|[/-])\s*+(?P<year>\d{{4}})",
    re.IGNORECASE,
)
# How the name of a whole organ opens; what does not open so goes on with the line above.
_ORGANS = (
    "uy ban", "ubnd", "hoi dong", "hdnd", "bo ", "so ", "ban ", "dang bo", "dang uy", "tinh uy",
    "huyen uy", "thanh uy", "thi uy", "quan uy", "chinh phu", "thu tuong", "trung tam", "chi cuc",
    "cuc ", "tong cuc", "van phong", "phong ", "cong an", "mat tran", "lien doan", "hoi ", "doan ",
    "vien ", "truong ", "thanh tra", "to ", "chu tich", "bo truong", "quoc hoi", "toa an",
    "lien minh", "tong ", "bao ", "ubmttq", "dai ", "thuong truc", "dang doan", "tinh doan",
    "huyen doan", "thanh doan", "thi doan", "quan doan", "xa doan", "trung uong", "bch ", "bcd ",
    "hoc vien", "benh vien", "kho bac", "hat ", "don ", "doi ", "tram ", "tap doan", "cong ty",
    "nha may", "xi nghiep", "lam truong", "nong truong", "vuon quoc gia", "khu bao ton",
    "ngan hang", "hop tac xa", "quy ", "chi bo", "chi hoi", "chi nhanh", "cum ", "khoi ", "khoa ",
    "trung doan", "su doan", "lu doan", "tieu doan", "quan khu", "quan chung", "binh doan",
    "hai quan", "thue ", "kiem toan", "thong tan xa", "nha xuat ban", "nha hat", "bao tang",
    "thu vien", "tap chi", "cang vu", "vu ", "hiep hoi", "lien hiep", "tieu ban", "nhom ",
    "dien luc", "buu dien", "vien thong", "cau lac bo", "cong doan", "giao hoi", "co quan",
)  # fmt: skip
# A line that ends so is not whole.
_UNFINISHED = re.compile(r".*(?:[,–-]|\b(?:VÀ|CỦA|THUỘC|CÁC|VỀ))", re.DOTALL)
# A part printed above the organ whose part it is.
_ABOVE_ITS_ORGAN = re.compile(
    r"BAN CÁN SỰ(?: ĐẢNG)?|ĐẢNG ĐOÀN|ĐẢNG ỦY|(?:BAN )?THƯỜNG TRỰC|VĂN PHÒNG|ĐOÀN CHỦ TỊCH"
    r"|BAN (?:THƯỜNG VỤ|CHẤP HÀNH|THƯỜNG TRỰC)|BCH"
)
# The union of the young stands where others have the name of the country or the Party.
_YOUNG = re.compile(r"ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN) HỒ CHÍ MINH")
# Figures of a name: “SƯ ĐOÀN 5”, “BAN CHỈ ĐẠO 35 TỈNH MẪU”, “KHU VỰC 2”.
_FIGURES_IN_NAME = re.compile(r"(?!.{0,140}\bNĂM\b)[^\d/:]{2,80}\b\d{1,4}\b[^\d/:]{0,60}")
# A line that says a place goes on with its organ.
_PLACES = r"(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN|XÃ|PHƯỜNG|ĐẶC KHU)"
_PLACE_LINE = re.compile(rf"{_PLACES}(?! ỦY)(?:\s|$)")
_PARTY_PLACE = re.compile(
    rf"(?:ĐẢNG BỘ|ĐẢNG BỘ CÁC CƠ QUAN) {_PLACES} (?P<name>[{UPPER} ]{{2,40}}+)"
)
# A part of an organ that is not named without it.
_PARTS = re.compile(
    r"BAN THƯỜNG VỤ|BAN CHẤP HÀNH|(?:BAN )?THƯỜNG TRỰC|ĐOÀN CHỦ TỊCH|VĂN PHÒNG|ỦY BAN KIỂM TRA"
    r"|BAN (?:TUYÊN GIÁO|TỔ CHỨC|DÂN VẬN|NỘI CHÍNH)[\w ]{0,40}"
)
_NAMELESS_PARTY = re.compile(r".*(?:TỈNH|HUYỆN|THÀNH|THỊ|QUẬN) ỦY|.*ĐẢNG ỦY(?: XÃ| PHƯỜNG)?")
# Where a line that joins two organs is cut.
_SECOND = re.compile(r"(?<![-–,])\s(?=(?:BAN THƯỜNG VỤ|BAN CHẤP HÀNH|SỞ)\s)")
_ABBREVIATED = {
    "UBND": "ỦY BAN NHÂN DÂN",
    "HĐND": "HỘI ĐỒNG NHÂN DÂN",
    "UBMTTQ": "ỦY BAN MẶT TRẬN TỔ QUỐC",
    "UBMTTQVN": "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM",
    "MTTQ": "MẶT TRẬN TỔ QUỐC",
    "MTTQVN": "MẶT TRẬN TỔ QUỐC VIỆT NAM",
}
_NO_ORGAN = ("so:", "so :", "so ...", "du thao", "v/v", "ve viec", "mat", "khan", "hoa toc")
_LONGEST_END = 14
# The name of the country broken over two lines.
_BROKEN = ("cong hoa xa hoi", "chu nghia viet nam")
_JOINED = "Ghép từ các dòng ghi cơ quan ở đầu văn bản"


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who issues a text: its name in capitals; `joined` is not empty where no line prints it so.

    `organs` are all that the masthead names, the upper one first.
    """

    name: str
    joined: str = ""
    organs: tuple[str, ...] = field(default=(), compare=False)


def read_number(lines: Sequence[str]) -> str | None:
    """Return the number and sign that a masthead prints, null where it is blank or absent.

    A number within a subject (“V/v triển khai Nghị quyết số …”) is another's.
    """
    for line in lines:
        if fold(line).startswith(("v/v", "ve viec")):
            return None
        found = _NUMBER.search(line)
        above = line[: found.start()].strip() if found else ""
        if found and (not above or above.isupper()):
            return " ".join(found["number"].split())
    return None


def has_blank_number(lines: Sequence[str]) -> bool:
    """Tell whether a masthead leaves the place of its number blank: `Số:      /KH-UBND`."""
    return any(_BLANK_NUMBER.match(line) for line in lines)


def read_day(lines: Sequence[str]) -> tuple[str | None, str | None]:
    """Return date and place of a masthead, null for none; `2025-05` where the day is blank."""
    for line in lines:
        if found := _DATE.search(cut_masthead(line)[1] or line):
            place = found["place"]
            return _iso(found), place.strip() if place else None
    return None, None


def _iso(date: re.Match[str]) -> str:
    year, month, day = date["year"], date["month"], date["day"]
    if not month:
        return str(year)
    return f"{year}-{int(month):02d}" + (f"-{int(day):02d}" if day else "")


def read_subject(lines: Sequence[str]) -> str:
    """Return the subject that a letter names in its masthead, behind “V/v”; empty for none."""
    subject: list[str] = []
    for line in lines:
        if found := _SUBJECT.match(line):
            subject = [found["subject"]]
        elif subject and (line.isupper() or is_motto(line) or _DATE.search(line)):
            break
        elif subject:
            subject.append(line)
    return " ".join(" ".join(subject).split())


def read_issuer(lines: Sequence[str]) -> Issuer | None:
    """Return the organ that a masthead names: of two, the lower one, with the place of the upper.

    Null where no line in capitals names any.
    """
    organs = _organs([line for line in lines if _can_be_organ(line)])
    if not organs:
        return None
    lower, upper = organs[-1], organs[-2] if len(organs) > 1 else ""
    name = lower
    if upper and _NAMELESS_PARTY.fullmatch(lower) and (place := _PARTY_PLACE.match(upper)):
        name = f"{lower} {place['name'].strip()}"
    elif upper and _PARTS.fullmatch(lower):
        name = f"{lower} {upper}"
    for short, full in _ABBREVIATED.items():
        name = re.sub(rf"\b{short}\b", full, name)
    return Issuer(name, "" if name == lower else _JOINED, tuple(organs))


def names_organ(text: str) -> bool:
    """Tell whether words open as the name of a whole organ does, in any letters."""
    return fold(f"{text} ").startswith(_ORGANS)


def _can_be_organ(line: str) -> bool:
    words = fold(line)
    # A motto that is broken over two lines leaves its end.
    motto = (
        is_motto(line)
        or words in _BROKEN
        or (words.endswith("viet nam") and len(words) < _LONGEST_END)
    )
    if not line.isupper() or motto or words.lstrip("( ").startswith(_NO_ORGAN):
        return False
    if re.match(r"SỐ\b|NGÀY\b|NĂM\b", line):
        return False
    if not re.search(r"\d", line):
        return True
    named = f"{words} ".startswith(_ORGANS) or words.startswith(("khu vuc", "quan ", "phuong "))
    return named and _FIGURES_IN_NAME.fullmatch(line) is not None


def _organs(lines: Sequence[str]) -> list[str]:
    found: list[str] = []
    for line in lines:
        if found and _YOUNG.fullmatch(line):
            continue
        for piece in _SECOND.split(" ".join(line.split())):
            if found and _goes_on(found[-1], piece):
                found[-1] = f"{found[-1]} {piece}"
            else:
                found.append(piece)
    return found


def _goes_on(above: str, piece: str) -> bool:
    """Tell whether words in capitals go on with the name of the organ above them."""
    if _UNFINISHED.fullmatch(above) or _ABOVE_ITS_ORGAN.fullmatch(above):
        return True
    return not names_organ(piece) or bool(_PLACE_LINE.match(piece))
