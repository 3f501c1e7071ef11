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

from generator.importer.draft import draft
from generator.importer.official_text import Cell, OfficialText, Passage, Style, Table
from tests.golden import CASES

FOLDER = CASES / "import" / "structure"
KNOWN = ("type", "title", "number", "date", "place", "period", "issuer", "signatory")


def read_case(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def block(said: Any) -> Passage | Table:
    """Return a block: a text; `b:` in bold letters; `c:` centred; `side:` columns; `table:`."""
    if isinstance(said, str):
        return Passage(said)
    if "side" in said:
        columns = tuple(Cell(tuple(map(Passage, lines))) for lines in said["side"])
        return Table((columns,), ruled=False)
    if "table" in said:
        rows = ([text.strip() for text in row.split("|")] for row in said["table"])
        cells = (tuple(Cell((Passage(text),) if text else ()) for text in row) for row in rows)
        return Table(tuple(cells))
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
