"""The words of what can be found, in slots of one size: a number tells where each stands.

A plan stands whole in one pack, which its id tells, and so do things of the registries: a plan that
is changed, added or gone moves no words of others but those behind it in that pack.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple
from zlib import crc32

from generator.search.files import ITEMS, SLOT
from generator.search.items import Block, Item
from generator.search.parts import BLOCK_END

# An item in so many begins a block anew: what changes before it then moves nothing behind it.
_ANEW = 16


class Cut(NamedTuple):
    """Items of one block, and its words as bytes: as many slots as it takes."""

    items: Sequence[Item]
    data: bytes

    @property
    def slots(self) -> int:
        """Return how many slots the words take."""
        return len(self.data) // SLOT


def packs_of(plans: int) -> int:
    """Return how many packs so many plans are spread over: a power of two, so that it lasts."""
    return 1 << max(0, plans - 1).bit_length()


def pack_of(block: Block, packs: int) -> int:
    """Return the pack in which a block stands: by the plan, or by what is found first in it."""
    return crc32((block.plan or block.items[0].url).encode()) % packs


def cuts(block: Block) -> Iterator[Cut]:
    """Cut a block so that each has its words in one slot, save where one item alone has more."""
    base = (block.items[0].url if block.plan else "").partition("#")[0]
    said = {"plan": block.plan, "title": block.title, "base": base}
    head = _text({**said, "note": block.note} if block.note else said)[:-1]
    room = SLOT - len(head.encode()) - len(',"items":[]}\n')
    held, rows, size = list[Item](), list[str](), 0
    for item in block.items:
        row = _row(item, base, held[-1] if held else None)
        more = len(row.encode()) + 1
        if held and (size + more > room or len(held) == ITEMS or _is_new(item, size)):
            yield Cut(held, _slots(head, rows))
            held, rows, size = [], [], 0
            row = _row(item, base, None)
            more = len(row.encode()) + 1
        held.append(item)
        rows.append(row)
        size += more
    if held:
        yield Cut(held, _slots(head, rows))


def _is_new(item: Item, held: int) -> bool:
    return held > SLOT // 2 and crc32(item.url.encode()) % _ANEW == 0


def _row(item: Item, base: str, before: Item | None) -> str:
    """Return an item as its words stand: where it stands is 0 where that of before does."""
    where = 0 if before and before.where == item.where else item.where
    row = [item.url.removeprefix(base), where, item.name, item.text]
    return _text([*row, item.also] if item.also else row)


def _slots(head: str, rows: Sequence[str]) -> bytes:
    words = f'{head},"items":[{",".join(rows)}]}}'.encode()
    return words.ljust(-(len(words) + 1) // SLOT * -SLOT - 1) + BLOCK_END


def _text(said: Any) -> str:
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))
