"""What became of every promise, worked out anew from the open data alone: `api/`, and no program.

`python -m tests.recomputed SITE` tells where a site and this reading of its rule part. Nothing here
is imported from the program: whoever has the files can do the same.
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

Row = Mapping[str, Any]
Judged = dict[str, Any]
INFINITY = float("inf")
QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
WAYS = (
    r"(?P<open>\b(?:tăng|giảm)\s?(?:,|/|hoặc|hay)\s?(?:tăng|giảm)\b|\bkhông (?:tăng|giảm)\b)"
    r"|(?<!tốc độ )(?<!tỷ lệ )(?<!tỉ lệ )(?<!mức )(?<!công tác )"
    r"\b(?P<way>tăng thêm|gia tăng|tăng|nâng thêm|cắt giảm|kéo giảm|giảm bớt|giảm thêm|giảm|"
    r"rút ngắn|hạ thấp)\b(?! (?:trưởng|cường|nghèo)\b)"
)
# What lacks least comes last: of several refusals that one is told.
NEARER = (
    *("wider-place", "part-of-place", "predecessor", "successor", "other-variant"),
    *("other-population", "other-measure", "other-unit", "other-way", "other-standard"),
    *("other-base", "average-of-years", "part-of-year", "other-year", "no-average", "undated"),
    *("start-unknown", "around-start", "before-amendment"),
)


class Data:
    """The tables of a site that the rule rests on."""

    def __init__(self, api: Path) -> None:
        self.api = api
        self.targets = self.table("targets")
        self.progress = self.table("progress")
        self.observations = self.table("observations")
        self.units = {one["id"]: one for one in self.table("units")}
        self.indicators = {one["id"]: one for one in self.table("indicators")}

    def table(self, name: str) -> list[Row]:
        found: list[Row] = json.loads((self.api / f"{name}.json").read_text(encoding="utf-8"))
        return found


def first(day: str) -> date:
    parts = [int(one) for one in day.split("-")]
    return date(*[*parts, 1, 1][:3])


def last(day: str) -> date:
    parts = [int(one) for one in day.split("-")]
    if len(parts) == 3:
        return date(*parts)
    year, month = parts[0], parts[1] if len(parts) == 2 else 12
    following = date(year + month // 12, month % 12 + 1, 1)
    return date.fromordinal(following.toordinal() - 1)


def plain(text: str) -> str:
    letters = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return "".join(one for one in letters if not unicodedata.combining(one))


def chain(data: Data, unit: str) -> list[str]:
    found: list[str] = []
    step: str | None = unit
    while step and step in data.units and step not in found:
        found.append(step)
        step = data.units[step]["parent"]
    return found


def successors(data: Data, unit: str) -> set[str]:
    found: set[str] = set()
    waiting = [unit]
    while waiting:
        new = set(data.units.get(waiting.pop(), {}).get("successors", ())) - found
        found |= new
        waiting += new
    return found


def relation(data: Data, own: str, measured: str) -> str | None:
    if own == measured:
        return "same"
    if measured in chain(data, own):
        return "wider-place"
    if own in chain(data, measured):
        return "part-of-place"
    if measured in successors(data, own):
        return "successor"
    return "predecessor" if own in successors(data, measured) else None


def interval(figure: Row) -> tuple[tuple[float, int], tuple[float, int]]:
    """The lowest and the highest number of a figure, and whether it lies just beside it."""
    low = float(figure["value"])
    high = low if figure["value_max"] is None else float(figure["value_max"])
    below, above = (-INFINITY, 0), (INFINITY, 0)
    return {
        ">": ((low, 1), above),
        ">=": ((low, 0), above),
        "<": (below, (high, -1)),
        "<=": (below, (high, 0)),
    }.get(figure["operator"] or "=", ((low, 0), (high, 0)))


def keeps(stated: Row, promise: Row, better: int) -> tuple[bool | None, str | None]:
    rough = [one["operator"] == "~" for one in (stated, promise)]
    if any(rough):
        same = stated["value"] == promise["value"] and rough[1]
        exact = rough[0] or stated["operator"] == "="
        return (True, None) if same and exact else (None, "open-figure")
    (low, high), (least, most) = interval(stated), interval(promise)
    if least <= low and high <= most:
        return True, None
    if not (high < least or most < low):
        return None, "open-figure"
    if promise["operator"] not in ("=", "between", None):
        return False, None
    if not better:
        return None, "no-direction"
    return (low >= most if better > 0 else high <= least), None


def way(quote: str, printed: str | None) -> str:
    place = quote.find(printed) if printed else -1
    if not printed or place < 0:
        return ""
    found = list(re.finditer(WAYS, quote[: place + len(printed)], re.IGNORECASE))
    word = (found[-1]["way"] or "").lower() if found else ""
    return word and ("up" if word.startswith(("tăng", "gia tăng", "nâng")) else "down")


class Case:
    """One target and all that decides of it."""

    def __init__(self, data: Data, target: Row, said: Row, unit: str) -> None:
        self.data, self.target, self.said, self.unit = data, target, said, unit
        self.today = date.fromisoformat(said["today"])
        self.indicator = data.indicators.get(target["indicator"] or "")
        words = " ".join(filter(None, (target["when"], target["per"], target["quote"])))
        each = re.compile(r"\b(?:hằng|hàng|mỗi|từng)\s+năm\b|/\s*năm\b", re.IGNORECASE)
        averaged = bool(re.search(r"\b(?:bình quân|trung bình)\b", words, re.IGNORECASE))
        moving = target["measure"] != "level"
        self.average = moving and averaged
        self.yearly = (
            bool(each.search(words)) and not averaged
            if moving
            else bool(each.search(target["when"] or ""))
        )
        self.scored = (
            target["against"] is None or target["measure"] == "change"
            if target["value"] is not None
            else target["against"] is not None and target["operator"] is not None
        )
        self.deadline = self.last_day()
        self.amended = said["amended"] and date.fromisoformat(said["amended"])
        self.ends = said["ends"] and date.fromisoformat(said["ends"])

    def last_day(self) -> date | None:
        year, when = self.target["year"], self.target["when"] or ""
        if year is None:
            return None
        if match := re.search(r"quý\s+(iv|i{1,3}|[1-4])\b", when, re.IGNORECASE):
            return last(f"{year}-{3 * QUARTERS[match[1].lower()]:02d}")
        month = re.search(r"tháng\s+(1[0-2]|0?[1-9])\b(?!\s*(?:ngày|giờ))", when, re.IGNORECASE)
        return last(f"{year}-{int(month[1]):02d}") if month else date(year, 12, 31)

    def counted(self, one: Row) -> str | None:
        if one["population"] is None and one["population_id"] is None and self.indicator:
            unsaid: str | None = self.indicator["unsaid_population"]
            return unsaid
        known: str | None = one["population_id"]
        return known or (one["population"] and str(one["population"]).casefold())

    def differs(self, one: Row) -> bool:
        several = bool(self.indicator and self.indicator["variants"])
        return one["variant"] != self.target["variant"] or (several and one["variant"] is None)

    def refusal(self, one: Row) -> str | None:
        place = relation(self.data, self.unit, one["place"])
        if place != "same":
            return place
        if self.differs(one):
            return "other-variant"
        if self.counted(one) != self.counted(self.target):
            return "other-population"
        if self.scored and (reason := self.measured(one)):
            return reason
        if one["standard"] and plain(one["standard"]) not in plain(self.target["quote"]):
            return "other-standard"
        return self.timing(one)

    def measured(self, one: Row) -> str | None:
        target = self.target
        if one["measure"] != target["measure"]:
            return "other-measure"
        per = [" ".join((each["per"] or "").casefold().split()) for each in (one, target)]
        units = [self.unit_of(each) for each in (one, target)]
        if target["value"] is not None and (units[0] != units[1] or per[0] != per[1]):
            return "other-unit"
        if target["measure"] == "change":
            words = way(one["quote"], one["printed"])
            if not words or words != way(target["quote"], target["printed"]):
                return "other-way"
            if not self.same_base(one):
                return "other-base"
        return None if target["measure"] == "level" else self.covered(one)

    def covered(self, one: Row) -> str | None:
        target, as_of = self.target, one["as_of"]
        if self.average:
            return "average-of-years"
        if as_of is None:
            return None
        whole = "-" not in as_of
        if not whole and (target["measure"] == "flow" or self.yearly):
            return "part-of-year"
        other = target["year"] and first(as_of).year != target["year"]
        if target["measure"] == "flow" and not self.yearly and other and not self.before(one):
            return "other-year"
        return None

    def rule(self, one: Row) -> Row | None:
        """The rule by which a figure becomes one in the unit of its indicator."""
        rules: Sequence[Row] = (self.indicator or {}).get("conversions", ())
        return next((each for each in rules if each["unit"] == one["unit"]), None)

    def unit_of(self, one: Row) -> str | None:
        unit: str | None = (self.indicator or {})["unit"] if self.rule(one) else one["unit"]
        return unit

    def in_unit(self, one: Row) -> Row:
        rule = self.rule(one)
        if rule is None:
            return one
        numbers = {
            name: one[name] and one[name] * rule["multiply"] for name in ("value", "value_max")
        }
        return {**one, **numbers}

    def same_base(self, one: Row) -> bool:
        if one["since"] is None or one["as_of"] is None:
            return one["as_of"] is None
        if self.yearly:
            return bool(one["since"] == first(one["as_of"]).year - 1)
        said = f"{self.target['against'] or ''} {self.target['base'] or ''}"
        return re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", said) == [str(one["since"])]

    def assigned_otherwise(self, level: Row) -> str | None:
        target = self.target
        if level["measure"] != target["measure"]:
            return "other-measure"
        per = [" ".join((each["per"] or "").casefold().split()) for each in (level, target)]
        if (self.unit_of(level), per[0]) != (self.unit_of(target), per[1]):
            return "other-unit"
        is_named = plain(level["standard"] or "") in plain(target["quote"])
        return None if is_named else "other-standard"

    def changes_otherwise(self, level: Row) -> str | None:
        words = way(level["quote"] or "", level["printed"])
        if not words or words != way(self.target["quote"], self.target["printed"]):
            return "other-way"
        if self.yearly and self.of_level(level).yearly:
            return None
        said = f"{self.target['against'] or ''} {self.target['base'] or ''}"
        years = re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", said)
        return None if years == [str(level["since"])] else "other-base"

    def of_level(self, level: Row) -> Case:
        row = {**level, "quote": level["quote"] or "", "against": None}
        return Case(self.data, row, self.said, self.unit)

    def assigned_time(self, level: Row) -> str | None:
        other = self.of_level(level)
        if self.yearly != other.yearly:
            return "other-time"
        if self.yearly:
            return None
        if self.deadline is None or other.deadline is None:
            return "no-year"
        return None if self.deadline == other.deadline else "other-year"

    def own_years(self, one: Row) -> bool:
        start = self.said["first_year"] if self.yearly else None
        return start is not None and one["as_of"] and first(one["as_of"]).year >= start

    def before(self, one: Row) -> bool:
        begins = self.said["begins"]
        if one["as_of"] is None or begins is None or self.own_years(one):
            return False
        start = first(begins)
        if self.yearly and self.target["measure"] != "level":
            start = date(start.year, 1, 1)
        return last(one["as_of"]) < start

    def timing(self, one: Row) -> str | None:
        if one["as_of"] is None:
            return "undated"
        day = self.deadline
        decisive = day is not None and last(one["as_of"]) == day
        if decisive and self.amended and day and day < self.amended:
            decisive = False
        if decisive or self.own_years(one):
            return None
        begins = self.said["begins"]
        if begins is None:
            return "start-unknown"
        if self.before(one):
            return None
        surely = first(begins) if self.said["begins_by"] == "documents" else last(begins)
        if first(one["as_of"]) < surely:
            return "around-start"
        older = self.amended and first(one["as_of"]) < self.amended
        return "before-amendment" if older else None

    def better(self) -> int:
        if self.target["measure"] == "change":
            return 1
        return {"more": 1, "less": -1}.get((self.indicator or {}).get("direction") or "", 0)

    def judged(self) -> list[Judged]:
        figures = [
            one
            for one in self.data.observations
            if one["indicator"] == self.target["indicator"]
            and (one["as_of"] is None or first(one["as_of"]) <= self.today)
            and (
                relation(self.data, self.unit, one["place"])
                or one["place"] == self.said["average_of"]
            )
        ]
        self.sort(figures)
        if not self.scored:
            return [self.say("not-scored", self.held)]
        status = self.said["plan_status"]
        if status == "draft":
            return [self.say("draft", self.latest(self.held))]
        if status in ("replaced", "expired"):
            return [self.say("not-in-force", self.latest(self.held))]
        if self.target["conflicts_with"]:
            chosen = self.of_day(self.held, self.deadline) or self.latest(self.held)
            return [self.say("not-comparable", chosen, "conflicting")]
        if self.target["kind"] == "maintain":
            return list(self.each_time()) or [self.once()]
        return list(self.each_year()) if self.yearly else [self.once()]

    def sort(self, figures: Sequence[Row]) -> None:
        self.held: list[Judged] = []
        self.old: list[str] = []
        self.refused: dict[str, str] = {}
        average = self.said["average_of"]
        beside = [
            one
            for one in figures
            if one["place"] == average
            and not self.differs(one)
            and self.counted(one) == self.counted(self.target)
            and one["measure"] == self.target["measure"]
            and one["operator"] == "="
        ]
        for one in figures:
            if one["place"] == average and average != self.unit:
                continue
            if reason := self.refusal(one):
                self.refused[one["id"]] = reason
            elif self.before(one):
                self.old.append(one["id"])
            elif (found := self.hold(one, beside)) is None:
                self.refused[one["id"]] = "no-average"
            else:
                self.held.append(found)

    def hold(self, one: Row, beside: Sequence[Row]) -> Judged | None:
        known: Judged = {"row": one, "keeps": None, "why": None, "beside": []}
        if not self.scored or self.indicator is None:
            return known
        if self.target["value"] is not None:
            known["keeps"], known["why"] = keeps(
                self.in_unit(one), self.in_unit(self.target), self.better()
            )
            return known
        same = [
            each
            for each in beside
            if (each["as_of"], each["standard"], each["unit"])
            == (one["as_of"], one["standard"], one["unit"])
        ]
        if not same:
            return None
        said = {
            keeps(one, {**each, "operator": self.target["operator"]}, self.better())
            for each in same
        }
        known["keeps"], known["why"] = said.pop() if len(said) == 1 else (None, "open-figure")
        known["beside"] = [each["id"] for each in same]
        return known

    def say(
        self, status: str, held: Sequence[Judged], reason: str | None = None, **more: Any
    ) -> Judged:
        ids = [one["row"]["id"] for one in held]
        ids += [each for one in held for each in one["beside"]]
        return {
            "period": None,
            "deadline": self.deadline and self.deadline.isoformat(),
            "status": status,
            "reason": reason,
            "figures": list(dict.fromkeys(ids)),
            **more,
        }

    @staticmethod
    def of_day(held: Sequence[Judged], day: date | None) -> list[Judged]:
        return [one for one in held if last(one["row"]["as_of"]) == day]

    @staticmethod
    def latest(held: Sequence[Judged]) -> list[Judged]:
        days = [last(one["row"]["as_of"]) for one in held]
        return [one for one, day in zip(held, days, strict=True) if day == max(days)]

    def once(self) -> Judged:
        day = self.deadline
        if self.ends and (day is None or self.ends <= day):
            return self.say("unit-ended", self.latest(self.held))
        if day and self.today > day:
            return self.after(self.held, day)
        return self.so_far(self.held, None if day else "no-year")

    def after(self, held: Sequence[Judged], day: date, **more: Any) -> Judged:
        decisive = self.of_day(held, day)
        final = [one for one in decisive if self.is_final(one["row"], day)]
        if final:
            return self.agreed(self.disputed(final, held), ("met", "not-met"), **more)
        if decisive:
            return self.say("expired", decisive, "not-final", **more)
        latest = self.latest(held)
        return self.say("expired", latest, "other-time" if latest else None, **more)

    def so_far(self, held: Sequence[Judged], reason: str | None, **more: Any) -> Judged:
        if latest := self.latest(held):
            chosen = self.disputed(latest, held)
            said = self.agreed(chosen, ("at-level", "not-yet"), **more)
            if not said["reason"] and said["status"] != "disputed":
                said["reason"] = reason
            return said
        if self.old:
            return self.say("baseline", (), **more)
        nearest = max(self.refused.values(), key=NEARER.index, default=None)
        if nearest == "undated":
            return self.say("undated", (), **more)
        if nearest:
            return self.say("not-comparable", (), nearest, **more)
        return self.say("no-figure", (), **more)

    @staticmethod
    def is_final(row: Row, day: date) -> bool:
        if row["finality"]:
            return bool(row["finality"] == "final")
        return bool(row["reported"] and first(row["reported"]) > day)

    @staticmethod
    def disputed(chosen: Sequence[Judged], held: Sequence[Judged]) -> list[Judged]:
        ids = {one["row"]["id"] for one in chosen}
        named = {each for one in chosen for each in one["row"]["disputes"]}
        return [
            one
            for one in held
            if one["row"]["id"] in ids | named or ids & set(one["row"]["disputes"])
        ]

    def agreed(self, held: Sequence[Judged], words: tuple[str, str], **more: Any) -> Judged:
        outcomes = {one["keeps"] for one in held}
        if outcomes == {True}:
            return self.say(words[0], held, **more)
        if outcomes == {False}:
            return self.say(words[1], held, **more)
        if {True, False} <= outcomes:
            return self.say("disputed", held, **more)
        why = next(one["why"] for one in held if one["keeps"] is None)
        return self.say("unsure", held, why, **more)

    def each_time(self) -> Iterator[Judged]:
        day = self.deadline
        inside = [one for one in self.held if day is None or last(one["row"]["as_of"]) <= day]
        inside.sort(key=lambda one: (last(one["row"]["as_of"]), first(one["row"]["as_of"])))
        times = dict.fromkeys(one["row"]["as_of"] for one in inside)
        for time in times:
            held = [one for one in inside if one["row"]["as_of"] == time]
            yield self.agreed(held, ("held", "not-held"), period=time)
        if times and self.ends and (day is None or self.ends <= day):
            yield self.say("unit-ended", ())

    def each_year(self) -> Iterator[Judged]:
        begins = self.said["begins"]
        start = self.said["first_year"] or (last(begins).year + 1 if begins else None)
        if start is None:
            yield self.so_far((), None, deadline=None)
            return
        for one in [each for each in self.held if first(each["row"]["as_of"]).year < start]:
            self.refused[one["row"]["id"]] = "around-start"
            self.held.remove(one)
        end = min(self.today.year, self.target["year"] or self.today.year)
        if end < start:
            yield self.so_far((), None)
        for year in range(start, end + 1):
            day = date(year, 12, 31)
            more = {"period": str(year), "deadline": day.isoformat()}
            held = [one for one in self.held if first(one["row"]["as_of"]).year == year]
            if self.ends and self.ends <= day:
                yield self.say("unit-ended", held, **more)
                return
            if self.today > day:
                yield self.after(held, day, **more)
                continue
            said = self.so_far(held, None, **more)
            if said["status"] == "not-comparable":
                said |= {"status": "no-figure", "reason": None}
            yield said


def direction(one: Row, other: Row) -> str | None:
    """Which of two figures surely lies higher, as whoever has the rows finds out."""
    rough = [each["operator"] == "~" for each in (one, other)]
    if any(rough) and (rough[0] != rough[1] or one["value"] != other["value"]):
        return None
    (low, high), (least, most) = interval(one), interval(other)
    if rough[0] or (low, high) == (least, most):
        return "equal"
    if high[0] == most[0] == INFINITY:
        return "higher" if low > least else "lower"
    if low[0] == least[0] == -INFINITY:
        return "higher" if high > most else "lower"
    if low >= most:
        return "higher"
    return "lower" if least >= high else None


def assigned_reason(case: Case, level: Row, relation: str) -> str | None:
    """Why a level that was set cannot be held against a target; null where it can."""
    if relation in ("part-of-place", "predecessor", "successor"):
        return relation
    if case.target["value"] is None or not case.scored:
        return "no-figure"
    if case.differs(level):
        return "other-variant"
    if case.counted(level) != case.counted(case.target):
        return "other-population"
    if reason := case.assigned_otherwise(level):
        return reason
    unit = case.unit_of(case.target)
    of_many = unit == "%" or case.target["per"] or (case.indicator or {})["denominator"]
    if relation == "wider-place" and not of_many:
        return "count-of-wider-place"
    if case.target["measure"] == "change" and (reason := case.changes_otherwise(level)):
        return reason
    return case.assigned_time(level)


def assigned_parted(api: Path) -> list[str]:
    """Return where the site's table of levels that were set and this reading of it part."""
    data = Data(api)
    plans = {one["id"]: one for one in data.table("plans")}
    levels = data.table("assigned")
    there = {
        (one["plan"], one["target"], one["assigned"]): (one["direction"], one["reason"])
        for one in data.table("assigned-targets")
    }
    said = {(row["plan"], row["target"]): row for row in data.progress}
    here = {}
    for target in data.targets:
        row = said[target["plan"], target["id"]]
        case = Case(data, target, row, plans[target["plan"]]["unit"])
        for level in levels:
            place = level["place"]
            near = relation(data, case.unit, place) if place else "wider-place"
            if near is None or level["indicator"] != target["indicator"] or not case.indicator:
                continue
            reason = assigned_reason(case, level, near)
            way = None if reason else direction(case.in_unit(target), case.in_unit(level))
            reason = reason or (None if way else "open-figure")
            here[target["plan"], target["id"], level["id"]] = way, reason
    return [str(one) for one in there.items() ^ here.items()]


def parted(api: Path) -> list[str]:
    """Return where the site's table and this reading of the rule part, target by target."""
    data = Data(api)
    plans = {one["id"]: one for one in data.table("plans")}
    said: dict[tuple[str, str], list[Row]] = {}
    for row in data.progress:
        said.setdefault((row["plan"], row["target"]), []).append(row)
    found = []
    for target in data.targets:
        rows = said.pop((target["plan"], target["id"]))
        case = Case(data, target, rows[0], plans[target["plan"]]["unit"])
        anew = case.judged()
        names = ("period", "deadline", "status", "reason", "figures")
        there = [[row[name] for name in names] for row in rows]
        here = [[row[name] for name in names] for row in anew]
        refused = {one["observation"]: one["reason"] for one in rows[0]["refused"]}
        if (there, rows[0]["before"], refused) != (here, case.old, case.refused):
            found.append(f"{target['plan']}#{target['id']}: {there} / {here}")
    return [*found, *map(str, said)]


if __name__ == "__main__":
    files = Path(sys.argv[1]) / "api"
    differing = [*parted(files), *assigned_parted(files)]
    print("\n".join(differing) or "ok")
    sys.exit(bool(differing))
