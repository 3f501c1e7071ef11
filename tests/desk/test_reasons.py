"""Proposals say why, how sure, and what else they may mean; those that changed say nothing."""

from __future__ import annotations

from typing import Any

from generator.desk.reasons import Reason, name_of, reasons_of, shown
from generator.importer.known import Known, KnownIndicator
from generator.importer.proposals.context import Context, Row
from generator.importer.proposals.rows_of_targets import PART_OF_WHOM, explain_row_targets
from generator.importer.proposals.targets import explain_targets

TEXT = "Tỷ lệ thất nghiệp chung dưới 3%."
KNOWN = Known(
    indicators=(
        KnownIndicator("ty-le-that-nghiep", "Tỷ lệ thất nghiệp", "%", ("thất nghiệp",)),
        KnownIndicator("ty-le-ho-ngheo", "Tỷ lệ hộ nghèo", "%", ("hộ nghèo",)),
    )
)


def blocks() -> list[dict[str, Any]]:
    context = Context(("MỤC TIÊU ĐẾN NĂM 2030",), role="objectives", known=KNOWN)
    (proposal,), _others = explain_targets(TEXT, context)
    said = {"kind": "targets", "proposed": True, "fields": {**proposal.annotation}}
    head = {"kind": "heading", "level": 1, "text": "MỤC TIÊU ĐẾN NĂM 2030", "role": "objectives"}
    return [
        {**head, "said": []},
        {"kind": "paragraph", "level": 1, "text": TEXT, "said": [said]},
    ]


def test_a_target_says_why_and_which_indicators_it_may_mean() -> None:
    found = blocks()
    reasons = reasons_of(found, KNOWN)
    reason = reasons[name_of(found[1], found[1]["said"][0])]
    assert reason.why
    assert 0 < reason.certainty <= 100
    assert reason.likely[0][0] == "ty-le-that-nghiep"
    told = shown(reason, {"ty-le-that-nghiep": "Tỷ lệ thất nghiệp"})
    assert told["likely"][0]["name"] == "Tỷ lệ thất nghiệp"
    assert shown(reason, {})["likely"] == []  # what has no name any more is no offer


def test_what_is_hardly_meant_is_shown_only_when_it_is_asked_for() -> None:
    reason = Reason((), 90, (("a", 40), ("b", 39)))
    offered = shown(reason, {"a": "A", "b": "B"})["likely"]
    assert [one["doubtful"] for one in offered] == [False, True]


def test_what_a_person_changed_is_no_proposal_of_the_program() -> None:
    found = blocks()
    found[1]["said"][0]["fields"]["is"] = "= 4 %"
    assert reasons_of(found, KNOWN) == {}
    found[1]["said"][0]["proposed"] = False
    assert reasons_of(found, KNOWN) == {}


def test_rows_of_tables_are_explained_by_their_heads() -> None:
    cells = ["1", "Tỷ lệ thất nghiệp", "%", "3"]
    columns = ["TT", "Chỉ tiêu", "Đơn vị", "2030"]
    context = Context(known=KNOWN)
    proposals, _others = explain_row_targets(Row(tuple(cells), tuple(columns)), context)
    said = {"kind": "targets", "proposed": True, "fields": {**proposals[0].annotation}}
    caption = {"kind": "caption", "text": "", "columns": columns, "said": []}
    row = {"kind": "row", "text": " | ".join(cells), "cells": cells, "said": [said]}
    found: list[dict[str, Any]] = [caption, row]
    reasons = reasons_of(found, KNOWN)
    assert reasons[name_of(row, said)].likely[0][0] == "ty-le-that-nghiep"
    row["cells"] = cells[1:]
    assert reasons_of(found, KNOWN) == {}


def test_who_acts_is_explained_by_where_the_text_says_so() -> None:
    fields = {"agency": "so-y-te", "role": "leads", "as": "chủ trì", "quote": "Sở Y tế"}
    said = {"kind": "actors", "proposed": True, "fields": fields}
    task = {"kind": "paragraph", "level": 1, "text": "Sở Y tế chủ trì lập đề án.", "said": [said]}
    found = reasons_of([task], KNOWN)
    reason = found[name_of(task, said)]
    assert reason.why == ("câu ghi tên này “chủ trì”",)
    assert (reason.certainty, reason.called) == (94, "Sở Y tế")
    said["proposed"] = False
    assert reasons_of([task], KNOWN) == {}


def test_a_part_of_a_row_above_is_explained_too() -> None:
    cells, columns = ["", "Trong đó: Đất bãi", "%", "3"], ["TT", "Chỉ tiêu", "Đơn vị", "2030"]
    context = Context(known=KNOWN)
    row = Row(tuple(cells), tuple(columns))
    proposals, _others = explain_row_targets(row, context, "Tỷ lệ đất tưới")
    said = {"kind": "targets", "proposed": True, "fields": {**proposals[0].annotation}}
    caption = {"kind": "caption", "text": "", "columns": columns, "said": []}
    block = {"kind": "row", "text": " | ".join(cells), "cells": cells, "said": [said]}
    reason = reasons_of([caption, block], KNOWN)[name_of(block, said)]
    assert PART_OF_WHOM in reason.why
    assert reason.certainty == 60
