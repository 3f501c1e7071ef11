"""The text of a plan as its page lays it out: headings, letter parts, footnotes, marks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.fidelity import ScanLine
from generator.model.plan import Note, Paragraph, Plan, Section, Span, Uncertain
from generator.model.registries import Abbreviation
from generator.problems import Location
from generator.schema.plan import CENTRED_ROLES, FOOT_ROLES, SectionRole
from generator.subjects.overlap.block import SharedPassage
from generator.subjects.overlap.overlap import Share
from generator.subjects.plans.layers import index_abbreviations
from generator.subjects.plans.passages import Footnote
from generator.subjects.plans.text import (
    FIRST_HEADING,
    LAST_HEADING,
    PlanText,
    TextSection,
    plan_text,
)
from tests.page_cases import site

HERE = Location("mau.yml", 1, 1)
UBND = Abbreviation("UBND", "Ủy ban nhân dân", "organisation", "x", False, None, None)


def paragraph(name: str, text: str = "một hai ba", mark: str | None = None) -> Paragraph:
    return Paragraph(name, name.rpartition("-")[0], mark, text, HERE)


def section(
    name: str,
    heading: str | None = None,
    role: SectionRole | None = None,
    *inner: Section | Paragraph,
    themes: tuple[str, ...] = (),
) -> Section:
    return Section(
        name, 1, None, heading, None, role, False, HERE, themes,
        paragraphs=tuple(one for one in inner if isinstance(one, Paragraph)),
        sections=tuple(one for one in inner if isinstance(one, Section)),
    )  # fmt: skip


def plan(*sections: Section) -> Plan:
    return replace(site().plans["xa-mau-ke-hoach"], sections=sections)


def text(
    *sections: Section,
    scan: dict[str, tuple[ScanLine, ...]] | None = None,
    shared: dict[str, SharedPassage] | None = None,
) -> PlanText:
    return plan_text(
        plan(*sections),
        index_abbreviations([UBND]),
        scan or {},
        shared or {},
        site().registries.themes,
    )


def nested(depth: int, titled: bool = True) -> Section:
    inner = [nested(depth - 1, titled)] if depth > 1 else []
    return section(f"s{depth}", "Mục" if titled else None, "tasks", *inner)


def levels(sections: tuple[TextSection, ...]) -> list[int | None]:
    return [level for one in sections for level in (one.heading, *levels(one.sections))]


def test_headings_step_down_from_those_of_the_page_and_no_further_than_html_goes() -> None:
    # h1 is the title of the page, h2 its parts; HTML ends with h6.
    assert levels(text(nested(6)).sections) == [3, 4, 5, 6, 6, 6]
    assert (FIRST_HEADING, LAST_HEADING) == (3, 6)


def test_a_section_without_heading_takes_no_level() -> None:
    assert levels(text(nested(3, titled=False)).sections) == [None, None, None]
    mixed = section("a", None, None, section("b", "B", None, section("c", "C")))
    assert levels(text(mixed).sections) == [None, 3, 4]


@pytest.mark.parametrize("role", sorted(FOOT_ROLES))
def test_parts_at_the_foot_are_a_letter_s_and_have_no_heading(role: SectionRole) -> None:
    (found,) = text(section("a", "Nơi nhận", role)).sections
    assert (found.heading, found.is_letter, found.title) == (None, True, "Nơi nhận")


@pytest.mark.parametrize("role", sorted(CENTRED_ROLES))
def test_centred_parts_are_a_letter_s_unless_they_have_a_heading(role: SectionRole) -> None:
    (bare,) = text(section("a", None, role)).sections
    assert (bare.heading, bare.is_letter) == (None, True)
    (titled,) = text(section("a", "KẾ HOẠCH", role)).sections
    assert (titled.heading, titled.is_letter) == (3, False)


def test_other_parts_are_no_letter() -> None:
    (found,) = text(section("a", None, "tasks")).sections
    assert (found.heading, found.is_letter, found.role) == (None, False, "tasks")


def test_the_signature_stands_beside_the_recipients_that_it_follows() -> None:
    recipients, signature = section("a", None, "recipients"), section("b", None, "signature")
    (both,) = text(recipients, signature).sections
    assert both.beside
    assert (both.id, both.beside.id) == ("a", "b")
    assert [one.id for one in text(signature, recipients).sections] == ["b", "a"]
    between = text(recipients, section("c", None, "footnotes"), signature).sections
    assert [(one.id, one.beside) for one in between] == [("a", None), ("c", None), ("b", None)]


def test_themes_are_told_where_they_are_taken_up() -> None:
    below = section("b", "B", None, section("c", "C", themes=("y-te",)), themes=("viec-lam",))
    (top,) = text(section("a", "A", None, below, themes=("viec-lam",))).sections
    (inner,) = top.sections
    assert (top.themes, inner.themes, inner.sections[0].themes) == (("viec-lam",), (), ("y-te",))


def test_a_footnote_leads_back_to_where_it_is_first_called() -> None:
    body = section("a", None, None, paragraph("a-p1", "gọi[2]"), paragraph("a-p2", "gọi[1] rồi[2]"))
    notes = section(
        "b", None, "footnotes",
        paragraph("b-p1", "Một", "[1]"), paragraph("b-p2", "Hai", "[2]"),
        paragraph("b-p3", "Ba", "[3]"), paragraph("b-p4", "Bốn", "-"),
    )  # fmt: skip
    found = text(body, notes)
    assert found.footnotes == {
        "1": Footnote("b-p1", "a-p2"),
        "2": Footnote("b-p2", "a-p1"),
        "3": Footnote("b-p3", None),
    }
    callers = [one.called_from for one in found.sections[1].paragraphs]
    assert callers == ["a-p2", "a-p1", None, None]
    assert [one.called_from for one in found.sections[0].paragraphs] == [None, None]


def test_a_mark_that_only_looks_like_the_number_of_a_footnote_is_none() -> None:
    body = section("a", None, None, paragraph("a-p1", "gọi[1]"), paragraph("a-p2", "x", "1"))
    notes = section("b", None, "footnotes", paragraph("b-p1", "Một", "[1]"))
    assert text(body, notes).sections[0].paragraphs[1].called_from is None


def test_a_paragraph_keeps_its_mark_notes_and_lines_of_the_scan() -> None:
    note = Note("slip", "in sai")
    unsure = Uncertain("hai", Span(4, 7), ("hải",), "mờ")
    one = replace(paragraph("a-p1", "MỘT HAI", "-"), show="một hai", notes=(note,),
                  uncertain=(unsure,))  # fmt: skip
    lines = (ScanLine(3, "MOT HAl"),)
    ((found, other),) = (
        section.paragraphs
        for section in text(
            section("a", None, None, one, paragraph("a-p2")), scan={"a-p1": lines}
        ).sections
    )
    assert (found.id, found.mark, found.notes) == ("a-p1", "-", (note,))
    assert (found.uncertain, found.scan) == ((unsure,), lines)
    assert "".join(piece.text for run in found.runs for piece in run.pieces) == "một hai"
    assert (other.scan, other.shared) == ((), None)


def test_words_that_other_plans_have_are_marked() -> None:
    shared = SharedPassage((Span(0, 7),), Share(3, 1), False, ("Xã Khác",), 1, 0, False)
    (found,) = text(section("a", None, None, paragraph("a-p1")), shared={"a-p1": shared}).sections
    (one,) = found.paragraphs
    assert one.shared == shared
    marked = [p.text for run in one.runs for p in run.pieces if p.layer("shared")]
    assert marked == ["một hai"]


def test_abbreviations_that_the_text_uses_are_explained_once_in_order_wherever_they_stand() -> None:
    found = text(
        section("a", "A", None, paragraph("a-p1", "UBND xã"), paragraph("a-p2", "UBND xã")),
        section("b", "B", None, section("c", "C", None, paragraph("c-p1", "UBND"))),
    )
    assert found.abbreviations == (("UBND", "Ủy ban nhân dân"),)
    letter = (
        section("a", None, "recipients", paragraph("a-p1", "x")),
        section("b", None, "signature", paragraph("b-p1", "TM. UBND")),
    )
    assert text(*letter).abbreviations == (("UBND", "Ủy ban nhân dân"),)
    below = section("b", "B", None, section("c", "C", None, paragraph("c-p1", "UBND")))
    assert text(below).abbreviations == (("UBND", "Ủy ban nhân dân"),)
    assert text(section("a", "A")).abbreviations == ()
