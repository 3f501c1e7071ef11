"""The short code of each plan: made of its id, the same whichever plans come later."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256

from generator.model.site import Site

# No vowel, so that no code is a word, and nothing that is taken for something else in print.
LETTERS = "23456789bcdfghjkmnpqrstvwxyz"
# Of ten thousand plans two share so many letters once in ten such portals.
LENGTH = 6
_LONGEST = 20


def short_codes(site: Site) -> Mapping[str, str]:
    """Return the code of each plan by its id."""
    return codes_of(sorted(site.plans, key=lambda plan: (_published(site, plan), plan)))


def _published(site: Site, plan: str) -> str:
    """Return the day on which a plan was first published; one that never was comes last."""
    revisions = site.revisions_by_plan.get(plan, ())
    return revisions[-1].date if revisions else "9999"


def codes_of(names: Iterable[str]) -> dict[str, str]:
    """Return a code for each name, in the order in which they were published.

    Of two names whose codes would be the same the one that was published first keeps it, and the
    other has a letter more, so that no address that was printed ever leads elsewhere.
    """
    given: dict[str, str] = {}
    for name in names:
        whole = _whole_code(name)
        code = next(
            short for end in range(LENGTH, _LONGEST + 1) if (short := whole[:end]) not in given
        )
        given[code] = name
    return {name: code for code, name in given.items()}


def _whole_code(name: str) -> str:
    number = int.from_bytes(sha256(name.encode()).digest(), "big")
    letters = []
    for _place in range(_LONGEST):
        number, letter = divmod(number, len(LETTERS))
        letters.append(LETTERS[letter])
    return "".join(letters)
