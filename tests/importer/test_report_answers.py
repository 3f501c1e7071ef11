"""Which duties a report seems to answer: only by its own words, and never more than a proposal."""

from __future__ import annotations

from dataclasses import asdict

import pytest

from generator.importer.report_answers import KnownDuty, proposed_answers
from generator.schema.annotations import DutyAction
from tests.golden import Case, cases, hold

TITLE = "Kế hoạch thực hiện Nghị quyết số 42-NQ/TW tại xã Mẫu"


def duty(name: str, does: DutyAction, by: str, years: tuple[int, ...] = ()) -> KnownDuty:
    carried = ("42-NQ/TW",)
    return KnownDuty(f"xa-mau#{name}", does, (by,), "07/KH-UBND", TITLE, carried, 2024, years)


DUTIES = (
    duty("d1", "report", "phong-van-hoa"),
    duty("d2", "report", "ubnd-xa-mau"),
    duty("d3", "review", "ubnd-xa-mau"),
    duty("d4", "report", "phong-van-hoa", (2026,)),
    duty("d5", "plan", "phong-van-hoa"),
)


@pytest.mark.parametrize("case", cases("report-answers"), ids=lambda case: case.name)
def test_answers(case: Case, update_goldens: bool) -> None:
    said = case.said["report"]
    type_, text = said.get("type", "bao-cao"), case.said.get("text", "")
    found = proposed_answers(type_, said["title"], said["issuer"], text, DUTIES)
    hold(case, "answers", [asdict(one) for one in found], update_goldens)


def test_a_plan_without_a_number_is_known_by_its_title_alone() -> None:
    unnumbered = KnownDuty("k#d", "report", ("a",), None, TITLE)
    assert list(proposed_answers("bao-cao", "Kết quả năm 2025", "a", TITLE, [unnumbered]))
    short = KnownDuty("k#d", "report", ("a",), None, "Kế hoạch năm")
    assert not list(proposed_answers("bao-cao", "Kết quả năm 2025", "a", "Kế hoạch năm", [short]))
