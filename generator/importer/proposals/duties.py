"""What must be reported, reviewed or done by when, by whom and to whom: for a person to check.

A duty is a clause with a time of its own. Who has it is its subject, else who a heading or the
sentence above names. What was done and what a target says is none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.importer.proposals.actors import NOBODY, tells_of_the_past
from generator.importer.proposals.agencies import Name, list_at
from generator.importer.proposals.clauses import Clause, clauses
from generator.importer.proposals.context import Annotation, Context
from generator.importer.proposals.duty_days import when_of
from generator.importer.proposals.duty_rules import IN_TIME, Said, is_event, sets_duty
from generator.importer.proposals.duty_times import joined, own_times
from generator.importer.proposals.duty_words import (
    action,
    has_verb,
    is_deed,
    recipients,
)
from generator.importer.proposals.identities import meant_by
from generator.importer.proposals.named_above import subject_above
from generator.importer.proposals.said_times import SaidTime
from generator.importer.proposals.words import longest, phrases, verb_words

_LEADS = phrases("chủ trì")
_WITH = phrases("phối hợp với|phối hợp cùng|phối hợp chặt chẽ với|phối hợp|cùng với")
_PAST = phrases("đã")
_HOW = phrases("theo|vào|định kỳ")
# What names the time of a task and is nobody's duty: “Thời gian thực hiện: …”.
_LABEL = re.compile(
    r"\W*(?:thời gian|thời hạn|tiến độ|lộ trình)\b(?! (?:gửi|nộp|báo cáo))[^:;]{0,60}:",
    re.IGNORECASE,
)
_ASKING = phrases("yêu cầu|đề nghị|giao|phân công|giao cho")
_GOES_ON = (" về ", " việc ", " gửi ", " báo cáo ", " trình ", " cho ")
_OPENING = re.compile(r"\s*(?P<words>(?:định kỳ )?h[àằ]ng (?:năm|quý|tháng),?)\s$", re.IGNORECASE)
_REPORT_OF = re.compile(r"báo cáo (?:tổng kết )?(?:năm|quý|tháng|6 tháng|tổng kết)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of a clause with its times: `text[start:end]` is what is quoted."""

    start: int
    end: int
    times: Sequence[SaidTime]

    @property
    def time(self) -> SaidTime:
        """Return the first of its times, by which it is told what sets a duty."""
        return self.times[0]


def propose_duties(text: str, context: Context) -> Iterator[Annotation]:
    """Yield what must be done by a day, in some years or at intervals, in order of the text."""
    closed = context.role in NOBODY and context.role != "closing"
    times = [] if closed or tells_of_the_past(context) else own_times(text)
    if not times:
        return
    starts = [one.start for one in times]
    subject, before, told, yearly = subject_above(context), None, None, False
    for clause in clauses(text):
        if names := _asked(text, clause) or clause.subject:
            subject = tuple(name.full for name in names)
        inside = times[bisect_left(starts, clause.start) : bisect_left(starts, clause.end)]
        if not inside:
            before = clause
            continue
        if _LABEL.match(text, clause.start):
            continue
        by = [made for name in subject if (made := meant_by(name, context).id)]
        whole = _with_what(before, clause, inside[0]) if before else clause
        found = list(
            _of_clause(text, whole, joined(text, inside, yearly=yearly), by, context, told)
        )
        yield from found
        before, told = None, found[-1] if found else told
        yearly = bool(found) and found[-1].get("every") == ["year"] and _goes_on(text, clause.end)


def _goes_on(text: str, end: int) -> bool:
    """Tell whether a sentence goes on behind a clause."""
    return text[end : end + 2].lstrip().startswith(";")


def _asked(text: str, clause: Clause) -> tuple[Name, ...]:
    """Return whom the subject of a clause asks: “UBND tỉnh yêu cầu các sở báo cáo …”."""
    length = longest(clause.words, clause.verb, _ASKING) if clause.subject else 0
    return list_at(text, clause.words, clause.verb + length).names if length else ()


def _with_what(before: Clause, clause: Clause, time: SaidTime) -> Clause:
    """Join “…; hoàn thành trước ngày 30/6” with the clause before it, which says what."""
    told = [one for one in clause.words[clause.verb :] if one.start < time.start]
    if not told or longest(told, 0, IN_TIME) < len(told):
        return clause
    return replace(before, words=(*before.words, *clause.words))


def _of_clause(
    text: str,
    clause: Clause,
    lists: Sequence[Sequence[SaidTime]],
    by: list[str],
    context: Context,
    before: Annotation | None,
) -> Iterator[Annotation]:
    told: Annotation = {}
    found: list[tuple[_Part, Annotation]] = []
    starts = [one.start for one in clause.words]
    done = any(
        longest(clause.words, at, _PAST) and verb_words(clause.words, at + 1)
        for at in range(len(clause.words))
    )
    for part in () if done else _parts(text, clause, lists, starts):
        words = clause.words[bisect_left(starts, part.start) : bisect_left(starts, part.end)]
        done_there = action(words) or ("other" if is_event(text, part.time) else None)
        if done_there:
            told = {"does": done_there, "by": [*by], **recipients(text, words, context)}
            if done_there in ("report", "review") and not told["to"]:
                # Where the clause says once for all to whom, else as the report before.
                told |= recipients(text, clause.words, context)
            if before and not told["to"] and _REPORT_OF.search(text, part.start, part.end):
                told["to"] = before["to"]
        does, to = str(told.get("does", "")), bool(told.get("to"))
        said = Said(text, part.start, part.time, does, bool(by), to, words)
        if not told or not sets_duty(said):
            continue
        if found and (whole := _gone_on(text, found[-1], part, told)):
            found[-1] = whole, told
        else:
            found.append((part, told))
    for part, told in found:
        yield from _annotations(text, part, told)


def _gone_on(
    text: str, before: tuple[_Part, Annotation], part: _Part, told: Annotation
) -> _Part | None:
    """Join “báo cáo 6 tháng trước ngày 10/6, báo cáo năm trước ngày 10/12”: it is one action."""
    first, said = before
    times = (*first.times, *part.times)
    if told != said or not _REPORT_OF.match(text, part.start) or when_of(times) is None:
        return None
    return _Part(first.start, part.end, times)


def _annotations(text: str, part: _Part, told: Annotation) -> Iterator[Annotation]:
    start, end = part.start, part.end
    for times in _together(part.times):
        quote = text[start:end].strip(" ,")
        yield {**told, **(when_of(times) or {}), "quote": quote, "proposed": True}
        behind = part.times[part.times.index(times[-1]) + 1 :]
        start, end = (behind[0].start, behind[0].end) if behind else (end, end)


def _together(times: Sequence[SaidTime]) -> list[list[SaidTime]]:
    found: list[list[SaidTime]] = []
    for one in times:
        if found and when_of([*found[-1], one]) is not None:
            found[-1].append(one)
        else:
            found.append([one])
    return found


def _parts(
    text: str, clause: Clause, lists: Sequence[Sequence[SaidTime]], starts: Sequence[int]
) -> Iterator[_Part]:
    """Cut a clause at its times: “sơ kết vào năm 2028, tổng kết vào năm 2030” has two parts.

    A time stands behind what it is for, or before it: “định kỳ hằng năm báo cáo …”.
    """
    begin = _before_comma(clause, lists, _first_verb(text, clause))
    begin = _with_opening(text, clause.start, begin)
    for index, several in enumerate(lists):
        first, last = several[0], several[-1]
        behind = lists[index + 1][0].start if index + 1 < len(lists) else None
        said = clause.words[bisect_left(starts, begin) : bisect_left(starts, first.start)]
        following = clause.words[bisect_left(starts, last.end) :]
        if first.kind == "period" and not has_verb(said) and _of_a_thing(clause, first, starts):
            continue
        if has_verb(said) and not (said[-1].text == "," and is_deed(following, 0)):
            end = _behind_bracket(text, begin, last.end)
            yield _Part(begin, _with_object(text, end, clause.end, behind), several)
        else:
            end = _before(text, last.end, behind) if behind else clause.end
            yield _Part(_with_period(text, first.start), end, several)
        begin = _behind_joint(text, end)


def _of_a_thing(clause: Clause, time: SaidTime, starts: Sequence[int]) -> bool:
    """Tell a period that is that of a thing: “căn cứ dự toán hằng năm, …”."""
    at = bisect_left(starts, time.start)
    told = clause.words[at - 1 : at]
    of_subject = any(name.end == one.end for name in clause.subject for one in told)
    return bool(told) and told[0].is_word and not (of_subject or longest(told, 0, _HOW))


def _first_verb(text: str, clause: Clause) -> int:
    """Return where the words of what is done begin, behind “chủ trì, phối hợp với …”."""
    words = clause.words
    if clause.verb >= len(words):
        return clause.end
    if not longest(words, clause.verb, _WITH) and not longest(words, clause.verb, _LEADS):
        return words[clause.verb].start
    for at in range(clause.verb, len(words)):
        if length := longest(words, at, _WITH):
            listed = list_at(text, words, at + length)
            end = listed.end if listed.names else at + length
            return words[end].start if end < len(words) else clause.end
    return words[clause.verb].start


def _before_comma(clause: Clause, lists: Sequence[Sequence[SaidTime]], begin: int) -> int:
    """Return where what is done begins before the comma that a clause was opened up to.

    “Định kỳ báo cáo hằng năm (trước …), báo cáo sơ kết …” and “căn cứ Kế hoạch này lập phương án,
    hoàn thành trước …” say it before.
    """
    opened = clause.subject[-1].end if clause.subject else clause.start
    if not lists or opened >= begin:
        return begin
    first = lists[0][0].start
    at = bisect_left([one.start for one in clause.words], begin)
    only_in_time = at < len(clause.words) and longest(clause.words, at, IN_TIME) > 0
    if begin < first and not only_in_time:
        return begin
    before = [one for one in clause.words if opened <= one.start < min(begin, first)]
    done = next((n for n in range(len(before)) if is_deed(before, n)), None)
    if done is None:
        return begin
    return before[0].start if begin > first else before[done].start


def _with_opening(text: str, start: int, begin: int) -> int:
    """Take along how often, where it opens a clause: “Định kỳ hằng năm, tổng hợp …”."""
    opening = _OPENING.fullmatch(text, start, begin)
    return opening.start("words") if opening else begin


def _with_period(text: str, start: int) -> int:
    before = text[max(0, start - 8) : start]
    return start - 8 if before.lower() == "định kỳ " else start


def _behind_joint(text: str, at: int) -> int:
    while at < len(text) and text[at] in " ,":
        at += 1
    return at + 3 if text.startswith("và ", at) else at


def _behind_bracket(text: str, start: int, end: int) -> int:
    opened = text.count("(", start, end) > text.count(")", start, end)
    return end + 1 if opened and text.startswith(")", end) else end


def _before(text: str, start: int, behind: int) -> int:
    """Return where what goes with a time ends before the next one: at the last comma between."""
    comma = text.rfind(",", start, behind)
    return comma if comma > start else behind


def _with_object(text: str, end: int, last: int, behind: int | None) -> int:
    """Take what is reported on, and to whom, behind: “báo cáo trước ngày 15 hằng tháng về …”."""
    if behind or not text.startswith(_GOES_ON, end):
        return end
    comma = text.find(",", end, last)
    return last if comma < 0 else comma
