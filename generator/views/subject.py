"""What a subject is, the pages that it gives, and the edition of the site that subjects read.

A subject is a thing that readers look for: indicators, agencies, the calendar. It says which pages
there are of it, which tables of open data, what of it can be found, which further files it writes,
and what it adds to the page of a plan. The story asks each subject in turn and knows none by name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from generator.bundles import Bundle
from generator.fidelity import Evidence
from generator.history import ReportEdit
from generator.memory import NOTHING, Memory
from generator.model.plan import Plan
from generator.model.site import Site
from generator.model.urls import Address
from generator.opendata import Format, Publication, Table
from generator.reading.code_host import CodeHost
from generator.reading.portal import VERSIONS_KEPT, MarkdownCopies
from generator.search.items import Item
from generator.text.days import day_in_vietnam


@dataclass(frozen=True, slots=True)
class Page:
    """One page to render: `template` is a file of `theme/pages/`, which sees `shown` as `page`.

    `make` makes what the page shows; it is called when the page is written and not before, since
    that takes nearly all the time and memory that a page takes. `contents` tells whether the host
    lists the page's headings beside it, `searched` whether search engines are to list the page.
    `whole` says that the template prints all of the page, around which a host puts nothing;
    `embedded` that other sites may show what stands at `urls.embed_of` (oEmbed).
    """

    address: Address
    template: str
    title: str
    description: str
    make: Callable[[], object]
    contents: bool = True
    searched: bool = True
    whole: bool = False
    embedded: bool = False

    @property
    def file(self) -> str:
        """Return the file that is written of the page, relative to the folder of pages."""
        return f"{self.address.page}index.html" if self.whole else self.address.markdown

    @property
    def shown(self) -> object:
        """Return what the page shows, made anew each time: nothing of it is remembered."""
        return self.make()


@dataclass(frozen=True, slots=True)
class Edition:
    """All that a site is made of, read and linked; subjects read it, and none changes it.

    `base` is the address of the site, ending in a slash, or empty where it is not known, `name`
    what it is called. `evidence` is why each plan's text may be trusted, by plan; `plan_files` and
    `sources` are the bytes that were read, by plan, `report_sources` those of the texts of reports,
    `report_edits` what commits made of each report, the newest first. `encoder` is who encoded the
    plans, `versions_kept` how many versions of each stand whole on the site, `timestamp` the only
    moment that a file may hold besides what plans say (seconds since 1970), `known_as` what ids of
    the portal are made with.
    `code_host` is where plan files are edited, null where nobody knows; `committed` are the paths
    of those that are as the commit has them, in its repository, by plan.
    `memory` is where what was worked out before is found again: no page says otherwise with it.
    `markdown` says which pages have Markdown beside them. `publication` is what the site says of
    itself in its open data. `offline` tells whether browsers keep the pages that a reader opens.
    """

    site: Site
    subjects: Sequence[Subject] = ()
    formats: Sequence[Format] = ()
    base: str = ""
    name: str = ""
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    plan_files: Mapping[str, bytes] = field(default_factory=dict)
    sources: Mapping[str, bytes] = field(default_factory=dict)
    report_sources: Mapping[str, bytes] = field(default_factory=dict)
    report_edits: Mapping[str, tuple[ReportEdit, ...]] = field(default_factory=dict)
    encoder: str | None = None
    versions_kept: int = VERSIONS_KEPT
    timestamp: int = 0
    known_as: str = ""
    memory: Memory = NOTHING
    publication: Publication = field(default_factory=Publication)
    code_host: CodeHost | None = None
    committed: Mapping[str, str] = field(default_factory=dict)
    markdown: MarkdownCopies = "plans"
    offline: bool = False

    @property
    def today(self) -> date:
        """Return the day of the last commit: the only day that a site knows."""
        return day_in_vietnam(self.timestamp)

    @property
    def themes(self) -> tuple[Path, ...]:
        """Return the folders of templates that subjects bring along."""
        return tuple(subject.theme for subject in self.subjects if subject.theme)

    def pages(self) -> list[Page]:
        """Return every page of every subject, none of them made yet."""
        return [page for subject in self.subjects for page in subject.pages(self)]

    def tables(self) -> list[Table]:
        """Return every table of the open data, in the order in which a reader finds them."""
        return [table for subject in self.subjects for table in subject.tables(self)]

    def items(self) -> Iterator[Item]:
        """Yield everything that can be found."""
        return (item for subject in self.subjects for item in subject.items(self))

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield every further file, by path below the site."""
        return (file for subject in self.subjects for file in subject.files(self))

    def bundles(self) -> Iterator[Bundle]:
        """Yield the files of each subject that its scripts fetch together."""
        return (one for subject in self.subjects for one in subject.bundles(self))

    def blocks(self, plan: Plan) -> Iterator[PlanBlock]:
        """Yield what subjects add to the page of a plan."""
        return (block for subject in self.subjects for block in subject.blocks(self, plan))


@dataclass(frozen=True, slots=True)
class PlanBlock:
    """What a subject adds to the page of a plan, under a heading of its own.

    `anchor` is the id of its heading, `title` what leads to it; `template` is a file of
    `theme/parts/`, which sees `shown` as `block`.
    """

    anchor: str
    title: str
    template: str
    shown: object


def _nothing(_edition: Edition) -> tuple[()]:
    return ()


def _no_block(_edition: Edition, _plan: Plan) -> tuple[()]:
    return ()


@dataclass(frozen=True, slots=True)
class Subject:
    """One thing that readers look for, by what it gives to the site; nothing where it is silent.

    `theme` is a folder with `pages/`, `parts/` and `assets/` of its own, in which a file is looked
    for after the themes of the portal and of the program; null for a subject of the program.
    """

    name: str
    pages: Callable[[Edition], Iterable[Page]] = _nothing
    tables: Callable[[Edition], Iterable[Table]] = _nothing
    items: Callable[[Edition], Iterable[Item]] = _nothing
    files: Callable[[Edition], Iterable[tuple[str, bytes]]] = _nothing
    blocks: Callable[[Edition, Plan], Iterable[PlanBlock]] = _no_block
    theme: Path | None = None
    bundles: Callable[[Edition], Iterable[Bundle]] = _nothing
