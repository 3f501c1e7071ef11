"""A text that is no whole official document is refused; one with an odd form is not."""

from __future__ import annotations

from typing import Any

import pytest

from generator.importer.documents import IMPORTERS, importer_of
from generator.importer.draft import draft
from generator.importer.soundness import unsound
from generator.problems import Problem
from tests.folders import ROOT
from tests.golden import Case, cases

SOURCES = sorted((ROOT / "plans" / "sources").glob("*.txt"))
# Where there is nothing to read, its reader says so.
WITH_WORDS = [case for case in cases("import/bad") if case.said["name"] != "dau-hieu.txt"]
PLAN = """\
ỦY BAN NHÂN DÂN XÃ MẪU
Số: 15/KH-UBND
Mẫu, ngày 05 tháng 3 năm 2026
KẾ HOẠCH
Cấp nước sạch
I. MỤC TIÊU
100% hộ dân có nước sạch.
II. TỔ CHỨC THỰC HIỆN
Phòng Kinh tế theo dõi.
Nơi nhận:
- Các thôn.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Văn Thử
"""


def judged(text: str) -> Problem | None:
    importer = importer_of("a.txt", IMPORTERS)
    assert importer is not None
    official, _ = importer.official_text(text.encode(), "a.txt")
    assert official is not None
    return unsound(official, draft(official, "a").plan, "a.txt")


def reason(text: str) -> str:
    found = judged(text)
    return found.message if found else ""


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_real_sources_are_sound(path: Any) -> None:
    assert judged(path.read_text(encoding="utf-8")) is None


@pytest.mark.parametrize("case", WITH_WORDS, ids=lambda case: case.name)
def test_a_text_that_is_no_plan_is_refused(case: Case) -> None:
    found = judged(case.said["text"])
    assert found is not None
    assert (found.rule, found.severity, found.file) == ("unsound", "error", "a.txt")
    assert all(word in found.message for word in case.said["says"])


def test_a_whole_plan_is_sound() -> None:
    assert reason(PLAN) == ""


@pytest.mark.parametrize(
    "unlike",
    [
        ("Số: 15/KH-UBND\n", ""),
        ("KẾ HOẠCH\nCấp nước sạch\n", ""),
        ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn Thử\n", ""),
        ("II. TỔ CHỨC", "III. TỔ CHỨC"),
        ("Phòng Kinh tế theo dõi.", "Phóng viên báo tỉnh cho biết kết quả; nhấn mạnh: theo dõi."),
        ("100% hộ dân", "The plan of the UBND: 100% hộ dân"),
    ],
)
def test_an_odd_form_alone_is_no_reason(unlike: tuple[str, str]) -> None:
    assert unlike[0] in PLAN
    assert reason(PLAN.replace(*unlike)) == ""


def test_the_end_may_be_missing_where_its_last_sentence_ends() -> None:
    whole, _, _ = PLAN.partition("Nơi nhận:")
    assert reason(whole) == ""
    assert "phần cuối" in reason(whole.removesuffix(".\n"))


def test_chapters_are_missed_when_several_are_not_there() -> None:
    assert "thiếu mục 2 đến mục 4" in reason(PLAN.replace("II. TỔ CHỨC", "V. TỔ CHỨC"))


def test_a_body_alone_lacks_head_and_end() -> None:
    body = PLAN[PLAN.index("I. MỤC") : PLAN.index("Nơi nhận")]
    assert "phần đầu và phần cuối" in reason(body)


def test_another_script_is_another_language() -> None:
    assert "tiếng Việt" in reason("План обеспечения населения чистой водой на период " * 5)
