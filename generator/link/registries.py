"""Records of the registries → `Registries`: entries built, every name in them resolved."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from generator.language import _
from generator.link.context import below_level, circles
from generator.link.groups import idle_exceptions
from generator.link.national import conversion, misfits, national_figure
from generator.link.populations import PopulationIndex
from generator.model import registries as model_registries
from generator.model.registries import Registries
from generator.problems import Location, Problem, guess
from generator.reading.registries import RegistryRecord
from generator.schema import registries as schema_registries
from generator.schema.types import Form
from generator.text.vietnamese import parse_date

T = TypeVar("T")


def link_registries(
    records: Mapping[str, Sequence[RegistryRecord]], problems: list[Problem]
) -> Registries:
    """Return the registries by id; repeated ids, dangling and circular references are told.

    `records` are the entries of each registry by its name; a registry that is not there is empty.
    `problems` grows. Of two entries with one id the later one stays.
    """
    registries = put_together(
        {
            kind: [build_entry(kind, one.form) for one in entries]
            for kind, entries in records.items()
        }
    )
    for kind, entries in records.items():
        if kind not in LISTED:
            problems.extend(_repeated(entries))
        for entry in entries:
            problems.extend(_dangling(kind, entry, registries))
    registries = with_counted(registries, PopulationIndex.of(registries.populations))
    problems.extend(misfits(records.get("national", ()), registries))
    for kind in ("units", "themes"):
        problems.extend(_circular(kind, records.get(kind, ())))
    problems.extend(_idle_exceptions(records.get("groups", ()), registries))
    return registries


def with_counted(registries: Registries, populations: PopulationIndex) -> Registries:
    """Return the registries with of whom each national figure is: by id, and in words.

    `populations` finds those of the registries.
    """
    found = {}
    for name, figure in registries.national.items():
        counted = populations.counted(figure.population, ())
        known = registries.populations.get(counted.population or "")
        printed = counted.printed or (known.name if known else None)
        found[name] = replace(figure, population=printed, population_id=counted.population)
    return replace(registries, national=found)


def build_entry(kind: str, form: Form) -> Any:
    """Return the entry of a registry that a form says."""
    return BUILDERS[kind](form)


def put_together(entries: Mapping[str, Iterable[Any]]) -> Registries:
    """Return the registries that hold the given entries; of two with one id the later one."""
    return Registries(**{kind: index_entries(kind, listed) for kind, listed in entries.items()})


def index_entries(kind: str, entries: Iterable[Any]) -> Any:
    """Return the entries of one registry by id, or as a tuple where they have none."""
    return tuple(entries) if kind in LISTED else {entry.id: entry for entry in entries}


def _repeated(entries: Iterable[RegistryRecord]) -> Iterable[Problem]:
    known: dict[str, Location] = {}
    for entry in entries:
        name = getattr(entry.form, "id")  # noqa: B009 - these registries have ids
        first = known.setdefault(name, entry.place)
        if first != entry.place:
            yield Problem.at(
                entry.place,
                "repeated-id",
                _("hai mục cùng mã trong một danh mục; mục kia: {other}", other=str(first)),
                fragment=name,
                hint=_("mỗi mục một mã riêng"),
            )


# Which fields of a registry name an entry of which registry.
REFERENCES: dict[str, dict[str, str]] = {
    "indicators": {"theme": "themes", "unsaid": "populations"},
    "populations": {"broader": "populations", "complement": "populations"},
    "agencies": {"unit": "units", "successors": "agencies"},
    "units": {"parent": "units", "ended_by": "documents", "successors": "units"},
    "documents": {"issuer": "agencies"},
    "national": {"document": "documents", "indicator": "indicators"},
    "themes": {"parent": "themes"},
}

# A country has four levels of units; whoever walks down them needs a floor.
MOST_LEVELS = 30


def _dangling(kind: str, entry: RegistryRecord, registries: Registries) -> Iterable[Problem]:
    for field, target in REFERENCES.get(kind, {}).items():
        value = getattr(entry.form, field)
        value = value.population if isinstance(value, schema_registries.UnsaidForm) else value
        known = getattr(registries, target)
        for name in [value] if isinstance(value, str) else value or []:
            if name not in known:
                yield Problem.at(
                    entry.place,
                    f"unknown-{target}",
                    _("không có mục này trong registry/{target}.yml", target=target),
                    fragment=name,
                    hint=_("sửa mã, hoặc thêm mục vào registry/{target}.yml", target=target),
                    guess=guess(name, known),
                )


def _circular(kind: str, entries: Sequence[RegistryRecord]) -> Iterable[Problem]:
    """Yield one problem for each entry that lies within itself, with the way round."""
    places = {getattr(entry.form, "id"): entry.place for entry in entries}  # noqa: B009
    parents = {getattr(entry.form, "id"): getattr(entry.form, "parent") for entry in entries}  # noqa: B009
    for circle in circles(parents):
        yield Problem.at(
            places[circle[0]],
            "circular",
            _("mục này nằm trong chính nó (registry/{kind}.yml)", kind=kind),
            fragment=" → ".join(circle),
            hint=_("sửa parent: của một trong các mục này"),
        )
    for name in below_level(parents, MOST_LEVELS):
        yield Problem.at(
            places[name],
            "too-deep",
            _("mục này nằm quá {most} tầng dưới mục ngoài cùng", most=MOST_LEVELS),
            fragment=name,
            hint=_("sửa parent: của mục này (registry/{kind}.yml)", kind=kind),
        )


def _idle_exceptions(
    entries: Sequence[RegistryRecord], registries: Registries
) -> Iterable[Problem]:
    for entry in entries:
        group = registries.groups[getattr(entry.form, "id")]  # noqa: B009
        for phrase in idle_exceptions(group):
            yield Problem.at(
                entry.place,
                "idle-exception",
                _("cụm từ ở not_in không chứa cụm từ nào của words, nên không loại được gì"),
                fragment=phrase,
                hint=_("chép cả cụm dài như văn bản in, hoặc bỏ cụm này"),
            )


def _same_fields(kind: type[T], form: Form) -> T:
    values = form.model_dump()
    return kind(**{name: tuple(v) if isinstance(v, list) else v for name, v in values.items()})


def _indicator(form: schema_registries.IndicatorForm) -> model_registries.Indicator:
    return model_registries.Indicator(
        form.id,
        form.name,
        form.unit,
        form.direction,
        form.theme,
        form.definition,
        tuple(model_registries.Variant(variant.id, variant.name) for variant in form.variants),
        form.note,
        tuple(conversion(one) for one in form.conversions),
        form.direction_by,
        form.denominator,
        tuple(form.phrases),
        model_registries.Unsaid(form.unsaid.population, form.unsaid.reason)
        if form.unsaid
        else None,
        form.settled,
    )


def _unit(form: schema_registries.UnitForm) -> model_registries.Unit:
    return model_registries.Unit(
        form.id,
        form.name,
        form.level,
        form.parent,
        form.code,
        parse_date(form.from_) if form.from_ else None,
        parse_date(form.until) if form.until else None,
        form.ended_by,
        tuple(form.successors),
        form.note,
    )


def _document(form: schema_registries.DocumentForm) -> model_registries.CitedDocument:
    return model_registries.CitedDocument(
        form.id,
        form.type,
        form.number,
        parse_date(form.date) if form.date else None,
        form.issuer,
        form.issuer_printed,
        form.title,
        form.chain,
        tuple(
            model_registries.Relation(
                one.relation, one.document, one.said.plan, one.said.paragraph, one.said.quote
            )
            for one in form.relations
        ),
        form.note,
    )


BUILDERS: dict[str, Callable[[Any], Any]] = {
    "indicators": _indicator,
    "populations": lambda form: _same_fields(model_registries.Population, form),
    "agencies": lambda form: _same_fields(model_registries.Agency, form),
    "units": _unit,
    "documents": _document,
    "national": national_figure,
    "themes": lambda form: _same_fields(model_registries.Theme, form),
    "groups": lambda form: _same_fields(model_registries.Group, form),
    "abbreviations": lambda form: _same_fields(model_registries.Abbreviation, form),
    "words": lambda form: _same_fields(model_registries.KnownWord, form),
}
# Registries whose entries have no id.
LISTED = ("abbreviations", "words")
