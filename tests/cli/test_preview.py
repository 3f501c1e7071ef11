"""A site on one's own machine is opened at once, and waits for whatever is wrong to be mended."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import preview
from generator.cli.commands import main
from tests.folders import PLAN, ROOT, edit

CONFIG_FILE = "mkdocs.yml"
CONFIG = str(ROOT / CONFIG_FILE)
Change = Callable[[Path], object]


def serve(plans: Path, port: int) -> Result:
    words = ("--output", plans.parent / "site", "--config", CONFIG, "--port", port)
    return CliRunner().invoke(main, ["serve", "--plans", str(plans), *map(str, words)])


def serve_while(
    plans: Path, monkeypatch: pytest.MonkeyPatch, *changes: Change
) -> tuple[Result, list[object]]:
    """Serve while files change one after the other, then Ctrl+C; return what came of each."""
    seen: list[object] = []

    def follow(
        watched: Callable[[], Iterable[Path]],
        changed: Callable[[], object],
        _quiet: Callable[[], object],
        since: float,
    ) -> None:
        assert CONFIG_FILE in {path.name for path in watched()}
        assert since > 0
        for change_it in changes:
            change_it(plans)
            seen.append(changed())
        raise KeyboardInterrupt

    monkeypatch.setattr(preview, "follow_changes", follow)
    return serve(plans, 0), seen


def mended(plans: Path) -> None:
    edit(plans / PLAN, {"type: ke-hoạch": "type: ke-hoach"})


def test_a_site_that_cannot_be_read_is_waited_for(
    plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(plans / PLAN, {"type: ke-hoach": "type: ke-hoạch"})
    done, seen = serve_while(plans, monkeypatch, lambda _: None, mended)
    assert (done.exit_code, seen) == (0, [False, True])
    assert done.stderr.index("Mở http") < done.stderr.index("Không dựng")
    assert "Sẽ dựng lại khi tệp thay đổi" in done.stderr
    assert done.stderr.endswith("Đã dừng.\n")


def test_nothing_is_left_beside_the_site(plans: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {path.name for path in plans.parent.iterdir()}
    during: list[str] = []
    look = lambda plans: during.extend(path.name for path in plans.parent.iterdir())  # noqa: E731
    done, _ = serve_while(plans, monkeypatch, look)
    assert done.exit_code == 0
    assert any(name.startswith(".site-") for name in during), "pages are made there"
    assert {path.name for path in plans.parent.iterdir()} == before


def test_pages_are_shown_where_no_site_can_be_written(
    plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_output: Path) -> None:
        raise PermissionError(13, "không được", "site")

    monkeypatch.setattr(preview, "workshop", refuse)
    done, seen = serve_while(plans, monkeypatch, lambda _: None)
    assert (done.exit_code, seen) == (0, [True])
