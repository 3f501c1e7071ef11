"""Pages of versions, with the help of what is remembered."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from generator.checks.past import told_trouble
from generator.history import (
    GitError,
    History,
    Past,
    State,
    ToldRevision,
    Unreadable,
    Version,
    within_net,
)
from generator.memory import Memory, key_of
from generator.model.plan import Plan
from generator.model.site import Site
from generator.model.urls import plan_address, version_address
from generator.output.addresses import NOTHING_HASHED, AssetAddresses
from generator.output.kinds import VERSIONS
from generator.output.markdown import MarkdownFile, render
from generator.problems import Problem
from generator.reading.settings import Settings
from generator.subjects.revisions.versions import (
    VERSION_TEXT,
    Block,
    SameText,
    VersionPage,
    WholeVersion,
    version_data,
    version_page,
    whole_version,
)
from generator.views.subject import Page


@dataclass(frozen=True, slots=True)
class PlansPast:
    """What there is to tell of the past of the plans.

    `unsaved` are plans whose file is not as the last commit has it: their page shows no version.
    """

    history: History
    told: tuple[ToldRevision, ...]
    unsaved: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A version page to be made: its plan, its number counted from the newest, its states.

    `kept` tells that it stands whole on the site, `shown` that the page of the plan shows just it.
    """

    plan: Plan
    number: int
    told: ToldRevision
    kept: bool
    shown: bool
    is_only: bool

    @property
    def blob(self) -> str | None:
        return self.told.after.blob if self.told.after else None


def version_files(
    settings: Settings,
    site: Site,
    known: PlansPast,
    memory: Memory,
    problems: list[Problem],
    assets: AssetAddresses = NOTHING_HASHED,
) -> Iterator[MarkdownFile]:
    """Yield the page of each version, and beside it the text that scripts lay beside another's.

    What a version showed before is not read and compared again. Where git fails, that is told.
    """
    wanted = list(_wanted(settings, site, known))
    if not wanted:
        return
    data: dict[str, str] = {}
    try:
        with Past.of(settings.plans, known.history.prefix, site.registries) as past:
            pages = (_noted(one, data) for one in _pages(settings, site, past, wanted, memory))
            for file in render(pages, settings.themes, settings.portal, {}, problems, assets):
                yield from _files(file.path, file.text, data.pop(file.path))
    except GitError as error:
        problems.append(told_trouble(error.trouble))


def _noted(page: Page, data: dict[str, str]) -> Page:
    """Return the page, which notes its text as data, by the path of its Markdown, when made."""
    return replace(page, make=partial(_note, page, data))


def _note(page: Page, data: dict[str, str]) -> object:
    shown = page.shown
    assert isinstance(shown, VersionPage)
    data[page.address.markdown] = version_data(shown)
    return shown


def _files(path: str, text: str, data: str) -> Iterator[MarkdownFile]:
    """Yield a version's page and, where it stands whole, its text as data beside that."""
    yield MarkdownFile(path, text)
    if data:
        yield MarkdownFile(path.removesuffix("index.md") + VERSION_TEXT, data)


def _wanted(settings: Settings, site: Site, known: PlansPast) -> Iterator[_Wanted]:
    by_plan: dict[str, list[ToldRevision]] = {name: [] for name in site.plans}
    for one in known.told:
        if one.revision.plan in by_plan:
            by_plan[one.revision.plan].append(one)
    for name, revisions in by_plan.items():
        for number, one in enumerate(revisions):
            kept = number < settings.portal.versions_kept
            readable = one.after is not None and one.after.readable
            shown = number == 0 and readable and name not in known.unsaved
            yield _Wanted(site.plans[name], number, one, kept, shown, len(revisions) == 1)


def _key_of_version(settings: Settings, page: VersionPage, told: ToldRevision) -> str:
    """Return the hash of everything that the text of a version's page depends on."""
    return key_of(str(settings.plans), repr(page), repr(told.before), repr(told.after))


def _pages(
    settings: Settings, site: Site, past: Past, wanted: list[_Wanted], memory: Memory
) -> Iterator[Page]:
    read: dict[tuple[str, str], Version | None] = {}
    texts = _Texts()
    last = ""
    for one in wanted:
        if one.plan.id != last:  # a version is read once for the page after it and for its own
            last = one.plan.id
            read.clear()
            texts = _Texts()
        remembered = partial(_remembered, settings, site, past, one, memory, read)
        whole = partial(texts.once, one, remembered)
        yield version_page(site, one.plan, one.number, whole, one.blob, of_today=one.shown)


class _Texts:
    """Texts of a plan's versions, made from the newest on: the last one that has its own words."""

    def __init__(self) -> None:
        self._same: SameText | None = None
        self._blocks: tuple[Block, ...] = ()

    def once(
        self,
        wanted: _Wanted,
        whole: Callable[[VersionPage], WholeVersion],
        page: VersionPage,
    ) -> WholeVersion:
        """Return a version whole, and where its text stands if a newer one has the very same."""
        found = whole(page)
        if found.text is None:
            return found
        if self._same and found.text.blocks == self._blocks:
            return replace(found, same=self._same)
        plan, revision = wanted.plan.id, wanted.told.revision.revision
        shown = plan_address(plan) if wanted.shown else version_address(plan, revision)
        self._same, self._blocks = SameText(revision, shown), found.text.blocks
        return found


def _remembered(
    settings: Settings,
    site: Site,
    past: Past,
    wanted: _Wanted,
    memory: Memory,
    read: dict[tuple[str, str], Version | None],
    page: VersionPage,
) -> WholeVersion:
    if not wanted.kept or (wanted.shown and wanted.is_only):  # nothing to be laid beside
        return WholeVersion((), None)
    key = _key_of_version(settings, page, wanted.told)
    whole = memory.recall(VERSIONS, key)
    if whole is None:
        states = (wanted.told.after, wanted.told.before)
        version, before = (_version(past, wanted.plan.id, state, read) for state in states)
        whole = _whole(site, version, before)
        memory.remember(VERSIONS, key, whole)
    return whole


def _whole(site: Site, version: Version | None, before: Version | None) -> WholeVersion:
    """Return all that can be shown of a version, else less, and why."""
    whole = within_net(lambda: whole_version(site, version, before))
    if isinstance(whole, Unreadable):
        whole = within_net(lambda: whole_version(site, version, None))
    return WholeVersion((), None, whole.reason) if isinstance(whole, Unreadable) else whole


def _version(
    past: Past, plan: str, state: State | None, read: dict[tuple[str, str], Version | None]
) -> Version | None:
    if state is None or not state.readable:
        return None
    if (state.blob, state.tree) not in read:
        version = past.version(f"{plan}.yml", state.blob, state.tree)
        read[state.blob, state.tree] = version if isinstance(version, Version) else None
    return read[state.blob, state.tree]
