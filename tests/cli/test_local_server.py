"""Servers of a clerk's own machine: how many they answer at once, and how long they wait."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http import HTTPStatus

import pytest

from generator.cli import local_server
from generator.cli.local_server import LocalHandler, LocalServer

ASKED = b"GET / HTTP/1.0\r\nHost: localhost\r\n\r\n"


class Greeting(LocalHandler):
    """Says one word to whoever asks, and breaks on demand."""

    def do_GET(self) -> None:  # noqa: N802
        if self.path == "/hong":
            raise ValueError("hỏng")
        if self.path == "/di":
            raise ConnectionResetError
        self.send_response(HTTPStatus.OK)
        self.end_headers()
        self.wfile.write("chào".encode())


@contextmanager
def served() -> Iterator[LocalServer]:
    with LocalServer("127.0.0.1", 0, Greeting) as server, server.answering():
        yield server


@contextmanager
def connected(server: LocalServer) -> Iterator[socket.socket]:
    with socket.create_connection(("127.0.0.1", server.server_port), timeout=10) as connection:
        yield connection


def asked(server: LocalServer, words: bytes = ASKED) -> str:
    with connected(server) as connection:
        connection.sendall(words)
        answer = b""
        while part := connection.recv(65536):
            answer += part
        return answer.decode()


def test_who_says_nothing_or_speaks_slowly_is_hung_up_on() -> None:
    with served() as server:
        server.asking_seconds = 0.5
        with connected(server) as silent, connected(server) as slow:
            slow.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nA: ")
            over = threading.Event()

            def drip() -> None:
                with suppress(OSError):
                    while not over.wait(0.1):
                        slow.sendall(b"a")

            dripping = threading.Thread(target=drip)
            dripping.start()
            assert silent.recv(100) == b""
            with suppress(ConnectionResetError):
                assert slow.recv(100) == b""
            over.set()
            dripping.join()
        assert asked(server).endswith("chào")


def test_so_many_at_once_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(local_server, "MOST_AT_ONCE", 2)
    with served() as server:
        with connected(server) as one, connected(server) as other:
            with connected(server) as third:
                assert third.recv(100) == b"", "hung up on"
            for held in (one, other):
                held.sendall(ASKED)
                assert held.recv(100).startswith(b"HTTP/1.0 200")
        assert any(asked_again(server) for _ in range(100)), "there is room again"


def asked_again(server: LocalServer) -> bool:
    try:
        return asked(server).endswith("chào")
    except ConnectionError:
        return False


def test_a_request_that_means_another_machine_is_refused() -> None:
    with served() as server:
        answer = asked(server, b"GET / HTTP/1.0\r\nHost: ke-xau.vn\r\n\r\n")
    assert answer.startswith("HTTP/1.0 421 ")
    assert "chào" not in answer


def test_a_fault_is_told_and_a_reader_who_went_away_is_not(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with served() as server:
        for path, is_told in ((b"/di", False), (b"/hong", True)):
            asked(server, ASKED.replace(b"/ ", path + b" "))
            assert ("ValueError" in capsys.readouterr().err) == is_told
            assert asked(server).endswith("chào"), "the server goes on"
