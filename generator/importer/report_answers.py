"""The duties that a report seems to answer, by its own words, for a person to judge.

A duty is proposed only where the body that issued the report is one that must do it, where the
report names the plan, or in its title what the plan carries out, and where the title says one year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.language import _
from generator.schema.annotations import DutyAction
from generator.text.vietnamese import fold

REPORT_TYPE = "bao-cao"
# Fewer words of a title stand in texts that mean something else.
FEWEST_WORDS = 6
# The day of a document that is cited; its year is none of the report.
_OF_CITED = re.compile(
    r"ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|ngày\s+\d{1,2}[/.-]\d{1,2}[/.-]\d{4}",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\d/.-])(?:19|20)[0-9]{2}(?![\d/])")
_REVIEW = re.compile(r"\b(?:so|tong) ket\b")


@dataclass(frozen=True, slots=True)
class KnownDuty:
    """A duty of a plan that the portal holds: its address, what is done by whom, in which years.

    `address` is `<plan>#<duty>`, `by` are agencies by id. `number` and `title` are those of the
    plan, `carried` the numbers of what it carries out. `since` is the year of the plan, null for
    one without a day; `years` are those that the duty names, none where it names none.
    """

    address: str
    does: DutyAction
    by: tuple[str, ...]
    number: str | None
    title: str
    carried: tuple[str, ...] = ()
    since: int | None = None
    years: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ProposedAnswer:
    """The address of a duty in a year, and in words why the report seems to answer it."""

    answer: str
    because: str


def proposed_answers(
    type_: str, title: str | None, issuer: str | None, text: str, duties: Sequence[KnownDuty]
) -> Iterator[ProposedAnswer]:
    """Yield the duties that a report seems to answer, in their order.

    `type_` and `issuer` are ids, `title` is as printed, `text` what the report prints. Nothing is
    proposed of what is called no report, of an unknown body, of a title with no or several years.
    """
    year = _year(title) if title else None
    if title is None or issuer is None or year is None or type_ != REPORT_TYPE:
        return
    words = _Words.of(title, text)
    for duty in duties:
        is_asked = issuer in duty.by and words.is_done(duty) and _is_of(duty, year)
        if is_asked and (named := words.names(duty)):
            because = _(
                "chính cơ quan này phải báo cáo; {named}; tên văn bản nói năm {year}",
                named=named,
                year=year,
            )
            yield ProposedAnswer(f"{duty.address}/{year}", because)


def _year(title: str) -> int | None:
    """Return the one year that a title says beside those of documents that it cites, else null."""
    found = set(_YEAR.findall(_OF_CITED.sub(" ", title)))
    return int(found.pop()) if len(found) == 1 else None


def _is_of(duty: KnownDuty, year: int) -> bool:
    if duty.years:
        return year in duty.years
    return duty.since is None or duty.since <= year


@dataclass(frozen=True, slots=True)
class _Words:
    """What a report prints, without case, accents and the breaks of lines."""

    title: str
    text: str

    @classmethod
    def of(cls, title: str, text: str) -> _Words:
        head = _plain(title)
        return cls(head, f"{head} {_plain(text)}")

    def is_done(self, duty: KnownDuty) -> bool:
        """Tell whether it is what the duty asks for: a report, or a review that calls itself so."""
        return duty.does == "report" or (
            duty.does == "review" and _REVIEW.search(self.title) is not None
        )

    def names(self, duty: KnownDuty) -> str | None:
        """Say by what words the report names the plan of a duty; null where it does not."""
        if duty.number and _has_number(self.text, duty.number):
            return _("văn bản nêu {number}", number=duty.number)
        if len(duty.title.split()) >= FEWEST_WORDS and _plain(duty.title) in self.text:
            return _("văn bản nêu tên của kế hoạch")
        for number in duty.carried:
            if _has_number(self.title, number):
                return _("tên văn bản nêu {number}, mà kế hoạch thực hiện", number=number)
        return None


def _plain(words: str) -> str:
    return " ".join(fold(words).split())


def _has_number(text: str, number: str) -> bool:
    """Tell whether a text holds the number of a document whole; noughts before it say nothing."""
    said = re.escape(_plain(number).lstrip("0"))
    return re.search(rf"(?<![\w/.-])0*{said}(?![\w/-])", text) is not None
