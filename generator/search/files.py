"""The files of the index: what they are called, how they are cut, the letters that stand in them.

The writer and both readers of the index go by these, the one here and `theme/assets/js/search/`.
Paths are seen from the folder of the index, to which the pointer leads. Decision 50 draws the form.
"""

from __future__ import annotations

POINTER = "tim-kiem/muc-luc.json"
FORM = 2  # of the files, counted up when a reader of before could no longer read them
DIRECTORY = "muc-luc.json"
LUNR = "lunr.js"
FIELD = "t"  # one for all: lunr evens out what a query would weigh differently by field
TERMS, SETS = "muc", "tap"  # folders of volumes: of the terms, of the sets that filters name
SHELF = 256  # files that stand in one folder
SLOT = 3072  # bytes: a place of words begins at a multiple of it, so that its number tells where
ITEMS = 32  # that a slot holds at most; the number of an item is block × ITEMS + its place there
MOST_PLACES = 1000  # of one term: beyond them, a query of that term alone has its answers
HEAD = 1024  # bytes in which a volume tells where its pieces stand
# Each kind has a letter, which stands in every part of the index.
KINDS = {
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


def pack_path(pack: int) -> str:
    """Return where the words of a pack stand, counted from 0; as text, which hosts compress."""
    return f"chu/{pack // SHELF}/{pack % SHELF}.txt"


def volume_path(folder: str, volume: int) -> str:
    """Return where a volume of `TERMS` or `SETS` stands, counted from 0."""
    return f"{folder}/{volume // SHELF}/{volume % SHELF}.bin"
