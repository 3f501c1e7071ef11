"""A difference in words, row by row and field by field, for the clerk who is asked to take it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from generator.language import _
from generator.reading.yaml_source import Plain
from generator.sheets.cells import bare, written
from generator.sheets.columns import Column
from generator.sheets.difference import Change
from generator.sheets.names import NOTHING, Names
from generator.text.words import opening

_WORDS = 12


def told(changes: Sequence[Change], names: Mapping[str, Names]) -> Iterator[str]:
    """Yield the lines that tell a difference, and last how much it is."""
    for one in changes:
        yield _row(one)
        yield from (f"    {line}" for line in _fields(one, names))
    counts = Counter(map(_kind, changes))
    yield _(
        "{changed} dòng sửa, {added} dòng thêm, {removed} dòng bỏ",
        changed=counts["changed"],
        added=counts["added"],
        removed=counts["removed"],
    )


def _row(change: Change) -> str:
    said = {
        "what": _(change.sheet.called),
        "where": change.place.address,
        "words": opening(change.place.words, _WORDS),
    }
    line = change.row.number if change.row else 0
    file = change.given.name if change.given else ""
    if not change.row:
        return _("không có trong bảng: bỏ {what} ở {where} “{words}”", **said)
    match _kind(change):
        case "added":
            return _("{file}, dòng {line}: thêm {what} ở {where} “{words}”",
                     file=file, line=line, **said)  # fmt: skip
        case "removed":
            return _("{file}, dòng {line}: bỏ {what} ở {where} “{words}”",
                     file=file, line=line, **said)  # fmt: skip
        case _:
            return _("{file}, dòng {line}: sửa {what} ở {where} “{words}”",
                     file=file, line=line, **said)  # fmt: skip


def _fields(change: Change, names: Mapping[str, Names]) -> Iterator[str]:
    old = change.entry.said if change.entry else {}
    new = change.said or {}
    for column in change.sheet.columns:
        before, after = old.get(column.key), new.get(column.key)
        if before == after:
            continue
        shown = {"title": column.title, "before": _shown(column, before, names)}
        if change.entry and change.said is not None:
            after_shown = _shown(column, after, names)
            yield _("{title}: {before} → {after}", after=after_shown, **shown)
        else:
            either = _shown(column, after if change.said else before, names)
            yield _("{title}: {value}", title=column.title, value=either)


def _shown(column: Column, value: Plain, names: Mapping[str, Names]) -> str:
    if column.kind != "confirmed" and value is None:
        return _("(trống)")
    if column.registry:
        known = names.get(column.registry, NOTHING)
        values = value if isinstance(value, list) else [value]
        return "; ".join(known.shown(one) for one in values if isinstance(one, str))
    return bare(written(column, value))


def _kind(change: Change) -> str:
    if change.entry is None:
        return "added"
    return "removed" if change.said is None else "changed"
