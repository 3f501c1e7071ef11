"""Which host and which file a request may ask for."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli.asked import file_asked, is_our_host, page_asked


@pytest.mark.parametrize(
    ("named", "host", "ours"),
    [
        (["127.0.0.1:8000"], "127.0.0.1", True),
        (["localhost"], "127.0.0.1", True),
        (["LOCALHOST:8000"], "127.0.0.1", True),
        (["[::1]:8000"], "127.0.0.1", True),
        (["may-toi.lan:8000"], "may-toi.lan", True),
        (["may-toi.lan:8000"], "May-Toi.lan", True),
        (["192.168.1.5:8000"], "0.0.0.0", True),
        (["[fe80::1]"], "::", True),
        (["ke-xau.vn"], "127.0.0.1", False),
        (["ke-xau.vn"], "0.0.0.0", False),
        (["192.168.1.5:8000"], "127.0.0.1", False),
        (["localhost.ke-xau.vn"], "127.0.0.1", False),
        (["localhost@ke-xau.vn"], "127.0.0.1", False),
        (["ke-xau.vn#localhost"], "127.0.0.1", False),
        (["127.0.0.1:8000:9"], "127.0.0.1", False),
        (["127.0.0.1:abc"], "127.0.0.1", False),
        (["[::1"], "127.0.0.1", False),
        (["[12345::]"], "::", False),
        ([""], "", False),
        ([], "127.0.0.1", False),
        (["localhost", "ke-xau.vn"], "127.0.0.1", False),
    ],
)
def test_hosts(named: list[str], host: str, ours: bool) -> None:
    assert is_our_host(named, host) == ours


@pytest.mark.parametrize(
    ("path", "file"),
    [
        ("/a/", ""),
        ("/a/b.txt", "b.txt"),
        ("/a/ke-hoach/x", "ke-hoach/x"),
        ("/a/tr%E1%BA%A7n.html", "trần.html"),
        ("/a/a%20b.csv", "a b.csv"),
        ("/a/100%.csv", "100%.csv"),
    ],
)
def test_files_below_the_site(path: str, file: str, tmp_path: Path) -> None:
    (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / file).touch()
    assert file_asked(path, "/a/", tmp_path) == tmp_path / file


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/b/x.html",
        "/a/../x.html",
        "/a/%2e%2e/x.html",
        "/a/x/%2E./y",
        "/a/..%2fx.html",
        "/a/x%2f..%2f..%2fy",
        "/a/x%5c..%5cy",
        "/a/.env",
        "/a/.git/config",
        "/a/%2egit/config",
        "/a/./x.html",
        "/a//x.html",
        "/a//etc/passwd",
        "/a///",
        "/a/x%00.html",
        "/a/x%0d%0ay",
        "/a/%ff.html",
        "/a/%c0%ae%c0%ae/x",
        "/a/%E2%80%AEx.html",
        "/a/lien-ket",
        "/a/vong/x",
        "/a/" + "x" * 5000 + "/y",
    ],
)
def test_what_leads_nowhere(path: str, tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (tmp_path / "x.html").write_text("ngoài", encoding="utf-8")
    (site / "lien-ket").symlink_to(tmp_path / "x.html")
    (site / "vong").symlink_to("vong")
    for inside in ("y", "x.html", ".env", ".git/config", "etc/passwd", "x\u202e.html", "x\\..\\y"):
        (site / inside).parent.mkdir(exist_ok=True)
        (site / inside).write_text("trong", encoding="utf-8")
    assert file_asked(path, "/a/", site) is None


@pytest.mark.parametrize(
    ("path", "page"),
    [
        ("/a/", ""),
        ("/a/index.html", ""),
        ("/a/ke-hoach/", "ke-hoach/"),
        ("/a/ke-hoach", "ke-hoach/"),
        ("/a/ke-hoach/x/index.html", "ke-hoach/x/"),
        ("/a/v1.0/", "v1.0/"),
        ("/a/tr%E1%BA%A7n/", "trần/"),
        ("/a/v1.0", None),
        ("/a/api/plans.json", None),
        ("/a/x.html", None),
        ("/khac/", None),
        ("/a//x/", None),
        ("/a/../x/", None),
        ("/a/%2e%2e/x/", None),
        ("/a/.git/", None),
        ("/a/x%2fy/", None),
        ("/a/%ff/", None),
    ],
)
def test_pages_of_the_site(path: str, page: str | None) -> None:
    assert page_asked(path, "/a/") == page
