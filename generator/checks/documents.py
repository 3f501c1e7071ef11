"""House rules on cited documents: what a plan says of one stands in the registry."""

from __future__ import annotations

from collections.abc import Iterator

from generator.denial.documents import DocumentField, unread_fields
from generator.language import N_, Labels, _
from generator.model.plan import Plan
from generator.model.site import Site
from generator.problems import Problem

FIELDS: Labels[DocumentField] = Labels(
    {
        "number": N_("số, ký hiệu (number)"),
        "date": N_("ngày (date)"),
        "issuer": N_("cơ quan ban hành (issuer hoặc issuer_printed)"),
        "title": N_("trích yếu (title)"),
    }
)


def unread_field(site: Site, plan: Plan) -> Iterator[Problem]:
    """What the words around a citation say of a document is not null in the registry.

    Good: “Quyết định số 12/QĐ-UBND ngày 05/3/2024 của …” and the date in `registry/documents.yml`.
    Bad: the same words and `date: null`, of which the page would say that no plan gives the day.
    """
    places = {one.id: one.place for one in plan.walk()}
    places |= {one.id: one.place for one in plan.paragraphs()}
    for one in (one for one in unread_fields(site, plan) if not one.is_near):
        yield Problem.at(
            places[one.anchor],
            "unread-field",
            _(
                "danh mục chưa ghi {field} của {document}, mà chữ ở đây có thể nói",
                field=FIELDS[one.field],
                document=one.document,
            ),
            fragment=one.words,
            hint=_("đọc lại câu này rồi ghi vào registry/documents.yml, đúng chữ của kế hoạch"),
        )
