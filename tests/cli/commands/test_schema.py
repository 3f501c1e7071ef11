"""The schema of a plan file is printed."""

from __future__ import annotations

import json

from tests.cli.called import run


def test_schema_is_printed() -> None:
    done = run("schema")
    assert done.exit_code == 0
    assert json.loads(done.stdout)["title"] == "Tệp kế hoạch của Kế hoạch mở"
