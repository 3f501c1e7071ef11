"""All that is wrong with a folder of plans is told at once, whatever part of it that is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from generator.build.portal_reading import check_past_of_site, read, summary
from generator.checks import rules
from generator.checks.rules import Check
from generator.model.plan import Plan
from generator.model.site import Site
from generator.problems import Problem, Severity
from generator.progress import Progress
from tests.build.test_story import settings_for
from tests.folders import PLAN, edit

Severities = Mapping[str, Severity]
Problems = list[Problem]


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


def test_what_rules_found_in_a_plan_is_remembered_until_it_may_differ(
    plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held: list[str] = []
    found = rules._held

    def heard(site: Site, plan: Plan, checks: Sequence[Check], severities: Severities) -> Problems:
        held.extend(plan.id for one in checks if one.alone and one.id == "spelling")
        return found(site, plan, checks, severities)

    monkeypatch.setattr(rules, "_held", heard)

    def told(**portal: object) -> list[tuple[str, int, str]]:
        settings = settings_for(plans, plans.parent / "site")
        settings = settings.model_copy(
            update={
                "cache": plans.parent / "nho",
                "portal": settings.portal.model_copy(update=portal),
            }
        )
        held.clear()
        reading = read(settings, Progress(quiet=True))
        return [(one.file, one.line, one.severity) for one in reading.problems]

    edit(plans / PLAN, {"UBND tỉnh Mẫu;": "UBND tỉnh Mẫw;"})
    edit(plans / "sources/xa-mau-ke-hoach.txt", {"UBND tỉnh Mẫu;": "UBND tỉnh Mẫw;"})
    first = told()
    assert held == ["xa-mau-ke-hoach"]
    ((file, line, severity),) = first
    assert (file, severity) == (f"plans/{PLAN}", "error")
    assert (told(), held) == (first, []), "remembered"
    other = told(severities={"spelling": "warning"})
    assert (other, len(held)) == ([(file, line, "warning")], 1), "of other settings"
    text = (plans / PLAN).read_text("utf-8")
    (plans / PLAN).write_text(f"# một dòng\n{text}", encoding="utf-8")
    assert (told(), len(held)) == ([(file, line + 1, "error")], 1), "the line is another"
    words = plans / "registry/words.yml"
    known = words.read_text("utf-8") if words.exists() else ""
    words.write_text(f"{known}- {{word: Mẫw, kind: name}}\n", encoding="utf-8")
    assert (told(), len(held)) == ([], 1), "the registries know the word"
