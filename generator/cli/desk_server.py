"""The desk on this machine: pages, scripts and answers for one browser, and for nobody else.

Whoever does not know the token of the address is told nothing; a request that would change anything
must come from the desk's own page.
"""

from __future__ import annotations

import hmac
import json
import secrets
from collections.abc import Iterator, Mapping
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from generator.cli.local_server import LocalHandler, LocalServer
from generator.desk.paper import Paper
from generator.desk.session import Session
from generator.desk.source_places import beginnings
from generator.language import _, speaking
from generator.output.policy import policy
from generator.output.words import script_words

HOST = "127.0.0.1"
MOST_SAID = 1_000_000  # bytes of one request
ASSETS = Path(__file__).parent.parent / "desk" / "assets"
# Of the theme only what the page of the desk needs, by the name at which it asks for it.
_OF_THEME = (
    "css/kehoach.css",
    *(f"fonts/kehoach-{name}.woff2" for name in ("serif", "serif-more", "sans", "sans-more")),
    "images/favicon.svg",
    "js/words.js",
)
_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}
_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": f"{policy()}; form-action 'none'; connect-src 'self'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


class DeskServer(LocalServer):
    """Serves one session under an address that holds a secret."""

    def __init__(self, session: Session, port: int, original: Path | None = None) -> None:
        """Take the port, any free one for 0; OSError where it cannot be had.

        `original` is the untouched document, whose pages are shown where they can be drawn.
        """
        self.session = session
        self.paper = Paper(original, session.settings.plans / "sources" / session.plan.stem)
        self.token = secrets.token_urlsafe(24)
        self.files = dict(_files(session.settings.themes))
        super().__init__(HOST, port, _Handler)

    @property
    def address(self) -> str:
        """Return the address of the desk, its secret in it."""
        return f"http://{HOST}:{self.server_port}/{self.token}/"


def _files(themes: tuple[Path, ...]) -> Iterator[tuple[str, Path]]:
    """Yield every file that may be asked for, by the path at which it is."""
    for file in sorted(ASSETS.iterdir()):
        if file.suffix in (".js", ".css"):
            yield f"assets/{file.name}", file
    for name in _OF_THEME:
        yield (
            f"theme/{name}",
            next(
                theme / "assets" / name for theme in themes if (theme / "assets" / name).is_file()
            ),
        )


class _Handler(LocalHandler):
    """Answers for one session."""

    server: DeskServer

    def do_GET(self) -> None:  # noqa: N802
        """Answer with a file, or with what the session knows."""
        path = self._path()
        if path is None:
            self._refuse(HTTPStatus.NOT_FOUND)
        elif not path:
            self._send(HTTPStatus.OK, _TYPES[".html"], self._page())
        elif file := self.server.files.get(path):
            self._send(HTTPStatus.OK, _TYPES[file.suffix], file.read_bytes())
        elif path.startswith("pages/"):
            self._send_page(path.removeprefix("pages/"))
        else:
            self._send_known(path)

    def do_POST(self) -> None:  # noqa: N802
        """Do what the desk's own page asks."""
        path = self._path()
        if path is None:
            self._refuse(HTTPStatus.NOT_FOUND)
        elif not self._is_from_desk():
            self._refuse(HTTPStatus.FORBIDDEN)
        elif not path.startswith("do/"):
            self._refuse(HTTPStatus.NOT_FOUND)
        elif (given := self._given()) is None:
            self._refuse(HTTPStatus.BAD_REQUEST)
        else:
            answer = self.server.session.act(path.removeprefix("do/"), given)
            self._send_json({"done": answer.done, "said": answer.said, "stale": answer.stale})

    def end_headers(self) -> None:
        """Hold the browser to the policy, and let nothing of the address go out."""
        for name, value in _HEADERS.items():
            self.send_header(name, value)
        super().end_headers()

    def _path(self) -> str | None:
        """Return what is asked for below the token; null for whoever does not know it."""
        token, slash, path = urlsplit(self.path).path.removeprefix("/").partition("/")
        known = hmac.compare_digest(token.encode("utf-8", "replace"), self.server.token.encode())
        return path if known and slash else None

    def _is_from_desk(self) -> bool:
        """Tell whether a page of the desk asks, and no page of another site, nor a form."""
        origin = self.headers.get_all("Origin") or []
        site = self.headers.get("Sec-Fetch-Site", "same-origin")
        kind = self.headers.get("Content-Type", "").partition(";")[0].strip().lower()
        ours = f"http://{self.headers['Host']}"
        return origin == [ours] and site == "same-origin" and kind == "application/json"

    def _given(self) -> Mapping[str, Any] | None:
        length = self.headers.get("Content-Length", "")
        if not (length.isascii() and length.isdecimal()) or int(length) > MOST_SAID:
            return None
        try:
            given = json.loads(self.rfile.read(int(length)))
        except (ValueError, RecursionError):
            return None
        return given if isinstance(given, dict) else None

    def _send_known(self, path: str) -> None:
        session = self.server.session
        asked = parse_qs(urlsplit(self.path).query)
        if path == "state":
            self._send_json(session.state())
        elif path == "pulse":
            self._send_json(session.pulse())
        elif path == "source":
            self._send_json(self._source())
        elif path == "names":
            registry, typed = (asked.get(key, [""])[0] for key in ("registry", "typed"))
            self._send_json(session.names(registry, typed))
        else:
            self._refuse(HTTPStatus.NOT_FOUND)

    def _page(self) -> bytes:
        """Return the page, with the words of its scripts in the language of the portal."""
        settings = self.server.session.settings
        html = (ASSETS / "index.html").read_text("utf-8")
        with speaking(settings.portal.language):
            words = script_words((), ASSETS)
        if words:
            said = f'<script type="application/json" id="km-words">{words}</script>\n</head>'
            html = html.replace("</head>", said, 1)
        return html.replace('lang="vi"', f'lang="{settings.portal.language}"', 1).encode()

    def _source(self) -> dict[str, Any]:
        """Return lines, how many pages there are, and the line with which each begins."""
        lines, paper = self.server.session.source(), self.server.paper
        starts = beginnings(lines, paper.openings())
        return {"lines": lines, "pages": paper.count(), "starts": starts}

    def _send_page(self, name: str) -> None:
        number = name.removesuffix(".png")
        is_number = number.isascii() and number.isdecimal() and len(number) < 6
        data = self.server.paper.picture(int(number)) if is_number else None
        if data is None:
            self._refuse(HTTPStatus.NOT_FOUND)
        else:
            self._send(HTTPStatus.OK, "image/png", data)

    def _send_json(self, value: Any) -> None:
        data = json.dumps(value, ensure_ascii=False).encode("utf-8", "replace")
        self._send(HTTPStatus.OK, "application/json; charset=utf-8", data)

    def _refuse(self, status: HTTPStatus) -> None:
        with speaking(self.server.session.settings.portal.language):
            said = _("Không có gì ở đây. Mở đúng địa chỉ mà lệnh kehoach desk đã in.")
        self._send(status, "text/plain; charset=utf-8", said.encode())

    def _send(self, status: HTTPStatus, kind: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)
