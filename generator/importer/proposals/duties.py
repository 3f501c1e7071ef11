"""What must be reported, reviewed or done by when, by whom and to whom: for a person to check.

A duty is a clause with a time of its own. Who has it is its subject, else who a heading or the
sentence above names. What was done and what a target says is none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.importer.proposals.actors import NOBODY, tells_of_the_past
from generator.importer.proposals.agencies import Name, list_at
from generator.importer.proposals.bare_bodies import with_bare_body
from generator.importer.proposals.clauses import Clause, clauses
from generator.importer.proposals.context import Annotation, Context
from generator.importer.proposals.duty_days import together, when_of
from generator.importer.proposals.duty_parts import Part, parts
from generator.importer.proposals.duty_rules import IN_TIME, PAPERS, Said, is_event, sets_duty
from generator.importer.proposals.duty_times import in_one_year, joined, own_times
from generator.importer.proposals.duty_words import (
    action,
    recipients,
)
from generator.importer.proposals.identities import meant_by
from generator.importer.proposals.named_above import subject_above
from generator.importer.proposals.roles_in_brackets import bracketed_in
from generator.importer.proposals.said_times import SaidTime
from generator.importer.proposals.words import Token, longest, phrases, verb_words

_PAST = phrases("đã")
_FOR = "để "
# What names the time of a task and is nobody's duty: “Thời gian thực hiện: …”.
_LABEL = re.compile(
    r"\W*(?:thời gian|thời hạn|tiến độ|lộ trình)\b(?! (?:gửi|nộp|báo cáo))[^:;]{0,60}:",
    re.IGNORECASE,
)
_ASKING = phrases("yêu cầu|đề nghị|giao|phân công|giao cho")
# “báo cáo quý trước ngày 15 tháng cuối quý; năm trước ngày 15/12”: the same report again.
_ANOTHER = re.compile(
    r"(?:và )?(?:báo cáo )?(?:định kỳ )?(?:h[àằ]ng |cả )?(?:năm|quý|tháng|tuần|6 tháng)"
    r"(?: (?:đầu|cuối) năm)?:? ?\(?",
    re.IGNORECASE,
)
# So far from the beginning of a clause a time may stand between who acts and what is done.
_REACH = 80
_REPORT_OF = re.compile(r"báo cáo (?:tổng kết )?(?:năm|quý|tháng|6 tháng|tổng kết)", re.IGNORECASE)


def propose_duties(text: str, context: Context) -> Iterator[Annotation]:
    """Yield what must be done by a day, in some years or at intervals, in order of the text."""
    closed = context.role in NOBODY and context.role != "closing"
    times = [] if closed or tells_of_the_past(context) else own_times(text)
    if not times:
        return
    starts = [one.start for one in times]
    bracketed = tuple(one.agency for one in bracketed_in(text, context) if one.role == "leads")
    subject, before, told, yearly = subject_above(context), None, None, False
    for clause in (with_bare_body(text, one, context.headings) for one in clauses(text)):
        inside = times[bisect_left(starts, clause.start) : bisect_left(starts, clause.end)]
        if names := _asked(text, clause) or clause.subject or _before_time(text, clause, inside):
            subject = tuple(name.full for name in names)
        if not inside:
            before = clause
            continue
        labelled = bool(_LABEL.match(text, clause.start))
        if labelled and not (before and subject and _goes_on(text, before.end)):
            continue
        by = [made for name in subject or bracketed if (made := meant_by(name, context).id)]
        whole = _with_what(before, clause, inside[0], labelled=labelled) if before else clause
        lists = in_one_year(
            text[clause.start : clause.end], joined(text, inside, yearly=yearly), context.period
        )
        found = list(_of_clause(text, whole, lists, by, context, told))
        found = [one for one in found if not labelled or one["does"] in PAPERS]
        yield from found
        before, told = None, found[-1] if found else told
        yearly = bool(found) and found[-1].get("every") == ["year"] and _goes_on(text, clause.end)


def _before_time(text: str, clause: Clause, inside: Sequence[SaidTime]) -> tuple[Name, ...]:
    """Return who acts where a time stands in between: “Công an xã, trước ngày 5, thông báo …”."""
    if not inside or inside[0].start - clause.start > _REACH:
        return ()
    time = inside[0]
    without = f"{text[clause.start : time.start]} {text[time.end : clause.end]}"
    return next((one.subject for one in clauses(without)), ())


def _goes_on(text: str, end: int) -> bool:
    """Tell whether a sentence goes on behind a clause."""
    return text[end : end + 2].lstrip().startswith(";")


def _asked(text: str, clause: Clause) -> tuple[Name, ...]:
    """Return whom the subject of a clause asks: “UBND tỉnh yêu cầu các sở báo cáo …”."""
    length = longest(clause.words, clause.verb, _ASKING) if clause.subject else 0
    return list_at(text, clause.words, clause.verb + length).names if length else ()


def _with_what(before: Clause, clause: Clause, time: SaidTime, *, labelled: bool) -> Clause:
    """Join “…; hoàn thành trước ngày 30/6” with the clause before it, which says what.

    So is “…; thời hạn: quý II/2027”.
    """
    told = [one for one in clause.words[clause.verb :] if one.start < time.start]
    if not labelled and (not told or longest(told, 0, IN_TIME) < len(told)):
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
    found: list[tuple[Part, Annotation]] = []
    starts = [one.start for one in clause.words]
    done = any(
        longest(clause.words, at, _PAST) and verb_words(clause.words, at + 1)
        for at in range(len(clause.words))
    )
    for part in () if done else parts(text, clause, lists, starts):
        words = clause.words[bisect_left(starts, part.start) : bisect_left(starts, part.end)]
        # “gửi Sở A trước 15/11 để tổng hợp, báo cáo UBND tỉnh trước 30/11”: Sở A reports.
        sent = told.get("to") if text.startswith(_FOR, part.start) else None
        doers = [str(one) for one in sent] if isinstance(sent, list) and sent else by
        told = _told(text, clause, part, words, doers, context, before) or told
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


def _told(
    text: str,
    clause: Clause,
    part: Part,
    words: Sequence[Token],
    by: Sequence[str],
    context: Context,
    before: Annotation | None,
) -> Annotation:
    """Return what a part says is to be done, by whom and to whom; empty where it has no deed."""
    done = action(words) or ("other" if is_event(text, part.time) else None)
    if done is None:
        again = before and _ANOTHER.fullmatch(text, clause.start, part.time.start)
        kept = ("does", "by", "to", "through")
        return {key: before[key] for key in kept if key in before} if before and again else {}
    told: Annotation = {"does": done, "by": [*by], **recipients(text, words, context)}
    if done in ("report", "review") and not told["to"]:
        # Where the clause says once for all to whom, else as the report before.
        told |= recipients(text, clause.words, context)
    if before and not told["to"] and _REPORT_OF.search(text, part.start, part.end):
        told["to"] = before["to"]
    return told


def _gone_on(
    text: str, before: tuple[Part, Annotation], part: Part, told: Annotation
) -> Part | None:
    """Join “báo cáo 6 tháng trước ngày 10/6, báo cáo năm trước ngày 10/12”: it is one action."""
    first, said = before
    times = (*first.times, *part.times)
    forms = {one.day.count("/") for one in times}
    if told != said or len(forms) > 1 or forms == {0}:
        return None
    if not _REPORT_OF.match(text, part.start) or when_of(times) is None:
        return None
    return Part(first.start, part.end, times)


def _annotations(text: str, part: Part, told: Annotation) -> Iterator[Annotation]:
    start, end = part.start, part.end
    for times in together(part.times):
        quote = text[start:end].strip(" ,")
        yield {**told, **(when_of(times) or {}), "quote": quote, "proposed": True}
        behind = part.times[part.times.index(times[-1]) + 1 :]
        start, end = (behind[0].start, behind[0].end) if behind else (end, end)
