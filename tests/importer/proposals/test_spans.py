"""Stretches of a text, asked whether a place lies in one."""

from __future__ import annotations

from generator.importer.proposals.spans import Spans, bracketed, quoted


def test_a_place_lies_in_a_stretch_or_in_none() -> None:
    spans = Spans.of([(8, 10), (2, 5)])
    assert [spans.at(place) for place in (1, 2, 4, 5, 9, 10)] == [
        None,
        (2, 5),
        (2, 5),
        None,
        (8, 10),
        None,
    ]
    assert Spans.of([]).at(0) is None


def test_what_stands_in_quotes_and_in_brackets() -> None:
    text = "Đề án “A (b)” và (c) “không đóng"
    assert [text[start:end] for start, end in zip(*_both(quoted(text)), strict=True)] == ["“A (b)”"]
    assert [text[start:end] for start, end in zip(*_both(bracketed(text)), strict=True)] == [
        "(b)",
        "(c)",
    ]


def _both(spans: Spans) -> tuple[tuple[int, ...], tuple[int, ...]]:
    return spans.starts, spans.ends


def test_spans_that_a_stretch_touches() -> None:
    spans = Spans.of([(2, 5), (8, 10)])
    found = [(start, end) for start in range(12) for end in (start + 2,) if spans.touch(start, end)]
    assert found == [(start, start + 2) for start in (1, 2, 3, 4, 7, 8, 9)]
