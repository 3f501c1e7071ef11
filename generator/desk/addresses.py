"""By which address a plan names each of its own targets, and what stands at an address."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.authoring import Path
from generator.desk.layout import Block
from generator.model.plan import Plan
from generator.reading import yaml_source


def addresses(plan: Plan, text: str, blocks: Sequence[Block]) -> dict[Path, str]:
    """Return the address of each target of a plan by its path in the plan's `text`.

    `plan` is what the text says, `blocks` how it is laid out. A target whose quote does not stand
    in its paragraph has no address.
    """
    yaml, _told = yaml_source.parse(text.encode(), "")
    if yaml is None:
        return {}
    left: dict[tuple[int, int], list[Block]] = {}
    for block in blocks:
        place = yaml.locate((*block["path"], "text"))
        said = [one for one in block["said"] if one["kind"] == "targets"]
        left.setdefault((place.line, place.column), []).extend(said)
    found: dict[Path, str] = {}
    for paragraph in plan.paragraphs():
        said = left.get((paragraph.place.line, paragraph.place.column), [])
        for target in paragraph.targets:
            at = next((n for n, one in enumerate(said) if _is(one, target.quote)), None)
            if at is not None:
                found[tuple(said.pop(at)["path"])] = target.id
    return found


def called(plan: Plan) -> dict[str, dict[str, str]]:
    """Return what is said at addresses: `targets` and duties by their quotes, `sections`."""
    said: Iterable[tuple[str, str]] = [
        *((one.id, one.quote) for one in plan.targets()),
        *((one.id, one.quote) for one in plan.duties()),
    ]
    sections = {one.id: one.heading or "" for one in plan.walk()}
    return {"targets": {name: f"“{quote}”" for name, quote in said}, "sections": sections}


def path_at(address: str, known: Mapping[Path, str]) -> Path | None:
    """Return the path of the target at an address, null where there is none."""
    return next((path for path, one in known.items() if one == address), None)


def _is(one: Block, quote: str) -> bool:
    return bool(one["quote"] == " ".join(quote.split()))
