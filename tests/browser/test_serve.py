"""`kehoach serve`: an open page shows a change by itself, and a slip changes nothing."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Watch
from tests.folders import PLAN, ROOT, edit

BUILD_MS = 120_000
LONGEST_SECONDS = 400
STYLE = "h1 { color: rgb(%d, 0, 0) !important }\n"


@pytest.fixture
def portal(plans: Path) -> Path:
    """A portal with a plan and a style of its own, to stand under a path."""
    portal = plans.parent
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    settings["site_url"] = "https://vi-du.vn/a/b/"
    settings["extra"]["kehoach"] |= {
        "content": str(ROOT / "content"),
        "compare": [],
        "history_required": False,
    }
    (portal / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    (portal / "theme/assets/css").mkdir(parents=True)
    (portal / "theme/assets/css/rieng.css").write_text(STYLE % 1, encoding="utf-8")
    return portal


@pytest.fixture
def serving(portal: Path) -> Iterator[subprocess.Popen[str]]:
    words = ("serve", "--port", "0", "--config", str(portal / "mkdocs.yml"))
    # A shell that runs the tests in the background lets its children ignore Ctrl+C.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", *words],
        cwd=portal,
        env={"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "PATH": "/usr/bin:/bin"},
        stderr=subprocess.PIPE,
        text=True,
    )
    signal.signal(signal.SIGINT, before)
    guard = threading.Timer(LONGEST_SECONDS, process.kill)  # what waits for a line is not to hang
    guard.start()
    try:
        yield process
    finally:
        guard.cancel()
        process.kill()
        process.communicate()


def told(process: subprocess.Popen[str], words: str) -> str:
    """Read what the program tells up to a line with these words."""
    assert process.stderr
    lines = []
    for line in process.stderr:
        lines.append(line)
        if words in line:
            return line
    raise AssertionError("".join(lines))


def test_a_page_follows_its_files(
    browser: Browser, serving: subprocess.Popen[str], portal: Path
) -> None:
    root = told(serving, "Mở http://").split()[1]
    assert root.endswith("/a/b/")
    page = browser.new_page()
    watch = Watch(page, root)
    page.goto(f"{root}ke-hoach/xa-mau-ke-hoach/")
    plan, style = portal / "plans" / PLAN, portal / "theme/assets/css/rieng.css"
    good = plan.read_text("utf-8")

    edit(plan, {"encoded_by: Kế hoạch mở": "encoded_by: Phòng dữ liệu"})
    expect(page.locator("body")).to_contain_text("Phòng dữ liệu", timeout=BUILD_MS)
    assert page.url.startswith(root)
    told(serving, "Đã dựng")

    plan.write_text(good.replace("id:", "idd:", 1), encoding="utf-8")
    told(serving, "[")  # a problem with its rule
    told(serving, "Không dựng; site cũ giữ nguyên")
    page.reload()
    expect(page.locator("body")).to_contain_text("Phòng dữ liệu")

    plan.write_text(good, encoding="utf-8")
    expect(page.locator("body")).not_to_contain_text("Phòng dữ liệu", timeout=BUILD_MS)
    style.write_text(STYLE % 2, encoding="utf-8")
    expect(page.locator("h1").first).to_have_css("color", "rgb(2, 0, 0)", timeout=BUILD_MS)

    watch.judge()
    page.close()
    assert "setInterval" not in (portal / "site/index.html").read_text("utf-8")
    serving.send_signal(signal.SIGINT)
    told(serving, "Đã dừng.")
    assert serving.wait(timeout=30) == 0
