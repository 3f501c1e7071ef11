"""Plans across, indicators down: what each plan states, and what of it can be compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.denial.decide import PlanDenials, sought_for
from generator.denial.denials import Denial
from generator.language import _
from generator.locale.names import plan_kind, unit_name, within_name
from generator.model.plan import Plan, Target
from generator.model.quantities import Quantity, quantity
from generator.model.registries import Indicator, Theme
from generator.model.site import Site
from generator.model.urls import LEVEL_STEPS, Address, plan_address
from generator.schema import labels
from generator.subjects.indicators.measure_words import set_in_words
from generator.subjects.indicators.national import NationalStatement, national_statements
from generator.subjects.indicators.ranking import (
    LEAST_PLACES,
    RankSet,
    measure_of,
    rank_sets,
)
from generator.text.bounds import Height, height
from generator.text.vietnamese import PartialDate, fold, parse_date
from generator.views.targets import TargetView, target_view

QUOTE_SHOWN = 90
NO_THEME = "khac"


@dataclass(frozen=True, slots=True)
class Column:
    """A plan as the head of a column: its place and what that lies in.

    `title` tells which plan it is where a place has several, which have one `unit`; `status` is
    that of the text, in words.
    """

    plan: str
    unit: str
    name: str
    within: str | None
    title: str | None
    level: str
    level_name: str
    status: str


@dataclass(frozen=True, slots=True)
class Statement:
    """One promise in a cell; `words` is the beginning of the quote where there is no figure.

    `about` says of whom, by which definition and for when it holds.
    """

    view: TargetView
    address: Address
    words: str | None
    about: str


@dataclass(frozen=True, slots=True)
class Cell:
    """What one plan states of one indicator, nothing for silence.

    `first` is its first figure, in the indicator's unit, and `height` its order; `likeness` is the
    same number for cells that say the same, 0 for silence; `rank` is that of the place in the
    largest set in which places are ranked, null where it has none there; `denial` is what may be
    said of a plan that states nothing. What comes `after` is folded: promises without a figure
    beside those with one, or beside the first of them.
    """

    column: Column
    statements: Sequence[Statement]
    first: Quantity | None
    height: Height | None
    likeness: int
    rank: int | None
    denial: Denial | None

    @property
    def foremost(self) -> Sequence[Statement]:
        """Return the statements with a figure, or the first where none has one."""
        return [one for one in self.statements if one.view.figure] or self.statements[:1]

    @property
    def after(self) -> Sequence[Statement]:
        """Return the other statements."""
        shown = self.foremost
        return [one for one in self.statements if one not in shown]


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One indicator across the plans; `ranked_by` says in words of whom which figures are ranked.

    It is null where no three places have ranks that differ. `sought` is what was looked for where a
    plan states nothing.
    """

    indicator: Indicator
    national: Sequence[NationalStatement]
    cells: Sequence[Cell]
    stated: int
    ranked_by: str | None
    is_mixed: bool
    sought: tuple[str, ...]

    @property
    def is_shared(self) -> bool:
        """Tell whether two plans or more state a figure."""
        return sum(one.first is not None for one in self.cells) > 1


@dataclass(frozen=True, slots=True)
class MatrixField:
    """The rows of one theme; `themes` are its id and those of the themes that it lies in."""

    theme: Theme
    themes: Sequence[str]
    rows: Sequence[MatrixRow]


@dataclass(frozen=True, slots=True)
class ThemeChoice:
    """A theme to filter by; `depth` is how deep it lies in others."""

    theme: Theme
    depth: int


@dataclass(frozen=True, slots=True)
class Matrix:
    """One table: plans across, indicators down, and what one may filter by.

    `shared` counts the rows that are shown at first, of `row_count`; the others are folded. Where
    no row is shared, or there is one plan alone, nothing is folded, and both are the same. `as_of`
    is the day of the newest version of a plan, null where no history is known.
    """

    columns: Sequence[Column]
    fields: Sequence[MatrixField]
    themes: Sequence[ThemeChoice]
    levels: Mapping[str, str]
    row_count: int
    shared: int
    as_of: PartialDate | None


def matrix_of(site: Site, plans: Sequence[Plan]) -> Matrix:
    """Return the table of some plans; its rows are the indicators that one of them states.

    Columns are in the order of `plans`, rows by theme, within it those that plans share first, then
    by registry; indicators of no theme stand last. Ranks are of the places of this table alone
    (decision 28).
    """
    columns = _columns(site, plans)
    denials = {plan.id: PlanDenials(site, plan) for plan in plans}
    stated: dict[str, list[Target]] = defaultdict(list)
    for plan in plans:
        for target in plan.targets():
            stated[target.indicator or ""].append(target)
    rows: dict[str, list[MatrixRow]] = defaultdict(list)
    for indicator in site.registries.indicators.values():
        if indicator.id in stated:
            rows[indicator.theme or NO_THEME].append(
                _row(site, indicator, columns, stated[indicator.id], denials)
            )
    fields = [
        MatrixField(
            theme,
            _theme_chain(site, theme),
            sorted(rows[theme.id], key=lambda row: not row.is_shared),
        )
        for theme in _themes(site)
        if theme.id in rows
    ]
    found = [row for field in fields for row in field.rows]
    return Matrix(
        columns,
        fields,
        list(_choices(site, fields)),
        {one.level: one.level_name for one in sorted(columns, key=_level_order)},
        len(found),
        sum(row.is_shared for row in found) or len(found),
        _as_of(site, plans),
    )


def _as_of(site: Site, plans: Iterable[Plan]) -> PartialDate | None:
    revisions = (site.revisions_by_plan.get(plan.id, ())[:1] for plan in plans)
    day = max((one.date for newest in revisions for one in newest), default=None)
    return parse_date(day) if day else None


def _themes(site: Site) -> Iterator[Theme]:
    """Yield all themes, then what stands for indicators of none."""
    yield from site.registries.themes.values()
    yield Theme(NO_THEME, _("Lĩnh vực khác"), None, 0)


def _columns(site: Site, plans: Sequence[Plan]) -> list[Column]:
    units = [plan.unit for plan in plans]
    return [_column(site, plan, units.count(plan.unit) > 1) for plan in plans]


def _column(site: Site, plan: Plan, is_one_of_several: bool) -> Column:
    chain = site.unit_chain(plan.unit)
    level = site.level_of(plan) or "country"
    return Column(
        plan.id,
        plan.unit,
        unit_name(site, plan),
        within_name(chain) or None,
        _numbered(plan) if is_one_of_several else None,
        LEVEL_STEPS[level],
        labels.LEVELS[level],
        labels.STATUSES[plan.status],
    )


def _numbered(plan: Plan) -> str:
    kind = plan_kind(plan)
    number = plan.number.value if plan.number else None
    return _("{plan} số {number}", plan=kind, number=number) if number else kind


def _level_order(column: Column) -> int:
    return list(LEVEL_STEPS.values()).index(column.level)


def _theme_chain(site: Site, theme: Theme) -> list[str]:
    chain = [theme.id]
    while (parent := theme.parent) and parent not in chain:
        chain.append(parent)
        theme = site.registries.themes[parent]
    return chain


def _choices(site: Site, fields: Iterable[MatrixField]) -> Iterator[ThemeChoice]:
    """Yield the themes that have rows, and those that such themes lie in."""
    used = {name for field in fields for name in field.themes}
    for theme in _themes(site):
        if theme.id in used:
            yield ThemeChoice(theme, len(_theme_chain(site, theme)) - 1)


def _row(
    site: Site,
    indicator: Indicator,
    columns: Sequence[Column],
    targets: Sequence[Target],
    denials: Mapping[str, PlanDenials],
) -> MatrixRow:
    by_plan: dict[str, list[Target]] = defaultdict(list)
    for target in targets:
        by_plan[target.plan].append(target)
    telling = _telling(rank_sets(site, indicator, targets))
    ranks = {
        target.plan: place.rank
        for place in (telling.places if telling else ())
        for target in place.targets
    }
    likeness: dict[object, int] = {(): 0}
    cells = []
    for column in columns:
        found = by_plan.get(column.plan, [])
        alike = likeness.setdefault(_said(found, indicator), len(likeness))
        shown = [_statement(site, one) for one in found]
        first = _first(found, indicator)
        high = height(first) if first else None
        denied = None if found else denials[column.plan].target(indicator.id)
        cells.append(Cell(column, shown, first, high, alike, ranks.get(column.plan), denied))
    return MatrixRow(
        indicator,
        national_statements(site, indicator),
        cells,
        len(by_plan),
        set_in_words(site.registries, telling) if telling else None,
        len({one.variant for one in targets if one.value is not None}) > 1,
        sought_for(indicator.name, indicator.phrases) if any(one.denial for one in cells) else (),
    )


def _telling(sets: Iterable[RankSet]) -> RankSet | None:
    """Return the first set in which three places have ranks, and not all the same one."""
    for one in sets:
        ranks = [place.rank for place in one.places if place.rank is not None]
        if len(ranks) >= LEAST_PLACES and len(set(ranks)) > 1:
            return one
    return None


def _first(targets: Iterable[Target], indicator: Indicator) -> Quantity | None:
    """Return the figure by which a cell is ordered among those of its column: its first."""
    figures = (quantity(one, indicator) for one in targets)
    return next((figure for figure in figures if figure.value is not None), None)


def _said(targets: Sequence[Target], indicator: Indicator) -> tuple[object, ...]:
    """Return what a cell says, so that two may be compared: figures as numbers, promises as words.

    What a plan only says again adds nothing.
    """
    new = [target for target in targets if not target.repeats] or targets
    return tuple(sorted({_content(target, indicator) for target in new}, key=str))


def _content(target: Target, indicator: Indicator) -> tuple[object, ...]:
    if target.value is None:
        return measure_of(target, indicator), fold(target.quote)
    return measure_of(target, indicator), quantity(target, indicator)


def _statement(site: Site, target: Target) -> Statement:
    view = target_view(site, target)
    has_kind = not view.figure and not target.against
    return Statement(
        view,
        plan_address(target.plan, target.id),
        None if view.figure else _beginning(target.quote),
        f"{view.kind}; {view.about}" if has_kind else view.about,
    )


def _beginning(quote: str) -> str:
    if len(quote) <= QUOTE_SHOWN:
        return quote
    return quote[:QUOTE_SHOWN].rsplit(" ", 1)[0] + "…"
