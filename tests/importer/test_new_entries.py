"""What a draft names and no registry holds."""

from __future__ import annotations

from typing import Any

from generator.importer.known import Known, KnownAgency, KnownUnit
from generator.importer.new_entries import new_entries, with_one_spelling
from generator.importer.proposals.agencies import names_in
from generator.importer.proposals.context import Context
from generator.importer.proposals.identities import meant_by

KNOWN = Known(agencies=(KnownAgency("so-y-te-mau", ("Sở Y tế",), unit="tinh-mau"),))
BODY: list[dict[str, Any]] = [
    {
        "heading": "Giám đốc Sở Xây dựng",
        "text": [
            {
                "text": "Sở Y tế thực hiện Quyết định số 5/QĐ-TTg ngày 02/3/2026 của Thủ tướng "
                "Chính phủ về nước sạch; gửi các xã, phường.",
                "actors": [{"agency": "so-y-te-mau"}, {"agency": "giam-doc-so-xay-dung-mau"}],
                "duties": [{"by": ["so-y-te-mau"], "to": ["cac-xa-phuong-mau"]}],
                "citations": [{"document": "5-qd-ttg"}, {"document": "luat-nuoc"}],
            },
            {"table": {"rows": [{"cells": ["Luật Nước", {"text": "Sở Nội vụ"}]}]}},
        ],
    }
]


def test_new_agencies_and_documents_come_with_what_the_text_says_of_them() -> None:
    context = Context(unit="tinh-mau", known=KNOWN)
    found = [(one.registry, dict(one.values)) for one in new_entries(BODY, context)]
    assert found == [
        (
            "agencies",
            {
                "id": "giam-doc-so-xay-dung-mau",
                "name": "Giám đốc Sở Xây dựng",
                "kind": "office",
                "unit": "tinh-mau",
                "chain": "state",
            },
        ),
        (
            "agencies",
            {
                "id": "cac-xa-phuong-mau",
                "name": "Các xã, phường",
                "kind": "class",
                "unit": "tinh-mau",
            },
        ),
        (
            "documents",
            {
                "id": "5-qd-ttg",
                "type": "quyet-dinh",
                "number": "5/QĐ-TTg",
                "date": "2026-03-02",
                "issuer_printed": "Thủ tướng Chính phủ",
                "title": "nước sạch",
                "chain": "state",
            },
        ),
        ("documents", {"id": "luat-nuoc", "type": "luat", "title": "Luật Nước"}),
    ]


def spoken(text: str, issuer: str | None = None) -> list[tuple[str, list[str], str | None]]:
    """Return name, aliases and unit of each agency that a commune's plan would register."""
    unit = KnownUnit("xa-suoi-thu", "Xã Suối Thử", "commune")
    context = Context(unit="xa-suoi-thu", known=Known(units=(unit,)))
    actors = [{"agency": meant_by(one.full, context).id} for one in names_in(text)]
    body: Any = {"body": [{"text": [{"text": text, "actors": actors}]}]}
    found = new_entries([with_one_spelling(body, context)], context, issuer)
    return [
        (str(one.values["name"]), list(one.values.get("aliases", [])), one.values["unit"])  # type: ignore[arg-type,misc]
        for one in found
    ]


def test_one_body_in_two_spellings_is_one_entry() -> None:
    assert spoken("UBND tỉnh; Ủy ban nhân dân tỉnh") == [
        ("Ủy ban nhân dân tỉnh", ["UBND tỉnh"], None)
    ]
    assert spoken("UBND xã; Ủy ban nhân dân xã", "Ủy ban nhân dân xã Suối Thử") == [
        ("Ủy ban nhân dân xã Suối Thử", ["UBND xã", "Ủy ban nhân dân xã"], "xa-suoi-thu")
    ]


def test_a_body_lies_in_the_unit_of_its_rank() -> None:
    assert spoken("Công an xã; Trạm Y tế; Sở Nội vụ; Bộ Y tế; Huyện ủy") == [
        ("Công an xã Suối Thử", ["Công an xã"], "xa-suoi-thu"),
        ("Trạm Y tế xã Suối Thử", ["Trạm Y tế"], "xa-suoi-thu"),
        ("Sở Nội vụ", [], None),
        ("Bộ Y tế", [], None),
        ("Huyện ủy", [], None),
    ]
