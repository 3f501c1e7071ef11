"""How much of a finished plan file a person still writes who starts with the importer's draft.

Counted are lines of the finished file, blank ones left out, that the draft does not have: in the
alignment of both files' lines by `difflib`, those of the finished file that are new or changed.
Indentation does not count. `as_printed` compares the files as they stand, comments, folding and
`proposed: true` included; `accepted` value by value (`import_values`), as if a person had accepted
every right proposal, and says how many of those lines are an encoder's own words. The importer
knows the registries and the other plans, never the plan itself.
"""

import shutil
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, Protocol

from generator.cli.portal_known import known_of
from generator.importer.known import Known
from generator.importer.yaml_writer import to_yaml
from tests import plain_yaml
from tests.bench.import_drafts import figure
from tests.bench.import_score import Share
from tests.bench.import_values import Left, left_once_accepted
from tests.bench.import_words import overlap, paired


class Imported(Protocol):
    """What the door of the importer gives: a plan in the author's form."""

    @property
    def plan(self) -> Mapping[str, Any]: ...


@dataclass(frozen=True)
class Finished:
    """A finished plan: its lines that are left to write, of all its lines.

    `accepted` are those left where every right proposal was accepted, folding and order apart.

    `indicators` counts the targets with the right indicator, of those that the draft finds.
    """

    name: str
    as_printed: Share
    accepted: Left
    indicators: Share


@dataclass(frozen=True)
class Stated:
    """A target that somebody encoded: the plan, its words, and the indicator that it states."""

    plan: str
    quote: str
    indicator: str


_ALIKE = 0.6
# Says the indicator of a target, by its words, knowing only targets of other plans; null for none.
Matcher = Callable[[Stated, Sequence[Stated]], str | None]


def finished_plans(folder: Path, door: Callable[[Path, Known], Imported | None]) -> list[Finished]:
    """Compare every plan of a folder with the draft of its source; one without reader is whole."""
    found = []
    for path in sorted(folder.glob("*.yml")):
        done = path.read_text(encoding="utf-8")
        source = folder / plain_yaml.values(done)["source"]["file"]
        read = door(source, _known_without(path))
        draft = to_yaml(plain(read.plan)) if read else ""
        plan = plain_yaml.values(done)
        named = right_indicators(read.plan if read else {"body": []}, plan)
        accepted = left_once_accepted(draft, done)
        found.append(Finished(path.stem, left(draft, done), accepted, named))
    return found


def _known_without(path: Path) -> Known:
    """Return what the portal of a plan knows when that plan is not there yet."""
    with tempfile.TemporaryDirectory(prefix="kehoach-bench-") as made:
        folder = Path(made) / "plans"
        shutil.copytree(path.parent, folder)
        (folder / path.name).unlink()
        return known_of(folder)


def right_indicators(draft: Mapping[str, Any], finished: Mapping[str, Any]) -> Share:
    """Count the targets of a draft that are those of a finished plan, and name its indicator."""
    done, drafted = ([*_quoted(one["body"])] for one in (finished, draft))
    wanted = [(target, words) for target, words in done if target.get("indicator")]
    pairs = paired(wanted, drafted, _same_promise)
    right = sum(one[0]["indicator"] == other[0].get("indicator") for one, other in pairs)
    return Share(right, len(pairs))


def _quoted(body: Any) -> Iterable[tuple[Mapping[str, Any], str]]:
    return ((target, target.get("quote") or context) for target, context in _targets(body))


def _same_promise(
    one: tuple[Mapping[str, Any], str], other: tuple[Mapping[str, Any], str]
) -> float:
    same = figure(one[0]) == figure(other[0]) and figure(one[0]).value is not None
    return overlap(one[1], other[1]) if same and overlap(one[1], other[1]) >= _ALIKE else 0


def left(draft: str, finished: str) -> Share:
    """Return how many lines of a finished file the draft does not have, of how many."""
    have, want = _lines(draft), _lines(finished)
    matcher = SequenceMatcher(None, have, want, autojunk=False)
    kept = sum(block.size for block in matcher.get_matching_blocks())
    return Share(len(want) - kept, len(want))


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def plain(value: Any) -> Any:
    """Return a value of YAML with its dates and numbers with a point as text."""
    if isinstance(value, Mapping):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [plain(one) for one in value]
    return value if value is None or isinstance(value, str | int | bool) else str(value)


def stated_targets(folder: Path) -> list[Stated]:
    """Return every target of a folder of plans that names an indicator and quotes its words."""
    found = []
    for path in sorted(folder.glob("*.yml")):
        plan = plain_yaml.values(path.read_text(encoding="utf-8"))
        found += [
            Stated(path.stem, target.get("quote") or context, target["indicator"])
            for target, context in _targets(plan["body"])
            if target.get("indicator")
        ]
    return found


def _targets(value: Any, context: str = "") -> Iterable[tuple[Mapping[str, Any], str]]:
    if isinstance(value, list):
        for one in value:
            yield from _targets(one, context)
    elif isinstance(value, Mapping):
        words = value.get("text")
        context = words if isinstance(words, str) else context
        yield from ((one, context) for one in value.get("targets") or [])
        for key, one in value.items():
            if key != "targets":
                yield from _targets(one, context)


def first_right(stated: Sequence[Stated], matcher: Matcher) -> Share:
    """Leave one plan out at a time: how many of its indicators the others' targets make known.

    Counted are targets whose indicator another plan states too: the others nobody can know.
    """
    right = whole = 0
    for one in stated:
        others = [other for other in stated if other.plan != one.plan]
        if any(other.indicator == one.indicator for other in others):
            whole += 1
            right += matcher(one, others) == one.indicator
    return Share(right, whole)
