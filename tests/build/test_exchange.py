"""Two names exchanged: in one step here, refused in words of the system, or told to be unknown."""

from __future__ import annotations

import ctypes
import errno
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.build import exchange as module
from generator.build.exchange import exchange


def answering(number: int) -> Callable[[], Callable[[bytes, bytes], int]]:
    """Return a system whose call fails with this error."""

    def call(*_: bytes) -> int:
        ctypes.set_errno(number)
        return -1

    return lambda: call


def test_folders_and_files_trade_names(tmp_path: Path) -> None:
    one, other = tmp_path / "một", tmp_path / "hai"
    one.mkdir()
    (one / "a").write_text("1", encoding="utf-8")
    other.write_text("2", encoding="utf-8")
    number = one.stat().st_ino
    done = exchange(one, other)
    assert done is (sys.platform in ("linux", "darwin")), "this system exchanges"
    assert (other / "a").read_text("utf-8") == "1"
    assert (one.read_text("utf-8"), other.stat().st_ino) == ("2", number)


def test_what_is_not_there_is_not_exchanged(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(FileNotFoundError):
        exchange(tmp_path / "a", tmp_path / "b")
    assert list(tmp_path.iterdir()) == [tmp_path / "a"]


@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOSYS, errno.EOPNOTSUPP])
def test_a_system_that_knows_no_exchange_says_so(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_call", answering(number))
    assert not exchange(tmp_path / "a", tmp_path / "b")


@pytest.mark.parametrize("number", [errno.EBUSY, errno.EXDEV, errno.EACCES])
def test_a_refusal_is_an_error(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_call", answering(number))
    with pytest.raises(OSError, match="b") as raised:
        exchange(tmp_path / "a", tmp_path / "b")
    assert raised.value.errno == number


def test_a_library_without_the_name_is_asked_by_number(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As musl is, on the machines whose number is known; on others there is no exchange."""

    class Library:
        def __init__(self) -> None:
            self.asked: list[tuple[object, ...]] = []

        def syscall(self, *words: object) -> int:
            self.asked.append(words)
            return 0

    library = Library()
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: library)
    for machine, number in (("x86_64", 316), ("aarch64", 276), ("sparc64", None)):
        module._call.cache_clear()
        monkeypatch.setattr("platform.machine", lambda said=machine: said)
        assert exchange(tmp_path / "a", tmp_path / "b") is (number is not None)
        assert [words[0] for words in library.asked] == ([number] if number else [])
        library.asked.clear()
    module._call.cache_clear()
