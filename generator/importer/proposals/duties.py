"""What must be reported or done by which day: for a person to check."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.importer.proposals.context import Annotation
from generator.importer.yaml_writer import Value
from generator.text.vietnamese import fold

_DAY = re.compile(
    r"(?P<quote>(?:trước|vào|chậm nhất|đến) (?:ngày )?(?P<day>\d{1,2}/(?:\d{1,2}))(?![\d/])"
    r"(?: (?P<every>h[àằ]ng năm))?)"
)
_EVERY = re.compile(r"định kỳ h[àằ]ng năm|h[àằ]ng năm", re.IGNORECASE)
_REVIEW = re.compile(
    r"(?:sơ kết|tổng kết|đánh giá)[^.;]{0,300}? vào (?:các )?(?P<years>năm 20\d\d"
    r"(?:(?:,| và) (?:năm )?20\d\d)*)",
    re.IGNORECASE,
)
_CYCLES = re.compile(
    r"định kỳ h[àằ]ng năm(?P<cycles>(?:, \d{1,2} năm)+)[^.;]{0,300}? báo cáo[^.;]*"
)


def propose_duties(text: str) -> Iterator[Annotation]:
    """Yield what must be done by a day, in some years or at intervals."""
    for match in _DAY.finditer(text):
        yearly = match["every"] or _EVERY.search(text)
        yield _duty(_action(text), match["quote"], day=match["day"], every=["year"] * bool(yearly))
    for match in _REVIEW.finditer(text):
        years: list[Value] = [int(year) for year in re.findall(r"20\d\d", match["years"])]
        yield _duty("review", match[0], years=years)
    for match in _CYCLES.finditer(text):
        cycles = re.findall(r"\d+", match["cycles"])
        yield _duty("report", match[0], every=["year", *(f"{cycle}-years" for cycle in cycles)])


def _duty(does: str, quote: str, **when: Value) -> Annotation:
    told = {key: value for key, value in when.items() if value}
    return {"does": does, "by": [], "to": [], **told, "quote": quote, "proposed": True}


def _action(text: str) -> str:
    words = fold(text)
    return "report" if "bao cao" in words or "gui" in words.split() else "other"
