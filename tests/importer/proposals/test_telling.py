"""Sentences that tell what is or was, up to what is still to come."""

from __future__ import annotations

import pytest

from generator.importer.proposals.telling import told_stretches


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Hiện nay có 45 bến. Xây 12 bến.", ["Hiện nay có 45 bến. "]),
        ("Hiện cả huyện có 45 cầu, phấn đấu đạt 60 cầu.", ["Hiện cả huyện có 45 cầu, "]),
        ("Trong ba năm qua đã trồng 200 ha.", ["Trong ba năm qua đã trồng 200 ha."]),
        ("Phấn đấu có 60 cầu.", []),
        ("", []),
    ],
)
def test_stretches_that_tell(text: str, told: list[str]) -> None:
    assert [text[start:end] for start, end in told_stretches(text, [])] == told


def test_a_year_to_come_ends_what_is_told() -> None:
    text = "Hiện có 45 bến, năm 2029 có 60 bến."
    ((start, end),) = told_stretches(text, [text.index("2029")])
    assert text[start:end] == "Hiện có 45 bến, năm "
