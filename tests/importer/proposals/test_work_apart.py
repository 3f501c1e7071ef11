"""Which counts say how work is done and are no targets."""

from __future__ import annotations

import pytest

from generator.importer.proposals import apart_words as words
from generator.importer.proposals.beside import Beside, Part
from generator.importer.proposals.figures_seen import see_figures
from generator.importer.proposals.work_apart import at_oclock, how_done, laid_on_each, so_often


def beside(text: str, part: Part) -> Beside:
    seen = see_figures(text)[0]
    own = text[seen.start : seen.end]
    return Beside(text[: seen.start], text[seen.end :], own, part, False, False, seen.start == 0)


@pytest.mark.parametrize(
    ("text", "part", "reason"),
    [
        ("thời lượng không dưới 48 tiết", "tasks", words.FREQUENCY),
        ("thời lượng không dưới 48 tiết", "goals", None),
        ("phát ít nhất 02 tin, bài/tuần", "tasks", words.FREQUENCY),
        ("chia làm 02 đợt", "tasks", words.FREQUENCY),
        ("tiêm 02 đợt chính: đợt đầu trong tháng Tư", "tasks", words.FREQUENCY),
        ("phát động 02 đợt thi đua", "tasks", None),
    ],
)
def test_how_often_and_how_long(text: str, part: Part, reason: str | None) -> None:
    assert so_often(see_figures(text)[0], beside(text, part)) == reason


@pytest.mark.parametrize(
    ("text", "part", "reason"),
    [
        ("định mức 01 lít pha cho hố ủ", "tasks", words.SIZE),
        ("soạn tài liệu dưới 20 trang", "tasks", words.MEANS_OF_WORK),
        ("số hóa 20.000 trang", "tasks", None),
        ("duy trì 04 chốt tạm thời khi có dịch", "tasks", words.MEANS_OF_WORK),
        ("duy trì 04 chốt tại cửa ngõ", "tasks", None),
        ("ngày hội có sự tham gia của 200 người", "tasks", words.MEANS_OF_WORK),
        ("mô hình với sự tham gia của 200 hộ", "goals", None),
    ],
)
def test_by_what_and_by_whom(text: str, part: Part, reason: str | None) -> None:
    assert how_done(see_figures(text)[0], beside(text, part)) == reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("cập nhật trước 16 giờ hằng ngày", words.SILENT),
        ("phát thanh vào 5 giờ sáng", words.SILENT),
        ("xử lý trước 16 giờ kể từ khi nhận", None),
        ("mở cửa 12 giờ mỗi ngày", None),
    ],
)
def test_what_oclock_it_is(text: str, reason: str | None) -> None:
    assert at_oclock(see_figures(text)[0], beside(text, "goals")) == reason


def test_what_is_laid_on_each() -> None:
    for text, reason in (
        ("mỗi tình nguyện viên phụ trách không quá 05 người", words.SHARE),
        ("mỗi tình nguyện viên giúp đỡ ít nhất 05 người", None),
        ("mỗi xã có không quá 05 điểm", None),
    ):
        assert laid_on_each(see_figures(text)[0], beside(text, "goals")) == reason
