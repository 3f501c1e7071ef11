"""The story: plans are read, linked, checked, rendered, hosted, and only then published."""

from __future__ import annotations

import gc
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path, PurePosixPath

from generator import __version__, problems
from generator.build import export
from generator.checks.commits import check_commits
from generator.checks.rules import check, unknown_rules
from generator.fidelity import Evidence, Proof, evidence, prove, unproved
from generator.history import History, ToldRevision, read_history
from generator.link.pairs import pairs, unknown_pairs
from generator.link.site import link, with_revisions
from generator.model.site import Site
from generator.model.urls import plan_address
from generator.opendata import writers
from generator.output.jsonld import structured_data
from generator.output.markdown import MarkdownFile, render
from generator.output.mkdocs import LUNR_PATH, build_site, lunr_file, trimmed
from generator.output.sitemap import NAME as SITE_MAP
from generator.output.sitemap import site_maps
from generator.output.version_files import tell_history, version_files
from generator.problems import Problem
from generator.progress import Progress, Stage
from generator.reading.plans import load
from generator.reading.settings import Settings, place_of_pair
from generator.search import search_rules
from generator.search.passages import passages
from generator.search.site import search_files
from generator.subjects.calendar.ics import calendar_files
from generator.subjects.comparison.browser_files import comparison_files
from generator.subjects.findings import Findings, compare_plans
from generator.subjects.front.lists import open_lists
from generator.subjects.front.pages import all_pages
from generator.subjects.revisions.atom import feeds
from generator.views.page import Page


@dataclass(frozen=True, slots=True)
class Reading:
    """What the plans folder says: linked, checked, compared with its sources.

    `sources` are the bytes of the sources by plan, `unread` what could not be read at all. The
    files as they were read, with the place of every value, are let go of: they take more room than
    what they say.
    """

    site: Site
    history: History
    told: tuple[ToldRevision, ...]
    sources: Mapping[str, bytes]
    unread: tuple[Problem, ...]
    proofs: Mapping[str, Proof]
    problems: tuple[Problem, ...]


def read(settings: Settings, progress: Progress) -> Reading:
    """Read everything and tell everything that is wrong with it; nothing is written."""
    # A run builds values that live to its end; looking for garbage among them again and again
    # costs more than linear time.
    gc.set_threshold(100_000, 20, 1000)
    with progress.stage("read", "đọc tệp") as stage:
        records = load(settings.plans, stage.advance)
    with progress.stage("history", "đọc lịch sử") as stage:
        history = read_history(settings.plans)
        stage.advance(count=len(history.edits))
    with progress.stage("link", "liên kết") as stage:
        site, dangling = link(records)
        site = replace(site, pairs=pairs(site, settings.portal.compare))
        stage.advance(count=len(site.plans))
    with progress.stage("changes", "so các phiên bản") as stage:
        told = tell_history(settings, history, site)
        site = with_revisions(site, [one.revision for one in told])
        stage.advance(count=len(site.revisions))
    with progress.stage("check", "kiểm tra") as stage:
        severities = settings.portal.severities
        broken = [
            *unknown_rules(severities, settings.config.name),
            *_unknown_pairs(settings, site),
            *check(site, severities),
            *check_commits(site, history.edits, severities),
        ]
        stage.advance(count=len(site.plans))
    with progress.stage("fidelity", "đối chiếu nguồn") as stage:
        sources = {one.form.id: one.source for one in records.plans if one.source is not None}
        proofs = {name: prove(site.plans[name], source) for name, source in sources.items()}
        stage.advance(count=len(proofs))
    unfaithful = [p for name, proof in proofs.items() for p in unproved(proof, site.plans[name])]
    found = [*records.problems, *dangling, *broken, *unfaithful]
    problems_in_order = tuple(sorted(found))
    return Reading(site, history, told, sources, records.problems, proofs, problems_in_order)


def _unknown_pairs(settings: Settings, site: Site) -> Iterable[Problem]:
    """Tell of unknown plans among a portal's pairs, which are about the plans beside it."""
    if settings.plans.parent != settings.config.parent:
        return ()
    return unknown_pairs(settings.portal.compare, site.plans, partial(place_of_pair, settings))


def build(settings: Settings, reading: Reading, progress: Progress) -> list[Problem]:
    """Publish a reading without errors; the output folder changes at the very end or not at all."""
    if not settings.content.is_dir():
        return [_no_content(settings)]
    found: list[Problem] = []
    output = settings.output
    output.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{output.name}-", dir=output.parent) as workshop:
        pages, built = Path(workshop) / "pages", Path(workshop) / "site"
        shutil.copytree(settings.content, pages)
        for theme in reversed(settings.themes):
            if (theme / "assets").is_dir():
                shutil.copytree(theme / "assets", pages / "assets", dirs_exist_ok=True)
        with progress.stage("compare", "so các kế hoạch") as stage:
            findings = compare_plans(reading.site)
            stage.advance(count=len(findings.gaps))
        planned = _lay_out(settings, reading, findings, pages, progress, found)
        with progress.stage("export", "xuất dữ liệu") as stage:
            _put(pages, _data(settings, reading, findings), stage)
        if not problems.has_errors(found):
            with progress.stage("host", "dựng site"):
                found.extend(_host(settings, pages, built, reading.history))
        if not problems.has_errors(found):
            with progress.stage("search", "lập chỉ mục tìm kiếm") as stage:
                _put(built, _search(settings, reading.site, planned), stage)
        if not problems.has_errors(found):
            with progress.stage("publish", "công bố"):
                _replace(output, built)
    return found


def _no_content(settings: Settings) -> Problem:
    return Problem(
        settings.config.name,
        1,
        1,
        "no-content",
        "không có thư mục các trang viết tay (content)",
        fragment=str(settings.content),
        hint="chép thư mục content/ của chương trình vào đây, hoặc sửa extra.kehoach.content",
    )


def _lay_out(
    settings: Settings,
    reading: Reading,
    findings: Findings,
    folder: Path,
    progress: Progress,
    found: list[Problem],
) -> list[Page]:
    """Write every page as Markdown; return those of today, without the older versions."""
    with progress.stage("pages", "dựng trang") as stage:
        kept = settings.portal.versions_kept
        planned = all_pages(reading.site, _evidence(reading), findings, kept)
        stage.advance(count=len(planned))
    with progress.stage("render", "viết Markdown") as stage:
        files = _markdown(settings, reading.site, planned, findings, found)
        _put(folder, ((file.path, file.text.encode()) for file in files), stage)
    with progress.stage("versions", "viết các phiên bản") as stage:
        files = version_files(settings, reading.site, reading.history, reading.told, found)
        _put(folder, ((file.path, file.text.encode()) for file in files), stage)
    return planned


def may_replace(output: Path) -> bool:
    """Tell whether a folder is ours to replace: absent, empty, or a site of an earlier build."""
    if not output.is_dir() or not any(output.iterdir()):
        return True
    return (output / "api/build.json").is_file() and not (output / ".git").exists()


def _host(settings: Settings, pages: Path, built: Path, history: History) -> list[Problem]:
    complaints = build_site(
        settings.config,
        pages,
        built,
        settings.base_url,
        settings.themes,
        history.timestamp or 0,
    )
    _part_site_map(built, settings.base_url or "")
    return [
        Problem(str(settings.config.name), 1, 1, "host", "mkdocs báo lỗi", fragment=complaint)
        for complaint in complaints
    ]


def _part_site_map(built: Path, base: str) -> None:
    """Replace the host's one site map by as many as it needs; its packed copy is of no use then."""
    if (written := built / SITE_MAP).is_file():  # none where the host gave up
        (built / f"{SITE_MAP}.gz").unlink(missing_ok=True)
        for name, text in site_maps(written.read_text("utf-8"), base).items():
            (built / name).write_text(text, "utf-8")


def _markdown(
    settings: Settings,
    site: Site,
    pages: Sequence[Page],
    findings: Findings,
    found: list[Problem],
) -> Iterator[MarkdownFile]:
    base = settings.base_url or ""
    described = structured_data(site, pages, open_lists(findings), settings.site_name, base)
    return render(pages, settings.themes, settings.portal, described, found)


def _data(settings: Settings, reading: Reading, findings: Findings) -> Iterator[tuple[str, bytes]]:
    """Yield the open data, the plan files and their sources, by path below the site."""
    site, base = reading.site, settings.base_url or ""
    files = writers.with_record(
        export.export(site, findings, base),
        __version__,
        reading.history.commit,
        export.counts(site),
        problems.count_by_severity(reading.problems),
    )
    yield from ((f"api/{file.path}", file.data) for file in files)
    yield from calendar_files(site, base, reading.history.timestamp or 0).items()
    yield from ((file.path, file.data) for file in comparison_files(site))
    yield from feeds(site, base, settings.portal.encoder or "Kế hoạch mở").items()
    for plan in site.plans.values():
        folder, name = plan_address(plan.id).page, f"{plan.id}.yml"
        yield f"{folder}{name}", (settings.plans / name).read_bytes()
        if plan.id in reading.sources:
            yield f"{folder}{Path(plan.source.file).name}", reading.sources[plan.id]


def _search(settings: Settings, site: Site, planned: Iterable[Page]) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the search index and of the program that reads it, by path."""
    files = (path for path in sorted(settings.content.rglob("*.md")))
    hand_written = [
        passage
        for file in files
        for passage in passages(
            PurePosixPath(file.relative_to(settings.content)), file.read_text("utf-8-sig")
        )
    ]
    pages = {page.address for page in planned}
    for found in search_files(site, pages, hand_written, search_rules()):
        yield found.path, found.data
    yield LUNR_PATH, trimmed(lunr_file().read_text("utf-8"))


def _evidence(reading: Reading) -> dict[str, Evidence]:
    return {
        name: evidence(proof, reading.sources[name].decode("utf-8-sig", "replace"))
        for name, proof in reading.proofs.items()
    }


def _put(folder: Path, files: Iterable[tuple[str, bytes]], stage: Stage) -> None:
    """Write files below a folder, telling of each; a file may come in several pieces."""
    begun: set[str] = set()
    for name, data in files:
        path = folder / name
        if name in begun:
            with path.open("ab") as file:
                file.write(data)
            continue
        begun.add(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        stage.advance(name)


def _replace(output: Path, built: Path) -> None:
    """Put the new site in the place of the old one by renaming, within one file system."""
    old = built.parent / "old"
    if output.exists():
        output.rename(old)
    try:
        built.rename(output)
    except OSError:
        if old.exists():
            old.rename(output)
        raise


def summary(reading: Reading, found: Iterable[Problem]) -> str:
    """Return the closing words of a run: what there is, and how many problems were found."""
    counts = export.counts(reading.site)
    severities = problems.count_by_severity(found)
    return (
        f"{counts['plans']} kế hoạch, {counts['sections']} mục, {counts['paragraphs']} đoạn, "
        f"{counts['targets']} chỉ tiêu, {counts['citations']} viện dẫn; "
        f"{severities['error']} lỗi, {severities['warning']} cảnh báo."
    )
