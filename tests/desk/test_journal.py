"""Edits are written down before they are made; a torn line was never made."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from generator.desk.journal import Edit, Journal, cut_between, redone, undone

texts = st.text(st.sampled_from("ab\nđ"), max_size=20)


@given(texts, texts)
def test_a_cut_can_be_made_again_and_taken_back(before: str, after: str) -> None:
    cut = cut_between(before, after)
    assert redone(before, cut) == after
    assert undone(after, cut) == before


def test_edits_outlive_the_run(tmp_path: Path) -> None:
    file = tmp_path / "room" / "a.jsonl"
    journal = Journal(file)
    edits = [Edit(f"Sửa {at}", {"a.yml": cut_between("a", "ab" * at)}) for at in range(3)]
    for edit in edits:
        journal.add(edit)
    journal.strike()
    with file.open("ab") as torn:
        torn.write('{"said": "dở'.encode())
    assert Journal(file).edits == edits[:2]
    again = Journal(file)
    again.add(edits[2])
    assert Journal(file).edits == edits
    again.add(Edit("Đã xem: a", seen="s"))
    assert Journal(file).edits[-1].seen == "s"
    again.forget()
    assert Journal(file).edits == []
