"""A port that cannot be had is told before anything is built."""

from __future__ import annotations

import socket
from pathlib import Path

from tests.cli.test_preview import serve


def test_a_port_that_is_taken_is_told_before_anything_is_built(plans: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = serve(plans, port)
    assert done.exit_code == 2
    assert f"--port: không mở được 127.0.0.1:{port}" in done.stderr
    assert "chọn cổng khác" in done.stderr
    assert not (plans.parent / "site").exists()
