"""Seconds to read a history, first and again: `python -m tests.bench.history PLANS`.

The first time each changed file is read and compared; again what was told is remembered.
"""

import json
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from generator.history import History
from generator.history.log import read_history
from generator.link.registries import link_registries
from generator.model.site import Site
from generator.output.cache import Cache
from generator.output.remembered import Remembered
from generator.output.told_history import tell_history
from generator.reading.registries import load_registries
from generator.reading.settings import CHECKOUT, read_settings


def measure_history(plans: Path) -> dict[str, Any]:
    """Tell the history of a folder twice; seconds of each, and how much there was."""
    with tempfile.TemporaryDirectory(prefix="kehoach-bench-") as workshop:
        settings, _ = read_settings(CHECKOUT / "mkdocs.yml", plans, Path(workshop) / "site")
        settings = settings.model_copy(update={"cache": Path(workshop) / "cache"})
        memory = Remembered(Cache(settings.cache))
        site = Site({}, link_registries(load_registries(plans, []), []))
        seconds, told = [], tell_history(settings, History(), site, memory, [])
        for _ in ("first", "again"):
            began = time.perf_counter()
            history = read_history(plans)
            told = tell_history(settings, history, site, memory, [])
            seconds.append(round(time.perf_counter() - began, 3))
    return {
        "plans": len({one.revision.plan for one in told}),
        "commits": len({one.revision.revision for one in told}),
        "revisions": len(told),
        "changes": sum(len(one.revision.changes) for one in told),
        "first": seconds[0],
        "again": seconds[1],
    }


if __name__ == "__main__":
    print(json.dumps(measure_history(Path(sys.argv[1])), ensure_ascii=False))
