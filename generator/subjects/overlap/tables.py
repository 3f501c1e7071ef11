"""The tables of the open data that tell own words from shared ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from generator.language import N_, _
from generator.model.plan import Plan
from generator.model.urls import plan_address
from generator.opendata import CAPITAL, OF_PLAN, PLAN_STATUS, Table, leads_to
from generator.subjects.overlap.overlap import Passage, PlanWords, Share, shared_words
from generator.views.subject import Edition

# What own and shared words are: `overlap`.
SYLLABLES = N_("Số chữ; một con số, ngày, số hiệu tính là một chữ")
OWN = N_(
    "Số chữ không nằm trong dãy 8 chữ nào mà kế hoạch khác cũng có; null khi không có gì để so"
)
# Of the plans that hold a paragraph these many are named: the ids were two thirds of the table, the
# rest of it says how many they are.
NAMED = 4
SHARED = N_("Số chữ có ở ít nhất một kế hoạch khác")


@dataclass(frozen=True, slots=True)
class RunRow:
    """Neighbouring shared words of a paragraph."""

    start: Annotated[int, N_("Chữ cái đầu, tính từ 0")]
    end: Annotated[int, N_("Chữ cái sau chữ cuối")]
    plans: Annotated[int, N_("Nhiều nhất mấy kế hoạch khác có một dãy của nó")]


@dataclass(frozen=True, slots=True)
class PassageRow:
    """One paragraph, and how much of it other plans have."""

    plan: Annotated[str, N_("Mã kế hoạch")]
    id: Annotated[str, N_("Mã đoạn")]
    section: Annotated[str, N_("Mã mục")]
    syllables: Annotated[int, SYLLABLES]
    own: Annotated[int | None, OWN]
    shared: Annotated[int | None, SHARED]
    held_whole_by: Annotated[
        tuple[str, ...], N_("Những kế hoạch khác có gần trọn đoạn, nhiều nhất 4 mã")
    ]
    held_whole_count: Annotated[int, N_("Bao nhiêu kế hoạch khác có gần trọn đoạn")]
    held_by: Annotated[tuple[str, ...], N_("Những kế hoạch khác có một phần đoạn, nhiều nhất 4 mã")]
    held_count: Annotated[int, N_("Bao nhiêu kế hoạch khác có một phần đoạn")]
    at_least: Annotated[bool, N_("Hai số kế hoạch trên có phải chỉ là ít nhất không"), CAPITAL]
    runs: Annotated[
        tuple[RunRow, ...],
        N_(
            "Những khoảng chữ giống nơi khác: đầu, cuối trong đoạn; nhiều nhất mấy nơi "
            "khác có một dãy của nó"
        ),
    ]
    url: Annotated[str, N_("Địa chỉ của đoạn")]
    plan_status: Annotated[str, PLAN_STATUS]
    is_at_least: Annotated[bool, N_("Như at_least; trong CSV viết true, false")]


@dataclass(frozen=True, slots=True)
class ShareRow:
    """A plan or a part of it, and how many of its words no other plan has."""

    plan: Annotated[str, N_("Mã kế hoạch")]
    part: Annotated[str, N_("plan: cả kế hoạch, trừ phần thể thức; role, theme, section: một phần")]
    id: Annotated[str | None, N_("Mã vai trò, lĩnh vực hay mục; null cho cả kế hoạch")]
    syllables: Annotated[int, SYLLABLES]
    own: Annotated[int | None, OWN]
    shared: Annotated[int | None, SHARED]
    own_percent: Annotated[
        int | None, N_("Phần trăm chữ viết riêng; 0 và 100 chỉ khi đúng là không, là cả")
    ]
    url: Annotated[str, N_("Địa chỉ của kế hoạch hay mục")]
    plan_status: Annotated[str, PLAN_STATUS]


def overlap_tables(edition: Edition) -> Iterator[Table]:
    """Yield the tables of what the plans of a site have in common."""
    yield Table(
        "comparison-passages",
        _("Phần giống nơi khác, từng đoạn"),
        _("Mỗi dòng một đoạn: bao nhiêu chữ là riêng, những kế hoạch nào cũng có đoạn ấy"),
        PassageRow,
        lambda: _passages(edition),
        key=("plan", "id"),
        links=(
            OF_PLAN,
            leads_to("paragraphs", "plan", "id"),
            leads_to("sections", "plan", "section"),
        ),
    )
    yield Table(
        "comparison-shares",
        _("Tỷ lệ viết riêng"),
        _(
            "Mỗi dòng một kế hoạch hay một phần của nó: bao nhiêu chữ viết riêng, bao nhiêu chữ "
            "giống nơi khác"
        ),
        ShareRow,
        lambda: _shares(edition),
        links=(OF_PLAN,),
    )


def _passages(edition: Edition) -> Iterator[PassageRow]:
    shared = edition.site.once(shared_words)
    return (
        _passage(plan, passage, bool(shared.others), edition.base)
        for plan in edition.site.plans.values()
        for passage in shared.plans[plan.id].passages.values()
    )


def _passage(plan: Plan, passage: Passage, compared: bool, base: str) -> PassageRow:
    """Tell of a paragraph; of a plan that stands alone nobody knows which words are its own."""
    return PassageRow(
        plan=plan.id,
        id=passage.paragraph,
        section=passage.section,
        syllables=passage.share.words,
        own=passage.share.own if compared else None,
        shared=passage.share.shared if compared else None,
        held_whole_by=passage.whole.plans[:NAMED],
        held_whole_count=passage.whole.count,
        held_by=passage.some.plans[:NAMED],
        held_count=passage.some.count,
        at_least=passage.some.at_least,
        runs=tuple(RunRow(one.span.start, one.span.end, one.plans) for one in passage.stretches),
        url=f"{base}{plan_address(plan.id, passage.paragraph)}",
        plan_status=plan.status,
        is_at_least=passage.some.at_least,
    )


def _shares(edition: Edition) -> Iterator[ShareRow]:
    shared = edition.site.once(shared_words)
    compared = bool(shared.others)
    return (
        ShareRow(
            plan=plan.id,
            part=part,
            id=name,
            syllables=share.words,
            own=share.own if compared else None,
            shared=share.shared if compared else None,
            own_percent=share.percent if compared else None,
            url=f"{edition.base}{plan_address(plan.id, name or '' if part == 'section' else '')}",
            plan_status=plan.status,
        )
        for plan in edition.site.plans.values()
        for part, name, share in _parts(shared.wholes[plan.id])
    )


def _parts(words: PlanWords) -> Iterator[tuple[str, str | None, Share]]:
    yield "plan", None, words.share
    yield from (("role", role, share) for role, share in words.by_role.items())
    yield from (("theme", theme, share) for theme, share in words.by_theme.items())
    yield from (("section", section, share) for section, share in words.by_section.items())
