"""The files of one desk: the plan and the registries, edited together, saved at once, undone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.authoring import RefusedEditError, data_of
from generator.desk.journal import Edit, Journal, cut_between, redone, undone
from generator.desk.keeping import ChangedElsewhereError, print_of, read, save
from generator.language import _
from generator.problems import Problem
from generator.reading.plans import read_plan
from generator.reading.registries import read_registry
from generator.schema.registries import REGISTRIES


@dataclass(frozen=True, slots=True)
class Texts:
    """What the files say, by name below the plans folder: `xa-mau.yml`, `registry/units.yml`."""

    plan: str
    files: Mapping[str, str]

    @property
    def text(self) -> str:
        """Return the text of the plan."""
        return self.files[self.plan]

    def registry(self, kind: str) -> str:
        """Return the text of a registry, empty where there is none."""
        return self.files.get(f"registry/{kind}.yml", "")

    def with_plan(self, text: str) -> Texts:
        """Return the files with another text of the plan."""
        return Texts(self.plan, {**self.files, self.plan: text})

    def with_registry(self, kind: str, text: str) -> Texts:
        """Return the files with another text of a registry."""
        return Texts(self.plan, {**self.files, f"registry/{kind}.yml": text})


class Workbook:
    """Files on disk and the edits made in them.

    `conflict` is true once a file was changed by somebody else; nothing is written then until
    `reread`. `recovered` tells that an edit of a run that was cut short was brought to its end.
    """

    def __init__(self, folder: Path, plan: str, journal: Path) -> None:
        """Read the plan file `plan` and the registries of `folder`; OSError where they cannot."""
        self.folder = folder
        self.journal = Journal(journal)
        self.conflict = False
        self.recovered = False
        self.texts = _read_all(folder, plan)
        self._settle()

    def change(self, said: str, after: Texts) -> None:
        """Make an edit: written down, then saved file by file.

        Raises:
            RefusedEditError: a file would say what it may not say; nothing is changed.
            ChangedElsewhereError: somebody else wrote one of the files; it stays as it is.
        """
        cuts = {
            name: cut_between(self.texts.files.get(name, ""), text)
            for name, text in after.files.items()
            if text != self.texts.files.get(name, "")
        }
        if not cuts:
            return
        for name in cuts:
            _refuse_worse(name, self.texts.files.get(name, ""), after.files[name], after.plan)
        self._hold_still(cuts)
        self.journal.add(Edit(said, cuts))
        try:
            self._save(after)
        except (OSError, ChangedElsewhereError):
            self.journal.strike()
            raise

    def see(self, said: str, sign: str) -> None:
        """Write down that a warning was looked at; no file changes."""
        self.journal.add(Edit(said, seen=sign))

    @property
    def seen(self) -> frozenset[str]:
        """Return the signs of the warnings that were looked at."""
        return frozenset(one.seen for one in self.journal.edits if one.seen)

    def undo(self) -> str | None:
        """Take the last edit back; return what it was, null where there is none."""
        if not self.journal.edits:
            return None
        edit = self.journal.edits[-1]
        self._hold_still(edit.cuts)
        files = dict(self.texts.files)
        for name, cut in edit.cuts.items():
            files[name] = undone(files[name], cut)
        self._save(Texts(self.texts.plan, files))
        self.journal.strike()
        return edit.said

    def is_changed_elsewhere(self) -> bool:
        """Tell whether a file on disk is not what was read and saved here."""
        self.conflict = any(
            read(self.folder / name) != self.texts.files.get(name, "").encode()
            for name in _names(self.texts.plan)
        )
        return self.conflict

    def reread(self) -> None:
        """Take what is on disk; what was done before can no longer be undone where it differs.

        Raises:
            RefusedEditError: the plan on disk cannot be read; nothing is taken.
        """
        try:
            found = _read_all(self.folder, self.texts.plan)
        except UnicodeDecodeError as error:
            raise RefusedEditError(_("tệp trên đĩa không phải UTF-8")) from error
        data_of(found.text)
        self.texts = found
        self.conflict = False
        self._settle()

    def _hold_still(self, names: Mapping[str, object]) -> None:
        for name in names:
            known = self.texts.files.get(name, "").encode()
            if self.conflict or read(self.folder / name) != known:
                self.conflict = True
                raise ChangedElsewhereError(name)

    def _save(self, after: Texts) -> None:
        for name, text in after.files.items():
            old = self.texts.files.get(name, "")
            if text != old:
                save(self.folder / name, text.encode(), print_of(old.encode()))
        self.texts = after

    def _settle(self) -> None:
        """Bring an edit that was written down and not saved to its end; forget those of others."""
        last = next((one for one in reversed(self.journal.edits) if one.cuts), None)
        if last is None:
            return
        files = dict(self.texts.files)
        for name, cut in last.cuts.items():
            held = print_of(files.get(name, "").encode())
            if held == cut.before != cut.after:
                files[name] = redone(files.get(name, ""), cut)
                self.recovered = True
            elif held != cut.after:
                self.recovered = False
                self.journal.forget()
                return
        self._save(Texts(self.texts.plan, files))


def _names(plan: str) -> list[str]:
    return [plan, *(f"registry/{kind}.yml" for kind in REGISTRIES)]


def _read_all(folder: Path, plan: str) -> Texts:
    held = {name: read(folder / name) for name in _names(plan)}
    texts = {name: data.decode("utf-8") for name, data in held.items() if data or name == plan}
    return Texts(plan, texts)


def _refuse_worse(name: str, before: str, after: str, plan: str) -> None:
    """Refuse a text that breaks rules of its form which the former text did not break."""
    known = {(one.rule, one.message, one.fragment) for one in _broken(name, before, plan)}
    for one in _broken(name, after, plan):
        if (one.rule, one.message, one.fragment) not in known:
            shown = f"{one.message} ({one.fragment})" if one.fragment else one.message
            raise RefusedEditError(
                _("không ghi được: {told}. {hint}", told=shown, hint=one.hint).strip()
            )


def _broken(name: str, text: str, plan: str) -> list[Problem]:
    found: list[Problem] = []
    data = text.encode()
    if name == plan:
        read_plan(data, name, found)
    else:
        kind = name.removeprefix("registry/").removesuffix(".yml")
        list(read_registry(data, name, REGISTRIES[kind], found))
    return found
