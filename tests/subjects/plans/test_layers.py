"""A paragraph in pieces: joined they are the paragraph, each knows what lies over it."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.link.site import link
from generator.model.plan import Span
from generator.model.registries import Abbreviation
from generator.reading.plans import load
from generator.subjects.plans.layers import (
    Layer,
    index_abbreviations,
    paragraph_layers,
    pieces,
    runs,
)

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
    abbr: str, full: str, scope: str = "organisation", context: str | None = None
) -> Abbreviation:
    return Abbreviation(abbr, full, scope, "", False, context, None)


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
