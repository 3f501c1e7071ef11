"""What was to be reached for a country, and what was: each bound beside what was measured."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from tests.bench.growth import cpu_of, exponent, plain_cpu

Run = dict[str, Any]
Row = tuple[str, str, str, str]
HEADS = ("bound", "at", "measured", "reached")
MB, COUNTRY = 1e6, 10_000
# Of the processor in seconds, as sizes and shares say; those of a country of 10,000 plans.
PEAK_MB, OF_PLAIN, OF_PLAIN_EDITED, BUSY = 2_000, 0.5, 0.05, 0.85
READ_MS, EDIT_SECONDS, FIVE_SECONDS = 2.0, 3.0, 6.0
FILES, KILOBYTES, LARGEST_MB, GROWTH = 15, 500, 25, 1.05


def bounds(runs: Sequence[Run], processors: int) -> tuple[Sequence[str], list[Row]]:
    """Return heads and rows: the largest size at which each was measured tells."""
    sizes = sorted(runs, key=lambda run: int(run["plans"]))
    of_plain = [run for run in sizes if run["seeded"] and plain_cpu(run)]
    edited = [(run, one) for run in sizes for one in run.get("edited", ())]
    rows = [
        *(_whole(sizes[-1], processors)),
        *(_of_plain(of_plain[-1]) if of_plain else ()),
        *(_after_edits(edited) if edited else ()),
        *(_five(run) for run in sizes if not run["seeded"]),
        *_grown([run for run in sizes if run["seeded"]]),
    ]
    return HEADS, rows


def _row(bound: str, plans: int, value: float, most: float, told: str) -> Row:
    """Hold a bound: what fewer plans than a country's keep is kept at that size alone."""
    kept = "yes" if plans >= COUNTRY else "at this size"
    return bound, f"{plans:,} plans", told, kept if value <= most else "**no**"


def _whole(run: Run, processors: int) -> Iterator[Row]:
    plans = run["plans"]
    peak, largest = run["peak_bytes"] / MB, run["largest"][0][1] / MB
    yield _row(f"peak of all processes ≤ {PEAK_MB:,} MB", plans, peak, PEAK_MB, f"{peak:,.0f} MB")
    wall = sum(stage["seconds"] for stage in run["stages"])
    busy = cpu_of(run) / wall / processors
    yield _row(f"cores busy ≥ {BUSY:.0%}", plans, -busy, -BUSY, f"{busy:.0%}")
    files, size = run["site_files"] / plans, run["site_bytes"] / plans / 1000
    yield _row(f"≤ {FILES} files a plan", plans, files, FILES, f"{files:.1f}")
    yield _row(f"≤ {KILOBYTES} KB of site a plan", plans, size, KILOBYTES, f"{size:,.0f} KB")
    bound = f"no file over {LARGEST_MB} MB"
    yield _row(bound, plans, largest, LARGEST_MB, f"{largest:.1f} MB")


def _of_plain(run: Run) -> Iterator[Row]:
    ratio = cpu_of(run) / (plain_cpu(run) or 1)
    bound = f"from nothing ≤ {OF_PLAIN} × plain mkdocs"
    yield _row(bound, run["plans"], ratio, OF_PLAIN, f"{ratio:.2f} ×")


def _after_edits(edited: Sequence[tuple[Run, Run]]) -> Iterator[Row]:
    run, one = next(pair for pair in reversed(edited) if pair[1]["changed"] == 1)
    plans, took = run["plans"], cpu_of(one)
    read = sum(stage["cpu"] for stage in one["stages"] if stage["name"] in ("read", "link"))
    each = read / plans * 1000
    bound = f"read, link and proof ≤ {READ_MS:g} ms a plan, remembered"
    yield _row(bound, plans, each, READ_MS, f"{each:.1f} ms")
    bound = f"one plan edited ≤ {EDIT_SECONDS:g} s of CPU"
    yield _row(bound, plans, took, EDIT_SECONDS, f"{took:.1f} s")
    several = [pair for pair in edited if pair[1]["changed"] > 1 and plain_cpu(pair[0])]
    for run, one in several[-1:]:
        ratio = cpu_of(one) / (plain_cpu(run) or 1)
        bound = f"one plan in a hundred edited ≤ {OF_PLAIN_EDITED} × plain mkdocs"
        yield _row(bound, run["plans"], ratio, OF_PLAIN_EDITED, f"{ratio:.2f} ×")


def _five(run: Run) -> Row:
    took = cpu_of(run)
    bound = f"the real plans from nothing ≤ {FIVE_SECONDS:g} s of CPU"
    reached = "yes" if took <= FIVE_SECONDS else "**no**"
    return bound, f"{run['plans']:,} plans", f"{took:.1f} s", reached


def _grown(runs: Sequence[Run]) -> Iterator[Row]:
    """Yield the stage that grows most between the two largest sizes."""
    for one, next_ in list(pairwise(runs))[-1:]:
        sizes = one["plans"], next_["plans"]
        powers = [
            (power, stage["name"])
            for stage, then in zip(one["stages"], next_["stages"], strict=True)
            if (power := exponent(sizes, (stage["cpu"], then["cpu"]))) is not None
        ]
        power, name = max(powers)
        told = f"{name}: {power:.2f}"
        yield _row(f"growth of each stage ≤ {GROWTH}", next_["plans"], power, GROWTH, told)
