"""Themes of a heading and those below it are shared out between them."""

from __future__ import annotations

from typing import Any

from generator.importer.proposals.themes import Speaks
from generator.importer.section_themes import shared_out


def test_each_theme_is_said_once() -> None:
    below: list[Any] = [
        {"heading": "Trường học", "themes": ["giao-duc", "nha-cua"], "groups": ["tre-em"]},
        {"heading": "Lớp học", "themes": ["giao-duc"], "groups": ["tre-em"]},
        {"heading": "Việc khác", "sections": [{"heading": "Đường", "themes": ["giao-thong"]}]},
    ]
    left = shared_out(Speaks(("giao-duc", "giao-thong", "y-te")), below)
    assert left.themes == ("giao-duc", "y-te")
    assert below[0] == {"heading": "Trường học", "themes": ["nha-cua"], "groups": ["tre-em"]}
    assert below[1]["themes"] == ["giao-duc"]


def test_a_heading_says_nothing_more_where_the_one_above_says_it_all() -> None:
    below: list[Any] = [{"heading": "Lớp học", "themes": ["giao-duc"], "groups": ["tre-em"]}]
    assert shared_out(Speaks(("giao-duc",)), below).themes == ("giao-duc",)
    assert below == [{"heading": "Lớp học"}]
