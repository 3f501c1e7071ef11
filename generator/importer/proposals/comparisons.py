"""What a promise compares itself with: an average, a group of places, a level known by name."""

from __future__ import annotations

import re

from generator.importer.proposals.context import Annotation
from generator.schema.annotations import TargetKind
from generator.text.figures import Operator

AVERAGE = re.compile(
    r"\b(?:bằng|cao hơn|trên|thấp hơn|dưới|tương đương|thuộc nhóm|nằm trong nhóm)\s+"
    r"(?:hoặc (?:cao|thấp) hơn\s+)?(?P<against>(?:mức\s+)?(?:trung bình|bình quân|khá|"
    r"cao|dẫn đầu)[^.;,]{0,80}|(?:các|những) (?:tỉnh|địa phương|xã|phường|thành phố|nước|"
    r"quốc gia|đơn vị|bộ|cơ quan)\b[^.;,]{0,80})",
    re.IGNORECASE,
)
_LEVEL = re.compile(
    r"\bmức (?:sinh thay thế|thay thế|tự nhiên)(?: của [^\s,;.]+(?: [^\s,;.]+)?)?", re.IGNORECASE
)
_AT_LEAST = re.compile(r"(?:tối thiểu|ít nhất)\s*$", re.IGNORECASE)
# How each opening of the words that compare stands to what it names; a group is only entered.
_SIGNS: tuple[tuple[re.Pattern[str], Operator], ...] = (
    (re.compile(r"bằng\s+hoặc cao hơn", re.IGNORECASE), ">="),
    (re.compile(r"bằng\s+hoặc thấp hơn", re.IGNORECASE), "<="),
    (re.compile(r"bằng|tương đương", re.IGNORECASE), "="),
    (re.compile(r"cao hơn|trên", re.IGNORECASE), ">"),
    (re.compile(r"thấp hơn|dưới", re.IGNORECASE), "<"),
)


def comparison(kind: TargetKind, clause: str) -> Annotation:
    """Return `compares` and `against` of a promise in words, as far as its clause prints them."""
    if kind != "relational":
        level = _LEVEL.search(clause)
        return {"against": level[0]} if level else {}
    match = AVERAGE.search(clause)
    if match is None:
        return {}
    sign = next((sign for pattern, sign in _SIGNS if pattern.match(match[0])), None)
    if sign == "=" and _AT_LEAST.search(clause[: match.start()]):
        sign = ">="
    return {**({"compares": sign} if sign else {}), "against": match["against"].strip()}
