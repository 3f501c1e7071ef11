"""What the page of the open data says of each table, as its golden has it."""

from __future__ import annotations

import functools
import html
import re
from collections.abc import Iterable

from generator.opendata import Table
from tests.golden import CASES

_LINE = re.compile(r"""<th scope="row"><a [^>]*>([^<]*)\.json</a></th><td>([^<]*)</td>""")


@functools.cache
def described() -> dict[str, str]:
    """Return title and description of every table, by its name, as a reader sees them."""
    golden = (CASES / "pages" / "data.md").read_text(encoding="utf-8")
    return {name: html.unescape(words) for name, words in _LINE.findall(golden)}


def hold_described(tables: Iterable[Table], *names: str) -> None:
    """Hold that these are the tables of a subject, and that each is called as readers see it."""
    assert [(one.name, f"{one.title}: {one.about}") for one in tables] == [
        (name, described()[name]) for name in names
    ]
