"""Which passages and targets speak of which people: by the words of `registry/groups.yml`.

How a phrase matches: `text.phrases`. Where a longer phrase does not mean the people
(`not_in`, the name of an agency), no word inside it counts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.model.plan import Paragraph, Plan, Section, Span, Target
from generator.model.registries import Agency, Group
from generator.model.site import GroupPassage
from generator.schema.plan import FORMAL_ROLES
from generator.text.phrases import Phrases


@dataclass(frozen=True, slots=True)
class GroupWords:
    """All phrases of all groups: a phrase means a group, or says that its words do not."""

    phrases: Phrases[tuple[str, bool]]

    def find(self, text: str) -> dict[str, tuple[Span, ...]]:
        """Return the groups that a text speaks of, each with the words that say so.

        Words that overlap are one span; a group all of whose words are excluded is not there.
        """
        means: dict[str, list[Span]] = defaultdict(list)
        excludes: dict[str, list[Span]] = defaultdict(list)
        for found in self.phrases.find(text):
            for group, is_meant in found.means:
                (means if is_meant else excludes)[group].append(Span(found.start, found.end))
        found_groups = {group: _standing(spans, excludes[group]) for group, spans in means.items()}
        return {group: spans for group, spans in found_groups.items() if spans}


def index_groups(groups: Iterable[Group], agencies: Iterable[Agency]) -> GroupWords:
    """Gather the phrases of the groups; the name of an agency never speaks of people."""
    index = GroupWords(Phrases())
    for group in groups:
        for phrase in group.words:
            index.phrases.add(phrase, (group.id, True))
        for phrase in group.not_in:
            index.phrases.add(phrase, (group.id, False))
    for agency in agencies:
        if agency.kind != "class":
            for name in (agency.name, *agency.aliases):
                for said in index.find(name):
                    index.phrases.add(name, (said, False))
    return index


def idle_exceptions(group: Group) -> list[str]:
    """Return what a group's `not_in` names in vain: phrases without any of the group's words."""
    means = index_groups([Group(group.id, group.name, group.words)], ())
    return [phrase for phrase in group.not_in if not means.find(phrase)]


def _standing(spans: Iterable[Span], excluded: Iterable[Span]) -> tuple[Span, ...]:
    """Return the spans outside the excluded ones, those that overlap as one."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda one: (one.start, -one.end)):
        if any(one.start <= span.start and span.end <= one.end for one in excluded):
            continue
        if kept and span.start < kept[-1].end:
            kept[-1] = Span(kept[-1].start, max(kept[-1].end, span.end))
        else:
            kept.append(span)
    return tuple(kept)


def group_passages(plan: Plan, index: GroupWords) -> Iterator[GroupPassage]:
    """Yield what a plan says of each group: headings and paragraphs in the order of the text.

    Sections of `FORMAL_ROLES` are left out. A paragraph whose words do not name the group, but of
    which a target's population does, has no spans. A target is about a group if its quote or its
    population names it.
    """
    for section in plan.walk():
        if section.role in FORMAL_ROLES:
            continue
        yield from _heading(plan, section, index)
        for paragraph in section.paragraphs:
            yield from _paragraph(plan, section, paragraph, index)


def _heading(plan: Plan, section: Section, index: GroupWords) -> Iterator[GroupPassage]:
    for group, spans in index.find(section.heading or "").items():
        yield GroupPassage(group, plan.id, section, None, spans, ())


def _paragraph(
    plan: Plan, section: Section, paragraph: Paragraph, index: GroupWords
) -> Iterator[GroupPassage]:
    said = index.find(paragraph.text)
    named: Mapping[str, list[Target]] = _named(paragraph, said, index)
    for group in {**said, **named}:
        spans = said.get(group, ())
        yield GroupPassage(group, plan.id, section, paragraph, spans, tuple(named.get(group, ())))


def _named(
    paragraph: Paragraph, said: Mapping[str, Iterable[Span]], index: GroupWords
) -> dict[str, list[Target]]:
    """Return the targets about each group: their quote or their population names it."""
    named: dict[str, list[Target]] = defaultdict(list)
    for target in paragraph.targets:
        quoted = {
            group for group, spans in said.items() if any(_touch(s, target.span) for s in spans)
        }
        for group in sorted(quoted | set(index.find(target.population or ""))):
            named[group].append(target)
    return named


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
