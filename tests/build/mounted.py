"""A site in file systems of its own: what is published there, and what a full or closed disk says.

`unshare -Urm python -m tests.build.mounted FOLDER` prints a JSON object. It is a program of its own
since it mounts, which only the superuser of a name space may.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from generator.build.disk import refused
from generator.build.publish import may_replace, replace_site
from generator.build.workshop import is_mount_point, workshop
from tests.build.dying import make, state

BIG = 700_000


def mount(folder: Path, *words: str | Path) -> None:
    folder.mkdir(exist_ok=True)
    subprocess.run(["mount", *words, folder], check=True)


def publish(output: Path, number: int, more: int = 0) -> dict[str, object]:
    """Publish a build; tell what then stands, what was refused and what lies there still."""
    rule, before = "", output.stat().st_ino
    try:
        with workshop(output) as room:
            make(room / "site", number)
            (room / "site/lon.bin").write_bytes(bytes(more))
            (room / "site/lon.bin").unlink()
            replace_site(output, room / "site")
    except OSError as error:
        rule = refused(error, output).message
    return {
        "state": state(output),
        "build": (output / "index.html").read_text(encoding="utf-8"),
        "refused": rule,
        "same folder": output.stat().st_ino == before,
        "hidden": sorted(path.name for path in output.glob(".*")),
        "ours": may_replace(output),
    }


def main(folder: Path) -> None:
    small, bound = folder / "site", folder / "gan"
    mount(small, "-t", "tmpfs", "-o", "size=600k", "none")
    (folder / "that").mkdir()
    mount(bound, "--bind", folder / "that")
    said = {
        "mounts": [is_mount_point(one) for one in (small, bound, folder, folder / "that")],
        "first": publish(small, 1),
        "second": publish(small, 2),
        "full": publish(small, 3, BIG),
        "after": publish(small, 4),
        "bound": publish(bound, 5),
        "bound again": publish(bound, 6),
    }
    mount(small, "-o", "remount,ro")
    said["closed"] = publish(small, 7)
    print(json.dumps(said))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
