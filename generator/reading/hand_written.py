"""The pages that people write by hand, beside those of plans: their Markdown, by path."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath

from generator.language import _
from generator.problems import Location, Problem
from generator.reading import yaml_source
from generator.reading.strangers import published_files
from generator.text.decoding import decode

_HEAD = re.compile(r"-{3}[ \t]*\r?\n((?:.*\n)*?)(?:-{3}|\.{3})[ \t]*\r?\n")


def hand_written(folder: Path, shown: str) -> tuple[dict[PurePosixPath, str], list[Problem]]:
    """Return the Markdown of each page by its path below the folder of such pages, in order.

    One that is no UTF-8 is told and left out, one with a broken head is told; what may not be read
    at all is told by `reading.folders`. `shown` is how problems call the folder.
    """
    found: dict[PurePosixPath, str] = {}
    problems: list[Problem] = []
    for path, data in published_files(folder, shown, []) if folder.is_dir() else ():
        if not path.endswith(".md"):
            continue
        name = f"{shown}/{path}"
        text, wrong = decode(data, name)
        if text is None:
            problems.extend(wrong)
            continue
        found[PurePosixPath(path)] = text
        problems.extend(_broken_head(text, name))
    return found, problems


def _broken_head(text: str, name: str) -> Iterator[Problem]:
    """Tell of YAML at the head of a page that is none: the host would show it to readers.

    What counts as a head is as mkdocs has it (`mkdocs.utils.meta`).
    """
    head = _HEAD.match(text)
    if head is None:
        return
    yaml, found = yaml_source.parse(head[1].encode(), name)
    for one in found:
        yield replace(one, line=one.line + 1)
    if yaml and not isinstance(yaml.data, dict | None):
        yield Problem.at(
            Location(name, 2),
            "shape",
            _("giữa hai dòng --- ở đầu trang phải là các mục “tên: giá trị”"),
            fragment=head[1].strip(),
            hint=_("viết như title: Tên trang, hoặc xóa hai dòng ---"),
        )
