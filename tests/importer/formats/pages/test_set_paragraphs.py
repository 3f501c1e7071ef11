from __future__ import annotations

from typing import Any

import pytest

from generator.importer.formats.pages.set_paragraphs import Frame, fits, frame_of, passages_of
from tests.golden import Case, cases, hold
from tests.printed import line


@pytest.mark.parametrize("case", cases("import/set-paragraphs"), ids=lambda case: case.name)
def test_lines_are_joined_as_they_are_set(case: Case, update_goldens: bool) -> None:
    """Each line says where it begins, its base line, its letters; `*` before bold ones."""
    lines = [read(said) for said in case.said["lines"]]
    frame = frame_of(lines)
    found = [passage.text for passage in passages_of(lines, frame)]
    hold(case, "passages", found, update_goldens)


def read(said: str) -> Any:
    left, base, text = said.split(" ", 2)
    return line(text.removeprefix("*"), float(left), float(base), bold=text.startswith("*"))


def test_every_line_is_in_one_passage() -> None:
    for case in cases("import/set-paragraphs"):
        lines = [read(said) for said in case.said["lines"]]
        found = passages_of(lines, frame_of(lines))
        assert [one for passage in found for one in passage.lines] == lines


def test_a_word_that_had_room_was_put_down_on_purpose() -> None:
    first, second = line("Sở Tài chính;", base=100), line("Sở Tư pháp", base=116)
    assert fits(first, second, 200, 0)
    assert not fits(first, second, 95, 0)


def test_a_cell_wraps_what_it_centres() -> None:
    cell = Frame(85, 190, cell=True)
    lines = [line("Sở Giáo dục và", 88, 100), line("Đào tạo", 110, 116)]
    assert [one.text for one in passages_of(lines, cell)] == ["Sở Giáo dục và Đào tạo"]
    lines = [line("Đề án;", 110, 100), line("Báo cáo", 108, 116)]
    assert [one.text for one in passages_of(lines, cell)] == ["Đề án;", "Báo cáo"]


def test_a_dash_that_goes_on_with_a_name_opens_nothing() -> None:
    cell = Frame(85, 190, cell=True)
    lines = [line("Phòng Tài chính", base=100), line("- Kế hoạch", base=116)]
    assert [one.text for one in passages_of(lines, cell)] == ["Phòng Tài chính - Kế hoạch"]
