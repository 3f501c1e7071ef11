"""What the registries say otherwise of what a plan names: names, units, days of validity."""

from __future__ import annotations

from collections.abc import Iterator

from generator.history.changes.phrases import passing
from generator.history.versions import Version
from generator.locale import worded
from generator.model.plan import Plan
from generator.model.revisions import Change, Detail, Thing
from generator.schema import labels
from generator.text.vietnamese import PartialDate


def registry_changes(before: Version, after: Version) -> Iterator[Change]:
    """Yield what the registries now say otherwise of things that both versions use.

    Only the fields of `REGISTRIES` are told: what readers see of an entry on the plan's pages. Ids
    of agencies, units and documents are told as their names, null for no value.
    """
    if before.registries is after.registries:
        return
    used_before, used = _used(before.plan), _used(after.plan)
    for kind, (thing, word, fields) in REGISTRIES.items():
        old, new = getattr(before.registries, kind), getattr(after.registries, kind)
        both = used_before[kind] & used[kind] & old.keys() & new.keys()
        for name in sorted(name for name in both if old[name] != new[name]):
            called = worded.document_name(old[name]) if kind == "documents" else old[name].name
            about = f"danh mục, {word} {called}"
            for field, label in fields.items():
                values = _value(old[name], field, before), _value(new[name], field, after)
                if values[0] != values[1]:
                    named = f"danh mục, {label} {word}" if field == "name" else f"{about}, {label}"
                    said = passing(named, *values)
                    yield Change(thing, name, "altered", said, (Detail(field, *values),))


def _value(entry: object, field: str, version: Version) -> str | None:
    value = getattr(entry, field)
    known = version.registries
    names = {name: one.name for name, one in known.agencies.items()}
    names.update((name, one.name) for name, one in known.units.items())
    names.update((name, worded.document_name(one)) for name, one in known.documents.items())
    values = value if isinstance(value, tuple) else (value,)
    said = (names[one] if one in names else _word(one) for one in values if one)
    return "; ".join(said) or None


def _word(value: str | PartialDate) -> str:
    return WORDS.get(str(value), str(value))


WORDS: dict[str, str] = {
    **dict([*labels.DIRECTIONS.items(), *labels.LEVELS.items()]),
    **labels.DOCUMENT_TYPES,
}
REGISTRIES: dict[str, tuple[Thing, str, dict[str, str]]] = {
    "indicators": (
        "indicator",
        "chỉ số",
        {"name": "tên", "unit": "đơn vị tính", "direction": "chiều", "definition": "định nghĩa"},
    ),
    "agencies": ("agency", "cơ quan", {"name": "tên", "unit": "đơn vị"}),
    "units": (
        "unit",
        "đơn vị",
        {
            "name": "tên",
            "level": "cấp",
            "parent": "thuộc",
            "since": "từ ngày",
            "until": "đến ngày",
            "ended_by": "theo văn bản",
            "successors": "nay là",
        },
    ),
    "documents": (
        "document",
        "văn bản",
        {"type": "loại", "number": "số", "date": "ngày", "issuer": "cơ quan", "title": "trích yếu"},
    ),
    "themes": ("theme", "lĩnh vực", {"name": "tên"}),
    "groups": ("group", "đối tượng", {"name": "tên"}),
}


def _used(plan: Plan) -> dict[str, set[str]]:
    """Return the entries of each registry that a plan names."""
    paragraphs, sections, duties = list(plan.paragraphs()), list(plan.walk()), list(plan.duties())
    return {
        "indicators": {target.indicator for target in plan.targets() if target.indicator},
        "agencies": {
            plan.issuer.value,
            *(actor.agency for paragraph in paragraphs for actor in paragraph.actors),
            *(name for duty in duties for name in (*duty.by, *duty.to, *duty.through)),
        },
        "units": {plan.unit},
        "documents": {
            *(basis.document for basis in plan.basis),
            *(citation.document for citation in plan.citations() if citation.document),
        },
        "themes": {theme for section in sections for theme in section.themes},
        "groups": {group for section in sections for group in section.groups},
    }
