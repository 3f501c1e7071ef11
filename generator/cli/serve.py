"""A site on this machine: built again after each change, and then shown anew by the browser."""

from __future__ import annotations

import io
import os
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import BinaryIO
from urllib.parse import quote, unquote, urlsplit

from watchfiles import watch

# Below the site's address: hosts publish nothing whose name begins with a dot.
VERSION = ".kehoach/version"
# A page asks once a second, since an open connection for each would be one of the six that a
# browser opens to a server, and the seventh tab would hang.
_RELOAD = """<script>
setInterval(async () => {
  const answer = await fetch("%s", {cache: "no-store"}).catch(() => null);
  if (answer?.ok && (await answer.text()) !== "%d") location.reload();
}, 1000);
</script>
"""


class SiteServer(ThreadingHTTPServer):
    """Serves a folder as a server of the site would, under the path at which it will stand.

    `version` counts the times that the site was built since; open pages load anew when it grows.
    """

    daemon_threads = True

    def __init__(self, site: Path, host: str, port: int, base_url: str | None = None) -> None:
        """Take the port, any free one for 0; OSError where it cannot be had."""
        self.site = site
        self.host = host
        self.base = quote(unquote(urlsplit(base_url or "/").path))
        self.version = 0
        super().__init__((host, port), partial(_Handler, directory=str(site)))

    @property
    def address(self) -> str:
        """Return the address of the home page."""
        return f"http://{self.host}:{self.server_port}{self.base}"

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a browser that goes away in the middle of an answer."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]

    @contextmanager
    def answering(self) -> Iterator[None]:
        """Answer while the block runs."""
        threading.Thread(target=self.serve_forever, daemon=True).start()
        try:
            yield
        finally:
            self.shutdown()


def rebuild_on_change(
    server: SiteServer, watched: Iterable[Path], rebuild: Callable[[], bool]
) -> None:
    """Call `rebuild` after each change below the folders that are watched, until interrupted.

    Pages load anew after a build that went well, which `rebuild` returns.
    """
    for _ in watch(*watched):
        if rebuild():
            server.version += 1


class _Handler(SimpleHTTPRequestHandler):
    """Answers for one folder without a line on the terminal for each request."""

    server: SiteServer

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """Send status and headers; return the body. Pages get the script that loads them anew."""
        base, path = self.server.base, urlsplit(self.path).path
        if path == base + VERSION:
            return self._text(HTTPStatus.OK, "text/plain", str(self.server.version).encode())
        if path != base and path in ("/", base.rstrip("/")):
            self.send_response(HTTPStatus.FOUND)
            self.send_header("Location", base)
            self.end_headers()
            return None
        file = Path(self.translate_path(self.path))
        page = file / "index.html" if path.endswith("/") else file
        if page.suffix == ".html" and page.is_file():
            return self._page(HTTPStatus.OK, page)
        if path.endswith("/"):  # a folder is no page
            self.send_error(HTTPStatus.NOT_FOUND)
            return None
        return super().send_head()

    def translate_path(self, path: str) -> str:
        """Return the file that an address below the base means; outside of it there is none."""
        base = self.server.base
        inside = path.removeprefix(base) if path.startswith(base) else VERSION
        return super().translate_path(f"/{inside}")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's own page where there is nothing."""
        page = self.server.site / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = self._page(HTTPStatus.NOT_FOUND, page)
        if self.command != "HEAD":
            self.wfile.write(body.getvalue())

    def guess_type(self, path: str | os.PathLike[str]) -> str:
        """Return the type of a file; all our text is UTF-8."""
        kind = super().guess_type(path)
        return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind

    def end_headers(self) -> None:
        """Let the browser ask each time whether a file is still the same."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def _page(self, status: HTTPStatus, page: Path) -> io.BytesIO:
        # The version first: a build that ends in between makes the page load once more.
        script = _RELOAD % (self.server.base + VERSION, self.server.version)
        html = page.read_bytes()
        end = html.rfind(b"</body>")
        end = len(html) if end < 0 else end
        return self._text(status, "text/html", html[:end] + script.encode() + html[end:])

    def _text(self, status: HTTPStatus, kind: str, body: bytes) -> io.BytesIO:
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return io.BytesIO(body)
