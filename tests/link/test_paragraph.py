"""One authored paragraph: each annotation tied to its words, numbered where it has no name."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.link.paragraph import ParagraphLinker, link_notes, link_numbers
from generator.link.targets import Above
from generator.link.words import Words
from generator.model.plan import Citation, Mention, Note, Paragraph, Span
from generator.schema.annotations import NoteForm, ParagraphForm
from generator.schema.plan import SaidForm
from generator.text.vietnamese import PartialDate
from tests.golden import Case
from tests.link.base import hold_case, link_cases, new_linking, told


@pytest.mark.parametrize("case", link_cases("paragraph"), ids=lambda case: case.name)
def test_case(case: Case, plans: Path, update_goldens: bool) -> None:
    hold_case(case, plans, update_goldens)


TEXT = "Ủy ban nhân dân xã Mẫu giảm 07 hộ theo Luật Việc làm và 42-NQ/TW trước ngày 29/2 năm 2025."
PATH = ("body", 2, "text", 0)


def linker() -> ParagraphLinker:
    return ParagraphLinker(new_linking(), "ii-1")


def one(**said: Any) -> Paragraph:
    found = linker()
    paragraph = found.paragraph(ParagraphForm.model_validate({"text": TEXT, **said}), PATH)
    assert told(found.linking) == []
    return paragraph


def words(span: Span | None) -> str:
    assert span is not None
    return TEXT[span.start : span.end]


def test_a_paragraph_without_annotations() -> None:
    paragraph = one(mark="-", show="hiện")
    assert (paragraph.id, paragraph.section) == ("ii-1-p1", "ii-1")
    assert (paragraph.mark, paragraph.text, paragraph.show) == ("-", TEXT, "hiện")
    for kind in ("targets", "not_targets", "actors", "duties", "uncertain", "notes"):
        assert getattr(paragraph, kind) == ()
    assert paragraph.when is None


def test_the_place_of_a_paragraph_is_that_of_its_text() -> None:
    found = linker()
    form = ParagraphForm.model_validate({"text": "Tỷ lệ"})
    place = found.paragraph(form, ("body", 2, "text", 0)).place
    assert (place.line, place.column) == (39, 15)


def test_names_and_numbers_in_a_paragraph_are_found() -> None:
    paragraph = one()
    assert paragraph.mentions == (
        Mention("ubnd-xa-mau", "Ủy ban nhân dân xã Mẫu", Span(0, len("Ủy ban nhân dân xã Mẫu"))),
    )
    (citation,) = paragraph.citations
    assert (citation.document, citation.printed, words(citation.span)) == (
        "42-nq-tw",
        "42-NQ/TW",
        "42-NQ/TW",
    )
    assert (citation.plan, citation.section, citation.paragraph) == (
        "xa-mau-ke-hoach",
        "ii-1",
        "ii-1-p1",
    )
    assert citation.number is not None
    assert str(citation.number) == "42-NQ/TW"


def test_what_has_no_name_is_numbered_within_its_section() -> None:
    found = linker()
    target = {"indicator": None, "kind": "qualitative", "quote": "giảm"}
    duty = {"does": "report", "quote": "giảm"}
    forms: list[dict[str, Any]] = [
        {"targets": [target, {**target, "id": "rieng"}, target], "duties": [duty]},
        {"id": "doan-rieng", "targets": [target]},
        {"duties": [{**duty, "id": "viec"}, duty]},
    ]
    linked = [
        found.paragraph(ParagraphForm.model_validate({"text": TEXT, **form}), PATH)
        for form in forms
    ]
    assert [one.id for one in linked] == ["ii-1-p1", "doan-rieng", "ii-1-p2"]
    assert [[one.id for one in each.targets] for each in linked] == [
        ["ii-1-t1", "rieng", "ii-1-t2"],
        ["ii-1-t3"],
        [],
    ]
    assert [[one.id for one in each.duties] for each in linked] == [
        ["ii-1-d1"],
        [],
        ["viec", "ii-1-d2"],
    ]


def test_a_target_knows_where_it_stands() -> None:
    (target,) = one(targets=[{"indicator": None, "is": "7 hộ", "quote": "giảm 07 hộ"}]).targets
    assert (target.id, target.plan, target.section, target.paragraph) == (
        "ii-1-t1",
        "xa-mau-ke-hoach",
        "ii-1",
        "ii-1-p1",
    )
    assert words(target.span) == "giảm 07 hộ"


def test_a_figure_that_is_no_target() -> None:
    (found,) = one(not_targets=[{"quote": "29/2", "reason": "ngày"}]).not_targets
    assert (found.quote, words(found.span), found.reason) == ("29/2", "29/2", "ngày")


def test_who_acts_and_in_which_role() -> None:
    said = {"agency": "ubnd-xa-mau", "role": "supports", "as": "theo", "quote": "xã Mẫu"}
    (actor,) = one(actors=[said]).actors
    assert (actor.agency, actor.role, actor.printed_role) == ("ubnd-xa-mau", "supports", "theo")
    assert (actor.quote, words(actor.span)) == ("xã Mẫu", "xã Mẫu")


@pytest.mark.parametrize(
    "said",
    [
        {"agency": None, "role": "leads", "quote": "xã Mẫu"},
        {"agency": "ubnd-xa-mo", "role": "leads", "quote": "xã Mẫu"},
        {"agency": "ubnd-xa-mau", "role": "leads", "quote": "xã Mua"},
    ],
)
def test_an_actor_that_is_not_known_or_not_said_is_left_out(said: dict[str, Any]) -> None:
    form = ParagraphForm.model_validate({"text": TEXT, "actors": [said]})
    assert linker().paragraph(form, PATH).actors == ()


def test_when_a_task_is_to_be_done() -> None:
    when = one(when={"by": "2025", "every": "year", "quote": "năm 2025"}).when
    assert when is not None
    assert (when.quote, words(when.span)) == ("năm 2025", "năm 2025")
    assert (when.by, when.every) == (PartialDate(2025), "year")
    when = one(when={"quote": "năm 2025"}).when
    assert when is not None
    assert (when.by, when.every) == (None, None)


def test_a_duty_whole() -> None:
    (duty,) = one(
        duties=[
            {
                "does": "review",
                "by": ["ubnd-xa-mau"],
                "to": ["phong-van-hoa-xa-hoi"],
                "through": ["ubnd-xa-mau", "phong-van-hoa-xa-hoi"],
                "day": "29/2",
                "every": ["year", "5-years"],
                "years": [2025, 2030],
                "after": "viec",
                "quote": "trước ngày 29/2",
                "note": "ghi chú",
            }
        ]
    ).duties
    assert (duty.id, duty.plan, duty.section, duty.paragraph) == (
        "ii-1-d1",
        "xa-mau-ke-hoach",
        "ii-1",
        "ii-1-p1",
    )
    assert (duty.does, duty.by, duty.to) == (
        "review",
        ("ubnd-xa-mau",),
        ("phong-van-hoa-xa-hoi",),
    )
    assert duty.through == ("ubnd-xa-mau", "phong-van-hoa-xa-hoi")
    assert (duty.day, duty.every, duty.years) == ((29, 2), ("year", "5-years"), (2025, 2030))
    assert (duty.after, duty.note) == ("viec", "ghi chú")
    assert (duty.quote, words(duty.span)) == ("trước ngày 29/2", "trước ngày 29/2")


def test_a_duty_without_a_day_has_none() -> None:
    for bound in ({}, {"bound": "on"}):
        (duty,) = one(duties=[{"does": "report", "quote": "giảm", **bound}]).duties
        assert (duty.day, duty.bound) == (None, None)


@pytest.mark.parametrize(
    ("said", "bound"),
    [
        ({"quote": "trước ngày 29/2"}, "before"),
        ({"quote": "ngày 29/2"}, "on"),
        ({"quote": "trước ngày 29/2", "bound": "by"}, "by"),
        ({"quote": "ngày 29/2", "bound": "before"}, "before"),
        ({"quote": "năm 2025"}, "by"),  # where the words do not print the day
    ],
)
def test_how_a_day_is_bound(said: dict[str, str], bound: str) -> None:
    (duty,) = one(duties=[{"does": "report", "day": "29/2", **said}]).duties
    assert duty.bound == bound


def test_a_duty_of_several_days_is_one_for_each() -> None:
    said: list[dict[str, Any]] = [
        {"id": "viec", "does": "report", "day": "28/2, 29/2", "every": ["year"],
         "quote": "trước ngày 29/2"},
        {"does": "plan", "day": "15, 1/3", "every": ["quarter", "year"], "quote": "giảm"},
        {"does": "plan", "day": "1/2/2025, 1/3/2026", "quote": "giảm"},
    ]  # fmt: skip
    found = one(duties=said).duties
    assert [(duty.id, duty.day, duty.day_of_month) for duty in found] == [
        ("viec", (28, 2), None),
        ("ii-1-d1", (29, 2), None),
        ("ii-1-d2", None, 15),
        ("ii-1-d3", (1, 3), None),
        ("ii-1-d4", (1, 2), None),
        ("ii-1-d5", (1, 3), None),
    ]
    assert [(duty.every, duty.years, duty.bound) for duty in found] == [
        (("year",), (), "by"),
        (("year",), (), "before"),
        (("quarter",), (), "by"),
        (("year",), (), "by"),
        ((), (2025,), "by"),
        ((), (2026,), "by"),
    ]


def test_an_assignment_and_a_time_hold_for_their_section_unless_they_say_more() -> None:
    actor = {"agency": "ubnd-xa-mau", "role": "leads", "quote": "xã Mẫu"}
    paragraph = one(actors=[actor, {**actor, "scope": "plan"}, {**actor, "scope": "ii-1"}])
    assert [found.scope for found in paragraph.actors] == ["section", "plan", "ii-1"]
    for said, scope in (({}, "section"), ({"scope": "below"}, "below")):
        when = one(when={"quote": "năm 2025", **said}).when
        assert when is not None
        assert when.scope == scope


def test_sentences_that_end_in_a_colon_speak_for_what_follows_in_order() -> None:
    found = linker()
    said = ["Đến năm 2030:", "dưới 3%.", "Đến năm 2035: ", "Hộ: nghèo"]
    for text in said:
        found.paragraph(ParagraphForm.model_validate({"text": text}), PATH)
    assert found.above == (
        Above("lead", "ii-1-p1", "Đến năm 2030:"),
        Above("lead", "ii-1-p3", "Đến năm 2035:"),
    )


def test_only_a_line_of_a_list_of_recipients_goes_to_somebody() -> None:
    assert one().recipients == ()
    found = ParagraphLinker(new_linking(), "ii-1", is_recipients=True)
    paragraph = found.paragraph(ParagraphForm.model_validate({"text": "Sở Y tế;"}), PATH)
    assert [recipient.name for recipient in paragraph.recipients] == ["Sở Y tế"]


def test_a_role_that_an_author_gives_is_that_of_the_place_that_is_quoted() -> None:
    text = "Theo 42-NQ/TW; thực hiện 42-NQ/TW và 42-NQ/TW"
    quoted = {"document": "42-nq-tw", "quote": "42-NQ/TW"}
    form = {"text": text, "citations": [{**quoted, "role": "replaces"}]}
    found = linker().paragraph(ParagraphForm.model_validate(form), PATH)
    assert [citation.role for citation in found.citations] == [
        *("replaces", "carries-out", "carries-out"),
    ]
    form = {"text": text, "citations": [quoted]}
    found = linker().paragraph(ParagraphForm.model_validate(form), PATH)
    assert found.citations[0].role == "mentions"


def test_a_duty_that_is_not_said_leaves_the_next_its_number() -> None:
    # Mending the quote must not move the address of the duty behind it.
    said = [{"does": "report", "quote": "tăng"}, {"does": "plan", "quote": "giảm"}]
    form = ParagraphForm.model_validate({"text": TEXT, "duties": said})
    (duty,) = linker().paragraph(form, PATH).duties
    assert (duty.id, duty.does) == ("ii-1-d2", "plan")


def test_citations_by_hand_and_by_number_in_the_order_of_the_text() -> None:
    said = [{"document": "luat-viec-lam", "quote": "Luật Việc làm"}]
    found = one(citations=said).citations
    assert [(citation.document, citation.printed) for citation in found] == [
        ("luat-viec-lam", "Luật Việc làm"),
        ("42-nq-tw", "42-NQ/TW"),
    ]
    assert found[0] == Citation(
        "xa-mau-ke-hoach", "ii-1", "ii-1-p1", "luat-viec-lam", "Luật Việc làm", found[0].span
    )


@pytest.mark.parametrize(
    ("quote", "documents"),
    [
        ("và 42-NQ/TW trước", ["luat-viec-lam"]),
        ("42", ["luat-viec-lam"]),
        ("TW trước", ["luat-viec-lam"]),
        ("và ", ["luat-viec-lam", "42-nq-tw"]),  # beside the number, not within it
        (" trước", ["42-nq-tw", "luat-viec-lam"]),
    ],
)
def test_a_citation_by_hand_covers_the_number_that_it_touches(
    quote: str, documents: list[str]
) -> None:
    found = one(citations=[{"document": "luat-viec-lam", "quote": quote}]).citations
    assert [citation.document for citation in found] == documents


def test_words_that_a_scan_does_not_settle() -> None:
    said = {"quote": "giảm", "readings": ["giám", "giam"], "reason": "mờ"}
    (found,) = one(uncertain=[said]).uncertain
    assert (found.quote, words(found.span)) == ("giảm", "giảm")
    assert (found.readings, found.reason) == (("giám", "giam"), "mờ")


def test_notes_are_tied_to_their_words_if_they_name_any() -> None:
    said = [
        {"kind": "question", "note": "Hỏi", "quote": "07 hộ", "ask": "UBND"},
        {"note": "Về cả đoạn"},
    ]
    about, whole = one(notes=said).notes
    start = TEXT.index("07 hộ")
    assert about == Note("question", "Hỏi", "07 hộ", Span(start, start + 5), "UBND")
    assert whole == Note("slip", "Về cả đoạn")


def test_notes_of_a_heading() -> None:
    linking = new_linking()
    forms = [NoteForm(note="một", quote="việc"), NoteForm(note="hai", quote="lạ")]
    first, second = link_notes(linking, forms, Words("Giải quyết việc làm"), ("body", 3))
    assert (first.span, second.span) == (Span(11, 15), None)
    assert [one.rule for one in linking.problems] == ["quote-not-found"]


def test_numbers_of_a_heading_belong_to_no_paragraph() -> None:
    linking = new_linking()
    (found,) = link_numbers(linking, "theo 42-NQ/TW", "ii", None, ("body", 3, "heading"))
    assert (found.paragraph, found.section, found.span) == (None, "ii", Span(5, 13))


def test_an_unknown_number_is_told_and_kept() -> None:
    linking = new_linking()
    (found,) = link_numbers(linking, "43-NQ/TW", "ii", "ii-p1", ("body", 3, "heading"))
    assert (found.document, found.printed) == (None, "43-NQ/TW")
    assert told(linking) == [(48, 14, "unknown-documents", "43-NQ/TW", "42-NQ/TW")]


def test_the_own_number_is_no_citation_as_printed_or_in_normal_form() -> None:
    linking = new_linking()
    number = SaidForm(value="7/KH-UBND", printed="07/KH-UBND")
    form = linking.record.form.model_copy(update={"number": number})
    linking.record = replace(linking.record, form=form)
    text = "Kế hoạch 07/KH-UBND, 7/KH-UBND theo 42-NQ/TW"
    found = link_numbers(linking, text, "ii", "ii-p1", ("body", 3, "heading"))
    assert [one.printed for one in found] == ["42-NQ/TW"]
    assert told(linking) == []
