"""Colours that a portal chooses: made into a stylesheet, and held against what they stand on.

Contrast is that of WCAG 2.2 (relative luminance; 1.4.3: 4.5:1 for text). Grounds and the colours of
text are those of `theme/assets/css/kehoach.css`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

from generator.language import N_, _
from generator.problems import Location, Problem

# The least contrast of text by level AA, and that which the program's own colours keep (AAA).
LEAST = 4.5
OURS = 7.0
STYLESHEET = "css/mau-cua-cong.css"
_STEPS = 50
_WHITE, _BLACK = "#ffffff", "#000000"
ColourName = Literal["accent", "accent_night", "tint", "tint_night"]


@dataclass(frozen=True, slots=True)
class Light:
    """What colours stand on by day or by night: papers, text, accent and its tint.

    `farther` is the end of the scale towards which a colour stands out more.
    """

    papers: tuple[str, str]
    texts: tuple[str, str]
    accent: str
    tint: str
    farther: str


DAY = Light(("#fbf9f4", "#f3efe6"), ("#1c1a17", "#4a453d"), "#0b4f4a", "#e4efeb", _BLACK)
NIGHT = Light(("#16181b", "#202327"), ("#ebe6db", "#c2bcb0"), "#93d5ca", "#1c302e", _WHITE)


def _colour(said: str) -> str:
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", said):
        raise PydanticCustomError("no_colour", "not a colour")
    return said.lower()


Colour = Annotated[str, Field(max_length=7), AfterValidator(_colour)]


class Colours(BaseModel):
    """The colours of a portal; what is null is worked out of the accent, or is the program's."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    accent: Colour | None = Field(
        None, description=N_("màu của liên kết và nét nhấn trên nền sáng: #7a1f1f")
    )
    accent_night: Colour | None = Field(None, description=N_("màu ấy trên nền tối"))
    tint: Colour | None = Field(None, description=N_("nền nhạt của chỗ được nhấn, nền sáng"))
    tint_night: Colour | None = Field(None, description=N_("nền nhạt của chỗ được nhấn, nền tối"))


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours `#rrggbb`, from 1 to 21, whichever is the lighter."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def mixed(colour: str, other: str, share: float) -> str:
    """Return a colour with a share (0 to 1) of another one in it."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def standing_out(colour: str, grounds: tuple[str, ...], least: float, farther: str) -> str:
    """Return the colour, or the nearest towards `farther` that keeps a contrast on all grounds."""
    for step in range(_STEPS):
        found = mixed(colour, farther, step / _STEPS)
        if all(contrast(found, ground) >= least for ground in grounds):
            return found
    return farther


def whole(colours: Colours) -> dict[ColourName, str]:
    """Return all colours in use: those that are chosen, and what follows from them."""
    accent = colours.accent or DAY.accent
    night = colours.accent_night or (
        standing_out(colours.accent, NIGHT.papers, OURS, _WHITE) if colours.accent else NIGHT.accent
    )
    return {
        "accent": accent,
        "accent_night": night,
        "tint": colours.tint or _tint(accent, DAY),
        "tint_night": colours.tint_night or _tint(night, NIGHT),
    }


def stylesheet(colours: Colours) -> bytes:
    """Return the stylesheet by which a portal's colours take the place of the program's."""
    used = whole(colours)
    return (
        f":root {{ --nhan-ngay: {used['accent']}; --nhan-nen-ngay: {used['tint']};"
        f" --nhan-dem: {used['accent_night']}; --nhan-nen-dem: {used['tint_night']}; }}\n"
    ).encode()


def unreadable(colours: Colours, place: Callable[[ColourName], Location]) -> Iterator[Problem]:
    """Yield a problem for each chosen colour that cannot be read, or on which nothing can be.

    `place` says where the portal names a colour.
    """
    used = whole(colours)
    for name in get_args(ColourName):
        if getattr(colours, name) is None:
            continue
        light = NIGHT if name.endswith("_night") else DAY
        if name.startswith("tint"):
            accent = used["accent_night" if light is NIGHT else "accent"]
            texts = (*light.texts, accent)
            worst = min(contrast(text, used[name]) for text in texts)
            wanted = _tint(accent, light)
        else:
            grounds = light.papers
            worst = min(contrast(used[name], ground) for ground in grounds)
            wanted = standing_out(used[name], grounds, LEAST, light.farther)
        if worst < LEAST:
            yield Problem.at(
                place(name),
                "low-contrast",
                _too_low(name, _one_place(worst), _one_place(LEAST)),
                fragment=used[name],
                hint=_("chọn màu xa màu nền hơn, chẳng hạn {colour}", colour=wanted),
            )


def _too_low(name: ColourName, ratio: str, least: str) -> str:
    if name.startswith("tint"):
        return _(
            "chữ trên nền này khó đọc: tương phản {ratio}:1, cần ít nhất {least}:1",
            ratio=ratio,
            least=least,
        )
    return _(
        "chữ màu này khó đọc: tương phản {ratio}:1, cần ít nhất {least}:1", ratio=ratio, least=least
    )


def _tint(accent: str, light: Light) -> str:
    """Return the tint of an accent: the program's for its own, else a tenth of it on the paper."""
    if accent == light.accent:
        return light.tint
    return mixed(light.papers[0], accent, 0.1)


def _one_place(ratio: float) -> str:
    """Write a ratio as Vietnamese does, cut and not rounded: 4.49 is not enough."""
    return f"{int(ratio * 10) / 10:.1f}".replace(".", ",")


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(one / 255) for one in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
