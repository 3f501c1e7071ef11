"""A plan in words: what its head says of it, and the documents that it rests on and cites."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.denial.decide import PlanDenials
from generator.denial.denials import Denial
from generator.language import _
from generator.locale import worded
from generator.locale.names import anchor_of, document_name, issuer_name, plan_kind
from generator.model.date_floor import DateFloor, date_floor
from generator.model.plan import Plan
from generator.model.site import Site
from generator.schema import labels
from generator.schema.annotations import CitationRole
from generator.schema.plan import BasisRelation

AttributeName = Literal["number", "type", "issuer", "date", "signatory", "status"]
# What only the words of a text make a ground of it, where its plan file does not say so.
_GROUNDS: tuple[BasisRelation, ...] = ("legal-basis", "proposed-by", "issued-with")


@dataclass(frozen=True, slots=True)
class Attribute:
    """What the head of a plan says of one thing; `value` is null where the text does not say it.

    `denial` then says so. `anchor` is the paragraph that says it, null where none does; `note` says
    what is inferred or uncertain of it.
    """

    name: AttributeName
    label: str
    value: str | None
    anchor: str | None = None
    note: str | None = None
    denial: Denial | None = None


@dataclass(frozen=True, slots=True)
class BasisRow:
    """A document that the plan rests on or cites, and where it does.

    `relation` is null for one that the plan cites and does not rest on; `label` then says what its
    words do with it.
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
    dated = plan.issued or plan.drafted
    denials = PlanDenials(site, plan)
    yield Attribute(
        "number",
        _("Số, ký hiệu"),
        number.value if number else None,
        number.paragraph if number else None,
        worded.inferred(number.inferred if number else None),
        None if number else denials.attribute("number"),
    )
    yield Attribute("type", _("Loại"), plan_kind(plan), _title_anchor(plan))
    yield Attribute(
        "issuer",
        _("Cơ quan ban hành"),
        issuer_name(site, plan),
        plan.issuer.paragraph,
        worded.inferred(plan.issuer.inferred),
    )
    floor = date_floor(site, plan)
    yield Attribute(
        "date",
        _("Ngày của dự thảo") if plan.status == "draft" else _("Ngày ban hành"),
        str(dated) if dated else None,
        anchor_of(floor.citation) if floor else date.paragraph if date else None,
        _floor_words(site, floor) if floor else worded.inferred(date.inferred if date else None),
        None if dated else denials.attribute("date"),
    )
    signed = _signatory_words(plan)
    yield Attribute(
        "signatory",
        _("Người ký"),
        signed,
        signatory.paragraph if signatory else None,
        _("chưa chắc: bản quét không đọc chắc được tên")
        if signatory and signatory.uncertain
        else None,
        None if signed else denials.attribute("signatory"),
    )
    yield Attribute(
        "status",
        _("Tình trạng"),
        labels.STATUSES[plan.status],
        None,
        worded.inferred(plan.status_inferred),
    )


def _floor_words(site: Site, floor: DateFloor) -> str:
    return _(
        "không trước {day}: văn bản viện dẫn {document}",
        day=floor.day,
        document=document_name(site, floor.document),
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

    In the order of the plan file, then what the text prints as a ground and the file does not name
    as one: “Căn cứ” stays one also for what the plan carries out. No place where only the file
    names the document.
    """
    places = _citation_places(plan)
    said = {(one.relation, one.document): None for one in plan.basis}
    printed = {
        (one.role, one.document): None
        for one in plan.citations()
        if one.document and one.role in _GROUNDS
    }
    for relation, document in {**said, **printed}:
        yield BasisRow(
            relation,
            labels.RELATIONS[relation],
            document_name(site, document),
            document,
            places.get((document, relation), places.get((document, None), ()))[:1],
        )


def cited_rows(site: Site, plan: Plan) -> Iterator[BasisRow]:
    """Yield the documents that the plan cites and does not rest on, with what it does with them.

    In the order of the text, with every place. A citation of no known document is left out.
    """
    resting = {basis.document for basis in plan.basis}
    roles: dict[str, dict[CitationRole, None]] = defaultdict(dict)
    for one in plan.citations():
        if one.document and one.document not in resting:
            roles[one.document][one.role] = None
    places = _citation_places(plan)
    for document, said in roles.items():
        telling: list[CitationRole] = [role for role in said if role != "mentions"] or ["mentions"]
        label = "; ".join(labels.RELATIONS[role] for role in telling)
        name = document_name(site, document)
        yield BasisRow(None, label, name, document, places[document, None])


def _citation_places(plan: Plan) -> dict[tuple[str, CitationRole | None], tuple[str, ...]]:
    """Return where a plan names each document: in each role, and in whatever role (null)."""
    places: dict[tuple[str, CitationRole | None], dict[str, None]] = defaultdict(dict)
    for citation in plan.citations():
        if citation.document:
            for role in (None, citation.role):
                places[citation.document, role][anchor_of(citation)] = None
    return {named: tuple(anchors) for named, anchors in places.items()}
