"""Records and revisions → one frozen `Site`: every name resolved, every quote found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial
from typing import Any, NamedTuple

from generator.language import _
from generator.link.groups import GroupWords, group_passages, index_groups
from generator.link.indexes import Indexes
from generator.link.plan import link_plan
from generator.link.registries import link_registries
from generator.link.relations import wrong_relations
from generator.model import plan as model
from generator.model import registries as model_registries
from generator.model import site as model_site
from generator.model.registries import Registries
from generator.model.revisions import Revision
from generator.model.site import Site
from generator.patience import Patience
from generator.problems import Location, Problem
from generator.reading.plans import Records
from generator.reading.registries import RegistryRecord, broken_registries
from generator.recollection import Recollection
from generator.text.identifiers import is_identifier
from generator.text.vietnamese import sort_key


def link(
    records: Records, revisions: Sequence[Revision] = (), patience: Patience | None = None
) -> tuple[Site, list[Problem]]:
    """Resolve everything that plans and registries name; problems tell what dangles.

    Plans come in the order of their units' names, then of their ids. Of two plans with one id the
    first stays. What a registry that could not be read whole seems to lack is not told. A site is
    returned whatever the problems; what they tell of is left out of it, and so is a plan that takes
    longer than `patience` has for it.
    """
    patience = patience or Patience()
    problems: list[Problem] = []
    registries = link_registries(records.registries, problems)
    indexes = Indexes.of(registries)
    plans = {}
    names = [PlanName(one.form.id, one.file, one.places.id) for one in records.plans]
    for name, at in first_of_each(names, problems).items():
        record = records.plans[at]
        linked = partial(link_plan, record, registries, indexes, problems)
        if plan := patience.give(record.yaml.name, problems, linked):
            plans[name] = plan
    written = records.by_plan()
    places = {name: written[name].places.basis for name in plans}
    documents = records.registries.get("documents", ())
    site = gather(plans, registries, documents, places, problems, revisions)
    return site, told_surely(problems, broken_registries(records.problems))


class PlanName(NamedTuple):
    """What a plan file calls its plan: the id, the file as it is on disk, where it says the id."""

    id: str
    file: str
    place: Location


def gather(
    plans: Mapping[str, model.Plan],
    registries: Registries,
    documents: Sequence[RegistryRecord],
    places: Mapping[str, Location],
    problems: list[Problem],
    revisions: Sequence[Revision] = (),
    recollection: Recollection | None = None,
) -> Site:
    """Return the site of plans that were linked one by one, by id; `problems` grows.

    `documents` are the entries of that registry as written, `places` where each plan says what it
    rests on. What `recollection` knows of a plan is not looked for again.
    """
    known = recollection or Recollection()
    problems.extend(wrong_relations(documents, plans, places))
    registries = replace(registries, documents=_said_here(registries.documents, plans))
    return _site(plans, known.same("registries", registries), revisions, known)


def told_surely(problems: Iterable[Problem], broken: Iterable[str]) -> list[Problem]:
    """Return the problems without what only seems to lack in registries that are not read whole."""
    unsure = {f"unknown-{kind}" for kind in broken}
    return [problem for problem in problems if problem.rule not in unsure]


def _said_here(
    documents: Mapping[str, model_registries.CitedDocument], plans: Mapping[str, model.Plan]
) -> dict[str, model_registries.CitedDocument]:
    """Return the documents with those relations that a plan at hand can prove."""
    return {
        name: replace(one, relations=tuple(r for r in one.relations if r.plan in plans))
        for name, one in documents.items()
    }


def _site(
    plans: Mapping[str, model.Plan],
    registries: Registries,
    revisions: Sequence[Revision],
    known: Recollection,
) -> Site:
    ordered = dict(sorted(plans.items(), key=lambda item: _plan_order(item[1], registries)))
    passages = _group_passages(ordered.values(), registries, known)
    return Site(ordered, registries, tuple(revisions), passages_by_group=passages)


def _group_passages(
    plans: Iterable[model.Plan], registries: Registries, known: Recollection
) -> dict[str, tuple[model_site.GroupPassage, ...]]:
    index = cache(partial(index_groups, registries.groups.values(), registries.agencies.values()))
    found: dict[str, list[model_site.GroupPassage]] = defaultdict(list)
    for plan in plans:
        look = partial(_passages_of, plan, index)
        for passage in known.found("groups", plan.id, plan, registries, look):
            found[passage.group].append(passage)
    return {group: tuple(passages) for group, passages in sorted(found.items())}


def _passages_of(
    plan: model.Plan, index: Callable[[], GroupWords]
) -> tuple[model_site.GroupPassage, ...]:
    return tuple(group_passages(plan, index()))


def _plan_order(plan: model.Plan, registries: Registries) -> tuple[Any, str]:
    unit = registries.units.get(plan.unit)
    return sort_key(unit.name if unit else plan.unit), plan.id


def _how_to_agree(name: str, stem: str) -> str:
    """Say how id and file come to agree; a name of a file that is no id is none to take over."""
    if not is_identifier(stem):
        return _("đổi tên tệp thành {id}.yml", id=name)
    return _("đổi tên tệp thành {id}.yml, hoặc sửa mã thành {stem}", id=name, stem=stem)


def first_of_each(names: Sequence[PlanName], problems: list[Problem]) -> dict[str, int]:
    """Return which of the plans of one id is the first, by id; the others are told.

    An id that differs from the name of its file is told, too.
    """
    first: dict[str, int] = {}
    for index, (name, file, place) in enumerate(names):
        stem = file.rsplit(".", 1)[0]
        if name != stem:
            problems.append(
                Problem.at(
                    place,
                    "id-and-file",
                    _("mã kế hoạch khác tên tệp"),
                    fragment=name,
                    hint=_how_to_agree(name, stem),
                )
            )
        other = first.setdefault(name, index)
        if other != index:
            used = names[other].place
            problems.append(
                Problem.at(
                    place,
                    "repeated-id",
                    _("hai kế hoạch cùng mã; mã này đã dùng trong {name}", name=str(used)),
                    fragment=name,
                    hint=_("mỗi kế hoạch một mã riêng, không dùng lại"),
                )
            )
    return first
