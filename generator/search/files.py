"""The files of the index: what they are called, and the letters that stand in them.

The writer and both readers of the index go by these, the one here and `theme/assets/js/search/`.
Paths are seen from the folder of the index, to which the pointer leads.
"""

from __future__ import annotations

POINTER = "tim-kiem/muc-luc.json"
FORM = 1  # of the files, counted up when a reader of before could no longer read them
DIRECTORY = "muc-luc.json"
LUNR = "lunr.js"
FIELD = "t"  # one for all: lunr evens out what a query would weigh differently by field
SHELF = 256  # parts that are told of together; their first terms tell which holds what
# Each kind has a letter, which stands in every posting of the index.
KINDS = {
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


def text_path(block: int) -> str:
    """Return where the words of a block stand, counted from 0; a folder holds `SHELF` of them."""
    return f"chu/{block // SHELF}/{block % SHELF}.json"


def shelf_path(shelf: int) -> str:
    """Return where the first terms of the parts of a shelf stand."""
    return f"ke/{shelf}.json"


def part_path(part: int) -> str:
    """Return where a part of the index stands, counted from 0; a folder holds `SHELF` of them."""
    return f"muc/{part // SHELF}/{part % SHELF}.json"
