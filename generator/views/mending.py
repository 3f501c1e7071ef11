"""Where a line of a plan file is mended: in the editor of the code host that holds it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.plan import Plan
from generator.reading.code_host import CodeHost, filled
from generator.views.subject import Edition


@dataclass(frozen=True, slots=True)
class Mending:
    """Addresses of a plan file with `{line}` to be filled in; `lines` are those of paragraphs.

    `view` shows the file as the plan's last commit has it, whose lines these are; null where
    nobody knows how the host shows that.
    """

    edit: str
    view: str | None
    lines: Mapping[str, int]

    @property
    def whole(self) -> str:
        """Return where the file is edited from its beginning."""
        return self.edit.partition("#")[0].replace("{line}", "1")


def mending(edition: Edition, plan: Plan) -> Mending | None:
    """Return where the lines of a plan are mended.

    Null where no code host is known, and for a file that is not as the last commit has it: its
    lines would be others there.
    """
    host = edition.code_host
    path = edition.committed.get(plan.id)
    revisions = edition.site.revisions_by_plan.get(plan.id, ())
    if host is None or path is None or not revisions:
        return None
    lines = {one.id: one.place.line for one in plan.paragraphs()}
    return _at(host, path, revisions[0].revision, lines)


def _at(host: CodeHost, path: str, commit: str, lines: Mapping[str, int]) -> Mending:
    edit = filled(host.edit, path=path, commit=commit)
    view = filled(host.view, path=path, commit=commit) if host.view else None
    return Mending(edit, view, lines)
