"""Two versions of a report file → what a person would say changed, in the order of the file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.history.changes.phrases import passing, reworded
from generator.history.changes.report_words import (
    FIELDS,
    KINDS,
    TEXTS,
    ListOfReport,
    ReportWords,
    said_of,
)
from generator.language import N_, _, ngettext
from generator.locale import worded
from generator.model.registries import Registries
from generator.model.revisions import Change, Detail
from generator.schema import labels
from generator.schema.reports import ReportForm


def report_changes(
    before: ReportForm | None,
    after: ReportForm | None,
    registries: Registries,
    again: bool = False,
) -> tuple[Change, ...]:
    """Return what changed; with one version only, that the report came or went.

    `again` tells that it comes once more. First what the report says of itself, then of each list
    what came, changed and went. `registries` name agencies, places and indicators; what they do not
    know stands by its id. Both null, or equal, have no change.
    """
    if before and after:
        return tuple(_Telling(ReportWords(registries)).changes(_plain(before), _plain(after)))
    if after:
        return (_first(after, again),)
    if before:
        went = Detail(None, before.title, None)
        return (Change("report", before.id, "removed", _("bỏ báo cáo"), (went,)),)
    return ()


def _plain(form: ReportForm) -> dict[str, Any]:
    return form.model_dump(by_alias=True, mode="json")


def _first(form: ReportForm, again: bool) -> Change:
    said = N_("đăng lại: {counts}") if again else N_("lần đầu đăng: {counts}")
    came = Detail(None, None, form.title)
    counts = ", ".join(_counts(form)) or worded.lowered(labels.STANDINGS[form.standing])
    return Change("report", form.id, "added", _(said, counts=counts), (came,))


def _counts(form: ReportForm) -> Iterator[str]:
    """Say how many things there are; that there is none of a sort is not said."""
    figures, duties = len(form.observations) + len(form.assigned), len(form.answers)
    if figures:
        yield ngettext("{number} con số", figures, number=worded.count(figures))
    if duties:
        yield ngettext("đáp {number} việc phải báo cáo", duties, number=worded.count(duties))


@dataclass(frozen=True, slots=True)
class _Telling:
    """Two versions of a report in their plain form, on the way to sentences."""

    words: ReportWords

    def changes(self, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Change]:
        """Yield what changed, field by field in the order of the file."""
        for key, value in new.items():
            if kind := KINDS.get(key):
                yield from self._of_list(kind, old[key], value)
            elif value != old[key]:
                said, detail = self._passing(key, old[key], value)
                yield Change("report", new["id"], "altered", said, (detail,))

    def _of_list(
        self, kind: ListOfReport, old: Sequence[Any], new: Sequence[Any]
    ) -> Iterator[Change]:
        was, now = _named(kind, old), _named(kind, new)
        for key, one in now.items():
            if key not in was:
                came = Detail(None, None, said_of(kind, one))
                said = _("thêm {thing}", thing=self.words.whole(kind, one))
                yield Change(kind.what, _id(kind, one), "added", said, (came,))
            else:
                yield from self._altered(kind, was[key], one)
        for key, one in was.items():
            if key not in now:
                went = Detail(None, said_of(kind, one), None)
                said = _("bỏ {thing}", thing=self.words.whole(kind, one))
                yield Change(kind.what, _id(kind, one), "removed", said, (went,))

    def _altered(self, kind: ListOfReport, old: Any, new: Any) -> Iterator[Change]:
        if isinstance(new, str):
            return
        for field, value in new.items():
            if value != old[field]:
                said, detail = self._passing(field, old[field], value)
                words = f"{self.words.name(kind, new)}, {said}"
                yield Change(kind.what, _id(kind, new), "altered", words, (detail,))

    def _passing(self, field: str, old: Any, new: Any) -> tuple[str, Detail]:
        before, after = self.words.words(field, old), self.words.words(field, new)
        if before and before == after:  # written otherwise: `3 %`, `= 3 %`
            before, after = str(old), str(new)
        if field in TEXTS and before and after:
            said = f"{FIELDS[field]}: {reworded(before, after)}"
        else:
            said = passing(FIELDS[field], before, after)
        return said, Detail(field, _flat(old), _flat(new))


def _named(kind: ListOfReport, those: Iterable[Any]) -> dict[tuple[str, int], Any]:
    """Return what stands in a list by its name, and by which it is of those with that name."""
    met: Counter[str] = Counter()
    found: dict[tuple[str, int], Any] = {}
    for one in those:
        name = _id(kind, one)
        found[name, met[name]] = one
        met[name] += 1
    return found


def _id(kind: ListOfReport, one: Any) -> str:
    return one if isinstance(one, str) else " ".join(str(one[field]) for field in kind.names)


def _flat(value: Any) -> str | int | None:
    """Return a value as one field of a table holds it: a list in one line, a file by its name."""
    if isinstance(value, list):
        return "; ".join(map(str, value)) or None
    if isinstance(value, dict):
        return str(value["file"])
    if isinstance(value, bool):
        return "true" if value else None
    return value if isinstance(value, int) or value is None else str(value)
