"""The past of the plans, with the help of what is remembered: revisions, and pages of versions."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path

from generator.history import (
    History,
    Past,
    State,
    ToldRevision,
    Version,
    tell_revisions,
)
from generator.model.plan import Plan
from generator.model.site import Site
from generator.output.addresses import NOTHING_HASHED, AssetAddresses
from generator.output.cache import (
    files_hash,
    forget_others,
    recall,
    recall_page,
    remember,
    remember_page,
)
from generator.output.markdown import MarkdownFile, render
from generator.problems import Problem
from generator.reading.settings import Settings
from generator.subjects.revisions.versions import (
    VERSION_TEXT,
    VersionPage,
    version_data,
    version_page,
)
from generator.views.subject import Page

# How what is remembered of a version's text is told from what is remembered of its page.
_DATA = "-loi-van"


def tell_history(settings: Settings, history: History, site: Site) -> tuple[ToldRevision, ...]:
    """Return what each commit changed; git is asked only for what is not remembered."""
    if not history.edits:
        return ()
    folder = _cache(settings) / "revisions"
    with Past.of(settings.plans, history.prefix, site.registries) as past:
        return tell_revisions(
            history.edits,
            past,
            settings.portal.authors,
            partial(recall, folder),
            partial(remember, folder),
        )


def _cache(settings: Settings) -> Path:
    return settings.cache / sha256(str(settings.plans).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A version page to be made: its plan, its number counted from the newest, its states."""

    plan: Plan
    number: int
    told: ToldRevision
    kept: bool

    @property
    def blob(self) -> str | None:
        return self.told.after.blob if self.told.after else None


def version_files(
    settings: Settings,
    site: Site,
    history: History,
    told: tuple[ToldRevision, ...],
    problems: list[Problem],
    assets: AssetAddresses = NOTHING_HASHED,
) -> Iterator[MarkdownFile]:
    """Yield the page of each version, and beside it the text that scripts lay beside another's.

    What was made before is not made again.
    """
    folder = _cache(settings) / "pages"
    said = (assets.name, settings.portal.model_dump_json())
    made_of = " ".join((*map(files_hash, settings.themes), *said))
    fresh: dict[str, tuple[str, _Wanted]] = {}
    used = set()
    for wanted in _wanted(settings, site, told):
        path, key = _key(site, wanted, made_of)
        used |= {key, f"{key}{_DATA}"}
        text, data = recall_page(folder, key), recall_page(folder, f"{key}{_DATA}")
        if text is None or data is None:
            fresh[path] = key, wanted
        else:
            yield from _files(path, text, data)
    if fresh:
        with Past.of(settings.plans, history.prefix, site.registries) as past:
            pages = list(_pages(site, past, [wanted for _, wanted in fresh.values()]))
            data_of = {page.address.markdown: _data(page) for page in pages}
            for file in render(pages, settings.themes, settings.portal, {}, problems, assets):
                key, data = fresh[file.path][0], data_of[file.path]
                remember_page(folder, key, file.text)
                remember_page(folder, f"{key}{_DATA}", data)
                yield from _files(file.path, file.text, data)
    forget_others(folder, used)


def _data(page: Page) -> str:
    assert isinstance(page.shown, VersionPage)
    return version_data(page.shown)


def _files(path: str, text: str, data: str) -> Iterator[MarkdownFile]:
    """Yield a version's page and, where it stands whole, its text as data beside that."""
    yield MarkdownFile(path, text)
    if data:
        yield MarkdownFile(path.removesuffix("index.md") + VERSION_TEXT, data)


def _wanted(settings: Settings, site: Site, told: tuple[ToldRevision, ...]) -> Iterator[_Wanted]:
    by_plan: dict[str, list[ToldRevision]] = {name: [] for name in site.plans}
    for one in told:
        if one.revision.plan in by_plan:
            by_plan[one.revision.plan].append(one)
    for name, revisions in by_plan.items():
        for number, one in enumerate(revisions):
            kept = number < settings.portal.versions_kept
            yield _Wanted(site.plans[name], number, one, kept)


def _key(site: Site, wanted: _Wanted, made_of: str) -> tuple[str, str]:
    """Return the path of a page and the hash of everything that it shows."""
    shell = version_page(site, wanted.plan, wanted.number, None, None, wanted.blob)
    told = wanted.told
    parts = [made_of, repr(shell), repr(told.before), repr(told.after), wanted.kept]
    return shell.address.markdown, sha256(json.dumps(parts).encode()).hexdigest()


def _pages(site: Site, past: Past, wanted: list[_Wanted]) -> Iterator[Page]:
    read: dict[tuple[str, str], Version | None] = {}
    last = ""
    for one in wanted:
        if one.plan.id != last:  # a version is read once for the page after it and for its own
            last = one.plan.id
            read.clear()
        if one.kept:
            states = (one.told.after, one.told.before)
            version, before = (_version(past, one.plan.id, state, read) for state in states)
            yield version_page(site, one.plan, one.number, version, before, one.blob)
        else:
            yield version_page(site, one.plan, one.number, None, None, one.blob)


def _version(
    past: Past, plan: str, state: State | None, read: dict[tuple[str, str], Version | None]
) -> Version | None:
    if state is None or not state.readable:
        return None
    if (state.blob, state.tree) not in read:
        version = past.version(f"{plan}.yml", state.blob, state.tree)
        read[state.blob, state.tree] = version if isinstance(version, Version) else None
    return read[state.blob, state.tree]
