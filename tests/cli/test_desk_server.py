"""The desk answers one browser: no other site, no other name, nothing beyond its own files."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from types import SimpleNamespace

import pytest

from generator.cli import desk_server
from generator.cli.desk_server import ASSETS, MOST_SAID, DeskServer
from generator.language import speaking
from tests.desk_sitting import plans_with_draft, session_of, sitting
from tests.language.made_up import CODE, made_up

ACTOR = ["body", 3, "text", 0, "actors", 0]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskServer]:
    with sitting(plans_with_draft(tmp_path)) as server:
        yield server


def ask(
    desk: DeskServer, path: str, method: str = "GET", body: bytes = b"", **headers: str
) -> HTTPResponse:
    connection = HTTPConnection("127.0.0.1", desk.server_port, timeout=20)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request(method, path, body or None, named)
    return connection.getresponse()


def post(desk: DeskServer, said: object = None, **headers: str) -> HTTPResponse:
    ours = {"Origin": f"http://127.0.0.1:{desk.server_port}", "Content_Type": "application/json"}
    given = {"version": 1, "path": ACTOR} if said is None else said
    body = given if isinstance(given, bytes) else json.dumps(given).encode()
    return ask(desk, f"/{desk.token}/do/accept", "POST", body, **{**ours, **headers})


def test_the_page_and_what_it_asks_for(desk: DeskServer) -> None:
    for path, kind in (
        ("", "text/html"),
        ("assets/desk.js", "text/javascript"),
        ("theme/css/kehoach.css", "text/css"),
        ("theme/fonts/kehoach-serif.woff2", "font/woff2"),
        ("state", "application/json"),
        ("pulse", "application/json"),
        ("source", "application/json"),
        ("names?registry=agencies&typed=uy%20ban", "application/json"),
    ):
        answer = ask(desk, f"/{desk.token}/{path}")
        assert (answer.status, path) == (200, path)
        assert answer.getheader("Content-Type", "").startswith(kind)
        assert "script-src 'self'" in (answer.getheader("Content-Security-Policy") or "")
        assert answer.getheader("Referrer-Policy") == "no-referrer"
        assert answer.getheader("Cache-Control") == "no-store"


def test_scripts_and_styles_stand_in_files_of_their_own(desk: DeskServer) -> None:
    page = ask(desk, f"/{desk.token}/").read().decode()
    assert "<style" not in page
    assert "http" not in page
    assert page.count("<script") == page.count('<script type="module" src="') == 1
    for file in ASSETS.iterdir():
        text = file.read_text("utf-8")
        assert "innerHTML" not in text
        assert "https:" not in text


def test_the_page_speaks_the_language_of_the_portal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = session_of(plans_with_draft(tmp_path))
    with DeskServer(session, 0) as desk, desk.answering():
        page = ask(desk, f"/{desk.token}/").read().decode()
        assert '<html lang="vi">' in page
        assert "km-words" not in page
        portal = session.settings.portal.model_copy(update={"language": CODE})
        monkeypatch.setattr(session, "settings", SimpleNamespace(portal=portal))
        monkeypatch.setattr(desk_server, "speaking", lambda _code: speaking(CODE, made_up()))
        page = ask(desk, f"/{desk.token}/").read().decode()
        assert f'<html lang="{CODE}">' in page
        assert re.search(r'<script type="application/json" id="km-words">.+</script>', page)


@pytest.mark.parametrize(
    "path",
    ["/", "/state", "/x/state", "/{token}", "/{token}x/state", "/{token}/nothing",
     "/{token}/assets/", "/{token}/assets/../desk.py", "/{token}/assets/%2e%2e/session.py",
     "/{token}/pages/1.png",
     "/{token}/pages/../../x", "/{token}//etc/passwd", "/{token}/theme/css/../../../mkdocs.yml"],
)  # fmt: skip
def test_nothing_else_is_there(desk: DeskServer, path: str) -> None:
    answer = ask(desk, path.format(token=desk.token))
    assert answer.status == 404
    assert desk.token not in answer.read().decode()


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example"])
def test_a_name_that_leads_here_is_not_answered(desk: DeskServer, host: str) -> None:
    assert ask(desk, f"/{desk.token}/state", Host=host).status == 421
    assert post(desk, Host=host, Origin=f"http://{host}").status == 421


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Content_Type": "text/plain"},
        {"Content_Type": "application/x-www-form-urlencoded"},
        {"Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "same-site"},
    ],
)
def test_no_page_of_another_site_can_write(desk: DeskServer, headers: dict[str, str]) -> None:
    before = desk.session.plan.read_bytes()
    assert post(desk, **headers).status == 403
    assert desk.session.plan.read_bytes() == before


def test_a_request_without_an_origin_or_the_token_writes_nothing(desk: DeskServer) -> None:
    before = desk.session.plan.read_bytes()
    said = json.dumps({"version": 1, "path": ACTOR}).encode()
    assert ask(desk, f"/{desk.token}/do/accept", "POST", said).status == 403
    assert ask(desk, "/x/do/accept", "POST", said).status == 404
    assert ask(desk, f"/{desk.token}/do/accept", "PUT", said).status == 501
    assert desk.session.plan.read_bytes() == before


@pytest.mark.parametrize("said", [b"{", b"[]", b"\xff", b"[" * 100_000])
def test_what_is_no_request_is_refused(desk: DeskServer, said: bytes) -> None:
    assert post(desk, said).status == 400


def test_a_request_that_is_too_long_is_refused(desk: DeskServer) -> None:
    assert post(desk, Content_Length=str(MOST_SAID + 1)).status == 400


def test_the_desk_itself_writes(desk: DeskServer) -> None:
    answer = json.loads(post(desk, Sec_Fetch_Site="same-origin").read())
    assert answer == {"done": True, "said": "Đã nhận: ai làm", "stale": False}
    assert json.loads(post(desk).read())["stale"]


def test_every_desk_has_a_secret_of_its_own(desk: DeskServer) -> None:
    with DeskServer(desk.session, 0) as other:
        assert other.token != desk.token
        assert len(other.token) >= 32
        assert other.address.startswith("http://127.0.0.1:")
