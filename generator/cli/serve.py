"""A site on this machine, built again whenever its plans, pages or theme change."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

SETTLE_SECONDS = 0.5


class _Handler(SimpleHTTPRequestHandler):
    """Serves files without a line on the terminal for each."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's own page where there is nothing, as a server of the site would."""
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


class _Changes(FileSystemEventHandler):
    def __init__(self) -> None:
        self.happened = threading.Event()

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type not in ("opened", "closed_no_write"):
            self.happened.set()


def serve(
    site: Path, watched: Iterable[Path], rebuild: Callable[[], None], host: str, port: int
) -> None:
    """Serve `site` until interrupted, calling `rebuild` after each change of what is watched."""
    handler = partial(_Handler, directory=str(site))
    server = ThreadingHTTPServer((host, port), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    changes, observer = _Changes(), Observer()
    for folder in watched:
        observer.schedule(changes, str(folder), recursive=True)
    observer.start()
    try:
        _rebuild_after_each(changes.happened, rebuild)
    finally:
        observer.stop()
        server.shutdown()


def _rebuild_after_each(change: threading.Event, rebuild: Callable[[], None]) -> None:
    pause = threading.Event()
    while True:
        change.wait()
        pause.wait(SETTLE_SECONDS)  # an editor writes one save as several events
        change.clear()
        rebuild()
