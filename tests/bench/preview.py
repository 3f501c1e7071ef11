"""How soon an edit is seen in `kehoach serve`: `python -m tests.bench.preview PLANS`.

The portal is read and a page made, as the server does when it begins; then a slip is mended in one
plan, nothing committed, all is read again with what the server remembers, and the page of that plan
is made. Prints JSON: seconds of both, by step.
"""

import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from generator import problems
from generator.build.offers import Offers
from generator.build.on_demand import Shown, show
from generator.build.portal_reading import Reading, read
from generator.model.urls import plan_address
from generator.progress import Progress
from generator.reading.settings import CHECKOUT, Settings, read_settings
from generator.recollection import Recollection
from tests.bench.edited import change
from tests.portals import allowed

T = TypeVar("T")
Steps = dict[str, dict[str, float]]


def preview(plans: Path, room: Path) -> dict[str, Any]:
    """Return what the beginning and an edit take, each step in seconds of wall and of CPU."""
    settings, _found = read_settings(CHECKOUT / "mkdocs.yml", plans, room / "site")
    settings = allowed(settings).model_copy(update={"cache": room / "cache"})
    known = Recollection()
    first, reading, shown = _state(settings, known, room, None)
    _timed(first, "page", lambda: shown.page(plan_address(next(iter(reading.site.plans))).page))
    (plan, *_) = change(plans, 1)
    again, _reading, renewed = _state(settings, known, room, shown)
    made = _timed(again, "page", lambda: renewed.page(plan_address(plan).page))
    if made is None or made.html is None:
        sys.exit(f"{plan}: no page")
    return {"plans": len(reading.site.plans), "first": first, "edited": again}


def _state(
    settings: Settings, known: Recollection, room: Path, before: Shown | None
) -> tuple[Steps, Reading, Shown]:
    steps: Steps = {}
    progress = Progress(quiet=True)
    reading = _timed(steps, "read", lambda: read(settings, progress, recollection=known))
    if problems.has_errors(reading.problems):
        sys.exit(problems.as_text(list(reading.problems)[:5]))
    shown, _wrong = _timed(
        steps, "pages known", lambda: show(settings, reading, Offers(), room, before)
    )
    if shown is None:
        sys.exit("no page can be made by itself")
    return steps, reading, shown


def _timed(steps: Steps, name: str, work: Callable[[], T]) -> T:
    wall, cpu = time.monotonic(), time.process_time()
    found = work()
    steps[name] = {
        "seconds": round(time.monotonic() - wall, 3),
        "cpu": round(time.process_time() - cpu, 3),
    }
    return found


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="kehoach-bench-") as folder:
        print(json.dumps(preview(Path(sys.argv[1]), Path(folder)), ensure_ascii=False))
