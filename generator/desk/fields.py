"""What may be filled in for each kind of annotation and each registry: taken from their forms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.authoring import Data
from generator.importer import Value
from generator.language import N_, Labels, _
from generator.schema import labels
from generator.schema.annotations import (
    ActorForm,
    CitationForm,
    DutyForm,
    NoteForm,
    NotTargetForm,
    RecipientForm,
    TargetForm,
    TimeForm,
    UncertainForm,
)
from generator.schema.registries import REGISTRIES

# The annotations of a paragraph, by key; `when` is one mapping, the others are lists.
KINDS: Mapping[str, type[BaseModel]] = {
    "targets": TargetForm,
    "actors": ActorForm,
    "when": TimeForm,
    "duties": DutyForm,
    "citations": CitationForm,
    "recipients": RecipientForm,
    "not_targets": NotTargetForm,
    "uncertain": UncertainForm,
    "notes": NoteForm,
}
KIND_NAMES: Labels[str] = Labels(
    {
        "targets": N_("chỉ tiêu"),
        "actors": N_("ai làm"),
        "when": N_("thời gian"),
        "duties": N_("việc phải báo cáo"),
        "citations": N_("viện dẫn"),
        "recipients": N_("nơi nhận"),
        "not_targets": N_("không phải chỉ tiêu"),
        "uncertain": N_("chữ chưa chắc"),
        "notes": N_("ghi chú"),
    }
)
# What registry a field names; fields of these names mean the same in every form.
NAMES: Mapping[str, str] = {
    "indicator": "indicators",
    "population": "populations",
    "agency": "agencies",
    "issuer": "agencies",
    "by": "agencies",
    "to": "agencies",
    "through": "agencies",
    "document": "documents",
    "unit": "units",
    "parent": "units",
    "theme": "themes",
}
# Not offered: what only a hand that knows the file sets, and what the desk sets itself.
_HIDDEN = ("proposed", "id", "year_from", "repeats", "conflicts_with", "part_of", "former")
_FIELD_NAMES: Labels[str] = Labels(
    {
        "abbr": N_("Chữ viết tắt"),
        "agency": N_("Cơ quan"),
        "aliases": N_("Tên gọi khác, mỗi dòng một tên"),
        "as_": N_("Vai trò như in"),
        "by": N_("Hạn cuối"),
        "chain": N_("Hệ thống"),
        "date": N_("Ngày"),
        "day": N_("Ngày hạn, như 10/11"),
        "direction": N_("Chiều tốt"),
        "document": N_("Văn bản"),
        "does": N_("Việc"),
        "every": N_("Chu kỳ"),
        "id": N_("Mã"),
        "indicator": N_("Chỉ số"),
        "is_": N_("Con số"),
        "full": N_("Viết đầy đủ"),
        "issuer": N_("Cơ quan ban hành"),
        "kind": N_("Loại"),
        "level": N_("Cấp"),
        "name": N_("Tên"),
        "note": N_("Ghi chú"),
        "number": N_("Số, ký hiệu"),
        "parent": N_("Thuộc"),
        "population": N_("Tính trên ai"),
        "quote": N_("Chữ trích trong đoạn"),
        "reason": N_("Vì sao"),
        "role": N_("Vai trò"),
        "scope": N_("Dùng ở đâu"),
        "source": N_("Theo đâu mà biết"),
        "title": N_("Tên văn bản"),
        "to": N_("Gửi cho ai"),
        "type": N_("Loại văn bản"),
        "unit": N_("Đơn vị"),
        "when": N_("Thời điểm như in"),
        "word": N_("Chữ"),
        "year": N_("Năm"),
        "years": N_("Những năm"),
    }
)
_CHOICES: Mapping[tuple[str, str], Labels[Any]] = {
    ("ActorForm", "role"): labels.ACTOR_ROLES,
    ("DutyForm", "does"): labels.DUTY_ACTIONS,
    ("DutyForm", "bound"): labels.DAY_BOUNDS,
    ("TargetForm", "kind"): labels.TARGET_KINDS,
    ("CitationForm", "role"): labels.RELATIONS,
    ("DocumentForm", "type"): labels.DOCUMENT_TYPES,
}
# What a clerk is asked first; all else stands folded below.
_FIRST: Mapping[str, tuple[str, ...]] = {
    "TargetForm": ("is_", "year", "indicator", "population"),
    "ActorForm": ("agency", "role"),
    "TimeForm": ("by", "every"),
    "DutyForm": ("does", "by", "to", "day", "every", "years"),
    "CitationForm": ("document", "role"),
    "AgencyForm": ("name", "kind", "unit"),
    "UnitForm": ("name", "level", "parent"),
    "DocumentForm": ("type", "number", "date", "title"),
    "IndicatorForm": ("name", "unit", "direction", "theme"),
    "PopulationForm": ("name",),
    "AbbreviationForm": ("abbr", "full", "scope", "source"),
    "WordForm": ("word", "kind"),
}
OFFERED_REGISTRIES = (
    *("agencies", "units", "documents", "indicators", "populations"),
    *("abbreviations", "words"),
)


def described(form: type[BaseModel]) -> list[dict[str, Any]]:
    """Return what a form asks, in the order of showing: plain data for the page.

    Each has its `key`, `label`, `hint`, whether it is `first` and `many`, and either `choices`
    (value and words), the registry whose entries it `names`, or neither.
    """
    first = _FIRST.get(form.__name__, tuple(form.model_fields))
    shown = [name for name in form.model_fields if name not in _HIDDEN or form in _ENTRIES]
    ordered = sorted(shown, key=lambda name: (name not in first, _place(first, name)))
    return [_described(form, name) for name in ordered if _is_simple(form.model_fields[name])]


def filled(form: type[BaseModel], given: Mapping[str, Any]) -> Iterator[tuple[str, Value]]:
    """Yield each key of a form that the page gave, with the value as a file says it.

    Empty is null. Lists come as lists of words; what the form does not ask is left aside.
    """
    for one in described(form):
        if one["key"] in given:
            yield one["key"], _value(given[one["key"]], many=one["many"])


def keys_of(form: type[BaseModel]) -> tuple[str, ...]:
    """Return the keys of a form in its order, as files write them."""
    return tuple(field.alias or name for name, field in form.model_fields.items())


def required(form: type[BaseModel], key: str) -> bool:
    """Tell whether a form must say a key, be it null."""
    found = (f for name, f in form.model_fields.items() if (f.alias or name) == key)
    return any(field.is_required() for field in found)


def shown(value: Data) -> str:
    """Return a value of an annotation in short, for a chip."""
    if isinstance(value, list):
        return ", ".join(shown(one) for one in value)
    return value if isinstance(value, str) else ""


_ENTRIES = tuple(REGISTRIES.values())


def _place(first: tuple[str, ...], name: str) -> int:
    return first.index(name) if name in first else len(first)


def _described(form: type[BaseModel], name: str) -> dict[str, Any]:
    field = form.model_fields[name]
    choices = _choices(form, name, field)
    is_day = form is TimeForm and name == "by"
    return {
        "key": field.alias or name,
        "label": _label(form, name, field),
        "hint": _hint(form, name, field),
        "first": name in _FIRST.get(form.__name__, tuple(form.model_fields)),
        "many": _is_many(field),
        "choices": choices,
        "names": None if choices or is_day or name not in NAMES else _names(form, name),
    }


# Of the fields that a clerk knows by their labels, those whose form is not plain.
_HINTED = ("is_", "every", "date")


def _hint(form: type[BaseModel], name: str, field: FieldInfo) -> str:
    is_day = form is TimeForm and name == "by"
    is_shown = field.description and (is_day or name in _HINTED or name not in _FIELD_NAMES)
    return _(field.description) if is_shown and field.description else ""


def _names(form: type[BaseModel], name: str) -> str | None:
    """Return the registry that a field names: the unit of an indicator is no place."""
    if form.__name__ in ("IndicatorForm", "ThemeForm") and name in ("unit", "parent"):
        return None
    return NAMES[name]


def _label(form: type[BaseModel], name: str, field: FieldInfo) -> str:
    if form is DutyForm and name == "by":
        return _("Ai phải làm")
    if form.__name__ == "IndicatorForm" and name == "unit":
        return _("Đơn vị tính")
    if name in _FIELD_NAMES:
        return _FIELD_NAMES[name]
    return _(field.description) if field.description else field.alias or name


def _choices(form: type[BaseModel], name: str, field: FieldInfo) -> list[list[str]]:
    values = [one for part in _parts(field.annotation) if get_origin(part) is Literal
              for one in get_args(part)]  # fmt: skip
    known = _CHOICES.get((form.__name__, name), _OTHER_WORDS.get(name))
    words: Mapping[str, str] = known if known is not None else {}
    if (form.__name__, name) in _CHOICES and not values:
        values = list(words)
    return [[str(value), words.get(value) or str(value)] for value in values]


_OTHER_WORDS: Mapping[str, Labels[str]] = {
    "kind": Labels(
        {
            "body": N_("cơ quan, tổ chức"),
            "office": N_("chức danh"),
            "class": N_("nhóm cơ quan"),
            "slip": N_("lỗi của nguồn"),
            "explanation": N_("giải thích"),
            "question": N_("câu hỏi"),
            "foreign": N_("chữ nước ngoài"),
            "name": N_("tên riêng"),
            "unit": N_("đơn vị đo"),
            "abbreviation": N_("chữ viết tắt"),
        }
    ),
    "level": Labels(
        {
            "country": N_("cả nước"),
            "province": N_("tỉnh"),
            "district": N_("huyện"),
            "commune": N_("xã"),
        }
    ),
    "direction": Labels({"more": N_("càng cao càng tốt"), "less": N_("càng thấp càng tốt")}),
    "chain": Labels({"state": N_("Nhà nước"), "party": N_("Đảng")}),
}


def _parts(annotation: Any) -> Iterator[Any]:
    if get_origin(annotation) in (Union, UnionType):
        for part in get_args(annotation):
            yield from _parts(part)
    else:
        yield annotation


def _is_many(field: FieldInfo) -> bool:
    return any(get_origin(part) is list for part in _parts(field.annotation))


def _is_simple(field: FieldInfo) -> bool:
    """Tell whether one line, or one line an item, says the field: no form within the form."""
    parts = [inner for part in _parts(field.annotation)
             for inner in (get_args(part) if get_origin(part) is list else (part,))]  # fmt: skip
    return not any(isinstance(part, type) and issubclass(part, BaseModel) for part in parts)


def _value(given: Any, *, many: bool) -> Value:
    if many:
        items = given if isinstance(given, list) else [given]
        return [" ".join(str(one).split()) for one in items if str(one or "").strip()]
    text = " ".join(str(given if given is not None else "").split())
    return text or None
