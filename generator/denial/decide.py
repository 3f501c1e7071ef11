"""What one plan may be said not to say: each “no” held against its text before it is said.

Whatever stands in the text, in whichever part, is found by words and by the names of agencies, and
not by what was encoded.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from generator.denial.denials import Denial, denial
from generator.denial.places import NOWHERE, Places, names_in, places_at
from generator.denial.spoken import spoken_indicators, spoken_themes
from generator.locale.names import anchor_of
from generator.model.assignments import assignments_of, times_of
from generator.model.plan import (
    Assignment,
    Duty,
    GivenTime,
    Paragraph,
    Plan,
    Section,
    Span,
    Target,
)
from generator.model.site import Site
from generator.schema.annotations import HELPING_ROLES, LEADING_ROLES, DutyAction
from generator.schema.plan import BasisRelation
from generator.text.vietnamese import find_dates

# Assignments by section, and there by their number in the text.
_BySection = dict[str, dict[int, Assignment]]
AttributeName = Literal["number", "date", "signatory", "place"]
# Words that give work, and those that ask for help or watch over it: the rule of encoding
# (`content/huong-dan/ma-hoa/quy-tac.md`).
_GIVING = re.compile(
    r"\b(?:chủ\s+trì|giao\s+(?:cho\s+)?[\wĐđ]|chịu\s+trách\s+nhiệm|tham\s+mưu|chỉ\s+đạo|"
    r"cơ\s+quan\s+thực\s+hiện|đơn\s+vị\s+thực\s+hiện)",
    re.IGNORECASE,
)
_HELPING = re.compile(r"\bphối\s+hợp\b", re.IGNORECASE)
_TIME = re.compile(
    r"\b(?:20[1-9]\d|h[àằ]ng\s+(?:năm|quý|tháng)|quý\s+[IVX\d]+|định\s+kỳ|trước\s+ngày|"
    r"chậm\s+nhất|giai\s+đoạn(?!\s+mới)|trong\s+năm|tháng\s+\d+|thời\s+gian\s+thực\s+hiện|"
    r"thường\s+xuyên|từng\s+thời\s+kỳ)",
    re.IGNORECASE,
)
_DAY = re.compile(r"\bngày\s+\d{1,2}(?:\s*+[/.-]|\s++tháng)|\btháng\s+\d{1,2}\b", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)20[1-9]\d(?!\d)")
# The day, the issuer's year and the years of a document, right behind its name.
_DATED = re.compile(
    r"[\s,(]*(?:ngày\s+\d{1,2}(?:\s*+[/.-]|\s++tháng)\s*\d{1,2}(?:\s*+[/.-]|\s++năm)\s*\d{4}|"
    r"năm\s+\d{4}|giai\s+đoạn\s++[^.;]{0,40}?\d{4}(?:\s*[-–]\s*\d{4})?)",
    re.IGNORECASE,
)
# What is sent to somebody.
_SENT: tuple[DutyAction, ...] = ("report", "propose")
_NUMBER = re.compile(r"\bsố\s*:|^\s*số\s", re.IGNORECASE)


@dataclass(frozen=True)
class PlanDenials:
    """Decides on the denials of one plan; what they need of the whole text is gathered once."""

    site: Site
    plan: Plan

    def target(self, indicator: str) -> Denial:
        """Deny that the plan sets a target for an indicator, of which it has none."""
        known = self.site.registries.indicators.get(indicator)
        found = self.site.once(spoken_indicators).at(indicator, self.plan.id)
        return denial(
            "target", found, sought=sought_for(known.name, known.phrases) if known else ()
        )

    def population(self, indicator: str) -> Denial:
        """Deny a target of the people of a row; the plan may have one of other people."""
        elsewhere = self._at(
            target.id for target in self.plan.targets() if target.indicator == indicator
        )
        if elsewhere.count:
            return denial("population", elsewhere=elsewhere)
        return self.target(indicator)

    def theme(self, theme: str) -> Denial:
        """Deny that the plan takes up a field of policy."""
        known = self.site.registries.themes.get(theme)
        found = self.site.once(spoken_themes).at(theme, self.plan.id)
        return denial("theme", found, sought=sought_for(known.name, known.phrases) if known else ())

    def leader(self, section: Section) -> Denial:
        """Deny that anybody leads or directs the work of a section, which names nobody."""
        return self._actor(section, LEADING_ROLES, _GIVING, "leader")

    def helper(self, section: Section) -> Denial:
        """Deny that anybody helps with the work of a section, which names nobody that does."""
        return self._actor(section, HELPING_ROLES, _HELPING, "helper")

    def time(self, section: Section) -> Denial:
        """Deny that a section says when, which has no time of its own and inherits none."""
        return denial(
            "time",
            self._holding(section.paragraphs, _TIME),
            elsewhere=self._at(
                time.paragraph for one in section.walk() for time in self._times_in.get(one.id, ())
            ),
        )

    def time_in(self, paragraph: str) -> Denial:
        """Deny that a paragraph says when, which has no time of its own."""
        return denial("time", self._holding([self._paragraphs[paragraph]], _TIME))

    def recipient(self, duty: Duty) -> Denial | None:
        """Deny that a duty says to whom, which names nobody; null for what goes to nobody.

        A report and a proposal are sent to somebody; whoever plans or watches sends nothing.
        """
        if duty.does not in _SENT:
            return None
        paragraph = self._paragraphs[duty.paragraph]
        others = {one.agency for one in paragraph.mentions} - {*duty.by, *duty.through}
        found = self._at([duty.paragraph]) if others else NOWHERE
        return denial("recipient", found)

    def day(self, duty: Duty) -> Denial:
        """Deny that a duty says by which day, which has neither day nor period.

        A day that another duty of the paragraph names is that duty's own.
        """
        paragraph = self._paragraphs[duty.paragraph]
        others = [one.span for one in paragraph.duties if one.id != duty.id and one.day]
        found = [paragraph.id] if self._says(paragraph, _DAY, others) else []
        return denial("day", self._at(found))

    def year(self, target: Target) -> Denial:
        """Deny that a target says for which year, which has none.

        A time that its section prints is led to; the year of another target is that target's own.
        """
        paragraph = self._paragraphs[target.paragraph]
        above = self._above[target.section]
        others = [one.span for one in paragraph.targets if one.id != target.id]
        spoken = [paragraph.id] if self._says(paragraph, _YEAR, others) else []
        spoken += [one.id for one in reversed(above) if _YEAR.search(one.heading or "")]
        times = [one.paragraph for one in self._times if target.section in one.covers]
        return denial("year", self._at(spoken), elsewhere=self._at(times))

    def attribute(self, name: AttributeName) -> Denial:
        """Deny that the text says its number, date, place or signatory, which is null.

        A day beside a document that is cited is the day of that document.
        """
        found: list[str] = []
        for section in self.plan.walk():
            if name == "signatory" and section.role == "signature":
                found.append(section.id)
            if section.role in ("masthead", "title") and name in ("number", "date", "place"):
                found += [
                    one.id
                    for one in section.paragraphs
                    if (_NUMBER.search(one.text) if name == "number" else _own_dates(one))
                ]
        return denial("attribute", self._at(found))

    def relation(self, relation: BasisRelation) -> Denial:
        """Deny that the plan does so with any document, of which its file says so of none."""
        named = (anchor_of(one) for one in self.plan.citations() if one.role == relation)
        return denial("attribute", elsewhere=self._at(named))

    def _actor(
        self,
        section: Section,
        roles: tuple[str, ...],
        words: re.Pattern[str],
        denied: Literal["leader", "helper"],
    ) -> Denial:
        standing, covering = self._assignments
        # By their number in the text: one may both stand below and hold for the section.
        found = dict(covering.get(section.id, ()))
        for below in section.walk():
            found |= standing.get(below.id, {}) if below is not section else {}
        elsewhere = [
            found[number].paragraph for number in sorted(found) if found[number].actor.role in roles
        ]
        spoken = self._holding(section.paragraphs, words)
        return denial(denied, spoken, elsewhere=self._at(elsewhere))

    def _holding(self, paragraphs: Iterable[Paragraph], words: re.Pattern[str]) -> Places:
        return self._at(one.id for one in paragraphs if self._says(one, words))

    def _says(
        self, paragraph: Paragraph, words: re.Pattern[str], others: Iterable[Span] = ()
    ) -> bool:
        """Tell whether a paragraph has such words outside `others` and what names a document."""
        taken = [(one.start, one.end) for one in others]
        for one in paragraph.citations:
            dated = _DATED.match(paragraph.text, one.span.end)
            taken.append((one.span.start, dated.end() if dated else one.span.end))
        return any(
            not any(start <= match.start() < end for start, end in taken)
            for match in words.finditer(paragraph.text)
        )

    def _at(self, anchors: Iterable[str]) -> Places:
        return places_at(self.plan.id, self.names, anchors)

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Return what to call each place of the plan."""
        return names_in(self.site, self.plan)

    @cached_property
    def _assignments(self) -> tuple[_BySection, _BySection]:
        """Return assignments by the section in which they stand, and by those that they cover."""
        standing: _BySection = defaultdict(dict)
        covering: _BySection = defaultdict(dict)
        for number, one in enumerate(assignments_of(self.plan)):
            standing[one.section][number] = one
            for section in one.covers:
                covering[section][number] = one
        return standing, covering

    @cached_property
    def _times(self) -> tuple[GivenTime, ...]:
        return tuple(times_of(self.plan))

    @cached_property
    def _times_in(self) -> Mapping[str, list[GivenTime]]:
        found: dict[str, list[GivenTime]] = defaultdict(list)
        for one in self._times:
            found[one.section].append(one)
        return found

    @cached_property
    def _paragraphs(self) -> Mapping[str, Paragraph]:
        return {one.id: one for one in self.plan.paragraphs()}

    @cached_property
    def _above(self) -> Mapping[str, tuple[Section, ...]]:
        return dict(_with_above(self.plan.sections, ()))


def _own_dates(paragraph: Paragraph) -> bool:
    return not paragraph.citations and bool(find_dates(paragraph.text))


def sought_for(name: str, phrases: Iterable[str]) -> tuple[str, ...]:
    """Return what is looked for when a thing of that name is: its phrases, or its name alone."""
    return tuple(dict.fromkeys(phrases)) or (name,)


def _with_above(
    sections: Iterable[Section], above: tuple[Section, ...]
) -> Iterator[tuple[str, tuple[Section, ...]]]:
    for section in sections:
        here = (*above, section)
        yield section.id, here
        yield from _with_above(section.sections, here)
