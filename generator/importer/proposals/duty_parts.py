"""A clause cut at its times into what each of them is for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.importer.proposals.agencies import list_at
from generator.importer.proposals.clauses import Clause
from generator.importer.proposals.duty_rules import IN_TIME
from generator.importer.proposals.duty_words import has_verb, is_deed
from generator.importer.proposals.said_times import SaidTime
from generator.importer.proposals.words import longest, phrases

_LEADS = phrases("chủ trì")
_WITH = phrases("phối hợp với|phối hợp cùng|phối hợp chặt chẽ với|phối hợp|cùng với")
_HOW = phrases("theo|vào|định kỳ")
# What opens with one of these says when or why, and not yet what is done.
_OPENERS = phrases(
    "sau khi|ngay sau khi|khi|trên cơ sở|căn cứ vào|theo|để|nhằm|đối với|trong|từ|trước|trường hợp|"
    "nếu|kết thúc|thông qua|ngoài|bên cạnh|cùng với|qua"
)
_GOES_ON = (" về ", " việc ", " gửi ", " báo cáo ", " trình ", " cho ")
_OPENING = re.compile(r"\s*(?P<words>(?:định kỳ )?h[àằ]ng (?:năm|quý|tháng),?)\s$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a clause with its times, one at least: `text[start:end]` is what is quoted."""

    start: int
    end: int
    times: Sequence[SaidTime]

    @property
    def time(self) -> SaidTime:
        """Return the first of its times, by which it is told what sets a duty."""
        return self.times[0]


def parts(
    text: str, clause: Clause, lists: Sequence[Sequence[SaidTime]], starts: Sequence[int]
) -> Iterator[Part]:
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
            yield Part(begin, _with_object(text, end, clause.end, behind), several)
        else:
            end = _before(text, last.end, behind) if behind else clause.end
            yield Part(_with_period(text, first.start), end, several)
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
    if not lists:
        return begin
    first = lists[0][0].start
    named = clause.subject and clause.subject[0].start < first
    opened = clause.subject[-1].end if named else clause.start
    if opened >= begin:
        return begin
    at = bisect_left([one.start for one in clause.words], begin)
    only_in_time = at < len(clause.words) and longest(clause.words, at, IN_TIME) > 0
    if begin < first and not only_in_time:
        return begin
    before = [one for one in clause.words if opened <= one.start < min(begin, first)]
    done = next((n for n in range(len(before)) if is_deed(before, n)), None)
    if done is None or longest(before, 0, _OPENERS):
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
