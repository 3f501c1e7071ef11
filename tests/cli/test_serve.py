"""The site on one's own machine answers as a server of the site would, and follows changes."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from generator.cli import serve
from generator.cli.serve import SiteServer, rebuild_on_change

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
    found = re.search(r"<script>\n.*?</script>\n(?=</body>)", body, re.DOTALL)
    assert found
    assert body.replace(found[0], "") == HOME
    assert bare.startswith("không có thân trang<script>")
    assert (site / "index.html").read_text(encoding="utf-8") == HOME, "nothing is written"


@pytest.mark.parametrize("base_url", ["https://vi-du.vn/a/b/", "https://vi-du.vn/kế hoạch/"])
def test_the_site_stands_under_its_base_path(site: Path, base_url: str) -> None:
    with served(site, base_url) as (server, ask):
        base = server.address.partition(str(server.server_port))[2]
        assert base in ("/a/b/", "/k%E1%BA%BF%20ho%E1%BA%A1ch/")
        answer, body = ask(base)
        assert (answer.status, f'"{base}.kehoach/version"' in body) == (200, True)
        assert ask(f"{base}.kehoach/version")[1] == "0"
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


def test_pages_are_new_after_a_good_build_only(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Three changes; the second leaves a build that fails."""
    outcomes = iter([True, False, True])
    monkeypatch.setattr(serve, "watch", lambda *_: iter([set(), set(), set()]))
    with served(site) as (server, ask):
        versions = []

        def rebuild() -> bool:
            versions.append(ask("/.kehoach/version")[1])
            return next(outcomes)

        rebuild_on_change(server, [site], rebuild)
        assert [*versions, ask("/.kehoach/version")[1]] == ["0", "1", "1", "2"]


def test_a_change_below_what_is_watched_builds_again(site: Path) -> None:
    watched = site / "theme" / "assets"
    watched.mkdir(parents=True)

    over = threading.Event()

    def rebuild() -> bool:
        raise KeyboardInterrupt  # what Ctrl+C does in the middle of a build

    def touch() -> None:
        while not over.wait(0.2):
            (watched / "a.css").write_text("p {}", encoding="utf-8")

    touching = threading.Thread(target=touch)
    with served(site) as (server, _):
        touching.start()
        try:
            with pytest.raises(KeyboardInterrupt):
                rebuild_on_change(server, [site / "theme"], rebuild)
        finally:
            over.set()
            touching.join()
