"""One paragraph of a plan as its page lays it out: its words with what is known of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.fidelity import ScanLine
from generator.model.plan import Note, Paragraph, Section, Uncertain
from generator.schema.annotations import ParagraphKind
from generator.subjects.overlap.block import SharedPassage
from generator.subjects.plans.layers import (
    AbbreviationIndex,
    Layer,
    Run,
    paragraph_layers,
    pieces,
    runs,
    shared_layers,
)


@dataclass(frozen=True, slots=True)
class TextParagraph:
    """One paragraph of the text.

    `called_from` is the paragraph that calls this footnote, null for any other paragraph;
    `shared` tells which other plans have its words, null when none has; `former` are addresses of
    what is no longer encoded in it. `kind` is null for all but the lines below the heading of an
    appendix.
    """

    id: str
    mark: str | None
    called_from: str | None
    runs: tuple[Run, ...]
    uncertain: tuple[Uncertain, ...]
    notes: tuple[Note, ...]
    scan: tuple[ScanLine, ...]
    shared: SharedPassage | None
    former: tuple[str, ...]
    kind: ParagraphKind | None = None


@dataclass(frozen=True, slots=True)
class Footnote:
    """Where a footnote stands and where it is first called."""

    paragraph: str
    called_from: str | None


@dataclass(frozen=True, slots=True)
class Passages:
    """What the page of a plan knows of all its paragraphs.

    By paragraph: `scan` gives the lines of the scan behind it, `shared` what other plans have.
    """

    abbreviations: AbbreviationIndex
    footnotes: Mapping[str, Footnote]
    scan: Mapping[str, tuple[ScanLine, ...]]
    shared: Mapping[str, SharedPassage]

    def layers(self, paragraph: Paragraph, section: Section) -> list[Layer]:
        """Return everything that is known of a paragraph's words."""
        layers = list(paragraph_layers(paragraph, section, self.abbreviations))
        if shared := self.shared.get(paragraph.id):
            layers += shared_layers(shared.spans, layers)
        return layers

    def paragraph(self, paragraph: Paragraph, section: Section) -> TextParagraph:
        """Lay out a paragraph of a section, a caption or a row of a table among them."""
        number = (paragraph.mark or "").strip("[]")
        footnote = self.footnotes.get(number) if paragraph.is_footnote else None
        return TextParagraph(
            paragraph.id,
            paragraph.mark,
            footnote.called_from if footnote else None,
            runs(pieces(paragraph.show or paragraph.text, self.layers(paragraph, section))),
            paragraph.uncertain,
            paragraph.notes,
            self.scan.get(paragraph.id, ()),
            self.shared.get(paragraph.id),
            paragraph.former,
            paragraph.kind,
        )
