"""The edition of the site that a reading makes, and what a site says of itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain
from pathlib import Path

from generator import problems
from generator.build.exporting import Export
from generator.build.inventory import inventory
from generator.build.offers import Offers
from generator.build.portal_reading import Reading, unsaved_plans
from generator.build.provenance import made_of
from generator.build.unchanged import WholeSite
from generator.bundles import Bundle
from generator.opendata import Publication, open_data, root_of_all, splitting, text_roots
from generator.output.remembered import memory_of
from generator.output.sitemap import listed, site_maps
from generator.output.version_files import PlansPast
from generator.output.well_known import well_known
from generator.published import Link, record_files
from generator.reading.files import plan_files
from generator.reading.settings import Settings
from generator.search import search_rules
from generator.search.files import FORM, LUNR, POINTER
from generator.search.lunr_script import lunr_file, lunr_module
from generator.search.passages import passages
from generator.search.site import search_files
from generator.views.subject import Edition, Page


def edition_of(settings: Settings, reading: Reading, offers: Offers) -> Edition:
    """Return the edition of the site that a reading makes."""
    return Edition(
        reading.site,
        subjects=offers.subjects,
        formats=offers.formats,
        base=settings.base_url or "",
        name=settings.site_name,
        evidence=reading.evidence,
        plan_files=reading.files,
        sources=reading.sources,
        report_sources=reading.report_sources,
        report_edits=reading.report_edits,
        encoder=settings.portal.encoder,
        versions_kept=settings.portal.versions_kept,
        timestamp=reading.history.timestamp or 0,
        known_as=settings.known_as,
        memory=memory_of(settings),
        publication=publication_of(settings, reading),
        code_host=settings.code_host,
        committed=committed_files(settings, reading),
        markdown=settings.portal.markdown,
        offline=settings.portal.offline,
    )


def committed_files(settings: Settings, reading: Reading) -> dict[str, str]:
    """Return the paths of the plan files that are as the commit has them, in its repository."""
    if settings.code_host is None:
        return {}
    unsaved = unsaved_plans(settings, reading)
    paths = (path for path in plan_files(settings.plans) if path.stem not in unsaved)
    return {path.stem: f"{reading.history.prefix}{path.name}" for path in paths}


def publication_of(settings: Settings, reading: Reading) -> Publication:
    """Return what a site says of itself in its open data."""
    portal = settings.portal
    return Publication(
        name=settings.site_name,
        base=settings.base_url or "",
        publisher=portal.owner or portal.encoder,
        licence=portal.licence_iri,
        licence_words=portal.licence,
        content_date=max(
            (one.date for one in reading.site.revisions if not one.odd_moment), default=None
        ),
        commit=reading.history.commit,
    )


def past_of(settings: Settings, reading: Reading) -> PlansPast:
    """Return what pages of older versions are made of."""
    return PlansPast(reading.history, reading.told, unsaved_plans(settings, reading))


def site_map(
    settings: Settings, planned: Iterable[Page], reading: Reading
) -> Iterator[tuple[str, bytes]]:
    """Yield the lists of a site's pages that search engines read, by path."""
    wanted = listed(planned, reading.hand_written)
    for name, text in site_maps(wanted, settings.base_url or "", reading.history.timestamp or 0):
        yield name, text.encode()


def files_by_name(settings: Settings, edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Yield what machines look for by name, but for what the portal has written itself."""
    for name, data in well_known(edition, settings.site_name):
        if not (settings.content / name).exists():
            yield name, data


def exports_of(edition: Edition) -> list[Export]:
    """Return who makes files of the site beside its pages: the open data, each subject, bundles."""
    data = Export("data", partial(_data_files, edition))
    subjects = [
        Export(f"subject {one.name}", partial(one.files, edition)) for one in edition.subjects
    ]
    bundles = [Export(one.pointer, one) for one in edition.bundles()]
    return [data, *subjects, *bundles]


def _data_files(edition: Edition) -> Iterator[tuple[str, bytes]]:
    site, how = edition.site, splitting(edition.site, edition.base)
    data = open_data(edition.tables(), site, edition.formats, how, edition.publication)
    yield from ((f"api/{file.path}", file.data) for file in data)


def record_of_site(
    settings: Settings, reading: Reading, built: Path
) -> Iterator[tuple[str, bytes]]:
    """Return what a site that is whole says of itself: of what it is made, and each file's hash."""
    said = {
        **made_of(settings),
        "commit": reading.history.commit,
        "texts": root_of_all(reading.site.once(text_roots)),
        **publication_of(settings, reading).says(),
        "counts": reading.site.counts(),
        "problems": problems.count_by_severity(reading.problems),
    }
    return record_files(said, inventory(built).hashes)


def link_of(settings: Settings, reading: Reading, whole: WholeSite) -> Link:
    """Return what the chain of builds says of this one."""
    publication = publication_of(settings, reading)
    texts = root_of_all(reading.site.once(text_roots))
    return Link(1, whole.record, texts, publication.commit, publication.content_date)


def search_bundle(reading: Reading, edition: Edition, pages: Iterable[Page]) -> Bundle:
    """Return the files of the search index and of the program that reads it."""
    hand_written = [
        item for path, text in reading.hand_written.items() for item in passages(path, text)
    ]
    found = search_files(
        edition.site.registries,
        edition.items(),
        {page.address for page in pages},
        hand_written,
        search_rules(),
        len(edition.site.plans),
    )
    index = ((file.path, file.data) for file in found)
    return Bundle(
        POINTER, FORM, chain(index, [(LUNR, lunr_module(lunr_file().read_text("utf-8")))])
    )
