"""Colours of a portal: contrast as WCAG has it, what follows from one colour, what is refused."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from generator.problems import Location
from generator.reading.colours import (
    DAY,
    LEAST,
    NIGHT,
    OURS,
    ColourName,
    Colours,
    contrast,
    mixed,
    standing_out,
    stylesheet,
    unreadable,
    whole,
)
from tests.folders import ROOT

CSS = ROOT / "theme" / "assets" / "css" / "kehoach.css"
HEX = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


def place(name: ColourName) -> Location:
    return Location("mkdocs.yml", ["accent", "accent_night", "tint", "tint_night"].index(name) + 1)


def told(**said: str) -> list[tuple[int, str, str]]:
    found = unreadable(Colours.model_validate(said), place)
    return [(one.line, one.rule, one.message) for one in found]


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#777777", "#ffffff", 4.478),
        ("#767676", "#ffffff", 4.542),
        ("#ff0000", "#ffffff", 3.998),
        ("#123456", "#123456", 1.0),
    ],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    """Values as the examples of the Web Content Accessibility Guidelines give them."""
    assert contrast(one, other) == pytest.approx(ratio, abs=0.001)
    assert contrast(other, one) == contrast(one, other)


def test_what_colours_stand_on_is_what_the_stylesheet_says() -> None:
    said = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", CSS.read_text("utf-8")))
    for light, end in ((DAY, "ngay"), (NIGHT, "dem")):
        assert light.papers == (said[f"giay-{end}"], said[f"giay-2-{end}"])
        assert light.texts == (said[f"chu-{end}"], said[f"chu-2-{end}"])
        assert (light.accent, light.tint) == (said[f"nhan-{end}"], said[f"nhan-nen-{end}"])


def test_the_programs_own_colours_can_be_read() -> None:
    own = {"accent": DAY.accent, "accent_night": NIGHT.accent}
    assert told(**own, tint=DAY.tint, tint_night=NIGHT.tint) == []


def test_of_one_colour_follow_that_of_the_night_and_both_tints() -> None:
    used = whole(Colours(accent="#7a1f1f"))
    assert used["accent"] == "#7a1f1f"
    assert min(contrast(used["accent_night"], paper) for paper in NIGHT.papers) >= OURS
    assert used["tint"] == mixed(DAY.papers[0], "#7a1f1f", 0.1)
    assert used["tint_night"] == mixed(NIGHT.papers[0], used["accent_night"], 0.1)
    assert whole(Colours(accent_night="#ffffff"))["accent"] == DAY.accent
    assert stylesheet(Colours(accent="#7A1F1F")).decode() == (
        f":root {{ --nhan-ngay: #7a1f1f; --nhan-nen-ngay: {used['tint']};"
        f" --nhan-dem: {used['accent_night']}; --nhan-nen-dem: {used['tint_night']}; }}\n"
    )


def test_a_colour_that_cannot_be_read_is_told_with_one_that_can() -> None:
    assert told(accent="#7a1f1f") == []
    [problem] = unreadable(Colours(accent="#ffcc00"), place)
    assert (problem.rule, problem.severity, problem.line) == ("low-contrast", "error", 1)
    assert problem.message == "chữ màu này khó đọc: tương phản 1,3:1, cần ít nhất 4,5:1"
    proposed = re.findall(r"#[0-9a-f]{6}", problem.hint)[0]
    assert told(accent=proposed) == []
    assert told(accent_night="#7a1f1f")[0][:2] == (2, "low-contrast")
    assert told(tint="#7a1f1f") == [
        (3, "low-contrast", "chữ trên nền này khó đọc: tương phản 1,0:1, cần ít nhất 4,5:1")
    ]
    assert [line for line, _rule, _said in told(tint_night="#cccccc")] == [4]


@given(HEX)
def test_whatever_is_chosen_its_proposal_can_be_read(colour: str) -> None:
    for light in (DAY, NIGHT):
        found = standing_out(colour, light.papers, LEAST, light.farther)
        assert min(contrast(found, paper) for paper in light.papers) >= LEAST


@given(HEX, HEX)
def test_a_mixture_lies_between(one: str, other: str) -> None:
    assert (mixed(one, other, 0), mixed(one, other, 1)) == (one, other)
    assert 1 <= contrast(one, other) <= 21


@pytest.mark.parametrize("said", ["red", "#fff", "#12345g", "7a1f1f", "#7a1f1f; x: y", ""])
def test_nothing_but_six_digits_is_a_colour(said: str) -> None:
    with pytest.raises(ValidationError):
        Colours.model_validate({"accent": said})


@given(st.text(max_size=7))
def test_a_stylesheet_holds_nothing_but_colours(said: str) -> None:
    try:
        colours = Colours.model_validate({"tint": said})
    except ValidationError:
        return
    assert re.fullmatch(
        r":root \{( --[a-z-]+: #[0-9a-f]{6};){4} \}\n", stylesheet(colours).decode()
    )
