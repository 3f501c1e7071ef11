"""What an annotation says, value by value, in words for a clerk: nothing of it is left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.authoring import Data
from generator.desk import field_words
from generator.desk.fields import KINDS, keys_of, registry_of, shown
from generator.language import N_, Labels, _
from generator.schema.labels import BOUNDS
from generator.text.figures import parse_figure
from generator.text.identifiers import slug
from generator.text.vietnamese import format_number, parse_date

Names = Mapping[str, Mapping[str, str]]
# Of the registries those that a plan must name by an entry; other words may stand for a population.
_STRICT = ("agencies", "documents", "indicators", "units", "themes")
# What stands first, in this order; whatever else is said follows in the order of the form.
_FIRST: Mapping[str, tuple[str, ...]] = {
    "targets": (
        *("indicator", "is", "per", "measure", "base", "year", "when", "population"),
        *("compares", "against", "variant"),
    ),
    "actors": ("agency", "role"),
    "when": ("by", "every"),
    "duties": ("does", "by", "to", "day", "every", "years"),
    "citations": ("document", "role"),
}
# Not worth a chip: what is said elsewhere on the card, or only places something.
_APART = ("quote", "proposed", "id", "former", "year_from")
# What needs no label, since it says itself what it is.
_PLAIN = {
    *("indicator", "is", "agency", "role", "document", "does", "reason", "note", "every", "kind"),
    *("measure", "years", "per", "compares", "bound", "variant"),
}
# What a target may name: another one of its plan.
_OTHERS = ("repeats", "conflicts_with", "part_of", "after")
_SAID: Labels[tuple[str, str]] = Labels(
    {
        ("targets", "against"): N_("so với"),
        ("targets", "base"): N_("từ mức"),
        ("targets", "inferred"): N_("suy ra"),
        ("targets", "year"): N_("năm"),
        ("when", "by"): N_("hạn"),
        ("duties", "by"): N_("ai làm"),
        ("duties", "day"): N_("hạn"),
        ("duties", "to"): N_("gửi"),
        ("duties", "through"): N_("qua"),
        ("actors", "as"): N_("như in"),
        ("", "column"): N_("ở cột"),
        ("", "printed"): N_("như in"),
        ("", "readings"): N_("cũng có thể là"),
        ("", "scope"): N_("áp dụng cho"),
        ("", "when"): N_("thời điểm"),
    }
)
# A quote names what its id is made of, unless it is so short that it may stand in any id.
_SHORTEST = 5


@dataclass(frozen=True, slots=True)
class Chip:
    """A value in words: its field's `key`, a `label` where the words need one, perhaps empty.

    `words` are empty for what should be named and is not. `registry` is where its ids are looked
    up, null for none; `named` are the words for each id; `strange` tells that no entry has one.
    """

    key: str
    label: str
    words: str
    strange: bool = False
    registry: str | None = None
    named: Mapping[str, str] = field(default_factory=dict)


def chips(kind: str, entry: Mapping[str, Data], names: Names) -> Iterator[Chip]:
    """Yield what an annotation of a kind says; what it should name and does not is empty.

    `names` are what entries of registries are called, by id; under `targets` the words of the
    plan's own targets and duties, under `sections` its headings, under `variants` the ways to count
    an indicator, by both ids with a slash between.
    """
    for key in _order(kind):
        value = entry.get(key)
        if key in entry and (value not in ([], None) or key in ("indicator", "agency", "document")):
            yield _chip(kind, key, entry, names)


def _order(kind: str) -> Iterator[str]:
    first = _FIRST.get(kind, ())
    yield from first
    yield from (key for key in keys_of(KINDS[kind]) if key not in (*first, *_APART))


def _chip(kind: str, key: str, entry: Mapping[str, Data], names: Names) -> Chip:
    registry = "targets" if key in _OTHERS else _registry(kind, key)
    value = entry[key]
    values = [shown(one) for one in (value if isinstance(value, list) else [value]) if one]
    known = names.get(registry or "", {})
    said = field_words.choices(KINDS[kind].__name__, key)
    words = [
        said.get(one) or known.get(one) or _called(kind, key, one, entry, names) for one in values
    ]
    strange = registry in _STRICT and any(one not in known for one in values)
    named = dict(zip(values, words, strict=True)) if registry else {}
    return Chip(key, _label(kind, key), ", ".join(words), strange, registry, named)


def _registry(kind: str, key: str) -> str | None:
    """Return the registry that a key names; the `by` of a time is a day."""
    return None if (kind, key) == ("when", "by") else registry_of(KINDS[kind], key)


def _label(kind: str, key: str) -> str:
    if said := _SAID.get((kind, key)) or _SAID.get(("", key)):
        return said
    name = f"{key}_" if key in ("is", "as") else key
    return "" if key in _PLAIN else field_words.label(KINDS[kind].__name__, name).lower()


def _called(kind: str, key: str, value: str, entry: Mapping[str, Data], names: Names) -> str:
    """Return in words what no choice and no entry says: a figure, a day, who has no entry yet."""
    quote = " ".join(shown(entry.get("quote")).split())
    if key in ("is", "base"):
        return figure_words(value)
    if (kind, key) == ("when", "by"):
        return day_words(value)
    if key == "variant":
        return names.get("variants", {}).get(f"{shown(entry.get('indicator'))}/{value}", value)
    if key == "scope":
        return names.get("sections", {}).get(value) or _("mục khác của kế hoạch này")
    if key in _OTHERS:
        return _("chỗ khác của kế hoạch này")
    return quote if len(slug(quote)) > _SHORTEST and slug(quote) in value else value


def figure_words(authored: str) -> str:
    """Return a figure as it is read, `ít nhất 50%`; what is none as it is written."""
    figure = parse_figure(authored)
    if figure is None:
        return authored
    number = format_number(figure.value)
    if figure.value_max is not None:
        number = f"{number}–{format_number(figure.value_max)}"
    unit = "%" if figure.unit == "%" else f" {figure.unit}" if figure.unit else ""
    return f"{BOUNDS[figure.operator]} {number}{unit}".strip()


def day_words(authored: str) -> str:
    """Return a date as it is read: `31/12/2027`, `tháng 6/2027`, `năm 2027`."""
    found = parse_date(authored)
    if found is None or found.day is not None:
        return str(found or authored)
    return _("tháng {day}", day=found) if found.month else _("năm {year}", year=found.year)
