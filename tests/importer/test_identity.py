"""Issuer, unit and basis of a plan are looked up, and never guessed."""

from __future__ import annotations

import pytest

from generator.importer.formal_parts import Part, Printed
from generator.importer.identity import Identity, identify
from generator.importer.known import Known, KnownAgency, KnownDocument, KnownUnit
from generator.importer.masthead import read_issuer
from generator.importer.proposals import Context

KNOWN = Known(
    agencies=(
        KnownAgency(
            "ubnd-tinh-mau", ("UBND tỉnh Mẫu", "Ủy ban nhân dân tỉnh Mẫu"), unit="tinh-mau"
        ),
        KnownAgency("so-y-te-mau", ("Sở Y tế",), unit="tinh-mau"),
    ),
    units=(
        KnownUnit("tinh-mau-cu", "Tỉnh Mẫu", "province", until="2025-07-01"),
        KnownUnit("tinh-mau", "Tỉnh Mẫu", "province", since="2025-07-01"),
        KnownUnit("huyen-thu", "Huyện Thử", "district"),
    ),
    documents=(KnownDocument("42-nq-tw", "nghi-quyet", "42-NQ/TW"),),
)


def identified(*masthead: str, date: str | None = "2026-01-01", title: str = "") -> Identity:
    grounds = Part("prose", (Printed(1, "Căn cứ Nghị quyết số 42-NQ/TW;"), Printed(2, "Các sở.")))
    context = Context(known=KNOWN)
    return identify(read_issuer(masthead), date, title, (grounds,), context)


@pytest.mark.parametrize(
    ("masthead", "agency", "unit"),
    [
        (("ỦY BAN NHÂN DÂN", "TỈNH MẪU"), "ubnd-tinh-mau", "tinh-mau"),
        (("UBND TỈNH MẪU", "SỞ Y TẾ"), "so-y-te-mau", "tinh-mau"),
        (("UBND TỈNH MẪU", "SỞ NỘI VỤ"), None, "tinh-mau"),
        (("HUYỆN ỦY THỬ",), None, "huyen-thu"),
        (("ĐẢNG BỘ TỈNH MẪU", "BAN THƯỜNG VỤ TỈNH ỦY"), None, "tinh-mau"),
        (("BỘ Y TẾ",), None, None),
    ],
)
def test_who_issues_for_which_place(
    masthead: tuple[str, ...], agency: str | None, unit: str | None
) -> None:
    found = identified(*masthead)
    assert (found.agency, found.unit) == (agency, unit)


def test_the_day_tells_units_of_one_name_apart() -> None:
    assert identified("UBND TỈNH MẪU", date="2024-03").unit == "tinh-mau-cu"
    assert identified("UBND TỈNH MẪU", date=None).unit is None


def test_what_a_title_carries_out_and_each_ground() -> None:
    found = identified("UBND TỈNH MẪU", title="Thực hiện Nghị quyết số 42-NQ/TW")
    assert found.written == [
        {"relation": "carries-out", "document": "42-nq-tw"},
        {"relation": "legal-basis", "document": "42-nq-tw"},
    ]
    assert identified("BỘ Y TẾ", title="Về Nghị quyết số 42-NQ/TW").basis == (
        ("legal-basis", "42-nq-tw"),
    )


def test_nothing_is_known_of_a_text_without_masthead() -> None:
    assert identify(None, None, "", (), Context()) == Identity()
