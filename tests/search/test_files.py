"""What the files of the index are called and how they are cut, as the browser knows too."""

from __future__ import annotations

import re

from generator.search.files import (
    DIRECTORY,
    FIELD,
    FORM,
    HEAD,
    ITEMS,
    KINDS,
    LUNR,
    MOST_PLACES,
    POINTER,
    SETS,
    SHELF,
    SLOT,
    TERMS,
    pack_path,
    volume_path,
)
from tests.folders import ROOT

SCRIPTS = ROOT / "theme" / "assets" / "js" / "search"


def test_paths() -> None:
    assert (POINTER, FORM, DIRECTORY, LUNR) == (
        "tim-kiem/muc-luc.json",
        2,
        "muc-luc.json",
        "lunr.js",
    )
    assert (FIELD, SHELF) == ("t", 256)
    assert [pack_path(n) for n in (0, 255, 256)] == ["chu/0/0.txt", "chu/0/255.txt", "chu/1/0.txt"]
    assert volume_path(TERMS, 513) == "muc/2/1.bin"
    assert volume_path(SETS, 3) == "tap/0/3.bin"


def test_the_browser_knows_the_same_names_and_measures() -> None:
    names = ("store.js", "parts.js", "volumes.js", "engine.js")
    store, parts, volumes, engine = ((SCRIPTS / name).read_text("utf-8") for name in names)
    for name in (f'"{DIRECTORY}"', f'"{LUNR}"', f'"{TERMS}"', f'"{SETS}"', '"chu"', '"txt"'):
        assert name in store, name
    assert f"\nconst ITEMS = {ITEMS};\nconst SLOT = {SLOT};\n" in store
    assert f"\nconst MOST_PLACES = {MOST_PLACES};\n" in parts
    assert re.search(rf"\nconst HEAD = {HEAD};.*\nconst SHELF = {SHELF};\n", volumes)
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
        "former": "f",
        "document": "d",
        "page": "g",
        "report": "r",
        "observation": "o",
    }
    assert len(set(KINDS.values())) == len(KINDS)
