"""Promises of a place among others: “thuộc nhóm 20 địa phương dẫn đầu cả nước”."""

from __future__ import annotations

import re
from decimal import Decimal

from generator.importer.proposals.apart_words import RANK_UNIT
from generator.importer.proposals.figures_seen import Seen
from generator.text.figures import Figure

_AMONG = re.compile(
    r"(?<!giữ )(?<!giữ vững )(?<!duy trì )(?<!các )"
    r"(?:(?:thuộc|trong|vào|nằm trong|lọt vào|đứng trong)\s+)?(?:nhóm|top|tốp)\s+(?:của\s+)?"
    r"(?P<group>\d{1,3})\s+(?:tỉnh|địa phương|thành phố|xã|phường|huyện|đơn vị|bộ|cơ quan|nước)"
    r"(?:[,\s]+[^\s,.;\d]+){0,10}?\s+(?:dẫn đầu|đứng đầu|hàng đầu|cao nhất|tốt nhất|khá|tốt|cao)",
    re.IGNORECASE,
)
# “thuộc tốp 15 cả nước”
_AMONG_ALL = re.compile(
    r"(?<!giữ )(?<!giữ vững )(?<!duy trì )(?:(?:thuộc|trong|vào|nằm trong|lọt vào|đứng trong)\s+)?"
    r"(?:nhóm|top|tốp)\s+(?P<group>\d{1,3})\s+(?:của\s+)?(?:cả nước|toàn quốc|toàn tỉnh|khu vực|"
    r"toàn ngành|toàn cầu|thế giới|châu Á|Đông Nam Á)(?!\w)",
    re.IGNORECASE,
)
_PLACED = re.compile(
    r"(?:xếp hạng\s(?:[^\s,;.\d]+\s){1,10}?(?:từ\s)?thứ|"
    r"(?:xếp|đứng|đạt)\s+(?:hạng|thứ|vị trí|thứ hạng)(?:\s+thứ)?(?:\s+từ)?)"
    r"\s+(?P<place>\d{1,3})"
    r"(?:\s+trở lên)?(?=[\s,;.]|$)",
    re.IGNORECASE,
)


def find_ranks(text: str) -> list[Seen]:
    """Return the places among others that a text promises, as figures of at most so many."""
    found = []
    for pattern, group in ((_AMONG, "group"), (_AMONG_ALL, "group"), (_PLACED, "place")):
        for match in pattern.finditer(text):
            figure = Figure("<=", Decimal(match[group]), None, RANK_UNIT)
            found.append(
                Seen(
                    match.start(),
                    match.end(group),
                    match.start(group),
                    figure,
                    bound=match[0],
                    spelt=True,
                )
            )
    return sorted(found, key=lambda one: one.number)
