"""What every server of a clerk's own machine does alike: few answers at once, no slow asker."""

from __future__ import annotations

import io
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from generator.cli.asked import is_our_host
from generator.cli.faults import tell_fault

# How long a request may take to be said, and a browser to take a piece of its answer.
ASKING_SECONDS = 10.0
TAKING_SECONDS = 30.0
# How many answers at once; a browser opens six connections.
MOST_AT_ONCE = 64
LONGEST_LINE = 8192


class LocalServer(ThreadingHTTPServer):
    """Answers at one name of this machine, each request in a thread, never too many at once.

    Only requests that name this machine, or `host`, are answered.
    """

    daemon_threads = True

    def __init__(self, host: str, port: int, handler: Callable[..., LocalHandler]) -> None:
        """Take the port, any free one for 0; OSError where it cannot be had."""
        self.host = host
        self.asking_seconds = ASKING_SECONDS
        self._free = threading.BoundedSemaphore(MOST_AT_ONCE)
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        super().__init__((host, port), handler)

    def process_request(self, request: Any, client_address: Any) -> None:
        """Answer in a thread of its own; where too many are at work already, hang up."""
        if not self._free.acquire(blocking=False):
            self.shutdown_request(request)
            return
        try:
            super().process_request(request, client_address)
        except RuntimeError:  # the machine has no thread to give
            self._free.release()
            self.shutdown_request(request)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Answer, and make room for another."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._free.release()

    def handle_error(self, _request: object, _client_address: object) -> None:
        """Say nothing of a browser that goes away in the middle of an answer, or speaks slowly."""
        error = sys.exception()
        if error and not isinstance(error, OSError):
            tell_fault(error)

    @contextmanager
    def answering(self) -> Iterator[None]:
        """Answer while the block runs."""
        threading.Thread(target=self.serve_forever, args=(0.1,), daemon=True).start()
        try:
            yield
        finally:
            self.shutdown()


class LocalHandler(BaseHTTPRequestHandler):
    """Takes a request that is said in time, is not too long and means this machine."""

    server: LocalServer
    server_version = "kehoach"
    sys_version = ""

    def setup(self) -> None:
        """Take a connection, with a bound on how long the request may take."""
        super().setup()
        self.rfile = io.BufferedReader(Hurried(self.connection, self.server.asking_seconds))

    def parse_request(self) -> bool:
        """Read the request; refuse one that is too long, or means another machine."""
        if len(self.raw_requestline) > LONGEST_LINE:  # type: ignore[attr-defined]
            self.requestline, self.request_version, self.command = "", "", ""
            self.send_error(HTTPStatus.REQUEST_URI_TOO_LONG)
            return False
        if not super().parse_request():
            return False
        self.connection.settimeout(TAKING_SECONDS)
        if not is_our_host(self.headers.get_all("Host") or (), self.server.host):
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
            return False
        return True

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


class Hurried(io.RawIOBase):
    """What a browser says, up to a moment; from then on TimeoutError, however slowly it speaks."""

    def __init__(self, connection: socket.socket, seconds: float) -> None:
        self.connection = connection
        self.until = time.monotonic() + seconds

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Read what there is; TimeoutError once the moment has come."""
        left = self.until - time.monotonic()
        if left <= 0:
            raise TimeoutError
        self.connection.settimeout(left)
        return self.connection.recv_into(buffer)
