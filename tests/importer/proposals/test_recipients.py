"""A line of a list of recipients may join several."""

from __future__ import annotations

import pytest

from generator.importer.known import Known, KnownAgency, KnownUnit
from generator.importer.proposals.context import Context
from generator.importer.proposals.recipients import known_names, propose_recipients

NAMES = {
    "tinh-uy": "Tỉnh ủy Mẫu",
    "tt-tinh-uy": "Thường trực Tỉnh ủy Mẫu",
    "tt-hdnd": "Thường trực HĐND tỉnh",
    "ct": "Chủ tịch UBND tỉnh",
    "pct": "Phó Chủ tịch UBND tỉnh",
    "cac-so": "Các sở, ban, ngành",
    "ubnd-huyen": "UBND các huyện",
}
CONTEXT = Context(
    unit="tinh-mau",
    known=Known(
        agencies=tuple(KnownAgency(one, (name,), unit="tinh-mau") for one, name in NAMES.items()),
        units=(KnownUnit("tinh-mau", "Tỉnh Mẫu", "province"),),
    ),
)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("CT, PCT UBND tỉnh;", {"CT": "ct", "PCT UBND tỉnh": "pct"}),
        ("CT&PCT UBND tỉnh (b/c);", {"CT": "ct", "PCT UBND tỉnh": "pct"}),
        (
            "TT. TU, TT HĐND tỉnh (để b/c);",
            {"TT. TU": "tt-tinh-uy", "TT HĐND tỉnh": "tt-hdnd"},
        ),
        # A name with commas is one; a line of one name stands for itself.
        (
            "Các sở, ban, ngành; UBND các huyện;",
            {"Các sở, ban, ngành": "cac-so", "UBND các huyện": "ubnd-huyen"},
        ),
        ("Các sở, ban, ngành;", {}),
        ("Thường trực HĐND tỉnh;", {}),
        # Where one of them is unknown the whole line is left as it is.
        ("CT UBND tỉnh, Báo Mẫu;", {}),
        ("Lưu: VT, TH.", {}),
        ("", {}),
        ("a, " * 1000, {}),
    ],
)
def test_who_is_named(line: str, expected: dict[str, str]) -> None:
    found = propose_recipients(line, CONTEXT)
    assert {one["quote"]: one["agency"] for one in found} == expected
    assert all(one["proposed"] is True and str(one["quote"]) in line for one in found)


def test_a_line_of_known_names_alone_is_cut_between_them() -> None:
    line = "Các sở, ban, ngành và UBND các huyện."
    assert known_names(line, CONTEXT) == [
        ("Các sở, ban, ngành", "cac-so"),
        ("UBND các huyện", "ubnd-huyen"),
    ]
    assert known_names("Tỉnh ủy Mẫu", CONTEXT) == [("Tỉnh ủy Mẫu", "tinh-uy")]
    assert known_names("Các sở, ban, ngành, trường học", CONTEXT) == []
    assert known_names(line, Context()) == []
