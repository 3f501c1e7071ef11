"""What the files of the index are called, as the browser's reader knows them too."""

from __future__ import annotations

import re

from generator.search.files import (
    DIRECTORY,
    FIELD,
    FORM,
    KINDS,
    LUNR,
    POINTER,
    SHELF,
    part_path,
    shelf_path,
    text_path,
)
from tests.folders import ROOT

STORE = ROOT / "theme" / "assets" / "js" / "search" / "store.js"


def test_paths() -> None:
    assert (POINTER, FORM, DIRECTORY, LUNR) == (
        "tim-kiem/muc-luc.json",
        1,
        "muc-luc.json",
        "lunr.js",
    )
    assert (FIELD, SHELF) == ("t", 256)
    assert [text_path(n) for n in (0, 255, 256)] == [
        "chu/0/0.json",
        "chu/0/255.json",
        "chu/1/0.json",
    ]
    assert part_path(513) == "muc/2/1.json"
    assert shelf_path(3) == "ke/3.json"


def test_the_browser_knows_the_same_names() -> None:
    script = STORE.read_text("utf-8")
    for name in (DIRECTORY, LUNR, '"chu"', '"muc"', "ke/"):
        assert name in script, name
    assert re.search(rf"\b{SHELF}\b", script)
    engine = STORE.with_name("engine.js").read_text("utf-8")
    assert f'const POINTER = "{POINTER}";\nconst FORM = {FORM};\n' in engine


def test_each_kind_has_a_letter_of_its_own() -> None:
    assert KINDS == {
        "plan": "k",
        "target": "t",
        "task": "v",
        "section": "s",
        "paragraph": "p",
        "indicator": "i",
        "agency": "a",
        "unit": "u",
        "document": "d",
        "page": "g",
    }
    assert len(set(KINDS.values())) == len(KINDS)
