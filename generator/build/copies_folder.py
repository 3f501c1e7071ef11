"""A folder that holds every page as Markdown and what they lead to, and nothing outside itself."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from pathlib import Path

from generator.build.disk import refused
from generator.build.inventory import inventory
from generator.build.journal import NEW
from generator.build.publish import COPIES, replace_site
from generator.build.workshop import workshop
from generator.problems import Problem

FORM = 1
# What it is called while it is made.
COPIED = "copies"


def furnish(folder: Path, built: Path, files: Iterable[str], commit: str | None) -> None:
    """Put beside the pages of a folder the files of the site that they lead to, and its mark.

    They are copies: whoever changes one changes no site. The mark says of which commit the folder
    is and what it holds; by it the folder is known for ours. What the site lacks is left out: that
    pages lead to none such is held by the host.
    """
    for name in files:
        source, target = built / name, folder / name
        if source.is_file() and not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
    said = {"form": FORM, "commit": commit, "files": inventory(folder).hashes}
    text = json.dumps(said, ensure_ascii=False, indent=1, sort_keys=True)
    (folder / COPIES).write_text(f"{text}\n", "utf-8", newline="\n")


def put_folder(made: Path, output: Path) -> list[Problem]:
    """Put a folder in the place of the one that stood there; return what the disk refuses.

    That one stays until the new one lies whole beside it.
    """
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        with workshop(output) as room:
            shutil.copytree(made, room / NEW)
            replace_site(output, room / NEW)
    except OSError as error:
        return [refused(error, output)]
    return []
