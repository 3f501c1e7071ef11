"""The folders that the benchmark measures are plans without a problem."""

from __future__ import annotations

from pathlib import Path

from generator.build.story import read
from generator.progress import Progress
from generator.reading.settings import default_config, read_settings
from tests.bench.synthetic import write_plans

PLANS = Path(__file__).parent.parent / "plans"


def test_copies_of_every_real_plan_are_right(tmp_path: Path) -> None:
    count = len(list(PLANS.glob("*.yml")))
    folder = tmp_path / "plans"
    folder.mkdir()
    write_plans(folder, PLANS, count)
    settings, problems = read_settings(default_config(), folder, tmp_path / "site")
    reading = read(settings, Progress(quiet=True))
    assert problems == []
    assert reading.problems == ()
    assert len(reading.site.plans) == count
    assert len(reading.history.edits) == count
