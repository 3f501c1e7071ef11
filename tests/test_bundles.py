"""Names of folders: those of what they hold, nothing else; pointers are read from anybody."""

from __future__ import annotations

import json
import subprocess
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.bundles import (
    Bundle,
    Pointer,
    content_name,
    home_of,
    is_content_name,
    read_pointer,
)

NAME = "0123456789abcdef" * 2
FILES = {"b/c.json": b"{}", "a.js": b"x", "\u0103.css": b""}


def hashes(files: dict[str, bytes]) -> dict[str, str]:
    return {path: sha256(data).hexdigest() for path, data in files.items()}


def test_a_name_is_that_which_sha256sum_gives(tmp_path: Path) -> None:
    """Anybody can prove a folder: `sha256sum` of its files in order, and of what that says."""
    for path, data in FILES.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(data)
    said = "LC_ALL=C; find * -type f | sort | xargs sha256sum | sha256sum | cut -c 1-32"
    shell = subprocess.run(["sh", "-c", said], cwd=tmp_path, capture_output=True, check=True)
    assert content_name(hashes(FILES)) == shell.stdout.decode().strip()


def test_a_name_does_not_depend_on_the_order_in_which_files_come() -> None:
    turned = dict(reversed(hashes(FILES).items()))
    assert content_name(turned) == content_name(hashes(FILES))
    assert is_content_name(content_name({}))


@pytest.mark.parametrize(
    "other",
    [
        {**FILES, "a.js": b"y"},
        {**FILES, "d": b""},
        {path: data for path, data in FILES.items() if path != "a.js"},
        {**{path: data for path, data in FILES.items() if path != "a.js"}, "A.js": b"x"},
    ],
    ids=["byte", "more", "less", "name"],
)
def test_another_content_has_another_name(other: dict[str, bytes]) -> None:
    assert content_name(hashes(other)) != content_name(hashes(FILES))


def test_a_pointer_says_where_its_bundle_stands() -> None:
    written = Pointer(3, NAME).written()
    assert json.loads(written) == {"form": 3, "folder": f"{NAME}/"}
    assert read_pointer(written) == Pointer(3, NAME)
    assert home_of("tim-kiem/muc-luc.json") == "tim-kiem/"
    assert Bundle("a/b/c.json", 1, []).home == "a/b/"


@pytest.mark.parametrize(
    "said",
    [
        "",
        "{",
        "[]",
        "null",
        "3",
        '"form"',
        "[" * 100_000,
        '{"form": 1}',
        f'{{"folder": "{NAME}/"}}',
        f'{{"form": true, "folder": "{NAME}/"}}',
        f'{{"form": "1", "folder": "{NAME}/"}}',
        f'{{"form": 1, "folder": "{NAME}"}}',
        f'{{"form": 1, "folder": "../{NAME}/"}}',
        f'{{"form": 1, "folder": "/{NAME}/"}}',
        f'{{"form": 1, "folder": "{NAME}//"}}',
        f'{{"form": 1, "folder": "{NAME.upper()}/"}}',
        f'{{"form": 1, "folder": "{NAME}\\n/"}}',
        '{"form": 1, "folder": "../../"}',
        '{"form": 1, "folder": ["/"]}',
        '{"vocabulary": "a b", "parts": []}',
    ],
)
def test_what_is_no_pointer_points_nowhere(said: str) -> None:
    assert read_pointer(said.encode()) is None


@given(st.binary())
def test_whatever_stands_where_a_pointer_should_is_read(data: bytes) -> None:
    assert read_pointer(data) is None
