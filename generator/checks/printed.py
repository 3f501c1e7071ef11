"""House rules for what is printed: what is shown for it, the title, the footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.language import _
from generator.model.plan import Plan
from generator.model.site import Site
from generator.problems import Location, Problem
from generator.text.vietnamese import same_letters

FOOTNOTE_MARK = re.compile(r"\[\d+\]")


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


def footnotes(_site: Site, plan: Plan) -> Iterator[Problem]:
    """Every footnote mark in the text has its footnote, and the other way round.

    Good: `… trợ giúp xã hội[1].` and a paragraph with `mark: "[1]"`. Bad: one without the other.
    """
    notes = {p.mark: p for p in plan.paragraphs() if p.is_footnote}
    called: set[str] = set()
    for paragraph in plan.paragraphs():
        for mark in FOOTNOTE_MARK.findall(paragraph.text):
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


def _neighbours(lines: Sequence[str]) -> Iterator[str]:
    """Yield every run of whole lines, joined."""
    for start in range(len(lines)):
        for end in range(start, len(lines)):
            yield " ".join(lines[start : end + 1])
