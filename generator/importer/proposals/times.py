"""When something is to be done, as a paragraph says it: for a person to check."""

from __future__ import annotations

import re

from generator.importer.proposals.context import Annotation
from generator.text.vietnamese import fold

_LABEL = re.compile(r"(?P<label>[^:.;]{3,80}):\s*(?P<rest>\S.*)")
_TIME_LABELS = ("thoi gian", "thoi han", "tien do", "lo trinh")
_EVERY = re.compile(r"định kỳ h[àằ]ng năm|h[àằ]ng năm", re.IGNORECASE)
_YEAR = re.compile(r"năm (20\d\d)", re.IGNORECASE)


def propose_time(text: str) -> Annotation | None:
    """Read a line such as “Thời gian thực hiện: …”; None for any other."""
    match = _LABEL.fullmatch(text)
    if match is None or not fold(match["label"]).startswith(_TIME_LABELS):
        return None
    quote = match["rest"].rstrip(". ")
    return _time(quote) if quote else None


def _time(quote: str) -> Annotation:
    years = _YEAR.findall(quote)
    time: Annotation = {"quote": quote}
    if len(years) == 1 and re.search(r"(?:đến|hết|trong) năm 20", quote, re.IGNORECASE):
        time["by"] = years[0]
    if _EVERY.search(quote):
        time["every"] = "year"
    return {**time, "proposed": True}
