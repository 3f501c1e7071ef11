"""How what is measured grows with the number of plans."""

import math
from collections.abc import Sequence
from typing import Any

# In seconds: what is less is noise. (Bytes are far above it, or nothing.)
LEAST = 0.1


def exponent(sizes: Sequence[float], values: Sequence[float]) -> float | None:
    """Return the power of the size by which a value grows; null where it is too small to tell."""
    if min(values) < LEAST:
        return None
    return math.log(values[1] / values[0]) / math.log(sizes[1] / sizes[0])


def cpu_of(run: dict[str, Any]) -> float:
    """Return the CPU of a run in seconds, all stages together."""
    return float(sum(stage["cpu"] for stage in run["stages"]))


def cpu_at(runs: Sequence[dict[str, Any]], plans: int) -> float:
    """Return what so many plans would take if each stage grew on as between the last two sizes.

    In seconds; a stage that grew more slowly than the plans is taken to grow with them.
    """
    first, last = runs[-2:]
    sizes, total = (first["plans"], last["plans"]), 0.0
    for one, next_ in zip(first["stages"], last["stages"], strict=True):
        power = max(1.0, exponent(sizes, (one["cpu"], next_["cpu"])) or 1.0)
        total += next_["cpu"] * (plans / last["plans"]) ** power
    return total


def plain_cpu(run: dict[str, Any]) -> float | None:
    """Return the CPU of plain mkdocs in the same run, in seconds; null where it did not run."""
    found: float | None = next((o["cpu"] for o in run["hosts"] if o["name"] == "mkdocs"), None)
    return found
