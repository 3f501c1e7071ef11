"""A plans folder, read: linked, checked, proved, its past told; no page is written."""

from __future__ import annotations

import gc
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from pathlib import Path, PurePosixPath

from generator import problems
from generator.build.claimed import owners_of, problems_of_names
from generator.build.claims import Owners
from generator.build.executors import hands_of
from generator.build.gathering import gathered
from generator.build.offers import Offers
from generator.checks.commits import check_commits
from generator.checks.past import check_held, check_history, check_kept, check_past, check_saved
from generator.checks.registries import check_registries
from generator.checks.reports import check_reports
from generator.checks.rules import CheckedBefore, check, unknown_rules
from generator.digests import Digests
from generator.fidelity import Evidence, Proof
from generator.history import (
    Apart,
    History,
    Landing,
    ReportEdit,
    ToldRevision,
    apart,
    report_edits,
)
from generator.language import _, ngettext, speaking
from generator.link import chosen_pairs, too_long_pairs, unknown_pairs
from generator.memory import Memory, key_of
from generator.model.plan import Plan
from generator.model.site import Site
from generator.model.used import only_used
from generator.output.cache import tracked_cache
from generator.output.host import unusable_host
from generator.output.remembered import memory_of
from generator.output.told_history import tell_history
from generator.patience import Patience
from generator.problems import Problem
from generator.progress import Progress
from generator.reading.files import plan_files
from generator.reading.folders import content_led_elsewhere, refused_files, shown, written_folders
from generator.reading.hand_written import hand_written
from generator.reading.reports import BELOW
from generator.reading.settings import Settings
from generator.recollection import Recollection
from generator.text.days import day_in_vietnam

# What the program offers without any package beside it.
OWN = Offers()
NOTHING_LANDS = Landing()


@dataclass(frozen=True, slots=True)
class Reading:
    """What the plans folder says: linked, checked, compared with its sources.

    `files` are the bytes of the plan files by plan, `sources` those of their sources, `evidence` is
    what pages show of each proof, `unread` what could not be read at all, `owners` the place of
    each plan and entry by the pages that are made for it, `hand_written` the Markdown of the pages
    beside the plans, by path, `report_sources` the texts of reports by report, `report_edits` what
    commits made of each, `digests` those of linked plans and of their parts. The files as they were
    read, with the place of every value, are let go of: they take more room than what they say.
    """

    site: Site
    history: History
    told: tuple[ToldRevision, ...]
    files: Mapping[str, bytes]
    sources: Mapping[str, bytes]
    unread: tuple[Problem, ...]
    proofs: Mapping[str, Proof]
    evidence: Mapping[str, Evidence]
    problems: tuple[Problem, ...]
    owners: Owners = field(default_factory=dict)
    hand_written: Mapping[PurePosixPath, str] = field(default_factory=dict)
    report_sources: Mapping[str, bytes] = field(default_factory=dict)
    report_edits: Mapping[str, tuple[ReportEdit, ...]] = field(default_factory=dict)
    digests: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def read(
    settings: Settings,
    progress: Progress,
    offers: Offers = OWN,
    landing: Landing = NOTHING_LANDS,
    recollection: Recollection | None = None,
) -> Reading:
    """Read everything and tell everything that is wrong with it; no site is written.

    What was told of older versions is remembered in the portal's cache. What is wrong with a commit
    of `landing` is an error, since that can still be changed. Who reads again and again hands
    over the same `recollection`.
    """
    with speaking(settings.portal.language), problems.guessing():
        return _read(settings, progress, offers, landing, recollection or Recollection())


def _read(
    settings: Settings,
    progress: Progress,
    offers: Offers,
    landing: Landing,
    recollection: Recollection,
) -> Reading:
    # A run builds values that live to its end; looking for garbage among them again and again
    # costs more than linear time.
    gc.set_threshold(100_000, 20, 1000)
    memory = memory_of(settings)
    with progress.stage("read", _("đọc tệp")) as stage:
        read_all = gathered(
            settings.plans,
            settings.cache,
            hands_of(settings.executor),
            stage.advance,
            recollection,
        )
        written, unwritten = _written(settings)
    with progress.stage("history", _("đọc lịch sử")) as stage:
        history = History.of(settings.plans)
        of_reports = History.of(settings.plans, BELOW)
        stage.advance(count=len(history.edits) + len(of_reports.edits))
    with progress.stage("link", _("liên kết")) as stage:
        site = read_all.site
        site = replace(site, pairs=chosen_pairs(site, settings.portal.compare))
        stage.advance(count=len(site.plans))
    with progress.stage("changes", _("so các phiên bản")) as stage:
        untold: list[Problem] = []
        told = tell_history(settings, history, site, memory, untold, stage.still)
        site = site.with_revisions([one.revision for one in told])
        edits = report_edits(
            settings.plans,
            of_reports,
            site.registries,
            settings.portal.authors,
            settings.portal.versions_kept,
        )
        stage.advance(count=len(site.revisions))
    with progress.stage("check", _("kiểm tra")) as stage:
        severities = settings.portal.severities
        registries = read_all.registries
        patience = Patience(spent=dict(read_all.spent))
        broken = [
            *unknown_rules(offers.checks, settings.severity_places),
            *unusable_host(offers.hosts, settings.portal.host, settings.place_of_host),
            *_problems_of_pairs(settings, site),
            *check(
                site,
                offers.checks,
                severities,
                patience,
                recollection,
                _checked_before(settings, offers, memory, site, read_all.files),
            ),
            *check_registries(registries, severities),
            *check_reports(site, severities, _day_of(history)),
            *check_commits(site, of_reports.messages | history.messages, severities, landing),
            *check_history(history),
            *check_saved(_apart(settings, history, read_all.files), settings.plans),
            *check_past(site.revisions, landing, severities),
            *problems_of_names(
                read_all.places,
                registries,
                settings.content,
                themes_of(settings, offers),
                settings.config.parent,
            ),
            *refused_files(settings),
            *tracked_cache(settings.cache),
        ]
        stage.advance(count=len(site.plans))
    found = [*read_all.unread, *read_all.told, *broken, *untold, *unwritten]
    if settings.portal.registries == "used":  # what is wrong with the others is told all the same
        site = only_used(site)
    return Reading(
        site,
        history,
        told,
        read_all.files,
        read_all.sources,
        read_all.unread,
        {name: one.proof for name, one in read_all.proofs.items()},
        {name: one.evidence for name, one in read_all.proofs.items()},
        tuple(sorted(found)),
        owners_of(read_all.places, registries),
        written,
        read_all.report_sources,
        edits,
        read_all.digests,
    )


def _checked_before(
    settings: Settings, offers: Offers, memory: Memory, site: Site, files: Mapping[str, bytes]
) -> CheckedBefore:
    """Return what is remembered of what the rules found in each plan alone.

    A plan is decided by its file and the registries. Of rules of others nobody knows what they are.
    Nothing is hashed for plans of which this process knows what was found.
    """
    severities = json.dumps(dict(settings.portal.severities), sort_keys=True)
    given = cache(lambda: key_of(Digests().of(site.registries), severities))

    def key(plan: Plan) -> str | None:
        return key_of(plan.place.file, files[plan.id], given()) if plan.id in files else None

    ours = tuple(offers.checks) == tuple(OWN.checks)
    return CheckedBefore(memory, key if ours else lambda _plan: None)


def _day_of(history: History) -> date | None:
    """Return the day of the last commit, the only day that a build knows; null without history."""
    return day_in_vietnam(history.timestamp) if history.timestamp else None


def themes_of(settings: Settings, offers: Offers) -> tuple[Path, ...]:
    """Return the folders of themes: the portal's, the program's, those of packages."""
    return (*settings.themes, *(one.theme for one in offers.subjects if one.theme))


def _written(settings: Settings) -> tuple[dict[PurePosixPath, str], list[Problem]]:
    if content_led_elsewhere(settings):  # told by `refused_files`
        return {}, []
    pages: dict[PurePosixPath, str] = {}
    found: list[Problem] = []
    for folder in written_folders(settings):
        of_folder, wrong = hand_written(folder, shown(settings, folder))
        pages |= of_folder
        found += wrong
    return pages, found


def _problems_of_pairs(settings: Settings, site: Site) -> Iterable[Problem]:
    """Tell what is wrong with a portal's pairs, where those are about the plans at hand."""
    if not settings.pair_places:
        return ()
    given = settings.portal.compare, site.plans, settings.place_of_pair
    return (*unknown_pairs(*given), *too_long_pairs(*given))


def check_past_of_site(
    settings: Settings, reading: Reading, *, publishing: bool = False
) -> list[Problem]:
    """Tell that a site of this reading would have no past, or not all of it.

    That is an error where the site is about to be published, unless the portal does without.
    """
    if not settings.plans.is_dir():  # reading told of it
        return []
    required = settings.portal.history_required
    differing = _apart(settings, reading.history, reading.files)
    return [
        *check_kept(reading.history, settings.plans, required=required, publishing=publishing),
        *check_held(differing, settings.plans, required=required, publishing=publishing),
    ]


def _apart(settings: Settings, history: History, data: Mapping[str, bytes]) -> Apart:
    """Hold the plans that were read against the commit; git keeps of a link only where it leads."""
    if not settings.plans.is_dir():
        return Apart()
    paths = plan_files(settings.plans)
    return apart(
        history,
        {path.name: None if path.is_symlink() else data.get(path.stem) for path in paths},
    )


def unsaved_plans(settings: Settings, reading: Reading) -> frozenset[str]:
    """Return the plans whose file is not as the commit has it."""
    found = _apart(settings, reading.history, reading.files)
    return frozenset(PurePosixPath(name).stem for name in (*found.fresh, *found.changed))


def summary(reading: Reading, found: Iterable[Problem]) -> str:
    """Return the closing words of a run: what there is, and how many problems were found."""
    held = reading.site.counts()
    severities = problems.count_by_severity(found)
    there = (
        ngettext("{count} kế hoạch", held["plans"]),
        ngettext("{count} mục", held["sections"]),
        ngettext("{count} đoạn", held["paragraphs"]),
        ngettext("{count} chỉ tiêu", held["targets"]),
        ngettext("{count} viện dẫn", held["citations"]),
    )
    told = (
        ngettext("{count} lỗi", severities["error"]),
        ngettext("{count} cảnh báo", severities["warning"]),
    )
    return f"{', '.join(there)}; {', '.join(told)}."
