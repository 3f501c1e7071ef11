"""What a draft names and no registry holds."""

from __future__ import annotations

from typing import Any

from generator.importer.known import Known, KnownAgency
from generator.importer.new_entries import new_entries
from generator.importer.proposals.context import Context

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
