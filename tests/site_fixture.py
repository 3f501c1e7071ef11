"""What tests of pages share: the site built once, the host's Markdown, HTML as a list of things."""

from __future__ import annotations

import atexit
import functools
import html
import json
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, is_dataclass, replace
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import markdown
from mkdocs.config import load_config

from generator.build.portal_reading import read
from generator.build.story import build
from generator.fidelity import Evidence
from generator.link import link, link_reports
from generator.model.plan import Section, Target
from generator.model.site import Site
from generator.opendata.columns import Row, values
from generator.opendata.formats import FORMATS
from generator.opendata.table import Table
from generator.output.markdown import MarkdownFile, render
from generator.problems import Problem, as_text
from generator.progress import Progress
from generator.reading.plans import load
from generator.reading.portal import PortalSettings
from generator.reading.reports import load_reports
from generator.reading.settings import read_settings
from generator.subjects import SUBJECTS
from generator.text.vietnamese import PartialDate
from generator.views.subject import Edition, Page
from tests import plain_yaml
from tests.folders import TOGETHER
from tests.portals import allowed, others

if sys.platform != "win32":
    import fcntl

ROOT = Path(__file__).parent.parent
PLANS = ROOT / "plans"
THEME = ROOT / "theme"
CONFIG = ROOT / "mkdocs.yml"
# An address that a site may be built for; served elsewhere, only its 404 page misses it.
ADDRESS = "http://127.0.0.1:8000/a/b/"
# Pages that others frame, and short addresses: whole by themselves, without a frame of ours; what
# they show stands on another page.
SMALL = ("nhung/", "m/")
# Names a site, built for that address, to be tested in place of one that is built now.
TESTED = "KEHOACH_TESTED_SITE"
PLAN_IDS = tuple(sorted(path.stem for path in PLANS.glob("*.yml")))
WHOLE = "<!doctype html>"
VOID = frozenset(("br", "hr", "img", "input", "link", "meta", "source", "wbr"))


def fold(text: str) -> str:
    """Fold white space as a reader does not see it."""
    return " ".join(text.split())


@functools.cache
def workshop() -> Path:
    """A folder for this run of the tests, removed at its end."""
    folder = Path(tempfile.mkdtemp(prefix="kehoach-tests-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


@functools.cache
def built_site(base_url: str | None = None, plans: Path = PLANS, checked: bool = True) -> Path:
    """Build a site as the command does, once for each address and plans folder.

    Without `checked` also of plans that break a rule, which the command would refuse. That of the
    real plans is built once for all processes of one run of the tests: nobody writes in it.
    """
    if plans == PLANS and base_url == ADDRESS and (tested := os.environ.get(TESTED)):
        return Path(tested)
    if plans == PLANS and checked and (folder := os.environ.get(TOGETHER)):
        place = Path(folder) / sha256((base_url or "").encode()).hexdigest()[:12]
        # A build locks the folder that it publishes to: what we lock is another one.
        making, made = place / "making" / "site", place / "site"
        with alone_in(place):
            if not made.exists():
                making.parent.mkdir(exist_ok=True)
                _build(making, base_url, plans, checked).rename(made)
        return made
    number = len(list(workshop().glob("site-*")))
    return _build(workshop() / f"site-{number}", base_url, plans, checked)


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Wait until no other process is at work in a folder, which is made where there is none."""
    folder.mkdir(exist_ok=True)
    handle = os.open(folder, os.O_RDONLY)
    try:
        if sys.platform != "win32":
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _build(output: Path, base_url: str | None, plans: Path, checked: bool) -> Path:
    settings, problems = read_settings(CONFIG, plans, output, base_url)
    settings = allowed(settings)
    reading = read(settings, Progress(quiet=True))
    problems += reading.problems
    errors = [one for one in problems if one.severity == "error"]
    assert not (checked and errors), as_text(errors)
    complaints = others(build(settings, reading, Progress(quiet=True)))
    assert complaints == [], as_text(complaints)
    return output


def linked(plans: Path) -> Site:
    """Read and link a folder of plans that has no problem; the real one is read once."""
    return _real_plans() if plans == PLANS else _linked(plans)


@functools.cache
def _real_plans() -> Site:
    return _linked(PLANS)


def _linked(plans: Path) -> Site:
    records = load(plans)
    site, dangling = link(records)
    problems = [*records.problems, *dangling]
    reports = link_reports(load_reports(plans, problems), site, problems)
    assert problems == [], as_text(problems)
    return replace(site, reports=reports)


def with_targets(site: Site, indicator: str, targets: Sequence[Target]) -> Site:
    """Return a site in which these, and no others, are the targets of an indicator."""
    return replace(
        site,
        plans={
            name: replace(
                plan,
                sections=_with_targets(
                    plan.sections, indicator, [one for one in targets if one.plan == name]
                ),
            )
            for name, plan in site.plans.items()
        },
    )


def _with_targets(
    sections: Iterable[Section], indicator: str, targets: Sequence[Target]
) -> tuple[Section, ...]:
    return tuple(
        replace(
            section,
            paragraphs=tuple(
                replace(
                    paragraph,
                    targets=(
                        *(one for one in paragraph.targets if one.indicator != indicator),
                        *(one for one in targets if one.paragraph == paragraph.id),
                    ),
                )
                for paragraph in section.paragraphs
            ),
            sections=_with_targets(section.sections, indicator, targets),
        )
        for section in sections
    )


def edition_of(site: Site, base: str = "", **more: Any) -> Edition:
    """Return the edition that the program makes of a site without extensions."""
    return Edition(site, SUBJECTS, FORMATS, base, **more)


def all_pages(site: Site, **more: Any) -> list[Page]:
    """Return every generated page of a site."""
    return edition_of(site, **more).pages()


def table_of(site: Site, name: str, base: str = "https://vi-du.vn/") -> Table:
    """Return one table of the open data."""
    (found,) = (one for one in edition_of(site, base).tables() if one.name == name)
    return found


def table_rows(site: Site, name: str, base: str = "https://vi-du.vn/") -> list[dict[str, Any]]:
    """Return the rows of a table as plain values, by column, rows within rows as well."""
    table = table_of(site, name, base)
    found = [plain_row(row) for row in table.rows()]
    assert all(list(row) == list(table.columns) for row in found)
    return found


def plain_row(row: Row) -> dict[str, Any]:
    """Return a row as plain values: tuples as lists, rows within it as the same."""
    return {name: _plain(value) for name, value in values(row).items()}


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if is_dataclass(value) and not isinstance(value, PartialDate):
        return plain_row(value)  # type: ignore[arg-type]
    return value


def rendered(site: Site, portal: PortalSettings | None = None) -> dict[str, MarkdownFile]:
    """Render every generated page, by its path."""
    problems: list[Problem] = []
    evidence = dict.fromkeys(site.plans, Evidence("100,00%"))
    pages = all_pages(site, evidence=evidence)
    files = {
        file.path: file for file in render(pages, [THEME], portal or PortalSettings(), {}, problems)
    }
    assert problems == [], as_text(problems)
    return files


@functools.cache
def real_files() -> dict[str, MarkdownFile]:
    """Render every generated page of the real plans, once for a run of tests."""
    return rendered(linked(PLANS))


@functools.cache
def host_markdown() -> markdown.Markdown:
    """The Markdown that the host speaks: with the extensions of mkdocs.yml, and no others."""
    config = load_config(str(CONFIG), docs_dir=str(workshop()))
    return markdown.Markdown(
        extensions=config["markdown_extensions"], extension_configs=config["mdx_configs"]
    )


def to_html(text: str) -> str:
    """Turn Markdown into HTML as the host does; a page that is whole by itself stays as it is."""
    if text.startswith(WHOLE):
        return text
    return host_markdown().reset().convert(text)


def front_matter(text: str) -> tuple[dict[str, Any], str]:
    """Part a Markdown file into what its front matter says and the rest; HTML has none."""
    if text.startswith(WHOLE):
        return {}, text
    _, head, rest = text.split("---\n", 2)
    return plain_yaml.values(head), rest


@dataclass(frozen=True, slots=True)
class Element:
    """An element of a page, the ids of what holds it, and the text in it."""

    tag: str
    attributes: Mapping[str, str]
    line: int
    inside: tuple[str, ...]
    texts: list[str] = field(default_factory=list, compare=False)

    @property
    def text(self) -> str:
        return fold("".join(self.texts))


class Html(HTMLParser):
    """A page as its elements and, in the order of the page, `events`: elements and texts."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.events: list[Element | str] = []
        self._open: list[Element] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        inside = tuple(one.tag for one in self._open)
        element = Element(tag, attributes, self.getpos()[0], inside)
        self.elements.append(element)
        self.events.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        while self._open:
            if self._open.pop().tag == tag:
                return

    def handle_data(self, data: str) -> None:
        self.events.append(data)
        for element in self._open:
            element.texts.append(data)

    def handle_comment(self, data: str) -> None:
        self.events.append(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        self.events.append(f"<!{decl}>")

    def all(self, tag: str) -> Iterator[Element]:
        """Yield the elements of a tag."""
        return (element for element in self.elements if element.tag == tag)

    @property
    def text(self) -> str:
        return fold("".join(one for one in self.events if isinstance(one, str)))

    @property
    def ids(self) -> list[str]:
        return [one.attributes["id"] for one in self.elements if "id" in one.attributes]


# What a place is called at its link: by its number, by some of its words, or as its text calls it.
NAMES = ("data-cho", "aria-label")


def seen(page: str, mark: str = "", text: str = "") -> list[str]:
    """Lay out what a reader gets of some HTML: every element, its attributes, every text.

    `mark`, wherever it stands and however its letters, is taken for `text`: so two pages that
    differ in one text compare.
    """
    lines: list[str] = []
    words: list[str] = []

    def close() -> None:
        if said := fold("".join(words)):
            lines.append(said)
        words.clear()

    data = False
    for event in Html(page).events:
        if isinstance(event, str):
            said = _decoded(event) if data and event.strip() else event
            words.append(_taking(said, mark, text))
            data = data and not event.strip()
            continue
        data = event.attributes.get("type") == "application/ld+json"
        close()
        unread = NAMES if NAMES[0] in event.attributes else ()
        attributes = [one for one in event.attributes.items() if one[0] not in unread]
        values = [f"{name}={fold(_taking(value, mark, text))}" for name, value in attributes]
        lines.append(" ".join((f"<{event.tag}>", *values)))
    close()
    return lines


def _taking(words: str, mark: str, text: str) -> str:
    return re.sub(re.escape(mark), lambda _: text, words, flags=re.IGNORECASE) if mark else words


def _decoded(script: str) -> str:
    """Lay JSON out with its texts as they are, not as JSON writes them."""

    def lines(value: Any) -> Iterator[str]:
        if isinstance(value, dict):
            for key, one in value.items():
                yield key
                yield from lines(one)
        elif isinstance(value, list):
            for one in value:
                yield from lines(one)
        else:
            yield str(value)

    return "\n".join(lines(json.loads(script)))


def seen_file(text: str, mark: str = "", words: str = "") -> list[str]:
    """Lay out what a reader gets of a Markdown file: the head of its page, then the page."""
    head, body = front_matter(text)
    return seen_parted(head, to_html(body), mark, words)


def seen_parted(head: Mapping[str, Any], page: str, mark: str = "", words: str = "") -> list[str]:
    """Lay out a Markdown file whose head and HTML are known already."""
    said = [f"{key}: {html.unescape(str(value))}" for key, value in head.items()]
    taken = (_taking(one, mark, words) for one in said)
    return [*(fold(one) for one in taken), *seen(page, mark, words)]
