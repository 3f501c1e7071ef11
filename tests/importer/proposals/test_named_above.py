"""Whom headings and leading sentences name."""

from __future__ import annotations

import pytest

from generator.importer.proposals.context import Context
from generator.importer.proposals.named_above import heading_subject, names_only, subject_above


def test_headings_that_are_agencies() -> None:
    assert heading_subject("Đề nghị Mặt trận Tổ quốc tỉnh và Tỉnh đoàn.") == (
        "Mặt trận Tổ quốc tỉnh",
        "Tỉnh đoàn",
    )
    assert heading_subject("Sở Y tế lập dự án") == ()
    assert heading_subject("TỔ CHỨC THỰC HIỆN") == ()


def test_the_sentence_above_comes_before_the_heading() -> None:
    context = Context(headings=("Sở Y tế",), leads=("Giao Sở Nội vụ thực hiện:",))
    assert subject_above(context) == ("Sở Nội vụ",)
    assert subject_above(Context(headings=("Sở Y tế", "Nhiệm vụ"))) == ("Sở Y tế",)


@pytest.mark.parametrize(
    ("heading", "names"),
    [
        ("Trách nhiệm của Sở Y tế", ("Sở Y tế",)),
        ("Đối với Công an xã", ("Công an xã",)),
        ("Sở Nội vụ (Cơ quan Thường trực)", ("Sở Nội vụ",)),
        ("Sở Nội vụ - Cơ quan thường trực Ban Chỉ đạo", ("Sở Nội vụ",)),
        ("SỞ TÀI CHÍNH", ("Sở Tài chính",)),
        ("ỦY BAN NHÂN DÂN CÁC XÃ, PHƯỜNG", ("Ủy ban nhân dân các xã, phường",)),
        ("BỘ MÁY THỰC HIỆN", ()),
        ("HỘI NGHỊ SƠ KẾT", ()),
        ("Sở Y tế và công tác truyền thông", ()),
    ],
)
def test_headings_that_say_little_else(heading: str, names: tuple[str, ...]) -> None:
    assert heading_subject(heading) == names
    assert names_only(heading) == bool(names)
