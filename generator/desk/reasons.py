"""Why a proposal was made, how sure that is, and what else it might be: asked of the importer."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from generator.desk.layout import Block
from generator.importer.known import Known
from generator.importer.proposals.actor_reasons import called, explain_actor
from generator.importer.proposals.context import Context, Row
from generator.importer.proposals.reasons import Proposal
from generator.importer.proposals.rows_of_targets import explain_row_targets, label_of
from generator.importer.proposals.targets import explain_targets

# So many entries are offered that a proposal may mean.
OFFERED = 3
# Those less certain, in percent, are shown only when a clerk asks. Of the five plans, each read by
# what the four others say, 8 of 295 second and third guesses below it were right.
LEAST = 40


@dataclass(frozen=True, slots=True)
class Reason:
    """What speaks for a proposal: `why` in words, `certainty` and `likely` in percent.

    `likely` are ids of the registry that it may name, the likeliest first; `called` is what the
    text calls an agency that the registry may lack, empty where that is not clear.
    """

    why: tuple[str, ...]
    certainty: int
    likely: tuple[tuple[str, int], ...] = ()
    called: str = ""


Reasons = Mapping[str, Reason]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a block stands: headings above it, by level, and sentences that lead a list."""

    headings: Mapping[int, Block] = field(default_factory=dict)
    leads: tuple[str, ...] = ()

    def context(self, known: Known) -> Context:
        above = [self.headings[level] for level in sorted(self.headings)]
        roles = [one["role"] for one in above if one.get("role")]
        titles = tuple(one["text"] for one in above if one["text"])
        return Context(titles, self.leads, roles[-1] if roles else None, known=known)


def reasons_of(blocks: Sequence[Block], known: Known) -> Reasons:
    """Return what speaks for proposed targets and actors, by `name_of` each."""
    found: dict[str, Reason] = {}
    place, caption, columns = _Place(), "", []
    for block in blocks:
        if block["kind"] == "heading":
            above = {k: one for k, one in place.headings.items() if k < block["level"]}
            place = _Place({**above, block["level"]: block})
        elif block["kind"] == "caption":
            caption, columns = block["text"], block["columns"]
        elif any(one["proposed"] for one in block["said"]):
            context = place.context(known)
            found.update(_of_targets(block, context, caption, columns))
            found.update(_of_actors(block, context, columns))
        if block["kind"] == "paragraph" and block["text"].endswith(":"):
            place = _Place(place.headings, (*place.leads, block["text"]))
    return found


def name_of(block: Block, annotation: Block) -> str:
    """Return by what an annotation is known while neither it nor its paragraph changes."""
    return json.dumps([block["text"], annotation["kind"], annotation["fields"]])


def shown(reason: Reason, names: Mapping[str, str]) -> dict[str, Any]:
    """Return what the page shows of a reason; `names` are those of the entries by id.

    Of what is likely, `doubtful` tells what is shown only when it is asked for.
    """
    likely = [
        {"id": name, "name": names[name], "certainty": certainty, "doubtful": certainty < LEAST}
        for name, certainty in reason.likely
        if name in names
    ]
    return {"why": list(reason.why), "certainty": reason.certainty, "likely": likely}


def _of_targets(
    block: Block, context: Context, caption: str, columns: Sequence[str]
) -> Iterator[tuple[str, Reason]]:
    if any(one["kind"] == "targets" and one["proposed"] for one in block["said"]):
        yield from _matched(block, _proposals(block, context, caption, columns))


def _of_actors(
    block: Block, context: Context, columns: Sequence[str]
) -> Iterator[tuple[str, Reason]]:
    is_row = block["kind"] == "row"
    texts, heads = (block["cells"], columns) if is_row else ([block["text"]], [])
    for one in block["said"]:
        if one["kind"] == "actors" and one["proposed"]:
            reason = _reason(explain_actor(one["fields"], texts, heads, context))
            yield name_of(block, one), replace(reason, called=called(one["fields"], context))


def _proposals(
    block: Block, context: Context, caption: str, columns: Sequence[str]
) -> tuple[Proposal, ...]:
    if block["kind"] != "row":
        return explain_targets(block["text"], context)[0]
    if len(block["cells"]) != len(columns):
        return ()
    row = Row(tuple(block["cells"]), tuple(columns), caption=caption)
    return explain_row_targets(row, context, _within(block, row, context))[0]


def _within(block: Block, row: Row, context: Context) -> str:
    """Return the words of the row that this one is a part of, with which its quotes begin."""
    parting = f" | {label_of(row, context)} | "
    for one in block["said"]:
        before, found, _cell = str(one["fields"].get("quote") or "").partition(parting)
        if one["kind"] == "targets" and found:
            return before
    return ""


def _matched(block: Block, proposals: Sequence[Proposal]) -> Iterator[tuple[str, Reason]]:
    for one in block["said"]:
        for proposal in proposals:
            if one["kind"] == "targets" and _is_of(proposal, one["fields"]):
                yield name_of(block, one), _reason(proposal)
                break


def _is_of(proposal: Proposal, fields: Mapping[str, Any]) -> bool:
    said = proposal.annotation
    return said.get("quote") == fields.get("quote") and said.get("is") == fields.get("is")


def _reason(proposal: Proposal) -> Reason:
    likely = [(one.id, round(100 * one.certainty)) for one in proposal.likely[:OFFERED]]
    return Reason(proposal.why, round(100 * proposal.certainty), tuple(likely))
