"""A plan in words: what its head says of it, and the documents that it rests on and cites."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.language import N_, _
from generator.locale import worded
from generator.locale.names import anchor_of, document_name, issuer_name, plan_kind
from generator.model.plan import Plan
from generator.model.site import Site
from generator.schema import labels
from generator.schema.plan import BasisRelation

AttributeName = Literal["number", "type", "issuer", "date", "signatory", "status"]
CITED = N_("Viện dẫn")


@dataclass(frozen=True, slots=True)
class Attribute:
    """What the head of a plan says of one thing; `value` is null where the text does not say it.

    `anchor` is the paragraph that says it, null where none does; `note` says what is inferred or
    uncertain of it.
    """

    name: AttributeName
    label: str
    value: str | None
    anchor: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class BasisRow:
    """A document that the plan rests on or cites, and where it does.

    `relation` is null, `label` “Viện dẫn”, for one that the plan cites and does not rest on.
    """

    relation: BasisRelation | None
    label: str
    name: str
    document: str
    anchors: tuple[str, ...]


def attributes(site: Site, plan: Plan) -> Iterator[Attribute]:
    """Yield what the head of the document says, one attribute a row.

    Always the same six, in the order of a document's head; the value of what it does not say is
    null.
    """
    number, date, signatory = plan.number, plan.date, plan.signatory
    yield Attribute(
        "number",
        _("Số, ký hiệu"),
        number.value if number else None,
        number.paragraph if number else None,
        worded.inferred(number.inferred if number else None),
    )
    yield Attribute("type", _("Loại"), plan_kind(plan), _title_anchor(plan))
    yield Attribute(
        "issuer",
        _("Cơ quan ban hành"),
        issuer_name(site, plan),
        plan.issuer.paragraph,
        worded.inferred(plan.issuer.inferred),
    )
    yield Attribute(
        "date",
        _("Ngày ban hành"),
        str(plan.issued) if plan.issued else None,
        date.paragraph if date else None,
        worded.inferred(date.inferred if date else None),
    )
    yield Attribute(
        "signatory",
        _("Người ký"),
        _signatory_words(plan),
        signatory.paragraph if signatory else None,
        _("chưa chắc: bản quét không đọc chắc được tên")
        if signatory and signatory.uncertain
        else None,
    )
    yield Attribute(
        "status",
        _("Tình trạng"),
        labels.STATUSES[plan.status],
        None,
        worded.inferred(plan.status_inferred),
    )


def _signatory_words(plan: Plan) -> str | None:
    signed = plan.signatory
    if not signed or not signed.name:
        return None
    return ", ".join(part for part in (signed.name, signed.office) if part)


def _title_anchor(plan: Plan) -> str | None:
    titles = (p.id for s in plan.walk() if s.role == "title" for p in s.paragraphs)
    return next(titles, None)


def basis_rows(site: Site, plan: Plan) -> Iterator[BasisRow]:
    """Yield what a plan rests on, each with the first place that names it.

    In the order of the plan file; no place where only the file names the document.
    """
    places = _citation_places(plan)
    for basis in plan.basis:
        yield BasisRow(
            basis.relation,
            labels.RELATIONS[basis.relation],
            document_name(site, basis.document),
            basis.document,
            places.get(basis.document, ())[:1],
        )


def cited_rows(site: Site, plan: Plan) -> Iterator[BasisRow]:
    """Yield the documents that the plan cites and does not rest on.

    In the order of the text, with every place. A citation of no known document is left out.
    """
    resting = {basis.document for basis in plan.basis}
    for document, anchors in _citation_places(plan).items():
        if document not in resting:
            yield BasisRow(None, _(CITED), document_name(site, document), document, anchors)


def _citation_places(plan: Plan) -> dict[str, tuple[str, ...]]:
    places: dict[str, dict[str, None]] = defaultdict(dict)
    for citation in plan.citations():
        if citation.document:
            places[citation.document][anchor_of(citation)] = None
    return {document: tuple(anchors) for document, anchors in places.items()}
