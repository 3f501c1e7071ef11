"""The site on one's own machine answers as a server of the site would, and follows changes."""

from __future__ import annotations

import re
import socket
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from generator.cli.serve import SiteServer
from generator.output.policy import POLICY, policy

HOME = "<!doctype html>\n<html><body>\n<p>Trang chủ</p>\n</body></html>\n"
FILES = {
    "index.html": HOME,
    "404.html": "<body>Không thấy trang này</body>",
    "api/chi-tieu.csv": "Tỷ lệ\n",
    "api/plans.json": '["Đức Phổ"]\n',
    "trần.html": "không có thân trang",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


Ask = Callable[..., tuple[HTTPResponse, str]]


@contextmanager
def served(site: Path, base_url: str | None = None) -> Iterator[tuple[SiteServer, Ask]]:
    with SiteServer(site, "127.0.0.1", 0, base_url) as server, server.answering():

        def ask(path: str, method: str = "GET") -> tuple[HTTPResponse, str]:
            with closing(HTTPConnection("127.0.0.1", server.server_port, timeout=10)) as connection:
                connection.request(method, path)
                answer = connection.getresponse()
                return answer, answer.read().decode()

        yield server, ask


@pytest.mark.parametrize(
    ("path", "status", "kind", "text"),
    [
        ("/", 200, "text/html; charset=utf-8", "<p>Trang chủ</p>"),
        ("/index.html?a=b", 200, "text/html; charset=utf-8", "<p>Trang chủ</p>"),
        ("/khong-co/", 404, "text/html; charset=utf-8", "Không thấy trang này"),
        ("/khong-co.html", 404, "text/html; charset=utf-8", "Không thấy trang này"),
        ("/api/", 404, "text/html; charset=utf-8", "Không thấy trang này"),
        ("/api/chi-tieu.csv", 200, "text/csv; charset=utf-8", "Tỷ lệ\n"),
        ("/api/plans.json", 200, "application/json", '["Đức Phổ"]\n'),
        ("/tr%E1%BA%A7n.html", 200, "text/html; charset=utf-8", "không có thân trang"),
    ],
)
def test_answers(site: Path, path: str, status: int, kind: str, text: str) -> None:
    with served(site) as (_, ask):
        answer, body = ask(path)
        head, nothing = ask(path, "HEAD")
    assert (answer.status, answer.getheader("Content-Type")) == (status, kind)
    assert text in body
    assert answer.getheader("Cache-Control") == "no-cache", "a style that changed is fetched anew"
    assert (head.status, nothing) == (status, "")
    assert answer.getheader("Content-Length") == head.getheader("Content-Length")


def test_a_page_is_as_it_was_but_for_one_script_at_its_end(site: Path) -> None:
    with served(site) as (_, ask):
        _, body = ask("/")
        _, bare = ask("/tr%E1%BA%A7n.html")
    found = re.search(r'<script type="module" src="[^"]*"></script>\n(?=</body>)', body)
    assert found
    assert body.replace(found[0], "") == HOME
    assert bare.startswith("không có thân trang<script ")
    assert (site / "index.html").read_text(encoding="utf-8") == HOME, "nothing is written"


def test_files_have_the_types_that_servers_give_them(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also on a machine whose own list of types is empty."""
    monkeypatch.setattr("mimetypes.guess_type", lambda *_path, **_more: (None, None))
    types = {"ics": "text/calendar", "yml": "text/yaml", "md": "text/markdown", "csv": "text/csv"}
    with served(site) as (_, ask):
        for ending, kind in types.items():
            (site / f"a.{ending}").write_text("chữ", encoding="utf-8")
            answer, _ = ask(f"/a.{ending}")
            assert answer.getheader("Content-Type") == f"{kind}; charset=utf-8"


def test_the_policy_holds_here_too(site: Path) -> None:
    with served(site) as (server, ask):
        for name, kind in (
            ("reload.js?0", "javascript"),
            ("strip.js", "javascript"),
            ("strip.css", "css"),
        ):
            answer, _ = ask(f"/.kehoach/{name}")
            assert (answer.status, answer.getheader("Content-Type")) == (
                200,
                f"text/{kind}; charset=utf-8",
            )
        assert ask("/.kehoach/khac.js")[0].status == 404
        for path in ("/", "/khong-co/", "/api/plans.json"):
            assert ask(path)[0].getheader("Content-Security-Policy") == POLICY, path
        server.stand_at(None, policy({"img-src": ["https://anh.vi-du.vn"]}))
        said = ask("/")[0].getheader("Content-Security-Policy") or ""
        assert "img-src 'self' data: https://anh.vi-du.vn;" in said


@pytest.mark.parametrize("base_url", ["https://vi-du.vn/a/b/", "https://vi-du.vn/kế hoạch/"])
def test_the_site_stands_under_its_base_path(site: Path, base_url: str) -> None:
    with served(site, base_url) as (server, ask):
        base = server.address.partition(str(server.server_port))[2]
        assert base in ("/a/b/", "/k%E1%BA%BF%20ho%E1%BA%A1ch/")
        answer, body = ask(base)
        assert (answer.status, f'"{base}.kehoach/reload.js?0"' in body) == (200, True)
        assert ask(f"{base}.kehoach/version")[1] == "0.1"
        for other in ("/", base.rstrip("/")):
            answer, _ = ask(other)
            assert (answer.status, answer.getheader("Location")) == (302, base)
        for outside in ("/index.html", "/api/plans.json", "/.kehoach/version"):
            assert ask(outside)[0].status == 404, outside


def test_a_folder_without_its_slash_is_led_to_the_page(site: Path) -> None:
    with served(site, "https://vi-du.vn/a/") as (_, ask):
        answer, _ = ask("/a/api")
    assert (answer.status, answer.getheader("Location")) == (301, "/a/api/")


def test_nothing_outside_of_the_site_is_served(site: Path) -> None:
    (site / "trong").mkdir()
    (site / "trong" / "index.html").write_text("trong", encoding="utf-8")
    with served(site / "trong") as (_, ask):
        assert ask("/../tr%E1%BA%A7n.html")[0].status == 404
        assert ask("/%2e%2e/api/plans.json")[0].status == 404


def test_a_port_that_is_taken_is_told_at_once(site: Path) -> None:
    with SiteServer(site, "127.0.0.1", 0) as taken, pytest.raises(OSError, match="in use"):
        SiteServer(site, "127.0.0.1", taken.server_port)


@pytest.mark.parametrize(
    ("named", "status"),
    [
        ("127.0.0.1", 200),
        ("localhost:8000", 200),
        ("[::1]:8000", 200),
        ("ke-xau.vn", 421),
        ("ke-xau.vn:8000", 421),
        ("127.0.0.1.ke-xau.vn", 421),
        ("", 421),
        (None, 421),
    ],
)
def test_a_request_that_means_another_machine_is_refused(
    site: Path, named: str | None, status: int
) -> None:
    """A page of elsewhere may let its name lead to this machine, and read what is served here."""
    line = "" if named is None else f"Host: {named}\r\n"
    with served(site) as (server, _):
        for path in ("/", "/.kehoach/version", "/khong-co/"):
            answer = said(server, f"GET {path} HTTP/1.1\r\n{line}\r\n")
            wanted = 404 if status == 200 and path == "/khong-co/" else status
            assert answer.startswith(f"HTTP/1.0 {wanted} ")
            assert ("Trang chủ" in answer) == (status == 200 and path == "/")


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        ("POST / HTTP/1.1\r\nHost: localhost\r\n\r\n", 501),
        ("PUT /a HTTP/1.1\r\nHost: localhost\r\n\r\n", 501),
        ("DELETE / HTTP/1.1\r\nHost: localhost\r\n\r\n", 501),
        ("OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n", 501),
        ("CONNECT a:1 HTTP/1.1\r\nHost: localhost\r\n\r\n", 501),
        ("GET http://localhost/ HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
        ("GET //[::1 HTTP/1.1\r\nHost: localhost\r\n\r\n", 404),
        ("GET http://[::1 HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
        ("GET http://[/ HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
        ("GET //ke-xau.vn/.. HTTP/1.1\r\nHost: localhost\r\n\r\n", 404),
        ("GET /%00 HTTP/1.1\r\nHost: localhost\r\n\r\n", 404),
        ("GET /x" + "y" * 5000 + " HTTP/1.1\r\nHost: localhost\r\n\r\n", 404),
        ("GET /x" + "y" * 9000 + " HTTP/1.1\r\nHost: localhost\r\n\r\n", 414),
        ("GET /" + "y" * 70000, 414),
        ("GET / HTTP/1.1\r\nHost: localhost\r\n" + "A: b\r\n" * 200 + "\r\n", 431),
        ("GET / HTTP/9.9\r\nHost: localhost\r\n\r\n", 505),
        ("GET / XYZ\r\n\r\n", 400),
        ("một hai ba bốn\r\n\r\n", 400),
    ],
)
def test_odd_requests(site: Path, request_: str, status: int) -> None:
    with served(site) as (server, ask):
        answer = said(server, request_)
        assert ask("/")[0].status == 200, "the server goes on"
    assert answer.startswith(f"HTTP/1.0 {status} ") or f"Error code: {status}" in answer
    assert "Traceback" not in answer


def test_no_list_of_files_and_no_dot_file(site: Path) -> None:
    (site / ".bi-mat").write_text("bí mật", encoding="utf-8")
    with served(site) as (_, ask):
        for path in ("/.bi-mat", "/%2ebi-mat", "/api/", "/api/.", "/api/..", "/api/%2e%2e/.bi-mat"):
            answer, body = ask(path)
            assert answer.status == 404, path
            assert "bí mật" not in body
            assert "chi-tieu.csv" not in body


def test_where_nothing_is_built_yet_that_is_said(site: Path) -> None:
    empty = site / "chua-dung"
    with served(empty, "https://vi-du.vn/a/") as (server, ask):
        for path in ("/a/", "/a/ke-hoach/", "/khac"):
            answer, body = ask(path)
            assert (answer.status, "Chưa dựng được trang" in body) == (503, True)
            assert '"/a/.kehoach/reload.js?0"' in body, "it loads anew once the site is built"
        empty.mkdir()
        (empty / "index.html").write_text(HOME, encoding="utf-8")
        server.stand_at("https://vi-du.vn/b/")
        assert ask("/b/")[0].status == 200


@contextmanager
def connected(server: SiteServer) -> Iterator[socket.socket]:
    with socket.create_connection(("127.0.0.1", server.server_port), timeout=10) as connection:
        yield connection


def said(server: SiteServer, words: str) -> str:
    """Send bytes as they are; return everything that comes back."""
    with connected(server) as connection:
        with suppress(ConnectionError):  # the answer may come before all was sent
            connection.sendall(words.encode())
            connection.shutdown(socket.SHUT_WR)
        answer = b""
        with suppress(ConnectionError):
            while part := connection.recv(65536):
                answer += part
        return answer.decode()
