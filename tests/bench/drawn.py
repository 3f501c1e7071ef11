"""Which plans a corpus has: of which place, for which resolution, under which number and day."""

import random
from dataclasses import dataclass

from tests.bench.country import Place, Resolution

TYPES = {
    "ke-hoach": ("Kế hoạch", "KH"),
    "chuong-trinh-hanh-dong": ("Chương trình hành động", "CTr"),
}


@dataclass(frozen=True, slots=True)
class Drawn:
    """Which plan is made: of which place, for which resolution, how many were made for both before.

    `parent` is the province of a commune; `shared` the share of paragraphs that others hold, too.
    """

    place: Place
    resolution: Resolution
    before: int
    order: int
    seed: int
    shared: float
    is_scan: bool
    parent: Place | None = None

    @property
    def type(self) -> str:
        return tuple(TYPES)[self.order % 10 == 7]

    @property
    def id(self) -> str:
        again = f"-{self.before + 1}" if self.before else ""
        return f"{self.place.id}-{self.type}-{self.resolution.id}{again}"

    @property
    def number(self) -> str:
        """Its number, which no other plan of the country has: so every citation leads to one."""
        return f"{self.order + 1}/{TYPES[self.type][1]}-UBND"

    @property
    def date(self) -> str:
        chance = random.Random(f"{self.seed}/{self.place.id}/{self.resolution.id}/{self.before}")
        return f"{2025 + self.before % 2}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"

    @property
    def document(self) -> str:
        """The id by which the plans of a province's communes cite it."""
        return f"{self.resolution.id}-{self.place.id}"
