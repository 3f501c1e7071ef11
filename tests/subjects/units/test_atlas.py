"""Units looked up the other ways round: what each came from, what lies in it, who speaks for it."""

from __future__ import annotations

from generator.subjects.units.atlas import atlas_of
from tests.subjects.units.test_pages import small, unit


def test_plans_about_a_unit_are_its_own_and_those_of_what_lies_or_lay_in_it() -> None:
    site = small(
        unit("t"), unit("u", None, "t"), unit("x", "t"), unit("y", "u", "z"), unit("z", "v"),
        unit("v"), plans=("t", "u", "x", "y", "y", "z"),
    )  # fmt: skip
    atlas = atlas_of(site)
    assert [one.id for one in atlas.inside(site.registries.units["t"])] == ["x", "y"]
    assert list(atlas.plans_about(site.registries.units["t"])) == ["k0", "k1", "k2", "k3", "k4"]
    assert list(atlas.plans_about(site.registries.units["z"])) == ["k5", "k3", "k4"]


def test_units_that_became_each_other_are_followed_once() -> None:
    site = small(unit("a", None, "b"), unit("b", None, "a"), plans=("a", "b"))
    atlas = atlas_of(site)
    assert [one.id for one in atlas.line(site.registries.units["a"])] == ["a", "b"]
    assert len(atlas.plans_about(site.registries.units["a"])) == 2
