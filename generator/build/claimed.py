"""Who claims an address of the site: pages, plans and entries, hand-written files, assets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from generator.build.claims import Claim, Claims, Owners, owner
from generator.history import ToldRevision
from generator.model import urls
from generator.problems import Location, Problem
from generator.published import BESIDE
from generator.reading.files import misnamed
from generator.reading.registries import RegistryRecord
from generator.reading.settings import Settings
from generator.reading.strangers import files_below
from generator.views.subject import Edition, Page

# What the host takes for Markdown (mkdocs, `utils.markdown_extensions`).
MARKDOWN = (".markdown", ".mdown", ".mkdn", ".mkd", ".md")
# Pages of the program, whether or not this site is large enough to have each; files of the host.
RESERVED = (
    urls.HOME,
    urls.CATALOGUE,
    urls.PROVINCES,
    urls.INDICATORS,
    urls.COMPARE,
    urls.THEMES,
    urls.GROUPS,
    urls.GLOSSARY,
    urls.DOCUMENTS,
    urls.UNCLEAR,
    urls.CHANGES,
    urls.DATA,
    urls.QUALITY,
    urls.CALENDAR,
    urls.AGENCIES,
    urls.UNITS,
    urls.SEARCH,
    urls.KEPT,
    urls.EMBEDS,
    urls.SHORT,
)
OF_THE_HOST = ("404.html", "sitemap.xml")


Entries = Mapping[str, Sequence[RegistryRecord]]


def owners_of(plans: Mapping[str, Location], registries: Entries) -> dict[str, Location]:
    """Return the place of each plan and entry by the pages that are made for it.

    `plans` says where each has its id, `registries` has the entries of each kind.
    """
    found: dict[str, Location] = {}
    for name, place in plans.items():
        ways = (
            urls.plan_address(name).page,
            urls.assignments_address(name).page,
            urls.compare_address(name).page,
            f"api/plans/{name}/",
        )
        found |= dict.fromkeys(ways, place)
    for kind, entries in registries.items():
        for entry in entries:
            for way in _ways_of_entry(kind, getattr(entry.form, "id", "")):
                found.setdefault(way, entry.place)
    return found


def _ways_of_entry(kind: str, name: str) -> Iterator[str]:
    yield from (f"{above.page}{name}/" for above in _ABOVE.get(kind, ()))
    if kind == "units":
        yield urls.agencies_in(name).page


_ABOVE: Mapping[str, Sequence[urls.Address]] = {
    "indicators": (urls.INDICATORS,),
    "agencies": (urls.AGENCIES,),
    "units": (urls.UNITS, urls.CALENDAR, urls.PROVINCES, urls.COMPARE),
    "documents": (urls.DOCUMENTS,),
    "themes": (urls.THEMES,),
    "groups": (urls.GROUPS,),
}
# Of these each entry has a page at its id, whatever the plans say.
_PAGES = ("indicators", "agencies", "units", "documents", "themes", "groups")


def entry_pages(plans: Mapping[str, Location], registries: Entries) -> Iterator[Claim]:
    """Yield the page of each plan and entry, and what is kept from them (`RESERVED`)."""
    yield from (page_claim(page.page, {}) for page in RESERVED)
    yield from map(Claim, (*OF_THE_HOST, *sorted(BESIDE)))
    for name, place in plans.items():
        yield Claim(f"{urls.plan_address(name).page}index.html", place)
    for kind in _PAGES:
        entries = {getattr(one.form, "id", ""): one for one in registries.get(kind, ())}
        for name, entry in entries.items():
            yield Claim(f"{_ABOVE[kind][0].page}{name}/index.html", entry.place)


def problems_of_names(
    plans: Mapping[str, Location],
    registries: Entries,
    content: Path,
    themes: Sequence[Path],
    root: Path,
) -> list[Problem]:
    """Tell which files and pages that people chose a name for meet, or have none to publish.

    That is what can be told without making the pages: of plans, entries, hand-written pages and
    assets. Files are told as they are seen from `root`.
    """
    found: list[Problem] = []
    chosen = [*entry_pages(plans, registries), *hand_written(content, root), *assets(themes, root)]
    Claims(found).take_all(chosen)
    return [*found, *misnamed_claims(chosen)]


def page_claim(page: str, owners: Owners) -> Claim:
    """Return the claim of a page by its address."""
    return Claim(f"{page}index.html", owner(page.rstrip("/"), owners))


def hand_written(folder: Path, root: Path) -> Iterator[Claim]:
    """Yield what stands below the folder of hand-written pages, as the host publishes it.

    Files are told as they are seen from `root`.
    """
    for below in files_below(folder, "", []) if folder.is_dir() else ():  # told by `folders`
        made = str(below)
        if below.suffix in MARKDOWN:
            made = f"{urls.page_of(below).page}index.html"
        yield Claim(made, Location(_seen_from(root, folder / below)), chosen=True)


def assets(themes: Iterable[Path], root: Path) -> Iterator[Claim]:
    """Yield the assets of themes; of one path that of the first theme, which is published.

    Files are told as they are seen from `root`.
    """
    found: dict[str, Path] = {}
    for theme in themes:
        for path in files_below(theme / "assets", "", []):
            found.setdefault(f"assets/{path}", theme)
    for name, theme in found.items():
        yield Claim(name, Location(_seen_from(root, theme / name)), chosen=True)


def _seen_from(root: Path, path: Path) -> str:
    return (path.relative_to(root) if path.is_relative_to(root) else path).as_posix()


def misnamed_claims(claims: Iterable[Claim]) -> Iterator[Problem]:
    """Yield what is wrong with the names of files that somebody chose, each at its place."""
    return (
        problem for claim in claims if claim.place for problem in misnamed(claim.path, claim.place)
    )


def site_claims(
    settings: Settings,
    edition: Edition,
    pages: Iterable[Page],
    told: Iterable[ToldRevision],
    owners: Owners,
    problems: list[Problem],
) -> Claims:
    """Claim the address of everything that is known before it is made; `problems` grows.

    `told` are the revisions of plans, of which each has a page.
    """
    claims, root = Claims(problems), settings.config.parent
    claims.take_all(hand_written(settings.content, root))
    claims.take_all(assets((*settings.themes, *edition.themes), root))
    tables = Claims(problems)  # of one name, their pieces would run into each other
    tables.take_all(Claim(f"api/{table.name}.json") for table in edition.tables())
    versions = (
        urls.version_address(one.revision.plan, one.revision.revision)
        for one in told
        if one.revision.plan in edition.site.plans
    )
    for address in (*(page.address for page in pages), *versions):
        claims.take(page_claim(address.page, owners))
    return claims
