"""A site on this machine: built again after each change, and then shown anew by the browser."""

from __future__ import annotations

import io
import os
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import BinaryIO
from urllib.parse import quote, unquote, urlsplit

from watchfiles import watch

from generator.cli.asked import file_asked
from generator.cli.local_server import LocalHandler, LocalServer
from generator.language import _
from generator.output.policy import POLICY

# Below the site's address: hosts publish nothing whose name begins with a dot.
VERSION = ".kehoach/version"
# A page asks once a second, since an open connection for each would be one of the six that a
# browser opens to a server, and the seventh tab would hang.
RELOAD = ".kehoach/reload.js"
_RELOAD = b"""const built = new URL(import.meta.url).search.slice(1);
setInterval(async () => {
  const asked = fetch(new URL("version", import.meta.url), { cache: "no-store" });
  const answer = await asked.catch(() => null);
  if (answer?.ok && (await answer.text()) !== built) location.reload();
}, 1000);
"""
_UNBUILT = (
    "<!doctype html>\n<html><head><title>{said}</title></head>\n<body>\n{said}\n</body></html>\n"
)
BREATH_SECONDS = 1.0


class SiteServer(LocalServer):
    """Serves a folder as a server of the site would, under the path at which it will stand.

    `version` counts the times that the site was built since; open pages load anew when it grows.
    """

    def __init__(self, site: Path, host: str, port: int, base_url: str | None = None) -> None:
        """Take the port, any free one for 0; OSError where it cannot be had."""
        self.site = site
        self.version = 0
        self.stand_at(base_url)
        super().__init__(host, port, partial(_Handler, directory=str(site)))

    def stand_at(self, base_url: str | None, policy: str = POLICY) -> None:
        """Serve the site under the path of this address, with this policy, from now on."""
        self.base = quote(unquote(urlsplit(base_url or "/").path))
        self.policy = policy

    @property
    def address(self) -> str:
        """Return the address of the home page."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.server_port}{self.base}"


def rebuild_on_change(
    server: SiteServer, watched: Callable[[], Iterable[Path]], rebuild: Callable[[], bool]
) -> None:
    """Call `rebuild` after each change below the files and folders that are watched.

    Pages load anew after a build that went well, which `rebuild` returns. It ends by being
    interrupted only.
    """
    for _change in _changes(watched):
        if rebuild():
            server.version += 1


def _changes(watched: Callable[[], Iterable[Path]]) -> Iterator[None]:
    """Yield after each change of what is watched, and after each of what there is to watch.

    Folders come and go, and an editor puts a new file in the place of the old: whoever watches the
    old one hears nothing any more.
    """
    moved = polling = False
    while True:
        there = _present(watched())
        try:
            for found in watch(
                *there,
                rust_timeout=1000,
                yield_on_timeout=True,
                force_polling=polling or None,
                ignore_permission_denied=True,
            ):
                if found or moved:
                    moved = False
                    yield
                if _present(watched()) != there:
                    break
        except OSError:  # it went away just now, or the system has no more watches to give
            polling = True
            time.sleep(BREATH_SECONDS)
        moved = True


def _present(watched: Iterable[Path]) -> dict[Path, int]:
    """Return which of the files and folders are there, and which each is."""
    found = {}
    for path in watched:
        try:
            found[path] = path.stat().st_ino
        except (OSError, ValueError):
            continue
    return found


def _unbuilt() -> bytes:
    said = _("Chưa dựng được trang; sửa những lỗi mà lệnh kehoach serve đã báo.")
    return _UNBUILT.format(said=said).encode()


def _path(asked: str) -> str:
    return asked.partition("#")[0].partition("?")[0]


# Types of a site's files, as the samples for servers have them: a machine's own list may lack some.
_TYPES = {
    **SimpleHTTPRequestHandler.extensions_map,
    ".csv": "text/csv",
    ".ics": "text/calendar",
    ".js": "text/javascript",
    ".jsonld": "application/ld+json",
    ".md": "text/markdown",
    ".woff2": "font/woff2",
    ".yaml": "text/yaml",
    ".yml": "text/yaml",
}


class _Handler(LocalHandler, SimpleHTTPRequestHandler):
    """Answers for one folder."""

    server: SiteServer
    extensions_map = _TYPES

    def parse_request(self) -> bool:
        """Read the request; refuse one that means another machine, or speaks as to a proxy."""
        if not super().parse_request():
            return False
        if not self.path.startswith("/") and self.command in ("GET", "HEAD"):
            self.send_error(HTTPStatus.BAD_REQUEST)
            return False
        return True

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """Send status and headers; return the body. Pages get the script that loads them anew."""
        base, path = self.server.base, _path(self.path)
        if path == base + VERSION:
            return self._text(HTTPStatus.OK, "text/plain", str(self.server.version).encode())
        if path == base + RELOAD:
            return self._text(HTTPStatus.OK, "text/javascript", _RELOAD)
        if path != base and path in ("/", base.rstrip("/")):
            self.send_response(HTTPStatus.FOUND)
            self.send_header("Location", base)
            self.end_headers()
            return None
        file = file_asked(path, base, self.server.site)
        page = file / "index.html" if file and path.endswith("/") else file
        if page and page.suffix == ".html" and page.is_file():
            return self._page(HTTPStatus.OK, page.read_bytes)
        if page is None or not (page.is_file() or page.is_dir()) or path.endswith("/"):
            self.send_error(HTTPStatus.NOT_FOUND)  # a folder is no page
            return None
        return super().send_head()

    def translate_path(self, path: str) -> str:
        """Return the file that an address below the base means, which `send_head` found there."""
        found = file_asked(_path(path), self.server.base, self.server.site)
        return str(found or self.server.site / VERSION)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's own page where there is nothing, and say where nothing is yet."""
        page = self.server.site / "404.html"
        if code == HTTPStatus.NOT_FOUND and page.is_file():
            body = self._page(HTTPStatus.NOT_FOUND, page.read_bytes)
        elif code == HTTPStatus.NOT_FOUND and not (self.server.site / "index.html").is_file():
            body = self._page(HTTPStatus.SERVICE_UNAVAILABLE, _unbuilt)
        else:
            super().send_error(code, message, explain)
            return
        if self.command != "HEAD":
            self.wfile.write(body.getvalue())

    def guess_type(self, path: str | os.PathLike[str]) -> str:
        """Return the type of a file; all our text is UTF-8."""
        kind = super().guess_type(path)
        return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind

    def end_headers(self) -> None:
        """Let the browser ask anew for each file, and hold it to the policy."""
        self.send_header("Cache-Control", "no-cache")
        self.send_header("Content-Security-Policy", self.server.policy)
        super().end_headers()

    def _page(self, status: HTTPStatus, read: Callable[[], bytes]) -> io.BytesIO:
        # The version first: a build that ends in between makes the page load once more.
        address = f"{self.server.base}{RELOAD}?{self.server.version}"
        script = f'<script type="module" src="{address}"></script>\n'
        html = read()
        end = html.rfind(b"</body>")
        end = len(html) if end < 0 else end
        return self._text(status, "text/html", html[:end] + script.encode() + html[end:])

    def _text(self, status: HTTPStatus, kind: str, body: bytes) -> io.BytesIO:
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return io.BytesIO(body)
