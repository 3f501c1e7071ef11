"""Names of agencies, cut out of the words that list them."""

from __future__ import annotations

from generator.text.identifiers import slug


def names_in(text: str) -> list[str]:
    """Cut a list of agencies at semicolons, and at commas before a capital outside brackets."""
    names, depth, name = [], 0, ""
    for index, character in enumerate(text):
        depth += {"(": 1, ")": -1}.get(character, 0)
        following = text[index + 1 :].lstrip()[:1]
        if depth <= 0 and (character == ";" or (character == "," and following.isupper())):
            names.append(name)
            name = ""
        else:
            name += character
    stripped = (name.strip().rstrip(".").strip() for name in (*names, name))
    return [name for name in stripped if slug(name)]
