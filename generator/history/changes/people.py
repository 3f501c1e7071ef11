"""What became of who does what in a plan, when, and of what must be reported by which day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.history.changes.counterparts import Counterparts
from generator.history.changes.matching import Pairing
from generator.history.changes.phrases import agencies, duty_name, duty_times, passing, quoted
from generator.history.versions import Version
from generator.language import N_, Labels, _
from generator.locale import worded
from generator.model.plan import Actor, Duty, Paragraph, Plan
from generator.model.revisions import Change, Detail
from generator.schema import labels
from generator.schema.annotations import ActorRole


@dataclass(frozen=True, slots=True)
class Acting:
    """An actor and the paragraph that names it."""

    actor: Actor
    paragraph: Paragraph

    @property
    def role(self) -> ActorRole:
        """Return the normal role."""
        return self.actor.role

    @property
    def role_name(self) -> str:
        """Return the normal role as a word within a sentence: `phối hợp`."""
        return worded.lowered(labels.ACTOR_ROLES[self.role])


def actor_changes(both: Counterparts) -> Iterator[Change]:
    """Yield agencies that came, went or act in another role: altered first, then new, then gone.

    An agency that acts in another paragraph of the same section in the same role has not changed.
    """
    pairs = _acting(both)
    for before, after in pairs.pairs:
        if before.role != after.role:
            who = agencies((after.actor.agency,), both.after.registries)
            place = both.names.near(after.paragraph.section, after.paragraph.id)
            said = passing(f"{place}, {who}", before.role_name, after.role_name)
            details = (Detail(after.actor.agency, before.role, after.role),)
            yield Change("actor", after.paragraph.id, "altered", said, details)
    for one in pairs.new:
        who = agencies((one.actor.agency,), both.after.registries)
        place = both.names.near(one.paragraph.section, one.paragraph.id)
        said = _("{place}: thêm {agency} ({role})", place=place, agency=who, role=one.role_name)
        details = (Detail(one.actor.agency, None, one.role),)
        yield Change("actor", one.paragraph.id, "added", said, details)
    for one in pairs.gone:
        who = agencies((one.actor.agency,), both.before.registries)
        place = both.names_before.near(one.paragraph.section, one.paragraph.id)
        said = _("{place}: bỏ {agency} ({role})", place=place, agency=who, role=one.role_name)
        details = (Detail(one.actor.agency, one.role, None),)
        yield Change("actor", one.paragraph.id, "removed", said, details)


def _acting(both: Counterparts) -> Pairing[Acting]:
    def here(one: Acting) -> str | None:
        return both.paragraph_of.get(one.paragraph.id)

    def there(one: Acting) -> str:
        return one.paragraph.id

    def near(one: Acting) -> str | None:
        return both.section_of.get(one.paragraph.section)

    return (
        Pairing(_actors(both.before.plan), _actors(both.after.plan))
        .equal(
            lambda one: (here(one), one.actor.agency, one.role),
            lambda one: (there(one), one.actor.agency, one.role),
        )
        .equal(
            lambda one: (here(one), one.actor.agency), lambda one: (there(one), one.actor.agency)
        )
        .equal(
            lambda one: (near(one), one.actor.agency, one.role),
            lambda one: (one.paragraph.section, one.actor.agency, one.role),
        )
    )


def _actors(plan: Plan) -> list[Acting]:
    return [
        Acting(actor, paragraph) for paragraph in plan.paragraphs() for actor in paragraph.actors
    ]


def time_changes(both: Counterparts) -> Iterator[Change]:
    """Yield tasks that are to be done at another time, as the text says it; null for no time."""
    for before, after in both.paragraphs.pairs:
        old, new = (one.when.quote if one.when else None for one in (before, after))
        if old != new:
            place = both.names.near(after.section, after.id)
            quotes = (quoted(old) if old else None, quoted(new) if new else None)
            said = passing(_("{place}, thời gian thực hiện", place=place), *quotes)
            yield Change("time", after.id, "altered", said, (Detail("when", old, new),))


def duty_changes(both: Counterparts) -> Iterator[Change]:
    """Yield duties that came, went, or are due otherwise, in the order of the newer text.

    A duty that follows another one (`after`) has not changed when that one only moved.
    """
    pairs = both.duties
    older = {after.id: before for before, after in pairs.pairs}
    for duty in both.after.plan.duties():
        if duty.id in older:
            yield from _altered(both, older[duty.id], duty)
        else:
            place = both.names.near(duty.section, duty.paragraph)
            said = _("thêm việc: {duty} ({place})", duty=_whole(duty, both.after), place=place)
            yield Change("duty", duty.id, "added", said, (Detail(None, None, duty.quote),))
    for duty in pairs.gone:
        place = both.names_before.near(duty.section, duty.paragraph)
        said = _("bỏ việc: {duty} ({place})", duty=_whole(duty, both.before), place=place)
        yield Change("duty", duty.id, "removed", said, (Detail(None, duty.quote, None),))


def _whole(duty: Duty, version: Version) -> str:
    return duty_name(duty, version.registries) + duty_times(duty)


def _altered(both: Counterparts, before: Duty, after: Duty) -> Iterator[Change]:
    place = both.names.near(after.section, after.paragraph)
    name = f"{duty_name(after, both.after.registries)} ({place})"
    old_words, new_words = _words(before, both.before), _words(after, both.after)
    for field, label in FIELDS.items():
        old, new = old_words[field], new_words[field]
        if old != new and not (field == "after" and _follows_the_same(both, before, after)):
            said = passing(f"{name}, {label}", old, new)
            yield Change("duty", after.id, "altered", said, (Detail(field, old, new),))


def _follows_the_same(both: Counterparts, before: Duty, after: Duty) -> bool:
    """Tell whether a duty still follows the same other one, in whatever words that now stands."""
    return any((old.id, new.id) == (before.after, after.after) for old, new in both.duties.pairs)


FIELDS = Labels(
    {
        "does": N_("việc"),
        "by": N_("ai làm"),
        "to": N_("gửi đến"),
        "through": N_("qua"),
        "day": N_("hạn"),
        "every": N_("chu kỳ"),
        "after": N_("sau việc"),
        "note": N_("ghi chú"),
    }
)


def _words(duty: Duty, version: Version) -> dict[str, str | None]:
    first = next((one.quote for one in version.plan.duties() if one.id == duty.after), None)
    return {
        "does": labels.DUTY_ACTIONS[duty.does].lower(),
        "by": agencies(duty.by, version.registries) or None,
        "to": agencies(duty.to, version.registries) or None,
        "through": agencies(duty.through, version.registries) or None,
        "day": worded.day(duty) or None,
        "every": worded.period(duty) or None,
        "after": quoted(first) if first else None,
        "note": duty.note,
    }
