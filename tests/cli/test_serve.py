"""The site on one's own machine answers as a server of the site would."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from http.client import HTTPConnection
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest

from generator.cli.serve import _Handler


@pytest.fixture
def server(tmp_path: Path) -> Iterator[HTTPConnection]:
    (tmp_path / "index.html").write_text("Trang chủ", encoding="utf-8")
    (tmp_path / "404.html").write_text("Không thấy trang này", encoding="utf-8")
    running = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(tmp_path)))
    threading.Thread(target=running.serve_forever, daemon=True).start()
    with closing(HTTPConnection("127.0.0.1", running.server_port)) as connection:
        yield connection
    running.shutdown()
    running.server_close()


@pytest.mark.parametrize(
    ("method", "path", "status", "text"),
    [
        ("GET", "/", 200, "Trang chủ"),
        ("GET", "/khong-co/", 404, "Không thấy trang này"),
        ("HEAD", "/khong-co/", 404, ""),
    ],
)
def test_answers(server: HTTPConnection, method: str, path: str, status: int, text: str) -> None:
    server.request(method, path)
    answer = server.getresponse()
    assert (answer.status, answer.read().decode()) == (status, text)
