"""Where in a template an error arose."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from traceback import extract_tb

from jinja2 import TemplateSyntaxError


def template_place(error: BaseException, themes: Sequence[Path]) -> tuple[str, int] | None:
    """Return the template and the line in which an error arose, which Jinja2 puts among frames.

    The template is called as it is seen from the one of `themes` that has it; null for an error
    that arose in none of theirs.
    """
    frames = [(frame.filename, frame.lineno) for frame in extract_tb(error.__traceback__)]
    if isinstance(error, TemplateSyntaxError):
        frames.append((error.filename or "", error.lineno))
    within = ((Path(name), line) for name, line in reversed(frames))
    return next(
        (
            (name.relative_to(theme).as_posix(), line or 1)
            for name, line in within
            for theme in themes
            if name.is_relative_to(theme)
        ),
        None,
    )
