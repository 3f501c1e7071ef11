"""What may be said of a set of figures: who surely states most, who least, of whom nobody knows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.language import _
from generator.model.site import Site
from generator.subjects.indicators.measure_words import set_in_words
from generator.subjects.indicators.ranking import RankSet
from generator.views.pagination import first_of
from generator.views.targets import TargetView

SETS_SHOWN = 3
PLACES_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Verdict:
    """Who of a set surely states most, who least, or of whom nobody can say.

    `about` names the set, `rows` are what the places state, `more` counts those not shown. `why` is
    null where it is sure.
    """

    word: str
    about: str
    rows: Sequence[TargetView]
    more: int
    why: str | None


def verdicts(
    site: Site, sets: Sequence[RankSet], stated: Sequence[TargetView]
) -> Iterator[Verdict]:
    """Yield who states most and least in each of the first sets, and of whom nobody can say.

    `stated` holds the words of every target of the sets.
    """
    rows = {(one.target.plan, one.target.id): one for one in stated}
    why = _(
        "Không chắc mức nào cao hơn: có mức chỉ nói “khoảng”, để ngỏ một phía hay chồng lên nhau, "
        "hoặc có nơi nêu hai mức."
    )
    told = [one for one in sets if one.highest or one.lowest or one.unplaced]
    for one in told[:SETS_SHOWN]:
        about = set_in_words(site.registries, one)
        for word, places, reason in (
            (_("Cao nhất"), one.highest, None),
            (_("Thấp nhất"), one.lowest, None),
            (_("Không xếp được"), one.unplaced, why),
        ):
            shown, more = first_of(places, PLACES_SHOWN)
            found = [rows[target.plan, target.id] for p in shown for target in p.said_once]
            if found:
                yield Verdict(word, about, found, more, reason)
