"""Counts the messages that a language does not have yet: `python -m tests.unfinished`.

They are shown in Vietnamese, so nothing breaks; who translates sees how much is left, and where.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from babel.messages.catalog import Catalog, Message

from generator.language.catalogues import FOLDER, translations


def forms(said: str | Sequence[str] | None) -> tuple[str, ...]:
    """Return the forms of a message or of its translation, which has one or several."""
    return (said,) if isinstance(said, str) else tuple(said or ())


def unfinished(messages: Catalog) -> Iterator[Message]:
    """Yield the messages without a translation that is shown."""
    for one in messages:
        if one.id and (one.fuzzy or not all(forms(one.string))):
            yield one


def room_of(message: Message) -> str:
    """Return the room in which a message is said first, or the kind of files of the theme."""
    return "/".join(message.locations[0][0].split("/")[:2])


def told(path: Path) -> str:
    """Return what a language lacks in one line: how many of how many, and where."""
    messages = translations(path.stem)
    left = list(unfinished(messages))
    rooms = Counter(map(room_of, left))
    where = ", ".join(f"{room} {count}" for room, count in rooms.most_common())
    return f"{path.stem}: {len(left)} of {len(messages)} messages unfinished" + (
        f" ({where})" if where else ""
    )


if __name__ == "__main__":
    sys.stdout.write("".join(f"{told(path)}\n" for path in sorted(FOLDER.glob("*.po"))))
