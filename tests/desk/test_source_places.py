"""Paragraphs are found in the source, broken lines and lost accents or not."""

from __future__ import annotations

from generator.desk.source_places import beginnings, places

LINES = [
    "ỦY BAN NHÂN DÂN",
    "",
    "Ủy ban nhân dân xã giao phòng",
    "Văn hóa chủ trì, phối hợp với",
    "2",
    "các đơn vị.",
    "Cac don vi bao cao truoc ngay 10/11.",
    "Cac don vi bao cao truoc ngay 10/11.",
]


def test_each_paragraph_has_its_lines() -> None:
    texts = [
        "ỦY BAN NHÂN DÂN",
        "Ủy ban nhân dân xã giao phòng Văn hóa chủ trì, phối hợp với các đơn vị.",
        "Các đơn vị báo cáo trước ngày 10/11.",
        "Các đơn vị báo cáo trước ngày 10/11.",
        "",
        "Không có câu này ở đâu cả",
    ]
    assert list(places(LINES, texts)) == [(1, 1), (3, 6), (7, 7), (8, 8), None, None]


def test_what_stands_elsewhere_is_found_above() -> None:
    assert list(places(LINES, ["Cac don vi bao cao", "giao phòng Văn hóa chủ trì"])) == [
        (7, 7),
        (3, 4),
    ]
    assert list(places([], ["a"])) == [None]


def test_pages_begin_where_their_first_words_stand() -> None:
    assert beginnings(LINES, ["ỦY BAN NHÂN DÂN Ủy ban", "các đơn vị. Các đơn vị"]) == [1, 6]
    assert beginnings(LINES, ["ỦY BAN NHÂN DÂN", ""]) == []
    assert beginnings(LINES, ["Các đơn vị báo cáo", "giao phòng Văn hóa chủ"]) == []
