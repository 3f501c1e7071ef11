"""What the page shows beside each annotation: why it is proposed, and what it may name."""

from __future__ import annotations

from collections.abc import Mapping

from generator.desk.layout import Block
from generator.desk.measured import begun, with_siblings
from generator.desk.reasons import Reasons, name_of, shown


def with_offers(block: Block, reasons: Reasons, indicators: Mapping[str, str]) -> None:
    """Put into each annotation of a block its `reason`; `indicators` are names by id.

    A target that measures nothing yet gets what a new indicator would begin with, `begun`, and the
    indicators of other cells of its row, `siblings`.
    """
    shared = dict(with_siblings(block))
    for one in block["said"]:
        if one["kind"] == "targets" and not one["fields"].get("indicator"):
            one["begun"] = begun(block, one)
            one["siblings"] = [
                {"id": each, "name": indicators.get(each, each)}
                for each in shared.get(str(one["path"]), ())
            ]
        if reason := reasons.get(name_of(block, one)):
            one["reason"] = shown(reason, indicators)
            _call(one, reason.called)


def _call(annotation: Block, name: str) -> None:
    """Let what no registry knows be called as the text calls it, where it would be a bare id."""
    for chip in annotation["chips"]:
        if name and chip["strange"] and chip["words"] in chip["named"]:
            chip["named"] = {chip["words"]: name}
            chip["words"] = name
