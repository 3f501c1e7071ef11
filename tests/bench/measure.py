"""One build of one plans folder, measured here: `python -m tests.bench.measure PLANS PAGES ROOM`.

Prints JSON: what each stage took, and what the site is made of. The Markdown that the host was
given is left in PAGES, so that other programs can be given the same. The site and what is
remembered stand in ROOM: who measures there again builds upon them.
"""

import gzip
import json
import os
import resource
import shutil
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator import problems
from generator.build import story as build_story
from generator.build.offers import Offers
from generator.build.portal_reading import read
from generator.output.host import HOSTS, Host
from generator.progress import Progress, Stage
from generator.reading.settings import CHECKOUT, read_settings
from tests.bench.tree import taken
from tests.portals import allowed

# Unix counts ru_maxrss in kilobytes, macOS in bytes.
PEAK_UNIT = 1 if sys.platform == "darwin" else 1024
SHOWN_PROBLEMS = 5
LARGEST, WEIGHED = 8, 50


class Measured(Progress):
    """Keeps, beside what it tells of each stage, from which moment to which it went."""

    def __init__(self) -> None:
        super().__init__(quiet=True, cpu=taken)
        self.spans: dict[str, tuple[float, float]] = {}

    @contextmanager
    def stage(self, name: str, title: str) -> Iterator[Stage]:
        began = time.monotonic()
        with super().stage(name, title) as stage:
            yield stage
        self.spans[name] = (began, time.monotonic())


def peak() -> int:
    """The highest memory of this process so far, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * PEAK_UNIT


def measure(
    plans: Path, pages: Path, room: Path, progress: Measured | None = None
) -> dict[str, Any]:
    """Build `plans` into `room`; what each stage took, and what came of it.

    Seconds of wall and of CPU, moments of `time.monotonic`, bytes.
    """
    start = Stage("start", "khởi động", seconds=time.process_time(), cpu=time.process_time())
    progress = progress or Measured()
    progress.spans["start"] = (0, time.monotonic())
    output = room / "site"
    settings, found = read_settings(CHECKOUT / "mkdocs.yml", plans, output)
    settings = allowed(settings).model_copy(update={"cache": room / "cache"})
    reading = read(settings, progress)
    found = [*found, *reading.problems]
    offers = Offers(hosts=[_keeping(one, pages) for one in HOSTS])
    if not problems.has_errors(found):
        found += build_story.build(settings, reading, progress, offers)
    if problems.has_errors(found):
        errors = [one for one in sorted(found) if one.severity == "error"]
        sys.exit(problems.as_text(errors[:SHOWN_PROBLEMS]))
    site = {
        "plans": len(reading.site.plans),
        "counts": reading.site.counts(),
        "plan_bytes": sum(map(len, reading.files.values())),
        "source_bytes": sum(map(len, reading.sources.values())),
        **made_of(output),
    }
    stages = [
        {
            "name": stage.name,
            "title": stage.title,
            "count": stage.count,
            "seconds": round(stage.seconds, 4),
            "cpu": round(stage.cpu, 4),
            "span": progress.spans[stage.name],
        }
        for stage in (start, *progress.stages)
    ]
    return {**site, "stages": stages, "process_peak_bytes": peak()}


def _keeping(host: Host, folder: Path) -> Host:
    """Return a host that leaves the Markdown which it is given in `folder`."""

    def build(*, pages: Path, **asked: Any) -> Sequence[str]:
        shutil.copytree(pages, folder, copy_function=os.link)
        return host.build(pages=pages, **asked)

    return replace(host, build=build)


def made_of(site: Path) -> dict[str, Any]:
    """Return how many files and bytes a site has, by folder at its top, and its largest files.

    What a reader fetches is told packed, as servers send it: the mean of some pages of plans.
    """
    folders: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    sizes = {path: path.stat().st_size for path in site.rglob("*") if path.is_file()}
    for path, size in sizes.items():
        inner = path.relative_to(site).parts
        top = folders[inner[0] if len(inner) > 1 else "."]
        top[0] += 1
        top[1] += size
    largest = sorted(sizes, key=lambda path: (-sizes[path], path))[:LARGEST]
    plans = sorted(site.glob("ke-hoach/*/index.html"))
    weighed = plans[:: max(1, len(plans) // WEIGHED)]
    packed = [len(gzip.compress(page.read_bytes(), 6)) for page in weighed]
    return {
        "html_pages": sum(path.suffix == ".html" for path in sizes),
        "site_files": len(sizes),
        "site_bytes": sum(sizes.values()),
        "folders": {name: folders[name] for name in sorted(folders)},
        "largest": [[str(path.relative_to(site)), sizes[path]] for path in largest],
        "page_packed_bytes": round(sum(packed) / len(packed)) if packed else None,
    }


if __name__ == "__main__":
    asked = [Path(word) for word in sys.argv[1:4]]
    print(json.dumps(measure(asked[0], asked[1], asked[2]), ensure_ascii=False))
