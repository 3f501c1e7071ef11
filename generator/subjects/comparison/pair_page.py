"""The page of two plans side by side, for the pairs that have one: whole without scripts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from generator.language import N_, Labels, _
from generator.model.site import Pair, Site
from generator.model.urls import Address, pair_address
from generator.subjects.comparison.compared import plan_names
from generator.subjects.comparison.entries import ComparedPlan, PartName
from generator.subjects.comparison.pairs import compared_pair
from generator.subjects.comparison.side_by_side import FactRow, TextRow, column_names, fact_rows
from generator.subjects.comparison.told_by_place import Alone, is_mostly_alone, told_by_place
from generator.views.subject import Edition, Page

LINKED = 12
# The part that is not folded at first: that by which plans are held against each other.
OPEN: PartName = "targets"
ANCHORS: dict[PartName, str] = {
    "attributes": "thuoc-tinh",
    "targets": "chi-tieu",
    "tasks": "ai-lam-gi",
    "duties": "moc-bao-cao",
}
TITLES: Labels[PartName] = Labels(
    {
        "attributes": N_("Thuộc tính"),
        "targets": N_("Chỉ tiêu"),
        "tasks": N_("Ai làm việc gì"),
        "duties": N_("Báo cáo, sơ kết, đề xuất"),
    }
)


@dataclass(frozen=True, slots=True)
class Column:
    """A plan of the page and what its column is called."""

    plan: ComparedPlan
    name: str


@dataclass(frozen=True, slots=True)
class Group:
    """Rows of one field; `name` is empty where a part has no fields."""

    name: str
    rows: Sequence[FactRow]


@dataclass(frozen=True, slots=True)
class Counts:
    """Of how many rows of a part the plans say the same, of how many not; `alone`: one speaks."""

    different: int
    same: int
    alone: int


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the comparison with its anchor; what one plan says `alone` stands apart.

    `is_open` tells that it is not folded at first.
    """

    anchor: str
    title: str
    groups: Sequence[Group]
    alone: Sequence[Group]
    counts: Counts
    is_open: bool


@dataclass(frozen=True, slots=True)
class PairPage:
    """Two plans in rows: by part what they say of the same thing, then their texts.

    `by_place` tells that the texts have little in common: what stands alone is told by its place.
    `fields` are the ids and names of the themes that one of them speaks of, in their order.
    """

    columns: Sequence[Column]
    fields: Sequence[tuple[str, str]]
    parts: Sequence[Part]
    text: Sequence[TextRow | Alone]
    text_counts: Counts
    by_place: bool


@dataclass(frozen=True, slots=True)
class PairLink:
    """A way to the page of two plans."""

    name: str
    address: Address


def pair_links(site: Site) -> list[PairLink]:
    """Return the ways to the first pages of pairs, as many as a reader may look through.

    At most `LINKED`, in the order of the site's pairs.
    """
    return [
        PairLink(
            _pair_name(*_column_names(site, pair)),
            pair_address(*pair),
        )
        for pair in site.pairs[:LINKED]
    ]


def pair_pages(edition: Edition) -> Iterator[Page]:
    """Yield a page for each pair of the site.

    In the order of the pairs; both plans are of the site (`link.pairs` sees to it).
    """
    site = edition.site
    for pair in site.pairs:
        title = _pair_name(*_column_names(site, pair))
        yield Page(
            pair_address(*pair),
            "pair.md",
            title,
            _(
                "{pair}, hai kế hoạch đặt cạnh nhau: chỉ tiêu, ai làm gì, từng câu chữ.",
                pair=title,
            ),
            partial(_shown, edition, pair),
            contents=False,
        )


def _column_names(site: Site, pair: Pair) -> Sequence[str]:
    return column_names([plan_names(site, site.plans[plan]) for plan in pair])


def _shown(edition: Edition, pair: Pair) -> PairPage:
    compared = compared_pair(edition, pair)
    names = _column_names(edition.site, pair)
    columns = [Column(plan, name) for plan, name in zip(compared.plans, names, strict=True)]
    by_place = is_mostly_alone(compared.text)
    text = list(told_by_place(compared.text)) if by_place else compared.text
    counts = _text_counts(compared.text)
    parts = _parts(fact_rows(compared.plans))
    return PairPage(columns, _fields(compared.plans), parts, text, counts, by_place)


def _fields(plans: Iterable[ComparedPlan]) -> list[tuple[str, str]]:
    found = {name: one for plan in plans for name, one in plan.fields.items()}
    return [(name, found[name].name) for name in sorted(found, key=lambda name: found[name].order)]


def _pair_name(left: str, right: str) -> str:
    return _("{left} và {right}", left=left, right=right)


def _parts(rows: Sequence[FactRow]) -> list[Part]:
    return [_part(part, list(found)) for part, found in groupby(rows, lambda row: row.part)]


def _part(name: PartName, rows: Sequence[FactRow]) -> Part:
    """Set apart what one plan says alone; attributes are few and stand together."""
    whole = name == "attributes"
    shared = [row for row in rows if whole or row.is_shared]
    alone = [row for row in rows if not (whole or row.is_shared)]
    same = sum(row.same for row in shared)
    return Part(
        ANCHORS[name],
        TITLES[name],
        list(_groups(shared)),
        list(_groups(alone)),
        Counts(len(shared) - same, same, len(alone)),
        name == OPEN,
    )


def _text_counts(rows: Sequence[TextRow]) -> Counts:
    kinds = [row.kind for row in rows]
    same, alone = kinds.count("same"), kinds.count("only")
    return Counts(len(kinds) - same - alone, same, alone)


def _groups(rows: Iterable[FactRow]) -> Iterator[Group]:
    for name, found in groupby(rows, lambda row: row.group):
        yield Group(name, list(found))
