"""Documents that a paragraph cites: for a person to check.

A number is proposed where the portal does not know its document yet: one that it knows is linked by
its number alone. Laws, resolutions of congresses and short forms (“Kết luận 83”) have no number
that a program could find.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from generator.importer.known import Known, KnownDocument
from generator.importer.proposals.context import Annotation, Context
from generator.text.identifiers import (
    DocumentNumber,
    FoundNumber,
    find_document_numbers,
    parse_document_number,
    proposed_identifier,
    slug,
)
from generator.text.marks import UPPER
from generator.text.phrases import Phrases
from generator.text.vietnamese import PartialDate, find_dates, fold, parse_date

# So far behind a number its date may end: “ngày 21 tháng 11 năm 2024”.
DATE_REACH = 40
# What goes on with the name of a law behind a comma.
_GOES_ON = (
    r", (?:chống|chữa bệnh|vệ sinh|sử dụng|chăm sóc|nhập cảnh|xuất cảnh|quá cảnh|cư trú|"
    r"vật liệu nổ|khen thưởng|an toàn|bổ sung|quản lý|thủ tục|thống kê|hỗ trợ|ngăn chặn|cải tạo|"
    r"phát triển|chữa cháy|cứu nạn|cứu hộ|sửa chữa|trọng tài|bồi thường|gửi giữ)\b"
)
_LAW = re.compile(
    rf"(?:Bộ luật|Luật|Pháp lệnh) (?!Sửa đổi)[{UPPER}](?:[^,;.:()“”\n]|{_GOES_ON})*?"
    r"(?= ngày | số \d| năm \d|,? và (?:các|Luật|Bộ luật|Pháp lệnh|Nghị)|"
    rf"[,;.:()“”\n](?!{_GOES_ON[1:]})|$)"
)
# What goes on with the name of a law behind “và”; all else is another thing.
_AND_GOES_ON = (
    "gia đình|phát triển rừng|phát triển|bảo vệ|sử dụng|quy chuẩn|lệ phí|hiệu quả|đại biểu"
    "|Hội đồng nhân dân|công cụ hỗ trợ|cứu nạn|động viên|công nghệ|đổi mới|khoáng sản|nông thôn"
    "|bản đồ|kiểm dịch|hiến|tố tụng|thành viên|dịch vụ|vận hành|môi trường|chống|thu hồi"
)
# A law's name ends where its name's words end; what follows is what the sentence does with it.
_LAW_ENDS = re.compile(
    r"(?<!\s)\s++(?:quan tâm|theo|để|trong|của|được|đã|về việc|có hiệu lực|cho|tiếp tục|"
    r"nhằm|quy định|đối với|trên địa bàn|gắn với|tới|đến|tại|là|sẽ|cùng|sửa đổi|hiện hành|mới"
    r"|trước|sau|định kỳ|h[àằ]ng năm|h[àằ]ng quý|h[àằ]ng tháng"
    r"|chậm nhất|vào|báo cáo|gửi|hoàn thành|gồm|như|khi|từ|và báo cáo"
    rf"|và (?!(?:{_AND_GOES_ON})\b))\b.*"
)
# The number behind a law's name, which may go on behind a comma: “Luật Cán bộ, công chức số …”.
_NUMBERED = re.compile(rf"(?:, [^{UPPER},;.:()“”\n]{{2,60}}?){{0,3}}\s++số\s++")
# “Luật sửa đổi, bổ sung một số điều của Luật X” is a law of its own.
_AMENDING = re.compile(r"(?:Luật|Pháp lệnh) [Ss]ửa đổi, bổ sung (?:một số điều )?(?:của )?$")
_AMENDING_REACH = 70
# Resolutions that are named by who met: congresses by their count or term, committees by theirs.
_OF_MEETINGS = re.compile(
    r"Nghị quyết Đại hội (?:[^,;.:()“”\n]{0,80}? )?"
    r"(?:(?:lần thứ )?[IVXLC]{1,8}\b(?: của Đảng\b)?|nhiệm kỳ \d{4}\s?[-–]\s?\d{4})"
    r"|(?:Nghị quyết|Kết luận) (?:Hội nghị )?(?:Trung ương (?:lần thứ )?\w{1,5}"
    r"|lần thứ \w{1,5}(?: \w{1,4})?,? (?:Ban Chấp hành|BCH) (?:Trung ương(?: Đảng)?"
    r"|Đảng bộ (?:tỉnh|thành phố|huyện|xã|phường)(?: [^\W\d_]{1,8}){0,4}?))"
    r"(?:,? kh(?:óa|oá) [IVXLC]{1,8}\b)"
)
_SHORT = re.compile(
    r"(?P<type>Nghị quyết|Kết luận|Chỉ thị|Quyết định|Nghị định|Thông tư|Quy định) (?:số )?"
    r"(?P<serial>\d{1,4})(?![\w./%-]|\s?[/-]\s?\w| (?:năm|tháng|ngày|văn bản|nhiệm vụ))"
)
_TYPES: Mapping[str, str] = {
    "nghi quyet": "NQ",
    "ket luan": "KL",
    "chi thi": "CT",
    "quyet dinh": "QĐ",
    "nghi dinh": "NĐ",
    "thong tu": "TT",
    "quy dinh": "QĐi",
}
# So far before a document the verb that carries it out begins.
_VERB_REACH = 90
_CARRYING_OUT = re.compile(
    r"(?:thực hiện|triển khai|thi hành)(?:(?: |, | và ){1,2}(?:tốt|nghiêm(?: túc)?|đúng|nhanh"
    r"|đầy đủ|kịp thời|đồng bộ|toàn diện|quyết liệt|(?:có )?hiệu quả|thực hiện)){0,4}"
    r"(?: (?:các|những|nội dung|của)){0,3}[\s“\"]{1,3}$",
    re.IGNORECASE,
)
# “Đề án “Đầu tư …””: the words before the marks that hold a name, and the day behind a law's.
_KIND_BEFORE = re.compile(
    r"(?<!\w)(?:Đề án|Chương trình|Chiến lược|Kế hoạch|Dự án|Quy hoạch|đề án|dự án) [“\"]$"
)
_LONGEST_KIND = 16
_CLOSING = ("”", '"')
DAY_BEHIND = re.compile(r" ngày \d{1,2}(?:[/.-]\d{1,2}[/.-]| tháng \d{1,2} năm )\d{4}(?!\d)")
_LISTED = re.compile(r"[”\"]?\s?(?:,|và|, và)\s(?:các )?[“\"]?")
_ATTACHED = ("kem theo", "ban hanh kem theo")
# Organs whose numbers are counted anew in each place.
_LOCAL = re.compile(r"(?:UBND|HĐND|TU|HU|ThU|QU|ĐU|TĐ|ĐUK)$|^(?:UBND|HĐND)")


@dataclass(frozen=True, slots=True)
class Cited:
    """A document that words cite: `text[start:end]`; `id` null where two could be meant.

    `known` tells that the portal has the document, `number` is null where the words print none.
    """

    start: int
    end: int
    id: str | None
    known: bool = False
    number: DocumentNumber | None = None
    date: PartialDate | None = None


def propose_citations(text: str, context: Context) -> Iterator[Annotation]:
    """Yield the documents that a text cites, each once, but for known ones with a number."""
    told = set[str]()
    carried = -1
    for cited in cited_in(text, context):
        start, end = (cited.start, cited.end) if cited.number else _as_called(text, cited)
        quote = text[start:end]
        key = cited.id or quote
        if _is_carried_out(text, start, carried):
            carried = cited.end
        if key not in told and not (cited.known and cited.number):
            told.add(key)
            named = carried == cited.end and cited.number is None
            role: Annotation = {"role": "carries-out"} if named else {}
            yield {"document": cited.id, **role, "quote": quote, "proposed": True}


def _as_called(text: str, cited: Cited) -> tuple[int, int]:
    """Return a document without a number as the text calls it: “Đề án “…””, “Luật … ngày …”."""
    kind = _KIND_BEFORE.search(text, max(0, cited.start - _LONGEST_KIND), cited.start)
    closed = text[cited.end : cited.end + 1] in _CLOSING if kind else False
    if kind and closed:
        return kind.start(), cited.end + 1
    day = DAY_BEHIND.match(text, cited.end)
    return cited.start, day.end() if day else cited.end


def _is_carried_out(text: str, start: int, carried: int) -> bool:
    """Tell whether a document stands right behind “thực hiện”, or in one list with such a one."""
    before = text[max(0, start - _VERB_REACH) : start]
    listed = 0 <= carried <= start and start - carried < _VERB_REACH
    return bool(_CARRYING_OUT.search(before)) or (
        listed and bool(_LISTED.fullmatch(text, carried, start))
    )


def cited_in(text: str, context: Context) -> list[Cited]:
    """Return every document that a text cites, in order, the plan's own number aside."""
    if fold(text[:40].lstrip(" (")).startswith(_ATTACHED):
        return []
    numbers = find_document_numbers(text)
    found = [*_numbered(text, numbers, context), *_named(text, numbers, context)]
    return sorted(found, key=lambda one: one.start)


def _numbered(text: str, numbers: list[FoundNumber], context: Context) -> Iterator[Cited]:
    index = _by_number(context.known)
    own = parse_document_number(context.number) if context.number else None
    for place, found in enumerate(numbers):
        if own and found.number.key == own.key:
            continue
        following = numbers[place + 1].start if place + 1 < len(numbers) else len(text)
        dates = find_dates(text[found.end : following][:DATE_REACH])
        date = dates[0] if dates else None
        known = _meant(index.get(found.number.key, ()), date)
        yield Cited(
            found.start,
            found.end,
            known.id if known else id_of(found.number, context),
            bool(known),
            found.number,
            date,
        )


def id_of(number: DocumentNumber, context: Context) -> str:
    """Return the id of a new document by its number, with the place where that is counted."""
    made = slug(str(number).replace(".", "-"))
    place = _place(context) if _LOCAL.search(number.organ or "-") and not number.year else ""
    return proposed_identifier(f"{made} {place}")


def _place(context: Context) -> str:
    unit = context.unit or ""
    return unit.removeprefix("tinh-").removeprefix("thanh-pho-") if unit else ""


def _meant(known: tuple[KnownDocument, ...], date: PartialDate | None) -> KnownDocument | None:
    """Return the known document with a number, unless its date is another or two have it."""
    fitting = [
        one
        for one in known
        if not (date and one.date and (parse_date(one.date) or date).iso != date.iso)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _named(text: str, numbers: list[FoundNumber], context: Context) -> Iterator[Cited]:
    taken: list[tuple[int, int]] = []
    for found in _by_name(context.known).find(text):
        if not any(start < found.end and found.start < end for start, end in taken):
            taken.append((found.start, found.end))
            ids = set(found.means)
            yield Cited(found.start, found.end, ids.pop() if len(ids) == 1 else None, known=True)
    for start, end, made in (*_laws(text, numbers), *_short_forms(text, context)):
        if not any(begun < end and start < ended for begun, ended in taken):
            yield Cited(start, end, made, made in _ids(context.known))


def _laws(text: str, numbers: list[FoundNumber]) -> Iterator[tuple[int, int, str | None]]:
    """Yield laws without a number, and resolutions of congresses and committees."""
    starts = {one.start for one in numbers}
    for begin, end in _names_of_laws(text):
        numbered = _NUMBERED.match(text, end)
        if not (numbered and numbered.end() in starts):
            yield begin, end, proposed_identifier(text[begin:end])
    for match in _OF_MEETINGS.finditer(text):
        yield match.start(), match.end(), proposed_identifier(match[0])


def _names_of_laws(text: str) -> list[tuple[int, int]]:
    """Return where names of laws stand; one that amends several (“Luật A và Luật B”) is one."""
    found: list[tuple[int, int]] = []
    amends = False
    listed: list[tuple[int, int]] = []
    for match in _LAW.finditer(text):
        name = _LAW_ENDS.sub("", match[0]).strip()
        begin, end = match.start(), match.start() + len(name)
        between = text[listed[-1][1] if listed else found[-1][1] : begin] if found else ""
        if amends and fold(between) == " va ":
            found[-1] = (found[-1][0], end)
            amends, listed = False, []
            continue
        if amends and between == ", ":
            listed.append((begin, end))
            continue
        found.extend(listed)
        listed = []
        amending = _AMENDING.search(text[max(0, begin - _AMENDING_REACH) : begin])
        amends = amending is not None
        begin -= len(amending[0]) if amending else 0
        if len(text[begin:end].split()) > 1:
            found.append((begin, end))
        else:
            amends = False
    return [*found, *listed]


def _short_forms(text: str, context: Context) -> Iterator[tuple[int, int, str | None]]:
    """Yield “Kết luận 83”, the one of that type and number that the text prints in full."""
    for match in _SHORT.finditer(text):
        whole = [
            number
            for printed in context.numbers
            if (number := parse_document_number(printed))
            and number.serial == match["serial"]
            and number.kind == _TYPES[fold(match["type"])]
        ]
        made = {_id_of_whole(number, context) for number in whole}
        if len(made) > 1:
            yield match.start(), match.end(), None
        elif made:
            yield match.start(), match.end(), made.pop()
        else:
            named = proposed_identifier(f"{match['type']} {match['serial']}")
            yield match.start(), match.end(), named


def _id_of_whole(number: DocumentNumber, context: Context) -> str:
    known = _meant(_by_number(context.known).get(number.key, ()), None)
    return known.id if known else id_of(number, context)


@lru_cache(maxsize=8)
def _by_number(known: Known) -> Mapping[str, tuple[KnownDocument, ...]]:
    found: dict[str, list[KnownDocument]] = {}
    for document in known.documents:
        number = parse_document_number(document.number) if document.number else None
        if number:
            found.setdefault(number.key, []).append(document)
    return {key: tuple(documents) for key, documents in found.items()}


@lru_cache(maxsize=8)
def _ids(known: Known) -> frozenset[str]:
    return frozenset(one.id for one in known.documents)


@lru_cache(maxsize=8)
def _by_name(known: Known) -> Phrases[str]:
    """Return the titles of known documents without a number, of four words or more."""
    names = Phrases[str]()
    for document in known.documents:
        if not document.number and document.title and len(document.title.split()) > 3:
            names.add(document.title, document.id)
    return names
