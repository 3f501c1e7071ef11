"""The logic of the site's scripts, in Node's test runner: a test here for each `*.test.mjs`.

What a file needs of the plans, of the cases in YAML and of a script's Python twin is in the folder
that `given` fills. By hand, one file with the last of these folders kept: `pytest --basetemp=…`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.golden import Case, cases, hold
from tests.js import given, twins
from tests.js.node import run

FOLDER = Path(__file__).parent
FILES = sorted(FOLDER.glob("*.test.mjs"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name.partition(".")[0])
def test_script(file: Path, tmp_path: Path) -> None:
    given.write(file.name.partition(".")[0], tmp_path)
    failed = [one for one in run(file, tmp_path) if one.failure is not None]
    assert not failed, "\n\n".join(f"{one.name}\n{one.failure}" for one in failed)


@pytest.mark.parametrize("case", cases("twins"), ids=lambda case: case.name)
def test_the_python_twin_says_what_the_case_says(case: Case, update_goldens: bool) -> None:
    hold(case, "says", twins.say(case.file.stem, case.said), update_goldens)


def test_every_file_of_data_has_its_tests() -> None:
    assert given.NAMES - {file.name.partition(".")[0] for file in FILES} == set()


SUITE = """
import assert from "node:assert/strict";
import { describe, test } from "node:test";
describe("việc", () => {
  test("xong", () => {});
  test("hỏng <&>", () => assert.equal(1, 2));
  test("bỏ", { skip: true }, () => {});
  test("để sau", { todo: true }, () => {});
});
test("đứng riêng", async () => { throw new Error("vỡ"); });
"""


def told(tmp_path: Path, script: str) -> dict[str, bool]:
    """Return which tests of a script pass, by name."""
    file = tmp_path / "a.test.mjs"
    file.write_text(script, encoding="utf-8")
    return {one.name: one.failure is None for one in run(file, tmp_path)}


def test_what_fails_is_told_by_name(tmp_path: Path) -> None:
    assert told(tmp_path, SUITE) == {
        "việc: xong": True,
        "việc: hỏng <&>": False,
        "việc: bỏ": False,
        "việc: để sau": False,
        "đứng riêng": False,
    }


@pytest.mark.parametrize("script", ["", "import './khong-co.mjs';", "throw new Error('vỡ');", "}"])
def test_a_file_that_tests_nothing_fails(tmp_path: Path, script: str) -> None:
    assert list(told(tmp_path, script).values()) == [False]


def test_a_missing_node_is_a_failure_that_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="libatomic1"):
        run(FILES[0], tmp_path, tmp_path / "node")
