"""The samples of the guide for servers, by the servers themselves, as Debian has them."""

from __future__ import annotations

import gzip
import http.client
import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.model.urls import encoded
from generator.output.policy import FRAMED_POLICY, POLICY
from tests.folders import ROOT
from tests.servers import MODULES, PROGRAMS, find, lacks_module, missing
from tests.site_fixture import ADDRESS, built_site
from tests.test_docs import fenced

DEPLOYING = ROOT / "docs" / "deploying.md"
SITE = "/ke-hoach-mo/"
HASH = "0123456789abcdef" * 2
WORDS = "Kế hoạch của xã Mẫu. " * 100
ALWAYS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
}
# What is better than gzip, where the server's package or module is there.
BETTER = {"nginx": "br", "caddy": "zstd", "apache": "br"}
KEPT = "public, max-age=31536000, immutable"
TYPES = {
    "index.html": "text/html; charset=utf-8",
    f"assets/{HASH}/css/kehoach.css": "text/css; charset=utf-8",
    f"assets/{HASH}/js/trang.js": "text/javascript; charset=utf-8",
    f"assets/{HASH}/fonts/chu.woff2": "font/woff2",
    "assets/stylesheets/main.0a1b2c3d.min.css": "text/css; charset=utf-8",
    "assets/stylesheets/rieng.css": "text/css; charset=utf-8",
    "assets/images/favicon.svg": "image/svg+xml; charset=utf-8",
    "assets/muc-luc.json": "application/json; charset=utf-8",
    "api/plans.json": "application/json; charset=utf-8",
    "api/plans.csv": "text/csv; charset=utf-8",
    "api/plans.jsonld": "application/ld+json; charset=utf-8",
    "api/catalog.ttl": "text/turtle; charset=utf-8",
    "ke-hoach/xa-mau/xa-mau.yml": "text/yaml; charset=utf-8",
    "ke-hoach/xa-mau/xa-mau.yaml": "text/yaml; charset=utf-8",
    "ke-hoach/xa-mau/nguồn 50% #1?.txt": "text/plain; charset=utf-8",
    "ke-hoach/xa-mau/lich.ics": "text/calendar; charset=utf-8",
    "ke-hoach/xa-mau/ghi-chu.md": "text/markdown; charset=utf-8",
    "thay-doi/atom.xml": "application/atom+xml; charset=utf-8",
    "sitemap.xml": "text/xml; charset=utf-8",
}
# Search reads stretches of these.
RANGED = (f"tim-kiem/{HASH}/muc/0/0.bin", f"tim-kiem/{HASH}/chu/0/0.txt")
# Versions stand in folders of 40 letters and digits, and may change.
FRAMED = "nhung/ke-hoach/xa-mau/index.html"
ASKED_AGAIN = f"ke-hoach/xa-mau/phien-ban/{'a1' * 20}/index.html"


@dataclass(frozen=True)
class Answer:
    """What a server said: names of headers in lower case."""

    status: int
    headers: dict[str, str]
    body: bytes


Ask = Callable[..., Answer]


def sample(name: str) -> str:
    """The guide's sample for a server."""
    (text,) = fenced(DEPLOYING, name)
    return text


def run_nginx(folder: Path, www: Path, port: int) -> list[str]:
    shutil.copy("/etc/nginx/mime.types", folder)
    text = sample("nginx").replace("listen 80;", f"listen 127.0.0.1:{port};")
    if not lacks_module("nginx"):
        text = re.sub(r"^    # ((?:brotli|    \w).*)", r"    \1", text, flags=re.MULTILINE)
    (folder / "site.conf").write_text(text.replace("/srv/www", str(www)), "utf-8")
    loaded = "" if lacks_module("nginx") else f"load_module {MODULES['nginx']};"
    user = "user root;" if os.geteuid() == 0 else ""
    temporary = " ".join(
        f"{kind}_temp_path {folder}/{kind};"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (folder / "nginx.conf").write_text(
        f"{loaded} {user} daemon off; worker_processes 1; pid {folder}/pid; events {{}}\n"
        f"http {{ access_log off; {temporary} include {folder}/site.conf; }}\n",
        "utf-8",
    )
    return ["-p", str(folder), "-e", str(folder / "log"), "-c", str(folder / "nginx.conf")]


def run_caddy(folder: Path, www: Path, port: int) -> list[str]:
    text = sample("caddy").replace("vi-du.vn {", f"http://127.0.0.1:{port} {{")
    head = "{\n\tadmin off\n\tauto_https off\n}\n"
    (folder / "Caddyfile").write_text(head + text.replace("/srv/www", str(www)), "utf-8")
    return ["run", "--adapter", "caddyfile", "--config", str(folder / "Caddyfile")]


def run_apache(folder: Path, www: Path, port: int) -> list[str]:
    text = sample("apache").replace("*:80", f"127.0.0.1:{port}").replace("/srv/www", str(www))
    modules = ["mpm_event", "authz_core", "alias", "deflate", "dir", "filter", "headers", "mime"]
    if Path("/usr/lib/apache2/modules/mod_brotli.so").exists():
        modules.append("brotli")
    lines = [
        *(f"LoadModule {one}_module /usr/lib/apache2/modules/mod_{one}.so" for one in modules),
        *(f"ServerRoot {folder}", "ServerName vi-du.vn", f"Listen 127.0.0.1:{port}"),
        *(f"PidFile {folder}/pid", f"ErrorLog {folder}/log", "TypesConfig /etc/mime.types"),
        *(["User www-data", "Group www-data"] if os.geteuid() == 0 else []),
    ]
    (folder / "apache.conf").write_text("\n".join(lines) + f"\n{text}", "utf-8")
    return ["-f", str(folder / "apache.conf"), "-DFOREGROUND"]


RUN = {"nginx": run_nginx, "caddy": run_caddy, "apache": run_apache}


@pytest.fixture(scope="module", params=sorted(PROGRAMS))
def ask(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    """Serve a small site by the guide's sample; what is returned asks for a path."""
    program = find(request.param)
    if program is None:
        pytest.skip(missing(request.param))
    folder = tmp_path_factory.mktemp(request.param)
    www = laid_out(folder / "www")
    for one in (folder, *folder.parents):
        found = one.stat()
        if found.st_uid == os.geteuid() and not found.st_mode & 1:
            one.chmod(found.st_mode | 0o055)  # a server of root's answers as another user
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = RUN[request.param](folder, www, port)
    homes = dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"), str(folder))
    with (folder / "said").open("wb") as said:
        server = subprocess.Popen(
            [program, *words], stdout=said, stderr=said, env=os.environ | homes
        )
    try:
        wait_for(port, server, folder)
        yield lambda path, **headers: asked(port, path, headers)
    finally:
        server.terminate()
        server.wait(20)


def laid_out(www: Path) -> Path:
    for name in (*TYPES, *RANGED, ASKED_AGAIN, FRAMED, ".an.txt", "a/.an/b.txt"):
        path = www / "ke-hoach-mo" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(WORDS, "utf-8")
    (www / "ke-hoach-mo/404.html").write_text("<h1>Không có trang này</h1>" + WORDS, "utf-8")
    (www / "ke-hoach-mo/nhung/index.html").write_text("<h1>không còn ở đây</h1>", "utf-8")
    (www / ".ke-hoach-mo-ab12").mkdir()
    (www / ".ke-hoach-mo-ab12/index.html").write_text(WORDS, "utf-8")
    return www


def wait_for(port: int, server: subprocess.Popen[bytes], folder: Path) -> None:
    for _ in range(200):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            assert server.poll() is None, (folder / "said").read_text()
            time.sleep(0.05)
        else:
            return
    raise AssertionError("the server does not listen")


def asked(port: int, path: str, headers: dict[str, str]) -> Answer:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request("GET", path, headers={"Host": f"127.0.0.1:{port}", **sent})
    answer = connection.getresponse()
    found = Answer(
        answer.status, {name.lower(): said for name, said in answer.getheaders()}, answer.read()
    )
    connection.close()
    return found


def way(name: str) -> str:
    """The address of a file, as the pages of the site write it."""
    return SITE + encoded(name)


def in_order(media_type: str) -> str:
    return re.sub(r"\s*;\s*charset=", "; charset=", media_type).lower()


def without_always(answer: Answer) -> dict[str, str | None]:
    return {name: answer.headers.get(name) for name in ALWAYS}


@pytest.mark.parametrize("name", TYPES)
def test_a_file_has_its_type_and_says_that_it_is_utf8(ask: Ask, name: str) -> None:
    answer = ask(way(name))
    assert (answer.status, answer.body.decode()) == (200, WORDS)
    said = in_order(answer.headers["content-type"])
    assert said.replace("application/javascript", "text/javascript") == TYPES[name]


@pytest.mark.parametrize("name", [*TYPES, "404.html", "khong/co", "", "ke-hoach/", "ke-hoach"])
def test_every_answer_has_every_header_once(ask: Ask, name: str) -> None:
    assert without_always(ask(way(name))) == ALWAYS


def test_what_may_change_is_asked_for_again(ask: Ask) -> None:
    for name in (*TYPES, ASKED_AGAIN, "", "khong-co", f"assets/{HASH}/khong-co.js"):
        kept = name in TYPES and (HASH in name or "0a1b2c3d" in name)
        assert ask(way(name)).headers["cache-control"] == (KEPT if kept else "no-cache"), name


@pytest.mark.parametrize("coding", ["identity", "gzip"])
def test_what_is_the_same_is_not_sent_again(ask: Ask, coding: str) -> None:
    for name in ("index.html", "api/plans.json", f"assets/{HASH}/css/kehoach.css"):
        first = ask(way(name), Accept_Encoding=coding)
        again = ask(way(name), Accept_Encoding=coding, If_None_Match=first.headers["etag"])
        assert (again.status, again.body) == (304, b"")
        assert again.headers["cache-control"] == first.headers["cache-control"]


def test_text_is_compressed_and_fonts_are_not(ask: Ask) -> None:
    for name, kind in TYPES.items():
        answer = ask(way(name), Accept_Encoding="gzip")
        assert (answer.headers.get("content-encoding") == "gzip") == ("woff2" not in kind), name
        if "woff2" not in kind:
            assert gzip.decompress(answer.body).decode() == WORDS
            assert "accept-encoding" in answer.headers["vary"].lower()


def test_who_takes_better_than_gzip_gets_it(ask: Ask, request: pytest.FixtureRequest) -> None:
    server = request.node.callspec.params["ask"]
    if lacking := lacks_module(server):
        pytest.skip(lacking)
    for name, kind in TYPES.items():
        answer = ask(way(name), Accept_Encoding=f"gzip, {BETTER[server]}")
        coding = answer.headers.get("content-encoding")
        assert coding == (None if "woff2" in kind else BETTER[server]), name
        if coding:
            assert len(answer.body) < len(WORDS.encode()) / 5
            again = ask(way(name), Accept_Encoding=coding, If_None_Match=answer.headers["etag"])
            assert again.status == 304, name


@pytest.mark.parametrize("name", RANGED)
def test_a_range_is_answered_with_it_alone(ask: Ask, name: str) -> None:
    answer = ask(way(name), Accept_Encoding="identity", Range="bytes=10-19")
    assert (answer.status, answer.body) == (206, WORDS.encode()[10:20])
    assert answer.headers["content-range"] == f"bytes 10-19/{len(WORDS.encode())}"
    assert answer.headers["cache-control"] == KEPT


@pytest.mark.parametrize(
    "path", ["khong/co/trang", "khong-co.csv", "khong-co.json", "a/khong-co.ics"]
)
def test_a_missing_page_is_told_at_any_depth(ask: Ask, path: str) -> None:
    answer = ask(SITE + path)
    assert answer.status == 404
    assert in_order(answer.headers["content-type"]) == "text/html; charset=utf-8"
    assert "Không có trang này" in answer.body.decode()


def test_other_sites_read_the_open_data_alone(ask: Ask) -> None:
    name = "access-control-allow-origin"
    for path in TYPES:
        said = ask(way(path), Origin="https://khac.vn").headers.get(name)
        assert said == ("*" if path.startswith("api/") else None), path


def test_what_begins_with_a_dot_is_not_given(ask: Ask) -> None:
    for path in (
        "/.ke-hoach-mo-ab12/",
        "/.ke-hoach-mo-ab12/index.html",
        f"{SITE}.an.txt",
        f"{SITE}a/.an/b.txt",
    ):
        assert ask(path).status == 404, path


def test_a_folder_leads_to_its_page_and_is_not_listed(ask: Ask) -> None:
    assert ask(SITE).status == 200
    moved = ask(f"{SITE}ke-hoach/xa-mau/phien-ban/{'a1' * 20}")
    assert moved.status in (301, 302, 308)
    assert moved.headers["location"].endswith(f"/phien-ban/{'a1' * 20}/")
    assert ask(f"{SITE}ke-hoach/").status in (403, 404)


def test_the_policy_of_the_guide_is_that_of_the_pages() -> None:
    text = DEPLOYING.read_text("utf-8")
    policies = re.findall(r'"(default-src [^"]+)"', text)
    assert sorted(policies) == sorted([POLICY, FRAMED_POLICY] * 3)


def test_a_file_of_headers_says_what_servers_say() -> None:
    """For hosts that read one: a pattern, and below it the headers of what it meets."""
    rules: dict[str, dict[str, str]] = {}
    pattern = ""
    for line in sample("headers").splitlines():
        if line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            rules[pattern][name.lower()] = value
        else:
            pattern = line
            rules[pattern] = {}
    no_frame = {"content-security-policy": "frame-ancestors 'none'"}
    assert rules.pop("/*") == ALWAYS | {"content-security-policy": FRAMED_POLICY}
    assert rules["/api/*"].pop("access-control-allow-origin") == "*"
    assert all(said == no_frame for said in rules.values())
    # What several patterns say is joined: all pages but those for frames forbid one.
    pages = {path.relative_to(built_site(ADDRESS)).parts[0] for path in pages_of_the_site()}
    pages -= {"nhung", "404.html", "index.html"}
    assert rules.keys() == {"/", "/index.html", "/api/*", *(f"/{page}/*" for page in pages)}


def pages_of_the_site() -> list[Path]:
    return [path for path in built_site(ADDRESS).rglob("*.html") if path.is_file()]


def test_pages_for_frames_alone_may_be_framed(ask: Ask) -> None:
    framed = ALWAYS | {"content-security-policy": FRAMED_POLICY}
    for path in (FRAMED, "nhung/ke-hoach/xa-mau/", "nhung/"):
        answer = ask(way(path))
        assert (answer.status, without_always(answer)) == (200, framed), path
    for path in ("ke-hoach/xa-mau/nhung/", "nhung-khac/", "nhung/..%2findex.html"):
        assert without_always(ask(SITE + path)) == ALWAYS, path


def test_what_is_framed_and_gone_is_told_in_the_frame(ask: Ask) -> None:
    """By a page that may be framed: of any other a browser would show nothing there."""
    for path in ("nhung/ke-hoach/khong-co/", "nhung/khong-co"):
        answer = ask(way(path))
        assert answer.status == 404
        assert answer.headers["content-security-policy"] == FRAMED_POLICY
        assert "không còn ở đây" in answer.body.decode()
