"""Names of agencies and what they mean in a plan of some unit."""

from __future__ import annotations

from generator.importer.known import Known, KnownAgency, KnownUnit
from generator.importer.proposals.context import Context
from generator.importer.proposals.identities import Meant, meant_by

KNOWN = Known(
    agencies=(
        KnownAgency("so-y-te-mau", ("Sở Y tế tỉnh Mẫu", "Sở Y tế"), unit="tinh-mau"),
        KnownAgency("so-y-te-khac", ("Sở Y tế",), unit="tinh-khac"),
        KnownAgency("ubnd-tinh-mau", ("Ủy ban nhân dân tỉnh",), unit="tinh-mau"),
        KnownAgency("bo-y-te", ("Bộ Y tế",)),
        KnownAgency("phong-a", ("Phòng Y tế",), unit="xa-hai"),
        KnownAgency("phong-b", ("Phòng Y tế",), unit="xa-hai"),
    ),
    units=(
        KnownUnit("tinh-mau", "Tỉnh Mẫu", "province"),
        KnownUnit("xa-hai", "Xã Hai", "commune", "tinh-mau"),
    ),
)


def meant(name: str, unit: str | None = "tinh-mau") -> Meant:
    return meant_by(name, Context(unit=unit, known=KNOWN))


def test_the_agency_of_the_plans_own_unit_is_meant() -> None:
    assert meant("Sở Y tế") == Meant("so-y-te-mau", known=True)
    assert meant("UBND tỉnh", "xa-hai") == Meant("ubnd-tinh-mau", known=True)
    assert meant("Bộ Y tế", "xa-hai") == Meant("bo-y-te", known=True)


def test_of_two_neither_is_guessed() -> None:
    assert meant("Phòng Y tế", "xa-hai") == Meant(
        None, known=True, candidates=("phong-a", "phong-b")
    )


def test_another_place_is_never_meant() -> None:
    assert meant("Sở Y tế", "tinh-ba") == Meant("so-y-te-ba")
    assert meant("Sở Y tế", None) == Meant("so-y-te")


def test_a_new_agency_is_called_by_its_words_and_its_place() -> None:
    assert meant("Sở Nội vụ") == Meant("so-noi-vu-mau")
    assert meant("UBND xã", "xa-hai") == Meant("ubnd-xa-hai")
    assert meant("Công an tỉnh", "xa-hai") == Meant("cong-an-tinh-mau")
    assert meant("Bộ Công an") == Meant("bo-cong-an")
    assert meant("Bộ Chỉ huy quân sự tỉnh") == Meant("bo-chi-huy-quan-su-tinh-mau")
    assert meant("...") == Meant(None)
