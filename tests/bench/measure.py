"""One build of one plans folder, measured here: `python -m tests.bench.measure PLANS`."""

import json
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from generator import problems
from generator.build import story as build_story
from generator.progress import Progress, Stage
from generator.reading.settings import CHECKOUT, read_settings
from tests.portals import allowed

# Unix counts ru_maxrss in kilobytes, macOS in bytes.
PEAK_UNIT = 1 if sys.platform == "darwin" else 1024
SHOWN_PROBLEMS = 5


class Measured(Progress):
    """Keeps, beside the seconds of each stage, the highest memory that the run had by its end."""

    def __init__(self) -> None:
        super().__init__(quiet=True)
        self.peaks: dict[str, int] = {}

    @contextmanager
    def stage(self, name: str, title: str) -> Iterator[Stage]:
        with super().stage(name, title) as stage:
            yield stage
        self.peaks[name] = peak()


def peak() -> int:
    """The highest memory of this process so far, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * PEAK_UNIT


def measure(plans: Path) -> dict[str, Any]:
    """Build `plans` into a folder of its own; seconds, counts and peak bytes by stage."""
    started, progress = Stage("start", "khởi động", seconds=time.process_time()), Measured()
    progress.peaks["start"] = peak()
    with tempfile.TemporaryDirectory(prefix="kehoach-bench-") as workshop:
        output = Path(workshop) / "site"
        settings, found = read_settings(CHECKOUT / "mkdocs.yml", plans, output)
        settings = allowed(settings)
        reading = build_story.read(settings, progress)
        found = [*found, *reading.problems]
        if not problems.has_errors(found):
            found += build_story.build(settings, reading, progress)
        if problems.has_errors(found):
            sys.exit(problems.as_text(sorted(found)[:SHOWN_PROBLEMS]))
        files = [path for path in output.rglob("*") if path.is_file()]
        site = {
            "plans": len(reading.site.plans),
            "html_pages": sum(path.suffix == ".html" for path in files),
            "site_bytes": sum(path.stat().st_size for path in files),
        }
    stages = [
        {
            "name": stage.name,
            "title": stage.title,
            "count": stage.count,
            "seconds": round(stage.seconds, 4),
            "peak_bytes": progress.peaks[stage.name],
        }
        for stage in (started, *progress.stages)
    ]
    return {**site, "stages": stages}


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1])), ensure_ascii=False))
