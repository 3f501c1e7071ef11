"""What git says of the past: edits, versions, revisions, and two versions set side by side.

The way through: `History.of` asks git which commits changed which plan file, `Past` reads a file
of any of them, `tell_revisions` says what became of the plan. What is shown of two versions is in
`redline` and `changes`, of two commits in `report`, what a commit says of itself in `trailers`.
"""

from generator.history.git import History
from generator.history.index import tracked_below
from generator.history.revisions import State, ToldRevision, tell_revisions
from generator.history.versions import Past, Version

__all__ = [
    "History",
    "Past",
    "State",
    "ToldRevision",
    "Version",
    "tell_revisions",
    "tracked_below",
]
