"""What became of the sections of a plan: which came, went, moved, or are called otherwise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from generator.history.changes.counterparts import Counterparts
from generator.history.changes.matching import out_of_order
from generator.history.changes.notes import note_changes
from generator.history.changes.phrases import passing, quoted, titled
from generator.history.versions import Version
from generator.language import N_, _, ngettext
from generator.model.plan import Section
from generator.model.revisions import Change, Detail
from generator.schema import labels


def section_changes(both: Counterparts) -> Iterator[Change]:
    """Yield sections that went, came, moved, or are called or numbered otherwise.

    What lies in a section that came or went is told with it, by the number of its paragraphs. Of
    brothers in another order the fewest are told that explain it.
    """
    gone, new = ({one.id for one in side} for side in (both.sections.gone, both.sections.new))
    for section in both.sections.gone:
        if both.parents_before[section.id] not in gone:
            name = titled(section, both.names_before.sections[section.id])
            said = ngettext("bỏ {section} ({count} đoạn)", _size(section), section=name)
            yield _came(section, said, "removed")
    for section in both.sections.new:
        if both.parents[section.id] not in new:
            name = titled(section, both.names.sections[section.id])
            said = ngettext("thêm {section} ({count} đoạn)", _size(section), section=name)
            yield _came(section, said, "added")
    yield from _moved_sections(both)
    for before, after in both.sections.pairs:
        yield from _section(both, before, after)


def _came(section: Section, said: str, verb: str) -> Change:
    if verb == "added":
        return Change("section", section.id, "added", said, (Detail(None, None, section.title),))
    return Change("section", section.id, "removed", said, (Detail(None, section.title, None),))


def _size(section: Section) -> int:
    return sum(len(one.paragraphs) for one in section.walk())


def _moved_sections(both: Counterparts) -> Iterator[Change]:
    order = {section.id: place for place, section in enumerate(both.before.plan.walk())}
    siblings: dict[str, list[tuple[Section, Section]]] = defaultdict(list)
    for before, after in both.sections.pairs:
        above = both.parents_before[before.id]
        if both.parents[after.id] == (both.section_of.get(above, "") if above else ""):
            siblings[both.parents[after.id]].append((before, after))
        elif both.section_of.get(above) or not above:
            old = both.names_before.sections.get(above, _("ngoài cùng"))
            new = both.names.sections.get(both.parents[after.id], _("ngoài cùng"))
            heading = _heading(after)
            said = _("chuyển mục {name} từ {old} sang {new}", name=heading, old=old, new=new)
            details = (Detail("parent", above, both.parents[after.id]),)
            yield Change("section", after.id, "moved", said, details)
    for pairs in siblings.values():
        yield from _among_siblings(both, pairs, order)


def _among_siblings(
    both: Counterparts, pairs: Sequence[tuple[Section, Section]], order: Mapping[str, int]
) -> Iterator[Change]:
    strays = out_of_order(order[before.id] for before, _after in pairs)
    for index, (before, after) in enumerate(pairs):
        if order[before.id] in strays:
            said = _to(both, after, pairs[index - 1][1] if index else None)
            details = (Detail("order", order[before.id], index),)
            yield Change("section", after.id, "moved", said, details)


def _to(both: Counterparts, section: Section, behind: Section | None) -> str:
    if behind is None:
        return _("chuyển mục {name} lên đầu", name=_heading(section))
    place = titled(behind, both.names.sections[behind.id])
    return _("chuyển mục {name} sau {place}", name=_heading(section), place=place)


def _heading(section: Section) -> str:
    return quoted(section.show or section.heading or section.title)


def _section(both: Counterparts, before: Section, after: Section) -> Iterator[Change]:
    name = both.names.sections[after.id]
    for field, (label, words) in FIELDS.items():
        old, new = words(before, both.before), words(after, both.after)
        if old != new and not (field in INHERITED and _said_above(both, before, after, field)):
            renumbered = field == "number" and after.heading
            called = _("mục {name}", name=_heading(after)) if renumbered else name
            said = passing(f"{called}, {_(label)}", old, new)
            yield Change("section", after.id, "altered", said, (Detail(field, old, new),))
    yield from note_changes(before.notes, after.notes, after.id, name)


def _said_above(both: Counterparts, before: Section, after: Section, field: str) -> bool:
    """Tell whether a section only inherits what changed in the one it lies in."""
    above = {section.id: section for section in both.before.plan.walk()}
    below = {section.id: section for section in both.after.plan.walk()}
    old = above.get(both.parents_before[before.id])
    new = below.get(both.parents[after.id])
    same = [getattr(one, field, None) for one in (old, new)]
    return same == [getattr(before, field), getattr(after, field)]


SectionWords = Callable[[Section, Version], str | None]


def _names(kind: str) -> SectionWords:
    def words(section: Section, version: Version) -> str | None:
        known = getattr(version.registries, kind)
        return "; ".join(known[one].name for one in getattr(section, kind) if one in known) or None

    return words


def _role(section: Section) -> str | None:
    return labels.SECTION_ROLES[section.role] if section.role else None


INHERITED = ("role", "themes", "groups")
FIELDS: dict[str, tuple[str, SectionWords]] = {
    "number": (N_("số mục"), lambda section, _version: section.number),
    "heading": (N_("tên mục"), lambda section, _version: section.show or section.heading),
    "role": (N_("phần"), lambda section, _version: _role(section)),
    "themes": (N_("lĩnh vực"), _names("themes")),
    "groups": (N_("đối tượng"), _names("groups")),
}
