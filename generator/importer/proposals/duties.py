"""What must be reported, reviewed or done by when, by whom and to whom: for a person to check.

A duty is a clause with a time of its own. Who has it is its subject, else who a heading or the
sentence above names. What was done and what a target says is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.importer.proposals.actors import NOBODY, tells_of_the_past
from generator.importer.proposals.agencies import list_at
from generator.importer.proposals.clauses import Clause, clauses, subject_above
from generator.importer.proposals.context import Annotation, Context
from generator.importer.proposals.identities import meant_by
from generator.importer.proposals.times import SaidTime, find_times
from generator.importer.proposals.words import VERBS, Phrases, Token, longest, phrases
from generator.schema.annotations import DutyAction
from generator.text.identifiers import find_document_numbers

_ACTIONS: tuple[tuple[Phrases, DutyAction], ...] = ((phrases("sơ kết|tổng kết"), "review"),)
_WEAKER: tuple[tuple[Phrases, DutyAction], ...] = (
    (phrases("báo cáo|gửi|cung cấp|thông báo|phản ánh"), "report"),
    (phrases("đánh giá"), "review"),
    (phrases("tham mưu|đề xuất|trình|kiến nghị"), "propose"),
)
_REPORT = phrases("báo cáo|thông báo")
_SHOWING = phrases("công bố|công khai|niêm yết")
_HALF_YEARLY = ("6-months",)
# Between two days of a list: “, ”, “ và ”, “) và năm (”.
_LISTED = re.compile(r"\)?\s{0,3}(?:và|,)\s{0,3}(?:(?:cả )?năm \()?")
_HALF = re.compile(r"6 tháng|sáu tháng|học kỳ I\b|vụ ", re.IGNORECASE)
_WHOLE = re.compile(r"\bnăm\b", re.IGNORECASE)
_MAKE = phrases("xây dựng|ban hành|cụ thể hóa|lập")
_PLANS = phrases("kế hoạch|chương trình|phương án|đề án")
_WATCH = phrases("theo dõi|giám sát|kiểm tra|đôn đốc|thanh tra")
_LEADS = phrases("chủ trì")
_WITH = phrases("phối hợp với|phối hợp cùng|phối hợp chặt chẽ với|phối hợp|cùng với")
_TO = phrases(
    "báo cáo|báo cáo về|báo cáo cho|báo cáo với|gửi|gửi về|gửi cho|gửi báo cáo về|gửi báo cáo|"
    "trình|tham mưu|tham mưu cho|tham mưu giúp|giúp"
)
_TOWARDS = phrases("về|cho")
_THROUGH = phrases("qua|thông qua")
_REGULARLY = phrases("định kỳ|thường xuyên|kịp thời|căn cứ|trên cơ sở|in|thu")
_NO_VERB = phrases("chương trình|quá trình|lộ trình|công trình|quy trình|tiến trình|giáo trình")
_PAST = phrases("đã")
_LABELS = ("Thời gian", "Thời hạn", "Tiến độ", "Lộ trình")
# So many times of a clause are read: what has more is no sentence.
_FROM = ("từ ", "kể từ ")
_MOST_TIMES = 20
# So close behind a document's number its date begins.
_BEHIND_NUMBER = 15


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of a clause with one time: `text[start:end]` is what is quoted."""

    start: int
    end: int
    time: SaidTime


def propose_duties(text: str, context: Context) -> Iterator[Annotation]:
    """Yield what must be done by a day, in some years or at intervals, in order of the text."""
    closed = context.role in NOBODY and context.role != "closing"
    if closed or tells_of_the_past(context) or text.startswith(_LABELS):
        return
    times = _own_times(text)
    subject = subject_above(context) if times else ()
    for clause in clauses(text) if times else ():
        if clause.subject:
            subject = tuple(name.full for name in clause.subject)
        inside = [one for one in times if clause.start <= one.start < clause.end]
        by = [made for name in subject if (made := meant_by(name, context).id)]
        yield from _of_clause(text, clause, _joined(text, inside[:_MOST_TIMES]), by, context)


def _own_times(text: str) -> list[SaidTime]:
    """Return the times of a text without the dates of documents."""
    ends = [one.end for one in find_document_numbers(text)]
    return [
        one
        for one in find_times(text)
        if (one.bounded or not any(0 <= one.start - end < _BEHIND_NUMBER for end in ends))
        and not text[: one.start].lower().endswith(_FROM)
    ]


def _joined(text: str, times: Sequence[SaidTime]) -> list[SaidTime]:
    """Join a period with the day behind it, and days that share one: “01/6 và 15/11 hằng năm”."""
    found: list[SaidTime] = []
    for time in reversed(times):
        behind = found[0] if found else None
        if behind and time.is_period and behind.day and behind.every in ((), time.every):
            start = time.start if text[time.end : behind.start] == " (" else behind.start
            found[0] = replace(behind, every=_every(time, behind), start=start)
        else:
            found.insert(0, time)
    for several in _lists(text, found):
        every = next((one.every for one in several if one.every), ())
        if len(several) > 1 and all(one.day for one in several):
            at = found.index(several[0])
            found[at : at + len(several)] = [replace(one, every=every) for one in several]
    return _half_and_whole(text, found)


def _every(period: SaidTime, time: SaidTime) -> tuple[str, ...]:
    """Return how often a day comes that stands with a period: one with a month, once a year."""
    yearly = "/" in time.day and period.every == _HALF_YEARLY
    return ("year",) if yearly else period.every


def _half_and_whole(text: str, times: Sequence[SaidTime]) -> list[SaidTime]:
    """Let the days of “báo cáo 6 tháng trước 15/6, báo cáo năm trước 15/12” come every year."""
    days = [one for one in times if one.day.count("/") == 1]
    told = text[max(0, days[0].start - 40) : days[-1].start] if len(days) > 1 else ""
    if not (_HALF.search(told) and _WHOLE.search(told)):
        return list(times)
    return [replace(one, every=("year",)) if one in days else one for one in times]


def _of_clause(
    text: str, clause: Clause, times: Sequence[SaidTime], by: list[str], context: Context
) -> Iterator[Annotation]:
    told: Annotation = {}
    for part in _parts(text, clause, times):
        words = [one for one in clause.words if part.start <= one.start < part.end]
        if does := _action(words):
            sent = does == "report"
            told = {"does": does, "by": [*by], **_recipients(text, words, context, sent=sent)}
        done = any(
            longest(clause.words, at, _PAST) and longest(clause.words, at + 1, VERBS)
            for at in range(len(clause.words))
        )
        if told and not done and _counts(str(told["does"]), part.time, by, words):
            yield _annotation(text, part, told)


def _annotation(text: str, part: _Part, told: Annotation) -> Annotation:
    time = part.time
    when: Annotation = {
        "day": time.day,
        "every": [*time.every],
        "years": [*time.years],
        "when": time.when,
    }
    return {
        **told,
        **{key: value for key, value in when.items() if value},
        "quote": text[part.start : part.end].strip(" ,"),
        "proposed": True,
    }


def _counts(does: str, time: SaidTime, by: Sequence[str], words: Sequence[Token]) -> bool:
    """Tell whether words with a time set a duty, and not only tell of something regular.

    Hours or days that a rule leaves are a duty of who has to report.
    """
    tells = any(longest(words, at, _REPORT) for at in range(len(words)))
    if time.is_year:
        return does == "review" or bool(by)
    if time.is_span:
        return does == "report" and tells
    if not by and does not in ("report", "review"):
        return False
    if time.is_period:
        shows = any(longest(words, at, _SHOWING) for at in range(len(words)))
        return does in ("report", "review", "propose") or shows
    return bool(time.when or time.bounded or time.every)


def _parts(text: str, clause: Clause, times: Sequence[SaidTime]) -> Iterator[_Part]:
    """Cut a clause at its times: “sơ kết vào năm 2028, tổng kết vào năm 2030” has two parts.

    A time stands behind what it is for, or before it: “định kỳ hằng năm báo cáo …”.
    """
    begin = _first_verb(text, clause)
    lists = _lists(text, times)
    for index, several in enumerate(lists):
        first, last = several[0], several[-1]
        behind = lists[index + 1][0].start if index + 1 < len(lists) else None
        if _has_verb(clause, begin, first.start):
            end = last.end
            yield _Part(begin, _with_object(text, clause, end), first)
        else:
            end = _before(text, last.end, behind) if behind else clause.end
            yield _Part(_with_period(text, first.start), end, first)
        yield from (_Part(one.start, one.end, one) for one in several[1:])
        begin = _behind_joint(text, end)


def _lists(text: str, times: Sequence[SaidTime]) -> list[list[SaidTime]]:
    """Group times that are one list: “01/6 và 15/11 hằng năm”."""
    found: list[list[SaidTime]] = []
    for time in times:
        if found and _LISTED.fullmatch(text, found[-1][-1].end, time.start):
            found[-1].append(time)
        else:
            found.append([time])
    return found


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


def _has_verb(clause: Clause, start: int, end: int) -> bool:
    return any(
        start <= word.start < end
        and longest(clause.words, at, VERBS)
        and not longest(clause.words, at, _REGULARLY)
        for at, word in enumerate(clause.words)
    )


def _with_period(text: str, start: int) -> int:
    before = text[max(0, start - 8) : start]
    return start - 8 if before.lower() == "định kỳ " else start


def _behind_joint(text: str, at: int) -> int:
    while at < len(text) and text[at] in " ,":
        at += 1
    return at + 3 if text.startswith("và ", at) else at


def _before(text: str, start: int, behind: int) -> int:
    """Return where what goes with a time ends before the next one: at the last comma between."""
    comma = text.rfind(",", start, behind)
    return comma if comma > start else behind


def _with_object(text: str, clause: Clause, end: int) -> int:
    """Take what is reported on behind the day: “báo cáo trước ngày 15 hằng tháng về …”."""
    if not text.startswith((" về ", " việc "), end):
        return end
    comma = text.find(",", end, clause.end)
    return clause.end if comma < 0 else comma


def _action(words: Sequence[Token]) -> DutyAction | None:
    """Return what a stretch says is to be done; null where it has no verb."""
    found = [at for at in range(len(words)) if _is_verb(words, at)]
    verbs = [at for at in found if at == 0 or not words[at].is_capital]
    real = [at for at in verbs if not longest(words, at, _REGULARLY)]
    if not real:
        return None
    for known, action in _ACTIONS:
        if any(longest(words, at, known) for at in real):
            return action
    if any(
        (made := longest(words, at, _MAKE)) and longest(words, at + made, _PLANS) for at in real
    ):
        return "plan"
    for known, action in _WEAKER:
        if any(longest(words, at, known) for at in real):
            return action
    return "monitor" if longest(words, real[0], _WATCH) else "other"


def _is_verb(words: Sequence[Token], at: int) -> bool:
    """Tell whether a word is a verb; “trình” of “chương trình” is none."""
    whole = at > 0 and longest(words, at - 1, _NO_VERB) == 2
    return bool(longest(words, at, VERBS)) and not whole


def _recipients(text: str, words: Sequence[Token], context: Context, *, sent: bool) -> Annotation:
    """Return to whom and through whom a stretch says that something goes."""
    found: dict[str, list[str]] = {"to": [], "through": []}
    at = 0
    while at < len(words):
        key, length = "to", longest(words, at, _TO | _TOWARDS if sent else _TO)
        if not length:
            key, length = "through", longest(words, at, _THROUGH)
        listed = list_at(text, words, at + length) if length else None
        for name in listed.names if listed else ():
            made = meant_by(name.full, context).id
            if made and made not in found[key]:
                found[key].append(made)
        at = max(at + 1, listed.end if listed and listed.names else 0)
    through: Annotation = {"through": [*found["through"]]} if found["through"] else {}
    return {"to": [*found["to"]], **through}
