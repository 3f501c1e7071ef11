"""What a duty is about, to whom it goes and through whom."""

from __future__ import annotations

import pytest

from generator.importer.proposals import Context
from generator.importer.proposals.duty_words import action, is_deed, recipients
from generator.importer.proposals.words import tokens


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("tổng hợp, báo cáo UBND tỉnh", "report"),
        ("nộp hồ sơ về Sở Nội vụ", "report"),
        ("tổ chức tổng kết, báo cáo kết quả", "review"),
        ("đánh giá kết quả", "review"),
        ("xây dựng kế hoạch, gửi Sở Y tế", "plan"),
        ("trình HĐND xã", "propose"),
        ("kiểm tra các bến đò", "monitor"),
        ("rà soát; Trình Bộ Tài chính", "propose"),
        ("sửa bộ tiêu chí đánh giá", "other"),
        ("điều chỉnh khi sơ kết", "other"),
        ("chương trình của Trình Văn Mẫu", None),
        ("định kỳ, kịp thời", None),
    ],
)
def test_what_is_to_be_done(text: str, does: str | None) -> None:
    assert action(tokens(text)) == does


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("báo cáo UBND tỉnh và Bộ Y tế", ["ubnd-tinh", "bo-y-te"]),
        ("tham mưu UBND tỉnh báo cáo Bộ Y tế", ["bo-y-te"]),
        ("tham mưu UBND tỉnh sửa quy chế", ["ubnd-tinh"]),
        ("gửi số liệu về Sở Y tế để tổng hợp, báo cáo UBND tỉnh", ["so-y-te"]),
        ("báo cáo về Sở Y tế tổng hợp, trình UBND tỉnh", ["so-y-te"]),
        ("chia sẻ dữ liệu với Sở Nội vụ", ["so-noi-vu"]),
        ("phối hợp với Sở Nội vụ gửi Sở Y tế", ["so-y-te"]),
        ("xây dựng quy chế với Sở Nội vụ", []),
        ("gửi về Sở Tư pháp chậm nhất ngày 05/4", ["so-tu-phap"]),
    ],
)
def test_to_whom_it_goes(text: str, to: list[str]) -> None:
    assert recipients(text, tokens(text), Context()) == {"to": to}


def test_a_verb_may_open_with_a_word_of_manner() -> None:
    assert is_deed(tokens("thu thập số liệu"), 0)
    assert not is_deed(tokens("định kỳ báo cáo"), 0)
