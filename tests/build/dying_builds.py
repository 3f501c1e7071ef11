"""Whole builds that are killed: `python -m tests.build.dying_builds PLANS OUTPUT SEED KILLS`.

Prints a JSON object: how often the site was the old one after a kill, how often the new one and how
often neither; what lay beside the site after the last kill; and what lay there after the next build
that lived. It is a program of its own since it forks.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from generator.build.linking import is_linked
from generator.build.offers import Offers
from generator.build.portal_reading import read
from generator.output.host import Host
from generator.progress import Progress
from generator.published import CHAIN
from generator.reading.settings import read_settings
from tests.build.dying import child
from tests.folders import PLAN, ROOT, edit, tree
from tests.portals import allowed, build


def copy(*, pages: Path, output: Path, **_: object) -> Sequence[str]:
    """Do the least that a host does."""
    shutil.copytree(pages, output)
    return []


# Seconds within which a process hears that the one above it was killed.
PATIENCE = 30
OFFERS = Offers(hosts=(Host("mkdocs", copy),))


def built_tree(site: Path) -> dict[str, str]:
    """Return the files of a site but for its chain, which also tells what stood before it."""
    return {path: one for path, one in tree(site).items() if path != CHAIN}


def wait_for_those_below(group: int) -> None:
    """Wait until the processes that one had forked have ended, too; raises if they do not."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return
        time.sleep(0.01)
    raise TimeoutError(group)


def main(plans: Path, output: Path, draw: random.Random, kills: int) -> None:
    settings = allowed(read_settings(ROOT / "mkdocs.yml", plans, output)[0])

    def built() -> float:
        began = time.monotonic()
        assert build(settings, reading, Progress(quiet=True), OFFERS) == []
        return time.monotonic() - began

    def built_in_a_group() -> None:
        os.setpgid(0, 0)
        built()

    reading = read(settings, Progress(quiet=True))
    built()
    old = built_tree(output)
    edit(plans / PLAN, {"by: Kế hoạch mở": "by: Xã Mẫu"})
    reading = read(settings, Progress(quiet=True))
    settings = settings.model_copy(update={"output": output.with_name("mau")})
    seconds = built()
    new = built_tree(settings.output)
    settings = settings.model_copy(update={"output": output})
    found: Counter[str] = Counter()
    for _ in range(kills):
        number = child(built_in_a_group)
        time.sleep(draw.uniform(0, seconds))
        os.kill(number, signal.SIGKILL)
        os.waitpid(number, 0)
        wait_for_those_below(number)
        here = built_tree(output)
        found["old" if here == old else "new" if here == new else "neither"] += 1
    left = len(list(output.parent.glob(".site-*")))
    built()
    said = {
        **found,
        "left by the last": left,
        "differs": [1 for name, one in built_tree(output).items() if new.get(name) != one],
        "is linked": is_linked(output),
        "left": sorted(path.name for path in output.parent.iterdir()),
    }
    print(json.dumps(said))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), random.Random(int(sys.argv[3])), int(sys.argv[4]))
