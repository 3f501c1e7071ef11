"""From what a statement promises to the author's form: figure, measure, time, whom, indicator."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from generator.importer.known import Known, KnownIndicator
from generator.importer.proposals.beside import Part
from generator.importer.proposals.comparisons import comparison
from generator.importer.proposals.context import Annotation, Context
from generator.importer.proposals.figures_seen import Seen, prints_itself
from generator.importer.proposals.indicators import SURE, index_of
from generator.importer.proposals.promise_kinds import none_left, promise_in_words
from generator.importer.proposals.promised import is_yearly
from generator.importer.proposals.reasons import Likely, Proposal
from generator.importer.proposals.units import unit_behind
from generator.importer.proposals.variants import variant_in
from generator.importer.proposals.years import Source
from generator.language import N_, _
from generator.schema.annotations import TargetKind
from generator.text.figures import Figure
from generator.text.identifiers import slug

# Reasons that stand in the plan file, in its language.
FROM_LEAD = "Năm ghi ở câu dẫn phía trên"
FROM_PERIOD = "Năm cuối của thời kỳ mà kế hoạch ghi"

# The unit that indicators are measured in, where the print says it otherwise.
_MEASURED_IN = {
    "m2 sàn": "m² sàn",
    "m2": "m²",
    "m3": "m³",
    "km2": "km²",
    "giường bệnh viện": "giường",
    "giường bệnh": "giường",
    "căn nhà": "căn",
    "bác sỹ": "bác sĩ",
    "dược sỹ": "dược sĩ",
    "phần trăm": "%",
    "điểm %": "điểm phần trăm",
}
_CHANGES = re.compile(
    r"\b(?P<by>tăng thêm|tăng(?! cường)|giảm bớt|giảm|cắt giảm|kéo giảm|rút ngắn|hạ thấp)\b"
    r"|\b(?:đạt|còn|xuống|lên|chiếm|là|bằng|duy trì|ổn định|đến|tới|ở mức|thành|lên đến)\b",
    re.IGNORECASE,
)
_KEEPS = re.compile(r"\b(?:duy trì|giữ vững|giữ ổn định|giữ)\b", re.IGNORECASE)
_EACH_YEAR = re.compile(
    r"\b(?:bình quân (?:mỗi|hằng|hàng) năm|bình quân năm|(?:mỗi|hằng|hàng) năm)\b", re.IGNORECASE
)
# What is earned in a year is a level that is reached once.
_EARNED_BY_THE_YEAR = re.compile(
    r"(?:thu nhập|doanh thu|năng suất|giá trị|grdp|gdp|bình quân đầu người)\b"
    r"[^;.]{0,120}(?:đồng|usd)[^;.\d]{0,12}/\s?năm",
    re.IGNORECASE,
)
# What a thing can do in a year it can do from then on: “công suất 5 triệu cây giống/năm”.
_CAN_DO_IN_A_YEAR = re.compile(
    r"\b(?:công suất|năng lực)\b[^;.,\d]{0,60}\d[^;]{0,40}/\s?năm", re.IGNORECASE
)
# “kiểm tra 100% cơ sở 02 lần/năm”: how often, and not of what the share is.
_SO_OFTEN = re.compile(r"\d\s?lần\s?/\s?(?:năm|quý|tháng|tuần)\b", re.IGNORECASE)
# “cho 120 hộ vay với lãi suất 3,3%/năm”: what the rate is, not what each year brings.
_RATE_BY_THE_YEAR = re.compile(r"\d\s?%\s?/\s?năm\b")
_AGAINST = re.compile(
    r"\bso với (?P<against>(?:cùng kỳ |cuối |đầu |mức |bình quân )*(?:năm|giai đoạn|quy định|"
    r"hiện (?:nay|tại)|thời điểm|kế hoạch|cả nước|toàn quốc)[^,;.()]{0,40})",
    re.IGNORECASE,
)
# A label with fewer telling words than these says what it measures only with the one before it.
_FEW = 3
_LONGEST_QUOTE = 600


@dataclass(frozen=True, slots=True)
class Stated:
    """A promise as a paragraph states it; offsets are those of its text.

    `start` to `end` are the words that state it, `left` is where they begin with what is no part of
    them. `seen` is null for a promise in words, whose kind `kind` says. `base` is the figure that
    it starts from, `per` of how many it is counted, `parent` the promise that it is a part of; all
    null where there is none. `indicator` is what other plans name for the same words.
    """

    text: str
    start: int
    end: int
    left: int
    clause: tuple[int, int]
    seen: Seen
    base: Figure | None = None
    year: int | None = None
    source: Source = "none"
    per: str | None = None
    part: Part = "goals"
    parent: Stated | None = None
    kind: TargetKind = "numeric"
    bare: bool = False
    indicator: str | None = None

    @property
    def quote(self) -> str:
        """The words that state it."""
        return self.text[self.start : self.end]


def state_in_words(
    text: str, start: int, end: int, *, has_figures: bool, specific: bool, vision: bool = False
) -> Stated | None:
    """Read a clause without a promising figure; None where it promises nothing either.

    `specific` tells that it stands among goals of which each is to be reached, `vision` that they
    are those of a day to come.
    """
    clause = text[start:end]
    kind = promise_in_words(clause, specific=specific, vision=vision)
    if kind is None or (has_figures and kind in ("relational", "words")):
        return None
    return stated_in_words(text, start, end, kind)


def stated_in_words(text: str, start: int, end: int, kind: TargetKind) -> Stated:
    """Read words that make a promise of a kind without a figure."""
    bare = Seen(start, start, start, _NOTHING)
    return Stated(text, start, end, start, (start, end), bare, kind=kind, bare=True)


def state_known(text: str, start: int, end: int, indicator: str, kind: TargetKind) -> Stated:
    """Read words that other plans state as a target without a figure."""
    return replace(stated_in_words(text, start, end, kind), indicator=indicator)


def state(stated: Stated, context: Context, *, named: bool = False) -> Proposal:
    """Put a promise into the author's form, with what speaks for it.

    `named` is one that others are parts of, so that it needs a name.
    """
    likely = _likely(stated, context.known)
    sure = likely[0].id if likely and likely[0].certainty >= SURE else None
    form: Annotation = {"indicator": sure, **_what(stated), **_measure(stated)}
    form |= _time(stated, context)
    form |= _conditions(stated, context.known)
    entry = next((one for one in context.known.indicators if one.id == sure), None)
    form = _defined(stated, entry, form) if entry else form
    form |= {"quote": stated.quote, "proposed": True}
    if named:
        form = {"id": name_of(stated), **form}
    return Proposal(form, _why(stated), _certainty(stated), likely)


def _what(stated: Stated) -> Annotation:
    if stated.bare:
        return _words(stated)
    figure = _figure(stated.seen)
    kind: Annotation = {"kind": "maintain"} if _KEEPS.search(_lead(stated)) else {}
    base: Annotation = {"base": _start(stated.base)} if stated.base else {}
    unaided = not stated.seen.spelt and prints_itself(stated.quote, figure)
    print_: Annotation = {} if unaided else {"printed": _printed(stated)}
    return {**kind, "is": str(figure), **base, **print_}


def _start(base: Figure) -> str:
    """Write the figure that something starts from, which the words “từ” do not bound."""
    operator = base.operator if base.value_max is not None else "="
    return str(replace(base, operator=operator))


def _words(stated: Stated) -> Annotation:
    if stated.kind == "words" and (found := none_left(stated.quote)):
        words, _what = found
        unit, _per, _end = unit_behind(stated.quote, stated.quote.index(words) + len(words))
        figure = str(Figure("=", Decimal(0), None, unit))
        aided = words.casefold() in ("không còn", "không có", "không để")
        print_: Annotation = {} if aided else {"printed": words}
        return {"kind": "words", "is": figure, **print_}
    return {"kind": stated.kind, **comparison(stated.kind, stated.quote)}


def _figure(seen: Seen) -> Figure:
    unit = seen.figure.unit
    if unit:
        unit = _MEASURED_IN.get(unit.casefold(), unit)
        unit = f"{unit}/{seen.per}" if seen.per else unit
    return Figure(seen.figure.operator, seen.figure.value, seen.figure.value_max, unit)


def _printed(stated: Stated) -> str:
    start = max(stated.start, stated.seen.start)
    return stated.text[start : stated.seen.end].strip()


def _lead(stated: Stated) -> str:
    return stated.text[max(stated.left, stated.seen.start - 120) : stated.seen.start]


def _measure(stated: Stated) -> Annotation:
    """Say what the figure measures where it is no level: by how much, or how much each year."""
    if stated.bare or stated.seen.figure.unit is None:
        return {}
    if stated.base is None and _is_change(stated):
        return {"measure": "change"}
    yearly = is_yearly(f"/{stated.seen.per}") or _is_yearly(stated)
    return {"measure": "flow"} if yearly and stated.seen.unit != "%" else {}


def _is_change(stated: Stated) -> bool:
    hits = list(_CHANGES.finditer(_lead(stated)))
    if not hits or not hits[-1]["by"]:
        return False
    far = len(_lead(stated)[hits[-1].end() :].split()) > 4
    return not far or _is_yearly(stated) or stated.seen.figure.value < 50


def _is_yearly(stated: Stated) -> bool:
    """Tell whether it speaks of what each year brings, a rate beside a count apart."""
    own = stated.seen.unit == "%"
    return is_yearly((_SO_OFTEN if own else _RATE_BY_THE_YEAR).sub("", stated.quote))


def _time(stated: Stated, context: Context) -> Annotation:
    found: Annotation = {"year": stated.year}
    yearly, (first, last) = _EACH_YEAR.search(stated.quote), context.period
    once = _EARNED_BY_THE_YEAR.search(stated.quote) or _CAN_DO_IN_A_YEAR.search(stated.quote)
    flows = _is_yearly(stated) and not once
    if stated.part == "goals" and not stated.bare:
        flows = False  # what each year brings among the goals holds to the end of the period
    if first == last and not yearly:
        flows = False  # “trong năm” of a plan for one year
    if stated.year is None and last is not None and not flows:
        found = {"year": last, "inferred": FROM_PERIOD}
    elif stated.source == "lead":
        found["inferred"] = FROM_LEAD
    if yearly:
        found["when"] = yearly[0]
    return found


def _conditions(stated: Stated, known: Known) -> Annotation:
    found: Annotation = {}
    if population := population_in(stated.quote, known):
        found["population"] = population
    if per := stated.per or (stated.seen.per if stated.seen.per[:1].isdecimal() else ""):
        found["per"] = per
    if against := _AGAINST.search(stated.quote):
        found["against"] = against["against"].strip()
    if stated.parent is not None:
        found["part_of"] = name_of(stated.parent)
    return found


def _defined(stated: Stated, indicator: KnownIndicator, form: Annotation) -> Annotation:
    """Say in which of the indicator's ways it is stated, and not of whom where that goes unsaid."""
    variant = variant_in(stated.quote[:_LONGEST_QUOTE], indicator)
    if form.get("population") and form["population"] == indicator.unsaid:
        form = {key: value for key, value in form.items() if key != "population"}
    return {**form, **({"variant": variant} if variant else {})}


def name_of(stated: Stated) -> str:
    """Return the name by which its parts call a target, made of its words and its figure."""
    words = " ".join(stated.quote.split()[:8])
    return slug(f"{words} {stated.year or ''}")


def population_in(quote: str, known: Known) -> str | None:
    """Return the longest population of the registry whose words the quote prints."""
    words = f" {' '.join(re.findall(_WORDS, quote.casefold()))} "
    best = ""
    found = None
    for population in known.populations:
        for name in population.names:
            printed = " ".join(re.findall(_WORDS, name.casefold()))
            if len(printed) > len(best) and f" {printed} " in words:
                best, found = printed, population.id
    return found


def _likely(stated: Stated, known: Known) -> tuple[Likely, ...]:
    if stated.indicator:
        return (Likely(stated.indicator, 1.0),)
    if not known.indicators:
        return ()
    clause = stated.text[stated.clause[0] : stated.clause[1]][:500]
    around = stated.parent.quote if stated.parent is not None else clause
    unit = "" if stated.bare else (stated.seen.figure.unit or "")
    return index_of(known.indicators).likely(stated.quote, around, unit)


def _why(stated: Stated) -> tuple[str, ...]:
    reasons = [_(_SPOKEN[one]) for one in (stated.part, stated.source) if one in _SPOKEN]
    if stated.seen.bound:
        reasons.append(_("chữ chỉ mức: “{words}”", words=stated.seen.bound))
    if stated.base:
        reasons.append(_("câu nêu mức xuất phát và mức phải đạt"))
    return tuple(reasons)


def _certainty(stated: Stated) -> float:
    certain = 0.9 if stated.part == "goals" else 0.7
    certain -= 0.2 if stated.bare else 0.0
    certain += 0.05 if stated.seen.unit == "%" else 0.0
    return round(certain - (0.1 if stated.source == "none" else 0.0), 2)


_NOTHING = Figure("=", Decimal(0))
_WORDS = r"[^\W_]+"
# What the desk says of a year that a phrase above gives, and that its row prints.
LEAD_YEAR, ROW_YEAR = N_("năm in ở câu dẫn"), N_("năm in ở cột hay dòng của bảng")
# What speaks for a target, by where it stands and where its year was found.
_SPOKEN = {
    "goals": N_("đứng trong phần mục tiêu"),
    "tasks": N_("việc phải làm ra con số này"),
    "listed": N_("sản phẩm của nhiệm vụ"),
    "purpose": N_("câu nói phải đạt tỷ lệ này"),
    "words": N_("năm in ngay trong câu"),
    "paragraph": N_("năm in phía trước trong đoạn"),
    "lead": LEAD_YEAR,
    "heading": N_("năm in ở tên mục"),
}
