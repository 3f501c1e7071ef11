"""How far a draft of the importer is from a gold answer, measure by measure.

A draft is the mapping of a plan file, a gold that of a `.gold.yml` beside the document
(`tests/cases/import/`). Each measure has its rule of what is the same in its own function.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.bench.import_drafts import FORMAL, DraftSection, DraftView, Figure, figure, view
from tests.bench.import_masthead import Masthead, Recipients, masthead, recipients
from tests.bench.import_words import (
    folded,
    likeness,
    overlap,
    paired,
    said,
    same_number,
    slug,
    unspaced,
    words,
)

Gold = Mapping[str, Any]
Found = Mapping[str, Any]
Rule = Callable[[Gold, Found], float]

# Headings that print no point of the outline: a draft may hold them as headings or not.
_TITLES = {
    "nơi nhận", "quyết định", "quyết nghị", "nghị quyết", "kế hoạch", "chương trình",
    "chương trình hành động",
}  # fmt: skip
# What identifiers of agencies call bodies whose names are long.
_IN_IDS = (
    ("uy-ban-nhan-dan", "ubnd"),
    ("hoi-dong-nhan-dan", "hdnd"),
    ("uy-ban-mat-tran-to-quoc-viet-nam", "ubmttq"),
    ("uy-ban-mat-tran-to-quoc", "ubmttq"),
    ("uy-ban-mttq-viet-nam", "ubmttq"),
    ("mat-tran-to-quoc-viet-nam", "mttq"),
    ("mat-tran-to-quoc", "mttq"),
)
_ALIKE_HEADINGS, _ALIKE_NAMES = 0.93, 0.85
_SAME_WORDS, _SAME_DUTY, _TAKEN, _SAME_PRINTED = 0.6, 0.5, 0.8, 0.9
# Kinds of promises in words; “không còn hộ nghèo” is one too, though a file says it as 0.
_IN_WORDS = {"qualitative", "maintain", "direction", "relational"}
# A quote of so few words is found by those of its indicator, in a draft's quote no longer than so.
_SHORT, _LONG = 4, 60
_SHORT_NAMES = (
    ("uy-ban-nhan-dan", "ubnd"), ("hoi-dong-nhan-dan", "hdnd"), ("mat-tran-to-quoc", "mttq"),
)  # fmt: skip


@dataclass(frozen=True)
class Matches:
    """How many a draft has, how many the gold has, how many of them are the same."""

    draft: int = 0
    gold: int = 0
    same: int = 0

    @property
    def precision(self) -> float | None:
        return self.same / self.draft if self.draft else None

    @property
    def recall(self) -> float | None:
        return self.same / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """Return the harmonic mean; null where the gold has none."""
        return 2 * self.same / (self.draft + self.gold) if self.gold else None

    def __add__(self, other: "Matches") -> "Matches":
        return Matches(self.draft + other.draft, self.gold + other.gold, self.same + other.same)


@dataclass(frozen=True)
class Share:
    """So many of so many."""

    part: int = 0
    whole: int = 0

    @property
    def share(self) -> float | None:
        return self.part / self.whole if self.whole else None

    def __add__(self, other: "Share") -> "Share":
        return Share(self.part + other.part, self.whole + other.whole)


@dataclass(frozen=True)
class Score:
    """Every measure of one draft. `matches` and `shares` are by name, in the order they print."""

    matches: Mapping[str, Matches]
    shares: Mapping[str, Share]
    masthead: Masthead
    recipients: Recipients
    paragraphs: Share


def score(draft: Mapping[str, Any], gold: Gold) -> Score:
    """Compare a draft with its gold answer."""
    seen = view(draft)
    headings, nested = _headings(seen, gold["sections"])
    found = seen.found
    targets = _targets(found["targets"], gold["targets"])
    inside = [one for one in gold["targets"] if said(one["section"]).startswith("table")]
    outside = [one for one in gold["targets"] if one not in inside]
    return Score(
        matches={
            "headings": headings,
            **targets,
            **_actors(found["actors"], gold["actors"]),
            **_duties(found["duties"], gold["duties"]),
            "citations": _citations(seen, draft, gold["citations"]),
        },
        shares={
            "nesting": nested,
            "targets_in_text": _recall(found["targets"], outside),
            "targets_in_tables": _recall(found["targets"], inside),
            "not_targets_taken": _taken(found["targets"], gold),
            "table_cells": _cells(seen, gold["tables"]),
        },
        masthead=masthead(seen, draft, gold["masthead"]),
        recipients=recipients(seen, gold["masthead"]),
        paragraphs=Share(
            sum(one.role not in FORMAL for one in seen.paragraphs), gold["paragraph_count"]
        ),
    )


def _matches(golds: Sequence[Gold], drafts: Sequence[Found], rule: Rule) -> Matches:
    return Matches(len(drafts), len(golds), len(paired(golds, drafts, rule)))


# --- Headings --------------------------------------------------------------------------------


def _headings(seen: DraftView, golds: Sequence[Gold]) -> tuple[Matches, Share]:
    drafts = [s for s in seen.sections if (s.heading or s.number) and s.role not in FORMAL]
    pairs = paired(golds, drafts, same_heading)
    right = {id(section) for _, section in pairs}
    counted = sum(id(section) in right or counts(section) for section in drafts)
    above = _parents(golds)
    nested = sum(_is_nested(above[id(gold)], section) for gold, section in pairs)
    return Matches(counted, len(golds), len(pairs)), Share(nested, len(golds))


def _number(printed: Any) -> str:
    return re.sub(r"[\s.\-)]+$", "", folded(said(printed)))


def same_heading(gold: Gold, section: DraftSection) -> float:
    if _number(gold["number"]) != _number(section.number):
        return 0
    one, other = folded(gold["heading"]), folded(section.heading or section.first)
    if one == other:
        return 1
    return 0.9 if one and likeness(one, other) >= _ALIKE_HEADINGS else 0


def counts(section: DraftSection) -> bool:
    """Tell whether a heading that no gold has counts against the draft."""
    is_point = re.match(r"[a-zđ]\)", section.number)
    free = section.run_in or is_point or folded(section.heading) in _TITLES
    return bool(section.heading) and not free


def _parents(golds: Sequence[Gold]) -> dict[int, Gold | None]:
    above: dict[int, Gold | None] = {}
    path: list[Gold] = []
    for gold in golds:
        del path[gold["level"] - 1 :]
        above[id(gold)] = path[-1] if path else None
        path.append(gold)
    return above


def _is_nested(parent: Gold | None, section: DraftSection) -> bool:
    number, heading = section.parent
    if parent is None:
        return not number
    right = not heading or folded(heading) == folded(parent["heading"])
    return _number(number) == _number(parent["number"]) and right


# --- Targets ---------------------------------------------------------------------------------


def _targets(drafts: Sequence[Found], golds: Sequence[Gold]) -> dict[str, Matches]:
    return {
        "targets_quote": _matches(golds, drafts, _likely_target),
        "targets_figure_operator": _matches(golds, drafts, _right_figure),
        "targets_figure_operator_year": _matches(golds, drafts, right_target),
    }


def _recall(drafts: Sequence[Found], golds: Sequence[Gold]) -> Share:
    return Share(len(paired(golds, drafts, right_target)), len(golds))


def _same_target(gold: Gold, found: Found) -> float:
    quote = said(found.get("quote") or found["_ctx"])
    if len(words(gold["quote"])) >= _SHORT:
        run = overlap(gold["quote"], quote)
        return run if run >= _SAME_WORDS else 0
    held = {
        word
        for said_of in ("indicator", "_ctx", "_whole")
        for word in words(said(found.get(said_of)))
    }
    held |= {*words(quote)}
    if not held.issuperset(words(gold["quote"])):
        return 0
    named = words(gold["indicator"])
    share = sum(word in held for word in named) / max(1, len(named))
    return share if share >= _SAME_WORDS and len(words(quote)) < _LONG else 0


def _likely_target(gold: Gold, found: Found) -> float:
    """Tell how likely the quotes are the same, more so where the figure agrees."""
    likely = _same_target(gold, found)
    return likely + 1 if likely and same_number(figure(found).value, gold["value"]) else likely


def _right_figure(gold: Gold, found: Found) -> float:
    if not _same_target(gold, found):
        return 0
    in_words = found.get("kind") == "words" or (
        found.get("kind") in _IN_WORDS and not found.get("is")
    )
    if gold["kind"] == "qualitative":
        return float(in_words)
    return float(found.get("kind") != "qualitative" and _same_figure(gold, figure(found)))


def _same_figure(gold: Gold, figure: Figure) -> bool:
    if not same_number(figure.value, gold["value"]):
        return False
    is_range = gold["operator"] == "range" and figure.most is not None
    if figure.operator != gold["operator"] and not is_range:
        return False
    return gold["value_max"] is None or same_number(figure.most, gold["value_max"])


def right_target(gold: Gold, found: Found) -> float:
    year = gold["year"]
    right_year = not year or str(found.get("year")) == str(year)
    return _right_figure(gold, found) if right_year else 0


def _taken(drafts: Sequence[Found], gold: Gold) -> Share:
    """Count the figures that are no target and that a draft takes for one."""
    quotes = [said(found.get("quote")) for found in drafts]
    wrong = [q for q in quotes if all(_apart(one["quote"], q) for one in gold["targets"])]
    traps = [one["quote"] for one in gold["not_targets"]]
    taken = sum(any(overlap(trap, quote) >= _TAKEN for quote in wrong) for trap in traps)
    return Share(taken, len(traps))


def _apart(gold: str, quote: str) -> bool:
    return overlap(gold, quote) < _SAME_WORDS


# --- Actors and duties -----------------------------------------------------------------------


def _actors(drafts: Sequence[Found], golds: Sequence[Gold]) -> dict[str, Matches]:
    return {
        "actors": _matches(golds, drafts, _same_agency),
        "actors_role": _matches(golds, drafts, same_part),
    }


def _agency_key(name: str) -> str:
    """Return a name as identifiers spell it, without hyphens: a stray space parts no word."""
    key = slug(name.replace("-", " "))
    for spelt, short in _IN_IDS:
        key = key.replace(spelt, short)
    return key.replace("-", "")


def _same_agency(gold: Gold, found: Found) -> float:
    names = {folded(gold["agency"]), folded(gold.get("printed") or gold["agency"])}
    best = max(likeness(folded(said(found.get("quote"))), name) for name in names)
    if best >= _ALIKE_NAMES:
        return best
    agency = _agency_key(said(found.get("agency")))
    named = agency and any(agency.startswith(_agency_key(name)) for name in names)
    return 0.9 if named else 0


def same_part(gold: Gold, found: Found) -> float:
    return _same_agency(gold, found) if found.get("role") == gold["role"] else 0


def _duties(drafts: Sequence[Found], golds: Sequence[Gold]) -> dict[str, Matches]:
    return {
        "duties": _matches(golds, drafts, _same_duty),
        "duties_when": _matches(golds, drafts, right_when),
        "duties_by": _matches(golds, drafts, _right_by),
    }


def _same_duty(gold: Gold, found: Found) -> float:
    run = overlap(gold["quote"], said(found.get("quote")))
    return run if run >= _SAME_DUTY else 0


def right_when(gold: Gold, found: Found) -> float:
    """Tell how like two duties are whose times are the same, every one of them."""
    if not _same_duty(gold, found):
        return 0
    if not gold["when"]:
        return float(not found.get("day") and not found.get("every"))
    return float(all(_said_time(one, found) for one in gold["when"]))


def _said_time(when: Mapping[str, Any], found: Found) -> bool:
    days = said(found.get("day")).split(",")
    if when.get("day") and not any(_same_day(when, one) for one in days):
        return False
    if when.get("every") and when["every"] not in _listed(found.get("every")):
        return False
    printed = "".join(str(found.get(key)) for key in ("day", "years", "when"))
    return not when.get("year") or str(when["year"]) in printed


def _same_day(when: Mapping[str, Any], printed: str) -> bool:
    numbers = [int(one) for one in re.findall(r"\d+", printed)]
    if numbers[:1] != [when["day"]]:
        return False
    return not when.get("month") or numbers[1:2] == [when["month"]]


def _right_by(gold: Gold, found: Found) -> float:
    """Tell how like two duties are whose body is the same; both may be nobody's."""
    named = [_shortened(slug(said(one))) for one in _listed(found.get("by"))]
    wanted = [_shortened(slug(one)) for one in gold["by"]]
    hit = any(a.startswith(b) or b.startswith(a) for a in named for b in wanted)
    return _same_duty(gold, found) if hit or not (named or wanted) else 0


def _shortened(name: str) -> str:
    """Return an identifier with the names that are mostly abbreviated in their short form."""
    for whole, short in _SHORT_NAMES:
        name = name.replace(whole, short)
    return name


def _listed(value: Any) -> list[Any]:
    if isinstance(value, list):
        return value
    return [value] if value else []


# --- Citations and tables --------------------------------------------------------------------


def _citations(seen: DraftView, draft: Mapping[str, Any], golds: Sequence[Gold]) -> Matches:
    """Compare the documents that are cited, each once: by number, or in words without one."""
    basis = [one for one in draft.get("basis") or [] if isinstance(one, dict)]
    wanted = {unspaced(one["number"]) or folded(one["printed"]): one for one in golds}
    found = {
        said(one.get("document")) or folded(said(one.get("quote"))): one
        for one in [*seen.found["citations"], *basis]
    }
    return _matches(list(wanted.values()), list(found.values()), same_document)


def same_document(gold: Gold, found: Found) -> float:
    quote, document = said(found.get("quote")), said(found.get("document"))
    if number := gold["number"]:
        printed = unspaced(number).casefold() in unspaced(quote.casefold())
        named = document == slug(number) or document.startswith(f"{slug(number)}-")
        return float(printed or slug(number) == slug(document) or named)
    same = bool(quote) and overlap(gold["printed"], quote) >= _SAME_PRINTED
    return float(same or slug(document) == slug(gold["printed"]))


def _cells(seen: DraftView, tables: Sequence[Gold]) -> Share:
    """Count the cells of the gold that the draft keeps as cells, word by word."""
    free = [folded(cell) for cell in seen.cells]
    wanted = [cell for table in tables for row in table["rows"] for cell in row["cells"]]
    filled = [folded(str(cell)) for cell in wanted if str(cell).strip()]
    kept = 0
    for cell in filled:
        if cell in free:
            free.remove(cell)
            kept += 1
    return Share(kept, len(filled))
