"""Every figure that a text prints, with what it counts and what bounds it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importer.proposals.figures_seen import prints_itself, see_figures
from generator.text.figures import parse_figure


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("đạt ≥ 95%, ≤ 3,1 %", [(">= 95 %", "≥ 95%"), ("<= 3,1 %", "≤ 3,1 %")]),
        ("có 20 điểm du lịch trở lên", [(">= 20 điểm", "20 điểm du lịch trở lên")]),
        ("đạt từ 120 triệu đồng trở lên", [(">= 120 triệu đồng", "đạt từ 120 triệu đồng trở lên")]),
        ("15/18 xã và 1/2 số thôn", [("= 15 xã", "15/18 xã"), ("= 50 %", "1/2")]),
        ("dưới 40/100.000 trẻ đẻ sống", [("< 40", "dưới 40/100.000 trẻ đẻ sống")]),
        (
            "từ 120 nghìn tấn đến 130 nghìn tấn",
            [("120–130 nghìn tấn", "từ 120 nghìn tấn đến 130 nghìn tấn")],
        ),
        ("80 - 85% và 5G", [("80–85 %", "80 - 85%")]),
        ("Nghị quyết số 27-NQ/TU, 66.4/2025/NQ-CP, ngày 12/02/2026", []),
        ("24/24 giờ", []),
        ("1/3 số xã", []),
    ],
)
def test_figures_of_a_text(text: str, shown: list[tuple[str, str]]) -> None:
    seen = see_figures(text)
    assert [(str(one.figure), text[one.start : one.end]) for one in seen] == shown


def test_a_figure_that_a_check_would_not_find_is_spelt() -> None:
    (half,) = see_figures("không dưới 1/2 số thôn")
    assert half.spelt
    assert half.bound == "không dưới"
    (plain,) = see_figures("đạt 50% số thôn")
    assert not plain.spelt


def test_whether_a_quote_prints_its_figure() -> None:
    least = parse_figure(">= 20 điểm")
    assert least is not None
    assert not prints_itself("có 20 điểm du lịch trở lên", least)
    assert prints_itself("có 20 điểm trở lên", least)


@given(st.text(st.sampled_from("0123456789.,/%-–≥ đến từ trở lên ha năm“”()Gm2"), max_size=60))
def test_any_text_gives_figures_that_stand_in_it(text: str) -> None:
    seen = see_figures(text)
    assert [one.number for one in seen] == sorted(one.number for one in seen)
    for one in seen:
        assert 0 <= one.start <= one.number < one.end <= len(text)
