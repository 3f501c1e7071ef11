"""What the registries say otherwise of what a plan names: names, units, days of validity."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.history.changes.phrases import passing
from generator.history.versions import Version
from generator.language import N_, Labels, _
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
    for kind, (thing, message, fields) in REGISTRIES.items():
        old, new = getattr(before.registries, kind), getattr(after.registries, kind)
        both = used_before[kind] & used[kind] & old.keys() & new.keys()
        for name in sorted(name for name in both if old[name] != new[name]):
            called = worded.document_name(old[name]) if kind == "documents" else old[name].name
            about = _("danh mục, {kind} {name}", kind=_(message), name=called)
            for field, label in fields.items():
                values = _value(old[name], field, before), _value(new[name], field, after)
                if values[0] != values[1]:
                    renamed = _("danh mục, tên {kind}", kind=_(message))
                    said = passing(renamed if field == "name" else f"{about}, {label}", *values)
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
    return next((table[value] for table in WORDS if value in table), str(value))


WORDS: tuple[Mapping[Any, str], ...] = (labels.DOCUMENT_TYPES, labels.LEVELS, labels.DIRECTIONS)
REGISTRIES: dict[str, tuple[Thing, str, Labels[str]]] = {
    "indicators": (
        "indicator",
        N_("chỉ số"),
        Labels(
            {
                "name": N_("tên"),
                "unit": N_("đơn vị tính"),
                "direction": N_("chiều"),
                "definition": N_("định nghĩa"),
            }
        ),
    ),
    "agencies": ("agency", N_("cơ quan"), Labels({"name": N_("tên"), "unit": N_("đơn vị")})),
    "units": (
        "unit",
        N_("đơn vị"),
        Labels(
            {
                "name": N_("tên"),
                "level": N_("cấp"),
                "parent": N_("thuộc"),
                "since": N_("từ ngày"),
                "until": N_("đến ngày"),
                "ended_by": N_("theo văn bản"),
                "successors": N_("nay thuộc"),
            }
        ),
    ),
    "documents": (
        "document",
        N_("văn bản"),
        Labels(
            {
                "type": N_("loại"),
                "number": N_("số"),
                "date": N_("ngày"),
                "issuer": N_("cơ quan"),
                "title": N_("trích yếu"),
            }
        ),
    ),
    "themes": ("theme", N_("lĩnh vực"), Labels({"name": N_("tên")})),
    "groups": ("group", N_("đối tượng"), Labels({"name": N_("tên")})),
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
