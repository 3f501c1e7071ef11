"""Two commits → what changed in each plan and report, told in a terminal or a comment."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.hidden import for_terminal, in_json
from generator.history.changes.plan import changes
from generator.history.git import Git, GitError
from generator.history.log import Compared, FilePair, compare_commits
from generator.history.objects import Objects
from generator.history.reports import ReportsPast
from generator.history.versions import Past, Unreadable, Version, within_net
from generator.language import N_, _, ngettext
from generator.locale import worded
from generator.model.registries import Registries
from generator.model.revisions import Change, Detail, fields_of
from generator.schema.reports import ReportForm
from generator.text.escape import escape

__all__ = [
    "Compared",
    "FilePair",
    "GitError",
    "PlanChanges",
    "as_json",
    "as_markdown",
    "as_text",
    "changes_between",
    "compare_commits",
    "report_changes_between",
]

# A comment may hold 65,536 characters on GitHub.
LONGEST_COMMENT = 50_000
SENTENCES_OF_A_PLAN = 100
NOTHING = N_("Không có thay đổi nào trong các kế hoạch, các báo cáo.")


@dataclass(frozen=True, slots=True)
class PlanChanges:
    """What changed in one plan; `unreadable` says why one of the two versions cannot be read.

    Then there are no changes. `title` is that of the newest version that can be read, else the id.
    `is_report` tells that it is no plan but a report, of which `plan` is the id.
    """

    plan: str
    title: str
    changes: tuple[Change, ...]
    unreadable: str | None = None
    is_report: bool = False


def changes_between(
    folder: Path, compared: Compared, pairs: Iterable[FilePair], today: Registries
) -> list[PlanChanges]:
    """Return which of some plans differ between two commits, and in what; in the order of `pairs`.

    A plan whose file is the same in both may differ by what its registries say. One that cannot be
    read in a commit is told with the reason, unless its file did not change. `today` stands in for
    registries that cannot be read. Raises `GitError` where git fails.
    """
    with Past.of(folder, Git.at(folder).prefix, today) as past:
        trees = past.tree(compared.before), past.tree(compared.after)
        return [
            told
            for pair in pairs
            if pair.before != pair.after or trees[0] != trees[1]
            for told in _told(past, pair, trees)
        ]


def _told(past: Past, pair: FilePair, trees: tuple[str, str]) -> Iterator[PlanChanges]:
    plan = pair.plan
    older = past.version(pair.path, pair.before, trees[0]) if pair.before else None
    newer = past.version(pair.path, pair.after, trees[1]) if pair.after else None
    if isinstance(older, Unreadable) or isinstance(newer, Unreadable):
        if pair.before != pair.after:
            read = (one for one in (newer, older) if isinstance(one, Version))
            title = next((one.plan.title for one in read), plan)
            yield PlanChanges(plan, title, (), _why(older, newer))
        return
    if titled := newer or older:
        found = within_net(lambda: changes(older, newer))
        if isinstance(found, Unreadable):
            yield PlanChanges(plan, titled.plan.title, (), found.reason)
        elif found:
            yield PlanChanges(plan, titled.plan.title, found)


def report_changes_between(
    folder: Path, pairs: Iterable[FilePair], today: Registries
) -> list[PlanChanges]:
    """Return which of some reports of a plans folder differ between two commits, and in what.

    In the order of `pairs`; `today` names agencies, places and indicators of both. One that cannot
    be read is told with the reason, unless its file did not change. Raises `GitError` where git
    fails.
    """
    with Objects(folder) as objects:
        past = ReportsPast(objects, today)
        differing = (pair for pair in pairs if pair.before != pair.after)
        return [told for pair in differing for told in _told_of_report(past, pair)]


def _told_of_report(past: ReportsPast, pair: FilePair) -> Iterator[PlanChanges]:
    older = past.version(pair.path, pair.before, "") if pair.before else None
    newer = past.version(pair.path, pair.after, "") if pair.after else None
    read = (one for one in (newer, older) if isinstance(one, ReportForm))
    title = next((one.title for one in read), pair.plan)
    if isinstance(older, Unreadable) or isinstance(newer, Unreadable):
        yield PlanChanges(pair.plan, title, (), _why(older, newer), is_report=True)
        return
    found = within_net(lambda: past.compare(older, newer))
    if isinstance(found, Unreadable):
        yield PlanChanges(pair.plan, title, (), found.reason, is_report=True)
    elif found:
        yield PlanChanges(pair.plan, title, found, is_report=True)


def _why(
    older: Version | ReportForm | Unreadable | None, newer: Version | ReportForm | Unreadable | None
) -> str:
    sides = (
        (older, N_("không đọc được bản trước: {reason}")),
        (newer, N_("không đọc được bản sau: {reason}")),
    )
    return "; ".join(
        _(message, reason=side.reason) for side, message in sides if isinstance(side, Unreadable)
    )


def as_text(found: Sequence[PlanChanges]) -> str:
    """Lay changes out for a terminal: a plan, then a sentence a line; `NOTHING` for no plans."""
    parts = [
        [f"{_called(one)}: {one.title}", *(f"- {said}" for said in _said(one))] for one in found
    ]
    return "\n\n".join("\n  ".join(map(for_terminal, lines)) for lines in parts) or _(NOTHING)


def as_markdown(found: Sequence[PlanChanges]) -> str:
    """Lay changes out as a comment on a merge request; what plans say opens nothing there.

    Of one plan at most `SENTENCES_OF_A_PLAN` are said; plans beyond `LONGEST_COMMENT` letters are
    counted.
    """
    parts: list[str] = []
    length = 0
    for one in found:
        part = _section(one)
        length += len(part)
        if length > LONGEST_COMMENT:
            left = len(found) - len(parts)
            parts.append(_left(found[-left:]))
            break
        parts.append(part)
    return "\n\n".join(parts) or _(NOTHING)


def _left(those: Sequence[PlanChanges]) -> str:
    number = worded.count(len(those))
    if any(one.is_report for one in those):
        return ngettext("Và {number} kế hoạch, báo cáo nữa.", len(those), number=number)
    return ngettext("Và {number} kế hoạch nữa.", len(those), number=number)


def _called(one: PlanChanges) -> str:
    return _("báo cáo {name}", name=one.plan) if one.is_report else one.plan


def _section(one: PlanChanges) -> str:
    said = [f"- {escape(words, inside=True)}" for words in _said(one)]
    more = len(said) - SENTENCES_OF_A_PLAN
    if more > 0:
        left = ngettext("và {number} thay đổi nữa", more, number=worded.count(more))
        said[SENTENCES_OF_A_PLAN:] = [f"- {left}"]
    # The name of a file that cannot be read may hold what would end the code.
    plan = for_terminal(_called(one)).replace("`", "")
    return "\n".join([f"### {escape(one.title, inside=True)} (`{plan}`)", "", *said])


def as_json(found: Sequence[PlanChanges]) -> str:
    """Lay changes out as data, a JSON list with an object a plan or a report.

    `plan` is null of a report, `report` of a plan. `sentences` are for readers, `changes` a row for
    each field as in the open data, `unreadable` is null unless a version cannot be read.
    """
    rows = [
        {
            "plan": None if one.is_report else one.plan,
            "report": one.plan if one.is_report else None,
            "title": one.title,
            "unreadable": one.unreadable,
            "sentences": [change.said for change in one.changes],
            "changes": [_field(*found) for found in fields_of(one.changes)],
        }
        for one in found
    ]
    return in_json(json.dumps(rows, ensure_ascii=False, indent=2))


def _field(change: Change, detail: Detail) -> dict[str, object]:
    return {
        "what": change.what,
        "id": change.id,
        "field": detail.field,
        "before": detail.before,
        "after": detail.after,
    }


def _said(one: PlanChanges) -> list[str]:
    return [one.unreadable] if one.unreadable else [change.said for change in one.changes]
