"""Addresses of the themes' files, found again in a folder of pages or of a site."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.bundles import Pointer
from generator.output.addresses import (
    ASSETS,
    NOTHING_HASHED,
    AssetAddresses,
    asset_addresses,
    asset_bundle,
    plain_assets,
)

NAME = "0123456789abcdef" * 2


def test_addresses_are_those_of_the_folder_to_which_the_pointer_leads(tmp_path: Path) -> None:
    for name in (NAME, NAME[::-1]):
        (tmp_path / "assets" / name / "css").mkdir(parents=True)
        (tmp_path / "assets" / name / "css/a.css").touch()
    (tmp_path / ASSETS).write_bytes(Pointer(1, NAME).written())
    found = asset_addresses(tmp_path)
    assert found == AssetAddresses(NAME, frozenset({"css/a.css"}))
    assert found.of("assets/css/a.css") == f"assets/{NAME}/css/a.css"
    assert found.of("css/a.css") == "css/a.css"
    assert found.of(f"assets/{NAME}/css/a.css") == f"assets/{NAME}/css/a.css"


@pytest.mark.parametrize("pointer", [None, b"", b"{}", b'{"form": 1, "folder": "../"}'])
def test_without_a_pointer_files_stand_plainly(pointer: bytes | None, tmp_path: Path) -> None:
    (tmp_path / "assets/css").mkdir(parents=True)
    (tmp_path / "assets/css/a.css").touch()
    if pointer is not None:
        (tmp_path / ASSETS).write_bytes(pointer)
    assert asset_addresses(tmp_path) is NOTHING_HASHED
    assert NOTHING_HASHED.of("assets/css/a.css") == "assets/css/a.css"


def test_markdown_is_no_part_of_the_bundle() -> None:
    bundle = asset_bundle({"a.md": b"#", "b.js": b""})
    assert (bundle.pointer, dict(bundle.files)) == (ASSETS, {"b.js": b""})


def test_only_scripts_and_styles_of_the_program_lead_on() -> None:
    assets = {"a.js": b"export {};", "b.css": b"b", "c/d.woff2": b"d"}
    plain = dict(plain_assets(NAME, assets, {"a.js", "c/d.woff2"}))
    assert plain == {
        "assets/a.js": f'export * from "{NAME}/a.js";\n'.encode(),
        "assets/b.css": b"b",
        "assets/c/d.woff2": b"d",
    }
