"""Two versions of a plan → the passages that differ, word by word, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from generator.history.changes.counterparts import Counterparts
from generator.history.versions import Version
from generator.language import N_, Labels
from generator.model.plan import Paragraph
from generator.text.word_diff import Run, word_diff

State = Literal["added", "removed", "moved", "reworded"]
STATES: Labels[State] = Labels(
    {
        "added": N_("đoạn mới"),
        "removed": N_("đoạn bỏ"),
        "moved": N_("đoạn chuyển chỗ"),
        "reworded": "",
    }
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph that differs: where it stands, what became of it, its words of both versions.

    `place` is that of the newer version, of the older one for what is gone. `came_from` is set for
    what went to another section.
    """

    place: str
    state: State
    said: str
    came_from: str | None
    mark: str | None
    runs: tuple[Run, ...]


def differing_passages(older: Version, newer: Version) -> tuple[Passage, ...]:
    """Return the passages that differ between two versions, in the order of the newer text.

    What is gone stands behind the paragraph that it followed, wherever that is now. A paragraph
    that only moved within its section is not shown: its words are the same in the same place.
    """
    both = Counterparts.of(older, newer)
    before_of = {after.id: before for before, after in both.paragraphs.pairs}
    followers: dict[str | None, list[Paragraph]] = {}
    last: str | None = None
    gone = {paragraph.id for paragraph in both.paragraphs.gone}
    for paragraph in both.before.plan.paragraphs():
        if paragraph.id in gone:
            followers.setdefault(last, []).append(paragraph)
        else:
            last = both.paragraph_of[paragraph.id]
    passages = [_gone(both, one) for one in followers.get(None, ())]
    for paragraph in both.after.plan.paragraphs():
        passages.extend(_passage(both, before_of.get(paragraph.id), paragraph))
        passages.extend(_gone(both, one) for one in followers.get(paragraph.id, ()))
    return tuple(passages)


def _gone(both: Counterparts, paragraph: Paragraph) -> Passage:
    place = both.names_before.near(paragraph.section, paragraph.id)
    runs = (Run(paragraph.text, "left"),)
    return Passage(place, "removed", STATES["removed"], None, paragraph.mark, runs)


def _passage(both: Counterparts, before: Paragraph | None, after: Paragraph) -> Iterator[Passage]:
    place = both.names.near(after.section, after.id)
    if before is None:
        runs: tuple[Run, ...] = (Run(after.text, "right"),)
        yield Passage(place, "added", STATES["added"], None, after.mark, runs)
        return
    stayed = both.section_of.get(before.section) == after.section
    if stayed and before.text == after.text:
        return
    state: State = "reworded" if stayed else "moved"
    came_from = None if stayed else both.names_before.sections[before.section]
    runs = tuple(_seen(word_diff(before.text, after.text)))
    yield Passage(place, state, STATES[state], came_from, after.mark, runs)


def _seen(runs: Iterable[Run]) -> Iterator[Run]:
    """Yield runs without spaces that are all that one side has: there is nothing to mark."""
    for run in runs:
        if run.words.strip() or run.side == "same":
            yield run
        elif run.side == "right":
            yield Run(run.words, "same")
