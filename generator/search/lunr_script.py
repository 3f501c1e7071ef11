"""The lunr.js that browsers search with."""

from __future__ import annotations

import re
from importlib import resources
from pathlib import Path

LUNR_PATH = "tim-kiem/lunr.js"
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_INDENTED = re.compile(r"\n\s*")


def lunr_file() -> Path:
    """Return the file of lunr.js that mkdocs brings along, whole and commented."""
    return Path(str(resources.files("mkdocs"))) / "contrib/search/templates/search/lunr.js"


def trimmed(script: str) -> bytes:
    """Return a script without the comments that document its source, half of what is fetched.

    Those that tell whose it is remain.
    """
    return _INDENTED.sub("\n", _COMMENT.sub(_if_of_rights, script)).encode()


def _if_of_rights(comment: re.Match[str]) -> str:
    return comment[0] if "Copyright" in comment[0] else ""
