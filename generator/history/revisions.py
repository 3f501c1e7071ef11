"""Edits of files → revisions as readers are told of them: kind, dates, what changed.

How a file is read and compared is told by who asks: of plans, of reports.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Generic, Literal, Protocol, TypeVar

from generator.hidden import marked
from generator.history.edits import Edit
from generator.history.trailers import Trailers, below_subject, read_trailers
from generator.history.versions import Unreadable, within_net
from generator.language import N_, Labels
from generator.link import DocumentIndex
from generator.model.registries import Registries
from generator.model.revisions import Change, Detail, Revision, RevisionKind

Authors = Literal["name", "role", "none"]
Told = dict[str, Any]
# Of the words of a commit that took a plan away, so many letters.
MOST_WORDS = 600
ROLES: Labels[RevisionKind | None] = Labels(
    {
        "encoding": N_("người nhập liệu"),
        "correction": N_("người sửa lỗi"),
        "amendment": N_("người cập nhật"),
        None: N_("người nhập liệu"),
    }
)


@dataclass(slots=True)
class Memory:
    """What was told of two versions before, by the names of their bytes and registries.

    `fresh` is all that this build tells, remembered or not: what is to be kept for the next.
    """

    known: Mapping[str, Told] = field(default_factory=dict)
    fresh: dict[str, Told] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class State:
    """A plan file after one commit: the names of its bytes and its registries' folder in git.

    `tree` is empty where the commit has no registries.
    """

    revision: str
    blob: str
    tree: str
    readable: bool = True


@dataclass(frozen=True, slots=True)
class ToldRevision:
    """A revision, and the two states of the file that it leads from and to, null for none."""

    revision: Revision
    before: State | None
    after: State | None


V = TypeVar("V")
V_co = TypeVar("V_co", covariant=True)
# An older version, a newer one, and whether the file comes once more → what changed.
Compare = Callable[[V | None, V | None, bool], tuple[Change, ...]]


class Readable(Protocol[V_co]):
    """Reads versions of files: those of plans (`versions.Past`), those of reports."""

    @property
    def today(self) -> Registries:
        """Return the registries that stand in for those of a commit."""

    def tree(self, commit: str) -> str:
        """Return what names the registries of a commit; empty for those of today."""

    def version(self, name: str, blob: str, tree: str) -> V_co | Unreadable:
        """Read a file called `name` by its object and that of its registries."""


def tell_revisions(
    edits: Sequence[Edit],
    past: Readable[V],
    compare: Compare[V],
    authors: Authors,
    recall: Callable[[str], Mapping[str, Told]],
    remember: Callable[[str, dict[str, Told]], None],
) -> tuple[ToldRevision, ...]:
    """Return a revision for each edit, in the same order; each version is read once.

    `edits` are newest first, as `read_history` gives them. `authors` says what is told of who made
    a commit: the name, the role that its kind implies (`ROLES`), or nothing. `recall`
    gives what was told of a plan before, `remember` takes what is to be told again where that
    differs. A version that cannot be read is no error: its revision says why, and the next one is
    held against the last that could be.
    """
    by_plan: dict[str, list[int]] = defaultdict(list)
    for index, edit in enumerate(edits):
        by_plan[edit.plan].append(index)
    told: dict[int, ToldRevision] = {}
    documents = DocumentIndex.of(past.today.documents.values())
    for plan, places in by_plan.items():
        memory = Memory(recall(plan))
        telling = _Telling(past, compare, documents, memory)
        for index in reversed(places):
            told[index] = telling.revision(edits[index], authors)
        if memory.fresh != memory.known:
            remember(plan, memory.fresh)
    return tuple(told[index] for index in range(len(edits)))


@dataclass(slots=True)
class _Telling(Generic[V]):
    """One file's edits on their way to revisions, oldest first."""

    past: Readable[V]
    compare: Compare[V]
    documents: DocumentIndex
    memory: Memory
    states: list[State] = field(default_factory=list)
    gone: bool = False
    versions: dict[tuple[str, str], V | Unreadable] = field(default_factory=dict)

    def revision(self, edit: Edit, authors: Authors) -> ToldRevision:
        # What is known of the commit at which a clone is cut need not be about this plan.
        trailers = Trailers() if edit.cut else read_trailers(edit.message, "")[0]
        kind = trailers.kind or _inferred(edit, self.gone)
        before = self._base(edit)
        told = self._told(edit, before)
        after, self.gone = None, edit.after is None
        if edit.after:
            tree = self.past.tree(edit.revision)
            after = State(edit.revision, edit.after, tree, told["readable"])
            self.states.append(after)
        direct = before is None or before.blob == edit.before
        revision = Revision(
            plan=edit.plan,
            revision=edit.revision,
            date=edit.date,
            subject=marked(edit.subject),
            moment=edit.moment,
            odd_moment=edit.odd,
            kind=kind,
            inferred=trailers.kind is None,
            legal_date=trailers.legal_date,
            based_on=marked(trailers.based_on) if trailers.based_on else None,
            document=self._document(trailers.based_on),
            author=_author(edit, kind, authors),
            merge=edit.merge,
            changes=recalled(told["changes"]),
            unreadable=told["unreadable"],
            since=None if direct or before is None else before.revision,
            removal=None if edit.after else marked(below_subject(edit.message))[:MOST_WORDS],
        )
        return ToldRevision(revision, before, after)

    def _document(self, named: str | None) -> str | None:
        return self.documents.based_on(named) if named else None

    def _base(self, edit: Edit) -> State | None:
        """Return the version that an edit changed, or the last one before it that can be read."""
        if edit.before is None or edit.cut or (edit.merge and self.gone):
            return None
        same = (state for state in reversed(self.states) if state.blob == edit.before)
        parent = State(f"{edit.revision}^", edit.before, self.past.tree(f"{edit.revision}^"))
        state = next(same, parent)
        if state.readable:
            return state
        return next((one for one in reversed(self.states) if one.readable), None)

    def _told(self, edit: Edit, before: State | None) -> Told:
        tree = self.past.tree(edit.revision)
        key = " ".join([before.blob, before.tree] if before else ["", ""])
        key = f"{key} {edit.after or ''} {tree}{' cut' if edit.cut else ''}"
        key += " again" if self.gone else ""
        told = self.memory.known.get(key)
        if told is None:
            told = self._compared(edit, before, tree)
        self.memory.fresh[key] = told
        return told

    def _compared(self, edit: Edit, before: State | None, tree: str) -> Told:
        older = self._version(edit.plan, before.blob, before.tree) if before else None
        newer = self._version(edit.plan, edit.after, tree) if edit.after else None
        if isinstance(newer, Unreadable):
            return _plain((), newer.reason, readable=False)
        if isinstance(older, Unreadable):  # a branch that no edit here leads from
            older = None
        base = older  # the one that is not unreadable
        found = () if edit.cut else within_net(lambda: self.compare(base, newer, self.gone))
        if isinstance(found, Unreadable):
            return _plain((), found.reason, readable=True)
        return _plain(found, None, readable=True)

    def _version(self, plan: str, blob: str, tree: str) -> V | Unreadable:
        if (blob, tree) not in self.versions:
            self.versions[blob, tree] = self.past.version(f"{plan}.yml", blob, tree)
        return self.versions[blob, tree]


def _plain(changes: Iterable[Change], unreadable: str | None, *, readable: bool) -> Told:
    """Return what was told of a version as it is remembered.

    `readable` tells that the version itself can be read, though it cannot be compared.
    """
    told = [asdict(change) for change in changes]
    return {"changes": told, "unreadable": unreadable, "readable": readable}


def recalled(told: Iterable[Mapping[str, Any]]) -> tuple[Change, ...]:
    """Return changes from their plain form, that of `dataclasses.asdict`, as JSON keeps it."""
    return tuple(
        Change(
            **{
                **one,
                "details": tuple(Detail(**detail) for detail in one["details"]),
                "themes": tuple(one["themes"]),
            }
        )
        for one in told
    )


def _inferred(edit: Edit, again: bool) -> RevisionKind | None:
    if edit.cut:
        return None
    return "correction" if edit.before or again else "encoding"


def _author(edit: Edit, kind: RevisionKind | None, authors: Authors) -> str | None:
    return {"name": marked(edit.author), "role": ROLES[kind], "none": None}[authors]
