"""`python -m tests.hosts.built SETTINGS OUTPUT`: a whole site, and the CPU that its host took.

Prints one line of JSON: `cpu`, seconds of the host alone; `told`, what went wrong.
"""

from __future__ import annotations

import json
import resource
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from generator.build.offers import Offers
from generator.build.portal_reading import read
from generator.build.story import build
from generator.output.host import HOSTS, Host, host_of
from generator.problems import as_text
from generator.progress import Progress
from generator.reading.settings import read_settings
from tests.portals import allowed, others
from tests.site_fixture import ADDRESS, PLANS


def spent() -> float:
    """Return the CPU of this process and of those that it started and that have ended."""
    usages = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def main(config: Path, output: Path) -> None:
    settings = allowed(read_settings(config, PLANS, output, ADDRESS)[0])
    host = host_of(settings.portal.host, HOSTS)
    assert host is not None
    cpu: list[float] = []

    def measured(**given: Any) -> Sequence[str]:
        before = spent()
        complaints = host.build(**given)
        cpu.append(spent() - before)
        return complaints

    reading = read(settings, Progress(quiet=True))
    found = list(reading.problems)
    if not any(one.severity == "error" for one in found):
        offers = Offers(hosts=(Host(host.name, measured),))
        found += build(settings, reading, Progress(quiet=True), offers)
    told = others(found)
    print(json.dumps({"cpu": sum(cpu), "told": as_text(told) if told else ""}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
