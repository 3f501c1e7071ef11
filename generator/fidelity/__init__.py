"""The proof that a plan holds every word of its source, and what it declares as different.

`prove` compares a linked plan with the text of its source; `unproved` says what keeps it from
being proved, `evidence` what its page shows of the proof, `as_text` what a terminal does.
"""

from generator.fidelity.proof import Evidence, Proof, ScanLine, evidence, prove, unproved
from generator.fidelity.report import as_text

__all__ = ["Evidence", "Proof", "ScanLine", "as_text", "evidence", "prove", "unproved"]
