"""How a plan stands among others: only what compares, its own figures and those of others."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.plan import Target
from generator.model.site import Site
from generator.subjects.indicators import standing
from generator.subjects.indicators.standing import StandingBlock, standing_on_page
from tests.site_fixture import edition_of
from tests.subjects.indicators.places import SHARE, place, plan, promise, site, site_of


def block(at: Site, name: str = "000") -> StandingBlock | None:
    found = [one.shown for one in standing_on_page(edition_of(at), at.plans[name])]
    assert len(found) <= 1
    assert all(isinstance(one, StandingBlock) for one in found)
    return found[0] if found else None  # type: ignore[return-value]


def told(*targets: Target, name: str = "000") -> list[str]:
    found = block(site(*targets), name)
    return [
        f"{'; '.join(view.level for view in row.own)} | "
        + "; ".join(f"{one.words} ×{one.places}" for one in (*row.highest, *row.lowest))
        for row in (found.rows if found else ())
    ]


def test_own_figures_stand_beside_those_of_others_the_highest_first() -> None:
    said = (promise("000", 50, operator=">="), promise("001", 40), promise("002", 60))
    assert told(*said) == ["ít nhất 50% | 60% ×1; 40% ×1"]
    assert told(*said, name="001") == ["40% | 60% ×1; ít nhất 50% ×1"]
    assert told(promise("000", 50), promise("001", 40), promise("002", 40)) == ["50% | 40% ×2"]


def test_nothing_is_said_where_nothing_compares() -> None:
    assert told(promise("000", 50)) == []
    assert told(promise("000", 50), promise("001", 40, year=2027)) == []
    assert told(promise("000", 50), promise("001", 40, measure="change")) == []
    assert told(promise("001", 50), promise("002", 40)) == []
    draft = site_of(
        [plan("000"), plan("b", status="draft")], [place("000"), place("b")],
        [promise("000", 5), promise("b", 6)], {"i": SHARE},
    )  # fmt: skip
    assert block(draft) is None


def test_what_all_state_alike_has_no_drawing_but_words() -> None:
    [row] = (block(site(promise("000", 50), promise("001", 50))) or pytest.fail("nothing")).rows
    assert (row.strokes, row.marks) == ([], [])
    assert [one.words for one in row.highest] == ["50%"]


def test_another_plan_of_the_same_unit_is_no_other_place() -> None:
    at = site_of(
        [plan("000"), plan("b", "000"), plan("c")], [place("000"), place("c")],
        [promise("000", 5), promise("b", 6), promise("c", 7)], {"i": SHARE},
    )  # fmt: skip
    [row] = (block(at) or pytest.fail("nothing")).rows
    assert ([one.level for one in row.own], [one.words for one in row.highest]) == (["5%"], ["7%"])
    assert row.places == 1


@pytest.mark.parametrize(("most", "rows", "more"), [(1, 1, 1), (2, 2, 0)])
def test_further_rows_are_counted(
    monkeypatch: pytest.MonkeyPatch, most: int, rows: int, more: int
) -> None:
    monkeypatch.setattr(standing, "ROWS", most)
    years = [promise(name, 5, year, year=year) for name in ("000", "001") for year in (2027, 2030)]
    found = block(site(*years)) or pytest.fail("nothing")
    assert (len(found.rows), found.more) == (rows, more)


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ([50, 1, 2, 3, 4], "4 3 2 1 | 0 |"),
        ([50, 1, 2, 3, 4, 5], "5 4 | 1 | 2 1"),
        ([3, 1, 2, 3, 4, 5], "5 4 | 1 | 2 1"),
        ([5, 1, 2, 3, 4], "4 3 2 1 | 0 |"),
    ],
)
def test_of_many_figures_the_ends_are_told(values: Sequence[int], told: str) -> None:
    at = site(*(promise(f"{n:03}", value) for n, value in enumerate(values)), plans=6)
    [row] = (block(at) or pytest.fail("nothing")).rows
    high, low = (
        " ".join(one.words.strip("%") for one in ends) for ends in (row.highest, row.lowest)
    )
    assert f"{high} | {row.between} | {low}".strip() == told


@given(st.lists(st.integers(0, 100), min_size=2, max_size=6))
def test_what_only_the_place_itself_states_is_no_figure_of_others(values: Sequence[int]) -> None:
    at = site(*(promise(f"{n:03}", value) for n, value in enumerate(values)), plans=6)
    [row] = (block(at) or pytest.fail("nothing")).rows
    others = set(values[1:])
    assert len(row.highest) + row.between + len(row.lowest) == len(others)
    told = {int(one.words.strip("%")): one.places for one in (*row.highest, *row.lowest)}
    assert all(values[1:].count(value) == count for value, count in told.items())
    assert row.places == len(values) - 1
    apart = len(set(values)) > 1
    assert len(row.marks) == apart
    assert len(row.strokes) <= len(others) * apart
    assert bool(row.strokes) == apart
    assert all(0 <= start <= end <= 100 for start, end in row.strokes)
