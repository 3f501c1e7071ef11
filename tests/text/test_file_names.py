"""Names of files that servers, Windows and macOS take otherwise than they are written."""

from __future__ import annotations

import pytest

from generator.text.file_names import folded, is_dot_file, suits_windows


@pytest.mark.parametrize(
    ("path", "hidden"),
    [(".an.txt", True), ("a/.b/c.txt", True), ("..", True), ("a.b/c.txt", False), ("a.", False)],
)
def test_files_that_begin_with_a_dot(path: str, hidden: bool) -> None:
    assert is_dot_file(path) is hidden


REFUSED = ["con", "a/CON.txt", "aux.b.c", "nul .txt", "lpt9", "COM¹.md", "a?", "a:b", "a|b", "a\\b"]
HELD = ["console.txt", "com10", "a.con", "lpt", "50% #1.txt", "nguồn có dấu;&'.txt", "a b/c"]


@pytest.mark.parametrize("path", [*REFUSED, "a.", "a /b", "a<", 'a"', "a*.txt"])
def test_names_that_windows_refuses(path: str) -> None:
    assert not suits_windows(path)


@pytest.mark.parametrize("path", HELD)
def test_names_that_windows_holds(path: str) -> None:
    assert suits_windows(path)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Xã.txt", "xã.TXT"), ("xã", "xa\u0303"), ("XÃ", "xa\u0303"), ("ḍ", "d\u0323"), ("ß", "SS")],
)
def test_names_that_are_one_elsewhere(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_names_that_are_two_everywhere() -> None:
    names = ["xa", "xã", "xạ", "xá", "đ", "d", "a-b", "ab", "a/b"]
    assert len(set(map(folded, names))) == len(names)
