"""Which file of the site is whose: two at one address are told, with the places of both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.language import _
from generator.problems import Location, Problem
from generator.text.file_names import folded

Owners = Mapping[str, Location]


@dataclass(frozen=True, slots=True)
class Claim:
    """A file of the site, by its path, and who makes it: `place` is null for the program's own.

    `chosen` tells that `place` is the very file that is published, so that renaming it mends. A
    file that comes in pieces has one `maker` for all of them, which may claim it again.
    """

    path: str
    place: Location | None = None
    maker: str = ""
    chosen: bool = False


@dataclass(slots=True)
class Claims:
    """Every file that is claimed so far; `problems` grows with each claim that meets another."""

    problems: list[Problem]
    _files: dict[str, Claim] = field(default_factory=dict)
    _folders: dict[str, tuple[str, Claim]] = field(default_factory=dict)
    _told: set[str] = field(default_factory=set)

    def take(self, claim: Claim) -> bool:
        """Claim a file and return whether it is free; if it is not, tell."""
        there = self._met(claim)
        if there is None:
            self._files[folded(claim.path)] = claim
            for folder in _folders(claim.path):
                self._folders.setdefault(folded(folder), (folder, claim))
            return True
        if claim.maker and there.maker == claim.maker and there.path == claim.path:
            return True
        if claim.path not in self._told:
            self._told.add(claim.path)
            self.problems.append(_clash(*sorted((claim, there), key=_mendable)))
        return False

    def take_all(self, claims: Iterable[Claim]) -> None:
        """Claim files, each of which should be free."""
        for claim in claims:
            self.take(claim)

    def free(
        self, files: Iterable[tuple[str, bytes]], owners: Owners, maker: str
    ) -> Iterator[tuple[str, bytes]]:
        """Yield the files, by path, whose address is free; one may come in several pieces."""
        return (
            (path, data)
            for path, data in files
            if self.take(Claim(path, owner(path, owners), maker))
        )

    def _met(self, claim: Claim) -> Claim | None:
        """Return who has the file, is a folder where it lies, or a file where its folder must be.

        A folder that is spelled otherwise than before is met too: elsewhere the two are one.
        """
        key = folded(claim.path)
        if found := self._files.get(key):
            return found
        if key in self._folders:
            return self._folders[key][1]
        for folder in _folders(claim.path):
            key = folded(folder)
            if found := self._files.get(key):
                return found
            spelled, first = self._folders.get(key, (folder, claim))
            if spelled != folder:
                return first
        return None


def _folders(path: str) -> list[str]:
    steps = path.split("/")[:-1]
    return ["/".join(steps[: number + 1]) for number in range(len(steps))]


def owner(path: str, owners: Owners) -> Location | None:
    """Return where the plan or entry stands that a file below the site is made for, if any."""
    step = path.rsplit(".", 1)[0]
    while step:
        if found := owners.get(f"{step}/"):
            return found
        step = step.rpartition("/")[0]
    return None


def _mendable(claim: Claim) -> int:
    """Return how far a claim is from what a person mends: a file's name, an id, the program."""
    return 0 if claim.chosen else 1 if claim.place else 2


def _clash(claim: Claim, there: Claim) -> Problem:
    place = claim.place or Location(claim.path)
    other = str(there.place or _("chương trình ({path})", path=there.path))
    message = (
        _("hai tệp hoặc trang ở cùng một địa chỉ; chỗ kia: {other}", other=other)
        if _meet(claim.path, there.path)
        else _(
            "hai địa chỉ chỉ khác nhau ở chữ hoa, chữ thường hoặc cách gõ dấu; chỗ kia: {other}",
            other=other,
        )
    )
    return Problem.at(
        place,
        "same-address",
        message,
        fragment=claim.path,
        hint=_("đổi tên tệp, thư mục hoặc mã ở một trong hai chỗ"),
    )


def _meet(path: str, other: str) -> bool:
    """Tell whether one of two paths is the other, or lies in it, letter for letter."""
    return f"{other}/".startswith(f"{path}/") or f"{path}/".startswith(f"{other}/")
