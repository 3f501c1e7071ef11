"""House rules for targets: their years and indicators, figures of which nobody speaks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.checks.printed import FOOTNOTE_MARK
from generator.checks.tables import said_figures
from generator.language import _
from generator.model.plan import Paragraph, Plan, Section, Span, Target
from generator.model.site import Site
from generator.problems import Location, Problem
from generator.text.figures import find_figures
from generator.text.words import normal_form
from generator.text.words import words as cut_words

# How much of an indicator's name a quote must say to be guessed. Measured on the 214 targets of the
# five plans: 177 are guessed and none of them wrong; at a half 192, of which one is wrong.
NAMED_SHARE = 0.75


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
    covered += [Span(*mark.span()) for mark in FOOTNOTE_MARK.finditer(paragraph.text)]
    for figure in find_figures(paragraph.text):
        if not any(s.start <= figure.start < s.end for s in covered):
            yield Problem.at(
                paragraph.place,
                "uncovered-figure",
                _("con số trong phần chỉ tiêu mà không chỉ tiêu nào nêu"),
                fragment=paragraph.text[figure.start : figure.end + 40],
                hint=_("thêm chỉ tiêu, hoặc khai ở not_targets kèm lý do"),
            )


def _with_headings(
    sections: Iterable[Section], above: tuple[str, ...]
) -> Iterator[tuple[Section, tuple[str, ...]]]:
    for section in sections:
        here = (*above, section.heading or "")
        yield section, here
        yield from _with_headings(section.sections, here)


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
