"""How far a name goes."""

from __future__ import annotations

import pytest

from generator.importer.proposals.name_bounds import class_end, name_end, opens_name
from generator.importer.proposals.words import tokens


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sở Y tế tổ chức", "Sở Y tế"),
        ("Bệnh viện Đa khoa tỉnh Mẫu khám", "Bệnh viện Đa khoa tỉnh Mẫu"),
        ("Trung tâm Đào tạo và Sát hạch lái xe", "Trung tâm Đào tạo và Sát hạch lái xe"),
        ("Hội Nông dân, Hội Phụ nữ", "Hội Nông dân"),
        ("Hội chợ", ""),
        ("hội Nông dân", ""),
        ("Công an", "Công an"),
    ],
)
def test_the_name_of_one_body(text: str, name: str) -> None:
    words = tokens(text)
    end = name_end(words, 0)
    assert (text[: words[end - 1].end] if end else "") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("các sở, ban, ngành tỉnh lập", "các sở, ban, ngành tỉnh"),
        ("các đơn vị thuộc Bộ gửi", "các đơn vị thuộc Bộ"),
        ("sở, ngành lập", "sở, ngành"),
        ("cấp ủy, chính quyền", "cấp ủy"),
        ("xã lập", ""),
        ("các biện pháp", ""),
    ],
)
def test_a_class_of_bodies(text: str, name: str) -> None:
    words = tokens(text)
    end = class_end(words, 0)
    assert (text[: words[end - 1].end] if end else "") == name


def test_what_opens_a_name_and_what_joins_two() -> None:
    words = tokens("Sở Y tế; và Sở Nội vụ")
    assert opens_name(words, 0)
    assert not opens_name(words, 1)
