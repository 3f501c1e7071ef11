from __future__ import annotations

import pytest

from generator.importer.formats.layout import is_ruled, lines_of
from generator.importer.official_text import Cell, Passage


def rows(*texts: str) -> list[list[Cell]]:
    return [
        [Cell(tuple(map(Passage, cell.split("/")))) for cell in row.split("|")] for row in texts
    ]


@pytest.mark.parametrize(
    ("texts", "drawn", "ruled"),
    [
        (("UBND TỈNH MẪU|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",), True, False),
        (("TỈNH ỦY MẪU/*|ĐẢNG CỘNG SẢN VIỆT NAM",), True, False),
        (("Nơi nhận:/- Như Điều 3;|TM. ỦY BAN NHÂN DÂN",), True, False),
        (("|KT. CHỦ TỊCH/PHÓ CHỦ TỊCH",), True, False),
        (("TT|Nội dung", "1|Việc"), False, True),
        (("STT|Nội dung", "1|Việc"), None, True),
        (("Nhiệm vụ|Cơ quan", "a|b"), True, True),
        (("Nhiệm vụ|Cơ quan", "a|b"), False, False),
        (("a|b|c", "d|e|f"), None, True),
        (("a|b",), None, False),
    ],
)
def test_a_table_is_told_from_words_side_by_side(
    texts: tuple[str, ...], drawn: bool | None, ruled: bool
) -> None:
    assert is_ruled(rows(*texts), drawn) is ruled


@pytest.mark.parametrize(
    ("parts", "apart", "lines"),
    [
        (["Phát triển", "du lịch"], False, ["Phát triển du lịch"]),
        (["Phát triển", "du lịch"], True, ["Phát triển", "du lịch"]),
        (["Nơi nhận:", "- Bộ;", "- Sở."], False, ["Nơi nhận:", "- Bộ;", "- Sở."]),
        (["một", "a) hai"], False, ["một", "a) hai"]),
        (["PHÓ CHỦ TỊCH", "", "", "Lê Thử"], False, ["PHÓ CHỦ TỊCH", "Lê Thử"]),
        (["  ", " "], False, []),
    ],
)
def test_soft_breaks_end_a_line_or_only_wrap_it(
    parts: list[str], apart: bool, lines: list[str]
) -> None:
    assert lines_of(parts, apart=apart) == lines
