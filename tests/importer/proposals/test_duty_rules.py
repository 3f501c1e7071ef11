"""Which words with a time set a duty, by what kind of time it is."""

from __future__ import annotations

import pytest

from generator.importer.proposals.duty_rules import Said, is_event, sets_duty
from generator.importer.proposals.duty_words import action
from generator.importer.proposals.said_times import find_times
from generator.importer.proposals.words import tokens


def told(text: str, *, by: bool, to: bool = False) -> bool:
    time = list(find_times(text))[-1]
    words = tokens(text)
    return sets_duty(Said(text, 0, time, action(words) or "other", by, to, words))


@pytest.mark.parametrize(
    ("text", "named", "unnamed"),
    [
        ("sửa cầu tạm, hoàn thành trước ngày 04/6/2028", True, False),
        ("lập bản đồ các điểm sạt lở trước ngày 04/6/2028", True, True),
        ("lập bản đồ các điểm sạt lở trước ngày 04/6", True, False),
        ("báo cáo trước ngày 04/6", True, True),
        ("họp bàn ngày 04/6", False, False),
        ("sửa cầu tạm trong quý II/2028", True, False),
        ("sửa cầu tạm trong năm 2028", False, False),
        ("sửa cầu tạm, hoàn thành trong năm 2028", True, False),
        ("cung cấp số liệu khi có yêu cầu", True, False),
        ("sửa cầu tạm theo yêu cầu", False, False),
        ("trình phương án chậm nhất 10 ngày kể từ ngày họp", True, False),
        ("sửa cầu tạm chậm nhất 10 ngày kể từ ngày họp", True, False),
        ("sửa cầu tạm chậm nhất sau 10 ngày kể từ ngày họp", False, False),
        ("giám sát 03 chi bộ trong năm 2028", True, False),
        ("trình phương án chậm nhất 10 ngày", False, False),
        ("tổng kết vào năm 2028", True, True),
        ("phấn đấu sửa 12 cầu trong năm 2028", False, False),
        ("sửa quy chế khi sơ kết vào năm 2028", False, False),
        ("báo cáo kết quả trong vòng 12 giờ", True, True),
        ("trả hồ sơ trong vòng 12 giờ", False, False),
        ("họp dân trong vòng 10 ngày kể từ ngày Kế hoạch này có hiệu lực", True, False),
        ("báo cáo hằng quý", True, True),
        ("sửa cầu tạm hằng năm", False, False),
        ("sửa cầu tạm định kỳ hằng năm", True, False),
        ("công khai giá hằng tháng", True, False),
        ("là tiêu chí đánh giá hằng năm", False, False),
    ],
)
def test_whether_a_duty_is_set(text: str, *, named: bool, unnamed: bool) -> None:
    assert (told(text, by=True), told(text, by=False)) == (named, unnamed)


def test_a_day_behind_a_colon_or_with_its_weekday_is_that_of_an_event() -> None:
    for text, is_one in (
        ("Chung kết: ngày 12/5/2028", True),
        ("chung kết ngày 12/5/2028 (thứ Sáu)", True),
        ("chung kết ngày 12/5/2028", False),
    ):
        assert is_event(text, next(find_times(text))) is is_one


def test_a_span_in_which_a_body_is_told_something_is_one() -> None:
    text = "thông báo kết quả trong vòng 12 giờ"
    assert not told(text, by=True)
    assert told(text, by=True, to=True)
