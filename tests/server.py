"""A built site on this machine, under any base path, as a static host would serve it."""

from __future__ import annotations

import gzip
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Literal, NamedTuple

from generator.model.urls import EMBEDS
from generator.output.policy import FRAMED_POLICY, POLICY

# What a host makes of a request for a range: the range; the whole file; the whole file, packed, as
# those do that compress while they send; a wrong one.
Kind = Literal["ranged", "whole", "packed", "wrong"]


class Answer(NamedTuple):
    """What was answered: the path that was asked for, the status, how many bytes were sent."""

    path: str
    status: int
    size: int


_RANGE = re.compile(r"bytes=([0-9]+)-([0-9]+)")


class _Handler(SimpleHTTPRequestHandler):
    """Serves one folder below one path; what is not there is the site's own 404 page."""

    protocol_version = "HTTP/1.1"
    folder: Path
    base: str
    kind: Kind
    answered: list[Answer]

    def __init__(self, *words: Any) -> None:
        super().__init__(*words, directory=str(self.folder))

    def translate_path(self, path: str) -> str:
        if not path.startswith(self.base):
            return str(self.folder / "outside-of-the-site")
        return super().translate_path("/" + path.removeprefix(self.base))

    def do_GET(self) -> None:
        """Answer as a host of this kind does."""
        path = Path(self.translate_path(self.path))
        asked = _RANGE.fullmatch(self.headers.get("Range", ""))
        if not path.is_file() or self.kind == "whole" or not (asked or self.kind == "packed"):
            self.answered.append(
                Answer(self.path, 200, path.stat().st_size if path.is_file() else 0)
            )
            super().do_GET()
        elif asked and self.kind != "packed":
            self._answer_range(path, int(asked[1]), int(asked[2]) + 1)
        else:
            self._answer(200, path, gzip.compress(path.read_bytes(), 6), "Content-Encoding: gzip")

    def _answer_range(self, path: Path, start: int, end: int) -> None:
        data = path.read_bytes()
        if self.kind == "wrong":
            start += 1
        if start >= len(data):
            self._answer(416, path, b"", f"Content-Range: bytes */{len(data)}")
            return
        some = data[start:end]
        last = start + len(some) - 1
        self._answer(206, path, some, f"Content-Range: bytes {start}-{last}/{len(data)}")

    def _answer(self, code: int, path: Path, body: bytes, header: str) -> None:
        self.answered.append(Answer(self.path, code, len(body)))
        self.send_response(code)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(body)))
        self.send_header(*header.split(": ", 1))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self) -> None:
        framed = self.path.startswith(self.base + EMBEDS.page)
        self.send_header("Content-Security-Policy", FRAMED_POLICY if framed else POLICY)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        framed = self.path.startswith(self.base + EMBEDS.page)
        page = self.folder / (f"{EMBEDS.page}index.html" if framed else "404.html")
        if code != HTTPStatus.NOT_FOUND or not self.path.startswith(self.base):
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *words: Any) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that goes away in the middle of an answer is no error."""


@contextmanager
def serve(folder: Path, base: str = "/", kind: Kind = "ranged") -> Iterator[str]:
    """Serve a folder while the block runs; yields its address, which ends in `base`."""
    with serve_told(folder, base, kind) as (address, _):
        yield address


@contextmanager
def serve_told(
    folder: Path, base: str = "/", kind: Kind = "ranged"
) -> Iterator[tuple[str, list[Answer]]]:
    """Serve a folder; yields its address and what was answered: path, status and bytes of each."""
    answered: list[Answer] = []
    said = {"folder": folder, "base": base, "kind": kind, "answered": answered}
    server = _Server(("127.0.0.1", 0), type("Handler", (_Handler,), said))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{base}", answered
    finally:
        server.shutdown()
        server.server_close()
        thread.join(timeout=5)
