"""A run that publishes again and again and is killed, by the system: what then stands, and stays.

`python -m tests.build.dying FOLDER WAY SEED KILLS` prints a JSON object: how often the site was
whole, missing or mixed right after the kill (`after`) and after the next run had begun (`next`),
and what lay beside or within it then. It is a program of its own since it forks.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest import mock

from generator.build import journal, publish, workshop
from generator.build.publish import replace_site

# How the system at hand is: it knows exchanging or not, the site is a mount point or not.
WAYS: dict[str, dict[str, Any]] = {
    "exchange": {},
    "renames": {"exchange": False},
    "contents": {"mount": True},
    "contents by renames": {"mount": True, "exchange": False},
}
PAGES = [f"{folder}{page}" for folder in ("", "api/", "a/b/") for page in ("build.json", "x.html")]
ALWAYS = ("index.html", "404.html", "api/build.json")


def make(folder: Path, number: int) -> None:
    """Write a site in which every page says of which build it is; some pages come and go."""
    for page in (*PAGES, *ALWAYS, f"chi-{number % 3}/x.html"):
        (folder / page).parent.mkdir(parents=True, exist_ok=True)
        (folder / page).write_text(str(number), encoding="utf-8")


def state(output: Path) -> str:
    """Tell whether a site is `whole`, `missing`, or `mixed` of several builds or parts of one."""
    if not (output / "api").exists() and not (output / "index.html").exists():
        return "missing"
    files = [
        path
        for path in output.rglob("*")
        if path.is_file() and not path.relative_to(output).parts[0].startswith(".")
    ]
    said = {path.read_text(encoding="utf-8") for path in files}
    if len(said) != 1:
        return "mixed"
    wanted = {*PAGES, *ALWAYS, f"chi-{int(said.pop()) % 3}/x.html"}
    here = {path.relative_to(output).as_posix() for path in files}
    return "whole" if here == wanted else "mixed"


def prepare(way: str) -> None:
    """Make the system such as the way says, for this process and its children."""
    said = WAYS[way]
    workshop.GRACE = 0
    if said.get("exchange") is False:
        journal.exchange = publish.exchange = lambda *_: False  # type: ignore[attr-defined]
    if said.get("mount"):
        workshop.is_mount_point = lambda folder: folder.name == "site"


def publish_on_and_on(output: Path, ready: int) -> None:
    number = 1
    while True:
        with workshop.workshop(output) as room:
            make(room / "site", number)
            replace_site(output, room / "site")
        os.write(ready, b".")
        number += 1


def die_at(output: Path, step: int) -> None:
    """Publish once, and die at one of the steps that change names, before it or just after it."""
    left = [step]

    def die_or_go_on() -> None:
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        left[0] -= 1

    def counted(known: Callable[..., Any]) -> Callable[..., Any]:
        def call(*words: Any, **more: Any) -> Any:
            die_or_go_on()
            said = known(*words, **more)
            die_or_go_on()
            return said

        return call

    names = ("rename", "replace", "unlink", "rmdir", "mkdir", "touch", "write_text")
    patches = [mock.patch.object(Path, name, counted(getattr(Path, name))) for name in names]
    patches += [
        mock.patch.object(place, "exchange", counted(getattr(place, "exchange")))  # noqa: B009
        for place in (journal, publish)
    ]
    made = output.parent / "made"
    shutil.rmtree(made, ignore_errors=True)
    make(made, 7)
    for patch in patches:
        patch.start()
    with workshop.workshop(output) as room:
        made.rename(room / "site")
        replace_site(output, room / "site")
    os._exit(3)


def child(work: Callable[[], object]) -> int:
    number = os.fork()
    if number == 0:
        try:
            work()
        finally:
            os._exit(4)
    return number


def settled(output: Path) -> dict[str, Any]:
    """Begin a run and end it, and tell what is there."""
    with workshop.workshop(output):
        pass
    beside = sorted(path.name for path in output.parent.iterdir() if path.name != "made")
    within = sorted(path.name for path in output.iterdir() if path.name.startswith("."))
    return {"next": state(output), "left": [*beside, *within]}


def killed_at_random(output: Path, draw: random.Random) -> dict[str, Any]:
    read, write = os.pipe()
    number = child(lambda: publish_on_and_on(output, write))
    os.read(read, 1)  # it is publishing
    time.sleep(draw.uniform(0, 0.02))
    os.kill(number, signal.SIGKILL)
    os.waitpid(number, 0)
    os.close(read)
    os.close(write)
    return {"after": state(output), **settled(output)}


def killed_at(output: Path, step: int) -> dict[str, Any] | None:
    """Return what was found after a death at a step; null where there is no such step."""
    number = child(lambda: die_at(output, step))
    how = os.waitpid(number, 0)[1]
    if not os.WIFSIGNALED(how):
        assert os.WEXITSTATUS(how) == 3, how
        return None
    return {"after": state(output), **settled(output)}


def main(folder: str, way: str, seed: str, kills: str) -> None:
    prepare(way)
    output, draw = Path(folder) / "site", random.Random(int(seed))
    make(output, 0)
    found = [killed_at_random(output, draw) for _ in range(int(kills))]
    steps: list[dict[str, Any]] = []
    while (one := killed_at(output, len(steps))) is not None:
        steps.append(one)
    said = {
        "random": dict(Counter(json.dumps(one) for one in found)),
        "steps": dict(Counter(json.dumps(one) for one in steps)),
    }
    print(json.dumps(said))


if __name__ == "__main__":
    main(*sys.argv[1:])
