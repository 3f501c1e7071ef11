"""Issuer, unit and basis of a plan are looked up, and never guessed."""

from __future__ import annotations

import pytest

from generator.importer.formal_parts import Part
from generator.importer.identity import Identity, identify
from generator.importer.known import Known, KnownAgency, KnownDocument, KnownUnit
from generator.importer.masthead import Issuer, read_issuer
from generator.importer.printed import Printed
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
        (("UBND TỈNH MẪU", "SỞ NỘI VỤ"), "so-noi-vu-mau", "tinh-mau"),
        (("HUYỆN ỦY THỬ",), "huyen-uy-thu", "huyen-thu"),
        (("ĐẢNG BỘ TỈNH MẪU", "BAN THƯỜNG VỤ TỈNH ỦY"), "ban-thuong-vu-tinh-uy-mau", "tinh-mau"),
        (("BỘ Y TẾ",), "bo-y-te", None),
        (("UBND TỈNH MẪU", "SỞ Y TẾ - SỞ NỘI VỤ"), None, "tinh-mau"),
        (("UY BAN NHAN DAN", "TINH MAU"), None, "tinh-mau"),
        (("ỦY BAN NHÂN DÂN", "XÃ SUỐI THỬ"), "ubnd-xa-suoi-thu", "xa-suoi-thu"),
        (("PHỤ NỮ VIỆT NAM",), None, None),
    ],
)
def test_who_issues_for_which_place(
    masthead: tuple[str, ...], agency: str | None, unit: str | None
) -> None:
    found = identified(*masthead)
    assert (found.agency, found.unit) == (agency, unit)


def test_a_unit_that_nobody_knows_is_one_to_register() -> None:
    found = identified("ĐẢNG BỘ TỈNH NGUỒN THỬ", "HUYỆN ỦY BẢN THỬ")
    assert [dict(one.values) for one in found.units] == [
        {"id": "tinh-nguon-thu", "name": "Tỉnh Nguồn Thử", "level": "province", "parent": None},
        {
            "id": "huyen-ban-thu",
            "name": "Huyện Bản Thử",
            "level": "district",
            "parent": "tinh-nguon-thu",
        },
    ]
    assert (found.agency, found.unit) == ("huyen-uy-ban-thu", "huyen-ban-thu")


def test_what_several_are_called_is_null_and_names_them() -> None:
    found = identified("UBND TỈNH MẪU", date=None)
    assert (found.agency, found.unit, found.units) == (None, None, ())
    assert found.candidates == ("tinh-mau-cu", "tinh-mau")


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


WARDS = Known(
    agencies=(KnownAgency("ubnd-phuong-2", ("UBND phường",), unit="phuong-2"),),
    units=(
        KnownUnit("phuong-2", "Phường 2", "commune", "thi-xa-song-mau"),
        KnownUnit("phuong-3", "Phường 3", "commune", "thi-xa-song-mau"),
        KnownUnit("phuong-song-mau", "Phường Sông Mẫu", "commune"),
        KnownUnit("thi-xa-song-mau", "Thị xã Sông Mẫu", "district"),
        KnownUnit("huyen-song-mau", "Huyện Sông Mẫu", "district"),
    ),
)


@pytest.mark.parametrize(
    ("organ", "line", "unit", "agency"),
    [
        (
            "UBND phường",
            "Kế hoạch của Đảng ủy Phường 2 ở thị xã Sông Mẫu, thị xã Sông Mẫu.",
            "phuong-2",
            "ubnd-phuong-2",
        ),
        (
            "UBND phường",
            "Phường 2; Phường 2; ở Phường 2 có người của Phường 3.",
            "phuong-2",
            "ubnd-phuong-2",
        ),
        ("UBND phường", "Từ Phường 2 sang Phường 3.", None, None),
        ("UBND phường", "Các phường 3 lần mỗi năm; nhà ở sông mẫu.", "phuong-3", "ubnd-phuong-3"),
        (
            "Ban Thường vụ Huyện ủy",
            "Đưa Sông Mẫu trở thành huyện khá.",
            "huyen-song-mau",
            "ban-thuong-vu-huyen-uy-song-mau",
        ),
        ("Ban Thường vụ Huyện ủy", "Ở phường Sông Mẫu.", None, None),
        ("Sở Y tế", "Đưa Sông Mẫu, Phường 2 lên.", None, None),
    ],
)
def test_a_place_that_the_issuer_does_not_name_is_looked_for_in_the_text(
    organ: str, line: str, unit: str | None, agency: str | None
) -> None:
    parts = (Part("prose", (Printed(1, line),)),)
    found = identify(Issuer(organ, organs=(organ,)), None, "", parts, Context(known=WARDS))
    assert found.unit == unit
    assert bool(found.inferred) == bool(unit)
    assert found.agency == agency


def test_each_ground_of_one_line_and_who_proposed_it() -> None:
    documents = (
        KnownDocument("42-nq-tw", "nghi-quyet", "42-NQ/TW"),
        KnownDocument("68-nq-cp", "nghi-quyet", "68/NQ-CP"),
        KnownDocument("9-ttr-syt", "to-trinh", "9/TTr-SYT"),
    )
    lines = (
        "Căn cứ Nghị quyết số 42-NQ/TW; Nghị quyết số 68/NQ-CP;",
        "Theo đề nghị của Giám đốc Sở Y tế tại Tờ trình số 9/TTr-SYT.",
    )
    part = Part("prose", tuple(Printed(at, line) for at, line in enumerate(lines)))
    found = identify(None, None, "", (part,), Context(known=Known(documents=documents)))
    assert found.basis == (
        ("legal-basis", "42-nq-tw"),
        ("legal-basis", "68-nq-cp"),
        ("proposed-by", "9-ttr-syt"),
    )


def test_an_opening_says_what_a_plan_carries_out() -> None:
    lines = (
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh; Nghị quyết số 42-NQ/TW,",
        "UBND xã ban hành Kế hoạch như sau:",
        "I. MỤC ĐÍCH",
        "Thực hiện Nghị quyết số 68/NQ-CP.",
    )
    prose = Part("prose", tuple(Printed(at, line) for at, line in enumerate(lines)))
    issuer = read_issuer(("ỦY BAN NHÂN DÂN", "XÃ SUỐI THỬ"))
    found = identify(issuer, "2026-01-01", "", (prose,), Context(known=KNOWN)).basis
    assert [relation for relation, _ in found] == ["carries-out", "carries-out"]
    assert found[1] == ("carries-out", "42-nq-tw")
