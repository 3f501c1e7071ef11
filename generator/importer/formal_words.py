"""How the formal parts of official texts are worded: types, mottos, authorities, names, columns.

The wording is that of Nghị định 30/2020/NĐ-CP (State) and Hướng dẫn 36-HD/VPTW (Party).
"""

from __future__ import annotations

import re
from difflib import get_close_matches

from generator.text.marks import UPPER, split_mark
from generator.text.vietnamese import fold

# Longest first: a type line may open with a shorter type.
TYPES = {
    "chuong trinh hanh dong": "chuong-trinh-hanh-dong",
    "chuong trinh phoi hop": "chuong-trinh",
    "chuong trinh lien tich": "chuong-trinh",
    "chuong trinh": "chuong-trinh",
    "ke hoach hanh dong": "ke-hoach",
    "ke hoach lien tich": "ke-hoach",
    "ke hoach phoi hop": "ke-hoach",
    "ke hoach": "ke-hoach",
    "nghi quyet lien tich": "nghi-quyet",
    "nghi quyet": "nghi-quyet",
    "quyet dinh": "quyet-dinh",
    "huong dan": "huong-dan",
    "chi thi": "chi-thi",
    "de an": "de-an",
    "ket luan": "ket-luan",
    "thong bao ket luan": "thong-bao",
    "thong bao": "thong-bao",
    "phuong an": "phuong-an",
    "quy che": "quy-che",
    "bao cao": "bao-cao",
}
# What a line of a type says more, its title being below it: “KẾ HOẠCH TRIỂN KHAI”. As headings they
# are common, so that they name a text only where a type is awaited.
_MANNERS = (
    "trien khai", "thuc hien", "trien khai thuc hien", "to chuc thuc hien", "tong the", "chi tiet",
    "cong tac", "phoi hop", "lien tich", "lam viec", "khung", "hoat dong", "quoc gia",
)  # fmt: skip
# A line that names whose the text is as well: “CHƯƠNG TRÌNH HÀNH ĐỘNG CỦA CHÍNH PHỦ”.
_OWNED = re.compile(
    r" cua (?:chinh phu|thu tuong|bo |ban |uy ban|ubnd|hoi dong|tinh uy|thanh uy|huyen uy|dang uy"
    r"|so )"
)
_LONGEST_OWNED = 90
# What a resolution says before its articles.
_RESOLVES = "quyet nghi"
_DRAFTED = re.compile(r"\(DỰ THẢO\)\s*$")
AUTHORITY = r"(?:TM|T/M|KT|TL|TUQ|Q|K/T|T/L)\s?\.?"
SIGNING = re.compile(rf"{AUTHORITY}\s+[{UPPER}]{{2}}.*")
OFFICES = (
    "bi thu", "pho bi thu", "chu tich", "pho chu tich", "chu nhiem", "giam doc", "pho giam doc",
    "bo truong", "thu truong", "thu tuong", "chanh van phong", "truong ban", "pho truong ban",
    "truong phong", "pho truong phong", "thu truong co quan", "nguoi ky", "pho thu tuong",
    "tong bi thu", "hieu truong", "pho hieu truong", "tong giam doc", "pho tong giam doc",
    "cuc truong", "pho cuc truong", "vien truong", "pho vien truong", "tong cuc truong",
    "pho chanh van phong", "vu truong", "chi cuc truong", "tu lenh", "tong thu ky",
    "pho bi thu thuong truc", "pho chu tich thuong truc", "chu nhiem uy ban", "chanh thanh tra",
)  # fmt: skip
# An office that the list does not name holds one of these words.
_OFFICE_WORDS = (
    "bi thu", "chu tich", "chu nhiem", "giam doc", "bo truong", "thu truong", "thu tuong", "chanh",
    "truong", "pho", "quyen", "uy vien", "tu lenh", "tong", "cuc", "chinh uy", "vien",
)  # fmt: skip
# How the title of a table or an appendix opens.
_TABLES_OPEN = (
    "danh muc", "bang", "bieu", "mau", "phu luc", "phan cong", "chi tieu", "noi dung", "nhiem vu",
    "tong hop", "muc tieu", "he thong", "ke hoach", "chuong trinh", "de cuong", "bao cao",
)  # fmt: skip
_LONGEST_NAME, _LONGEST_OFFICE = 5, 9
_APPENDIX = re.compile(
    r"(?:phu luc|bieu mau|bieu|mau(?= so| \d| [ivx]))(?: so)?"
    r"(?: [ivxl]+| \d{1,3}[a-z]?| [a-z])?[.:]?"
)
_SYLLABLE = rf"[{UPPER}][^\W\d_]*"
_NAME = re.compile(rf"{_SYLLABLE}(?: {_SYLLABLE}){{1,4}}")
# A scan may have lost the marks of the two words; a sentence may open with them.
RECIPIENTS = re.compile(
    rf"N[ơo]i nh\w{{1,3}}(?:\s*:|\s*$|(?=\s+[-–] )|(?=\s+{AUTHORITY}\s+[{UPPER}]{{2}}))"
)
# Ranks and degrees that stand before a name.
_RANKS = re.compile(
    r"(?:(?:PGS|GS|TS|ThS|BS|KS|CN|BSCKI|BSCKII|Đại tá|Thượng tá|Trung tá|Thiếu tá|Thiếu tướng"
    r"|Trung tướng|Thượng tướng|Đại tướng)\.?\s*+){1,4}"
)
_NATIONAL = re.compile(
    r"CỘNG H[ÒO][ÀA]? XÃ HỘI CHỦ NGHĨA|Độc lập\s?[-–]\s?Tự do|ĐẢNG CỘNG SẢN VIỆT NAM", re.IGNORECASE
)
_DAY_LINE = re.compile(r"[^\d,;*/:.]{2,60}+,\s*+ngày\b.*\d{4}\.?")
# Who a decision names below its title: the words that open, or are, that line.
_ISSUING = (
    "uy ban nhan dan", "hoi dong nhan dan", "chu tich uy ban", "ban thuong vu", "bo truong bo",
    "giam doc so", "ban chap hanh dang bo", "thong doc ngan hang", "tong giam doc",
)  # fmt: skip
_ISSUING_ALONE = ("chinh phu", "thu tuong chinh phu", "quoc hoi", "uy ban thuong vu quoc hoi")
# A rule, an ornament or the bar between two cells, drawn with letters.
RULE = re.compile(r"[*|]|[\s*_=~.\-–—]{2,200}")
# The number may go on behind a space, or be blank: `Số 12 /KH-UBND`, `Số 12/ KH-UBND`, `Số:`.
_NUMBER_AND_DAY = re.compile(
    r"(?P<left>Số\s*+(?::\s*+)?\S++(?:\s++[/-]\s?\S++||(?<=[/-])\s\S++)|Số(?:\s*+:)?)"
    rf"\s++(?P<right>{_DAY_LINE.pattern})"
)
# No printed line of two columns is longer.
_LONGEST_LINE = 300
# An office, or the name of an appendix, is shorter.
_LONGEST_TITLE = 60
_LONGEST_TYPE = 4
_LONGEST_OF_TYPE = 40
SIGNED = re.compile(
    r"(?:đã ký|[(\[]\s?(?:đã |chờ )?ký(?: tên)?(?:,| và| &|;)?(?: ghi rõ họ tên)?(?:,| và| &)?"
    r"(?: ?đóng dấu)?\s?[)\]])",
    re.IGNORECASE,
)


def type_of(line: str) -> str:
    """Return the plan type that a line in capitals names alone (`KẾ HOẠCH`), else nothing.

    A scan without accents (`CHUONG TRINH HANH PONG`) is forgiven a letter or two.
    """
    words = fold(_DRAFTED.sub("", line).rstrip(" :"))
    if not line.isupper() or len(words) > _LONGEST_OWNED:
        return ""
    if owned := _OWNED.search(f"{words} "):
        words = words[: owned.start()]
    if words == _RESOLVES:
        return TYPES["nghi quyet"]
    if len(words) > _LONGEST_OF_TYPE:
        return ""
    close = get_close_matches(words, TYPES, n=1, cutoff=0.9)
    return TYPES[close[0]] if close else ""


def cut_type(line: str) -> tuple[str, str]:
    """Cut a line that names its type in capitals and goes on with its title; empty for another.

    `KẾ HOẠCH TRIỂN KHAI ĐỀ ÁN …`, `KẾ HOẠCH Triển khai …`.
    """
    words = line.split()
    if len(line) > _LONGEST_LINE or type_of(line) or len(words) < 3:
        return "", ""
    for size in range(min(_LONGEST_TYPE, len(words) - 1), 1, -1):
        kind = " ".join(words[:size])
        if kind.isupper() and fold(kind) in TYPES:
            return kind, " ".join(words[size:])
    return "", ""


def type_in_full(line: str) -> str:
    """Return the plan type that a line in capitals names with what it says more, else nothing.

    `KẾ HOẠCH TRIỂN KHAI`, as `type_of` does `KẾ HOẠCH`.
    """
    if found := type_of(line):
        return found
    kind, more = cut_type(line)
    return TYPES[fold(kind)] if more.isupper() and fold(more).rstrip(" :") in _MANNERS else ""


def is_motto(text: str) -> bool:
    """Tell whether a line holds the country's or the Party's name and motto."""
    return bool(_NATIONAL.search(text))


def is_authority(text: str) -> bool:
    """Tell whether a line says for whom somebody signs: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`."""
    return bool(SIGNING.fullmatch(text))


def is_name(text: str) -> bool:
    """Tell whether a line can be a person's name: two to five words, each with a capital."""
    return bool(_NAME.fullmatch(without_rank(text))) and not text.isupper()


def without_rank(text: str) -> str:
    """Return a name without the rank or degree before it: “TS. Lê Văn An”."""
    return _RANKS.sub("", text, count=1) if _RANKS.match(text) else text


def names_issuer(text: str) -> bool:
    """Tell whether a line in capitals opens as the name of an organ that issues documents."""
    words = fold(text)
    return text.isupper() and (words.startswith(_ISSUING) or words in _ISSUING_ALONE)


def is_signing(text: str) -> bool:
    """Tell whether a line names an authority or an office in capitals, as signatures do."""
    if not text.isupper():
        return False
    return bool(SIGNING.fullmatch(text)) or fold(text).rstrip(".") in OFFICES


def is_office(text: str) -> bool:
    """Tell whether a line is an office, in any letters: `PHÓ CHỦ TỊCH`, “Phó Chủ tịch”."""
    words = fold(text).rstrip(".")
    if words in OFFICES:
        return True
    return len(words) < _LONGEST_TITLE and any(
        re.search(rf"\b{office}\b", words) for office in _OFFICE_WORDS
    )


def cut_masthead(text: str) -> tuple[str, str]:
    """Cut a line of the masthead: organ and number to the left, motto, place and day right."""
    if found := _NATIONAL.search(text):
        return text[: found.start()].rstrip(), text[found.start() :]
    if found := _NUMBER_AND_DAY.fullmatch(text):
        return found["left"].rstrip(), found["right"]
    return ("", text) if _DAY_LINE.fullmatch(text) else (text, "")


def cut_closing(text: str) -> tuple[str, str]:
    """Cut a line of the closing: recipients to the left, signature right."""
    if len(text) > _LONGEST_LINE:
        return text, ""
    if is_signing(text) or SIGNED.fullmatch(text):
        return "", text
    last = fold(text).lstrip("- ").startswith("luu")
    for cut in re.finditer(r"\s+", text):
        left, right = text[: cut.start()], text[cut.end() :]
        wide = len(cut[0]) > 1
        apart = wide or left.endswith((":", ";", ",", ".")) or RECIPIENTS.fullmatch(left)
        if is_signing(right) and apart:
            return left, right
        if is_name(right) and (wide or (last and left.endswith((".", ";")))):
            return left, right
    shouted = text.isupper() and len(text.split()) > 1
    alone = (shouted or is_name(text)) and split_mark(text) is None
    return ("", text) if alone and not RECIPIENTS.match(text) else (text, "")


def is_appendix_title(text: str) -> bool:
    """Tell whether a line says no more than that an appendix or a form begins, with its number."""
    return len(text) < _LONGEST_TITLE and bool(_APPENDIX.fullmatch(fold(" ".join(text.split()))))


def names_appendix(text: str) -> bool:
    """Tell whether a line in capitals opens an appendix without number, its name behind it."""
    words = fold(text)
    named = words.startswith("phu luc ") and not is_appendix_title(text)
    return named and text.isupper() and split_mark(text) is None


def says_attached(text: str) -> bool:
    """Tell whether a line says to which document a text is attached: “(Kèm theo Kế hoạch …)”."""
    return text.startswith("(") and "kem theo" in fold(text[:40])


def belongs_to_closing(text: str, above: str) -> bool:
    """Tell whether a line goes on with recipients or signature behind the line `above`."""
    if is_appendix_title(text) or says_attached(text):
        return False
    if split_mark(text) or SIGNED.fullmatch(text) or is_name(text) or RECIPIENTS.match(text):
        return True
    words = fold(text)
    goes_on = not text[:1].isupper() or text.endswith((";", ",")) or all(cut_closing(text))
    if goes_on or words.startswith(("nhu ", "luu")):
        return True
    if not text.isupper():
        return bool(split_mark(above)) and not above.endswith((";", ".", ","))
    return _signs(text, words) or (is_authority(above) and len(words.split()) <= _LONGEST_OFFICE)


def _signs(text: str, words: str) -> bool:
    """Tell whether a line in capitals is an office or a name, and no title of a table."""
    if is_signing(text) or is_office(text):
        return True
    return len(words.split()) <= _LONGEST_NAME and not words.startswith(_TABLES_OPEN)
