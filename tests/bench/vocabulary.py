"""What the real plans lend to made-up ones: phrases, headings, targets, cited documents."""

import random
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from generator.text.spelling import is_syllable

# Words before which a phrase may be cut, and how many words are the most of one: less than the run
# of eight that counts as shared (decision 14).
JOINTS = frozenset(
    (
        *("và", "của", "cho", "trong", "để", "theo", "với", "về", "từ", "các", "những", "được"),
        *("có", "là", "bằng", "trên", "tại", "đến", "nhằm"),
    )
)
MOST = 5
PHRASES_A_COMMA = 4
TYPES = {"nghi-quyet": "Nghị quyết", "quyet-dinh": "Quyết định", "chi-thi": "Chỉ thị"}
# Keys of a target that hold wherever its words stand.
_KEPT = ("indicator", "kind", "population", "variant", "measure", "per", "when")
# Keys that can be left out; a target with others stands by what its plan says elsewhere.
_LEFT = ("is", "year", "quote", "id", "note", "repeats")
_FIGURE = re.compile(r"([<>=~]+ )?(\d+(?:,\d)?) (\S.*)")
_UNPRINTABLE = re.compile(r"[^\w ]+|\w*\d\w*")


@dataclass(frozen=True, slots=True)
class Promise:
    """The words of a target, cut at its figure, and what they say of it.

    `words` are one text where the target has no figure, else those before and behind it; `figure`
    is how it is written: its operator, itself, its unit.
    """

    said: Mapping[str, str]
    words: tuple[str, ...]
    figure: tuple[str, str, str] = ("", "", "")

    def made(self, chance: random.Random) -> tuple[str, dict[str, Any]]:
        """Return the words with a figure of their own, and the target that they are."""
        operator, figure, unit = self.figure
        if not figure:
            return self.words[0], {**self.said, "quote": self.words[0]}
        other = _other_figure(figure, unit, chance)
        quote = other.join(self.words)
        return quote, {**self.said, "is": f"{operator}{other} {unit}", "year": 2030, "quote": quote}

    @property
    def subject(self) -> tuple[str | None, ...]:
        """What is promised to whom: no plan promises it twice."""
        return tuple(self.said.get(key) for key in ("indicator", "population"))


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What is said in the real plans, cut small: each as often as it stands there."""

    openings: tuple[str, ...]
    phrases: tuple[str, ...]
    headings: tuple[tuple[str, str], ...]
    promises: tuple[Promise, ...]
    aims: tuple[Promise, ...]
    cited: tuple[tuple[str, str], ...]

    def sentences(self, key: str, count: int) -> str:
        """Return so many sentences of these phrases; the same key says the same."""
        chance = random.Random(key)
        return " ".join(self._sentence(chance) for _ in range(count))

    def title(self, key: str) -> str:
        """Return what a document could be about, in lower case."""
        chance = random.Random(key)
        return " ".join((chance.choice(self.openings), *chance.choices(self.phrases, k=4)))

    def _sentence(self, chance: random.Random) -> str:
        words = [chance.choice(self.openings)]
        words += chance.choices(self.phrases, k=chance.randrange(5, 12))
        commas = range(0, len(words), PHRASES_A_COMMA)
        said = ", ".join(" ".join(words[at : at + PHRASES_A_COMMA]) for at in commas)
        return f"{said[0].upper()}{said[1:]}."


@cache
def vocabulary(plans: Path) -> Vocabulary:
    """Read the plans of a folder and cut small what they say."""
    documents = [_read(path) for path in sorted(plans.glob("*.yml"))]
    sections = [one for document in documents for one in _sections(document["body"])]
    texts = [text for section in sections for text in _texts(section)]
    phrases = [list(_phrases(sentence)) for text in texts for sentence in text.split(". ")]
    found = list(filter(None, map(_promise, _targets(sections))))
    promises = tuple(one for one in found if one.figure[1])
    # Other words for what has figures elsewhere would make an editor ask whether it is the same.
    counted = {one.said["indicator"] for one in promises}
    return Vocabulary(
        tuple(one[0] for one in phrases if one),
        tuple(phrase for one in phrases for phrase in one[1:]),
        tuple(dict.fromkeys(filter(None, map(_heading, sections)))),
        promises,
        tuple(one for one in found if not one.figure[1] and one.said["indicator"] not in counted),
        tuple(_cited(plans / "registry")),
    )


def _read(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def _sections(body: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for section in body:
        yield section
        yield from _sections(section.get("sections", []))


def _texts(section: dict[str, Any]) -> Iterator[str]:
    for one in section.get("text", ()):
        yield one if isinstance(one, str) else one.get("text", "")


def _phrases(sentence: str) -> Iterator[str]:
    """Cut a sentence at its marks, figures, names, joints, and where a phrase would be too long."""
    for clause in _UNPRINTABLE.split(sentence[:1].lower() + sentence[1:]):
        phrase: list[str] = []
        for word in [*clause.split(), ""]:
            known = word.islower() and is_syllable(word)
            if not known or word in JOINTS or len(phrase) == MOST:
                if len(phrase) > 1:
                    yield " ".join(phrase)
                phrase = []
            if known:
                phrase.append(word)


def _heading(section: dict[str, Any]) -> tuple[str, str] | None:
    """Return the theme and the words of a section of tasks."""
    heading = str(section.get("heading") or "").rstrip(":")
    words = _UNPRINTABLE.sub(" ", heading).split()
    is_said = len(words) > 2 and all(map(is_syllable, words)) and not heading.isupper()
    return (section["themes"][0], heading) if section.get("themes") and is_said else None


def _targets(sections: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for section in sections:
        for one in section.get("text", ()):
            yield from one.get("targets", ()) if isinstance(one, dict) else ()


def _promise(target: dict[str, Any]) -> Promise | None:
    """Return a target as one that any plan could hold; null where its words name places, years or
    more than one figure."""
    said = {key: target[key] for key in _KEPT if key in target}
    quote = str(target["quote"])
    if set(target) - {*_KEPT, *_LEFT} or quote[1:] != quote[1:].lower():
        return None
    if "is" not in target:
        is_aim = said.get("kind") in ("qualitative", "direction") and not re.search(r"\d", quote)
        return Promise(said, (quote,)) if is_aim and target.get("year") is None else None
    figure = _FIGURE.fullmatch(str(target["is"]))
    if not figure or target.get("year") != 2030 or said.get("kind", "numeric") != "numeric":
        return None
    words = re.split(rf"(?<![\d,.]){re.escape(figure[2])}(?![\d,.])", quote)
    return Promise(said, tuple(words), figure.groups("")) if len(words) == 2 else None  # type: ignore[arg-type]


def _other_figure(figure: str, unit: str, chance: random.Random) -> str:
    """Return a figure near another, as exact; shares stay below one hundred, or are all."""
    if figure == "100" and chance.random() < 0.5:
        return figure
    value = float(figure.replace(",", ".")) * chance.uniform(0.6, 1.3)
    if unit.startswith("%"):
        value = min(value, 99)
    if "," in figure:
        return f"{max(value, 0.1):.1f}".replace(".", ",")
    return str(max(round(value), 1))


def _cited(registry: Path) -> Iterator[tuple[str, str]]:
    """Yield documents of the central level by id, and how a text calls them with their number."""
    agencies = _read(registry / "agencies.yml")
    central = {one["id"]: one["name"] for one in agencies if not one["unit"]}
    for one in _read(registry / "documents.yml"):
        if one["type"] in TYPES and one.get("number") and one.get("date"):
            issuer = central.get(one.get("issuer"))
            year, month, day = str(one["date"]).split("-")
            if issuer:
                words = f"{TYPES[one['type']]} số {one['number']} ngày {day}/{month}/{year}"
                yield one["id"], f"{words} của {issuer}"
