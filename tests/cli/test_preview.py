"""A site on one's own machine waits for whatever is wrong to be mended."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from generator.build.story import Reading
from generator.cli import building, preview
from generator.cli.commands import main
from generator.cli.serve import SiteServer
from tests.folders import PLAN, ROOT, edit

CONFIG_FILE = "mkdocs.yml"
CONFIG = str(ROOT / CONFIG_FILE)


def serve(plans: Path, port: int) -> Result:
    words = ("--output", plans.parent / "site", "--config", CONFIG, "--port", port)
    return CliRunner().invoke(main, ["serve", "--plans", str(plans), *map(str, words)])


Change = Callable[[Path], object]


def serve_while(plans: Path, monkeypatch: pytest.MonkeyPatch, *changes: Change) -> tuple[Any, ...]:
    """Serve while files change one after the other, then Ctrl+C; return what came of each build."""
    built: list[bool] = []

    def watch(
        server: SiteServer, watched: Callable[[], Iterable[Path]], rebuild: Callable[[], bool]
    ) -> None:
        assert CONFIG_FILE in {path.name for path in watched()}
        for change_it in changes:
            change_it(plans)
            built.append(rebuild())
        raise KeyboardInterrupt

    monkeypatch.setattr(preview, "rebuild_on_change", watch)
    return serve(plans, 0), built


def test_a_site_that_cannot_be_built_is_waited_for(
    plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(plans / PLAN, {"type: ke-hoach": "type: ke-hoạch"})
    mended = lambda plans: edit(plans / PLAN, {"type: ke-hoạch": "type: ke-hoach"})  # noqa: E731
    monkeypatch.setattr(building, "build", lambda *_: [])
    done, built = serve_while(plans, monkeypatch, lambda _: None, mended)
    assert (done.exit_code, built) == (0, [False, True])
    assert done.stderr.index("Không dựng") < done.stderr.index("Mở http")
    assert "Sẽ dựng lại khi tệp thay đổi" in done.stderr
    assert done.stderr.endswith("Đã dừng.\n")


@pytest.mark.parametrize(
    "error",
    [
        FileNotFoundError(2, "không có tệp", "a.yml"),
        RecursionError(),
        MemoryError(),
        UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid"),
        SystemExit(1),
        ValueError("hỏng"),
    ],
    ids=repr,
)
def test_nothing_that_is_to_be_built_ends_a_server(
    error: BaseException, plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> Reading:
        raise error

    monkeypatch.setattr(building, "read", fail)
    done, built = serve_while(plans, monkeypatch, lambda _: None)
    assert (done.exit_code, built) == (0, [False])
    assert "Traceback" not in done.stderr
    assert done.stderr.count("Sẽ dựng lại khi tệp thay đổi") == 2
    assert done.stderr.endswith("Đã dừng.\n")
