"""Beside the page of a plan lie its file and its source, byte for byte, as far as they are read."""

from __future__ import annotations

from generator.subjects.plans.files import plan_files
from tests.page_cases import site
from tests.site_fixture import edition_of

XA, TINH = "xa-mau-ke-hoach", "tinh-mau-chuong-trinh"


def test_files_stand_beside_their_page_under_names_of_their_own() -> None:
    edition = edition_of(site(), plan_files={XA: b"id: x"}, sources={XA: b"\xff", TINH: b"t"})
    assert dict(plan_files(edition)) == {
        f"ke-hoach/{XA}/{XA}.yml": b"id: x",
        f"ke-hoach/{XA}/{XA}.txt": b"\xff",
        f"ke-hoach/{TINH}/{TINH}.txt": b"t",
    }


def test_bytes_of_what_is_no_plan_of_the_site_are_not_written() -> None:
    edition = edition_of(site(), plan_files={"khac": b""}, sources={"khac": b""})
    assert list(plan_files(edition)) == []
