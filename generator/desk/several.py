"""Annotations edited together: those of one paragraph or row in a text of their own."""

from __future__ import annotations

from collections.abc import Sequence

from generator.authoring import Edit, Path, edit_together


def kind_of(path: Path) -> str:
    """Return of what kind the annotation at a path is: `targets`, `when`."""
    return str(path[-1] if path[-1] == "when" or len(path) < 2 else path[-2])


def edit_each(text: str, paths: Sequence[Path], edit: Edit) -> str:
    """Edit the annotations at several paths, the last of a list first, so that indexes hold.

    A file is read once for all of them where each paragraph stands on lines of its own.
    """
    within: dict[Path, set[Path]] = {}
    for path in paths:
        size = 1 if path[-1] == "when" else 2
        within.setdefault(path[:-size], set()).add(path[-size:])

    if len(paths) == 1:
        return edit(text, paths[0])  # whatever the file is like
    return edit_together(text, {at: _last_first(edit, tails) for at, tails in within.items()})


def _last_first(edit: Edit, tails: set[Path]) -> Edit:
    """Return what edits several annotations of the paragraph whose path it is given."""

    def edited(text: str, paragraph: Path) -> str:
        for tail in sorted(tails, key=lambda one: (str(one[0]), one[1:]), reverse=True):
            text = edit(text, (*paragraph, *tail))
        return text

    return edited
