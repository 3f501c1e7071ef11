"""What a draft names and the portal's registries do not hold: entries for a person to take over."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.importer.letter_case import Capitals
from generator.importer.proposals.agencies import Name, calm_name, list_at
from generator.importer.proposals.citations import DATE_REACH, DAY_BEHIND, Cited, cited_in
from generator.importer.proposals.context import Context
from generator.importer.proposals.identities import body_key, meant_by, new_agency
from generator.importer.proposals.name_words import OFFICES
from generator.importer.proposals.words import longest, tokens
from generator.importer.yaml_writer import Value
from generator.text.identifiers import slug
from generator.text.marks import UPPER
from generator.text.vietnamese import find_dates

_Change = Callable[[Value], Value]
Registry = Literal["units", "agencies", "documents"]

_ISSUER = re.compile(
    r"(?<!\s)\s++của\s++(?P<name>[^,;.()“”\n]{3,80}?)"
    r"(?=\s++(?:[Vv]ề|[Qq]uy định|[Pp]hê duyệt|[Bb]an hành|[Hh]ướng dẫn|[Ss]ửa đổi|[Cc]ông bố)\b"
    r"|[,;.()“”\n]|$)"
)
# Issuers that no name of an agency is made like.
_OTHER_ISSUER = re.compile(r"(?:Chủ tịch nước|Đại hội|Hội nghị|[Ll]iên [Bb]ộ)\b")
_ABOUT = re.compile(
    r"(?<!\s)\s++(?:về(?: việc)?|quy định|phê duyệt)\s++(?P<title>[^;.()“”\n]{5,300})"
)
# Behind it the sentence says who does something about it.
_WHO = re.compile(
    r", (?:UBND|HĐND|Ủy ban|Hội đồng|Ban Thường vụ|Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy|Sở|Bộ) "
)
_TYPES = {
    "nq": "nghi-quyet", "kh": "ke-hoach", "ct": "chi-thi", "ctr": "chuong-trinh", "kl": "ket-luan",
    "qđ": "quyet-dinh", "nđ": "nghi-dinh", "tt": "thong-tu", "ttr": "to-trinh", "bc": "bao-cao",
    "hd": "huong-dan", "tb": "thong-bao", "đa": "de-an", "cv": "cong-van",
}  # fmt: skip


# What goes before the name of a place, in lower case, the longer first.
_RANKS = (
    "thành phố", "thị xã", "thị trấn", "đặc khu", "tỉnh", "huyện", "quận", "xã", "phường",
)  # fmt: skip
_SHORT_NAMES = (("UBND", "Ủy ban nhân dân"), ("HĐND", "Hội đồng nhân dân"))
_OF_PARTY = re.compile(
    r"(?<![^-])(?:tinh-uy|thanh-uy|huyen-uy|quan-uy|thi-uy|dang-uy|dang-bo|chi-bo|bi-thu)(?![^-])"
)
_OF_STATE = re.compile(
    r"(?:(?:pho-)?chu-tich-|thuong-truc-|van-phong-)?(?:ubnd|hdnd)-|(?:giam-doc-)?so-|chinh-phu"
    r"|thu-tuong|bo-(?!chinh-tri|chi-huy|tu-lenh|doi|phan)"
)
# Names of a kind of bodies: no body is called so alone.
_KINDS = frozenset(
    slug(one)
    for one in (
        "UBND", "HĐND", "Ủy ban nhân dân", "Hội đồng nhân dân", "UBMTTQ", "MTTQ",
        "Mặt trận Tổ quốc Việt Nam", "Sở", "Phòng", "Ban", "Bộ",
        "Công an", "Văn phòng", "Chi cục", "Trung tâm", "Đảng ủy", "Thanh tra",
    )
)  # fmt: skip
_GROUP = re.compile(
    r"(?<!\w)[Cc]ác (?:sở|ngành|cấp|tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu"
    r"|thôn)(?!\w)"
)
_USUAL = Capitals(())
# Rooms of a department, which lies in the province and does not name it.
_ROOM = re.compile(r"Phòng |(?:Văn phòng|Thanh tra) Sở(?!\w)")
_SHOUTED_PLACE = re.compile(
    r"(?<=\s)(?P<rank>TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN|XÃ|PHƯỜNG|ĐẶC KHU)"
    rf"(?P<place>(?: [{UPPER}\d]{{1,12}}+){{1,5}})$"
)
# “Trung tâm Kiểm soát bệnh tật (CDC tỉnh)”
_SHORT_FORM = re.compile(
    rf" \((?:sau đây )?(?:(?:gọi|viết) tắt là |gọi là )?[“\"]?"
    rf"(?P<short>[{UPPER}]{{2,12}}+(?: (?:tỉnh|thành phố|huyện|xã|phường))?)[”\"]?\)"
)
# Stands in the registry, whose language is that of the plans.
_SOMEWHERE = "Văn bản không ghi rõ thuộc đơn vị hành chính nào."


@dataclass(frozen=True, slots=True)
class NewEntry:
    """An entry that a registry does not hold yet, in the form of the registry."""

    registry: Registry
    values: Mapping[str, Value]

    @property
    def id(self) -> str:
        """Return the identifier that the draft calls it by."""
        return str(self.values["id"])


def new_entries(
    body: Sequence[Mapping[str, Value]], context: Context, issuer: str | None = None
) -> tuple[NewEntry, ...]:
    """Return the agencies and documents that the annotations of a draft name and nobody knows.

    Each once, agencies first, in the order of the text, with what the text says of it; `issuer` is
    the name of whoever issued it.
    """
    texts = list(_texts(body))
    used = {body_key(one): one for one in _used(body)}
    cited_ids = set(used.values())
    known = {one.id for one in context.known.agencies} | {one.id for one in context.known.documents}
    agencies: dict[str, list[Name]] = {}
    documents: dict[str, NewEntry] = {}
    first = [Name(0, len(issuer), issuer, issuer)] if issuer else []
    printed = ((name, text) for text in texts for name in _all_names(text))
    for name, text in (*((one, "") for one in first), *printed):
        made = used.get(body_key(meant_by(name.full, context).id or ""))
        if made and made not in known:
            held = agencies.setdefault(made, [])
            held.append(name)
            if short := _SHORT_FORM.match(text, name.end):
                held.append(Name(short.start(), short.end(), short["short"], short["short"]))
    for text in texts:
        for cited in cited_in(text, context):
            if cited.id and not cited.known and cited.id in cited_ids:
                entry = _document(text, cited)
                told = documents.get(cited.id)
                if told is None or len(entry.values) > len(told.values):
                    documents[cited.id] = entry
    named = [agency_entry(made, names, context) for made, names in agencies.items()]
    return (*named, *documents.values())


def with_one_spelling(plan: Mapping[str, Value], context: Context) -> dict[str, Value]:
    """Return a draft in which each new agency has one identifier, that of its first spelling."""
    known = {one.id for one in context.known.agencies}
    first: dict[str, str] = {}

    def told(value: Value) -> Value:
        if not isinstance(value, str) or value in known:
            return value
        return first.setdefault(body_key(value), value)

    def walked(value: Value) -> Value:
        if isinstance(value, list):
            return [walked(one) for one in value]
        if not isinstance(value, dict):
            return value
        return {key: _respelled(key, one, told, walked) for key, one in value.items()}

    return {key: _respelled(key, one, told, walked) for key, one in plan.items()}


def _respelled(key: str, value: Value, told: _Change, walked: _Change) -> Value:
    if key == "agency":
        return told(value)
    if key in ("by", "to", "through") and isinstance(value, list):
        return [told(one) for one in value]
    return walked(value)


def agency_entry(made: str, names: Sequence[Name], context: Context) -> NewEntry:
    """Return the entry of an agency that a text prints by `names`.

    Its own name is whole and says its place, as other plans have bodies of the same name; what is
    printed are its aliases.
    """
    name = names[0]
    words = tokens(name.full)
    many = name.many or _GROUP.search(name.full)
    kind = "class" if many else "office" if longest(words, 0, OFFICES) else "body"
    seat = new_agency(name.full, context)
    unit = next((one for one in context.known.units if one.id == seat.unit), None)
    of_department = unit and unit.level == "province" and _ROOM.match(name.full)
    place = unit.name if unit and not of_department else None
    shown = _with_place(_whole_name(_calm(name.full)), place)
    values: dict[str, Value] = {"id": made, "name": shown, "kind": kind, "unit": seat.unit}
    values.update({"chain": chain} if (chain := _chain_of(made)) else {})
    spelled = dict.fromkeys(_capital(_calm(one.full)) for one in names)
    if aliases := [one for one in spelled if one != shown and not _is_kind(one)]:
        values["aliases"] = list(aliases)
    values.update({"note": _SOMEWHERE} if not seat.national and seat.unit is None else {})
    return NewEntry("agencies", values)


def _is_kind(name: str) -> bool:
    return slug(name) in _KINDS or slug(_whole_name(name)) in _KINDS


def _calm(name: str) -> str:
    """Return a name that a masthead prints in capitals as a sentence would write it."""
    place = _SHOUTED_PLACE.search(name)
    head = name[: place.start() if place else len(name)].rstrip()
    behind = f" {place['rank'].lower()}{place['place'].title()}" if place else ""
    if head.isupper() and " " in head:
        calm = calm_name(head)
        head = _USUAL.organ_case(head) if calm == head else calm
    return head + behind


def _whole_name(name: str) -> str:
    for short, whole in _SHORT_NAMES:
        name = re.sub(rf"(?<!\w){short}(?!\w)", whole, name)
    return _capital(name)


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def _with_place(name: str, unit: str | None) -> str:
    """Return a name with that of the unit it lies in, unless it says it."""
    if unit is None or slug(name).endswith(slug(unit)):
        return name
    rank = next((one for one in _RANKS if unit.casefold().startswith(f"{one} ")), "")
    place = unit[len(rank) :].strip()
    if slug(name).endswith(f"-{slug(place)}"):
        return name
    if rank and name.endswith(f" {rank}"):
        return f"{name} {place}"
    return f"{name} {rank} {place}" if rank else f"{name} {unit}"


def _chain_of(made: str) -> str | None:
    if _OF_PARTY.search(made):
        return "party"
    return "state" if _OF_STATE.match(made) else None


def _document(text: str, cited: Cited) -> NewEntry:
    number = cited.number
    values: dict[str, Value] = {"id": cited.id, "type": "khac"}
    if number is None:
        values.update(_named_type(text[cited.start : cited.end]))
        values["title"] = text[cited.start : cited.end]
        if DAY_BEHIND.match(text, cited.end):
            day = find_dates(text[cited.end : cited.end + DATE_REACH])
            values.update({"date": day[0].iso} if day else {})
        return NewEntry("documents", values)
    kind = number.kind.lower()
    values["type"] = "luat" if kind.startswith("qh") else _TYPES.get(kind, "cong-van")
    values["number"] = str(number)
    values.update({"date": cited.date.iso} if cited.date else {})
    behind = text[cited.end : cited.end + 400]
    issuer = _issuer(behind[:160])
    values.update({"issuer_printed": issuer} if issuer else {})
    about = _ABOUT.search(behind)
    values.update(
        {"title": _WHO.split(about["title"])[0].strip(" ,")}
        if about and about.start() < 160
        else {}
    )
    return NewEntry("documents", {**values, "chain": number.chain})


def _issuer(behind: str) -> str | None:
    """Return who issued a document by the words behind its number; null where they name no body.

    “Thông tư số 52/2024/TT-BYT; công khai chậm nhất ngày 20 của tháng đầu mỗi quý” does not.
    """
    found = _ISSUER.search(behind)
    if found is None or ";" in behind[: found.start()]:
        return None
    name = found["name"]
    listed = list_at(name, tokens(name), 0).names
    return name if listed or _OTHER_ISSUER.match(name) else None


def _named_type(printed: str) -> dict[str, Value]:
    for opening, made in (("Luật", "luat"), ("Bộ luật", "luat"), ("Pháp lệnh", "phap-lenh")):
        if printed.startswith(opening):
            return {"type": made}
    return {"type": "nghi-quyet"} if printed.startswith("Nghị quyết") else {}


def _all_names(text: str) -> Iterator[Name]:
    words = tokens(text)
    at = 0
    while at < len(words):
        listed = list_at(text, words, at)
        yield from listed.names
        at = max(at + 1, listed.end if listed.names else 0)


def _texts(value: Value | Sequence[Mapping[str, Value]]) -> Iterator[str]:
    """Yield headings, paragraphs and cells of a body, in order."""
    if isinstance(value, Mapping):
        for key, one in value.items():
            if key in ("heading", "text") and isinstance(one, str):
                yield one
            elif key == "cells":
                yield from _cells(one)
            elif key in ("body", "text", "sections", "table", "rows"):
                yield from _texts(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from [one] if isinstance(one, str) else _texts(one)


def _cells(value: Value) -> Iterator[str]:
    for one in value if isinstance(value, list) else ():
        yield str(one.get("text", "")) if isinstance(one, dict) else str(one)


def _used(value: Value | Sequence[Mapping[str, Value]]) -> Iterator[str]:
    """Yield every agency and document that annotations of a body name."""
    if isinstance(value, Mapping):
        for key, one in value.items():
            if key in ("agency", "document") and isinstance(one, str):
                yield one
            elif key in ("by", "to", "through") and isinstance(one, list):
                yield from (str(each) for each in one)
            else:
                yield from _used(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _used(one)
