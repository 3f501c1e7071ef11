"""What became of a promise: one rule, told beside each of its results (decision 63).

`promise_of` gathers what the rule must know of a target, `judge` says what became of it, `beside`
how it differs from what a higher document sets.
"""

from generator.observed.assigned import (
    AssignedReason,
    Beside,
    Direction,
    assigned_figures,
    beside,
)
from generator.observed.promises import Promise, countries, promise_of
from generator.observed.rule import judge
from generator.observed.statuses import (
    Judgement,
    Reason,
    Refusal,
    Status,
)

__all__ = [
    "AssignedReason",
    "Beside",
    "Direction",
    "Judgement",
    "Promise",
    "Reason",
    "Refusal",
    "Status",
    "assigned_figures",
    "beside",
    "countries",
    "judge",
    "promise_of",
]
