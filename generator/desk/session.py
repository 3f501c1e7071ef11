"""One sitting at the desk: the files, what the page is told of them, and the check beside it."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.authoring import Data, RefusedEditError, data_of
from generator.authoring import Path as Steps
from generator.checks.rules import Check
from generator.desk import layout, names
from generator.desk.actions import act, path_of
from generator.desk.addresses import addresses, called
from generator.desk.checking import Told, Verdict, judged, linked, still_true, told_of
from generator.desk.fields import KIND_NAMES, KINDS, OFFERED_REGISTRIES, REGISTRY_NAMES, described
from generator.desk.following import followed, names_others
from generator.desk.hints import in_plain_words
from generator.desk.keeping import ChangedElsewhereError
from generator.desk.offers import with_offers
from generator.desk.reasons import LEAST, Reasons, reasons_of
from generator.desk.relations import RELATIONS, related, with_twins
from generator.desk.source_places import places
from generator.desk.unsure import queue
from generator.desk.workbook import Texts, Workbook
from generator.desk.yearly import SHARED, row_name, with_series
from generator.importer.known import Known
from generator.language import _, speaking
from generator.problems import Location, Problem
from generator.reading.files import read_source
from generator.reading.settings import Settings
from generator.schema.labels import PLAN_TYPES, STATUSES
from generator.schema.registries import REGISTRIES

# How long the check waits for a hand that goes on, in seconds.
REST = 0.3
# What may move the addresses of targets: one more or less before them, another section.
MOVING = ("add", "reject", "not-target", "merge", "split", "heading", "words")


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a request: done and what was said of it, or why it was refused.

    `stale` is true where the page speaks of an older state of the files, or they were changed by
    another program: it must ask for the state anew.
    """

    done: bool
    said: str
    stale: bool = False


class Session:
    """Answers a page: what there is, and edits one after another."""

    def __init__(
        self,
        settings: Settings,
        plan: Path,
        journal: Path,
        checks: Sequence[Check],
        known: Known | None = None,
    ) -> None:
        """Open a plan file of the portal; OSError, UnicodeError where it cannot be read.

        `known` is what the portal's registries hold, by which proposals are explained.
        """
        self.settings = settings
        self.plan = plan
        self.checks = checks
        self.known = known or Known()
        self.version = 1
        self.book = Workbook(settings.plans, plan.name, journal)
        self._lock = threading.RLock()
        self._changed = threading.Event()
        self._verdict = Verdict()
        self._judged = 0  # the version that the verdict is about
        self._told: list[Told] = []
        self._reasons: Reasons = {}
        self._source: list[str] | None = None
        self._addresses: Mapping[Steps, str] = {}  # as the last check found them
        self._apart: set[str] = set()  # rows that a clerk goes through cell by cell

    def start_checking(self) -> None:
        """Check in a thread of its own after each change, from now on."""
        self._changed.set()
        threading.Thread(target=self._check_on, daemon=True).start()

    def check_now(self) -> None:
        """Check the files as they stand."""
        with self._lock:
            version, text = self.version, self.book.texts.text
        verdict = judged(self.settings, self.plan, self.checks)
        data = data_of(text)
        facts, blocks = layout.facts(data, {}, {}), list(layout.blocks(data, {}))
        told = told_of(verdict.problems, text, facts, blocks)
        at = addresses(verdict.plan, text, blocks) if verdict.plan else {}
        with self._spoken():
            reasons = reasons_of(blocks, self.known)
        with self._lock:
            self._verdict, self._judged = verdict, version
            self._told, self._reasons, self._addresses = told, reasons, at

    def state(self) -> dict[str, Any]:
        """Return everything that the page shows, as plain data."""
        with self._lock, self._spoken():
            return self._state()

    def pulse(self) -> dict[str, Any]:
        """Return in short what may have changed without the page."""
        with self._lock, self._spoken():
            conflict = self.book.is_changed_elsewhere()
            return {"version": self.version, "judged": self._judged, "conflict": conflict}

    def act(self, name: str, given: Mapping[str, Any]) -> Answer:
        """Do what a page asks; `given` names the `version` of the files that the page shows."""
        with self._lock, self._spoken():
            if given.get("version") != self.version:
                return Answer(False, _("tệp đã đổi từ lúc trang này được vẽ; đã vẽ lại"), True)
            try:
                said = self._act(name, given)
            except RefusedEditError as error:
                return Answer(False, str(error))
            except ChangedElsewhereError:
                told = _("tệp vừa bị chương trình khác sửa; chưa ghi gì đè lên")
                return Answer(False, told, True)
            except OSError as error:
                return Answer(False, _("không ghi được tệp: {told}", told=error.strerror or error))
            self.version += 1
            self._changed.set()
            return Answer(True, said)

    def names(self, registry: str, typed: str) -> list[dict[str, str]]:
        """Return the entries of a registry that typed words may mean."""
        with self._lock:
            known = names.entries(self.book.texts).get(registry, [])
        return [
            {"id": one.id, "name": one.name, "beside": one.beside}
            for one in names.found(known, typed)
        ]

    def source(self) -> list[str]:
        """Return the lines of the source, none where it cannot be read."""
        if self._source is None:
            file = _file_of_source(data_of(self.book.texts.text))
            found = read_source(self.settings.plans, file, Location(""), []) if file else None
            self._source = found.text.splitlines() if found else []
        return self._source

    def original(self) -> str | None:
        """Return the file of the untouched document below the plans, null where none is named."""
        data = data_of(self.book.texts.text)
        source = data.get("source") if isinstance(data, dict) else None
        original = source.get("original") if isinstance(source, dict) else None
        file = original.get("file") if isinstance(original, dict) else None
        return file if isinstance(file, str) else None

    def _act(self, name: str, given: Mapping[str, Any]) -> str:
        if name == "undo":
            undone = self.book.undo()
            if undone is None:
                raise RefusedEditError(_("không còn gì để hoàn tác"))
            return _("Đã hoàn tác: {said}", said=undone)
        if name == "reread":
            self.book.reread()
            self._source = None
            return _("Đã đọc lại tệp trên đĩa")
        if name == "seen":
            return self._see(str(given.get("sign")))
        if name == "split-row":
            return self._split_row(path_of(given.get("path")))
        if name == "relate":
            known = self._addresses_in(self.book.texts.text)
            given = {**given, "address": known.get(path_of(given.get("other")))}
        after, said = act(name, self.book.texts, given)
        if name in MOVING:
            after, said = self._with_names(after, said)
        self.book.change(said, after)
        return said

    def _addresses_in(self, text: str) -> Mapping[Steps, str]:
        """Return by which addresses a text of the plan names its own targets."""
        plan = linked(self.settings, self.plan.name, text)
        blocks = list(layout.blocks(data_of(text), {}))
        return addresses(plan, text, blocks) if plan else {}

    def _with_names(self, after: Texts, said: str) -> tuple[Texts, str]:
        """Return files in which what names a target by its number still names the same one."""
        before = self.book.texts.text
        if after.text == before or not names_others(before):
            return after, said
        was, now = self._addresses_in(before), self._addresses_in(after.text)
        text, gone = followed(before, was, after.text, now)
        if gone:
            said = _("{said}; bỏ cả {count} chỗ nói tới chỉ tiêu ấy", said=said, count=gone)
        return after.with_plan(text), said

    def _split_row(self, path: Steps) -> str:
        """Let a row be gone through cell by cell, or as one again; no file changes."""
        rows = [one for one in self._state()["blocks"] if tuple(one["path"]) == path]
        if not rows or "split" not in rows[0]:
            raise RefusedEditError(_("dòng này không có chỉ tiêu của nhiều năm để tách"))
        self._apart ^= {row_name(rows[0])}
        return _("Đã gộp cả dòng") if rows[0]["split"] else _("Đã tách từng ô")

    def _see(self, sign: str) -> str:
        """Write down that a warning was looked at; an error is never only looked at."""
        signs = {one["sign"]: one for one in self._state()["problems"]}
        if signs.get(sign, {}).get("severity") != "warning":
            raise RefusedEditError(_("chỉ một cảnh báo mới ghi là đã xem được; lỗi thì phải sửa"))
        said = _("Đã xem: {told}", told=signs[sign]["message"])
        self.book.see(said, sign)
        return said

    def _state(self) -> dict[str, Any]:
        text = self.book.texts.text
        variants = names.variants(self.book.texts)
        known = {**names.called(names.entries(self.book.texts)), **_of_plan(variants)}
        if self._verdict.plan:
            known |= called(self._verdict.plan)
        data = data_of(text)
        facts = layout.facts(data, _choices_of_facts(), known)
        blocks = list(layout.blocks(data, known))
        texts = (f"{one['mark']} {one['text']}" for one in blocks)
        lines = list(places(self.source(), texts))
        for block, found in zip(blocks, lines, strict=True):
            block["lines"] = found
            with_offers(block, self._reasons, known["indicators"])
        with_twins(blocks)
        with_series(blocks, self._apart)
        told = [in_plain_words(one) for one in still_true(self._told, facts, blocks)]
        unsure = queue(facts, blocks, told, self.book.seen)
        edits = self.book.journal.edits
        return {
            "version": self.version,
            "file": self.plan.name,
            "title": next((one["value"] for one in facts if one["key"] == "title"), ""),
            "conflict": self.book.conflict,
            "recovered": self.book.recovered,
            "facts": facts,
            "blocks": blocks,
            "queue": unsure,
            "left": len(unsure),
            "undo": edits[-1].said if edits else None,
            "judged": self._judged,
            "errors": self._verdict.errors,
            "problems": told,
            "coverage": self._verdict.coverage,
            "exact": self._verdict.is_exact,
            "forms": {kind: described(form) for kind, form in KINDS.items()},
            "seriesForm": [one for one in described(KINDS["targets"]) if one["key"] in SHARED],
            "kinds": dict(KIND_NAMES),
            "registries": {kind: described(REGISTRIES[kind]) for kind in OFFERED_REGISTRIES},
            "registryNames": dict(REGISTRY_NAMES),
            "least": LEAST,
            "settled": names.settled(self.book.texts),
            "relations": [[key, words] for key, words in RELATIONS.items()],
            "related": related(blocks, self._addresses),
            "variants": {key: [*held.items()] for key, held in variants.items()},
        }

    def _spoken(self) -> Any:
        return speaking(self.settings.portal.language)

    def _check_on(self) -> None:
        while True:
            self._changed.wait()
            while self._changed.is_set():  # more may come while it waits
                self._changed.clear()
                threading.Event().wait(REST)
            try:
                self.check_now()
            except Exception as error:
                with self._lock, self._spoken():
                    self._verdict, self._told = _unchecked(self.plan, error), []
                    self._judged = self.version


def _of_plan(variants: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, str]]:
    """Return what is called by ids that are no entries of their own."""
    told = {f"{of}/{one}": name for of, held in variants.items() for one, name in held.items()}
    return {"variants": told}


def _unchecked(plan: Path, error: Exception) -> Verdict:
    """Return the verdict of a check that failed itself: the page says so, and goes on."""
    told = _("không kiểm tra được: {told}", told=f"{type(error).__name__}: {error}")
    return Verdict((Problem(plan.name, 1, 1, "check-failed", told),))


def _file_of_source(data: Data) -> str | None:
    source = data.get("source") if isinstance(data, dict) else None
    file = source.get("file") if isinstance(source, dict) else None
    return file if isinstance(file, str) else None


def _choices_of_facts() -> dict[str, list[list[str]]]:
    return {
        "type": [[value, words] for value, words in PLAN_TYPES.items()],
        "status": [[value, words] for value, words in STATUSES.items()],
    }
