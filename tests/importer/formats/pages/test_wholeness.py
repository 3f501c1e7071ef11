from __future__ import annotations

import pytest

from generator.importer.formats.pages.wholeness import not_whole
from generator.importer.official_text import OfficialText, Passage
from generator.problems import Location

BODY = [f"{number}. Các xã thực hiện." for number in range(8)]
MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


def rules(lines: list[str], numbers: dict[int, int] | None = None) -> list[tuple[str, str]]:
    text = OfficialText(tuple(map(Passage, lines)), "")
    found = not_whole(text, numbers or {}, Location("a.pdf"))
    return [(one.rule, one.severity) for one in found]


@pytest.mark.parametrize("end", ["Nơi nhận:", "TM. ỦY BAN NHÂN DÂN", "Noi nhan: KT. CHU TICH"])
def test_recipients_or_a_signature_close_a_document(end: str) -> None:
    assert rules([MOTTO, *BODY, end]) == []


def test_a_masthead_without_a_close_is_cut_off() -> None:
    assert rules([MOTTO, *BODY]) == [("missing-end", "error")]


def test_an_attached_plan_has_neither() -> None:
    assert rules(["KẾ HOẠCH", *BODY]) == []
    assert rules([MOTTO, "Các xã"]) == []


def test_a_first_page_that_counts_on_is_told() -> None:
    assert rules(["KẾ HOẠCH", *BODY], {1: 3, 2: 4}) == [("missing-start", "warning")]
    assert rules(["KẾ HOẠCH", *BODY], {1: 1}) == []
