"""Twice as many plans make more files that are no pages, none of them longer, of whatever kind.

Pages are held by `test_bounds`, the index of search by its own tests. The bounds of a national site
are made small here, lest the test needs a country.
"""

from __future__ import annotations

import csv
import functools
import io
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import pytest

from generator.opendata import FORMATS, Publication, open_data, splitting
from generator.opendata.parts import PartRow
from generator.views.subject import Edition
from tests.many_plans import crowded
from tests.site_fixture import edition_of

FEW, MANY = 32, 64
MOST_BYTES, MOST_ROWS = 20_000, 60
BOUNDS = {
    "generator.opendata.cutting.ROWS_OF_A_PIECE": 5,
    "generator.subjects.calendar.ics.MOST_EVENTS": 10,
    "generator.subjects.comparison.choices.FIRST": 5,
    "generator.subjects.comparison.choices.MOST": 10,
    "generator.subjects.revisions.atom.ENTRIES": 10,
}
# What people filter in a spreadsheet.
FILTERED = {"plans", "targets", "duties", "assignments", "assigned-targets"}
# A number has a digit more.
SLACK = 1.1
# What lists the parts of a list has a line for each of them, which stand for a thousand plans each.
BYTES_OF_A_PART = 200


def made(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a site, or pieces of them: open data, those of subjects, of bundles."""
    formats = [
        replace(one, rows_of_a_file=MOST_ROWS) if one.rows_of_a_file else one for one in FORMATS
    ]
    cut = splitting(edition.site, edition.base)
    how = replace(cut, most_bytes=MOST_BYTES, most_of_a_part=MOST_BYTES)
    told = Publication("Mẫu", edition.base)
    for file in open_data(edition.tables(), edition.site, formats, how, told):
        yield f"api/{file.path}", file.data
    yield from edition.files()
    for bundle in edition.bundles():
        yield from ((f"{bundle.pointer}/{path}", data) for path, data in bundle.files)


@functools.cache
def files(count: int) -> Mapping[str, bytes]:
    found: dict[str, bytes] = defaultdict(bytes)
    with pytest.MonkeyPatch.context() as patch:
        for name, bound in BOUNDS.items():
            patch.setattr(name, bound)
        for path, data in made(edition_of(crowded(count), "https://vi-du.vn/")):
            found[path] += data
    return dict(found)


def kind_of(path: str) -> str:
    """Return the path with a star for each plan, unit and number."""
    return re.sub(r"\b(xa|tinh)-\d+\b|\b\d+(?=\.\w+$)", "*", path)


def longest(count: int) -> Mapping[str, int]:
    found: dict[str, int] = defaultdict(int)
    for path, data in files(count).items():
        found[kind_of(path)] = max(found[kind_of(path)], len(data))
    return found


def lists_parts(path: str) -> bool:
    """Tell whether a list is so long at last that its address leads to its parts."""
    stem, _, ending = path.removeprefix("api/").rpartition(".")
    if ending == "parquet":
        return any(re.fullmatch(rf"api/parts/{stem}/\d+\.parquet", one) for one in files(MANY))
    return f"api/schema/{stem}.schema.json" in files(MANY) and b"part" in files(MANY)[path][:20]


@functools.cache
def kinds() -> Sequence[str]:
    return sorted(longest(MANY))


def test_no_file_grows_with_the_number_of_plans() -> None:
    whole = [kind for kind in kinds() if not lists_parts(kind)]
    assert len(whole) > 100
    grown = {
        kind: (bound, longest(MANY)[kind])
        for kind in whole
        if longest(MANY)[kind] > SLACK * (bound := _bound(kind))
    }
    assert grown == {}


def _bound(kind: str) -> int:
    is_list = re.match(r"api/([a-z-]+\.|parts/)", kind)
    return max(longest(FEW)[kind], MOST_BYTES if is_list else 0)


def test_a_list_of_parts_has_a_short_line_for_each() -> None:
    of_parts = [kind for kind in kinds() if lists_parts(kind)]
    assert {kind.rpartition(".")[2] for kind in of_parts} == {"csv", "json", "parquet"}
    for kind in of_parts:
        if not kind.endswith(".parquet"):  # it says of each column what it holds
            _hold_list_of_parts(kind)


def _hold_list_of_parts(kind: str) -> None:
    stem, _, ending = kind.removeprefix("api/").rpartition(".")
    if ending == "json":
        rows = json.loads(files(MANY)[kind])
        assert set(rows[0]) == set(PartRow.__dataclass_fields__), kind
    else:
        rows = list(csv.DictReader(io.StringIO(files(MANY)[kind].decode("utf-8-sig"))))
    parts = {row["part"].removeprefix("https://vi-du.vn/") for row in rows}
    assert parts <= set(files(MANY)), kind
    of_the_format = {
        path
        for path in files(MANY)
        if path.startswith(f"api/parts/{stem}/") and path.endswith(f".{ending}")
    }
    packed = {path for path in parts if path.endswith(".parquet")}
    assert parts == (of_the_format or packed), kind
    assert bool(of_the_format) == (ending == "csv" and stem in FILTERED), kind
    assert len(files(MANY)[kind]) <= BYTES_OF_A_PART * (len(parts) + 1), kind


def test_lists_calendars_and_choices_are_cut_at_this_size() -> None:
    cut = {kind for kind in kinds() if lists_parts(kind)}
    assert {"api/targets.json", "api/targets.csv", "api/targets.parquet"} <= cut
    assert len([kind for kind in kinds() if "lich.ics" in kind]) >= 3
    assert b"chia-nho" in files(MANY)["lich-bao-cao/lich.ics"]
