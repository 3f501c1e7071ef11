"""A clause cut at its times."""

from __future__ import annotations

import pytest

from generator.importer.proposals.clauses import clauses
from generator.importer.proposals.duty_parts import parts
from generator.importer.proposals.duty_times import joined, own_times


def cut(text: str) -> list[str]:
    (clause,) = clauses(text)
    starts = [one.start for one in clause.words]
    lists = joined(text, own_times(text))
    return [text[one.start : one.end] for one in parts(text, clause, lists, starts)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Sở A tham mưu sơ kết vào năm 2028, tổng kết vào năm 2030",
            ["tham mưu sơ kết vào năm 2028", "tổng kết vào năm 2030"],
        ),
        ("Định kỳ hằng năm, báo cáo UBND tỉnh", ["Định kỳ hằng năm, báo cáo UBND tỉnh"]),
        (
            "Sở Y tế chủ trì, phối hợp với Công an tỉnh lập phương án trước ngày 30/6/2027",
            ["lập phương án trước ngày 30/6/2027"],
        ),
        (
            "Định kỳ báo cáo hằng năm (trước ngày 15/11), báo cáo sơ kết 5 năm",
            ["Định kỳ báo cáo hằng năm (trước ngày 15/11)", "báo cáo sơ kết 5 năm"],
        ),
        (
            "Sở Y tế căn cứ Kế hoạch này lập phương án, hoàn thành trước ngày 30/6/2027",
            ["lập phương án, hoàn thành trước ngày 30/6/2027"],
        ),
        (
            "Tổ chức Tuần lễ sách vào tháng 4 hằng năm: Thư viện tỉnh chủ trì",
            ["Tổ chức Tuần lễ sách vào tháng 4 hằng năm"],
        ),
    ],
)
def test_each_time_has_its_own_words(text: str, found: list[str]) -> None:
    assert cut(text) == found
