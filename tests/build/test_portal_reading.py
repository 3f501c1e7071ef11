"""All that is wrong with a folder of plans is told at once, whatever part of it that is."""

from __future__ import annotations

from pathlib import Path

from generator.build.portal_reading import check_past_of_site, read, summary
from generator.progress import Progress
from tests.build.test_story import settings_for
from tests.folders import PLAN, edit


def test_what_is_read_is_told_in_order_and_at_once(plans: Path) -> None:
    edit(plans / PLAN, {"unit: xa-mau": "unit: xa-mua", "UBND tỉnh Mẫu;": "UBND Mẫu;"})
    edit(plans / PLAN, {"show: Nhiệm vụ": "show: Việc"})
    (plans / "hai.yml").write_text("a: 1\na: 1\n", encoding="utf-8")
    reading = read(settings_for(plans, plans.parent / "site"), Progress(quiet=True))
    assert list(reading.problems) == sorted(reading.problems)
    rules = {problem.rule for problem in reading.problems}
    assert {"unknown-units", "fidelity", "shown-words", "repeated-key"} <= rules


def test_what_there_is_and_what_is_wrong_is_summed_up(plans: Path) -> None:
    reading = read(settings_for(plans, plans.parent / "site"), Progress(quiet=True))
    told = summary(reading, reading.problems)
    assert told.startswith("1 kế hoạch, ")
    assert told.endswith("0 lỗi, 0 cảnh báo.")
    assert "0 mục" not in told


def test_a_folder_that_is_no_repository_has_no_past_to_publish(plans: Path) -> None:
    settings = settings_for(plans, plans.parent / "site")
    reading = read(settings, Progress(quiet=True))
    required = settings.portal.model_copy(update={"history_required": True})
    asked = settings.model_copy(update={"portal": required})
    (told,) = check_past_of_site(asked, reading, publishing=True)
    assert told.severity == "error"
    free = settings.portal.model_copy(update={"history_required": False})
    found = check_past_of_site(settings.model_copy(update={"portal": free}), reading)
    assert [one for one in found if one.severity == "error"] == []
