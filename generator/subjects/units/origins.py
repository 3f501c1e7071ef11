"""What a unit came from, and how much of it: renamed, whole, or only in part; in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from generator.language import _
from generator.locale import worded
from generator.model.registries import Unit

# The unit itself; the whole of one former unit and nothing else; all of it among others; a part.
Share = Literal["same", "renamed", "whole", "part"]
Predecessors = Mapping[str, Sequence[Unit]]


def origins(unit: Unit, predecessors: Predecessors) -> Iterator[tuple[Unit, Share]]:
    """Yield a unit and all that it came from, the nearest first, with how much of each it holds.

    Units that succeed each other in a ring are followed once.
    """
    shares: dict[str, Share] = {unit.id: "same"}
    waiting = [unit]
    while waiting:
        one = waiting.pop(0)
        yield one, shares[one.id]
        before = predecessors.get(one.id, ())
        for former in before:
            if former.id not in shares:
                shares[former.id] = _share(shares[one.id], former, is_renamed(before))
                waiting.append(former)


def _share(later: Share, former: Unit, renamed: bool) -> Share:
    if renamed and later in ("same", "renamed"):
        return "renamed"
    return "part" if later == "part" or _is_split(former) else "whole"


def is_renamed(before: Sequence[Unit]) -> bool:
    """Tell whether what came before a unit is one unit, which became this and nothing else."""
    return len(before) == 1 and not _is_split(before[0])


def in_order(before: Sequence[Unit]) -> list[Unit]:
    """Return what came before a unit, what is whole in it before what is there in part.

    So “gồm xã A; xã B; một phần của huyện C” takes no whole one for a part.
    """
    return sorted(before, key=_is_split)


def before_words(before: Sequence[Unit]) -> str:
    """Say what a unit came from: `trước đây là xã A`, `gồm xã A; một phần của huyện B`.

    Empty where nobody knows.
    """
    names = "; ".join(came_from(one, worded.within(one.name)) for one in in_order(before))
    if not names:
        return ""
    if is_renamed(before):
        return _("trước đây là {name}", name=names)
    return _("gồm {names}", names=names)


def came_from(former: Unit, name: str) -> str:
    """Say how much of a former unit went into a later one: all of it, or a part."""
    return _part_of(name) if _is_split(former) else name


def why_words(former: Unit, share: Share) -> str | None:
    """Say why what spoke for a former unit speaks for a later one; null for the same unit.

    `khi còn là xã A`, `nơi này gồm xã A`, `nơi này gồm một phần của huyện B`.
    """
    name = worded.within(former.name)
    if share == "same":
        return None
    if share == "renamed":
        return _("khi còn là {unit}", unit=name)
    return _("nơi này gồm {unit}", unit=_part_of(name) if share == "part" else name)


def _is_split(unit: Unit) -> bool:
    return len(unit.successors) > 1


def _part_of(name: str) -> str:
    return _("một phần của {unit}", unit=worded.within(name))
