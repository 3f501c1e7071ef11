"""The story: plans are read, linked, checked, rendered, hosted, and only then published."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256
from itertools import chain
from pathlib import Path, PurePosixPath

from generator import problems
from generator.build.archive import ARCHIVE, PACKAGE, write_archives
from generator.build.assets import put_assets
from generator.build.bundles import put_bundle
from generator.build.claimed import owners_of, problems_of_names, site_claims
from generator.build.claims import Claim, Claims, Owners
from generator.build.copies import copy_pages
from generator.build.copies_folder import COPIED, furnish, put_folder
from generator.build.disk import refused
from generator.build.executors import hands_of
from generator.build.gathering import gathered
from generator.build.held import against_policy
from generator.build.inventory import inventory
from generator.build.journal import NEW
from generator.build.kept import carry_over
from generator.build.laying_out import died, write_pages, write_versions
from generator.build.left_out import LEAVING_OUT, left_out
from generator.build.linking import link_on
from generator.build.offers import Offers
from generator.build.offline import no_address, write_offline
from generator.build.page_state import page_memory
from generator.build.provenance import made_of
from generator.build.publish import put, replace_site
from generator.build.replaced import check_replaced
from generator.build.unchanged import WholeSite
from generator.build.workshop import workshop
from generator.bundles import Bundle
from generator.checks.commits import check_commits
from generator.checks.past import check_held, check_history, check_kept, check_past, check_saved
from generator.checks.registries import check_registries
from generator.checks.reports import check_reports
from generator.checks.rules import check, unknown_rules
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
from generator.model.site import Site
from generator.model.used import only_used
from generator.opendata import Publication, open_data, root_of_all, splitting, text_roots
from generator.output.addresses import ASSETS, asset_addresses
from generator.output.cache import tracked_cache
from generator.output.host import Host, host_of, unusable_host
from generator.output.jsonld import structured_data
from generator.output.markdown import MarkdownFile, render, with_head
from generator.output.remembered import memory_of
from generator.output.sitemap import listed, site_maps
from generator.output.version_files import PlansPast, tell_history, version_files
from generator.output.well_known import well_known
from generator.patience import Patience
from generator.problems import Location, Problem
from generator.progress import Progress
from generator.published import RECORD, Link, record_files
from generator.reading.files import plan_files
from generator.reading.folders import content_led_elsewhere, refused_files, shown, written_folders
from generator.reading.hand_written import hand_written
from generator.reading.settings import Settings
from generator.reading.strangers import published_files
from generator.recollection import Recollection
from generator.search import search_rules
from generator.search.files import FORM, LUNR, POINTER
from generator.search.lunr_script import lunr_file, lunr_module
from generator.search.passages import passages
from generator.search.site import search_files
from generator.text.days import day_in_vietnam
from generator.text.vietnamese import parse_date
from generator.views.subject import Edition, Page
from generator.views.watched import WatchedEdition

# What the program offers without any package beside it.
OWN = Offers()
NOTHING_LANDS = Landing()
OnWhole = Callable[[WholeSite], object]


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
        names_authors = settings.portal.authors == "name"
        edits = report_edits(settings.plans, names_authors) if read_all.site.reports else {}
        stage.advance(count=len(history.edits))
    with progress.stage("link", _("liên kết")) as stage:
        site = read_all.site
        site = replace(site, pairs=chosen_pairs(site, settings.portal.compare))
        stage.advance(count=len(site.plans))
    with progress.stage("changes", _("so các phiên bản")) as stage:
        untold: list[Problem] = []
        told = tell_history(settings, history, site, memory, untold)
        site = site.with_revisions([one.revision for one in told])
        stage.advance(count=len(site.revisions))
    with progress.stage("check", _("kiểm tra")) as stage:
        severities = settings.portal.severities
        registries = read_all.registries
        patience = Patience(spent=dict(read_all.spent))
        broken = [
            *unknown_rules(offers.checks, settings.severity_places),
            *unusable_host(offers.hosts, settings.portal.host, settings.place_of_host),
            *_problems_of_pairs(settings, site),
            *check(site, offers.checks, severities, patience, recollection),
            *check_registries(registries, severities),
            *check_reports(site, severities, _day_of(history)),
            *check_commits(site, history.messages, severities, landing),
            *check_history(history),
            *check_saved(_apart(settings, history, read_all.files), settings.plans),
            *check_past(site.revisions, landing, severities),
            *problems_of_names(
                read_all.places,
                registries,
                settings.content,
                _themes(settings, offers),
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


def _day_of(history: History) -> date | None:
    """Return the day of the last commit, the only day that a build knows; null without history."""
    return day_in_vietnam(history.timestamp) if history.timestamp else None


def _themes(settings: Settings, offers: Offers) -> tuple[Path, ...]:
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


def _unsaved(settings: Settings, reading: Reading) -> frozenset[str]:
    """Return the plans whose file is not as the commit has it."""
    found = _apart(settings, reading.history, reading.files)
    return frozenset(PurePosixPath(name).stem for name in (*found.fresh, *found.changed))


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
        found += check_replaced(output, reading.site.revisions, reading.site.plans)
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
            put(built, _record(settings, reading, built), stage)
            whole = _whole(settings, built, pointers)
            on_whole(whole)
            told: list[Problem] = []
            new = _link(settings, reading, whole)

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
    with progress.stage("export", _("xuất dữ liệu")) as stage:
        for maker, files in _data(edition):
            put(markdown, claims.free(files, reading.owners, maker), stage)
        for bundle in edition.bundles():
            put_bundle(markdown, bundle, stage)
        if claims.take(Claim(ARCHIVE)) and (markdown / "api" / PACKAGE).exists():
            for archive in write_archives(markdown):
                stage.advance(archive)
        put(markdown, _site_map(settings, pages, reading), stage)
        put(markdown, _well_known(settings, edition), stage)
    if not problems.has_errors(found):
        with progress.stage("host", _("dựng site")):
            found.extend(_host(settings, offers.hosts, markdown, built, reading))
    _pack(settings, edition, built, claims, progress, found)
    if not problems.has_errors(found):
        with progress.stage("copies", _("viết bản Markdown")) as stage:
            led_to = copy_pages(settings, markdown, built, room / COPIED, stage)
        with progress.stage("search", _("lập chỉ mục tìm kiếm")) as stage:
            put_bundle(built, _search(reading, edition, pages), stage)
    return pointers, led_to


def _pack(
    settings: Settings,
    edition: Edition,
    built: Path,
    claims: Claims,
    progress: Progress,
    found: list[Problem],
) -> None:
    """Write the zip of each plan, where a portal offers that: it leads to the site's address."""
    if problems.has_errors(found) or not settings.portal.offline_zip:
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
        put_assets(folder, themes, settings.themes[-1], colours, stage, found)


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
        committed=_committed(settings, reading),
        markdown=settings.portal.markdown,
    )


def _committed(settings: Settings, reading: Reading) -> dict[str, str]:
    """Return the paths of the plan files that are as the commit has them, in its repository."""
    if settings.code_host is None:
        return {}
    unsaved = _unsaved(settings, reading)
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


def past_of(settings: Settings, reading: Reading) -> PlansPast:
    """Return what pages of older versions are made of."""
    return PlansPast(reading.history, reading.told, _unsaved(settings, reading))


def _host(
    settings: Settings, hosts: Sequence[Host], pages: Path, built: Path, reading: Reading
) -> list[Problem]:
    host = host_of(settings.portal.host, hosts)
    assert host is not None  # reading told of a name that is none
    complaints = host.build(
        config=settings.config,
        pages=pages,
        output=built,
        base_url=settings.base_url,
        themes=settings.themes,
        timestamp=reading.history.timestamp or 0,
    )
    told = complained(complaints, settings, reading)
    added = [one for sources in settings.portal.policy.values() for one in sources]
    allowed = [*added, *filter(None, [settings.base_url])]
    content = settings.portal.content
    place = settings.place_of_words(LEAVING_OUT)
    missing = () if told else left_out(pages, built, host.name, place)
    return [*told, *missing, *against_policy(built, reading.hand_written, content, allowed)]


def complained(complaints: Iterable[str], settings: Settings, reading: Reading) -> list[Problem]:
    """Return what a host complains of as problems, each at the page or the setting it names."""
    return [
        Problem.at(
            _place_of(complaint, settings, reading),
            "host",
            _("{name} báo lỗi", name=settings.portal.host),
            fragment=complaint,
            hint=_("sửa mục, trang hoặc mẫu trang mà lời báo nói tới"),
        )
        for complaint in complaints
    ]


def _place_of(complaint: str, settings: Settings, reading: Reading) -> Location:
    """Return the hand-written page that a host names in quotes, or else the setting."""
    pages = (path for path in reading.hand_written if f"'{path}'" in complaint)
    page = next(pages, None)
    if page:
        return Location(f"{shown(settings, settings.content)}/{page}")
    return settings.place_of_words(complaint)


def _site_map(
    settings: Settings, planned: Iterable[Page], reading: Reading
) -> Iterator[tuple[str, bytes]]:
    wanted = listed(planned, reading.hand_written)
    for name, text in site_maps(wanted, settings.base_url or "", reading.history.timestamp or 0):
        yield name, text.encode()


def _well_known(settings: Settings, edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Yield what machines look for by name, but for what the portal has written itself."""
    for name, data in well_known(edition, settings.site_name):
        if not (settings.content / name).exists():
            yield name, data


def _data(edition: Edition) -> Iterator[tuple[str, Iterable[tuple[str, bytes]]]]:
    """Yield who makes files, and those, by path below the site: the open data, each subject."""
    site, how = edition.site, splitting(edition.site, edition.base)
    data = open_data(edition.tables(), site, edition.formats, how, edition.publication)
    yield "data", ((f"api/{file.path}", file.data) for file in data)
    for subject in edition.subjects:
        yield f"subject {subject.name}", subject.files(edition)


def _record(settings: Settings, reading: Reading, built: Path) -> Iterator[tuple[str, bytes]]:
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


def _link(settings: Settings, reading: Reading, whole: WholeSite) -> Link:
    """Return what the chain of builds says of this one."""
    publication = publication_of(settings, reading)
    texts = root_of_all(reading.site.once(text_roots))
    return Link(1, whole.record, texts, publication.commit, publication.content_date)


def _search(reading: Reading, edition: Edition, pages: Iterable[Page]) -> Bundle:
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
