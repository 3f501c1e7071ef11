"""What git says of the past: edits, versions, revisions, and two versions set side by side.

The way through: `History.of` asks git which commits changed which plan file, or says in its
`trouble` why it cannot, `Past` reads a file of any of them, `tell_revisions` says what became of
the plan, `report_edits` the same of reports. What is shown of two versions is in `redline` and
`changes`, of two commits in `report`, what a commit says of itself in `trailers`. `commits_since`
looks at commits before they land, `apart` at files that no commit holds as they are.
"""

from generator.history.changes.plan import changes as plan_changes
from generator.history.edits import Edit
from generator.history.git import Git, GitError, Trouble, is_hash
from generator.history.held import Apart, apart
from generator.history.index import tracked_below
from generator.history.landing import Landing, commits_since
from generator.history.log import History
from generator.history.reports import ReportEdit, ReportText, report_edits
from generator.history.revisions import State, Told, ToldRevision, tell_revisions
from generator.history.versions import Past, Unreadable, Version, within_net

__all__ = [
    "Apart",
    "Edit",
    "Git",
    "GitError",
    "History",
    "Landing",
    "Past",
    "ReportEdit",
    "ReportText",
    "State",
    "Told",
    "ToldRevision",
    "Trouble",
    "Unreadable",
    "Version",
    "apart",
    "commits_since",
    "is_hash",
    "plan_changes",
    "report_edits",
    "tell_revisions",
    "tracked_below",
    "within_net",
]
