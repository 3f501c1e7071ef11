"""The plans folder → all that it says: every plan worked out by itself, then put together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from generator.build.plan_stage import PlanSaid, Workplace, remembered_of, said_of, workplace
from generator.build.untouched import Untouched
from generator.fidelity import Proved
from generator.language import spoken
from generator.link import first_of_each, gather, link_registries, link_reports, told_surely
from generator.model.site import Site
from generator.packed import Packed, packed
from generator.problems import Location, Problem
from generator.reading.files import no_folder, plan_files
from generator.reading.plans import around
from generator.reading.registries import RegistryRecord, broken_registries, load_registries
from generator.reading.reports import ReportRecord, load_reports
from generator.recollection import Recollection

Read = Callable[[str], None]
Hands = Callable[[Workplace, Sequence[Path]], Iterable[PlanSaid]]


@dataclass(frozen=True, slots=True)
class Gathered:
    """What a plans folder says: the site, and by plan the bytes, the proof and where its id stands.

    `registries` are the entries as written. `unread` is told of reading, `told` of all the rest;
    `spent` are the seconds that the processor took for each file. `report_sources` are the bytes of
    the texts of reports, by report, `digests` those of linked plans and of their parts.
    """

    site: Site
    registries: Mapping[str, Sequence[RegistryRecord]]
    places: Mapping[str, Location]
    files: Mapping[str, bytes]
    sources: Mapping[str, bytes]
    proofs: Mapping[str, Proved]
    unread: tuple[Problem, ...]
    told: tuple[Problem, ...]
    spent: Mapping[str, float]
    report_sources: Mapping[str, bytes] = field(default_factory=dict)
    digests: Mapping[str, tuple[str, ...]] = field(default_factory=dict, compare=False)


def gathered(
    folder: Path,
    cache: Path | None,
    hands: Hands,
    on_file: Read = lambda _name: None,
    recollection: Recollection | None = None,
) -> Gathered:
    """Work out every plan of a folder, and put them together; what is wrong is told, never raised.

    What is remembered in `cache` is not made again; the rest is made by `hands`. `on_file` hears
    the name of each file that was read. A plan that `recollection` knows is not read again as long
    as its files are untouched.
    """
    unread: list[Problem] = []
    told: list[Problem] = []
    entries: dict[str, tuple[RegistryRecord, ...]] = {}
    paths: list[Path] = []
    reports: tuple[ReportRecord, ...] = ()
    if folder.is_dir():
        entries = load_registries(folder, unread, on_file)
        paths = plan_files(folder)
        reports = load_reports(folder, unread, on_file)
    else:
        unread.append(no_folder(folder))
    registries = link_registries(entries, told)
    known = recollection or Recollection()
    place = known.same("workplace", workplace(folder, cache, registries, spoken()))
    all_said = list(_said(place, paths, hands, on_file, known))
    for said in all_said:
        unread += said.unread
    of_one = _first(all_said, told)
    for said in of_one.values():
        told += said.dangling
    if folder.is_dir():
        unread += around(folder, (*_named(all_said), *_sources_of(reports)))
    plans = {name: said.plan for name, said in of_one.items() if said.plan}
    basis = {name: one.places.basis for name, one in of_one.items() if one.places}
    documents = entries.get("documents", ())
    site = gather(plans, registries, documents, basis, told, recollection=known)
    site = replace(site, reports=link_reports(reports, site, told))
    told = told_surely(told, broken_registries(unread))
    for said in of_one.values():
        told += said.unproved
    return Gathered(
        site,
        entries,
        {name: one.places.id for name, one in of_one.items() if one.places},
        _packed("plan file", {name: one.data for name, one in of_one.items()}, known),
        _packed("source", {name: one.source for name, one in of_one.items()}, known),
        {name: one.proved for name, one in of_one.items() if one.proved},
        tuple(unread),
        tuple(told),
        {one.name: one.spent for one in of_one.values()},
        _packed("report", {one.form.id: one.source.data for one in reports if one.source}, known),
        {name: said.digests for name, said in of_one.items() if said.digests},
    )


def _packed(kind: str, texts: Mapping[str, bytes | None], recollection: Recollection) -> Packed:
    """Hold texts of a kind packed; one that the recollection knows is not packed again."""
    return Packed(
        {
            name: recollection.found(kind, name, text, None, partial(packed, text))
            for name, text in texts.items()
            if text is not None
        }
    )


def here(place: Workplace, paths: Sequence[Path]) -> Iterator[PlanSaid]:
    """Work plans out in this process, one by one."""
    for path in paths:
        yield from said_of(place, (path,))


def _said(
    place: Workplace,
    paths: Sequence[Path],
    hands: Hands,
    on_file: Read,
    recollection: Recollection,
) -> Iterator[PlanSaid]:
    """Yield what each plan says, in the order of the paths."""
    untouched = Untouched(place, recollection)
    known = {path: untouched.said(path) for path in paths}
    if place.cache:
        known |= {path: remembered_of(place, path) for path in paths if known[path] is None}
    made = iter(hands(place, [path for path in paths if known.get(path) is None]))
    for path in paths:
        found = known[path]
        said = found if found is not None else next(made)
        untouched.keep(path, said)
        yield said
        on_file(path.name)


def _first(all_said: Sequence[PlanSaid], told: list[Problem]) -> dict[str, PlanSaid]:
    """Return the plans by id; of several with one id, which is told, the first."""
    plans = [(one, one.called) for one in all_said]
    named = [(one, called) for one, called in plans if called]
    first = first_of_each([called for _one, called in named], told)
    return {name: named[at][0] for name, at in first.items()}


def _named(all_said: Iterable[PlanSaid]) -> Iterator[tuple[str, bytes, Location]]:
    """Yield the path of each source, its bytes, and where a plan names it."""
    for one in all_said:
        if one.source is not None and one.source_file and one.places:
            yield one.source_file, one.source, one.places.source


def _sources_of(reports: Iterable[ReportRecord]) -> Iterator[tuple[str, bytes, Location]]:
    """Yield the path of the text of each report, its bytes, and where the report names it."""
    for one in reports:
        if one.source and one.form.source:
            yield one.form.source, one.source.data, one.yaml.locate(("source",))
