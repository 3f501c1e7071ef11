"""Anchors of the places within a plan: from the printed numbers, in order, each one unique.

A section is called after its own number within that of its parent (`iii-4-a`), what stands in it is
counted there: paragraphs `iii-4-a-p3`, targets `iii-4-a-t1`, duties `iii-4-a-d1`, tables
`iii-4-a-bang-1`; in a table its rows (`…-bang-1-dong-12`), in a row its cells (`…-dong-12-o-3`).
What an author names keeps that name. Decisions 3 and 39 tell why.
"""

from __future__ import annotations

from collections import Counter
from typing import Literal

from generator.schema.plan import SectionForm, SectionRole
from generator.text.identifiers import slug

# What is counted within a section: paragraphs, targets, duties, tables.
Counted = Literal["p", "t", "d", "bang-"]
# What a section without number or heading is called in its address.
ROLE_NAMES: dict[SectionRole, str] = {
    "masthead": "dau-van-ban",
    "decision": "quyet-dinh",
    "legal-basis": "cac-can-cu",
    "title": "ten",
    "opening": "mo-dau",
    "purpose": "muc-dich",
    "requirements": "yeu-cau",
    "objectives": "muc-tieu",
    "general-objective": "muc-tieu-chung",
    "specific-targets": "chi-tieu-cu-the",
    "vision": "tam-nhin",
    "tasks": "nhiem-vu",
    "implementation": "thuc-hien",
    "closing": "ket",
    "recipients": "noi-nhan",
    "signature": "ky",
    "footnotes": "chu-thich",
    "appendix": "phu-luc",
    "form": "bieu-mau",
    "other": "khac",
}
HEADING_WORDS = 6  # decision 3
# The parts of a plan's page that are not the plan's text; what else the page names of its own
# holds an underscore, which no address of a place in a plan does.
PAGE_ANCHORS = frozenset(
    (
        "dau-trang",
        "chi-tieu",
        "ai-lam-gi",
        "moc-bao-cao",
        "con-thieu",
        "chu-rieng",
        "toan-van",
        "can-cu",
        "chu-viet-tat",
        "nguon",
    )
)


# How many places may be told apart by `-2` alone, as they have been since addresses are published.
REPEATED = 50


class AddressBook:
    """Gives each place of one plan an anchor that no other place has.

    A second place with the same printed number gets `-2` behind it, again where that is taken; from
    the `REPEATED`th on a count, so that addresses do not grow with the number of places. `reserved`
    are the names that the author gave.
    """

    def __init__(self, reserved: set[str]) -> None:
        self._taken = {*PAGE_ANCHORS, *reserved}
        self._counts: Counter[tuple[str, Counted]] = Counter()
        self._repeats: Counter[str] = Counter()

    def section(self, form: SectionForm, above: str, above_number: str) -> str:
        """Return the anchor of a section; `above` is its parent's, empty for a section of the plan.

        `above_number` is the parent's number as `number_name` gives it.
        """
        name = section_name(form, above_number)
        return self.give(f"{above}-{name}" if above else name)

    def within(self, section: str, what: Counted) -> str:
        """Return the anchor of the next paragraph, target, duty or table of a section."""
        self._counts[section, what] += 1
        return self.give(f"{section}-{what}{self._counts[section, what]}")

    def give(self, wanted: str) -> str:
        """Return `wanted`, or with `-2` or a count behind it where it is taken."""
        address = wanted
        for _ in range(REPEATED):
            if address not in self._taken:
                break
            address += "-2"
        while address in self._taken:
            self._repeats[wanted] += 1
            address = f"{wanted}-{REPEATED + self._repeats[wanted]}"
        self._taken.add(address)
        return address


def section_name(form: SectionForm, parent_number: str) -> str:
    """Return what a section adds to its parent's address.

    `1.1` within `1.` adds `1`; `đ)` adds `dd`, since `d)` stands before it.
    """
    number = number_name(form.number)
    if number and parent_number and number.startswith(f"{parent_number}-"):
        return number.removeprefix(f"{parent_number}-")
    if number:
        return number
    words = slug(form.show or form.heading or "").split("-")[:HEADING_WORDS]
    return "-".join(words) or ROLE_NAMES[form.role or "other"]


def number_name(number: str | None) -> str:
    """Return a printed number as part of an address: `II.` → `ii`, `1.1` → `1-1`, `đ)` → `dd`.

    Empty for a section without a number, and for marks that hold neither letter nor digit (`*`).
    """
    return slug((number or "").lower().replace("đ)", "dd)"))
