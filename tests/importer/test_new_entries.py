"""What a draft names and no registry holds."""

from __future__ import annotations

from typing import Any

import pytest

from generator.importer.known import Known, KnownAgency, KnownUnit
from generator.importer.new_entries import new_entries, with_one_spelling
from generator.importer.proposals.agencies import list_at, names_in
from generator.importer.proposals.citations import propose_citations
from generator.importer.proposals.context import Context
from generator.importer.proposals.identities import meant_by
from generator.importer.proposals.words import tokens

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


def of_province(text: str, issuer: str | None = None) -> dict[str, dict[str, Any]]:
    """Return the entries of a province's plan, by name or title."""
    unit = KnownUnit("tinh-lam-giang", "Tỉnh Lam Giang", "province")
    context = Context(unit="tinh-lam-giang", known=Known(units=(unit,)))
    names = list_at(text, tokens(text), 0).names
    actors = [{"agency": meant_by(one.full, context).id} for one in names]
    citations = list(propose_citations(text, context))
    body: Any = {"body": [{"text": [{"text": text, "actors": actors, "citations": citations}]}]}
    found = new_entries([with_one_spelling(body, context)], context, issuer)
    return {str(one.values.get("name") or one.values["title"]): dict(one.values) for one in found}


def test_a_word_for_a_kind_of_bodies_calls_no_single_one() -> None:
    found = of_province("UBND; UBND tỉnh; UBND các xã, phường", "ỦY BAN NHÂN DÂN TỈNH LAM GIANG")
    whole = found["Ủy ban nhân dân tỉnh Lam Giang"]
    assert (whole["kind"], whole["aliases"]) == ("body", ["UBND tỉnh"])
    (group,) = (one for name, one in found.items() if "các xã, phường" in name)
    assert group["kind"] == "class"
    mixed = of_province("UBND tỉnh", "Ủy ban nhân dân TỈNH LAM GIANG")
    assert list(mixed) == ["Ủy ban nhân dân tỉnh Lam Giang"]


def test_the_room_of_a_department_does_not_name_the_province() -> None:
    found = of_province("Sở Y tế; Phòng Kế hoạch - Tài chính; Trạm Y tế các xã, phường")
    assert "Sở Y tế tỉnh Lam Giang" in found
    assert "Phòng Kế hoạch - Tài chính" in found
    assert [one["kind"] for one in found.values()] == ["body", "body", "class"]


def test_a_short_form_in_brackets_is_an_alias() -> None:
    (found,) = of_province("Trung tâm Kiểm soát bệnh tật (CDC tỉnh)").values()
    assert found["aliases"] == ["Trung tâm Kiểm soát bệnh tật", "CDC tỉnh"]


def test_a_law_keeps_its_whole_name_and_day() -> None:
    (law,) = of_province("Luật Khám bệnh, chữa bệnh ngày 09 tháng 01 năm 2023").values()
    assert (law["title"], law["date"]) == ("Luật Khám bệnh, chữa bệnh", "2023-01-09")
    assert "Luật Bảo hiểm y tế" in of_province("Thực hiện Luật Bảo hiểm y tế và nguồn thu khác.")
    assert "Luật Hôn nhân và gia đình" in of_province("Theo Luật Hôn nhân và gia đình.")


def test_who_issued_a_document_is_not_its_title() -> None:
    text = "Thông tư số 08/2024/TT-BYT của Bộ trưởng Bộ Y tế {} quản lý chất lượng bệnh viện."
    for verb in ("hướng dẫn", "Quy định", "quy định"):
        context = Context(unit="tinh-lam-giang")
        said = text.format(verb)
        citations: Any = list(propose_citations(said, context))
        body: Any = {"body": [{"text": [{"text": said, "citations": citations}]}]}
        (entry,) = new_entries([body], context)
        assert entry.values["issuer_printed"] == "Bộ trưởng Bộ Y tế"


def test_a_body_lies_in_the_unit_of_its_rank() -> None:
    assert spoken("Công an xã; Trạm Y tế; Sở Nội vụ; Bộ Y tế; Huyện ủy") == [
        ("Công an xã Suối Thử", ["Công an xã"], "xa-suoi-thu"),
        ("Trạm Y tế xã Suối Thử", ["Trạm Y tế"], "xa-suoi-thu"),
        ("Sở Nội vụ", [], None),
        ("Bộ Y tế", [], None),
        ("Huyện ủy", [], None),
    ]


@pytest.mark.parametrize(
    ("behind", "issuer"),
    [
        (" ngày 02/3/2026 của Bộ Y tế", "Bộ Y tế"),
        (" của Chủ tịch nước", "Chủ tịch nước"),
        ("; công khai chậm nhất ngày 20 của tháng đầu mỗi quý.", None),
        (" chậm nhất ngày 20 của tháng đầu mỗi quý.", None),
        (" trong phạm vi của mình.", None),
        ("; báo cáo theo chỉ đạo của Bộ Y tế.", None),
    ],
)
def test_only_a_body_issued_a_document(behind: str, issuer: str | None) -> None:
    said = f"Thực hiện Thông tư số 52/2024/TT-BYT{behind}"
    citations: Any = list(propose_citations(said, Context(unit="tinh-mau")))
    body: Any = {"body": [{"text": [{"text": said, "citations": citations}]}]}
    (entry,) = new_entries([body], Context(unit="tinh-mau"))
    assert entry.values.get("issuer_printed") == issuer
