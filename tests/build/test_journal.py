"""Publications in several steps: each ends, is undone, or is ended by whoever comes next.

What a death at each of the steps leaves stands in `test_workshop`.
"""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from generator.build import journal
from generator.build.exchange import exchange
from generator.build.journal import is_open, replace_by_renaming, settle, swap_contents
from tests.folders import tree


def put(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        path = folder / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return put(tmp_path / "site", index="cũ", api__x="cũ", cu__y="cũ")


@pytest.fixture
def built(tmp_path: Path) -> Path:
    return put(tmp_path / "room" / "site", index="mới", api__x="mới", moi__z="mới")


def refuse_the(number: int, monkeypatch: pytest.MonkeyPatch, exchanges: bool) -> None:
    """Let the disk refuse the change of names of this number, and none after it."""
    left = [number]
    rename, known = Path.rename, exchange

    def refuse() -> None:
        left[0] -= 1
        if left[0] == 0:
            raise OSError(errno.EIO, "hỏng")

    def renamed(path: Path, target: Path) -> Path:
        refuse()
        return rename(path, target)

    def exchanged(one: Path, other: Path) -> bool:
        if exchanges:
            refuse()
        return exchanges and known(one, other)

    monkeypatch.setattr(Path, "rename", renamed)
    monkeypatch.setattr(journal, "exchange", exchanged)


def test_a_site_is_replaced_by_renaming(output: Path, built: Path) -> None:
    new, old = tree(built), tree(output)
    replace_by_renaming(output, built)
    assert tree(output) == new
    assert tree(built.parent / "old") == old
    assert not is_open(built.parent)


@pytest.mark.parametrize("number", [1, 2])
def test_a_renaming_that_is_refused_leaves_the_old_site(
    number: int, output: Path, built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = tree(output)
    refuse_the(number, monkeypatch, exchanges=False)
    with pytest.raises(OSError, match="hỏng"):
        replace_by_renaming(output, built)
    assert tree(output) == old
    assert not is_open(built.parent)


@pytest.mark.parametrize("exchanges", [True, False])
def test_contents_are_swapped_and_what_stays_stays(
    exchanges: bool, output: Path, built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(output, **{"lost+found__a": "của ổ"})
    new, place = tree(built), output.stat().st_ino
    refuse_the(0, monkeypatch, exchanges)
    swap_contents(output, built, ["lost+found"])
    here = tree(output)
    assert {name: said for name, said in here.items() if "lost" not in name} == new
    assert (output / "lost+found/a").read_text("utf-8") == "của ổ"
    assert output.stat().st_ino == place, "the folder itself is the same"
    assert not is_open(built.parent)


@pytest.mark.parametrize("exchanges", [True, False])
def test_a_swap_that_is_refused_at_any_step_leaves_all_as_it_was(
    exchanges: bool, tmp_path: Path
) -> None:
    refused = 0
    for number in range(1, 20):
        folder = tmp_path / str(number)
        output = put(folder / "site", index="cũ", api__x="cũ", cu__y="cũ")
        built = put(folder / "room/site", index="mới", api__x="mới", moi__z="mới")
        old, new = tree(output), tree(built)
        with pytest.MonkeyPatch.context() as patch:
            refuse_the(number, patch, exchanges)
            try:
                swap_contents(output, built, [])
            except OSError:
                refused += 1
                assert (tree(output), tree(built)) == (old, new), number
            else:
                assert tree(output) == new
                break
    assert refused == (4 if exchanges else 6)


@pytest.mark.parametrize("said", ["", "[]", "1", "{", '{"new": 1}', '{"new": {"../x": 1}}', "null"])
def test_a_journal_that_says_nothing_moves_nothing(said: str, output: Path, built: Path) -> None:
    (built.parent / "journal").write_text(said, encoding="utf-8")
    before = tree(output)
    settle(built.parent, output)
    assert tree(output) == before
    assert (built / "index").is_file()


def test_an_interrupted_renaming_is_ended_with_whatever_is_whole(output: Path, built: Path) -> None:
    (built.parent / "journal").write_text("{}", encoding="utf-8")
    new, old = tree(built), tree(output)
    output.rename(built.parent / "old")
    settle(built.parent, output)
    assert tree(output) == new
    output.rename(built.parent / "old-2")
    (built.parent / "journal").write_text("{}", encoding="utf-8")
    settle(built.parent, output)
    assert tree(output) == old, "the new one is gone: the old one stands again"
