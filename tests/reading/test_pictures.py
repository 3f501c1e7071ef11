"""Pictures that settings name are there, or the nearest that is there is guessed."""

from __future__ import annotations

from pathlib import Path

from generator.problems import Location
from generator.reading.pictures import missing_pictures


def test_a_picture_that_no_folder_has_is_told_with_the_one_that_was_meant(tmp_path: Path) -> None:
    own, brought = tmp_path / "theme", tmp_path / "ours"
    for file in (own / "assets/images/logo.svg", brought / "assets/images/favicon.svg"):
        file.parent.mkdir(parents=True)
        file.write_text("<svg/>", encoding="utf-8")
    named = {
        "logo": "assets/images/loga.svg",
        "favicon": "assets/images/favicon.svg",
        "other": None,
    }
    found = list(missing_pictures(named, (own, brought), lambda name: Location(name, 3, 5)))
    assert [(one.file, one.rule, one.fragment, one.guess) for one in found] == [
        ("logo", "no-picture", "assets/images/loga.svg", "assets/images/logo.svg")
    ]


def test_a_picture_of_another_site_is_none(tmp_path: Path) -> None:
    named = {"logo": "https://vi-du.vn/logo.png"}
    assert list(missing_pictures(named, (tmp_path,), Location))
