"""What the desk is told of a proposal."""

from __future__ import annotations

from generator.importer.proposals.reasons import Likely, Proposal


def test_a_proposal_says_nothing_that_nobody_knows() -> None:
    bare = Proposal({"quote": "đạt 80%"})
    assert (bare.why, bare.likely, bare.certainty) == ((), (), 0.5)
    assert Proposal({}, likely=(Likely("a", 0.9),)).likely[0].id == "a"
