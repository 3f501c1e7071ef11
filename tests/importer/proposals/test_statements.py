"""A paragraph in clauses, a clause in the words of each of its figures."""

from __future__ import annotations

import re

import pytest

from generator.importer.proposals.figures_seen import see_figures
from generator.importer.proposals.statements import clauses, cut, is_parted, of_a_task, trimmed


def test_clauses_end_at_semicolons_and_sentence_ends() -> None:
    text = "A đạt 1.200 hộ; B v.v... C. Đến năm 2030 D./."
    assert [text[start:end].strip() for start, end in clauses(text)] == [
        "A đạt 1.200 hộ",
        "B v.v",
        "C",
        "Đến năm 2030 D",
        "",
    ]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("32 giường, 17 bác sĩ", ["32 giường", "17 bác sĩ"]),
        ("đạt 95% ở thành thị và 80% ở nông thôn", ["đạt 95% ở thành thị", "80% ở nông thôn"]),
        ("lúa 200 ha, cây ăn quả 180 ha", ["lúa 200 ha", "cây ăn quả 180 ha"]),
        (
            "A đạt 50%, trong đó khu vực đô thị, ven đô đạt 60%",
            ["A đạt 50%", "khu vực đô thị, ven đô đạt 60%"],
        ),
        ("100% hộ, trường, trạm có nước, 25% thôn", ["100% hộ, trường, trạm có nước", "25% thôn"]),
        (
            "rút ngắn 30% (từ 75 ngày xuống 52 ngày)",
            ["rút ngắn 30%", "từ 75 ngày xuống", "52 ngày"],
        ),
    ],
)
def test_words_of_each_figure(text: str, pieces: list[str]) -> None:
    found = cut(text, 0, len(text), see_figures(text))
    assert [text[slice(*trimmed(text, start, end))] for start, end in found] == pieces


def test_what_is_no_part_of_a_statement_is_left_out() -> None:
    text = "Đến năm 2030, tỷ lệ hộ nghèo dưới 1% và"
    assert text[slice(*trimmed(text, 0, len(text)))] == "tỷ lệ hộ nghèo dưới 1%"
    for head in ("Có ", "Bảo đảm ", "đảm bảo "):
        text = f"{head}ít nhất 80% xã có chợ"
        assert text[slice(*trimmed(text, 0, len(text)))] == "ít nhất 80% xã có chợ"
    text = "Có xã đạt 80%"
    assert text[slice(*trimmed(text, 0, len(text)))] == text


def test_whether_figures_are_parted() -> None:
    first, second = see_figures("100% cơ sở tự bảo đảm 30% chi")
    assert not is_parted("100% cơ sở tự bảo đảm 30% chi", first, second)
    first, second = see_figures("100% cơ sở, 30% chi")
    assert is_parted("100% cơ sở, 30% chi", first, second)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Huy động các nguồn lực của xã và doanh nghiệp, hỗ trợ 100% hộ ở nhà lá sửa mái, "
            "đẩy mạnh trồng cây",
            "hỗ trợ 100% hộ ở nhà lá sửa mái",
        ),
        (
            "Thực hiện Công văn của Sở về dùng thẻ phấn đấu đến cuối năm 2027 có 70% hộ dùng thẻ",
            "phấn đấu đến cuối năm 2027 có 70% hộ dùng thẻ",
        ),
        ("Hằng năm xây dựng 70% cầu mới", "Hằng năm xây dựng 70% cầu mới"),
        (
            "Phối hợp với các thôn vận động người dân để 70% hộ có thẻ, thu gom rác",
            "Phối hợp với các thôn vận động người dân để 70% hộ có thẻ, thu gom rác",
        ),
    ],
)
def test_what_states_the_figure_of_a_long_task(text: str, quote: str) -> None:
    figure = re.search(r"\d+%", text)
    assert figure
    start, end = of_a_task(text, 0, figure.span(), len(text))
    assert text[start:end] == quote
