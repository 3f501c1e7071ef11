"""A paragraph in pieces: joined they are the paragraph, each knows what lies over it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.link.site import link
from generator.model.plan import Actor, Citation, Mention, Note, Paragraph, Section, Span, Uncertain
from generator.model.registries import Abbreviation
from generator.model.table import Cell, Row, RowKind
from generator.problems import Location
from generator.reading.plans import load
from generator.subjects.plans.layers import (
    Kind,
    Layer,
    index_abbreviations,
    paragraph_layers,
    pieces,
    runs,
    shared_layers,
)
from generator.text.identifiers import parse_document_number

KINDS = st.sampled_from(["target", "duty", "citation", "abbreviation", "footnote", "note"])


@st.composite
def texts_with_layers(draw: st.DrawFn) -> tuple[str, list[Layer]]:
    text = draw(st.text(max_size=30))
    place = st.integers(0, len(text))
    spans = st.tuples(place, place).map(lambda two: Span(min(two), max(two)))
    layers = st.builds(Layer, KINDS, spans, st.sampled_from(["a", "b", "c"]))
    return text, draw(st.lists(layers, max_size=6))


@given(texts_with_layers())
def test_pieces_joined_are_the_text(given_text: tuple[str, list[Layer]]) -> None:
    text, layers = given_text
    cut = pieces(text, layers)
    assert "".join(piece.text for piece in cut) == text
    assert all(piece.text for piece in cut)
    start = 0
    for piece in cut:
        end = start + len(piece.text)
        over = [one for one in layers if one.span.start <= start and end <= one.span.end]
        assert sorted(piece.layers, key=repr) == sorted(over, key=repr)
        assert {one.span.start for one in piece.opens} <= {start}
        start = end


@given(texts_with_layers())
def test_runs_hold_every_piece_once(given_text: tuple[str, list[Layer]]) -> None:
    text, layers = given_text
    cut = pieces(text, layers)
    gathered = runs(cut)
    assert [piece for run in gathered for piece in run.pieces] == list(cut)
    assert all(
        first.target != second.target or first.target is None
        for first, second in pairwise(gathered)
    )


def test_layers_of_a_paragraph(plans: Path) -> None:
    site, _ = link(load(plans))
    plan = site.plans["xa-mau-ke-hoach"]
    index = index_abbreviations(site.registries.abbreviations)
    sections = {section.id: section for section in plan.walk()}
    found = {
        paragraph.id: [
            (layer.kind, paragraph.text[layer.span.start : layer.span.end], layer.key)
            for layer in paragraph_layers(paragraph, sections[paragraph.section], index)
        ]
        for paragraph in plan.paragraphs()
    }
    assert {name: layers for name, layers in found.items() if layers} == {
        "dau-van-ban-p2": [("abbreviation", "UBND", "UBND")],
        "ke-hoach-p1": [("citation", "42-NQ/TW", "42-nq-tw")],
        "i-p1": [("target", "Tỷ lệ thất nghiệp chung dưới 3%", "i-t1")],
        "i-p2": [("footnote", "[1]", "1")],
        "ii-1-p1": [
            ("duty", "báo cáo trước ngày 10/11 hằng năm", "ii-1-d1"),
            ("agency", "Phòng Văn hóa - Xã hội chủ trì", "phong-van-hoa-xa-hoi"),
        ],
        "noi-nhan-p2": [("abbreviation", "UBND", "UBND")],
        "chu-thich-p1": [("citation", "Luật Việc làm", "luat-viec-lam")],
    }


def abbreviation(
    abbr: str,
    full: str,
    scope: str = "organisation",
    context: str | None = None,
    *,
    ambiguous: bool = False,
) -> Abbreviation:
    return Abbreviation(abbr, full, scope, "", ambiguous, context, None)


ABBREVIATIONS = index_abbreviations(
    [
        abbreviation("UBND", "Ủy ban nhân dân"),
        abbreviation("BHXH", "Bảo hiểm xã hội", "social-policy-term"),
        abbreviation("KH", "Kế hoạch", "state-doc-type"),
        abbreviation("VT", "Văn thư", "office", "Nơi nhận"),
        abbreviation("HĐ", "Hội đồng"),
        abbreviation("HĐ", "Hợp đồng"),
    ]
)


@pytest.mark.parametrize(
    ("text", "recipients", "expected"),
    [
        ("UBND xã, UBND tỉnh", False, ["UBND"]),
        ("BHXH và UBND", False, ["BHXH", "UBND"]),
        ("07/KH", False, []),
        ("Lưu: VT", False, []),
        ("Lưu: VT, UBND", True, ["VT", "UBND"]),
        ("HĐ nào", False, []),
        ("xUBND UBNDx", False, []),
    ],
)
def test_abbreviations(text: str, recipients: bool, expected: list[str]) -> None:
    assert [layer.key for layer in ABBREVIATIONS.layers(text, recipients, [])] == expected


def test_an_abbreviation_within_a_citation_is_left_alone() -> None:
    assert list(ABBREVIATIONS.layers("07/KH-UBND", False, [Span(0, 10)])) == []


def test_no_abbreviation_at_all() -> None:
    assert list(index_abbreviations([]).layers("UBND", True, [])) == []


@pytest.mark.parametrize(
    ("span", "kept"),
    [
        ((0, 20), (0, 20)),
        # What would begin or end within a link begins behind it, ends before it.
        ((6, 20), (8, 20)),
        ((0, 6), (0, 4)),
        ((4, 8), (4, 8)),
        ((8, 12), (8, 12)),
        ((5, 7), None),
        ((6, 14), (8, 12)),
        ((0, 12), (0, 12)),
    ],
)
def test_shared_words_do_not_part_a_link(
    span: tuple[int, int], kept: tuple[int, int] | None
) -> None:
    links = [Layer("citation", Span(4, 8), "a"), Layer("agency", Span(12, 16), "b")]
    found = list(shared_layers([Span(*span)], links))
    assert found == ([Layer("shared", Span(*kept), "")] if kept else [])


@pytest.mark.parametrize("kind", ["target", "duty", "note", "shared"])
def test_shared_words_may_begin_within_what_is_no_link(kind: Kind) -> None:
    (found,) = shared_layers([Span(6, 10)], [Layer(kind, Span(4, 8), "a")])
    assert found.span == Span(6, 10)


@pytest.mark.parametrize("kind", ["citation", "abbreviation", "footnote", "uncertain", "agency"])
def test_what_is_one_link_or_one_short_form_is_whole(kind: Kind) -> None:
    (found,) = shared_layers([Span(6, 10)], [Layer(kind, Span(4, 8), "a")])
    assert found.span == Span(8, 10)


def target(start: int, end: int, key: str = "t") -> Layer:
    return Layer("target", Span(start, end), key)


@pytest.mark.parametrize(
    ("kind", "alone"),
    [("citation", True), ("footnote", True), ("uncertain", True), ("agency", True),
     ("abbreviation", False), ("note", False), ("duty", False)],
)  # fmt: skip
def test_a_link_within_a_target_stands_alone(kind: Kind, alone: bool) -> None:
    cut = pieces("một hai ba", [target(0, 10), Layer(kind, Span(4, 7), "x")])
    gathered = [(run.target, "".join(one.text for one in run.pieces)) for run in runs(cut)]
    assert gathered == (
        [("t", "một "), (None, "hai"), ("t", " ba")] if alone else [("t", "một hai ba")]
    )


def test_a_run_has_the_anchors_of_its_first_piece_and_its_stretches_by_what_is_shared() -> None:
    layers = [
        target(0, 10), Layer("duty", Span(0, 10), "d"), Layer("note", Span(0, 10), "n"),
        target(4, 7, "u"), Layer("shared", Span(4, 10), ""),
    ]  # fmt: skip
    (run,) = runs(pieces("một hai ba", layers))
    assert (run.target, run.anchors) == ("t", ("t", "d"))
    assert [(shared, "".join(one.text for one in some)) for shared, some in run.stretches] == [
        (False, "một "), (True, "hai ba"),
    ]  # fmt: skip
    assert [one.anchors for one in run.pieces] == [("t", "d"), ("u",), ()]


def test_the_innermost_layer_of_a_kind_is_the_piece_s() -> None:
    _, inner, _ = pieces("một hai ba", [target(0, 10), target(4, 7, "u")])
    layer = inner.layer("target")
    assert layer
    assert (layer.key, inner.layer("note")) == ("u", None)


def words(**said: Any) -> list[tuple[str, str, str, str]]:
    """What is known of a paragraph: kind, words, key and title of each layer."""
    paragraph = Paragraph("p", "s", None, said.pop("text"), Location("mau.yml"), **said)
    section = Section("s", 1, None, None, None, None, False, Location("mau.yml"))
    return [
        (one.kind, paragraph.text[one.span.start : one.span.end], one.key, one.title)
        for one in paragraph_layers(paragraph, section, ABBREVIATIONS)
    ]


def test_notes_and_uncertain_words_are_known_by_their_number() -> None:
    found = words(
        text="một hai ba",
        notes=(Note("slip", "cả đoạn"), Note("slip", "chữ này", "hai", Span(4, 7))),
        uncertain=(
            Uncertain("một", Span(0, 3), (), "mờ"), Uncertain("ba", Span(8, 10), (), "mờ"),
        ),
    )  # fmt: skip
    assert found == [
        ("uncertain", "một", "1", ""),
        ("uncertain", "ba", "2", ""),
        ("note", "hai", "2", "chữ này"),
    ]


def test_a_citation_says_its_number_and_one_of_no_known_document_has_no_key() -> None:
    number = parse_document_number("42-NQ/TW")
    cited = Citation("x", "s", "p", None, "42-NQ/TW", Span(4, 12), number)
    assert words(text="số: 42-NQ/TW", citations=(cited,)) == [
        ("citation", "42-NQ/TW", "", "42-NQ/TW")
    ]
    law = replace(cited, document="luat", number=None, span=Span(0, 2))
    assert words(text="số: 42-NQ/TW", citations=(law,))[0] == ("citation", "số", "luat", "")


def test_who_acts_is_linked_before_who_is_named_and_nobody_within_another_link() -> None:
    actor = Actor("a", "leads", None, "Sở Y tế", Span(0, 7))
    found = words(
        text="Sở Y tế, Sở Nội vụ[1]",
        actors=(actor,),
        mentions=(
            Mention("b", "Y tế", Span(3, 7)), Mention("c", "Sở Nội vụ", Span(9, 18)),
            Mention("d", "[1]", Span(18, 21)),
        ),
    )  # fmt: skip
    assert [(kind, text, key) for kind, text, key, _ in found if kind == "agency"] == [
        ("agency", "Sở Y tế", "a"), ("agency", "Sở Nội vụ", "c"),
    ]  # fmt: skip
    unsure = (Uncertain("Sở", Span(0, 2), (), "mờ"),)
    assert [one[0] for one in words(text="Sở Y tế", actors=(actor,), uncertain=unsure)] == [
        "uncertain"
    ]


def test_an_abbreviation_is_explained_by_what_it_means_where_it_stands() -> None:
    index = index_abbreviations(
        [
            abbreviation("CT", "Công trình (xây dựng)"),
            abbreviation("CT", "Chủ tịch", "office", "Trong Nơi nhận: CT"),
            abbreviation("PCT", "Phó Chủ tịch (trong Nơi nhận)", "office"),
        ]
    )
    assert [one.title for one in index.layers("CT xây", False, [])] == ["Công trình"]
    assert [one.title for one in index.layers("CT, PCT", True, [])] == ["Chủ tịch", "Phó Chủ tịch"]
    assert list(index.layers("PCT", False, [])) == []


def test_an_ambiguous_abbreviation_is_explained_in_its_context_alone() -> None:
    index = index_abbreviations(
        [
            abbreviation("TT", "Thường trực", context="Trong Nơi nhận: TT. TU", ambiguous=True),
            abbreviation("BCH", "Ban Chấp hành", context="Không dùng trước “đội”", ambiguous=True),
            abbreviation("BCH", "Bộ chỉ huy"),
        ]
    )
    assert [one.title for one in index.layers("TT. TU, BCH", True, [])] == ["Thường trực"]
    assert list(index.layers("TT và BCH", False, [])) == []


@pytest.mark.parametrize(("kind", "explained"), [("head", ["UBND"]), ("row", ["TT", "UBND"])])
def test_the_head_of_a_column_of_numbers_is_no_abbreviation(
    kind: RowKind, explained: list[str]
) -> None:
    index = index_abbreviations(
        [abbreviation("TT", "Thị trấn"), abbreviation("UBND", "Ủy ban nhân dân")]
    )
    cells = (Cell("a", 1, 0, 2), Cell("b", 2, 5, 9))
    place = Location("xa.yml")
    row = Paragraph("p1", "i", None, "TT | UBND", place, row=Row("bang-1", kind, cells=cells))
    section = Section("i", 1, None, None, None, None, False, place, paragraphs=(row,))
    assert [one.key for one in paragraph_layers(row, section, index)] == explained


@pytest.mark.parametrize(("taken", "is_left"), [((0, 5), True), ((0, 4), False), ((5, 9), False)])
def test_an_abbreviation_that_begins_within_a_link_is_left_alone(
    taken: tuple[int, int], is_left: bool
) -> None:
    found = list(ABBREVIATIONS.layers("xxx UBND", False, [Span(*taken)]))
    assert (found == []) is is_left
