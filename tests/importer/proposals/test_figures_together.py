"""What figures of one clause are to one another."""

from __future__ import annotations

import pytest

from generator.importer.proposals.figures_seen import see_figures
from generator.importer.proposals.figures_together import bases, conditions, raised


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("nâng tỷ lệ từ 68% lên 80%", [("68 %", "80 %")]),
        ("tăng từ 22% năm 2025 lên 60% năm 2028", [("22 %", "60 %")]),
        ("giảm từ 3,2% xuống còn dưới 2,5%", [("3,2 %", "2,5 %")]),
        ("từ 75 ngày xuống không quá 52 ngày", [("75 ngày", "52 ngày")]),
        ("sáp nhập 09 trung tâm thành 05 trung tâm", [("9 trung tâm", "5 trung tâm")]),
        ("có 9 trường, 5 trạm", []),
        ("đạt 95% ở thành thị và 80% ở nông thôn", []),
    ],
)
def test_from_where_a_figure_rises(text: str, steps: list[tuple[str, str]]) -> None:
    figures = [one for one in see_figures(text) if one.unit]
    shown = {one.number: str(one.figure).split(" ", 1)[1] for one in figures}
    found = bases(text, 0, figures)
    assert [(shown[base.number], shown[number]) for number, base in found.items()] == steps


def test_a_range_that_something_is_raised_along() -> None:
    text = "Nâng tỷ lệ từ 68% đến 80%"
    (seen,) = see_figures(text)
    reached, base = raised(text, 0, seen)
    assert base is not None
    assert (str(reached.figure), str(base)) == ("= 80 %", "= 68 %")
    text = "đạt từ 68% đến 80%"
    (seen,) = see_figures(text)
    assert raised(text, 0, seen) == (seen, None)


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("100% cơ sở tự bảo đảm ít nhất 30% chi", ["30%"]),
        ("số hộ dưới 3 ha giảm 20%", ["3 ha"]),
        ("95% hộ, 80% xã", []),
    ],
)
def test_a_condition_is_no_promise(text: str, only: list[str]) -> None:
    found = conditions(text, 0, see_figures(text))
    assert found == {text.index(words) for words in only}
