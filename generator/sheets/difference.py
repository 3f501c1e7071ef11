"""What tables that came back say otherwise than the plan does: row by row, nothing taken yet."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from generator import problems
from generator.language import _
from generator.problems import TOLD_LIMIT, Problem
from generator.reading.yaml_source import Plain
from generator.sheets import columns, wrong
from generator.sheets.columns import Sheet
from generator.sheets.entries import Entry, Place, Said, entries, mark_of
from generator.sheets.files import Given, Row
from generator.sheets.names import Names
from generator.sheets.rows import hold, hold_help, said_of
from generator.text.vietnamese import fold

_MARK = re.compile(r"\d{1,6}-[bcdfghjklmnpqrst]{12}")
_DROPS = frozenset(("x", "co", "bo", "xoa", "1", "true"))
_KEEPS = frozenset(("", "khong", "0", "false"))


@dataclass(frozen=True, slots=True)
class Change:
    """A row that says something else: `entry` is null for a new one, `said` for one that goes.

    `given` and `row` are null for one that goes because it is missing.
    """

    sheet: Sheet
    place: Place
    entry: Entry | None
    said: Said | None
    given: Given | None = None
    row: Row | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan as tables are held against it: its id, data, paragraphs, and the registries' names.

    With `drops` a row that is missing is to go.
    """

    id: str
    data: Plain
    places: tuple[Place, ...]
    names: Mapping[str, Names]
    drops: bool = False


def difference(plan: Plan, tables: Sequence[Given], found: list[Problem]) -> tuple[Change, ...]:
    """Return what tables would change, in their order; `found` grows by what cannot be taken.

    Several tables of one kind are taken as parts of one.
    """
    changes: list[Change] = []
    for sheet in columns.SHEETS:
        parts = [one for one in tables if one.sheet is sheet]
        if parts:
            taken = _Taken(plan, sheet, list(entries(sheet, plan.data, plan.places)))
            changes += taken.changes(parts, found)
    return tuple(changes)


class _Taken:
    """The annotations of one table, and which of them a row was found for."""

    def __init__(self, plan: Plan, sheet: Sheet, held: list[Entry]) -> None:
        self.plan, self.sheet, self.held = plan, sheet, held
        self.exact = {(one.place.address, one.mark): one for one in held}
        self.alike = defaultdict[str, list[Entry]](list)
        for one in held:
            self.alike[_letters(one.mark)].append(one)
        self.used: dict[int, str] = {}  # where the row of an annotation stands, by its identity
        self.added: dict[str, str] = {}
        self.places = {one.address: one for one in plan.places}
        self.searches = 0
        self.known = {_print(one.place, one.said) for one in held}

    def changes(self, parts: Sequence[Given], found: list[Problem]) -> list[Change]:
        """Return what the parts of a table change; rows that stand where they stood come first.

        So none of the others takes an annotation that is a row's own.
        """
        told: list[Problem] = []
        rows = [(given, row) for given in parts for row in given.rows
                if not self._is_foreign(given, row, told)]  # fmt: skip
        made: dict[int, Change | None] = {}
        for at, (given, row) in enumerate(rows):
            if _are_enough(told):
                break
            mark = given.other(row, columns.MARK)
            if entry := self.exact.get((given.other(row, columns.PLACE), mark)):
                made[at] = self._matched(given, row, entry, told)
            elif not mark:
                made[at] = self._new(given, row, told)
        for at, (given, row) in enumerate(rows):
            if at not in made and not _are_enough(told):
                made[at] = self._moved(given, row, told)
        found += problems.first_of(sorted(told))
        ordered = [one for _at, one in sorted(made.items(), key=lambda one: one[0]) if one]
        return [*ordered, *self._missing(parts[0], found)]

    def _is_foreign(self, given: Given, row: Row, told: list[Problem]) -> bool:
        """Tell of a row of another plan, or one that is longer than the head of its table."""
        other = given.other(row, columns.PLAN)
        if other and other != self.plan.id:
            told.append(wrong.of_another_plan(given, row, other, self.plan.id))
            return True
        if any(one.strip() for one in row.cells[given.width :]):
            told.append(wrong.shifted(given, row))
            return True
        return False

    def _moved(self, given: Given, row: Row, told: list[Problem]) -> Change | None:
        """Take a row whose paragraph has another address by now, or tell that it is gone."""
        mark = given.other(row, columns.MARK)
        alike = self.alike.get(_letters(mark), []) if _MARK.fullmatch(mark) else []
        here = [one for one in alike if one.place.address == given.other(row, columns.PLACE)]
        free = [one for one in here or alike if id(one) not in self.used]
        if free and (here or len(free) == 1):
            return self._matched(given, row, free[0], told)
        if len(alike) == 1:
            return self._matched(given, row, alike[0], told)  # tells that it is there twice
        told.append(self._gone(given, row, mark))
        return None

    def _matched(self, given: Given, row: Row, entry: Entry, told: list[Problem]) -> Change | None:
        here = str(given.place(row))
        if other := self.used.get(id(entry), ""):
            told.append(wrong.twice(given, row, other))
            return None
        self.used[id(entry)] = here
        if self._goes(given, row, told):
            return Change(self.sheet, entry.place, entry, None, given, row)
        before = len(told)
        said = said_of(given, row, entry.said, self.plan.names, told)
        told += hold_help(given, row, entry, said, self.plan.names)
        if len(told) > before or said == entry.said or not hold(given, row, said, told):
            return None
        return Change(self.sheet, entry.place, entry, said, given, row)

    def _goes(self, given: Given, row: Row, told: list[Problem]) -> bool:
        said = given.other(row, columns.DROP)
        if fold(said) not in _DROPS | _KEEPS:
            told.append(wrong.neither_dropped_nor_kept(given, row, said))
        return fold(said) in _DROPS

    def _new(self, given: Given, row: Row, told: list[Problem]) -> Change | None:
        before = len(told)
        if self._goes(given, row, told):
            return None
        said = said_of(given, row, {}, self.plan.names, told)
        if len(told) > before or not hold(given, row, said, told):
            return None
        place = self._place(given, row, said, told)
        if place is None or self._stands_already(given, row, place, said, told):
            return None
        return Change(self.sheet, place, None, said, given, row)

    def _place(self, given: Given, row: Row, said: Said, told: list[Problem]) -> Place | None:
        address = given.other(row, columns.PLACE)
        if place := self.places.get(address):
            return place
        if address:
            guess = problems.guess(address, self.places)
            told.append(wrong.no_such_place(given, row, address, guess))
            return None
        quote = str(said["quote"])
        self.searches += 1
        within = [] if self.searches > TOLD_LIMIT else list(
            islice((one for one in self.plan.places if quote in one.words), 2))  # fmt: skip
        if len(within) == 1:
            return within[0]
        told.append(wrong.quoted_elsewhere(given, row, quote, is_often=bool(within)))
        return None

    def _stands_already(
        self, given: Given, row: Row, place: Place, said: Said, told: list[Problem]
    ) -> bool:
        whole = _print(place, said)
        other = self.added.get(whole, "") or (_("tệp kế hoạch") if whole in self.known else "")
        if not other and self.sheet.key == "when":
            held = next((one for one in self.held if one.place.path == place.path), None)
            whole = _print(place, {})
            other = self.added.get(whole, "") or (_("tệp kế hoạch") if held else "")
        if other:
            told.append(wrong.twice(given, row, other))
            return True
        self.added[whole] = str(given.place(row))
        return False

    def _gone(self, given: Given, row: Row, mark: str) -> Problem:
        """Tell of a row that was written when the plan said something else."""
        if self._is_untouched(given, row, mark):
            return wrong.gone(given, row, "error" if self.plan.drops else "warning")
        return wrong.conflict(given, row, mark, is_mark=bool(_MARK.fullmatch(mark)))

    def _is_untouched(self, given: Given, row: Row, mark: str) -> bool:
        told: list[Problem] = []
        said = said_of(given, row, {}, self.plan.names, told)
        words = given.other(row, columns.WORDS)
        return not told and _letters(mark_of(0, said, words)) == _letters(mark)

    def _missing(self, given: Given, found: list[Problem]) -> Iterator[Change]:
        """Yield what goes because no row says it; where nothing goes so, tell that it stays."""
        missing = [one for one in self.held if id(one) not in self.used]
        if self.plan.drops:
            yield from (Change(self.sheet, one.place, one, None) for one in missing)
        elif missing:
            found.append(wrong.missing(given, len(missing)))


def _are_enough(told: Sequence[Problem]) -> bool:
    """Tell whether so much is wrong that nothing will be taken and no more would be told."""
    return len(told) > TOLD_LIMIT and problems.has_errors(told)


def _letters(mark: str) -> str:
    return mark.rpartition("-")[2]


def _print(place: Place, said: Said) -> str:
    return f"{place.address} {json.dumps(said, sort_keys=True)}"
