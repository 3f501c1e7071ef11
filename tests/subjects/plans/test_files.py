"""Beside the page of a plan lie its file and its source, byte for byte, and how it is cited."""

from __future__ import annotations

import json

from generator.subjects.plans.files import plan_files
from generator.views.references import bibtex
from tests.page_cases import site
from tests.site_fixture import edition_of

XA, TINH = "xa-mau-ke-hoach", "tinh-mau-chuong-trinh"


def test_files_stand_beside_their_page_under_names_of_their_own() -> None:
    edition = edition_of(site(), plan_files={XA: b"id: x"}, sources={XA: b"\xff", TINH: b"t"})
    found = {path: data for path, data in plan_files(edition) if "trich-dan" not in path}
    assert found == {
        f"ke-hoach/{XA}/{XA}.yml": b"id: x",
        f"ke-hoach/{XA}/{XA}.txt": b"\xff",
        f"ke-hoach/{TINH}/{TINH}.txt": b"t",
    }


def test_a_citation_in_both_forms_lies_beside_every_plan() -> None:
    found = dict(plan_files(edition_of(site(), "https://vi-du.vn/")))
    assert set(found) == {
        f"ke-hoach/{plan}/trich-dan.{ending}" for plan in (XA, TINH) for ending in ("bib", "json")
    }
    (item,) = json.loads(found[f"ke-hoach/{XA}/trich-dan.json"])
    assert found[f"ke-hoach/{XA}/trich-dan.bib"] == bibtex(item).encode()


def test_bytes_of_what_is_no_plan_of_the_site_are_not_written() -> None:
    edition = edition_of(site(), plan_files={"khac": b""}, sources={"khac": b""})
    assert not [path for path, _data in plan_files(edition) if "khac" in path]
