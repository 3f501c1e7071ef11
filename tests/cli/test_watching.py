"""What is watched is heard of once it changed, and again and again where it did not."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.cli import watching
from generator.cli.watching import follow_changes


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "api").mkdir()
    return tmp_path


def test_changes_and_quiet_are_told_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def some_changes(*_: Path, **_settings: object) -> Iterator[set[str]]:
        yield from ({"a"}, set(), set(), {"b"})
        raise KeyboardInterrupt

    monkeypatch.setattr(watching, "watch", some_changes)
    heard: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        follow_changes(
            lambda: [tmp_path], lambda: heard.append("change"), lambda: heard.append("quiet")
        )
    assert heard == ["change", "quiet", "quiet", "change"]


@pytest.mark.parametrize("is_early", [True, False])
def test_what_changed_before_the_watch_began_counts(
    is_early: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b.yml").write_text("1", encoding="utf-8")
    changed = (tmp_path / "a" / "b.yml").stat().st_ctime

    def nothing(*_: Path, **_settings: object) -> Iterator[set[str]]:
        yield set()
        yield set()
        raise KeyboardInterrupt

    monkeypatch.setattr(watching, "watch", nothing)
    heard: list[str] = []
    since = changed - 1 if is_early else changed + 1
    with pytest.raises(KeyboardInterrupt):
        follow_changes(
            lambda: [tmp_path, tmp_path / "khong-co"],
            lambda: heard.append("change"),
            lambda: heard.append("quiet"),
            since,
        )
    assert heard == (["change", "quiet"] if is_early else ["quiet", "quiet"])


class Interruption:
    """A change by another thread, again and again, until what it causes interrupts the watching."""

    def __init__(self, change: Callable[[], object]) -> None:
        self.over = threading.Event()
        self.thread = threading.Thread(target=self._go_on, args=(change,))

    def _go_on(self, change: Callable[[], object]) -> None:
        while not self.over.wait(0.2):
            change()

    def __enter__(self) -> None:
        self.thread.start()

    def __exit__(self, *_: object) -> None:
        self.over.set()
        self.thread.join()


def interrupt() -> bool:
    raise KeyboardInterrupt  # what Ctrl+C does in the middle of a build


def test_a_change_below_what_is_watched_builds_again(site: Path) -> None:
    watched = site / "theme" / "assets"
    watched.mkdir(parents=True)

    def touch() -> None:
        (watched / "a.css").write_text("p {}", encoding="utf-8")

    with Interruption(touch), pytest.raises(KeyboardInterrupt):
        follow_changes(lambda: [site / "theme"], interrupt)


def test_a_folder_that_is_not_there_yet_is_waited_for(site: Path) -> None:
    coming = site / "content"
    watched = [site / "api", coming]
    with (
        Interruption(lambda: coming.mkdir(exist_ok=True)),
        pytest.raises(KeyboardInterrupt),
    ):
        follow_changes(lambda: watched, interrupt)


def test_a_file_that_takes_the_place_of_another_is_followed(site: Path) -> None:
    """As editors save: a new file is renamed over the old one, and then written once more."""
    file, versions = site / "mkdocs.yml", []
    file.write_text("0", encoding="utf-8")

    def save() -> None:
        fresh = site / "api" / "moi.yml"
        fresh.write_text("1", encoding="utf-8")
        fresh.rename(file)

    def changed() -> None:
        versions.append(file.read_text("utf-8"))
        if len(versions) == 3:
            raise KeyboardInterrupt

    with Interruption(save), pytest.raises(KeyboardInterrupt):
        follow_changes(lambda: [file], changed)
    assert versions == ["1", "1", "1"]


def test_a_system_without_a_watch_to_give_is_asked_again_and_again(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def watch(*_: Path, force_polling: bool | None, **_settings: object) -> Iterator[set[object]]:
        asked.append(force_polling)
        if not force_polling:
            raise OSError(28, "inotify watch limit reached")
        yield set()

    monkeypatch.setattr(watching, "watch", watch)
    monkeypatch.setattr(watching, "BREATH_SECONDS", 0)
    with pytest.raises(KeyboardInterrupt):
        follow_changes(lambda: [site], interrupt)
    assert asked == [None, True]
