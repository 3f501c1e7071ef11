"""Finds the Chromium that the browser tests drive, or installs one.

`python -m tests.browser.chromium` says in Vietnamese what it found, did, or could not do.
"""

import functools
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

# Headless, as root in a container, and silent on the network.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
MISSING = (
    "Không tìm thấy Chromium nên các phép thử trong trình duyệt không chạy được. "
    "Hãy cài Chromium (Debian: sudo apt install chromium libatomic1; máy khác: "
    ".venv/bin/python -m playwright install --with-deps chromium), hoặc đặt biến môi trường "
    "KEHOACH_CHROMIUM bằng đường dẫn tới Chromium hay Chrome có sẵn."
)
PLAYWRIGHT_PATH = (
    "from playwright.sync_api import sync_playwright\n"
    "with sync_playwright() as playwright: print(playwright.chromium.executable_path)"
)


@functools.cache
def find() -> Path | None:
    """The first browser that starts, or None; KEHOACH_CHROMIUM, when set, is the only choice."""
    if not _output([sys.executable, "-m", "playwright", "--version"]):
        return None  # what drives the browser lacks a library of the system
    return next((path for path in _candidates() if _starts(path)), None)


def require() -> Path:
    """The browser; fails the calling test with `MISSING` where there is none."""
    path = find()
    assert path is not None, MISSING
    return path


def _candidates() -> Iterator[Path]:
    if chosen := os.environ.get("KEHOACH_CHROMIUM"):
        yield Path(chosen)
        return
    yield from (Path(path) for name in NAMES if (path := shutil.which(name)))
    yield Path(MAC)
    # A process of its own: Playwright refuses a second synchronous session in one thread.
    yield Path(_output([sys.executable, "-c", PLAYWRIGHT_PATH]) or os.devnull)


def _starts(path: Path) -> bool:
    # Ubuntu's chromium-browser may be a stub that only asks for snap: being there is not enough.
    return path.is_file() and bool(_output([str(path), "--version"]))


def _output(command: Sequence[str]) -> str:
    """What the command printed, or "" where it failed or hung."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=True)
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.strip()


def _installers() -> Iterator[list[list[str]]]:
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if root and shutil.which("apt-get"):
        # Playwright's own program is linked with libatomic, which a slim system does not have.
        install = ["apt-get", "install", "-y", "--no-install-recommends", "chromium", "libatomic1"]
        yield [["apt-get", "update"], install]
    yield [[sys.executable, "-m", "playwright", "install", "chromium"]]


def _run(command: list[str]) -> bool:
    print(f"→ {' '.join(command)}", flush=True)
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(
            command, env=environment, capture_output=True, text=True, timeout=240, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        print(f"  Không xong: {error}")
        return False
    if done.returncode != 0:
        print("  Không xong:", *(done.stdout + done.stderr).splitlines()[-5:], sep="\n    ")
    return done.returncode == 0


def _install() -> None:
    """Tries each way of installing until a browser starts."""
    print("Chưa có Chromium: đang cài, có thể mất vài phút…", flush=True)
    for commands in _installers():
        if all(_run(command) for command in commands):
            find.cache_clear()
            if find():
                return


def main() -> int:
    """Finds or installs the browser; 0 when there is one, 1 when there is none."""
    if not find() and "KEHOACH_CHROMIUM" not in os.environ:
        _install()
    path = find()
    print(f"Chromium: {path}" if path else MISSING, flush=True)
    return 0 if path else 1


if __name__ == "__main__":
    sys.exit(main())
