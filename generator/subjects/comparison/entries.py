"""What is set side by side of plans: attributes, targets, tasks, duties, whole texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from generator.language import N_
from generator.subjects.comparison.text_rows import Block

PartName = Literal["attributes", "targets", "tasks", "duties"]
OTHER_FIELD = N_("Lĩnh vực khác")
PARTS: tuple[PartName, ...] = ("attributes", "targets", "tasks", "duties")


@dataclass(frozen=True, slots=True)
class Deed:
    """Who acts, or when, in the source's words, and the paragraph that says so."""

    label: str
    words: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of a plan's text: its address on the plan's page, and what to call it."""

    anchor: str
    name: str


@dataclass(frozen=True, slots=True)
class Silent:
    """What may be said of a plan that says nothing: the words, and the places that they lead to."""

    words: str
    spots: tuple[Spot, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that a plan says; `words` is null where nothing was found, as `silent` then tells.

    `figure` tells that the words are a promised figure, `before` and `after` what bounds it,
    `value` and of a range `value_max` the number, digits with a point; empty for none. `anchor` is
    its place on the plan's page.
    """

    words: str | None
    anchor: str | None = None
    figure: bool = False
    before: str = ""
    after: str = ""
    notes: tuple[str, ...] = ()
    deeds: tuple[Deed, ...] = ()
    quote: str | None = None
    silent: Silent | None = None
    value: str = ""
    value_max: str = ""

    @property
    def said(self) -> tuple[object, ...]:
        """Return what a reader compares: all that is said of the thing, wherever it stands."""
        deeds = tuple((one.label, one.words) for one in self.deeds)
        return (self.words, self.before, self.after, self.notes, deeds)


@dataclass(frozen=True, slots=True)
class TaskText:
    """By what a task is held against the tasks of other plans: its heading, its words, its fields.

    `heading` has no number and is empty where nothing names the task. What it says stands in the
    plan's text from place `first` up to, and without, `end`. `above` is the anchor of the entry
    that it stands below, null for none. A `heading_only` says nothing of its own: all that it holds
    stands below it, in tasks of their own.
    """

    heading: str
    first: int
    end: int
    themes: tuple[str, ...]
    above: str | None = None
    heading_only: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A fact and what it is about.

    Entries that share a key stand in one row; a task has no key but its `task`, and what is of no
    known kind has none but its words. Rows are in the `order` of what they are about, `about` says
    of whom. `theme` is the field of a promise; a task's are told by its `task`.
    """

    part: PartName
    keys: tuple[str, ...]
    order: int
    label: str
    fact: Fact
    group: str = ""
    about: str = ""
    indicator: str | None = None
    task: TaskText | None = None
    theme: str | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """A theme that a plan speaks of: its name, what it lies in, its place among all of them."""

    name: str
    parent: str | None
    order: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A heading or paragraph and the number or mark that is printed before it."""

    block: Block
    mark: str | None


@dataclass(frozen=True, slots=True)
class ComparedPlan:
    """One plan as a column; `names` are what to call it, from short to surely its own.

    `silences` are what is said in a row without an entry of the plan: by what the row is about
    where there is more to say than by its part, and then by that; `elsewhere` is said before the
    places where the plan has the indicator in another row, `alone` where nothing answers to words.
    `status` and `version` say in words how the text stands and which version of it is shown, the
    latter empty where no history is known. `fields` are the themes of entries and text, and those
    that they lie in.
    """

    id: str
    names: tuple[str, ...]
    kind: str
    entries: tuple[Entry, ...]
    text: tuple[Passage, ...]
    silences: Mapping[str, Silent]
    status: str = ""
    version: str = ""
    fields: Mapping[str, Field] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Orders:
    """The order in which things are compared: themes and indicators by their registries."""

    themes: Mapping[str, int]
    indicators: Mapping[str, int]
