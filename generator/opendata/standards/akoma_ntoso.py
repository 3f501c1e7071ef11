"""A plan as Akoma Ntoso 3.0 (OASIS LegalDocML): every word of its text, in its order, as `<doc>`.

What comes before the body is the preface, what stands at its foot the conclusions. A decision that
issues a programme is the document, the programme attached to it. Our addresses of sections and
paragraphs are in `wId`; `eId` is by the naming of the standard, which counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from xml.etree.ElementTree import Element, SubElement, tostring

from generator.model.plan import Citation, Paragraph, Section
from generator.model.urls import document_address
from generator.opendata.publication import PublishedPlan
from generator.opendata.standards.akn_meta import (
    AGENCY,
    DOCUMENT,
    INDICATOR,
    address,
    is_office,
    put_meta,
    reference,
)
from generator.opendata.standards.inline import Mark, fill, xml_text
from generator.schema.plan import SectionRole

ENDING, MEDIA_TYPE = "akn.xml", "application/akn+xml"
SPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_BEFORE: frozenset[SectionRole | None] = frozenset(("masthead", "title", "opening", "legal-basis"))
_BEHIND: frozenset[SectionRole | None] = frozenset(
    ("closing", "recipients", "signature", "footnotes")
)
_ATTACHED = "att_1"
# Elements that hold words, among which every blank counts.
_WORDS = frozenset(("p", "num", "heading"))


def plan_in_akoma_ntoso(published: PublishedPlan) -> bytes:
    """Return a plan as an XML file of Akoma Ntoso 3.0."""
    root = Element("akomaNtoso", {"xmlns": SPACE})
    sections = published.plan.sections
    issuing, issued = _parted(sections)
    doc = SubElement(root, "doc", {"name": published.plan.type, "contains": "originalVersion"})
    _Document(published, "").put(doc, issuing)
    if issued:
        attachments = SubElement(doc, "attachments")
        attachment = SubElement(attachments, "attachment", {"eId": _ATTACHED})
        below = SubElement(
            attachment, "doc", {"name": published.plan.type, "contains": "originalVersion"}
        )
        _Document(published, _ATTACHED).put(below, issued)
    _in_lines(root)
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _in_lines(element: Element) -> None:
    """Put each block on a line of its own; within words nothing is added."""
    if element.tag not in _WORDS and len(element):
        element.text = "\n"
        for below in element:
            below.tail = "\n"
            _in_lines(below)


def _parted(sections: Sequence[Section]) -> tuple[Sequence[Section], Sequence[Section]]:
    """Part a decision from what it issues; without one everything is one document."""
    for number, section in enumerate(sections, start=1):
        if section.role == "decision" and number < len(sections):
            return sections[:number], sections[number:]
    return sections, ()


class _Document:
    """Writes one `<doc>`; `part` is the id of what it is attached by, empty for the outer one."""

    def __init__(self, published: PublishedPlan, part: str) -> None:
        self._published, self._part = published, part

    def put(self, doc: Element, sections: Sequence[Section]) -> None:
        """Put meta, preface, body and conclusions into a document; the body is never empty."""
        put_meta(doc, self._published, self._part)
        first = _leading(sections, _BEFORE)
        last = len(sections) - _leading(sections[::-1], _BEHIND)
        if first >= last:
            first, last = 0, len(sections)
        self._put_frame(doc, "preface", sections[:first])
        body = SubElement(doc, "mainBody")
        for number, section in enumerate(sections[first:last], start=1):
            self._put_section(body, section, self._named(f"sec_{number}"))
        if first == last:
            SubElement(body, "p")
        self._put_frame(doc, "conclusions", sections[last:])

    def _named(self, name: str) -> str:
        return f"{self._part}__{name}" if self._part else name

    def _put_frame(self, doc: Element, tag: str, sections: Sequence[Section]) -> None:
        if not sections:
            return
        frame = SubElement(doc, tag)
        for number, section in enumerate(sections, start=1):
            self._put_container(frame, section, self._named(f"{tag}__container_{number}"))

    def _put_container(self, parent: Element, section: Section, name: str) -> None:
        said = {"name": section.role or "other", "eId": name, "wId": section.id}
        container = SubElement(parent, "container", said)
        if section.number:
            SubElement(container, "p").text = xml_text(section.number)
        if section.heading:
            line = SubElement(container, "p")
            self._fill(line, section.heading, self._cited(section.citations))
        for number, paragraph in enumerate(section.paragraphs, start=1):
            if paragraph.mark:
                SubElement(container, "p").text = xml_text(paragraph.mark)
            self._put_text(container, paragraph, f"{name}__p_{number}")
        for number, below in enumerate(section.sections, start=1):
            self._put_container(container, below, f"{name}__container_{number}")
        if not len(container):
            SubElement(container, "p")

    def _put_section(self, parent: Element, section: Section, name: str) -> None:
        part = SubElement(parent, "section", {"eId": name, "wId": section.id})
        if section.number:
            SubElement(part, "num").text = xml_text(section.number)
        if section.heading:
            heading = SubElement(part, "heading")
            self._fill(heading, section.heading, self._cited(section.citations))
        for number, paragraph in enumerate(section.paragraphs, start=1):
            self._put_paragraph(part, paragraph, f"{name}__para_{number}")
        for number, below in enumerate(section.sections, start=1):
            self._put_section(part, below, f"{name}__sec_{number}")
        if not (section.paragraphs or section.sections):
            SubElement(SubElement(part, "content"), "p")

    def _put_paragraph(self, parent: Element, paragraph: Paragraph, name: str) -> None:
        part = SubElement(parent, "paragraph", {"eId": name, "wId": paragraph.id})
        if paragraph.mark:
            SubElement(part, "num").text = xml_text(paragraph.mark)
        content = SubElement(part, "content", {"eId": f"{name}__content"})
        self._put_text(content, paragraph, None)

    def _put_text(self, parent: Element, paragraph: Paragraph, name: str | None) -> None:
        """Put the words of a paragraph into a `<p>`, of a row of a table each cell into its own."""
        marks = list(self._marks(paragraph))
        cells = [(one.start, one.end) for one in paragraph.row.cells] if paragraph.row else []
        for number, (start, end) in enumerate(cells or [(0, len(paragraph.text))], start=1):
            said = {"eId": name, "wId": paragraph.id} if name and number == 1 else {}
            fill(SubElement(parent, "p", said), paragraph.text, marks, start, end)

    def _fill(self, parent: Element, text: str, marks: Iterable[Mark]) -> None:
        fill(parent, text, marks, 0, len(text))

    def _marks(self, paragraph: Paragraph) -> Iterator[Mark]:
        yield from self._cited(paragraph.citations)
        for actor in paragraph.actors:
            refers = ("refersTo", reference(self._part, AGENCY, actor.agency))
            kind = "role" if is_office(self._published.site, actor.agency) else "organization"
            yield Mark(actor.span.start, actor.span.end, kind, (refers,))
        for target in paragraph.targets:
            if not (target.indicator and target.printed):
                continue
            start = paragraph.text.find(target.printed, target.span.start, target.span.end)
            if start >= 0:
                refers = ("refersTo", reference(self._part, INDICATOR, target.indicator))
                yield Mark(start, start + len(target.printed), "quantity", (refers,))

    def _cited(self, citations: Iterable[Citation]) -> Iterator[Mark]:
        for one in citations:
            if one.document:
                href = address(self._published, document_address(one.document))
                refers = reference(self._part, DOCUMENT, one.document)
                said = (("href", href), ("refersTo", refers))
                yield Mark(one.span.start, one.span.end, "ref", said)


def _leading(sections: Sequence[Section], roles: frozenset[SectionRole | None]) -> int:
    """Return how many sections, from the first, have one of some roles."""
    return next(
        (number for number, one in enumerate(sections) if one.role not in roles), len(sections)
    )
