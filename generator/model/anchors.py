"""Addresses of places within a plan: from the printed numbers, in order, each one unique."""

from __future__ import annotations

from generator.schema.plan import SectionForm, SectionRole
from generator.text.identifiers import slug

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


class AddressBook:
    """Gives each place of one plan an address that no other place has.

    A second place with the same printed number gets `-2` behind it, again where that is taken.
    """

    def __init__(self, reserved: set[str]) -> None:
        self._taken = {*PAGE_ANCHORS, *reserved}

    def give(self, wanted: str) -> str:
        """Return `wanted`, or what comes next where it is taken."""
        address = wanted
        while address in self._taken:
            address += "-2"
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
