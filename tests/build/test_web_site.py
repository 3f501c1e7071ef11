"""A site at an address: what a browser gets, from a server that may do whatever it likes."""

from __future__ import annotations

import gzip
import hashlib
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from generator.build import web_site
from generator.build.web_site import UnreadError, WebSite

Answer = Callable[[BaseHTTPRequestHandler], None]


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "*")


@contextmanager
def serving(answer: Answer) -> Iterator[tuple[str, list[str]]]:
    """Serve whatever `answer` sends; yields the address and the paths that were asked for."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            asked.append(self.path)
            answer(self)

        def log_message(self, format: str, *words: Any) -> None:
            """Say nothing."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: Any, client_address: Any) -> None:
            """Whoever stops to read is no error."""

    server = Server(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/a", asked
    finally:
        server.shutdown()
        server.server_close()


def send(to: BaseHTTPRequestHandler, status: int, body: bytes = b"", **headers: str) -> None:
    to.send_response(status)
    for name, value in {"Content-Length": str(len(body)), **headers}.items():
        to.send_header(name.replace("_", "-"), value)
    to.end_headers()
    to.wfile.write(body)


def sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


FILES = {"/a/": b"trang", "/a/b/": b"b", "/a/%E1%BB%87%20%3F%23.txt": b"e", "/a/l/index.htm": b"c"}


def test_files_are_asked_for_as_a_reader_does() -> None:
    def answer(to: BaseHTTPRequestHandler) -> None:
        body = FILES.get(to.path)
        send(to, 404 if body is None else 200, body or b"khong co")

    with serving(answer) as (address, asked):
        paths = ["index.html", "b/index.html", "ệ ?#.txt", "l/index.htm", "x"]
        found = WebSite(address).inventory(paths)
    assert found.unread == {}
    assert found.hashes == {
        "index.html": sha(b"trang"), "b/index.html": sha(b"b"), "ệ ?#.txt": sha(b"e"),
        "l/index.htm": sha(b"c"),
    }  # fmt: skip
    assert sorted(asked) == sorted([*FILES, "/a/x"])


def test_connections_are_kept() -> None:
    """A site of 100,000 files is not greeted 100,000 times; a file that is missing costs one."""
    connections: set[int] = set()

    def answer(to: BaseHTTPRequestHandler) -> None:
        connections.add(to.client_address[1])
        send(to, 404 if to.path == "/a/7" else 200, to.path.encode())

    with serving(answer) as (address, asked):
        found = WebSite(address).inventory([f"{n}" for n in range(100)])
    assert (len(found.hashes), len(asked)) == (99, 100)
    assert len(connections) <= web_site.ASKED_AT_ONCE + 1


def test_what_is_sent_compressed_is_held_against_as_it_was() -> None:
    def answer(to: BaseHTTPRequestHandler) -> None:
        assert to.headers["Accept-Encoding"] == "gzip"
        assert to.headers["Cache-Control"] == "no-cache"
        send(to, 200, gzip.compress(b"x" * 999), Content_Encoding="gzip")

    with serving(answer) as (address, _):
        assert WebSite(address).inventory(["a.html"]).hashes == {"a.html": sha(b"x" * 999)}


def test_a_move_within_the_site_is_followed() -> None:
    def answer(to: BaseHTTPRequestHandler) -> None:
        if to.path == "/a/404.html":
            send(to, 308, Location="/a/404")
        else:
            send(to, 200, to.path.encode())

    with serving(answer) as (address, _):
        assert WebSite(address).read("404.html", 99) == b"/a/404"


@pytest.mark.parametrize(
    "where",
    [
        "http://127.0.0.1:9/", "https://vi-du.vn/a/", "//vi-du.vn/", "file:///etc/passwd",
        "ftp://127.0.0.1/", "http://[::1", "http://localhost:{port}/", "https://127.0.0.1:{port}/",
        "gopher://127.0.0.1:{port}/", "http://nguoi@vi-du.vn/",
    ],
)  # fmt: skip
def test_nobody_is_led_elsewhere(where: str) -> None:
    def answer(to: BaseHTTPRequestHandler) -> None:
        send(to, 302, Location=where.replace("{port}", to.headers["Host"].rpartition(":")[2]))

    with serving(answer) as (address, asked):
        with pytest.raises(UnreadError):
            WebSite(address).read("api/build.json", 99)
        assert len(asked) == 1


def test_a_circle_of_moves_has_an_end() -> None:
    with serving(lambda to: send(to, 301, Location=f"{to.path}x")) as (address, asked):
        with pytest.raises(UnreadError, match="vòng quanh"):
            WebSite(address).read("a", 99)
        assert len(asked) == web_site.MOST_REDIRECTS + 1


def _endless(to: BaseHTTPRequestHandler) -> None:
    to.send_response(200)
    to.send_header("Connection", "close")
    to.end_headers()
    to.close_connection = True
    while True:
        to.wfile.write(b"x" * 65536)


def _bomb(to: BaseHTTPRequestHandler) -> None:
    send(to, 200, gzip.compress(b"\0" * 30_000_000), Content_Encoding="gzip")


def _cut(to: BaseHTTPRequestHandler) -> None:
    send(to, 200, b"abc", Content_Length="999")
    to.close_connection = True


def _hangs_up(to: BaseHTTPRequestHandler) -> None:
    to.close_connection = True


def _no_gzip(to: BaseHTTPRequestHandler) -> None:
    send(to, 200, b"abc", Content_Encoding="gzip")


def _no_http(to: BaseHTTPRequestHandler) -> None:
    to.wfile.write(b"\x16\x03\x01 SSH-2.0\r\n\r\n")
    to.close_connection = True


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (_endless, "lớn quá"), (_bomb, "lớn quá"), (_cut, "không tải được"),
        (_hangs_up, "không tải được"), (_no_gzip, "không tải được"), (_no_http, "không tải được"),
        (lambda to: send(to, 200, b"x", Content_Encoding="br"), "nén theo cách lạ: br"),
        (lambda to: send(to, 503, Retry_After="9999"), "503"), (lambda to: send(to, 302), "302"),
        (lambda to: send(to, 206, b"x"), "206"),
    ],
)  # fmt: skip
def test_what_is_no_answer_is_told(
    answer: Answer, why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(web_site, "MOST_BYTES", 1_000_000)
    with serving(answer) as (address, _):
        found = WebSite(address).inventory(["a"])
    assert found.hashes == {}
    assert why in found.unread["a"]


def test_who_drips_or_is_silent_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    over = threading.Event()

    def drip(to: BaseHTTPRequestHandler) -> None:
        to.send_response(200)
        to.send_header("Content-Length", "999")
        to.end_headers()
        while not over.wait(0.05):
            to.wfile.write(b"x")

    monkeypatch.setattr(web_site, "WHOLE", 0.2)
    monkeypatch.setattr(web_site, "READ", 0.3)
    with serving(drip) as (address, _):
        assert "chậm quá" in WebSite(address).inventory(["a"]).unread["a"]
        over.set()

    def drip_a_head(to: BaseHTTPRequestHandler) -> None:
        while not over.wait(0.05):
            to.wfile.write(b"H")

    over.clear()
    with serving(drip_a_head) as (address, _):
        assert "không tải được" in WebSite(address).inventory(["a"]).unread["a"]
        over.set()
    with serving(lambda _: time.sleep(1)) as (address, _):
        assert "không tải được" in WebSite(address).inventory(["a"]).unread["a"]


def test_a_server_that_gives_nothing_is_not_asked_for_everything() -> None:
    with serving(lambda to: send(to, 500)) as (address, asked):
        found = WebSite(address).inventory([f"{n}.html" for n in range(1000)])
    assert len(found.unread) == 1000
    assert len(asked) == web_site.PATIENCE * web_site.ASKED_AT_ONCE
    assert list(found.unread.values())[-1] == "không hỏi nữa"


def test_nobody_listens() -> None:
    with serving(lambda to: send(to, 200)) as (address, _):
        pass
    with pytest.raises(UnreadError, match="không tải được"):
        WebSite(address).read("a", 99)


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/", "ftp://vi-du.vn/", "http://", "http:///a", "https://[::1", "http://a:b/",
        "http://a:99999/", "http://a:0/", "http://ai:mat-khau@vi-du.vn/", "http://@vi-du.vn/",
        "http://vi-du.vn/?a=b", "http://vi-du.vn/#a", "http://vi-du.vn/\n", "http://vi\u202e-du.vn",
        "javascript://x/", "://", "HTTP ://x",
    ],
)  # fmt: skip
def test_addresses_that_are_none(address: str) -> None:
    with pytest.raises(ValueError, match=r"[à-ỹđ]"):
        WebSite(address)


@pytest.mark.parametrize(
    ("address", "root"),
    [
        ("https://vi-du.vn", "https://vi-du.vn/"),
        ("https://vi-du.vn/a/b/", "https://vi-du.vn/a/b/"),
        ("HTTP://[::1]:8000/a//", "HTTP://[::1]:8000/a/"),
    ],
)
def test_addresses_of_a_site(address: str, root: str) -> None:
    assert WebSite(address).address == root


def test_a_proxy_is_gone_through_as_the_machine_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("no_proxy")
    with serving(lambda to: send(to, 200, to.path.encode())) as (address, _):
        monkeypatch.setenv("http_proxy", address.removesuffix("/a"))
        assert WebSite("http://vi-du.vn/x").read("b", 99) == b"http://vi-du.vn/x/b"
