"""What became of the promises of a plan: figures, years, words, and whether they promise more."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from generator.history.changes.counterparts import Counterparts
from generator.history.changes.phrases import (
    figure,
    passing,
    promise,
    quoted,
    reworded,
    target_name,
    year,
)
from generator.history.versions import Version
from generator.language import N_, Labels, _
from generator.locale.names import variant_name
from generator.model.plan import Target
from generator.model.revisions import Change, Detail, Effect, Value
from generator.schema import labels
from generator.schema.registries import Direction
from generator.text import bounds

FIGURE_FIELDS = ("operator", "value", "value_max", "unit", "per")
YEAR_FIELDS = ("year", "when")
AROUND_FIGURES = frozenset(
    re.findall(
        r"\w+",
        "khoảng trên dưới hơn ít nhất nhiều tối thiểu đa không quá trở lên xuống đạt "
        "đến vào trong trước hết đầu cuối giữa năm",
    )
)
LEVELS: Labels[Effect] = Labels({"stronger": N_("mạnh hơn"), "weaker": N_("yếu hơn")})
TIMES: Labels[Effect] = Labels({"stronger": N_("sớm hơn"), "weaker": N_("muộn hơn")})
Words = Callable[[Target, Version], str | None]


def target_changes(both: Counterparts) -> Iterator[Change]:
    """Yield what changed of each target, in the order of the newer text, then what is gone.

    Figure and year that changed together are one change with its effect; everything else is a
    change of its own. Words of a target are told only where they differ beyond figure and year.
    """
    older = {after.id: before for before, after in both.targets.pairs}
    names = _names(both, older)
    for target in both.after.plan.targets():
        if target.id in older:
            yield from _altered(both, older[target.id], target, names[target.id])
        else:
            whole = _whole(target, both.after)
            place = both.names.near(target.section, target.paragraph)
            said = _("thêm {target} ({place})", target=whole, place=place)
            yield Change("target", target.id, "added", said, (Detail(None, None, target.quote),))
    for target in both.targets.gone:
        whole = _whole(target, both.before)
        place = both.names_before.near(target.section, target.paragraph)
        said = _("bỏ {target} ({place})", target=whole, place=place)
        yield Change("target", target.id, "removed", said, (Detail(None, target.quote, None),))


def _whole(target: Target, version: Version) -> str:
    return f"{_called(target, version)}: {promise(target)}"


def _called(target: Target, version: Version) -> str:
    return _("chỉ tiêu {name}", name=target_name(target, version.registries))


def _names(both: Counterparts, older: Mapping[str, Target]) -> dict[str, tuple[str, str]]:
    """Return what each target is called, told from others of that name: whole, and bare.

    The bare name does not say whom the target counts.
    """
    groups: dict[str, list[Target]] = defaultdict(list)
    for target in both.after.plan.targets():
        groups[_called(target, both.after)].append(target)
    found = {}
    for name, group in groups.items():
        years = Counter(year(target) for target in group)
        for target in group:
            before, bare_name = older.get(target.id), _bare_name(target, both.after)
            found[target.id] = (
                _apart(both, target, before, years, name),
                _apart(both, target, before, years, bare_name),
            )
    return found


def _bare_name(target: Target, version: Version) -> str:
    return _called(replace(target, population=None), version)


def _apart(
    both: Counterparts, target: Target, before: Target | None, years: Counter[str], name: str
) -> str:
    """Tell a target from others of its name: by its year where that stayed, else by its place.

    `years` says how many of that name have each year.
    """
    if years.total() == 1:
        return name
    dated = target.year is not None and (before is None or year(before) == year(target))
    if dated and years[year(target)] == 1:
        return f"{name} {year(target)}"
    return _("{name} ở {place}", name=name, place=both.names.near(target.section, target.paragraph))


def _altered(
    both: Counterparts, before: Target, after: Target, names: tuple[str, str]
) -> Iterator[Change]:
    name, bare_name = names
    yield from _moved(both, before, after)
    changed = _details(before, after, _promising(before, after))
    if changed:
        yield _promised(both, before, after, changed, name)
    for field, (label, words) in FIELDS.items():
        old, new = words(before, both.before), words(after, both.after)
        if old != new and not (field == "kind" and changed):
            called = bare_name if field == "population" else name
            said = passing(f"{called}, {_(label)}", old, new)
            yield Change("target", after.id, "altered", said, (Detail(field, old, new),))
    reworded_too = before.quote != after.quote and (before.value is None) == (after.value is None)
    if reworded_too and _bare_wording(before, changed) != _bare_wording(after, changed):
        wording = reworded(before.quote, after.quote)
        said = _("{target}, lời văn: {words}", target=name, words=wording)
        details = (Detail("quote", before.quote, after.quote),)
        yield Change("target", after.id, "altered", said, details)


def _promising(before: Target, after: Target) -> tuple[str, ...]:
    """Return the fields that make a promise; without a figure, the unit is only the indicator's."""
    fields = (*FIGURE_FIELDS, *YEAR_FIELDS)
    figures = before.value is not None or after.value is not None
    return fields if figures else tuple(field for field in fields if field != "unit")


def _moved(both: Counterparts, before: Target, after: Target) -> Iterator[Change]:
    """Yield that a target went to another section, unless its whole paragraph or section did."""
    with_paragraph = both.paragraph_of.get(before.paragraph) == after.paragraph
    if with_paragraph or both.section_of.get(before.section) == after.section:
        return
    name = _called(after, both.after)
    old, new = both.names_before.sections[before.section], both.names.sections[after.section]
    said = _("chuyển {target} từ {old} sang {new}", target=name, old=old, new=new)
    details = (Detail("section", before.section, after.section),)
    yield Change("target", after.id, "moved", said, details)


def _promised(
    both: Counterparts, before: Target, after: Target, changed: tuple[Detail, ...], name: str
) -> Change:
    fields = {detail.field for detail in changed}
    level = level_effect(before, after, _direction(both, after))
    time = time_effect(before, after)
    parts, judged = [], []
    if figure(before) != figure(after) or not fields & {*YEAR_FIELDS}:
        parts.append(f"{figure(before)} → {figure(after)}")
    if year(before) != year(after):
        parts.append(f"{year(before)} → {year(after)}")
    if level:
        stronger = LEVELS[level]
        judged.append(_("mức {stronger}", stronger=stronger) if len(parts) > 1 else stronger)
    if time:
        judged.append(TIMES[time])
    said = f"{name}: {', '.join(parts)}" + (f" ({', '.join(judged)})" if judged else "")
    details = (*changed, *_details(before, after, ("quote",)))
    return Change("target", after.id, "altered", said, details, (), _effect(before, after, level))


def _direction(both: Counterparts, target: Target) -> Direction | None:
    indicator = both.after.registries.indicators.get(target.indicator or "")
    return indicator.direction if indicator else None


def _effect(before: Target, after: Target, level: Effect | None) -> Effect | None:
    """Tell whether a promise became stronger: its figure at the same year; else nobody can say."""
    return level if (before.year, before.when) == (after.year, after.when) else None


def level_effect(before: Target, after: Target, direction: Direction | None) -> Effect | None:
    """Compare two figures of one measure by the direction in which the indicator is better.

    Null where the indicator has no direction, where the two measure different things (unit,
    population, variant, what it is compared with), where one has no figure or a bound from the
    wrong side, where a rough figure stands beside another, and where both promise the same. At
    equal figures the bound decides (`text.bounds`). Decision 17 tells why figures are only
    compared within one measure.
    """
    if direction is None or _measure(before) != _measure(after):
        return None
    if _is_from_the_wrong_side(before, direction) or _is_from_the_wrong_side(after, direction):
        return None
    order = bounds.order(after, before, downward=direction == "less")
    return None if not order else "stronger" if order > 0 else "weaker"


def _measure(target: Target) -> tuple[str | None, ...]:
    return (
        target.indicator,
        target.variant,
        target.population,
        target.unit,
        target.per,
        target.against,
    )


def _is_from_the_wrong_side(target: Target, direction: Direction) -> bool:
    """Tell whether a bound ("dưới 40%" of what should grow) promises nothing."""
    bound = bounds.bound_of(target)
    worse = bound.below if direction == "more" else bound.above
    return worse and not bound.is_rough


def time_effect(before: Target, after: Target) -> Effect | None:
    """Tell whether a target is to be reached sooner (stronger) or later (weaker), by its year.

    Null where the year is the same or one of the two is not stated.
    """
    if before.year is None or after.year is None or before.year == after.year:
        return None
    return "stronger" if after.year < before.year else "weaker"


def _details(before: Target, after: Target, fields: Sequence[str]) -> tuple[Detail, ...]:
    return tuple(
        Detail(field, _plain(getattr(before, field)), _plain(getattr(after, field)))
        for field in fields
        if getattr(before, field) != getattr(after, field)
    )


def _plain(value: Decimal | str | int | None) -> Value:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value


def _bare_wording(target: Target, changed: Sequence[Detail]) -> list[str]:
    """Return the words of a target without its figure and year, of which more is said elsewhere.

    Where these changed, so did the words around them that say how much and by when.
    """
    words = target.quote.replace(target.printed, " ", 1) if target.printed else target.quote
    without = {str(target.year), *(target.when or "").split(), *(target.per or "").split()}
    if changed:
        without |= AROUND_FIGURES
    return [word for word in re.findall(r"\w+", words.lower()) if word not in without]


def _named(kind: str) -> Words:
    def words(target: Target, version: Version) -> str | None:
        known = getattr(version.registries, f"{kind}s")
        name: str | None = getattr(target, kind)
        return known[name].name if name in known else name

    return words


def _variant(target: Target, version: Version) -> str | None:
    return variant_name(version.registries, target.indicator, target.variant) or target.variant


def _others(field: str) -> Words:
    """Return the words of the targets that a target names, since their addresses may shift."""

    def words(target: Target, version: Version) -> str | None:
        named = getattr(target, field)
        if not named:
            return None
        ids = {named} if isinstance(named, str) else set(named or ())
        found = [quoted(one.quote) for one in version.plan.targets() if one.id in ids]
        return "; ".join(found) or None

    return words


FIELDS: dict[str, tuple[str, Words]] = {
    "indicator": (N_("chỉ số"), _named("indicator")),
    "kind": (N_("loại"), lambda target, _version: labels.TARGET_KINDS[target.kind].lower()),
    "measure": (
        N_("loại con số"),
        lambda target, _version: labels.TARGET_MEASURES[target.measure].lower(),
    ),
    "base": (N_("mức xuất phát"), lambda target, _version: target.base),
    "population": (N_("tính trên"), lambda target, _version: target.population),
    "against": (N_("so với"), lambda target, _version: target.against),
    "variant": (N_("cách tính"), _variant),
    "part_of": (N_("nằm trong"), _others("part_of")),
    "repeats": (N_("nhắc lại"), _others("repeats")),
    "conflicts_with": (N_("mâu thuẫn với"), _others("conflicts_with")),
    "inferred": (N_("điều suy ra"), lambda target, _version: target.inferred),
    "note": (N_("ghi chú"), lambda target, _version: target.note),
}
