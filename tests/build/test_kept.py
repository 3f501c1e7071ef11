"""What stays of the site before: bundles that prove themselves, for one deploy, no others."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.build import kept
from generator.build.bundles import put_bundle
from generator.build.kept import carry_over
from generator.bundles import Bundle, Pointer
from generator.progress import Stage

POINTERS = ["assets/muc-luc.json", "tim-kiem/muc-luc.json"]
ASSETS, INDEX = POINTERS


def site(folder: Path, *contents: str) -> list[str]:
    """Make a site of two bundles; return where they stand."""
    found = []
    for pointer, content in zip(POINTERS, contents, strict=True):
        files = (("a.js", content.encode()), ("b/c.json", b"[1]"))
        bundle = Bundle(pointer, 1, files)
        found.append(f"{bundle.home}{put_bundle(folder, bundle, Stage('', ''))}")
    return found


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture
def old(tmp_path: Path) -> Path:
    site(tmp_path / "old", "kiểu cũ", "mục lục cũ")
    return tmp_path / "old"


@pytest.fixture
def new(tmp_path: Path) -> Path:
    site(tmp_path / "new", "kiểu mới", "mục lục mới")
    return tmp_path / "new"


def only(folder: Path, pointer: str) -> Path:
    """Return the one folder that a site has beside a pointer."""
    (found,) = (one for one in (folder / pointer).parent.iterdir() if one.is_dir())
    return found


def test_the_bundles_of_the_site_before_stay(old: Path, new: Path) -> None:
    before, fresh = tree(old), tree(new)
    carried = carry_over(old, new, POINTERS)
    assert carried == [only(old, one).relative_to(old).as_posix() for one in POINTERS]
    kept_files = {path: data for path, data in before.items() if path not in POINTERS}
    assert tree(new) == {**kept_files, **fresh}
    assert tree(old) == before


def test_those_that_it_had_only_kept_go(tmp_path: Path, old: Path, new: Path) -> None:
    carry_over(old, new, POINTERS)
    site(tmp_path / "third", "kiểu ba", "mục lục mới")
    carried = carry_over(new, tmp_path / "third", POINTERS)
    assert len(carried) == 1, "the index is the one that the new site has itself"
    assert b"m\xe1\xbb\xa5c l\xe1\xbb\xa5c c\xc5\xa9" not in tree(tmp_path / "third").values()
    assert "kiểu cũ".encode() not in tree(tmp_path / "third").values()
    assert "kiểu mới".encode() in tree(tmp_path / "third").values()


def test_a_build_of_the_same_again_is_as_if_it_were_the_first(tmp_path: Path, new: Path) -> None:
    site(tmp_path / "again", "kiểu mới", "mục lục mới")
    fresh = tree(tmp_path / "again")
    assert carry_over(new, tmp_path / "again", POINTERS) == []
    assert tree(tmp_path / "again") == fresh


def _byte(folder: Path) -> None:
    (folder / "a.js").write_text("alert(1)", encoding="utf-8")


def _more(folder: Path) -> None:
    (folder / "lạ.html").write_text("<script>", encoding="utf-8")


def _less(folder: Path) -> None:
    (folder / "a.js").unlink()


def _hidden(folder: Path) -> None:
    (folder / ".env").write_text("x", encoding="utf-8")


def _linked_file(folder: Path) -> None:
    same = folder.parent / "same.js"
    (folder / "a.js").rename(same)
    (folder / "a.js").symlink_to(same)


def _linked_folder(folder: Path) -> None:
    (folder / "b").rename(folder.parent / "same")
    (folder / "b").symlink_to(folder.parent / "same")


def _linked_whole(folder: Path) -> None:
    elsewhere = folder.parent.parent / "elsewhere"
    shutil.move(folder, elsewhere)
    folder.symlink_to(elsewhere)


def _linked_home(folder: Path) -> None:
    home = folder.parent
    elsewhere = home.with_name("elsewhere")
    home.rename(elsewhere)
    home.symlink_to(elsewhere)


def _pipe(folder: Path) -> None:
    (folder / "a.js").unlink()
    os.mkfifo(folder / "a.js")


def _device(folder: Path) -> None:
    (folder / "a.js").unlink()
    (folder / "a.js").symlink_to("/dev/zero")


def _bytes_name(folder: Path) -> None:
    os.close(os.open(os.fsencode(folder) + b"/\xff.js", os.O_CREAT | os.O_WRONLY))


def _deep(folder: Path) -> None:
    (folder / Path(*["a"] * (kept.MOST_DEEP + 2))).mkdir(parents=True)


def _other_name(folder: Path) -> None:
    name = "0" * 32
    folder.rename(folder.with_name(name))
    (folder.parent / "muc-luc.json").write_bytes(Pointer(1, name).written())


def _no_pointer(folder: Path) -> None:
    (folder.parent / "muc-luc.json").unlink()


def _linked_pointer(folder: Path) -> None:
    pointer = folder.parent / "muc-luc.json"
    pointer.rename(folder.parent / "same.json")
    pointer.symlink_to(folder.parent / "same.json")


def _pipe_for_pointer(folder: Path) -> None:
    (folder.parent / "muc-luc.json").unlink()
    os.mkfifo(folder.parent / "muc-luc.json")


def _folder_for_pointer(folder: Path) -> None:
    (folder.parent / "muc-luc.json").unlink()
    (folder.parent / "muc-luc.json").mkdir()


def _endless_pointer(folder: Path) -> None:
    pointer = folder.parent / "muc-luc.json"
    pointer.write_bytes(b" " * 10_000 + pointer.read_bytes())


def _pointer_of_before(folder: Path) -> None:
    (folder.parent / "muc-luc.json").write_text('{"parts": [["a"]]}', encoding="utf-8")


def _gone(folder: Path) -> None:
    shutil.rmtree(folder)


@pytest.mark.parametrize(
    "spoil",
    [
        *(_byte, _more, _less, _hidden, _linked_file, _linked_folder, _linked_whole, _linked_home),
        *(_pipe, _device, _bytes_name, _deep, _other_name, _no_pointer, _linked_pointer),
        *(_pipe_for_pointer, _folder_for_pointer, _endless_pointer, _pointer_of_before, _gone),
    ],
)
def test_what_does_not_prove_itself_is_left_behind(
    spoil: Callable[[Path], None], old: Path, new: Path
) -> None:
    sound = only(old, ASSETS).relative_to(old).as_posix()
    spoil(only(old, INDEX))
    fresh = tree(new)
    assert carry_over(old, new, POINTERS) == [sound]
    found = tree(new)
    assert {path for path in found if not path.startswith(sound)} == set(fresh)
    assert not list(new.rglob(".*"))


def test_a_folder_too_large_is_left_behind(
    old: Path, new: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "MOST_BYTES", len("kiểu cũ".encode()))
    assert carry_over(old, new, POINTERS) == []
    monkeypatch.undo()
    monkeypatch.setattr(kept, "MOST_FILES", 1)
    assert carry_over(old, new, POINTERS) == []
    monkeypatch.setattr(kept, "MOST_FILES", 2)
    assert len(carry_over(old, new, POINTERS)) == 2


def test_without_a_site_before_nothing_is_carried(tmp_path: Path, new: Path) -> None:
    fresh = tree(new)
    assert carry_over(tmp_path / "khong-co", new, POINTERS) == []
    assert tree(new) == fresh
