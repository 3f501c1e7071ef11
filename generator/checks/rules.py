"""House rules: what a plan may say and still be wrong, one small function a rule."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from generator.checks.assignments import role_words
from generator.checks.documents import unread_field
from generator.checks.indicators import (
    alike_indicators,
    common_population,
    unlike_quotes,
)
from generator.checks.registries import REGISTRY_RULES
from generator.checks.spelling import short_forms, spelling
from generator.checks.tables import form_promise, said_figures, uncovered_cell, unread_row
from generator.history import trailers
from generator.language import _
from generator.model.plan import Paragraph, Plan, Section, Span, Target
from generator.model.site import Site
from generator.patience import Patience
from generator.problems import Location, Problem, Severity, guess
from generator.text.figures import find_figures
from generator.text.vietnamese import same_letters
from generator.text.words import normal_form
from generator.text.words import words as cut_words

# Held by check_commits, the last three by check_past.
COMMIT_RULES = (
    *(*trailers.RULES, "commit-document"),
    *("commit-moment", "commit-unreadable", "commit-registry"),
)
_FOOTNOTE_MARK = re.compile(r"\[\d+\]")
# How much of an indicator's name a quote must say to be guessed. Measured on the 214 targets of the
# five plans: 177 are guessed and none of them wrong; at a half 192, of which one is wrong.
NAMED_SHARE = 0.75
Rule = Callable[[Site, Plan], Iterator[Problem]]


@dataclass(frozen=True, slots=True)
class Check:
    """A rule with its id and how severe it is unless the portal says otherwise."""

    id: str
    severity: Severity
    find: Rule


def check(
    site: Site,
    checks: Sequence[Check],
    severities: Mapping[str, Severity],
    patience: Patience | None = None,
) -> list[Problem]:
    """Hold every plan against every rule, for as long as `patience` has for it.

    `severities` are what a portal sets, by rule; a rule that it does not name keeps its own.
    """
    patience = patience or Patience()
    problems: list[Problem] = []
    for plan in site.plans.values():
        held = partial(_held, site, plan, checks, severities)
        problems += patience.give(plan.place.file, problems, held) or []
    return problems


def _held(
    site: Site, plan: Plan, checks: Sequence[Check], severities: Mapping[str, Severity]
) -> list[Problem]:
    return [
        replace(problem, severity=severities.get(rule.id, rule.severity))
        for rule in checks
        for problem in rule.find(site, plan)
    ]


def unknown_rules(checks: Iterable[Check], places: Mapping[str, Location]) -> Iterator[Problem]:
    """Yield a problem for each rule that a portal sets the severity of and that is none.

    `places` says where the portal names each rule.
    """
    known = [*(rule.id for rule in checks), *REGISTRY_RULES, *COMMIT_RULES]
    for name, place in places.items():
        if name not in known:
            yield Problem.at(
                place,
                "unknown-rule",
                _("severities nêu một quy tắc không có"),
                fragment=name,
                hint=_("các quy tắc: {known}", known=", ".join(known)),
                guess=guess(name, known),
            )


def shown_words(_site: Site, plan: Plan) -> Iterator[Problem]:
    """What is shown for a heading or a paragraph is what is printed, letter case apart.

    Good: `heading: MỤC TIÊU`, `show: Mục tiêu`. Bad: `heading: MỤC TIÊU`, `show: Các mục tiêu`.
    """
    printed: list[tuple[Location, str | None, str]] = []
    for section in plan.walk():
        printed.append((section.place, section.show, section.heading or ""))
        printed.extend((one.place, one.show, one.text) for one in section.paragraphs)
    for place, show, words in printed:
        if show and not same_letters(show, words):
            yield Problem.at(
                place,
                "shown-words",
                _("chữ hiển thị (show) khác chữ in, không chỉ khác chữ hoa"),
                fragment=show,
                hint=_("show chỉ được đổi chữ hoa thành chữ thường"),
                guess=words.capitalize(),
            )


def shown_title(_site: Site, plan: Plan) -> Iterator[Problem]:
    """The title is made of the words that the text prints as its title, letter case apart.

    Good: `Kế hoạch thực hiện …` where the text prints `KẾ HOẠCH` and below it `Thực hiện …`.
    Bad: a title shortened or reworded.
    """
    titles = [section for section in plan.walk() if section.role in ("title", "decision")]
    lines = [
        words
        for section in titles
        for words in (section.heading, *(paragraph.text for paragraph in section.paragraphs))
        if words
    ]
    if not any(same_letters(plan.title, title) for title in _neighbours(lines)):
        yield Problem.at(
            plan.place,
            "shown-title",
            _("tên kế hoạch (title) không đúng chữ in ở phần tên (role: title)"),
            fragment=plan.title,
            hint=_("chép đúng chữ của tên in trong văn bản, chỉ đổi chữ hoa thành chữ thường"),
        )


def year_said(_site: Site, plan: Plan) -> Iterator[Problem]:
    """A target's year is printed in its paragraph, in a heading above it or over its column.

    Good: `year: 2030` under “Các chỉ tiêu chủ yếu đến năm 2030”. Bad: `year: 2030` where only
    2027 is printed and nothing says that the year is `inferred`.
    """
    for section, above in _with_headings(plan.sections, ()):
        for paragraph in section.paragraphs:
            for target in paragraph.targets:
                in_table = paragraph.row is not None and target.year_from is not None
                if target.year and not target.inferred and not in_table:
                    words = " ".join((*above, paragraph.text))
                    if not re.search(rf"(?<!\d){target.year}(?!\d)", words):
                        yield _about(
                            paragraph,
                            "year-said",
                            _(
                                "năm {year} không có trong đoạn này hay tên các mục bên trên",
                                year=target.year,
                            ),
                            target,
                            _("sửa year, để null, hoặc ghi inferred: lý do"),
                        )


def repeated_target(_site: Site, plan: Plan) -> Iterator[Problem]:
    """Two figures of one plan for the same thing are linked as a repeat or a conflict.

    A change and the level that it leads to are two things. Good: the second says
    `repeats: [hoc-sinh]`. Bad: 100% and 50% of schools for 2030, unlinked.
    """
    seen: dict[tuple[object, ...], Target] = {}
    places = {paragraph.id: paragraph for paragraph in plan.paragraphs()}
    for target in plan.targets():
        if target.indicator is None or target.value is None:
            continue
        measured = (target.indicator, target.variant, target.measure, target.per)
        same = (*measured, target.population, target.year)
        first = seen.setdefault(same, target)
        if first is not target and not _linked(first, target):
            yield _about(
                places[target.paragraph],
                "repeated-target",
                _("chỉ tiêu này đã được nêu ở {id}", id=first.id),
                target,
                _("nối hai chỗ bằng repeats hoặc conflicts_with, hoặc phân biệt population"),
            )


def target_indicator(site: Site, plan: Plan) -> Iterator[Problem]:
    """A target names its indicator, without which nothing can be compared.

    Good: `indicator: ty-le-that-nghiep`. Bad: `indicator: null` left by the importer.
    """
    for paragraph in plan.paragraphs():
        for target in paragraph.targets:
            if target.indicator is None:
                problem = _about(
                    paragraph,
                    "target-indicator",
                    _("chưa ghi chỉ tiêu này đo chỉ số nào (indicator)"),
                    target,
                    _("ghi mã trong registry/indicators.yml, hoặc thêm mục mới vào tệp ấy"),
                )
                yield replace(problem, guess=_named_in(target.quote, site))


def footnotes(_site: Site, plan: Plan) -> Iterator[Problem]:
    """Every footnote mark in the text has its footnote, and the other way round.

    Good: `… trợ giúp xã hội[1].` and a paragraph with `mark: "[1]"`. Bad: one without the other.
    """
    notes = {p.mark: p for p in plan.paragraphs() if p.is_footnote}
    called: set[str] = set()
    for paragraph in plan.paragraphs():
        for mark in _FOOTNOTE_MARK.findall(paragraph.text):
            called.add(mark)
            if mark not in notes:
                yield Problem.at(
                    paragraph.place,
                    "footnotes",
                    _("không có chú thích nào mang số này"),
                    fragment=mark,
                    hint=_('thêm đoạn chú thích với mark: "{mark}"', mark=mark),
                )
    for mark, paragraph in notes.items():
        if mark not in called:
            yield Problem.at(
                paragraph.place,
                "footnotes",
                _("không chỗ nào trong văn bản gọi tới chú thích này"),
                fragment=mark or "",
                hint=_("kiểm tra lại số chú thích trong các đoạn"),
            )


def whole_figures(_site: Site, plan: Plan) -> Iterator[Problem]:
    """A percentage lies between 0 and 100.

    Good: `is: "< 3 %"`. Bad: `is: "450 %"` where the text prints 45,0%.
    """
    for paragraph in plan.paragraphs():
        for target in paragraph.targets:
            highest = target.value_max or target.value
            if target.unit == "%" and highest is not None and highest > 100:
                yield _about(
                    paragraph,
                    "whole-figures",
                    _("tỷ lệ lớn hơn 100%"),
                    target,
                    _("kiểm tra dấu chấm, dấu phẩy của con số"),
                )


def uncovered_figure(_site: Site, plan: Plan) -> Iterator[Problem]:
    """Every figure of a targets part belongs to a target, or is said to be none.

    Good: `not_targets: [{quote: trẻ em dưới 5 tuổi, reason: tuổi}]`. Bad: “đạt 60%” that no target
    quotes.
    """
    for section in plan.walk():
        if section.role == "specific-targets":
            for paragraph in section.paragraphs:
                if paragraph.row is None:
                    yield from _uncovered(paragraph)


def _uncovered(paragraph: Paragraph) -> Iterator[Problem]:
    covered = [*said_figures(paragraph)]
    covered += [Span(*mark.span()) for mark in _FOOTNOTE_MARK.finditer(paragraph.text)]
    for figure in find_figures(paragraph.text):
        if not any(s.start <= figure.start < s.end for s in covered):
            yield Problem.at(
                paragraph.place,
                "uncovered-figure",
                _("con số trong phần chỉ tiêu mà không chỉ tiêu nào nêu"),
                fragment=paragraph.text[figure.start : figure.end + 40],
                hint=_("thêm chỉ tiêu, hoặc khai ở not_targets kèm lý do"),
            )


CHECKS = (
    Check("shown-words", "error", shown_words),
    Check("shown-title", "error", shown_title),
    Check("year-said", "error", year_said),
    Check("repeated-target", "warning", repeated_target),
    Check("target-indicator", "error", target_indicator),
    Check("footnotes", "error", footnotes),
    Check("whole-figures", "warning", whole_figures),
    Check("uncovered-figure", "warning", uncovered_figure),
    Check("uncovered-cell", "warning", uncovered_cell),
    Check("unread-row", "warning", unread_row),
    Check("form-promise", "error", form_promise),
    Check("spelling", "error", spelling),
    Check("short-form", "warning", short_forms),
    Check("role-words", "error", role_words),
    Check("unread-field", "warning", unread_field),
    Check("common-population", "warning", common_population),
    Check("alike-indicators", "warning", alike_indicators),
    Check("unlike-quotes", "warning", unlike_quotes),
)


def _with_headings(
    sections: Iterable[Section], above: tuple[str, ...]
) -> Iterator[tuple[Section, tuple[str, ...]]]:
    for section in sections:
        here = (*above, section.heading or "")
        yield section, here
        yield from _with_headings(section.sections, here)


def _neighbours(lines: Sequence[str]) -> Iterator[str]:
    """Yield every run of whole lines, joined."""
    for start in range(len(lines)):
        for end in range(start, len(lines)):
            yield " ".join(lines[start : end + 1])


def _linked(first: Target, second: Target) -> bool:
    return any(
        one.id in (*other.repeats, *other.conflicts_with)
        for one, other in ((first, second), (second, first))
    )


def _named_in(quote: str, site: Site) -> str:
    """Return the indicator of whose name a quote says the most, three words of four at least."""
    said = {normal_form(word) for word in cut_words(quote)}
    best = (NAMED_SHARE, 0, "")
    for one in site.registries.indicators.values():
        name = {normal_form(word) for word in cut_words(one.name)}
        best = max(best, (len(name & said) / len(name), len(name), one.id))
    return best[2]


def _about(paragraph: Paragraph, rule: str, message: str, target: Target, hint: str) -> Problem:
    place: Location = paragraph.place
    return Problem.at(place, rule, message, fragment=target.quote, hint=hint)
