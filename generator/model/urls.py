"""The address of every page of the site, and how one page leads to another."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath
from urllib.parse import quote, unquote

from generator.schema.registries import UnitLevel

# How an address names the levels, from the country down.
LEVEL_STEPS: dict[UnitLevel, str] = {
    "country": "ca-nuoc",
    "province": "tinh",
    "district": "huyen",
    "commune": "xa",
}


@lru_cache(maxsize=20_000)
def encoded(path: str) -> str:
    """Write the path of a page or a file as it stands in an address: `a?b.txt` is `a%3Fb.txt`.

    All but letters, digits, `-._~` and the slash is percent-encoded as UTF-8 (RFC 3986, 2.1). What
    is made of identifiers stays as it is.
    """
    return quote(path)


@dataclass(frozen=True, slots=True)
class Address:
    """A page of the site and perhaps a place on it: `ke-hoach/<id>/` and `ii-2-p1`.

    `page` is relative to the base address, empty for the home page, else ending in a slash; both
    are as they are called, not as an address writes them (`encoded`).
    """

    page: str
    anchor: str = ""

    def __str__(self) -> str:
        """Write the address as a link from the root of the site."""
        return f"{encoded(self.page)}{self._fragment}"

    @property
    def _fragment(self) -> str:
        return f"#{encoded(self.anchor)}" if self.anchor else ""

    @property
    def markdown(self) -> str:
        """Return the Markdown file that becomes the page, relative to the folder of pages."""
        return f"{self.page}index.md"

    def seen_from(self, page: Address) -> str:
        """Write the address as a relative link between pages, true under any base path.

        As short as it can be; `./` is the page itself.
        """
        if page.page == self.page:
            return self._fragment or "./"
        return _way(page.page, self.page) + self._fragment


@lru_cache(maxsize=4_000)
def _way(page: str, to: str) -> str:
    """Return the relative link from one page to another."""
    here, there = page.split("/")[:-1], to.split("/")[:-1]
    shared = 0
    while shared < min(len(here), len(there)) and here[shared] == there[shared]:
        shared += 1
    steps = [".."] * (len(here) - shared) + there[shared:]
    return encoded("/".join([*steps, ""]) if steps else "./")


def page_of(path: PurePosixPath) -> Address:
    """Return the page that a Markdown file becomes; `path` is relative to the folder of pages."""
    folder = path.parent if path.stem in ("index", "README") else path.with_suffix("")
    return Address("" if folder == PurePosixPath(".") else f"{folder}/")


def written(address: str) -> Address:
    """Return the page of the site that a person writes as an address: `gioi-thieu/#bao-loi`."""
    page, _, anchor = address.partition("#")
    return Address(unquote(page), unquote(anchor))


def file_seen_from(path: str, page: Address) -> str:
    """Write the path of a file of the site (`api/plans.json`) as a relative link from a page."""
    folder, _, name = path.rpartition("/")
    seen = Address(f"{folder}/" if folder else "").seen_from(page)
    return seen.removeprefix("./") + encoded(name)


HOME = Address("")
CATALOGUE = Address("ke-hoach/")
# Below it stand the plans of each province, where the list of plans is parted.
PROVINCES = Address("ke-hoach/tinh/")
INDICATORS = Address("chi-tieu/")
COMPARE = Address("so-sanh/")
THEMES = Address("linh-vuc/")
GROUPS = Address("doi-tuong/")
GLOSSARY = Address("chu-viet-tat/")
DOCUMENTS = Address("van-ban/")
# Where citations stand whose document is not known, if they are too many for the list.
UNCLEAR = Address("van-ban/chua-ro/")
CHANGES = Address("thay-doi/")
DATA = Address("du-lieu/")
QUALITY = Address("chat-luong/")
CALENDAR = Address("lich-bao-cao/")
AGENCIES = Address("co-quan/")
PROGRESS = Address("tien-do/")
PROGRESS_RULE = Address("tien-do/cach-xet/")
ASSIGNED_RULE = Address("tien-do/cach-xet/", "muc-giao")
# Below it stand the plans of each province, where the list of places is parted.
PROGRESS_PROVINCES = Address("tien-do/tinh/")
WORDS_METHOD = Address("huong-dan/doc/", "chu-rieng")
UNITS = Address("don-vi/")
GROUPS_METHOD = Address("huong-dan/ma-hoa/", "doi-tuong")
SEARCH = Address("tim-kiem/")
# What a reader's browser has kept of the site, where a portal offers that.
KEPT = Address("trang-da-luu/")
# Below it stands what other sites show of a page of ours, under the address of that page.
EMBEDS = Address("nhung/")
# Below it stand the short addresses, a page a plan.
SHORT = Address("m/")


def plan_address(plan: str, anchor: str = "") -> Address:
    """Return the address of a plan's page, or of a place on it."""
    return Address(f"{CATALOGUE.page}{plan}/", anchor)


def embed_of(page: Address) -> Address:
    """Return the address of what other sites may show of a page, or of a place on it."""
    return Address(f"{EMBEDS.page}{page.page}", page.anchor)


def oembed_file(page: Address) -> str:
    """Return the path of the file by which programs find what may be shown of a page (oEmbed)."""
    return f"{embed_of(page).page}oembed.json"


def offline_file(plan: str) -> str:
    """Return the path of the zip by which a plan is read without a network."""
    return f"{plan_address(plan).page}{plan}.zip"


def short_address(code: str, anchor: str = "") -> Address:
    """Return the short address of a plan by its code, or of a place of that plan."""
    return Address(f"{SHORT.page}{code}/", anchor)


def scan_address(plan: str, anchor: str = "") -> Address:
    """Return the address of the lines of a plan's scan, or of those behind one paragraph."""
    return Address(f"{plan_address(plan).page}ban-quet/", anchor)


def source_file(plan: str, file: str) -> str:
    """Return the path at which a plan's source is published; `file` is as the plan names it."""
    return f"{plan_address(plan).page}{PurePosixPath(file).name}"


def indicator_address(indicator: str) -> Address:
    """Return the address of an indicator's page."""
    return Address(f"{INDICATORS.page}{indicator}/")


def indicators_of(theme: str) -> Address:
    """Return the address of the indicators of a theme."""
    return Address(INDICATORS.page, f"linh-vuc_{theme}")


def compare_address(*steps: str) -> Address:
    """Return the address of a table of comparison: of a province, of a level or part within it."""
    return Address("".join((COMPARE.page, *(f"{step}/" for step in steps))))


def family_compare_address(document: str, *steps: str) -> Address:
    """Return the address of a table of the plans that carry out a document, or of a part of it."""
    return compare_address("van-ban", document, *steps)


def pair_address(left: str, right: str) -> Address:
    """Return the address of the page of two plans side by side."""
    return Address(f"{COMPARE.page}{left}/{right}/")


def theme_address(theme: str) -> Address:
    """Return the address of a theme's page."""
    return Address(f"{THEMES.page}{theme}/")


def group_address(group: str) -> Address:
    """Return the address of what the plans say of a group of people."""
    return Address(f"{GROUPS.page}{group}/")


def documents_of_year(year: str, number: int = 1) -> Address:
    """Return the address of the documents of a year, where the list is parted; page by page."""
    return Address(f"{DOCUMENTS.page}nam/{year}/{f'{number}/' if number > 1 else ''}")


def document_address(document: str, anchor: str = "") -> Address:
    """Return the address of a cited document's page, or of a place on it."""
    return Address(f"{DOCUMENTS.page}{document}/", anchor)


def calendar_address(province: str) -> Address:
    """Return the address of the days on which the plans of a province have something due."""
    return Address(f"{CALENDAR.page}{province}/")


def progress_of(plan: str, anchor: str = "") -> Address:
    """Return the address of what became of the promises of a plan, or of one place there."""
    return Address(f"{PROGRESS.page}ke-hoach/{plan}/", anchor)


def report_address(report: str) -> Address:
    """Return the address of a report."""
    return Address(f"{PROGRESS.page}bao-cao/{report}/")


def report_version_address(report: str, revision: str) -> Address:
    """Return the lasting address of one version of a report."""
    return Address(f"{report_address(report).page}phien-ban/{revision}/")


def observation_address(report: str, observation: str) -> Address:
    """Return the address of a figure that a report states."""
    return Address(report_address(report).page, f"so_{observation}")


def report_file(report: str, file: str) -> str:
    """Return the path at which the text of a report is published; `file` is as it names it."""
    return f"{report_address(report).page}{PurePosixPath(file).name}"


def agency_address(agency: str) -> Address:
    """Return the address of an agency's page."""
    return Address(f"{AGENCIES.page}{agency}/")


def assignments_address(plan: str) -> Address:
    """Return the address of the table of a plan's tasks by agency."""
    return Address(f"{AGENCIES.page}phan-cong/{plan}/")


def agencies_in(province: str, number: int = 1) -> Address:
    """Return the address of the agencies of a province, where the list is parted; page by page."""
    return Address(f"{AGENCIES.page}noi/{province}/{f'{number}/' if number > 1 else ''}")


def unit_address(unit: str) -> Address:
    """Return the address of a unit's page."""
    return Address(f"{UNITS.page}{unit}/")


def questions_address(unit: str) -> Address:
    """Return the address of the questions to ask a place that a plan speaks for."""
    return Address(f"{unit_address(unit).page}cau-hoi/")


def history_address(plan: str, anchor: str = "") -> Address:
    """Return the address of the history of a plan, or of one revision on it."""
    return Address(f"{CATALOGUE.page}{plan}/lich-su/", anchor)


def version_address(plan: str, revision: str, anchor: str = "") -> Address:
    """Return the lasting address of one version of a plan, or of a place on it."""
    return Address(f"{CATALOGUE.page}{plan}/phien-ban/{revision}/", anchor)


def all_changes_address(number: int = 1) -> Address:
    """Return the address of the list of all changes, corrections among them, page by page.

    Those behind the first stand where they stood when it was the only list.
    """
    return changes_address("moi-lan-ghi") if number == 1 else changes_address(f"trang-{number}")


def removed_address() -> Address:
    """Return the address of the list of plans that were taken away."""
    return changes_address("ke-hoach-da-bo")


def changes_address(*steps: str) -> Address:
    """Return the address of a list of changes: all of them, of a kind, a year, a field, a place."""
    return Address("".join((CHANGES.page, *(f"{step}/" for step in steps))))
