"""Tables that only set words side by side, and soft breaks that end a line and those that do not.

Word files and web pages set masthead and signature in tables without borders; what is known here is
how such tables look in official texts, whatever format they come in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.importer.official_text import Cell
from generator.text.source_text import clean

_LOOKED_AT = 4
# What stands in a masthead, or beside a signature, and in no table of tasks.
_FORMAL = re.compile(
    r"CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA|ĐỘC LẬP\s?[-–]\s?TỰ DO|ĐẢNG CỘNG SẢN VIỆT NAM"
    r"|^\W*NƠI NHẬN|^TM\.|^T/M\b|^KT\.|^K/T\b|^TL\.|^T/L\b|^TUQ\."
)
_HEAD = re.compile(r"(?:TT|STT|SỐ TT)\.?")
_ITEM = re.compile(r"[-–+•*]\s|\(?(?:\d{1,3}|[a-zđ]|[ivx]{1,4})[.)]\s", re.IGNORECASE)
_ENDS = (".", ";", ":", "./.")


def is_ruled(rows: Sequence[Sequence[Cell]], drawn: bool | None) -> bool:
    """Tell whether a table is one of its own right, not only words set side by side.

    `drawn` says whether its lines are drawn, null where the file does not tell. What stands in it
    decides before that: masthead and signature are none, a first cell “TT” is.
    """
    texts = [cell.text.strip().upper() for row in rows[:_LOOKED_AT] for cell in row]
    lines = [line for text in texts for line in text.split("\n")]
    if texts and _HEAD.fullmatch(texts[0]):
        return True
    if len(rows) <= _LOOKED_AT and any(_FORMAL.search(line) for line in lines):
        return False
    if drawn is None:
        return max((len(row) for row in rows), default=0) > 2 or len(rows) > _LOOKED_AT
    return drawn


def lines_of(parts: Sequence[str], *, apart: bool) -> list[str]:
    """Return the lines of a paragraph that holds soft breaks, joined where a line only wraps.

    `apart` keeps each for itself, as in cells and where lines are centred. Elsewhere a break ends
    a line before an item (“- ”, “a) ”) , after the end of a sentence, and at an empty line.
    """
    found: list[str] = []
    ended = True
    for part in (" ".join(clean(one).split()) for one in parts):
        if not part:
            ended = True
        elif apart or ended or _ITEM.match(part) or found[-1].endswith(_ENDS):
            found.append(part)
            ended = False
        else:
            found[-1] = f"{found[-1]} {part}"
    return found
