"""A site on this machine: each page made when a browser asks for it, and shown anew by itself."""

from __future__ import annotations

import io
import os
import threading
from collections.abc import Callable, Sequence
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import BinaryIO
from urllib.parse import quote, unquote, urlsplit

from generator.build.claimed import MARKDOWN
from generator.build.on_demand import MISSING, Shown
from generator.cli.asked import file_asked, page_asked
from generator.cli.faults import tell_fault
from generator.cli.local_server import LocalHandler, LocalServer
from generator.cli.notices import Notices
from generator.language import _
from generator.output.plain_markdown.links import PAGE
from generator.output.policy import POLICY
from generator.problems import Problem

# Below the site's address: hosts publish nothing whose name begins with a dot.
HOME = ".kehoach/"
VERSION = f"{HOME}version"
NOTICES = f"{HOME}notices.json"
# An open page asks again and again, since an open connection for each would be one of the six that
# a browser opens to a server, and the seventh tab would hang.
RELOAD = f"{HOME}reload.js"
_ASSETS = Path(__file__).parent / "assets"
_OURS = {
    f"{HOME}{file.name}": (kind, file.read_bytes())
    for kind, ending in (("text/javascript", "js"), ("text/css", "css"))
    for file in sorted(_ASSETS.glob(f"*.{ending}"))
}
_UNBUILT = (
    "<!doctype html>\n<html><head><title>{said}</title></head>\n<body>\n{said}\n</body></html>\n"
)


def _nobody(_problems: Sequence[Problem]) -> None:
    """Hear of problems and do nothing."""


class SiteServer(LocalServer):
    """Serves a folder as a server of the site would, under the path at which it will stand.

    Pages are those of the state that is shown, if one is, and the folder gives what is not made one
    by one. `version` counts the states; open pages load anew when it grows.
    """

    def __init__(self, site: Path, host: str, port: int, base_url: str | None = None) -> None:
        """Take the port, any free one for 0; OSError where it cannot be had."""
        self.site = site
        self.version = 0
        self.shown: Shown | None = None
        self.on_problems: Callable[[Sequence[Problem]], object] = _nobody
        self._notices, self._told = b"", 0
        self._making = threading.Lock()
        self.tell(Notices())
        self.stand_at(base_url)
        super().__init__(host, port, partial(_Handler, directory=str(site)))

    def stand_at(self, base_url: str | None, policy: str = POLICY) -> None:
        """Serve the site under the path of this address, with this policy, from now on."""
        self.base = quote(unquote(urlsplit(base_url or "/").path))
        self.policy = policy

    def show(self, shown: Shown | None) -> None:
        """Show another state from now on, or what lies in the folder; no page is under way then."""
        with self._making:
            self.shown = shown
        self.version += 1

    def tell(self, notices: Notices) -> None:
        """Let open pages tell of this from now on."""
        written = notices.written()
        if written != self._notices:
            self._notices = written
            self._told += 1

    @property
    def state(self) -> bytes:
        """Return what open pages ask for: by it they know whether anything is new."""
        return f"{self.version}.{self._told}".encode()

    @property
    def notices(self) -> bytes:
        """Return what open pages are to tell."""
        return self._notices

    def page(self, address: str) -> bytes:
        """Return a page as it is now; where it cannot be made, that is told, as it was at last."""
        with self._making:  # one by one: they share templates, and a folder
            try:
                made = self.shown.page(address) if self.shown else None
            except Exception as error:
                tell_fault(error)
                made = None
        if made and made.problems:
            self.on_problems(made.problems)
        return made.html if made and made.html is not None else self._last(address)

    def copy(self, address: str) -> bytes | None:
        """Return the Markdown beside a page as it is now, null where it has none."""
        with self._making:
            try:
                return self.shown.copy(address) if self.shown else None
            except Exception as error:
                tell_fault(error)
                return None

    def _last(self, address: str) -> bytes:
        file = self.site / address / "index.html"
        return file.read_bytes() if file.is_file() else _unbuilt()

    def file(self, path: str) -> Path | None:
        """Return the file that the path of an address means: of what is shown, else of the folder.

        A folder only where nothing is shown.
        """
        if self.shown is None:
            return file_asked(path, self.base, self.site)
        ground = self.shown.ground
        theirs = [ground.built] if path.startswith(f"{self.base}assets/") else []
        for folder in (ground.pages, *theirs, self.site):
            found = file_asked(path, self.base, folder)
            if found and found.is_file() and not _is_of_a_page(found, ground.pages):
                return found
        return None

    def missing(self) -> bytes | None:
        """Return the page that stands where there is none; null where that is missing, too."""
        if self.shown is not None:
            return self.shown.missing()
        file = self.site / MISSING
        return file.read_bytes() if file.is_file() else None

    @property
    def address(self) -> str:
        """Return the address of the home page."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.server_port}{self.base}"


def _is_of_a_page(file: Path, pages: Path) -> bool:
    """Tell whether a file is a page, which is made, or Markdown of one."""
    is_markdown = file.suffix in MARKDOWN and file.is_relative_to(pages)
    return file.name == "index.html" or is_markdown


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
    ".ttl": "text/turtle",
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
        if path.startswith(base + HOME):
            return self._of_ours(path.removeprefix(base))
        if path != base and path in ("/", base.rstrip("/")):
            self._lead_to(HTTPStatus.FOUND, base)
            return None
        asked = page_asked(path, base)
        shown = self.server.shown
        if shown is not None and asked is not None and shown.has(asked):
            if not path.endswith(("/", "/index.html")):
                self._lead_to(HTTPStatus.MOVED_PERMANENTLY, f"{path}/")
                return None
            return self._page(HTTPStatus.OK, partial(self.server.page, asked))
        copy = self._copy(path)
        return self._file(path) if copy is None else copy

    def _copy(self, path: str) -> io.BytesIO | None:
        """Answer with the Markdown beside a page, if that is what is asked for."""
        above, name = path[: -len(PAGE)], path[-len(PAGE) :]
        asked = page_asked(above, self.server.base) if name == PAGE else None
        copy = self.server.copy(asked) if asked is not None else None
        return None if copy is None else self._text(HTTPStatus.OK, "text/markdown", copy)

    def _of_ours(self, name: str) -> io.BytesIO | None:
        if name == VERSION:
            return self._text(HTTPStatus.OK, "text/plain", self.server.state)
        if name == NOTICES:
            return self._text(HTTPStatus.OK, "application/json", self.server.notices)
        if name in _OURS:
            return self._text(HTTPStatus.OK, *_OURS[name])
        self.send_error(HTTPStatus.NOT_FOUND)
        return None

    def _lead_to(self, status: HTTPStatus, address: str) -> None:
        self.send_response(status)
        self.send_header("Location", address)
        self.end_headers()

    def _file(self, path: str) -> io.BytesIO | BinaryIO | None:
        file = self.server.file(path)
        page = file / "index.html" if file and path.endswith("/") else file
        if page and page.suffix == ".html" and page.is_file():
            return self._page(HTTPStatus.OK, page.read_bytes)
        if page is None or not (page.is_file() or page.is_dir()) or path.endswith("/"):
            self.send_error(HTTPStatus.NOT_FOUND)  # a folder is no page
            return None
        return super().send_head()

    def translate_path(self, path: str) -> str:
        """Return the file that an address below the base means, which `send_head` found there."""
        return str(self.server.file(_path(path)) or self.server.site / VERSION)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's own page where there is nothing, and say where nothing is yet."""
        missing = self.server.missing()
        if code == HTTPStatus.NOT_FOUND and missing is not None:
            body = self._page(HTTPStatus.NOT_FOUND, lambda: missing)
        elif code == HTTPStatus.NOT_FOUND and not self._is_anything_there():
            body = self._page(HTTPStatus.SERVICE_UNAVAILABLE, _unbuilt)
        else:
            super().send_error(code, message, explain)
            return
        if self.command != "HEAD":
            self.wfile.write(body.getvalue())

    def _is_anything_there(self) -> bool:
        return self.server.shown is not None or (self.server.site / "index.html").is_file()

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
