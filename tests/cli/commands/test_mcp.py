"""A folder that is no site, or a machine without the SDK, is wrong use."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli.commands import mcp
from tests.cli.called import run


def test_what_is_no_site_is_wrong_use(tmp_path: Path) -> None:
    done = run("mcp", "--site", tmp_path)
    assert done.exit_code == 2
    assert "không đọc được api/build.json" in " ".join(done.output.split())


def test_without_the_sdk_the_cure_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mcp, "missing", lambda: "chưa cài phần cho trợ lý")
    done = run("mcp")
    assert done.exit_code == 2
    assert "chưa cài phần cho trợ lý" in done.output
