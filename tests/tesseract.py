"""Finds Tesseract with Vietnamese, or installs it.

`python -m tests.tesseract` says in Vietnamese what it found, did, or could not do.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from generator.importer.formats.ocr.tesseract import missing

PACKAGES = ("tesseract-ocr", "tesseract-ocr-vie")


def reason() -> str:
    """Why pictures cannot be read here, empty where they can."""
    lacking = missing()
    return f"Không thử được việc nhận dạng chữ từ hình: {lacking}" if lacking else ""


def _install() -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *PACKAGES],
    ):
        subprocess.run(command, env=environment, capture_output=True, check=True, timeout=300)


def main() -> int:
    """Install what is not there, where that can be done; 1 where something stays missing."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if missing() and root and shutil.which("apt-get"):
        print("Cài Tesseract để thử việc nhận dạng chữ từ hình…", flush=True)
        try:
            _install()
        except (OSError, subprocess.SubprocessError) as error:
            print(f"Không cài được: {error}")
        missing.cache_clear()
    if still := reason():
        print(still)
    return 1 if still else 0


if __name__ == "__main__":
    sys.exit(main())
