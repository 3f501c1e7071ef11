"""The story: plans are read, linked, checked, rendered, hosted, and only then published."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from generator import problems
from generator.build.archive import ARCHIVE, PACKAGE, write_archives
from generator.build.assets import put_assets
from generator.build.claimed import site_claims
from generator.build.claims import Claim, Claims
from generator.build.copies import copy_pages
from generator.build.copies_folder import COPIED, furnish, put_folder
from generator.build.disk import refused
from generator.build.editions import (
    edition_of,
    exports_of,
    files_by_name,
    link_of,
    past_of,
    record_of_site,
    search_bundle,
    site_map,
)
from generator.build.exporting import Export, exported
from generator.build.hosting import host_pages
from generator.build.journal import NEW
from generator.build.kept import carry_over
from generator.build.laying_out import died, write_pages, write_versions
from generator.build.linking import link_on
from generator.build.offers import Offers
from generator.build.offline import no_address, write_offline
from generator.build.page_state import page_memory
from generator.build.portal_reading import (
    NOTHING_LANDS,
    OWN,
    Reading,
    _read,
    check_past_of_site,
)
from generator.build.publish import put, replace_site
from generator.build.replaced import PLANS, REPORTS, check_replaced
from generator.build.service_worker import WORKER, service_worker
from generator.build.unchanged import WholeSite
from generator.build.workshop import workshop
from generator.history import ToldRevision
from generator.language import _, speaking
from generator.output.addresses import ASSETS, asset_addresses
from generator.output.jsonld import structured_data
from generator.output.markdown import MarkdownFile, render, with_head
from generator.output.remembered import memory_of
from generator.output.version_files import version_files
from generator.problems import Problem
from generator.progress import Progress
from generator.published import RECORD
from generator.reading.folders import shown, written_folders
from generator.reading.settings import Settings
from generator.reading.strangers import published_files
from generator.recollection import Recollection
from generator.search.files import POINTER
from generator.text.vietnamese import parse_date
from generator.views.subject import Edition, Page
from generator.views.watched import WatchedEdition

OnWhole = Callable[[WholeSite], object]


def build(
    settings: Settings,
    reading: Reading,
    progress: Progress,
    offers: Offers = OWN,
    on_whole: OnWhole = lambda _made: None,
) -> list[Problem]:
    """Publish a reading without errors; the output folder changes at the very end or not at all.

    A site is not replaced by one that lacks versions of plans which it has. What the disk refuses
    is a problem too. `on_whole` hears what a site is that is about to be put in its place.
    """
    found: list[Problem] = []
    with speaking(settings.portal.language):
        try:
            _build(settings, reading, progress, offers, found, on_whole)
        except OSError as error:
            found.append(refused(error, settings.output))
        except BrokenProcessPool:
            found.append(died(settings.output))
    return found


def _build(
    settings: Settings,
    reading: Reading,
    progress: Progress,
    offers: Offers,
    found: list[Problem],
    on_whole: OnWhole,
) -> None:
    output = settings.output
    found += check_past_of_site(settings, reading, publishing=True)
    if not settings.content.is_dir():
        found.append(_no_content(settings))
    if problems.has_errors(found):
        return
    output.parent.mkdir(parents=True, exist_ok=True)
    with workshop(output) as room:
        # Only now: a publication that was cut short has come to its end, one way or the other.
        found += check_replaced(output, PLANS, reading.site.revisions, reading.site.plans)
        edits = (one.revision for several in reading.report_edits.values() for one in several)
        found += check_replaced(output, REPORTS, edits, reading.site.reports)
        if not problems.has_errors(found):
            _make(settings, reading, progress, offers, room, found, on_whole)
            if settings.copies and not problems.has_errors(found):
                found += put_folder(room / COPIED, settings.copies)


def _make(
    settings: Settings,
    reading: Reading,
    progress: Progress,
    offers: Offers,
    room: Path,
    found: list[Problem],
    on_whole: OnWhole,
) -> None:
    """Make the site in a room of its own, and put it in its place."""
    built = room / NEW
    pointers, led_to = _made(settings, reading, progress, offers, room, found)
    for language in settings.portal.also_in:
        if not problems.has_errors(found):
            other = _speaking_also(settings, language)
            files = _make_also(other, progress, offers, room, language, found)
            led_to += [f"{language}/{file}" for file in files]
    if not problems.has_errors(found):
        with progress.stage("publish", _("công bố")) as stage:
            put(built, record_of_site(settings, reading, built), stage)
            whole = _whole(settings, built, pointers)
            on_whole(whole)
            told: list[Problem] = []
            new = link_of(settings, reading, whole)

            def at_last() -> None:
                link_on(settings.output, built, new, told)
                if settings.copies:
                    furnish(room / COPIED, built, led_to, reading.history.commit)

            replace_site(settings.output, built, at_last)
            found += told


def _speaking_also(settings: Settings, language: str) -> Settings:
    """Return the settings of the site in another language, which stands below the first."""
    portal = settings.portal.model_copy(update={"language": language, "also_in": ()})
    base = settings.base_url and f"{settings.base_url}{language}/"
    return settings.model_copy(update={"portal": portal, "base_url": base})


def _make_also(
    settings: Settings,
    progress: Progress,
    offers: Offers,
    room: Path,
    language: str,
    found: list[Problem],
) -> list[str]:
    """Make the site in another language, below the first; what is wrong was told of that.

    Returns the files of it that its pages as Markdown lead to.
    """
    with speaking(settings.portal.language):
        reading = _read(settings, progress, offers, NOTHING_LANDS, Recollection())
        _pointers, led_to = _made(settings, reading, progress, offers, room / language, found)
        if not problems.has_errors(found):
            (room / language / NEW).rename(room / NEW / language)
            if settings.copies:
                (room / language / COPIED).rename(room / COPIED / language)
    return led_to


def _made(
    settings: Settings,
    reading: Reading,
    progress: Progress,
    offers: Offers,
    room: Path,
    found: list[Problem],
) -> tuple[tuple[str, ...], list[str]]:
    """Make a site in a language, in a room.

    Returns the pointers to what it keeps in folders of content, and the files that its pages as
    Markdown lead to, where a folder of them is asked for.
    """
    markdown, built, led_to = room / "pages", room / NEW, list[str]()
    edition = edition_of(settings, reading, offers)
    pointers = (ASSETS, POINTER, *(one.pointer for one in edition.bundles()))
    copy_written(settings, edition, markdown, progress, found)
    with progress.stage("pages", _("dựng trang")) as stage:
        watched = WatchedEdition.of(edition)
        pages = watched.shown.pages()
        stage.advance(count=len(pages))
    claims = site_claims(settings, edition, pages, reading.told, reading.owners, found)
    claims.take_all(map(Claim, pointers))
    if problems.has_errors(found):
        return pointers, led_to
    _lay_out(settings, reading, watched, pages, markdown, progress, found)
    index = Export(POINTER, search_bundle(reading, edition, pages))
    with progress.stage("export", _("xuất dữ liệu, lập chỉ mục tìm kiếm")) as stage:
        index_files, *made = exported([index, *exports_of(edition)], room / "made", stage)
        for one in made:
            one.put(markdown, one.free(claims, reading.owners))
        if claims.take(Claim(ARCHIVE)) and (markdown / "api" / PACKAGE).exists():
            for archive in write_archives(markdown):
                stage.advance(archive)
        put(markdown, site_map(settings, pages, reading), stage)
        put(markdown, files_by_name(settings, edition), stage)
    if not problems.has_errors(found):
        with progress.stage("host", _("dựng site")):
            found.extend(host_pages(settings, offers.hosts, markdown, built, reading))
    _for_offline(settings, edition, built, claims, progress, found)
    if not problems.has_errors(found):
        with progress.stage("copies", _("viết bản Markdown")) as stage:
            led_to = copy_pages(settings, markdown, built, room / COPIED, stage)
        index_files.put(built, index_files.paths)
    return pointers, led_to


def _for_offline(
    settings: Settings,
    edition: Edition,
    built: Path,
    claims: Claims,
    progress: Progress,
    found: list[Problem],
) -> None:
    """Write what a portal offers for reading offline.

    That is the script by which browsers keep pages, and the zip of each plan, which leads to the
    site's address.
    """
    if problems.has_errors(found):
        return
    if settings.portal.offline and claims.take(Claim(WORKER)):
        script = service_worker(built, asset_addresses(built), settings.portal.also_in)
        (built / WORKER).write_bytes(script)
    if not settings.portal.offline_zip:
        return
    if not edition.base:
        found.append(no_address(settings.config.name))
        return
    with progress.stage("offline", _("đóng gói để đọc khi không có mạng")) as stage:
        assets, day = asset_addresses(built), parse_date(edition.today.isoformat())
        plans = edition.site.plans.values()
        for path in write_offline(built, plans, assets, edition.base, str(day)):
            claims.take(Claim(path))
            stage.advance(path)


def _whole(settings: Settings, built: Path, pointers: Iterable[str]) -> WholeSite:
    """Take over what the old site leaves behind, and return what the new one is."""
    # Not of this build, so not in its record: their names say what they hold.
    carried = carry_over(settings.output, built, pointers)
    return WholeSite(sha256((built / RECORD).read_bytes()).hexdigest(), tuple(carried))


def copy_written(
    settings: Settings, edition: Edition, folder: Path, progress: Progress, found: list[Problem]
) -> None:
    """Copy what others wrote for the site: hand-written pages, the files of themes.

    What of them may not be read is told.
    """
    with progress.stage("assets", _("chép trang viết tay và giao diện")) as stage:
        for written in written_folders(settings):
            put(folder, published_files(written, shown(settings, written), found), stage)
        themes = (*settings.themes, *edition.themes)
        colours = settings.portal.colours
        offline = settings.portal.offline
        put_assets(folder, themes, settings.themes[-1], colours, stage, found, offline=offline)


def _no_content(settings: Settings) -> Problem:
    return Problem(
        settings.config.name,
        1,
        1,
        "no-content",
        _("không có thư mục các trang viết tay (content)"),
        fragment=str(settings.content),
        hint=_("chép thư mục content/ của chương trình vào đây, hoặc sửa extra.kehoach.content"),
    )


def _lay_out(
    settings: Settings,
    reading: Reading,
    watched: WatchedEdition,
    pages: Sequence[Page],
    folder: Path,
    progress: Progress,
    found: list[Problem],
) -> None:
    """Write every page as Markdown: those of today, then the older versions."""
    with progress.stage("render", _("viết Markdown")) as stage:
        edition = watched.real
        described = structured_data(edition, pages, settings.site_name)
        themes = (*settings.themes, *edition.themes)
        assets = asset_addresses(folder)
        known = page_memory(settings, watched, reading.digests, assets)

        def printed(some: Iterable[Page], told: list[Problem]) -> Iterable[MarkdownFile]:
            return render(some, themes, settings.portal, described, told, assets, known.keep)

        def remembered(page: Page) -> MarkdownFile | None:
            body = known.recall(page)
            return None if body is None else with_head(page, body, described)

        found += write_pages(pages, printed, folder, stage, remembered=remembered)
    with progress.stage("versions", _("viết các phiên bản")) as stage:
        of_past = past_of(settings, reading)
        site, memory = reading.site, memory_of(settings)

        def past(some: Sequence[ToldRevision], told: list[Problem]) -> Iterable[MarkdownFile]:
            part = replace(of_past, told=tuple(some))
            return version_files(settings, site, part, memory, told, assets)

        found += write_versions(reading.told, past, folder, stage)
