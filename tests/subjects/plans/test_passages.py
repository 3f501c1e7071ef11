"""One paragraph of a plan as its page lays it out."""

from __future__ import annotations

from dataclasses import replace

from generator.fidelity import ScanLine
from generator.subjects.plans.layers import index_abbreviations
from generator.subjects.plans.passages import Footnote, Passages
from tests.table_site import plan, row


def passages(**said: object) -> Passages:
    empty: dict[str, object] = {"footnotes": {}, "scan": {}, "shared": {}}
    return Passages(index_abbreviations(()), **{**empty, **said})  # type: ignore[arg-type]


def test_a_footnote_leads_back_to_where_it_is_called() -> None:
    note = replace(row("i-p1"), mark="[1]")
    section = next(one for one in plan().walk() if one.id == "i")
    called = passages(footnotes={"1": Footnote("i-p1", "i-p2")})
    assert called.paragraph(note, section).called_from == "i-p2"
    assert called.paragraph(replace(note, mark="1."), section).called_from is None


def test_a_paragraph_brings_the_lines_of_its_scan() -> None:
    section = next(one for one in plan().walk() if one.id == "i")
    lines = (ScanLine(3, "muc tieu"),)
    found = passages(scan={"i-p1": lines}).paragraph(row("i-p1"), section)
    assert found.scan == lines


def test_the_title_of_an_appendix_is_known_as_one() -> None:
    section = next(one for one in plan().walk() if one.id == "phu-luc-i")
    kinds = [passages().paragraph(one, section).kind for one in section.paragraphs if not one.row]
    assert kinds == ["title", "attached"]
