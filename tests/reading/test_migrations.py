"""Plan files of every version of the schema are still read."""

from __future__ import annotations

import pytest

from generator.problems import Problem
from generator.reading.migrations import migrate
from generator.reading.plans import read_plan
from generator.schema.plan import SCHEMA_VERSION
from tests.golden import CASES


@pytest.mark.parametrize("version", range(1, SCHEMA_VERSION + 1))
def test_a_file_of_each_version_is_read(version: int) -> None:
    data = (CASES / "schema" / f"{version}.yml").read_bytes()
    assert f"schema: {version}\n".encode() in data
    problems: list[Problem] = []
    record = read_plan(data, f"{version}.yml", problems)
    assert problems == []
    assert record
    assert (record.form.schema_, record.form.id) == (SCHEMA_VERSION, "mau")


def test_steps_lead_one_version_on_each() -> None:
    steps = {1: lambda data: {**data, "a": "x"}, 2: lambda data: {"b": data["a"]}}
    assert migrate({"schema": "1"}, steps, 3) == {"b": "x", "schema": "3"}
    assert migrate({"schema": "2", "a": "y"}, steps, 3) == {"b": "y", "schema": "3"}


@pytest.mark.parametrize(
    "data",
    [{"schema": "4"}, {"schema": "0"}, {"schema": "x"}, {"schema": "9" * 5000}, {}, ["x"], None],
)
def test_what_no_step_leads_from_stays_as_it_is(data: object) -> None:
    assert migrate(data, {1: dict, 2: dict}, 3) == data  # type: ignore[arg-type]
