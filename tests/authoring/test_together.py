"""Many items edited at once give what they give one by one."""

from __future__ import annotations

from functools import partial

import pytest

from generator.authoring.edits import add_item, remove, set_value
from generator.authoring.places import Path, RefusedEditError, data_of
from generator.authoring.together import Edit, edit_together
from tests.authoring.texts import PLAN

TEXT = ("body", 0, "text")


def setting(key: str, value: str, text: str, path: Path) -> str:
    return set_value(text, (*path, key), value)


def adding(text: str, path: Path) -> str:
    return add_item(text, (*path, "targets"), {"indicator": "b", "quote": "ba"})


def removing(text: str, path: Path) -> str:
    return remove(text, (*path, "targets", 0))


@pytest.mark.parametrize("windows", [False, True])
def test_edits_together_are_edits_one_by_one(windows: bool) -> None:
    text = PLAN.replace("\n", "\r\n") if windows else PLAN
    edits: dict[Path, Edit] = {
        (*TEXT, 2): adding,
        ("nested", "b", 1): partial(setting, "c", "mới"),
        ("body", 0, "sections", 1): partial(setting, "number", "3."),
    }
    alone = text
    for path, edit in edits.items():
        alone = edit(alone, path)
    assert edit_together(text, edits) == alone != text


def test_an_item_within_brackets_is_edited_in_the_whole_text() -> None:
    path = ("nested", "b", 1, "e", 0)
    edited = edit_together(PLAN, {path: lambda text, where: set_value(text, where, "z")})
    assert edited == PLAN.replace("e: [f, g]", "e: [z, g]")


def test_comments_and_blanks_around_stay() -> None:
    edited = edit_together(PLAN, {(*TEXT, 2): removing})
    assert data_of(edited) != data_of(PLAN)
    kept = [line for line in PLAN.split("\n") if "indicator: null" not in line]
    assert edited == "\n".join(kept)


def test_nothing_to_edit_changes_nothing_and_a_refusal_is_raised() -> None:
    assert edit_together(PLAN, {}) == PLAN
    with pytest.raises(RefusedEditError):
        edit_together(PLAN, {(*TEXT, 0): removing})
