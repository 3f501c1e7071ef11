"""Identifiers, document numbers and site addresses: parse and format are inverses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from generator.vietnamese import fold

Chain = Literal["state", "party"]

_IDENTIFIER = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
MAX_IDENTIFIER = 80


def is_identifier(text: str) -> bool:
    """Tell whether `text` may name a thing: lower-case ASCII words joined by single hyphens."""
    return len(text) <= MAX_IDENTIFIER and bool(_IDENTIFIER.fullmatch(text))


def slug(text: str) -> str:
    """Return the identifier made of the words of `text`; empty when it has none."""
    return "-".join(re.findall(r"[a-z0-9]+", fold(text)))


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """The number of an official document, in either of the two grammars in force.

    State (Nghị định 30/2020/NĐ-CP): `2385/QĐ-UBND`, with a year for legal acts `20/2021/NĐ-CP`.
    Party (Hướng dẫn 36-HD/VPTW): `42-NQ/TW`. `kind` is the type's abbreviation, `organ` the rest.
    `slip` marks a number printed in neither grammar (`42/NQ/TW`), read as the Party's.
    """

    serial: str
    kind: str
    organ: str
    chain: Chain
    year: int | None = None
    slip: bool = False

    def __str__(self) -> str:
        """Write the number as its grammar prints it."""
        if self.chain == "party":
            return f"{self.serial}-{self.kind}/{self.organ}"
        year = f"/{self.year}" if self.year else ""
        return f"{self.serial}{year}/{self.kind}-{self.organ}"

    @property
    def key(self) -> str:
        """Return what two printings of one number have in common: no case, no leading zero."""
        return str(self).casefold().lstrip("0")


_CAPITALS = "A-ZĐÂĂÊÔƠƯ"
_SYMBOL = rf"[{_CAPITALS}][{_CAPITALS}a-zđ&]*\d{{0,2}}"
# A line break or a slip may leave a space beside a hyphen or a slash: "42- NQ/TW".
_STATE = re.compile(
    rf"(?P<serial>\d+)\s?/\s?(?:(?P<year>\d{{4}})\s?/\s?)?(?P<kind>{_SYMBOL})\s?-\s?"
    rf"(?P<organ>{_SYMBOL}(?:-{_SYMBOL})*)"
)
_PARTY = re.compile(rf"(?P<serial>\d+)\s?-\s?(?P<kind>{_SYMBOL})\s?/\s?(?P<organ>{_SYMBOL})")
_SLIP = re.compile(rf"(?P<serial>\d+)\s?/\s?(?P<kind>{_SYMBOL})\s?/\s?(?P<organ>{_SYMBOL})")
_STARTS = re.compile(r"(?<![\w/-])\d+")


@dataclass(frozen=True, slots=True)
class FoundNumber:
    """A document number and where a text prints it, as offsets into the text."""

    number: DocumentNumber
    start: int
    end: int


def parse_document_number(printed: str) -> DocumentNumber | None:
    """Read one document number; None when `printed` is not wholly one."""
    found = find_document_numbers(printed.strip())
    if len(found) == 1 and (found[0].start, found[0].end) == (0, len(printed.strip())):
        return found[0].number
    return None


def find_document_numbers(text: str) -> list[FoundNumber]:
    """Return every document number that a text prints, in order, without overlap."""
    found: list[FoundNumber] = []
    for start in _STARTS.finditer(text):
        if found and start.start() < found[-1].end:
            continue
        if number := _number_at(text, start.start()):
            found.append(number)
    return found


def _number_at(text: str, start: int) -> FoundNumber | None:
    grammars: tuple[tuple[re.Pattern[str], Chain, bool], ...] = (
        (_STATE, "state", False),
        (_PARTY, "party", False),
        (_SLIP, "party", True),
    )
    for pattern, chain, slip in grammars:
        if match := pattern.match(text, start):
            year = match.groupdict().get("year")
            number = DocumentNumber(
                match["serial"],
                match["kind"],
                match["organ"],
                chain,
                int(year) if year else None,
                slip,
            )
            return FoundNumber(number, match.start(), match.end())
    return None


@dataclass(frozen=True, slots=True)
class Address:
    """A page of the site and perhaps a place on it: `ke-hoach/<id>/` and `ii-2-p1`.

    `page` is relative to the base address, empty for the home page, else ending in a slash.
    """

    page: str
    anchor: str = ""

    def __str__(self) -> str:
        """Write the address as a link from the root of the site."""
        return f"{self.page}#{self.anchor}" if self.anchor else self.page

    @property
    def markdown(self) -> str:
        """Return the Markdown file that becomes the page, relative to the folder of pages."""
        return f"{self.page}index.md"

    def seen_from(self, page: Address) -> str:
        """Write the address as a relative link between pages, true under any base path."""
        fragment = f"#{self.anchor}" if self.anchor else ""
        if page.page == self.page:
            return fragment or "./"
        here, there = page.page.split("/")[:-1], self.page.split("/")[:-1]
        shared = 0
        while shared < min(len(here), len(there)) and here[shared] == there[shared]:
            shared += 1
        steps = [".."] * (len(here) - shared) + there[shared:]
        return "/".join([*steps, ""]) + fragment if steps else f"./{fragment}"


def file_seen_from(path: str, page: Address) -> str:
    """Write the path of a file of the site (`api/plans.json`) as a relative link from a page."""
    folder, _, name = path.rpartition("/")
    return Address(f"{folder}/" if folder else "").seen_from(page).removeprefix("./") + name


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
WORDS_METHOD = Address("huong-dan/doc/", "chu-rieng")
UNITS = Address("don-vi/")
# Files that the browser asks for when a reader sets plans side by side.
COMPARED_PLANS = f"{COMPARE.page}ke-hoach/"
PLAN_LIST = f"{COMPARE.page}danh-sach.json"
GROUPS_METHOD = Address("huong-dan/ma-hoa/", "doi-tuong")
SEARCH = Address("tim-kiem/")


def plan_address(plan: str, anchor: str = "") -> Address:
    """Return the address of a plan's page, or of a place on it."""
    return Address(f"{CATALOGUE.page}{plan}/", anchor)


def indicator_address(indicator: str) -> Address:
    """Return the address of an indicator's page."""
    return Address(f"{INDICATORS.page}{indicator}/")


def indicators_of(theme: str) -> Address:
    """Return the address of the indicators of a theme."""
    return Address(INDICATORS.page, f"linh-vuc_{theme}")


def compare_address(*steps: str) -> Address:
    """Return the address of a table of comparison: of a province, of a level or part within it."""
    return Address("".join((COMPARE.page, *(f"{step}/" for step in steps))))


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


def document_address(document: str) -> Address:
    """Return the address of a cited document's page."""
    return Address(f"{DOCUMENTS.page}{document}/")


def calendar_address(province: str) -> Address:
    """Return the address of the days on which the plans of a province have something due."""
    return Address(f"{CALENDAR.page}{province}/")


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


def history_address(plan: str, anchor: str = "") -> Address:
    """Return the address of the history of a plan, or of one revision on it."""
    return Address(f"{CATALOGUE.page}{plan}/lich-su/", anchor)


def version_address(plan: str, revision: str, anchor: str = "") -> Address:
    """Return the lasting address of one version of a plan, or of a place on it."""
    return Address(f"{CATALOGUE.page}{plan}/phien-ban/{revision}/", anchor)


def changes_address(*steps: str) -> Address:
    """Return the address of a list of changes: all of them, of a kind, a year, a field, a place."""
    return Address("".join((CHANGES.page, *(f"{step}/" for step in steps))))
