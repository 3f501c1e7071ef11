"""Identifiers, and the numbers of documents: `42-NQ/TW` taken apart and found in a text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from generator.text.vietnamese import fold

Chain = Literal["state", "party"]


_IDENTIFIER = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


# Chosen by hand: the longest id of the five plans and their registries has 64 letters.
MAX_IDENTIFIER = 80


def is_identifier(text: str) -> bool:
    """Tell whether `text` may name a thing: lower-case ASCII words joined by single hyphens.

    At most `MAX_IDENTIFIER` letters, so that it stays whole in an address, a file name and a table.
    """
    return len(text) <= MAX_IDENTIFIER and bool(_IDENTIFIER.fullmatch(text))


def slug(text: str) -> str:
    """Return the identifier made of the words of `text`; empty when it has none."""
    return "-".join(re.findall(r"[a-z0-9]+", fold(text)))


def proposed_identifier(text: str) -> str:
    """Return an identifier made of the words of `text`, cut where it is too long; perhaps empty."""
    return slug(text)[:MAX_IDENTIFIER].strip("-")


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """The number of an official document, in either of the two grammars in force.

    State (Nghị định 30/2020/NĐ-CP): `2385/QĐ-UBND`, with a year for legal acts `20/2021/NĐ-CP`,
    laws `27/2023/QH15`. Party (Hướng dẫn 36-HD/VPTW): `42-NQ/TW`. `kind` is the type's
    abbreviation, `organ` the rest, empty for a law; `serial` may hold a dot (`66.4`).
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
        organ = f"-{self.organ}" if self.organ else ""
        return f"{self.serial}{year}/{self.kind}{organ}"

    @property
    def key(self) -> str:
        """Return what two printings of one number have in common: no case, no leading zero."""
        return str(self).casefold().lstrip("0")


_CAPITALS = "A-ZĐÂĂÊÔƠƯ"


_SYMBOL = rf"[{_CAPITALS}][{_CAPITALS}a-zđ&]*\d{{0,2}}"


# A line break or a slip may leave a space beside a hyphen or a slash: "42- NQ/TW".
_STATE = re.compile(
    rf"(?<!\d)(?P<serial>\d++(?:\.\d++)?)\s?/\s?(?:(?P<year>\d{{4}})\s?/\s?)?"
    rf"(?P<kind>{_SYMBOL})\s?-\s?"
    rf"(?P<organ>{_SYMBOL}(?:-{_SYMBOL})*)"
)


# A law of the National Assembly, by the number of its term: no organ stands behind it.
_LAW = re.compile(
    r"(?<!\d)(?P<serial>\d++)\s?/\s?(?P<year>\d{4})\s?/\s?(?P<kind>QH\d{1,2})(?P<organ>)(?!\w)"
)


_PARTY = re.compile(
    rf"(?<!\d)(?P<serial>\d++)\s?-\s?(?P<kind>{_SYMBOL})\s?/\s?(?P<organ>{_SYMBOL})"
)


_SLIP = re.compile(rf"(?<!\d)(?P<serial>\d++)\s?/\s?(?P<kind>{_SYMBOL})\s?/\s?(?P<organ>{_SYMBOL})")


_STARTS = re.compile(r"(?<![\w/-])\d++")


@dataclass(frozen=True, slots=True)
class FoundNumber:
    """A document number and where a text prints it, as offsets into the text."""

    number: DocumentNumber
    start: int
    end: int


def parse_document_number(printed: str) -> DocumentNumber | None:
    """Read one document number; None when `printed` is not wholly one.

    White space around it is no part of it. See `DocumentNumber` for the two grammars.
    """
    found = find_document_numbers(printed.strip())
    if len(found) == 1 and (found[0].start, found[0].end) == (0, len(printed.strip())):
        return found[0].number
    return None


def find_document_numbers(text: str) -> list[FoundNumber]:
    """Return every document number that a text prints, in order, without overlap.

    A number begins where no letter, digit, slash or hyphen stands before it. The State's grammar is
    tried first, then that of laws, then the Party's, then the slip (`42/NQ/TW`); dates and ranges
    are none, since a type's abbreviation opens with a capital.
    """
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
        (_LAW, "state", False),
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
