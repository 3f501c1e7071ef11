"""The whole text of a plan as its page lays it out: headings, passages, letter parts, notes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.denial.places import names_of
from generator.fidelity import ScanLine
from generator.model.plan import Note, Plan, Section
from generator.model.registries import Theme
from generator.schema.plan import CENTRED_ROLES, FOOT_ROLES, SectionRole
from generator.subjects.overlap.block import SharedPassage
from generator.subjects.plans.layers import AbbreviationIndex
from generator.subjects.plans.passages import Footnote, Passages, TextParagraph
from generator.subjects.plans.text_tables import TextTable, lay_table

FIRST_HEADING = 3  # h1 is the plan's title, h2 the parts of the page
LAST_HEADING = 6


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
    entries: tuple[TextParagraph | TextTable, ...]
    sections: tuple[TextSection, ...]
    beside: TextSection | None = None

    @property
    def paragraphs(self) -> tuple[TextParagraph, ...]:
        """Return its paragraphs, the captions and rows of its tables among them."""
        return tuple(
            one
            for entry in self.entries
            for one in (entry.paragraphs if isinstance(entry, TextTable) else (entry,))
        )


@dataclass(frozen=True, slots=True)
class PlanText:
    """A plan's text, its footnotes by number, the abbreviations it explains, all themes by id.

    `plan` is the id of the plan; `names` say what each of its places is called, by its address.
    `lines` are those of paragraphs in the plan file, empty where nobody can mend them.
    """

    plan: str
    sections: tuple[TextSection, ...]
    footnotes: Mapping[str, Footnote]
    abbreviations: tuple[tuple[str, str], ...]
    themes: Mapping[str, Theme]
    names: Mapping[str, str]
    lines: Mapping[str, int] = field(default_factory=dict)


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
    layout = _Layout(Passages(abbreviations, footnotes, scan, shared))
    sections = layout.sections(plan.sections, FIRST_HEADING)
    explained = tuple(sorted(set(_explained(sections))))
    return PlanText(plan.id, sections, footnotes, explained, themes, names_of(plan))


@dataclass(frozen=True, slots=True)
class _Layout:
    passages: Passages

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
            entries=tuple(self._entries(section)),
            sections=self.sections(
                section.sections, heading + 1 if titled else heading, section.themes
            ),
        )

    def _entries(self, section: Section) -> Iterator[TextParagraph | TextTable]:
        """Yield the paragraphs of a section in order, each table where its first row stands."""
        tables = {table.id: table for table in section.tables}
        rows = {one.id: one for one in section.paragraphs if one.row} if tables else {}
        for paragraph in section.paragraphs:
            if paragraph.row is None:
                yield self.passages.paragraph(paragraph, section)
            elif table := tables.pop(paragraph.row.table, None):
                yield lay_table(table, section, rows, self.passages)


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
