"""What a clerk has still to look at, in the order of the text: what is asked, proposed, wrong."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from typing import Any

from generator.desk.layout import Block
from generator.language import _, ngettext

# Told by the proposal itself.
_TOLD = ("unconfirmed",)
_WORTH = ("error", "warning")


def queue(
    facts: Sequence[Block],
    blocks: Sequence[Block],
    problems: Iterable[dict[str, Any]],
    seen: Container[str] = (),
) -> list[dict[str, Any]]:
    """Return what is unsure: each with `kind`, the block `at` which it stands, `path` and `say`.

    `kind` is `fact` for an empty place of the head, `proposed` for what a program proposed,
    `problem` for what the check tells. `at` is null in the head. `seen` are the signs of warnings
    that a clerk looked at already; errors stay.
    """
    items = [
        *_of_facts(facts),
        *(item for at, block in enumerate(blocks) for item in _of_block(at, block)),
        *_of_problems(_unseen(problems, seen), facts, blocks),
    ]
    return sorted(items, key=lambda one: -1 if one["at"] is None else one["at"])


def _of_facts(facts: Sequence[Block]) -> Iterator[dict[str, Any]]:
    for one in facts:
        if one["asked"]:
            said = _("Chưa điền: {label}", label=one["label"])
            yield {"kind": "fact", "at": None, "path": one["path"], "say": said}


def _of_block(at: int, block: Block) -> Iterator[dict[str, Any]]:
    series = block.get("series")
    if series and series["proposed"]:
        count = len(series["members"])
        said = ngettext("Máy đề xuất: {count} chỉ tiêu của một dòng", count)
        yield {"kind": "proposed", "at": at, "path": series["path"], "say": said}
    for one in block["said"]:
        if one["proposed"] and not (series and one["path"] in series["members"]):
            said = _("Máy đề xuất: {kind}", kind=one["name"])
            yield {"kind": "proposed", "at": at, "path": one["path"], "say": said}


def _unseen(problems: Iterable[dict[str, Any]], seen: Container[str]) -> Iterator[dict[str, Any]]:
    for one in problems:
        if one["severity"] != "warning" or one.get("sign") not in seen:
            yield one


def _of_problems(
    problems: Iterable[dict[str, Any]], facts: Sequence[Block], blocks: Sequence[Block]
) -> Iterator[dict[str, Any]]:
    empty = {one["key"] for one in facts if one["asked"]}
    for one in problems:
        is_told = one["rule"] in _TOLD or one["key"] in empty or _is_asked(one, blocks)
        if one["severity"] in _WORTH and not is_told:
            path = [one["key"]] if one["key"] else []
            yield {"kind": "problem", "at": one["at"], "path": path, "say": one["message"],
                   "problem": one}  # fmt: skip


def _is_asked(problem: dict[str, Any], blocks: Sequence[Block]) -> bool:
    """Tell whether a problem is that of a proposal, which is asked for already."""
    said = blocks[problem["at"]]["said"] if problem["at"] is not None else []
    return any(one["proposed"] and problem["fragment"] in _words(one) for one in said)


def _words(annotation: Block) -> list[str]:
    """Return what an annotation quotes and names."""
    values = annotation.get("fields", {}).values()
    named = [one for value in values for one in (value if isinstance(value, list) else [value])]
    return [annotation["quote"], *named]
