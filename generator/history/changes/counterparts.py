"""Two versions of one plan: which section, paragraph and target of one is which of the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from generator.history.changes.matching import Pairing
from generator.history.changes.phrases import Places
from generator.history.versions import Version
from generator.model.plan import Duty, Paragraph, Plan, Section, Target
from generator.model.registries import Registries

# Of 100, after rapidfuzz's ratio: what was reworded in its place, and what also went elsewhere.
# Half in its place, since place and mark speak for it; three quarters where only words do.
LIKE_IN_PLACE = 50
LIKE_ELSEWHERE = 75
# A few words ("Như trên;") say nothing of where a paragraph came from.
TELLING_WORDS = 4


@dataclass(frozen=True, slots=True)
class Counterparts:
    """Two versions and the pairs of their parts; `*_of` lead from older ids to newer ones.

    Both call a thing by its newer name: that a registry renamed it is no change of the plan.
    """

    before: Version
    after: Version
    names_before: Places
    names: Places
    parents_before: Mapping[str, str]
    parents: Mapping[str, str]
    sections: Pairing[Section]
    section_of: Mapping[str, str]
    paragraphs: Pairing[Paragraph]
    paragraph_of: Mapping[str, str]
    targets: Pairing[Target]
    duties: Pairing[Duty]

    @classmethod
    def of(cls, before: Version, after: Version) -> Counterparts:
        """Find the pairs: what kept its words first, then its place, then what is alike.

        Sections are paired first, paragraphs by their sections, targets and duties by their
        paragraphs. Names that only the older registries know stay known on the older side.
        """
        parents_before, parents = parent_ids(before.plan), parent_ids(after.plan)
        sections = _sections(before.plan, after.plan)
        section_of = {one.id: other.id for one, other in sections.pairs}
        paragraphs = _paragraphs(before.plan, after.plan, section_of)
        paragraph_of = {one.id: other.id for one, other in paragraphs.pairs}
        return cls(
            Version(before.plan, _newest(before.registries, after.registries)),
            after,
            Places.of(before.plan),
            Places.of(after.plan),
            parents_before,
            parents,
            sections,
            section_of,
            paragraphs,
            paragraph_of,
            _targets(before.plan, after.plan, paragraph_of),
            _duties(before.plan, after.plan, paragraph_of),
        )


def _newest(before: Registries, after: Registries) -> Registries:
    merged: dict[str, Any] = {}
    for kind in ("indicators", "agencies", "units", "documents", "themes", "groups"):
        old, new = getattr(before, kind), getattr(after, kind)
        merged[kind] = new if old is new else {**old, **new}
    return replace(after, **merged)


def parent_ids(plan: Plan) -> dict[str, str]:
    """Return by section the id of the one in which it lies; empty for the outermost ones."""
    return dict(_parents(plan.sections, ""))


def _parents(sections: tuple[Section, ...], above: str) -> Iterator[tuple[str, str]]:
    for section in sections:
        yield section.id, above
        yield from _parents(section.sections, section.id)


def _sections(before: Plan, after: Plan) -> Pairing[Section]:
    above = {**_above(before.sections), **_above(after.sections)}
    return (
        Pairing(list(before.walk()), list(after.walk()))
        .equal(lambda section: (section.id, section.heading, _text(section)))
        .equal(lambda section: (section.heading, above[id(section)]) if section.heading else None)
        .equal(lambda section: _text(section) or None)
        .equal(lambda section: section.heading)
        .equal(lambda section: section.id)
        .alike(lambda section: f"{section.heading} {_text(section)}", LIKE_IN_PLACE, _anywhere)
    )


def _above(sections: tuple[Section, ...], path: tuple[str, ...] = ()) -> dict[int, tuple[str, ...]]:
    """Return the titles above each section, by the identity of the section."""
    found = {}
    for section in sections:
        found[id(section)] = path
        found.update(_above(section.sections, (*path, section.title)))
    return found


def _text(section: Section) -> str:
    return "\n".join(paragraph.text for paragraph in section.paragraphs)


def _anywhere(_thing: object) -> bool:
    return True


def _paragraphs(before: Plan, after: Plan, section_of: Mapping[str, str]) -> Pairing[Paragraph]:
    def same_section(paragraph: Paragraph) -> str | None:
        return section_of.get(paragraph.section)

    def telling(paragraph: Paragraph) -> str | None:
        return paragraph.text if len(paragraph.text.split()) >= TELLING_WORDS else None

    return (
        Pairing(list(before.paragraphs()), list(after.paragraphs()))
        .equal(lambda one: (same_section(one), one.text), lambda one: (one.section, one.text))
        .equal(telling)
        .alike(_words, LIKE_IN_PLACE, same_section, lambda one: one.section)
        .alike(_words, LIKE_ELSEWHERE, lambda one: telling(one) and True)
    )


def _words(paragraph: Paragraph) -> str:
    return paragraph.text


def _targets(before: Plan, after: Plan, paragraph_of: Mapping[str, str]) -> Pairing[Target]:
    def here(target: Target) -> str | None:
        return paragraph_of.get(target.paragraph)

    def meant(target: Target) -> tuple[str | None, ...]:
        return target.indicator, target.variant, target.population

    return (
        Pairing(list(before.targets()), list(after.targets()))
        .equal(
            lambda one: (here(one), *meant(one), one.quote),
            lambda one: (one.paragraph, *meant(one), one.quote),
        )
        .equal(
            lambda one: (here(one), *meant(one), one.year),
            lambda one: (one.paragraph, *meant(one), one.year),
        )
        .equal(lambda one: (here(one), *meant(one)), lambda one: (one.paragraph, *meant(one)))
        .equal(lambda one: (here(one), one.quote), lambda one: (one.paragraph, one.quote))
        .equal(lambda one: one.indicator and (*meant(one), one.year, one.value))
        .alike(lambda one: one.quote, LIKE_IN_PLACE, here, lambda one: one.paragraph)
        .alike(lambda one: one.quote, LIKE_ELSEWHERE, lambda one: one.indicator)
    )


def _duties(before: Plan, after: Plan, paragraph_of: Mapping[str, str]) -> Pairing[Duty]:
    def here(duty: Duty) -> str | None:
        return paragraph_of.get(duty.paragraph)

    return (
        Pairing(list(before.duties()), list(after.duties()))
        .equal(
            lambda one: (here(one), one.does, one.by, one.quote, one.day, one.day_of_month),
            lambda one: (one.paragraph, one.does, one.by, one.quote, one.day, one.day_of_month),
        )
        .equal(
            lambda one: (here(one), one.does, one.by, one.quote),
            lambda one: (one.paragraph, one.does, one.by, one.quote),
        )
        .equal(
            lambda one: (here(one), one.does, one.by), lambda one: (one.paragraph, one.does, one.by)
        )
        .equal(lambda one: (here(one), one.does), lambda one: (one.paragraph, one.does))
        .equal(lambda one: (one.does, one.by, one.quote))
        .alike(lambda one: one.quote, LIKE_IN_PLACE, here, lambda one: one.paragraph)
    )
