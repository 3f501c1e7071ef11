"""Which states of a file came to which, along the branches of its history."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

# The bytes of a file by their name, null where there is no file.
State = str | None
Step = tuple[tuple[State, ...], State]


def came_from(state: State, steps: Iterable[Step]) -> set[State]:
    """Return a state and all that lead to it; a step goes from one or more states to one."""
    before: dict[State, set[State]] = defaultdict(set)
    for older, newer in steps:
        before[newer].update(older)
    found, open_ends = {state}, [state]
    while open_ends:
        new = before[open_ends.pop()] - found
        found |= new
        open_ends += new
    return found


def given_up(state: State, steps: Iterable[Step]) -> bool:
    """Tell whether some step came to a state from which no way leads to the one of today."""
    taken = list(steps)
    kept = came_from(state, taken)
    return any(newer not in kept for _, newer in taken)
