"""What became of a promise: one rule, told beside each of its results (decision 63).

`promise_of` gathers what the rule must know of a target, `judge` says what became of it.
"""

from generator.observed.promises import Promise, countries, promise_of
from generator.observed.rule import judge
from generator.observed.statuses import (
    Judgement,
    Reason,
    Refusal,
    Status,
)

__all__ = [
    "Judgement",
    "Promise",
    "Reason",
    "Refusal",
    "Status",
    "countries",
    "judge",
    "promise_of",
]
