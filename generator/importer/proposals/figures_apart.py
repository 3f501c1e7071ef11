"""Which figures look like a target and are none, and why: ages, sizes, prices, rates, names.

Each rule knows a kind of figure by the words
beside it, never a document.
"""

from __future__ import annotations

import re

from generator.importer.proposals import apart_words as words
from generator.importer.proposals.beside import Beside
from generator.importer.proposals.figures_seen import Seen
from generator.importer.proposals.money_apart import MONEY_WORDS, aided, paid, part_of_money
from generator.importer.proposals.promised import brings_about
from generator.importer.proposals.work_apart import (
    at_oclock,
    how_done,
    laid_on_each,
    looked_into,
    so_often,
    taught_for,
)


def why_apart(seen: Seen, beside: Beside) -> str | None:
    """Return why a figure is no target; None for one that may be.

    An empty reason is that of a figure which tempts nobody. None only
    says that nothing speaks against it.
    """
    for rule in _RULES:
        reason = rule(seen, beside)
        if reason is not None:
            return reason
    return None


def is_denominator(seen: Seen, beside: Beside, text: str) -> bool:
    """Tell whether a figure is that of which others are counted: “trên 10.000 dân”."""
    value = seen.figure.value
    if value not in (1, 10, 100, 1000, 10_000, 100_000, 1_000_000) or seen.unit == "%":
        return False
    if beside.starts and words.COUNTED_THINGS.match(seen.unit):
        return False
    before = text[max(0, seen.number - 16) : seen.number]
    if value == 1 and before.rstrip().endswith("mỗi"):
        return False
    length = len(seen.figure.unit or "")
    behind = text[seen.end - length - len(seen.per) : seen.end + 16] if length else beside.tail
    return bool(words.PER_SO_MANY.search(before) and words.COUNTED_ON.match(behind))


def _named(seen: Seen, beside: Beside) -> str | None:
    if beside.tail.startswith((")", "]")) and not seen.unit:
        return words.SILENT
    if beside.in_quotes and seen.unit != "%":
        return words.NAME
    if not (seen.unit or seen.bound or seen.per or _is_reached(beside)):
        return words.SILENT
    counted = seen.bound or seen.unit in ("%", "lần")
    numbered = (
        words.NUMBERED.search(beside.lead) and not counted and not _behind_months(seen, beside)
    )
    return words.SILENT if numbered or words.ANNIVERSARY.search(beside.lead) else None


def _behind_months(seen: Seen, beside: Beside) -> bool:
    """Tell “đào tạo dưới 03 tháng 6.500 người”, where no month is named."""
    return seen.figure.value > words.MONTHS and beside.lead.rstrip().endswith("tháng")


def _is_reached(beside: Beside) -> bool:
    """Tell whether a number without a unit may be what is reached: “xuống 12,5 vào năm 2027”."""
    if re.match(r"\s*(?:%|$|[,;.)])", beside.tail):
        return True
    goal = beside.part == "goals" and words.REACHED_LEVEL.search(beside.lead)
    return bool(goal and words.BY_YEAR.match(beside.tail))


def _motto(seen: Seen, beside: Beside) -> str | None:
    behind = (seen.figure.unit or "") + beside.tail
    small = seen.figure.value < 10 and seen.figure.value_max is None and seen.unit != "%"
    return words.NAME if small and not seen.bound and words.MOTTO.match(behind) else None


def _aged(seen: Seen, beside: Beside) -> str | None:
    months = seen.unit == "tháng" and words.MONTHS_OLD.match(beside.tail)
    if seen.unit in words.AGES or months:
        return None if words.NOT_OF_AGE.search(beside.lead[-60:]) else words.AGE
    if not seen.unit and re.match(r"\s*(?:và|,)\s*\d+\s*tuổi", beside.tail):
        return words.AGE
    if seen.unit == "năm" and not words.YEARS_COUNTED.search(beside.lead[-60:]):
        return words.SILENT
    return None


def _graded(seen: Seen, beside: Beside) -> str | None:
    if seen.unit in words.STARS:
        return words.GRADE
    graded = words.GRADED.search(beside.lead)
    if seen.unit == "%" or graded is None:
        return None
    named = graded["always"] and seen.figure.value <= words.HIGHEST_GRADE
    return words.GRADE if named or not seen.unit else None


def _repeated(seen: Seen, beside: Beside) -> str | None:
    """Judge what is done so often or for so long: “02 phiên/tháng”, “15 phút/số”."""
    if MONEY_WORDS.search(seen.unit):
        return None
    if seen.unit == "lần":
        return _times_over(seen, beside)
    if seen.unit in words.MEANS:
        often = seen.per or words.TIMES_EACH.search(beside.lead)
        return words.FREQUENCY if often and not words.TIME_SAVED.search(beside.lead) else None
    if seen.unit in words.FLOWING or beside.part == "goals":
        return None
    if words.RAISED_FROM.search(beside.lead) or (
        beside.words.casefold().startswith("từ") and words.RAISED_TO.match(beside.tail)
    ):
        return None  # “từ 120 chuyến/ngày lên 180 chuyến/ngày”
    return words.FREQUENCY if words.RARELY_A_RESULT.search(seen.per.casefold()) else None


def _times_over(seen: Seen, beside: Beside) -> str | None:
    """Tell “tăng 2 lần” from “02 lần/tuần”."""
    if "gấp" in beside.words.casefold():
        return None
    if beside.part == "goals" and words.AT_LEAST.match(beside.words) and seen.per:
        return None  # “được khám sức khỏe ít nhất 01 lần/năm”
    if words.TIMES_COUNTED.search(beside.lead) and (beside.part == "goals" or seen.bound):
        return None
    if words.GREW.search(beside.lead) or (seen.bound and not seen.per and "gấp" in beside.lead):
        return None
    return words.FREQUENCY if seen.per or words.TIMES_EACH.search(beside.lead) else words.SILENT


def _timed(seen: Seen, beside: Beside) -> str | None:
    if seen.unit not in words.SPELLS or seen.per:
        often = seen.unit in words.SPELLS and beside.part != "goals"
        return words.LIMIT if often else None
    counted = words.TIME_SAVED.search(beside.lead) or words.MEAN_SPELL.search(beside.lead)
    if counted and not words.DURATION.search(beside.lead):
        return None
    return (
        words.LIMIT
        if seen.bound or seen.unit == "giờ" or words.DURATION.search(beside.lead)
        else words.SILENT
    )


def _picked(_seen: Seen, beside: Beside) -> str | None:
    """Judge what says of whom something is said: “các xã có từ 30% … trở lên được ưu tiên”."""
    if not words.OPEN_BOUND.match(beside.words):
        return None
    if beside.part == "goals":
        which = words.OWNERS_WITH.search(beside.lead) and words.DO_THEN.match(beside.tail)
        return words.SIZE if which else None
    which = words.THOSE_WITH.search(beside.lead) or words.SOME_WITH.search(beside.lead)
    which = which or words.OFFENCE.search(beside.lead) or words.OF_TURNOVER.search(beside.lead)
    which = which or (words.HAVING.match(beside.lead) and words.MUST_THEN.match(beside.tail))
    which = which or words.GETS_THEN.match(beside.tail)
    return words.SIZE if which else None


def _handed_out(seen: Seen, beside: Beside) -> str | None:
    """Judge how work is done: “3.000 tờ rơi”, “400 đại biểu”, “02 người/ca”."""
    if seen.unit in words.COPIES:
        shown = not seen.bound and words.PUT_UP.search(beside.lead)
        return None if shown else words.MEANS_OF_WORK
    if beside.part == "goals":
        return None
    if seen.unit in words.PEOPLE and words.STAFFED.search(beside.lead):
        return words.MEANS_OF_WORK
    if seen.unit in words.PEOPLE and words.MADE_UP.search(beside.lead):
        return words.MEANS_OF_WORK
    printed = seen.unit in words.BOOKLETS and words.PRINTED_MATTER.search(beside.lead)
    manned = seen.unit in words.PEOPLE and words.ON_DUTY.fullmatch(seen.per)
    return words.MEANS_OF_WORK if printed or manned or seen.unit in words.ATTENDING else None


def _decides(seen: Seen, beside: Beside) -> str | None:
    """Judge what decides whether something counts: “phải trên 50% mới được thông qua”."""
    if beside.part == "goals":
        return None
    if seen.unit != "%":
        return words.CONDITION if words.IN_CASE_OF.search(beside.lead) else None
    decides = words.ONLY_THEN.match(beside.tail) or words.ONLY_IF.search(beside.lead)
    return words.CONDITION if decides else None


def _sized(seen: Seen, beside: Beside) -> str | None:
    if seen.unit == "%":
        matter = beside.part != "goals" and words.MATTER.search(beside.lead)
        return words.SIZE if matter else None
    if seen.unit in words.LENGTHS and words.BOUNDARY.search(beside.lead):
        return words.SIZE
    if beside.part == "goals":
        return None
    picks = words.PICKS.search(beside.lead) and not words.HAVING_HOPED.search(beside.lead)
    whose = words.AIDED_WHERE.search(beside.lead) or words.SET_SO.search(beside.lead)
    built = beside.part == "listed" and words.CAPACITY.search(beside.lead)
    if whose or built or (picks and words.OPEN_BOUND.match(beside.words)):
        return words.SIZE
    if seen.bound and (beside.in_brackets or words.STANDARD.search(beside.lead)):
        return words.SIZE
    under = seen.bound.casefold().startswith("dưới") and seen.per
    return words.SIZE if under else None


def _shared(seen: Seen, beside: Beside) -> str | None:
    own = beside.part == "goals" or seen.unit == "%" or words.AT_LEAST.match(beside.words)
    own = own or words.HAVING_HOPED.search(beside.lead)
    capped = seen.figure.operator in ("<", "<=", "between") and seen.unit
    if not own and capped and words.OF_EACH_PLACE.match(seen.per):
        return None if MONEY_WORDS.search(seen.unit) else words.SHARE
    each = not own and words.EACH.search(beside.lead)
    gets = words.EACH_BRINGS.search(beside.lead) or words.EACH_PLACE.search(beside.lead)
    return words.SHARE if each and not gets else None


def _present(seen: Seen, beside: Beside) -> str | None:
    to_do = seen.bound and words.TO_BE_DONE.search(beside.lead)
    if beside.part != "past" and (to_do or words.KEPT_UP.search(beside.lead)):
        return None
    all_shall = beside.part == "goals" and seen.unit == "%" and words.SHALL_ALL.match(beside.tail)
    there = words.PRESENT_TAIL.match(beside.tail) and not all_shall
    if words.STILL_THERE.search(beside.lead) or there:
        return words.PRESENT
    if beside.told and beside.part in ("goals", "tasks", "purpose") and seen.unit:
        return words.PRESENT
    told = words.PRESENT_LEAD.search(beside.lead)
    if told and words.KEPT_WHOLE.search(beside.lead, 0, told.start()):
        return None
    only = beside.part != "goals" and words.NO_MORE_THAN.search(beside.lead)
    if only or (told and not words.STILL_TO_COME.search(beside.lead, told.start())):
        return words.PRESENT
    return words.PRESENT if beside.part == "past" and seen.unit else None


def _schemed(seen: Seen, beside: Beside) -> str | None:
    if seen.unit == "%" or beside.starts:
        return None
    named = words.SCHEME.search(beside.lead) and not words.DONE_THERE.search(beside.lead)
    return words.NAME if named else None


def _ruled(seen: Seen, beside: Beside) -> str | None:
    if beside.part == "goals":
        return None
    if words.EITHER.match(beside.tail) or words.OR_ELSE.search(beside.lead):
        return words.RULE
    if seen.unit != "%" and not seen.bound and not MONEY_WORDS.search(seen.unit):
        # “thành lập 12 tổ theo quy định của Luật …”: what is brought about is no rule restated
        made = brings_about(beside.lead) and not words.AT_A_RATE.match(beside.tail)
        return None if made else _laid_down(beside)
    if seen.unit == "%" and seen.figure.value == 100 and words.ALL_ARE.match(beside.tail):
        return None
    obliged = seen.unit == "%" and words.OBLIGED.search(beside.lead)
    return words.RULE if obliged else _laid_down(beside)


def _laid_down(beside: Beside) -> str | None:
    return words.RULE if words.LAID_DOWN.search(beside.tail) else None


def _papered(seen: Seen, beside: Beside) -> str | None:
    few = seen.figure.value < words.MANY_PAPERS
    if seen.unit == "cuộc" and looked_into(beside):
        return None
    if seen.unit in ("hội nghị", "cuộc") and words.DIALOGUE.match(beside.tail):
        return None
    return words.PRODUCT if few and seen.unit in words.PAPERS and beside.part != "goals" else None


def _bracketed(seen: Seen, beside: Beside) -> str | None:
    if beside.in_brackets and words.PER_NUMBER.match(beside.tail):
        return words.DETAIL
    if not beside.in_brackets or beside.part == "goals":
        return _size_in_brackets(seen, beside)
    told = re.search(r"\((?:từ|trong đó|tương đương|đạt|bình quân)", beside.lead)
    return None if told else words.DETAIL


def _size_in_brackets(seen: Seen, beside: Beside) -> str | None:
    """Tell “cơ sở trọng điểm (từ 1.000 TOE/năm trở lên) áp dụng …”: of whom a goal is said."""
    opened = beside.lead.endswith("(") and seen.unit != "%"
    more = words.OPEN_BOUND.match(beside.words) and words.AND_MORE.search(beside.words)
    return words.SIZE if opened and more else None


_RULES = (
    _aged,
    at_oclock,
    so_often,
    taught_for,
    how_done,
    laid_on_each,
    _handed_out,
    _repeated,
    _graded,
    _motto,
    _named,
    _present,
    _timed,
    _picked,
    paid,
    aided,
    part_of_money,
    _decides,
    _sized,
    _shared,
    _schemed,
    _ruled,
    _papered,
    _bracketed,
)
