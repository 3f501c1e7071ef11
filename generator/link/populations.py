"""Of whom a figure is counted → the entry of the registry, and the words that the text prints."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model.registries import Population
from generator.text.phrases import Phrases


@dataclass(frozen=True, slots=True)
class Counted:
    """A population by the registry and as printed; either is null where it is not known."""

    population: str | None
    printed: str | None


@dataclass(frozen=True, slots=True)
class PopulationIndex:
    """The printed forms of all populations, found in a text at one walk."""

    populations: Mapping[str, Population]
    phrases: Phrases[str]

    @classmethod
    def of(cls, populations: Mapping[str, Population]) -> PopulationIndex:
        """Index populations by their forms; a name is a form too."""
        phrases = Phrases[str](exact=True)
        for one in populations.values():
            for form in dict.fromkeys((one.name, *one.forms)):
                phrases.add(form, one.id)
        return cls(populations, phrases)

    def meant(self, words: str) -> str | None:
        """Return the population that words are a form of, whole; null for none and for several."""
        found = {
            one
            for match in self.phrases.find(words)
            if (match.start, match.end) == (0, len(words))
            for one in match.means
        }
        return found.pop() if len(found) == 1 else None

    def printed(self, population: str, texts: Iterable[str]) -> str | None:
        """Return the longest words by which the first text that names a population prints it."""
        for text in texts:
            spans = [
                (match.end - match.start, text[match.start : match.end])
                for match in self.phrases.find(text)
                if population in match.means
            ]
            if spans:
                return max(spans, key=lambda one: one[0])[1]
        return None

    def counted(self, said: str | None, texts: Iterable[str]) -> Counted:
        """Return what an author says of whom a figure is: an id of the registry, or printed words.

        `texts` are where the words may stand, the nearest first. Of an id that no text prints the
        words are null; words that the registry does not know stay, without an id.
        """
        if said is None:
            return Counted(None, None)
        if said in self.populations:
            return Counted(said, self.printed(said, texts))
        return Counted(self.meant(said), said)
