"""Finds the servers that the guide has samples for, or installs them.

`python -m tests.servers` says in Vietnamese what it found, did, or could not do.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# The program of each server, and Debian's package of it.
PROGRAMS = {"nginx": "nginx", "caddy": "caddy", "apache": "apache2"}
PACKAGES = {"nginx": "nginx-light", "caddy": "caddy", "apache": "apache2"}
# The module of each that codes better than gzip, and Debian's package of it; Caddy has its own.
MODULES = {
    "nginx": Path("/usr/lib/nginx/modules/ngx_http_brotli_filter_module.so"),
    "apache": Path("/usr/lib/apache2/modules/mod_brotli.so"),
}
MODULE_PACKAGES = {"nginx": "libnginx-mod-http-brotli-filter", "apache": "apache2"}
MISSING = (
    "Không có {name} nên mẫu của nó trong docs/deploying.md không được thử. "
    "Hãy cài (Debian: sudo apt install --no-install-recommends {package})."
)
_SYSTEM = ("/usr/local/sbin", "/usr/sbin", "/sbin")


def find(name: str) -> str | None:
    """The program of a server, which a user's own path may leave out; None where there is none."""
    path = os.pathsep.join((os.environ.get("PATH", ""), *_SYSTEM))
    return shutil.which(PROGRAMS[name], path=path)


def missing(name: str) -> str:
    """What to say where a server is not there."""
    return MISSING.format(name=name, package=PACKAGES[name])


def lacks_module(name: str) -> str:
    """What to say where a server cannot code better than gzip; empty where it can."""
    if name not in MODULES or MODULES[name].exists():
        return ""
    return MISSING.format(name=f"brotli của {name}", package=MODULE_PACKAGES[name])


@contextmanager
def _nothing_started() -> Iterator[None]:
    """Keep Debian from starting a server because it was installed (its policy, 9.3.3.1)."""
    asked = Path("/usr/sbin/policy-rc.d")
    if asked.exists():
        yield
        return
    asked.write_text("#!/bin/sh\nexit 101\n", encoding="utf-8")
    asked.chmod(0o755)
    try:
        yield
    finally:
        asked.unlink()


def _absent() -> list[str]:
    """The packages of what is not there."""
    servers = [PACKAGES[name] for name in PROGRAMS if not find(name)]
    return [*servers, *(MODULE_PACKAGES[name] for name in MODULES if lacks_module(name))]


def _install(packages: list[str]) -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages],
    ):
        subprocess.run(command, env=environment, capture_output=True, check=True, timeout=300)


def main() -> int:
    """Install what is not there, where that can be done; 1 where something stays missing."""
    absent = _absent()
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if absent and root and shutil.which("apt-get"):
        print(f"Cài {', '.join(absent)} để thử các mẫu máy chủ…", flush=True)
        try:
            with _nothing_started():
                _install(absent)
        except (OSError, subprocess.SubprocessError) as error:
            print(f"Không cài được: {error}")
    still = [missing(name) for name in PROGRAMS if not find(name)]
    still += filter(None, map(lacks_module, MODULES))
    print("\n".join(still), end="\n" if still else "")
    return 1 if still else 0


if __name__ == "__main__":
    sys.exit(main())
