"""Which figures of a paragraph seem to promise something: for a person to check."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.importer.proposals.context import Annotation, Context
from generator.text.figures import Figure, PrintedFigure, find_figures, parse_figure
from generator.text.identifiers import find_document_numbers
from generator.text.marks import UPPER

_UNIT = re.compile(
    r"\s*(?P<unit>%|m2 sàn/người|m2|m²|tuổi|năm|con|giường bệnh viện|giường bệnh|bác sĩ|bác sỹ|"
    r"dược sĩ|dược sỹ|điều dưỡng viên|điều dưỡng|hộ|căn nhà|căn|người|lao động|lượt|xã|phường|"
    r"trường|triệu đồng|tỷ đồng|triệu|tỷ|ha|km)(?![\w²])"
)
# The unit that indicators are measured in, where the print says it otherwise.
_MEASURED_IN = {
    "m2 sàn/người": "m² sàn/người",
    "m2": "m²",
    "giường bệnh viện": "giường",
    "giường bệnh": "giường",
    "căn nhà": "căn",
}
_OF_AGE = re.compile(r"(?:trẻ|trẻ em|từ|đủ)$|cho trẻ")
_PER = re.compile(r"(?:trên|/) ?(?:10\.000|1\.000|100\.000|vạn) dân")
_YEAR = re.compile(r"năm (20\d\d)", re.IGNORECASE)
_CLAUSE_END = re.compile(rf";|(?<![.…])[.…]++(?=\s++[“(]?[{UPPER}\d])|(?<![./])[./]++$")
# A comma parts two promises more surely than an “và”, which also joins words within one.
_FIGURE_BREAKS = (re.compile(r"[;,] (?:trong đó )?"), re.compile(r" và "))


def year_of(heading: str) -> int | None:
    """Return the year that a heading sets for what stands under it: its last; None without one."""
    years = _YEAR.findall(heading)
    return int(years[-1]) if years else None


def propose_targets(text: str, context: Context) -> Iterator[Annotation]:
    """Yield the figures of a paragraph that seem to promise something, in order."""
    year = _year_above(context)
    promises = _promises(text)
    starts = [start for start, _ in promises]
    for start, end in _clauses(text):
        clause = text[start:end]
        here = promises[bisect_left(starts, start) : bisect_left(starts, end)]
        figures = [figure for _, figure in here if _counts(figure, context)]
        if not figures:
            continue
        pers = _PER.findall(clause)
        for quote, figure, unit in _quotes(text, start, end, figures):
            per = pers[0] if pers and unit != "%" else None
            target = _target(quote, figure, unit, per, year_of(clause) or year)
            if parse_figure(str(target["is"])):  # not “10% - 5%”
                yield target


def _target(quote: str, figure: Figure, unit: str, per: str | None, year: int | None) -> Annotation:
    measured_in = _MEASURED_IN.get(unit, unit)
    measured = Figure(figure.operator, figure.value, figure.value_max, measured_in)
    return {
        "indicator": None,
        "is": str(measured),
        "year": year,
        **({"per": per} if per else {}),
        "quote": quote,
        "proposed": True,
    }


def _year_above(context: Context) -> int | None:
    """Return the year that the nearest heading with one sets."""
    return next((year for one in reversed(context.headings) if (year := year_of(one))), None)


@dataclass(frozen=True, slots=True)
class _Promise:
    """A printed figure with the unit behind it; offsets into the paragraph."""

    printed: PrintedFigure
    unit: str
    end: int


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _CLAUSE_END.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def _counts(promise: _Promise, context: Context) -> bool:
    return context.role == "specific-targets" or promise.unit == "%"


def _promises(text: str) -> list[tuple[int, _Promise]]:
    """Return what a text seems to promise, each with where its figure begins, in order."""
    numbers = find_document_numbers(text)
    starts = [number.start for number in numbers]
    with_unit: dict[str, list[PrintedFigure]] = {}
    found = []
    for printed in find_figures(text):
        before = bisect_right(starts, printed.start)
        if before > 0 and printed.start < numbers[before - 1].end:
            continue
        tail = _UNIT.match(text, _end_of_digits(text, printed.end))
        if tail and not _is_no_promise(text, printed, tail):
            unit = tail["unit"]
            if unit not in with_unit:
                with_unit[unit] = find_figures(text, unit)
            found.append((printed.start, _promise(with_unit[unit], printed, unit)))
    return found


def _end_of_digits(text: str, end: int) -> int:
    while not text[end - 1].isdecimal():
        end -= 1
    return end


def _promise(figures: Sequence[PrintedFigure], printed: PrintedFigure, unit: str) -> _Promise:
    """Take the figure as read with its unit: only then is “trở lên” seen behind “50%”."""
    whole = figures[bisect_right(figures, printed.start, key=lambda one: one.end)]
    return _Promise(whole, unit, whole.end)


def _is_no_promise(text: str, printed: PrintedFigure, tail: re.Match[str]) -> bool:
    """Tell ages, years, denominators, levels and names from figures that promise something."""
    before = text[max(0, printed.start - 40) : printed.start]
    if tail["unit"] in ("tuổi", "năm") and _OF_AGE.search(before.rstrip()):
        return True
    if tail["unit"] == "tuổi" and not re.search(r"tuổi thọ|sống", text[: printed.start]):
        return True
    if _PER.match(text, printed.start):
        return True
    quoted = text.rfind("“", 0, printed.start) > text.rfind("”", 0, printed.start)
    return quoted and tail["unit"] != "%"


def _quotes(
    text: str, start: int, end: int, promises: list[_Promise]
) -> Iterator[tuple[str, Figure, str]]:
    """Yield for each figure the stretch of its clause that holds it and no other figure."""
    cuts = [start]
    for first, second in itertools.pairwise(promises):
        cuts.append(_break(text, first.end, second.printed.start))
    cuts.append(end)
    for promise, (left, right) in zip(promises, itertools.pairwise(cuts), strict=True):
        quote = re.sub(r"(?:,| và|, trong đó|;)\s*$", "", text[left:right].strip())
        yield quote.strip(), promise.printed.figure, promise.unit


def _break(text: str, start: int, end: int) -> int:
    """Return where the words of the second figure begin, between the end of one and the next."""
    for pattern in _FIGURE_BREAKS:
        if breaks := list(pattern.finditer(text, start, end)):
            return breaks[-1].end()
    return end
