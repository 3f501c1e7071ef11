"""The seal of what is kept: a key of this user alone, which nobody brings along."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.output.seal import key, opened, sealed

SECRET = b"k" * 32


@given(st.text(), st.binary(), st.binary(min_size=1))
def test_only_what_was_sealed_under_the_name_is_opened(name: str, data: bytes, more: bytes) -> None:
    entry = sealed(SECRET, name, data)
    assert opened(SECRET, name, entry) == data
    assert opened(SECRET, f"{name}x", entry) is None
    assert opened(b"x" * 32, name, entry) is None
    assert opened(SECRET, name, entry + more) is None
    assert opened(SECRET, name, more) is None


def test_name_and_data_are_told_apart() -> None:
    assert sealed(SECRET, "ab", b"c")[:32] != sealed(SECRET, "a", b"bc")[:32]


def away(tmp_path: Path) -> Path:
    (tmp_path / "cong").mkdir(exist_ok=True)
    return tmp_path / "cong"


@pytest.mark.parametrize("state", ["XDG_STATE_HOME", "HOME"])
def test_a_key_is_made_once_and_is_this_users_alone(state: str, tmp_path: Path) -> None:
    said = {state: str(tmp_path / "nha")}
    first = key(away(tmp_path), said)
    assert first
    assert key(away(tmp_path), said) == first
    (file,) = (one for one in (tmp_path / "nha").rglob("*") if one.is_file())
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o077 == 0
    assert key(away(tmp_path), {state: str(tmp_path / "khac")}) != first


def test_runs_that_make_a_key_at_once_have_the_same(tmp_path: Path) -> None:
    said = {"XDG_STATE_HOME": str(tmp_path / "nha")}
    with ThreadPoolExecutor(8) as pool:
        keys = set(pool.map(lambda _: key(away(tmp_path), said), range(8)))
    assert len(keys) == 1
    assert None not in keys


def test_a_word_of_the_environment_is_a_key(tmp_path: Path) -> None:
    said = {"KEHOACH_CACHE_KEY": "một khóa bí mật của máy dựng, đủ dài"}
    assert key(away(tmp_path), said) == key(tmp_path, said)
    assert key(away(tmp_path), {"KEHOACH_CACHE_KEY": "x" * 40}) != key(away(tmp_path), said)
    short = {"KEHOACH_CACHE_KEY": "ngắn", "XDG_STATE_HOME": str(tmp_path / "nha")}
    assert key(away(tmp_path), short) is None, "one that was meant and is none is no other"


def replaced(file: Path, make: Callable[[Path], object]) -> None:
    file.rename(file.with_name("that"))
    make(file)


ODD: dict[str, Callable[[Path], object]] = {
    "others may read": lambda file: file.chmod(0o644),
    "cut": lambda file: file.write_bytes(b"x"),
    "longer": lambda file: file.write_bytes(b"x" * 33),
    "empty": lambda file: file.write_bytes(b""),
    "pipe": lambda file: replaced(file, lambda new: os.mkfifo(new, 0o600)),
    "folder": lambda file: replaced(file, lambda new: new.mkdir(0o700)),
    "link": lambda file: replaced(file, lambda new: new.symlink_to("that")),
}


@pytest.mark.parametrize("what", ODD)
def test_a_key_that_is_odd_is_none(what: str, tmp_path: Path) -> None:
    said = {"XDG_STATE_HOME": str(tmp_path / "nha")}
    assert key(away(tmp_path), said)
    ODD[what](tmp_path / "nha/kehoach/cache-key")
    assert key(away(tmp_path), said) is None


def test_a_key_of_another_user_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = {"XDG_STATE_HOME": str(tmp_path / "nha")}
    assert key(away(tmp_path), said)
    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    assert key(away(tmp_path), said) is None


def test_whoever_brings_the_cache_does_not_bring_the_key(tmp_path: Path) -> None:
    portal = away(tmp_path)
    assert key(portal, {"HOME": str(portal)}) is None
    (tmp_path / "nha").symlink_to(portal)
    assert key(portal, {"XDG_STATE_HOME": str(tmp_path / "nha")}) is None
    assert list(portal.iterdir()) == []


@pytest.mark.parametrize("home", ["", "nha", "./x"])
def test_without_a_home_there_is_no_key(home: str, tmp_path: Path) -> None:
    assert key(away(tmp_path), {"HOME": home}) is None


def test_where_no_key_can_be_kept_there_is_none(tmp_path: Path) -> None:
    (tmp_path / "nha").write_text("một tệp", encoding="utf-8")
    assert key(away(tmp_path), {"XDG_STATE_HOME": str(tmp_path / "nha")}) is None
