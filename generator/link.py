"""Records and revisions → one frozen `Site`: every name resolved, every quote found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from generator import model, registry, registry_schema
from generator.citations import index_documents
from generator.fields import Form
from generator.group_words import group_passages, idle_exceptions, index_groups
from generator.link_documents import wrong_relations
from generator.link_national import conversion, misfits, national_figure
from generator.link_plan import link_plan
from generator.linking import circles
from generator.load import PlanRecord, Records, RegistryRecord
from generator.mentions import index_agencies
from generator.model import Site
from generator.problems import Problem, guess
from generator.registry import Registries
from generator.revision import Revision
from generator.vietnamese import parse_date, sort_key

T = TypeVar("T")


def link(records: Records, revisions: Sequence[Revision] = ()) -> tuple[Site, list[Problem]]:
    """Resolve everything that plans and registries name; problems tell what dangles."""
    problems: list[Problem] = []
    registries = link_registries(records.registries, problems)
    documents = index_documents(registries.documents.values())
    agencies = index_agencies(registries.agencies.values())
    plans = {}
    for record in _unique_plans(records.plans, problems):
        plans[record.form.id] = link_plan(record, registries, documents, agencies, problems)
    problems.extend(wrong_relations(records.registries.get("documents", ()), plans))
    registries = replace(registries, documents=_said_here(registries.documents, plans))
    # What a registry that could not be read whole seems to lack is perhaps not lacking.
    unsure = {f"unknown-{kind}" for kind in records.broken_registries()}
    problems = [problem for problem in problems if problem.rule not in unsure]
    return _site(plans, registries, revisions), problems


def _said_here(
    documents: Mapping[str, registry.CitedDocument], plans: Mapping[str, model.Plan]
) -> dict[str, registry.CitedDocument]:
    """Return the documents with those relations that a plan at hand can prove."""
    return {
        name: replace(one, relations=tuple(r for r in one.relations if r.plan in plans))
        for name, one in documents.items()
    }


def with_revisions(site: Site, revisions: Sequence[Revision]) -> Site:
    """Return the site with what is told of its history."""
    by_plan = _by(revisions, lambda revision: revision.plan)
    return replace(site, revisions=tuple(revisions), revisions_by_plan=by_plan)


def _site(
    plans: Mapping[str, model.Plan], registries: Registries, revisions: Sequence[Revision]
) -> Site:
    ordered = dict(sorted(plans.items(), key=lambda item: _plan_order(item[1], registries)))
    everything = list(ordered.values())
    return Site(
        ordered,
        registries,
        tuple(revisions),
        _by((t for plan in everything for t in plan.targets()), lambda t: t.indicator),
        _by((c for plan in everything for c in plan.citations()), lambda c: c.document),
        _plans_by_basis(everything),
        _by(revisions, lambda revision: revision.plan),
        passages_by_group=_group_passages(everything, registries),
    )


def _group_passages(
    plans: Iterable[model.Plan], registries: Registries
) -> dict[str, tuple[model.GroupPassage, ...]]:
    index = index_groups(registries.groups.values(), registries.agencies.values())
    return _by(
        (one for plan in plans for one in group_passages(plan, index)), lambda one: one.group
    )


def _plans_by_basis(plans: Iterable[model.Plan]) -> dict[str, tuple[str, ...]]:
    resting: dict[str, dict[str, None]] = defaultdict(dict)
    for plan in plans:
        for basis in plan.basis:
            resting[basis.document][plan.id] = None
    return {document: tuple(names) for document, names in resting.items()}


def _plan_order(plan: model.Plan, registries: Registries) -> tuple[Any, str]:
    unit = registries.units.get(plan.unit)
    return sort_key(unit.name if unit else plan.unit), plan.id


def _by(things: Iterable[T], key: Callable[[T], str | None]) -> dict[str, tuple[T, ...]]:
    groups: dict[str, list[T]] = defaultdict(list)
    for thing in things:
        if name := key(thing):
            groups[name].append(thing)
    return {name: tuple(group) for name, group in sorted(groups.items())}


def _unique_plans(records: Sequence[PlanRecord], problems: list[Problem]) -> list[PlanRecord]:
    first: dict[str, PlanRecord] = {}
    for record in records:
        place = record.yaml.locate(("id",))
        stem = record.yaml.name.rsplit("/", 1)[-1].rsplit(".", 1)[0]
        if record.form.id != stem:
            problems.append(
                Problem.at(
                    place,
                    "id-and-file",
                    "mã kế hoạch khác tên tệp",
                    fragment=record.form.id,
                    hint=f"đổi tên tệp thành {record.form.id}.yml, hoặc sửa mã thành {stem}",
                )
            )
        other = first.setdefault(record.form.id, record)
        if other is not record:
            problems.append(
                Problem.at(
                    place,
                    "repeated-id",
                    f"hai kế hoạch cùng mã; mã này đã dùng trong {other.yaml.name}",
                    fragment=record.form.id,
                    hint="mỗi kế hoạch một mã riêng, không dùng lại",
                )
            )
    return list(first.values())


def link_registries(
    records: Mapping[str, Sequence[RegistryRecord]], problems: list[Problem]
) -> Registries:
    """Return the registries by id; repeated ids, dangling and circular references are told."""
    built = {
        kind: _index(entries, BUILDERS[kind], problems)
        for kind, entries in records.items()
        if kind in BUILDERS
    }
    abbreviations = _listed(registry.Abbreviation, records.get("abbreviations", ()))
    words = _listed(registry.KnownWord, records.get("words", ()))
    registries = Registries(abbreviations=abbreviations, words=words, **built)
    for kind, entries in records.items():
        for entry in entries:
            problems.extend(_dangling(kind, entry, registries))
    problems.extend(misfits(records.get("national", ()), registries))
    for kind in ("units", "themes"):
        problems.extend(_circular(kind, records.get(kind, ())))
    problems.extend(_idle_exceptions(records.get("groups", ()), registries))
    return registries


def _index(
    entries: Sequence[RegistryRecord], build: Callable[[Any], Any], problems: list[Problem]
) -> dict[str, Any]:
    index: dict[str, Any] = {}
    for entry in entries:
        name = getattr(entry.form, "id")  # noqa: B009 - these registries have ids
        if name in index:
            problems.append(
                Problem.at(
                    entry.place,
                    "repeated-id",
                    "hai mục cùng mã trong một sổ đăng ký",
                    fragment=name,
                    hint="mỗi mục một mã riêng",
                )
            )
        index[name] = build(entry.form)
    return index


# Which fields of a registry name an entry of which registry.
REFERENCES: dict[str, dict[str, str]] = {
    "indicators": {"theme": "themes"},
    "agencies": {"unit": "units", "successors": "agencies"},
    "units": {"parent": "units", "ended_by": "documents", "successors": "units"},
    "documents": {"issuer": "agencies"},
    "national": {"document": "documents", "indicator": "indicators"},
    "themes": {"parent": "themes"},
}


def _dangling(kind: str, entry: RegistryRecord, registries: Registries) -> Iterable[Problem]:
    for field, target in REFERENCES.get(kind, {}).items():
        value = getattr(entry.form, field)
        known = getattr(registries, target)
        for name in [value] if isinstance(value, str) else value or []:
            if name not in known:
                yield Problem.at(
                    entry.place,
                    f"unknown-{target}",
                    f"không có mục này trong registry/{target}.yml",
                    fragment=name,
                    hint=f"sửa mã, hoặc thêm mục vào registry/{target}.yml",
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
            f"mục này nằm trong chính nó (registry/{kind}.yml)",
            fragment=" → ".join(circle),
            hint="sửa parent: của một trong các mục này",
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
                "cụm từ ở not_in không chứa cụm từ nào của words, nên không loại được gì",
                fragment=phrase,
                hint="chép cả cụm dài như văn bản in, hoặc bỏ cụm này",
            )


def _listed(kind: type[T], entries: Sequence[RegistryRecord]) -> tuple[T, ...]:
    return tuple(_same_fields(kind, entry.form) for entry in entries)


def _same_fields(kind: type[T], form: Form) -> T:
    values = form.model_dump()
    return kind(**{name: tuple(v) if isinstance(v, list) else v for name, v in values.items()})


def _indicator(form: registry_schema.IndicatorForm) -> registry.Indicator:
    return registry.Indicator(
        form.id,
        form.name,
        form.unit,
        form.direction,
        form.theme,
        form.definition,
        tuple(registry.Variant(variant.id, variant.name) for variant in form.variants),
        form.note,
        tuple(conversion(one) for one in form.conversions),
    )


def _unit(form: registry_schema.UnitForm) -> registry.Unit:
    return registry.Unit(
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


def _document(form: registry_schema.DocumentForm) -> registry.CitedDocument:
    return registry.CitedDocument(
        form.id,
        form.type,
        form.number,
        parse_date(form.date) if form.date else None,
        form.issuer,
        form.issuer_printed,
        form.title,
        form.chain,
        tuple(
            registry.Relation(
                one.relation, one.document, one.said.plan, one.said.paragraph, one.said.quote
            )
            for one in form.relations
        ),
        form.note,
    )


BUILDERS: dict[str, Callable[[Any], Any]] = {
    "indicators": _indicator,
    "agencies": lambda form: _same_fields(registry.Agency, form),
    "units": _unit,
    "documents": _document,
    "national": national_figure,
    "themes": lambda form: _same_fields(registry.Theme, form),
    "groups": lambda form: _same_fields(registry.Group, form),
}
