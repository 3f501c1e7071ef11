"""The whole text of a plan as its page lays it out: headings, passages, letter parts, notes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.fidelity import ScanLine
from generator.language import _
from generator.model.plan import Note, Paragraph, Plan, Section, Uncertain
from generator.model.registries import Theme
from generator.schema import labels
from generator.schema.plan import CENTRED_ROLES, FOOT_ROLES, SectionRole
from generator.subjects.overlap.block import SharedPassage
from generator.subjects.plans.layers import (
    AbbreviationIndex,
    Run,
    paragraph_layers,
    pieces,
    runs,
    shared_layers,
)

FIRST_HEADING = 3  # h1 is the plan's title, h2 the parts of the page
LAST_HEADING = 6


@dataclass(frozen=True, slots=True)
class TextParagraph:
    """One paragraph of the text; `spoken` names it for a screen reader.

    `called_from` is the paragraph that calls this footnote, null for any other paragraph;
    `shared` tells which other plans have its words, null when none has; `former` are addresses of
    what is no longer encoded in it.
    """

    id: str
    mark: str | None
    called_from: str | None
    runs: tuple[Run, ...]
    uncertain: tuple[Uncertain, ...]
    notes: tuple[Note, ...]
    scan: tuple[ScanLine, ...]
    spoken: str
    shared: SharedPassage | None
    former: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TextSection:
    """One section; `heading` is the level of its heading, null without one.

    `themes` are those that it takes up, apart from what its section above does; `beside` is the
    signature that stands in the second column of recipients.
    """

    id: str
    role: SectionRole | None
    heading: int | None
    title: str
    is_letter: bool
    themes: tuple[str, ...]
    notes: tuple[Note, ...]
    paragraphs: tuple[TextParagraph, ...]
    sections: tuple[TextSection, ...]
    beside: TextSection | None = None


@dataclass(frozen=True, slots=True)
class Footnote:
    """Where a footnote stands and where it is first called."""

    paragraph: str
    called_from: str | None


@dataclass(frozen=True, slots=True)
class PlanText:
    """A plan's text, its footnotes by number, the abbreviations it explains, all themes by id."""

    sections: tuple[TextSection, ...]
    footnotes: Mapping[str, Footnote]
    abbreviations: tuple[tuple[str, str], ...]
    themes: Mapping[str, Theme]


def plan_text(
    plan: Plan,
    abbreviations: AbbreviationIndex,
    scan: Mapping[str, tuple[ScanLine, ...]],
    shared: Mapping[str, SharedPassage],
    themes: Mapping[str, Theme],
) -> PlanText:
    """Lay out the whole text of a plan.

    By paragraph: `scan` gives the lines of the scan behind it, `shared` what other plans have.
    """
    footnotes = _footnotes(plan)
    layout = _Layout(abbreviations, footnotes, scan, shared)
    sections = layout.sections(plan.sections, FIRST_HEADING)
    return PlanText(sections, footnotes, tuple(sorted(set(_explained(sections)))), themes)


@dataclass(frozen=True, slots=True)
class _Layout:
    abbreviations: AbbreviationIndex
    footnotes: Mapping[str, Footnote]
    scan: Mapping[str, tuple[ScanLine, ...]]
    shared: Mapping[str, SharedPassage]

    def sections(
        self, sections: Sequence[Section], heading: int, themes: tuple[str, ...] = ()
    ) -> tuple[TextSection, ...]:
        shown: list[TextSection] = []
        for section in sections:
            text = self._section(section, heading, themes)
            if section.role == "signature" and shown and shown[-1].role == "recipients":
                shown[-1] = replace(shown[-1], beside=text)
            else:
                shown.append(text)
        return tuple(shown)

    def _section(self, section: Section, heading: int, above: tuple[str, ...]) -> TextSection:
        titled = bool(section.title) and section.role not in FOOT_ROLES
        centred = section.role in CENTRED_ROLES and not section.title
        return TextSection(
            id=section.id,
            role=section.role,
            heading=min(heading, LAST_HEADING) if titled else None,
            title=section.title,
            is_letter=section.role in FOOT_ROLES or centred,
            themes=section.themes if section.themes != above else (),
            notes=section.notes,
            paragraphs=tuple(
                self._paragraph(paragraph, section, index)
                for index, paragraph in enumerate(section.paragraphs, start=1)
            ),
            sections=self.sections(
                section.sections, heading + 1 if titled else heading, section.themes
            ),
        )

    def _paragraph(self, paragraph: Paragraph, section: Section, index: int) -> TextParagraph:
        where = section.title or (labels.SECTION_ROLES[section.role] if section.role else "")
        number = (paragraph.mark or "").strip("[]")
        footnote = self.footnotes.get(number) if paragraph.is_footnote else None
        layers = list(paragraph_layers(paragraph, section, self.abbreviations))
        shared = self.shared.get(paragraph.id)
        if shared:
            layers += shared_layers(shared.spans, layers)
        return TextParagraph(
            paragraph.id,
            paragraph.mark,
            footnote.called_from if footnote else None,
            runs(pieces(paragraph.show or paragraph.text, layers)),
            paragraph.uncertain,
            paragraph.notes,
            self.scan.get(paragraph.id, ()),
            _("Liên kết đến đoạn {number}, {place}", number=index, place=where)
            if where
            else _("Liên kết đến đoạn {number}", number=index),
            shared,
            paragraph.former,
        )


def _footnotes(plan: Plan) -> dict[str, Footnote]:
    calls: dict[str, str] = {}
    for paragraph in plan.paragraphs():
        for mark in re.findall(r"\[\d+\]", paragraph.text):
            calls.setdefault(mark, paragraph.id)
    return {
        paragraph.mark.strip("[]"): Footnote(paragraph.id, calls.get(paragraph.mark))
        for paragraph in plan.paragraphs()
        if paragraph.is_footnote and paragraph.mark
    }


def _explained(sections: Iterable[TextSection]) -> Iterator[tuple[str, str]]:
    for section in sections:
        for paragraph in section.paragraphs:
            for run in paragraph.runs:
                for piece in run.pieces:
                    if layer := piece.layer("abbreviation"):
                        yield layer.key, layer.title
        yield from _explained(section.sections)
        if section.beside:
            yield from _explained((section.beside,))
