"""The proof that a plan holds every word of its source, and what it declares as different.

`prove_all` compares linked plans with the texts of their sources and says what keeps them from
being proved, `evidence` what a page shows of a proof, `as_text` what a terminal does; `proved` and
`unproved` do that for one plan.
"""

from generator.fidelity.proof import (
    Evidence,
    Proof,
    Proved,
    ScanLine,
    evidence,
    prove_all,
    proved,
    unproved,
)
from generator.fidelity.report import as_text

__all__ = [
    "Evidence",
    "Proof",
    "Proved",
    "ScanLine",
    "as_text",
    "evidence",
    "prove_all",
    "proved",
    "unproved",
]
