"""What a paragraph seems to promise, who acts in it, by when, on which laws: for a person to check.

Nothing here is known to be true. Every proposal quotes the words that it rests on and says
`proposed: true`, so that a check reports it until a person has confirmed it.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.importer.yaml_writer import Value
from generator.text.figures import Figure, PrintedFigure, find_figures, parse_figure
from generator.text.identifiers import find_document_numbers, proposed_identifier, slug
from generator.text.marks import UPPER
from generator.text.vietnamese import fold

Annotation = dict[str, Value]
Annotations = dict[str, Value]

_LABEL = re.compile(r"(?P<label>[^:.;]{3,80}):\s*(?P<rest>\S.*)")
_TIME_LABELS = ("thoi gian", "thoi han", "tien do", "lo trinh")
# The first words found decide: "chủ trì và phối hợp" leads.
_ROLES = (
    ("chi dao", "directs"),
    ("chu tri", "leads"),
    ("tham muu", "leads"),
    ("dau moi", "leads"),
    ("phoi hop", "supports"),
    ("giam sat", "oversees"),
    ("theo doi", "oversees"),
    ("co quan, can bo thuc hien", "leads"),
    ("co quan thuc hien", "leads"),
    ("don vi thuc hien", "leads"),
)
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
# “Giao Sở A chủ trì, phối hợp với các sở triển khai thực hiện Chương trình này.”
_GIVEN = re.compile(
    r"Giao (?:cho )?(?P<lead>[^.;]{1,300}?) chủ trì"
    r"(?:,? phối hợp (?:với|cùng) (?P<help>[^.;]{1,1000}?))?,? "
    r"(?:triển khai|tổ chức|thực hiện|xây dựng|tham mưu|hướng dẫn|theo dõi)\b"
)
_WHOLE_PLAN = re.compile(r"(?:Chương trình|Kế hoạch|Đề án|Quyết định)(?: hành động)? này\b")
_LAW = re.compile(
    rf"(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp) [{UPPER}][^,;.:()“”]*?"
    r"(?= ngày | năm \d| và (?:các|Luật)|[,;.:()“”]|$)"
)
# A law's name ends where its name's words end; what follows is what the sentence does with it.
_LAW_ENDS = re.compile(
    r"(?<!\s)\s++(?:quan tâm|theo|để|trong|của|được|đã|về việc|có hiệu lực|và các|cho|tiếp tục)\b.*"
)

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


@dataclass(frozen=True, slots=True)
class Context:
    """Where a paragraph stands: whether its section states targets, and for which year."""

    states_targets: bool = False
    year: int | None = None


def propose(text: str, context: Context) -> Annotations:
    """Return the annotations that a paragraph seems to call for, in the author's form.

    Keys are those of a paragraph (`targets`, `actors`, `when`, `duties`, `citations`); what is not
    there is not proposed. Each has a `quote` that stands in `text`, and `proposed: true`.
    """
    found: Annotations = {}
    if label := _label(text):
        found.update(label)
    elif given := list(_given(text)):
        found["actors"] = given
    elif targets := list(_targets(text, context)):
        found["targets"] = targets
    if duties := list(_duties(text)):
        found["duties"] = duties
    if citations := list(_citations(text)):
        found["citations"] = citations
    return found


def year_of(heading: str) -> int | None:
    """Return the year that a heading sets for what stands under it: its last; None without one."""
    years = _YEAR.findall(heading)
    return int(years[-1]) if years else None


def _label(text: str) -> Annotations | None:
    """Read a line such as “Chủ trì tham mưu: Công chức …” or “Thời gian thực hiện: …”."""
    match = _LABEL.fullmatch(text)
    if match is None:
        return None
    words = fold(match["label"])
    if words.startswith(_TIME_LABELS):
        quote = match["rest"].rstrip(". ")
        return {"when": _time(quote)} if quote else None
    role = next((role for sign, role in _ROLES if sign in words), None)
    if role is None or not _is_role_label(words):
        return None
    actors = [_actor(name, role, match["label"]) for name in _names(match["rest"])]
    return {"actors": actors} if actors else None


def _given(text: str) -> Iterator[Annotation]:
    """Read a sentence that gives work: “Giao … chủ trì, phối hợp với … triển khai …”.

    It holds for the whole plan where it speaks of “Chương trình này”.
    """
    match = _GIVEN.match(text)
    if match is None:
        return
    scope: Annotation = {"scope": "plan"} if _WHOLE_PLAN.search(text) else {}
    for part, role, words in (("lead", "leads", "chủ trì"), ("help", "supports", "phối hợp")):
        for name in _names(match[part] or ""):
            yield {**_actor(name, role, words), **scope}


def _is_role_label(words: str) -> bool:
    starts = (
        "co quan",
        "don vi",
        "can bo",
        "chu tri",
        "phoi hop",
        "tham muu",
        "phan cong",
        "chi dao",
    )
    return words.startswith(starts) and len(words) < 60


def _time(quote: str) -> Annotation:
    years = _YEAR.findall(quote)
    time: Annotation = {"quote": quote}
    if len(years) == 1 and re.search(r"(?:đến|hết|trong) năm 20", quote, re.IGNORECASE):
        time["by"] = years[0]
    if _EVERY.search(quote):
        time["every"] = "year"
    return {**time, "proposed": True}


def _actor(name: str, role: str, label: str) -> Annotation:
    return {
        "agency": proposed_identifier(name) or None,
        "role": role,
        "as": label,
        "quote": name,
        "proposed": True,
    }


def _names(text: str) -> list[str]:
    """Cut a list of agencies at semicolons, and at commas before a capital outside brackets."""
    names, depth, name = [], 0, ""
    for index, character in enumerate(text):
        depth += {"(": 1, ")": -1}.get(character, 0)
        following = text[index + 1 :].lstrip()[:1]
        if depth <= 0 and (character == ";" or (character == "," and following.isupper())):
            names.append(name)
            name = ""
        else:
            name += character
    stripped = (name.strip().rstrip(".").strip() for name in (*names, name))
    return [name for name in stripped if slug(name)]


def _duties(text: str) -> Iterator[Annotation]:
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


def _citations(text: str) -> Iterator[Annotation]:
    taken = set()
    for match in _LAW.finditer(text):
        name = _LAW_ENDS.sub("", match[0]).strip()
        if name not in taken and len(name.split()) > 1:
            taken.add(name)
            identifier = proposed_identifier(name)
            yield {"document": identifier, "quote": name, "proposed": True}


def _targets(text: str, context: Context) -> Iterator[Annotation]:
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
            target = _target(quote, figure, unit, per, year_of(clause) or context.year)
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
    return context.states_targets or promise.unit == "%"


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
