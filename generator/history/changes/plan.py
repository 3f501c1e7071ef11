"""Two versions of a plan → what a person would say changed, in the order of the plan.

What its encoders say of it comes last.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.history.changes.attributes import (
    ATTRIBUTES,
    OF_ENCODING,
    attribute_changes,
    basis_changes,
    source_changes,
)
from generator.history.changes.counterparts import Counterparts
from generator.history.changes.notes import note_changes
from generator.history.changes.paragraphs import paragraph_changes
from generator.history.changes.people import actor_changes, duty_changes, time_changes
from generator.history.changes.registries import registry_changes
from generator.history.changes.sections import section_changes
from generator.history.changes.targets import target_changes
from generator.history.versions import Version
from generator.language import N_, _, ngettext
from generator.locale import worded
from generator.model.plan import Plan
from generator.model.revisions import Change, Detail


def changes(
    before: Version | None, after: Version | None, again: bool = False
) -> tuple[Change, ...]:
    """Return what changed; with one version only, that the plan came (`again`: once more) or went.

    First what the plan says for the record, then its promises, who acts, its sections and
    paragraphs, at last what its encoders and the registries say. Nothing is said twice in the same
    words. Both null, or equal, have no change. Decision 16 tells why changes are sentences.
    """
    if before and after:
        found = [*_changes(Counterparts.of(before, after)), *registry_changes(before, after)]
        return tuple(_once(_themed(found, before, after)))
    if after:
        said = N_("đăng lại: {counts}") if again else N_("lần đầu đăng: {counts}")
        return (_first(after.plan, said),)
    return (_gone(before.plan),) if before else ()


def _changes(both: Counterparts) -> Iterator[Change]:
    before, after = both.before.plan, both.after.plan
    yield from attribute_changes(both, ATTRIBUTES)
    yield from basis_changes(both)
    promises = [
        *target_changes(both),
        *actor_changes(both),
        *time_changes(both),
        *duty_changes(both),
    ]
    yield from promises
    yield from section_changes(both)
    yield from paragraph_changes(both, promises)
    yield from attribute_changes(both, OF_ENCODING)
    yield from source_changes(both)
    yield from note_changes(before.notes, after.notes, after.id, _("cả văn bản"))


def _first(plan: Plan, message: str) -> Change:
    sections, paragraphs, targets = (
        sum(1 for _one in found) for found in (plan.walk(), plan.paragraphs(), plan.targets())
    )
    counts = (
        ngettext("{number} mục", sections, number=worded.count(sections)),
        ngettext("{number} đoạn", paragraphs, number=worded.count(paragraphs)),
        ngettext("{number} chỉ tiêu", targets, number=worded.count(targets)),
    )
    said = _(message, counts=", ".join(counts))
    details = (Detail(None, None, plan.title),)
    themes = tuple(dict.fromkeys(theme for section in plan.walk() for theme in section.themes))
    return Change("plan", plan.id, "added", said, details, themes)


def _gone(plan: Plan) -> Change:
    return Change("plan", plan.id, "removed", _("bỏ kế hoạch"), (Detail(None, plan.title, None),))


def _once(found: Iterable[Change]) -> Iterator[Change]:
    """Leave out what was said in the same words already."""
    said: set[str] = set()
    for change in found:
        if change.said not in said:
            said.add(change.said)
            yield change


def _themed(found: Iterable[Change], before: Version, after: Version) -> Iterator[Change]:
    """Add to each change the themes of the place that it speaks of."""
    old, new = _themes(before), _themes(after)
    for change in found:
        themes = old if change.verb == "removed" else new
        yield replace(change, themes=themes.get(change.id, ()))


def _themes(version: Version) -> dict[str, tuple[str, ...]]:
    themes: dict[str, tuple[str, ...]] = {}
    indicators = version.registries.indicators
    for section in version.plan.walk():
        themes[section.id] = section.themes
        for paragraph in section.paragraphs:
            themes[paragraph.id] = section.themes
            themes.update((duty.id, section.themes) for duty in paragraph.duties)
            for target in paragraph.targets:
                indicator = indicators.get(target.indicator or "")
                of_indicator = indicator.theme if indicator else None
                themes[target.id] = (of_indicator,) if of_indicator else section.themes
    return themes
