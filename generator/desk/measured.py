"""What a target measures, by its own words: the beginning of an entry for an indicator."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.desk.layout import Block
from generator.text.figures import parse_figure

# From a bound or a figure on, words say how much and no longer of what.
_HOW_MUCH = re.compile(
    r"(?<!\s)\s++(?:(?:đạt|dưới|trên|ít nhất|tối thiểu|không quá|giảm|tăng|còn|từ|khoảng)"
    r"\s++){0,3}\d.*",
    re.DOTALL,
)
_OPENING = re.compile(r"^[-+•*\s]*(?:\d+(?:\.\d+)*[.)]\s+)?")
# Words that only say that something is aimed at, and by when.
_AIMING = re.compile(
    r"^(?:(?:phấn đấu|bảo đảm|đảm bảo|đến (?:hết |cuối )?năm \d{4}|có|đạt),?\s++){1,3}",
    re.IGNORECASE,
)
_UNIT_BEHIND = re.compile(r"(?<!\s)\s*+\([^()]{1,20}+\)$")
_LONGEST = 120


def begun(block: Block, target: Block) -> dict[str, str]:
    """Return `name` and `unit` for the indicator that a target measures, for a clerk to mend.

    The name is the label of a row, or the words before the figure; either is empty where the
    words do not say it.
    """
    figure = parse_figure(str(target["fields"].get("is") or ""))
    quote = str(target["quote"])
    label = quote.split(" | ")[-2] if " | " in quote else _label(block, quote)
    label = _AIMING.sub("", _OPENING.sub("", label))
    name = _HOW_MUCH.sub("", _UNIT_BEHIND.sub("", label)).strip(" :;,.")
    return {"name": name[:_LONGEST], "unit": (figure.unit or "") if figure else ""}


def with_siblings(block: Block) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield of each target of a row without an indicator its key, and those of its siblings."""
    targets = [one for one in block["said"] if one["kind"] == "targets"]
    named = [str(one["fields"]["indicator"]) for one in targets if one["fields"].get("indicator")]
    siblings = tuple(dict.fromkeys(named)) if block["kind"] == "row" else ()
    for one in targets:
        if not one["fields"].get("indicator") and siblings:
            yield str(one["path"]), siblings


def _label(block: Block, quote: str) -> str:
    """Return the cell that names a row, where the quote is only a figure of it."""
    if block["kind"] != "row":
        return quote
    wordy = [one for one in block["cells"] if len(one.split()) > 1 and one != quote]
    return str(next(iter(wordy), quote))
