"""The lunr.js that browsers search with."""

from __future__ import annotations

from pathlib import Path

from rjsmin import jsmin

from generator.reading.settings import program_theme

# lunr asks by these names how it is to be loaded (UMD). Those of a module come before those of the
# page, where an element of that name would answer.
_ITS_NAMES = "const exports = {}, module = { exports }, define = null;"


def lunr_file() -> Path:
    """Return the file of lunr.js that is kept in the program's theme, whole and commented."""
    return program_theme() / "kept/lunr.js"


def minified(script: str) -> bytes:
    """Return a script without comments and needless white space: two fifths of what is fetched.

    Those that tell whose it is remain: the first one, and what is marked as such by `/*!`.
    Made for scripts of before 2015, as lunr is one: a template within a template breaks.
    """
    kept: str = jsmin(script.replace("/**", "/*!", 1), keep_bang_comments=True)
    return kept.encode()


def lunr_module(script: str) -> bytes:
    """Return lunr.js as a module whose default is lunr, minified: it leaves nothing in the page."""
    return minified(as_module(script))


def as_module(script: str) -> str:
    """Return a script that may be loaded in three ways (UMD) as one that is a module."""
    return f"{_ITS_NAMES}\n{script}\nexport default module.exports;\n"
