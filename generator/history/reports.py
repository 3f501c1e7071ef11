"""The past of report files: which commits changed each, in what, and what each version said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from generator.hidden import marked
from generator.history.changes.report_words import FIELDS, KINDS, ReportWords
from generator.history.changes.reports import report_changes
from generator.history.git import GitError
from generator.history.log import History
from generator.history.objects import Objects
from generator.history.revisions import Authors, tell_revisions
from generator.history.versions import Unreadable, reason_of, within_net
from generator.language import _
from generator.model.registries import Registries
from generator.model.revisions import Change, Revision
from generator.problems import Problem
from generator.reading.reports import read_report
from generator.schema.reports import ReportForm

Lines = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ReportThing:
    """A figure, a duty, words of a version: its name, and each field with its value, in words."""

    name: str
    lines: Lines


@dataclass(frozen=True, slots=True)
class ReportText:
    """What a version of a report said, in words: what of itself, then each thing of its lists."""

    title: str
    lines: Lines
    things: tuple[ReportThing, ...]


@dataclass(frozen=True, slots=True)
class ReportEdit:
    """One commit's change of a report file; the `plan` of its revision is the report.

    `text` is what the file said then, null where it is not kept, cannot be read, or was taken away.
    `blob` is what git calls its bytes, null where the commit took it away.
    """

    revision: Revision
    blob: str | None = None
    text: ReportText | None = None


@dataclass(frozen=True, slots=True)
class ReportsPast:
    """Reads versions of report files; names are those of `today`, whatever the commit."""

    objects: Objects
    today: Registries
    _read: dict[str, ReportForm | Unreadable] = field(default_factory=dict)

    def tree(self, commit: str) -> str:  # noqa: ARG002
        """Return what names the registries of a commit: none, those of today are taken."""
        return ""

    def version(self, name: str, blob: str, tree: str) -> ReportForm | Unreadable:  # noqa: ARG002
        """Read a report file called `name` by its object, once."""
        if blob not in self._read:
            self._read[blob] = within_net(lambda: self._version(name, blob))
        return self._read[blob]

    def _version(self, name: str, blob: str) -> ReportForm | Unreadable:
        found = self.objects.read(blob)
        if found is None:
            return Unreadable(_("kho dữ liệu không còn giữ tệp của bản này"))
        problems: list[Problem] = []
        record = read_report(found[1], name, problems)
        return record.form if record else Unreadable(reason_of(problems))

    def compare(
        self, before: ReportForm | None, after: ReportForm | None, again: bool = False
    ) -> tuple[Change, ...]:
        """Return what changed between two versions (`report_changes`), hidden characters shown."""
        found = report_changes(before, after, self.today, again)
        return tuple(replace(one, said=marked(one.said)) for one in found)


def report_edits(
    folder: Path, history: History, registries: Registries, authors: Authors, kept: int
) -> Mapping[str, tuple[ReportEdit, ...]]:
    """Return what became of each report file of a plans folder, by report, the newest first.

    `history` is that of its reports (`read_history`). Files that are gone are among them. `kept` is
    of how many of the last versions the text is given; `authors` says what is told of who made a
    commit. Hidden characters in words of commits are shown. Empty where git fails, which is told of
    the plans.
    """
    if not history.edits:
        return {}
    try:
        with Objects(folder) as objects:
            past = ReportsPast(objects, registries)
            return _by_report(history, past, authors, kept)
    except GitError:
        return {}


def _by_report(
    history: History, past: ReportsPast, authors: Authors, kept: int
) -> dict[str, tuple[ReportEdit, ...]]:
    told = tell_revisions(
        history.edits, past, past.compare, authors, lambda _name: {}, lambda _name, _told: None
    )
    found: dict[str, list[ReportEdit]] = {}
    for one in told:
        edits = found.setdefault(one.revision.plan, [])
        blob = one.after.blob if one.after else None
        text = _text(past, one.revision.plan, blob) if blob and len(edits) < kept else None
        edits.append(ReportEdit(one.revision, blob, text))
    return {name: tuple(edits) for name, edits in found.items()}


def _text(past: ReportsPast, name: str, blob: str) -> ReportText | None:
    form = past.version(f"{name}.yml", blob, "")
    if isinstance(form, Unreadable):
        return None
    said = within_net(lambda: report_text(form, past.today))
    return None if isinstance(said, Unreadable) else said


def report_text(form: ReportForm, registries: Registries) -> ReportText:
    """Say what a report file says, in words, in the order of the file; hidden characters shown.

    Registries name agencies, places and indicators; what they do not know stands by its id.
    """
    words = ReportWords(registries)
    said = form.model_dump(by_alias=True, mode="json")
    own = {key: value for key, value in said.items() if key not in KINDS and key not in _ABOVE}
    return ReportText(marked(form.title), tuple(_lines(words, own)), tuple(_things(words, said)))


# What nobody wrote: a figure is a level, and not a proposal.
_USUAL = (False, "level")
# The title of a page, and its address.
_ABOVE = frozenset({"id", "title"})


def _things(words: ReportWords, said: Mapping[str, Any]) -> Iterator[ReportThing]:
    for list_, kind in KINDS.items():
        those: Sequence[Any] = said[list_]
        for one in those:
            fields = one if isinstance(one, dict) else {}
            rest = {key: value for key, value in fields.items() if key not in kind.names}
            yield ReportThing(marked(words.name(kind, one)), tuple(_lines(words, rest)))


def _lines(words: ReportWords, said: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key, value in said.items():
        told = words.words(key, value) if value not in _USUAL else None
        if told is not None:
            yield FIELDS[key], marked(told)
