"""Whole documents of many forms: what a draft knows of them, and how their parts are nested.

The cases in `tests/cases/import/structure` hold passages and tables as a reader of a format gives
them, and the draft as it is drawn here.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.importer.draft import draft
from generator.importer.official_text import Cell, OfficialText, Passage, Style, Table
from generator.importer.yaml_writer import to_yaml
from tests import plain_yaml
from tests.golden import CASES

FOLDER = CASES / "import" / "structure"
KNOWN = ("type", "title", "number", "date", "place", "period", "issuer", "signatory")


def read_case(path: Path) -> Any:
    return plain_yaml.values(path.read_text(encoding="utf-8"))


def block(said: Any) -> Passage | Table:
    """Return a block: a text; `b:` bold, `c:` centred, `h:` heading; `side:` columns, `table:`."""
    if isinstance(said, str):
        return Passage(said)
    if "side" in said:
        columns = tuple(Cell(tuple(map(Passage, lines))) for lines in said["side"])
        return Table((columns,), ruled=False)
    if "table" in said:
        rows = ([text.strip() for text in row.split("|")] for row in said["table"])
        cells = (tuple(Cell((Passage(text),) if text else ()) for text in row) for row in rows)
        return Table(tuple(cells))
    if "h" in said:
        return Passage(said["h"], style=Style(bold=True, level=said["level"]))
    return Passage(
        said.get("b") or said["c"],
        style=Style(bold="b" in said or None, centred="c" in said or None),
    )


def drawn(section: Any, depth: int = 0) -> Iterator[str]:
    """Draw a section: its number, heading and role; the marks and first words of its text."""
    margin = "  " * depth
    named = (section.get("number"), section.get("heading"), f"<{section.get('role', '')}>")
    yield margin + "# " + " ".join(filter(None, named))
    for one in section.get("text", []):
        if isinstance(one, str):
            yield f"{margin}  {one}"
        elif "table" in one:
            yield f"{margin}  [{one['table'].get('caption', '')}] {one['table']['columns']}"
            for row in one["table"]["rows"]:
                yield f"{margin}    {'>' if row.get('group') else '|'} {row['cells']}"
        else:
            kind = f" <{one['kind']}>" if one.get("kind") else ""
            yield f"{margin}  {' '.join(filter(None, (one.get('mark'), one['text'])))}{kind}"
    for below in section.get("sections", []):
        yield from drawn(below, depth + 1)


def told(case: Any) -> dict[str, Any]:
    blocks = tuple(map(block, case["blocks"]))
    text = "\n".join(passage.printed for passage in OfficialText(blocks, "").passages())
    made = draft(OfficialText(blocks, text), "thu")
    assert {problem.rule for problem in made.problems}.isdisjoint(("lost", "unknown"))
    plan: Any = made.plan
    known = {key: plan[key] for key in KNOWN if plan.get(key) is not None}
    return {"known": known, "drawn": [line for one in plan["body"] for line in drawn(one)]}


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yml")), ids=lambda path: path.stem)
def test_structure(path: Path, pytestconfig: pytest.Config) -> None:
    case = read_case(path)
    got = told(case)
    if pytestconfig.getoption("--update-goldens", default=False):
        head = path.read_text(encoding="utf-8").partition("\nknown:\n")[0].rstrip("\n")
        tail = yaml.safe_dump(got, allow_unicode=True, sort_keys=False, width=10_000)
        path.write_text(f"{head}\n{tail}", encoding="utf-8")
    expected = read_case(path)
    assert got == {key: expected.get(key) for key in ("known", "drawn")}


lines = st.sampled_from(
    [
        "KẾ HOẠCH", "KẾ HOẠCH Triển khai việc", "QUYẾT ĐỊNH:", "V/v triển khai", "Kính gửi: Sở",
        "I. MỤC TIÊU", "1. Mục tiêu", "a) Về y tế;", "- Sở Y tế;", "Điều 1. Phạm vi", "Phụ lục I",
        "PHỤ LỤC", "Mẫu số 01", "Bảng 1. Việc làm", "Nơi nhận:", "TM. ỦY BAN NHÂN DÂN", "Lê Văn An",
        "TT", "Nội dung", "Cơ quan chủ trì", "I", "1", "(1)", "2026", "72,5", "____",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 15/KH-UBND Mẫu, ngày 05 tháng 3 năm 2026",
    ]
)  # fmt: skip
styles = st.builds(Style, bold=st.sampled_from([None, True]), centred=st.sampled_from([None, True]))
passages = st.builds(Passage, lines, mark=st.sampled_from(["", "1.", "-"]), style=styles)
cells = st.builds(
    Cell, st.lists(passages, max_size=2).map(tuple), st.integers(1, 3), st.integers(1, 3)
)
tables = st.builds(
    Table, st.lists(st.lists(cells, max_size=4).map(tuple), max_size=4).map(tuple), st.booleans()
)


@settings(deadline=None, max_examples=60)
@given(st.lists(passages | passages | tables, max_size=15))
def test_any_passages_and_tables_lose_nothing(blocks: list[Passage | Table]) -> None:
    text = "\n".join(one.printed for one in OfficialText(tuple(blocks), "").passages())
    made = draft(OfficialText(tuple(blocks), text), "thu")
    assert {problem.rule for problem in made.problems}.isdisjoint(("lost", "unknown"))
    assert to_yaml(made.plan)
