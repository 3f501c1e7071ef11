"""A built site on this machine, under any base path, as a static host would serve it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from generator.output.policy import POLICY


class _Handler(SimpleHTTPRequestHandler):
    """Serves one folder below one path; what is not there is the site's own 404 page."""

    protocol_version = "HTTP/1.1"
    folder: Path
    base: str

    def __init__(self, *words: Any) -> None:
        super().__init__(*words, directory=str(self.folder))

    def translate_path(self, path: str) -> str:
        if not path.startswith(self.base):
            return str(self.folder / "outside-of-the-site")
        return super().translate_path("/" + path.removeprefix(self.base))

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = self.folder / "404.html"
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
def serve(folder: Path, base: str = "/") -> Iterator[str]:
    """Serve a folder while the block runs; yields its address, which ends in `base`."""
    handler = type("Handler", (_Handler,), {"folder": folder, "base": base})
    server = _Server(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{base}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join(timeout=5)
