"""Plan and registries are edited together: a crash loses nothing, a fault changes nothing."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import patch

import pytest

from generator.authoring import RefusedEditError
from generator.desk import keeping, workbook
from generator.desk.keeping import ChangedElsewhereError
from generator.desk.workbook import Workbook
from tests.desk_sitting import plans_with_draft


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return plans_with_draft(tmp_path)


def opened(plan: Path) -> Workbook:
    return Workbook(plan.parent, plan.name, plan.parent.parent / "journal.jsonl")


def edit(book: Workbook, old: str, new: str) -> None:
    book.change("Sửa", book.texts.with_plan(book.texts.text.replace(old, new)))


def test_edits_are_saved_and_undone_by_a_later_run(plan: Path) -> None:
    before = plan.read_bytes()
    book = opened(plan)
    edit(book, "encoded_by: null", "encoded_by: A")
    edit(book, "encoded_by: A", "encoded_by: B")
    units = book.texts.registry("units") + "- {id: xa-moi, name: Xã Mới, level: commune}\n"
    book.change("Thêm", book.texts.with_registry("units", units))
    assert b"encoded_by: B" in plan.read_bytes()
    later = opened(plan)
    assert [later.undo() for _times in range(4)] == ["Thêm", "Sửa", "Sửa", None]
    assert plan.read_bytes() == before
    assert "xa-moi" not in (plan.parent / "registry" / "units.yml").read_text("utf-8")


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_run_that_is_cut_short_loses_nothing(plan: Path, when: str) -> None:
    book = opened(plan)
    edit(book, "encoded_by: null", "encoded_by: A")

    real = keeping.save

    def cut_short(file: Path, data: bytes, known: str) -> None:
        if when == "after":
            real(file, data, known)
        raise KeyboardInterrupt

    with patch.object(workbook, "save", cut_short), pytest.raises(KeyboardInterrupt):
        edit(book, "encoded_by: A", "encoded_by: B")
    later = opened(plan)
    assert later.recovered == (when == "before")
    assert b"encoded_by: B" in plan.read_bytes()
    assert later.undo() == "Sửa"
    assert b"encoded_by: A" in plan.read_bytes()


def test_a_disk_that_refuses_leaves_everything_as_it_was(plan: Path) -> None:
    book, before = opened(plan), plan.read_bytes()
    with (
        patch.object(workbook, "save", side_effect=OSError(28, "full")),
        pytest.raises(OSError, match="full"),
    ):
        edit(book, "encoded_by: null", "encoded_by: A")
    assert plan.read_bytes() == before
    assert book.journal.edits == []
    edit(book, "encoded_by: null", "encoded_by: B")
    assert b"encoded_by: B" in plan.read_bytes()


def test_what_another_program_wrote_is_never_written_over(plan: Path) -> None:
    book = opened(plan)
    edit(book, "encoded_by: null", "encoded_by: A")
    theirs = plan.read_bytes() + b"# theirs\n"
    plan.write_bytes(theirs)
    with pytest.raises(ChangedElsewhereError):
        edit(book, "encoded_by: A", "encoded_by: B")
    with pytest.raises(ChangedElsewhereError):
        book.undo()
    assert book.is_changed_elsewhere()
    assert plan.read_bytes() == theirs
    book.reread()
    assert book.undo() is None
    edit(book, "encoded_by: A", "encoded_by: B")
    assert plan.read_bytes() == theirs.replace(b"encoded_by: A", b"encoded_by: B")


@pytest.mark.parametrize(
    ("old", "new"),
    [('is: "< 3 %"', "is: nhiều"), ("id: giam-ngheo", "id: X Y"), ("body:", "body: [")],
)
def test_a_state_that_breaks_the_form_is_never_written(plan: Path, old: str, new: str) -> None:
    book, before = opened(plan), plan.read_bytes()
    with pytest.raises(RefusedEditError, match="không ghi được"):
        edit(book, old, new)
    assert plan.read_bytes() == before


def test_a_registry_that_breaks_its_form_is_never_written(plan: Path) -> None:
    book = opened(plan)
    units = book.texts.registry("units") + "- {id: x, name: Xã, level: nowhere}\n"
    with pytest.raises(RefusedEditError, match="nowhere"):
        book.change("Thêm", book.texts.with_registry("units", units))
