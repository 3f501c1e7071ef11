"""A published site as a browser gets it: one file after the other, each within stated bounds.

The site is a stranger: its answers are cut off, its redirects do not lead elsewhere, and its files
are hashed piece by piece. The only module that asks a network.
"""

from __future__ import annotations

import hashlib
import socket
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from typing import Any
from urllib.parse import SplitResult, quote, urljoin, urlsplit
from urllib.request import getproxies, proxy_bypass

from urllib3 import (
    BaseHTTPResponse,
    HTTPConnectionPool,
    HTTPResponse,
    HTTPSConnectionPool,
    PoolManager,
    ProxyManager,
    Retry,
    Timeout,
    make_headers,
)
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError

from generator import __version__
from generator.build.inventory import Inventory
from generator.hidden import is_hidden
from generator.language import _

# Seconds until a connection stands, until a further piece comes, and for a whole file.
CONNECT, READ, WHOLE = 10, 20, 120
MOST_BYTES = 512 << 20
ASKED_AT_ONCE = 4
MOST_REDIRECTS = 5
# After so many files that a server did not give, the others are not asked for.
PATIENCE = 10
_PIECE = 64 << 10
_GONE = (404, 410)
# What is read whether or not other packages are installed; no more is asked for.
_PACKED = ("identity", "gzip", "x-gzip", "deflate")
_PORTS = {"http": 80, "https": 443}


class UnreadError(Exception):
    """A file that could not be fetched; the text says why."""


@contextmanager
def _in_time(connection: HTTPConnection) -> Iterator[None]:
    """Hang a connection up where the head of an answer does not come in time."""
    guard = threading.Timer(WHOLE, _hang_up, [connection])
    guard.daemon = True
    guard.start()
    try:
        yield
    finally:
        guard.cancel()


def _hang_up(connection: HTTPConnection) -> None:
    with suppress(OSError):
        if connection.sock:
            connection.sock.shutdown(socket.SHUT_RDWR)


class _Connection(HTTPConnection):
    def getresponse(self) -> HTTPResponse:  # type: ignore[override]
        with _in_time(self):
            return super().getresponse()


class _SecureConnection(HTTPSConnection):
    def getresponse(self) -> HTTPResponse:  # type: ignore[override]
        with _in_time(self):
            return super().getresponse()


class _Pool(HTTPConnectionPool):
    ConnectionCls = _Connection


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _SecureConnection


class WebSite:
    """A site at an address. Raises `ValueError` with what is wrong with the address."""

    def __init__(self, address: str) -> None:
        self.address = _checked(address)
        self._origin = _origin(urlsplit(self.address))
        settings: dict[str, Any] = {
            "headers": {
                # What a browser gets, compressed or not: never what a cache has of before.
                **make_headers(accept_encoding=["gzip"], user_agent=f"kehoach/{__version__}"),
                "cache-control": "no-cache",
            },
            "timeout": Timeout(connect=CONNECT, read=READ),
            "retries": Retry(
                1, redirect=False, status=0, other=0, respect_retry_after_header=False
            ),
            "maxsize": ASKED_AT_ONCE,
        }
        proxy = _proxy(self._origin)
        self._pool = ProxyManager(proxy, **settings) if proxy else PoolManager(**settings)
        self._pool.pool_classes_by_scheme = {"http": _Pool, "https": _SecurePool}

    def read(self, path: str, most: int) -> bytes | None:
        """Return the bytes of a file; null where there is none. Raises `UnreadError`."""
        pieces = self._pieces(path, most)
        return None if pieces is None else b"".join(pieces)

    def inventory(self, paths: Sequence[str]) -> Inventory:
        """Return the hashes of these files; one that is not there has none."""
        found = Inventory({}, {})
        with ThreadPoolExecutor(ASKED_AT_ONCE) as askers:
            for at in range(0, len(paths), ASKED_AT_ONCE * PATIENCE):
                some = paths[at : at + ASKED_AT_ONCE * PATIENCE]
                if len(found.unread) >= PATIENCE:
                    found.unread.update(dict.fromkeys(some, _("không hỏi nữa")))
                    continue
                for path, digest, why in askers.map(self._hashed, some):
                    if why:
                        found.unread[path] = why
                    elif digest:
                        found.hashes[path] = digest
        return found

    def _hashed(self, path: str) -> tuple[str, str | None, str]:
        try:
            pieces = self._pieces(path, MOST_BYTES)
            return path, None if pieces is None else _hash(pieces), ""
        except UnreadError as error:
            return path, None, str(error)

    def _pieces(self, path: str, most: int) -> Iterator[bytes] | None:
        """Return the pieces of a file as they come; an index page is asked for by its folder."""
        folder = path.removesuffix("index.html")
        asked = folder if folder == "" or folder.endswith("/") else path
        try:
            answer = self._answer(f"{self.address}{quote(asked)}")
        except (HTTPError, ValueError, OSError) as error:
            raise UnreadError(_why(error)) from error
        if answer.status in _GONE:
            answer.close()
            return None
        if answer.status != 200:
            answer.close()
            raise UnreadError(_("máy chủ trả lời {status}", status=answer.status))
        packed = answer.headers.get("content-encoding", "identity").lower()
        if packed not in _PACKED:
            answer.close()
            raise UnreadError(_("máy chủ nén theo cách lạ: {way}", way=packed))
        return _bounded(answer, most)

    def _answer(self, address: str) -> BaseHTTPResponse:
        for _step in range(MOST_REDIRECTS + 1):
            answer = self._pool.request("GET", address, preload_content=False, redirect=False)
            where = answer.headers.get("location") if 300 <= answer.status < 400 else None
            if where is None:
                return answer
            answer.close()
            address = urljoin(address, where)
            if _origin(urlsplit(address)) != self._origin:
                raise UnreadError(_("máy chủ chuyển sang nơi khác: {address}", address=address))
        raise UnreadError(_("máy chủ chuyển hướng vòng quanh"))


def _bounded(answer: BaseHTTPResponse, most: int) -> Iterator[bytes]:
    """Yield what comes, decoded as a browser does; too much or too slow is an `UnreadError`."""
    length, end = 0, time.monotonic() + WHOLE
    with closing(answer):
        try:
            # One reception at a time: a whole piece of a server that drips would take for ever.
            while piece := answer.read1(_PIECE, decode_content=True):
                length += len(piece)
                if length > most:
                    raise UnreadError(_("lớn quá {count} byte", count=most))
                if time.monotonic() > end:
                    raise UnreadError(_("chậm quá {count} giây", count=WHOLE))
                yield piece
        except (HTTPError, ValueError, OSError) as error:
            raise UnreadError(_why(error)) from error


def _hash(pieces: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    for piece in pieces:
        digest.update(piece)
    return digest.hexdigest()


def _why(error: Exception) -> str:
    return _("không tải được: {error}", error=type(error).__name__)


def _checked(address: str) -> str:
    """Return the address of a site's root, ending in a slash."""
    if any(map(is_hidden, address)):
        raise ValueError(_("địa chỉ có dấu không nhìn thấy"))
    parts = _parts(address)
    if parts is None:
        raise ValueError(_("cần địa chỉ http:// hoặc https://"))
    if parts.username is not None or parts.password is not None:
        raise ValueError(_("địa chỉ không được kèm tên và mật khẩu"))
    if parts.query or parts.fragment:
        raise ValueError(_("cần địa chỉ gốc của site, không kèm ? hay #"))
    return f"{address.rstrip('/?#')}/"


def _parts(address: str) -> SplitResult | None:
    """Take an address of the web apart; null where it is none."""
    try:
        parts = urlsplit(address)
        is_one = bool(parts.hostname) and parts.scheme in _PORTS and parts.port != 0
    except ValueError:  # brackets that hold no number of an address, a port that is none
        return None
    return parts if is_one else None


def _origin(parts: SplitResult) -> tuple[str, str | None, int | None]:
    return parts.scheme, parts.hostname, parts.port or _PORTS.get(parts.scheme)


def _proxy(origin: tuple[str, str | None, int | None]) -> str | None:
    """Return the proxy that this machine is told to go through, as other programs do."""
    scheme, host, _port = origin
    if not host or proxy_bypass(host):
        return None
    return getproxies().get(scheme)
