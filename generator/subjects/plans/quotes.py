"""The sentence of each target and duty, as a row of a plan's page opens it in place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.plan import Paragraph, Plan, Span
from generator.text.sentences import Around, sentence_around


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words in their sentence; `doubtful` tells that a scan does not settle all of its words."""

    said: Around
    doubtful: bool


def quotes(plan: Plan) -> Mapping[str, Quoted]:
    """Return the sentence that states each target and duty of a plan, by its address."""
    found: dict[str, Quoted] = {}
    for paragraph in plan.paragraphs():
        found |= {one.id: _quoted(paragraph, one.span) for one in paragraph.targets}
        found |= {one.id: _quoted(paragraph, one.span) for one in paragraph.duties}
    return found


def _quoted(paragraph: Paragraph, span: Span) -> Quoted:
    text = paragraph.show or paragraph.text
    if paragraph.row:  # its cells say together what no sentence does
        said = Around(text[: span.start], text[span.start : span.end], text[span.end :], True, True)
    else:
        said = sentence_around(text, span.start, span.end)
    low, high = span.start - len(said.before), span.end + len(said.after)
    doubtful = any(one.span.start < high and one.span.end > low for one in paragraph.uncertain)
    return Quoted(said, doubtful)
