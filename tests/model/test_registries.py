"""Where a unit lies: from the smallest to the largest, whatever the registry says; of whom."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.registries import (
    Conversion,
    Group,
    Indicator,
    Registries,
    Unit,
    Unsaid,
    Variant,
)


def unit(name: str, parent: str | None) -> Unit:
    return Unit(name, name, "commune", parent, None, None, None, None, (), None)


def registries(parents: dict[str, str | None]) -> Registries:
    return Registries(units={name: unit(name, parent) for name, parent in parents.items()})


@pytest.mark.parametrize(
    ("parents", "start", "chain"),
    [
        ({"xa": "huyen", "huyen": "tinh", "tinh": None}, "xa", ["xa", "huyen", "tinh"]),
        ({"xa": "huyen", "huyen": "tinh", "tinh": None}, "tinh", ["tinh"]),
        ({"xa": "la"}, "xa", ["xa"]),
        ({"xa": None}, "la", []),
        ({"a": "b", "b": "a"}, "a", ["a", "b"]),
        ({"a": "a"}, "a", ["a"]),
    ],
)
def test_a_unit_and_what_it_lies_in(
    parents: dict[str, str | None], start: str, chain: list[str]
) -> None:
    assert [one.id for one in registries(parents).unit_chain(start)] == chain


NAMES = st.sampled_from("abcde")


@given(st.dictionaries(NAMES, st.none() | NAMES), NAMES)
def test_the_way_up_ends_and_each_step_lies_in_the_next(
    parents: dict[str, str | None], start: str
) -> None:
    chain = registries(parents).unit_chain(start)
    assert len({one.id for one in chain}) == len(chain) <= len(parents)
    assert all(one.parent == above.id for one, above in pairwise(chain))


def test_what_a_registry_does_not_say_is_empty() -> None:
    empty = Registries()
    for kind in ("units", "indicators", "agencies", "documents", "national", "themes", "groups"):
        assert getattr(empty, kind) == {}
    for kind in ("abbreviations", "words"):
        assert getattr(empty, kind) == ()
    indicator = Indicator("a", "A", None, None, None, None, (), None)
    assert indicator.conversions == tuple[Conversion, ...]()
    assert Group("a", "A", ()).not_in == ()


def test_a_definition_is_called_by_its_name_where_it_is_known() -> None:
    variants = (Variant("ca-nam", "Tính cả năm"), Variant("quy", "Tính theo quý"))
    indicator = Indicator("x", "X", "%", None, None, None, variants, None)
    assert [indicator.variant_name(one) for one in ("quy", "ca-nam", "khac", None, "")] == [
        "Tính theo quý", "Tính cả năm", None, None, None,
    ]  # fmt: skip


@dataclass(frozen=True)
class Counted:
    """Of whom a figure is, as a text and the registry say it."""

    population: str | None = None
    population_id: str | None = None


def test_whom_a_figure_counts_is_what_the_registry_knows() -> None:
    indicator = Indicator("a", "A", None, None, None, None, (), None)
    declared = replace(indicator, unsaid=Unsaid("chung", "vì thế"))
    assert indicator.population_of(Counted()) is None
    assert declared.population_of(Counted()) == "chung"
    assert declared.population_of(Counted("lạ")) is None
    assert declared.population_of(Counted("nữ", "nu")) == "nu"
    # Whom an author means by id alone is no less said.
    assert declared.population_of(Counted(None, "nu")) == "nu"
