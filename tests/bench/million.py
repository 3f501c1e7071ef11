"""What a portal with a million documents needs, worked out from what was measured.

Each figure is one of the largest size that was measured, times how many more plans that is; the
arithmetic stands beside it. What grows faster than the plans is worse than this says.
"""

from collections.abc import Sequence
from typing import Any

from tests.bench.growth import cpu_at, cpu_of

Run = dict[str, Any]
Table = tuple[list[str], list[list[str]]]
PLANS = 1_000_000
NIGHT, BUSY = 8 * 3600, 0.85
CORES = (2, 16, 64)
GB = 1e9


def needs(runs: Sequence[Run], searches: Sequence[Run] = ()) -> Table:
    """Return what is needed, how much, and how that is worked out.

    `searches` are what first queries fetched of indexes of several sizes.
    """
    run = runs[-1]
    cpu = cpu_of(run)
    each = cpu / run["plans"]
    total = each * PLANS
    rows = [
        [
            "CPU of a build from nothing",
            f"{total / 3600:,.0f} core hours",
            f"{cpu:.1f} s ÷ {run['plans']:,} plans = {each:.3f} s a plan; × {PLANS:,}",
        ]
    ]
    if len(runs) > 1:
        rows.append(
            [
                "the same, growing on as measured",
                f"{cpu_at(runs, PLANS) / 3600:,.0f} core hours",
                f"each stage × ({PLANS:,} ÷ {run['plans']:,}) to the power of its exponent above, "
                "at least 1",
            ]
        )
    for cores in CORES:
        hours = total / 3600 / cores / BUSY
        rows.append(
            [
                f"hours on {cores} cores",
                f"{hours:,.0f} h",
                f"{total / 3600:,.0f} ÷ {cores} ÷ {BUSY} busy, were every stage parallel",
            ]
        )
    rows.append(
        [
            "cores for one night",
            f"{total / NIGHT / BUSY:,.0f}",
            f"{total:,.0f} s ÷ {NIGHT:,} s ÷ {BUSY}",
        ]
    )
    if memory := memory_of_a_plan(runs):
        first, last = runs[-2]["peak_bytes"], run["peak_bytes"]
        more = run["plans"] - runs[-2]["plans"]
        rows.append(
            [
                "memory, one process as today",
                f"{memory * PLANS / GB:,.0f} GB",
                f"({last / 1e6:,.0f} − {first / 1e6:,.0f} MB) ÷ {more:,} plans = "
                f"{memory / 1e6:.2f} MB a plan; × {PLANS:,}",
            ]
        )
    rows += [
        _each("store of the site", run, "site_bytes"),
        _each("store of plan files", run, "plan_bytes"),
        _each("store of sources", run, "source_bytes"),
    ]
    files = run["site_files"] / run["plans"]
    rows.append(
        [
            "files of the site",
            f"{files * PLANS / 1e6:,.1f} million",
            f"{run['site_files']:,} ÷ {run['plans']:,} = {files:.1f} a plan; × {PLANS:,}",
        ]
    )
    if packed := run["page_packed_bytes"]:
        rows.append(
            [
                "a reader of one plan fetches",
                f"{packed / 1e3:,.0f} KB",
                "its page, packed; it grows with the plan, not with the country",
            ]
        )
    for one in searches[-1:]:
        rows.append(
            [
                "a reader who searches fetches first",
                f"{one['first_bytes']['median'] / 1e3:,.0f} KB",
                f"the median at {one['sections']:,} sections; a part of the index is bounded, what "
                f"is told of all plans beside it is not",
            ]
        )
    name, size = largest_list(run)
    share = size / run["plans"]
    rows.append(
        [
            "a reader of the largest list fetches",
            f"{share * PLANS / 1e6:,.0f} MB",
            f"`{name}`: {size / 1e6:.2f} MB ÷ {run['plans']:,} = {share:,.0f} bytes a plan; "
            f"× {PLANS:,}",
        ]
    )
    return ["a million documents", "need", "worked out"], rows


def _each(title: str, run: Run, name: str) -> list[str]:
    each = run[name] / run["plans"]
    worked = f"{run[name] / 1e6:,.1f} MB ÷ {run['plans']:,} = {each / 1e3:,.1f} KB a plan"
    return [title, f"{each * PLANS / GB:,.0f} GB", f"{worked}; × {PLANS:,}"]


def memory_of_a_plan(runs: Sequence[Run]) -> float | None:
    """Return by how many bytes the peak grew for each plan more; null where that is not known."""
    if len(runs) < 2 or not (runs[-2]["peak_bytes"] and runs[-1]["peak_bytes"]):
        return None
    grown, plans = (runs[-1][name] - runs[-2][name] for name in ("peak_bytes", "plans"))
    return float(grown / plans)


def largest_list(run: Run) -> tuple[str, int]:
    """Return the largest file of the site, which is a list of the whole country."""
    name, size = run["largest"][0]
    return str(name), int(size)


def limits(runs: Sequence[Run]) -> Table:
    """Return the limits that a portal meets, the first one first, with what helps then."""
    run = runs[-1]
    each_file = run["site_files"] / run["plans"]
    each_byte = run["site_bytes"] / run["plans"]
    name, size = largest_list(run)
    met = [
        (25e6 / (size / run["plans"]), "a file over 25 MB", f"`{name}`", LISTS),
        (20_000 / each_file, "20,000 files, of a small host", f"{each_file:.1f} a plan", FILES),
        (1e9 / each_byte, "1 GB, of a free host", f"{each_byte / 1e6:.2f} MB a plan", FILES),
        (_nightly(run), "a night (8 h) on 2 cores", "CPU a plan, above", EDITS),
    ]
    if memory := memory_of_a_plan(runs):
        met.append((16e9 / memory, "16 GB of memory", f"{memory / 1e6:.2f} MB a plan", FLAT))
    rows = [
        [limit, by, f"{round(count, -1):,.0f} plans", then]
        for count, limit, by, then in sorted(met)
    ]
    return ["limit", "what meets it", "met at", "what then"], rows


def _nightly(run: Run) -> float:
    each = cpu_of(run) / run["plans"]
    return float(NIGHT * 2 * BUSY / each)


LISTS = "lists by province, whole only in a column store that a reader asks in ranges"
FILES = "search parts in fewer files, older versions on demand; or a host of one's own"
EDITS = "only what an edit touches is made again; more cores, then more machines"
FLAT = "plans in batches, hosts in batches, facts in a store on disk"
