"""What may be filled in for each kind of annotation and each registry: taken from their forms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.authoring import Data
from generator.desk import field_words
from generator.importer import Value
from generator.language import N_, Labels
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
# In one form a field may name entries of another registry, or none.
_OWN_NAMES: Mapping[tuple[str, str], str | None] = {
    ("AgencyForm", "successors"): "agencies",
    ("IndicatorForm", "unit"): None,
    ("PopulationForm", "broader"): "populations",
    ("PopulationForm", "complement"): "populations",
    ("ThemeForm", "parent"): "themes",
    ("UnitForm", "ended_by"): "documents",
    ("UnitForm", "successors"): "units",
}
# Not offered: what only a hand that knows the file sets, and what the desk sets itself.
_HIDDEN = ("proposed", "id", "year_from", "repeats", "conflicts_with", "part_of", "after", "former")
# What the head of a plan says that a clerk sets in one line; of a mapping the key within.
FACTS: Mapping[str, str] = {
    "type": "",
    "title": "",
    "number": "value",
    "date": "value",
    "place": "value",
    "status": "value",
    "issuer": "agency",
    "unit": "",
    "encoded_by": "",
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
    "PopulationForm": ("name", "forms"),
    "AbbreviationForm": ("abbr", "full", "scope", "source"),
    "WordForm": ("word", "kind"),
}
OFFERED_REGISTRIES = (
    *("agencies", "units", "documents", "indicators", "populations"),
    *("abbreviations", "words"),
)

REGISTRY_NAMES: Labels[str] = Labels(
    {
        "agencies": N_("cơ quan"),
        "units": N_("đơn vị hành chính"),
        "documents": N_("văn bản"),
        "indicators": N_("chỉ số"),
        "populations": N_("đối tượng tính"),
        "abbreviations": N_("chữ viết tắt"),
        "words": N_("chữ ngoài tiếng Việt"),
    }
)


def described(form: type[BaseModel]) -> list[dict[str, Any]]:
    """Return what a form asks, in the order of showing: plain data for the page.

    Each has its `key`, `label`, `hint`, whether it is `first` and `many`, and either `choices`
    (value and words, with the `default` that is meant where nothing is said), the registry whose
    entries it `names`, or neither.
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


def registry_of(form: type[BaseModel], name: str) -> str | None:
    """Return the registry whose entries a field names, null where it names none."""
    return _OWN_NAMES.get((form.__name__, name), NAMES.get(name))


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
    said = field_words.choices(form.__name__, name)
    is_day = form is TimeForm and name == "by"
    return {
        "key": field.alias or name,
        "label": field_words.label(form.__name__, name),
        "hint": field_words.hint(form.__name__, name),
        "first": name in _FIRST.get(form.__name__, tuple(form.model_fields)),
        "many": _is_many(field),
        "choices": [[value, words] for value, words in said.items()],
        "default": _default(name, field) if said else "",
        "names": None if said or is_day else registry_of(form, name),
    }


def _default(name: str, field: FieldInfo) -> str:
    """Return which choice is meant where a file says none, empty where that says nothing."""
    return "section" if name == "scope" else field.default if isinstance(field.default, str) else ""


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
