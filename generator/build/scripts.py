"""A script with what it imports, in one file: a browser asks once instead of once for each.

Only for scripts of the program, which are written in one way: `import { a } from "./b.js";` and
`export` before a declaration, each at the beginning of a line.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Mapping

_IMPORT = re.compile(
    r'^import (?:(\{[^{}]*\}) from )?"(\.{1,2}/[^"]+)";(?: *//.*)?\n?', re.MULTILINE
)
_EXPORT = re.compile(r"^export (?=(?:(?:async )?function|class|const|let) (\w+))", re.MULTILINE)
_CALL = re.compile(r'\bimport\("(\.{1,2}/[^"]+)"\)')
# What would mean something else in another folder, or is written in a way that is not known here.
_PLACE = "import.meta"
_OTHERWISE = re.compile(r"^(?:import\b(?! *\()|export\b|await\b)", re.MULTILINE)


class _UnjoinableError(Exception):
    """A script that cannot stand in one file with those that import it."""


def joined_scripts(files: Mapping[str, bytes], ours: Collection[str]) -> dict[str, bytes]:
    """Return each script that a page asks for with all that it imports, by its path.

    Pages ask for those that no other imports and that export nothing, and for those that a script
    imports by a call. One that imports nothing, or what is not among `ours`, stays as it is.
    """
    texts = {path: files[path].decode() for path in ours if path.endswith(".js") and path in files}
    called = {_beside(path, to) for path, text in texts.items() for to in _CALL.findall(text)}
    within = {_beside(path, to) for path, text in texts.items() for _, to in _IMPORT.findall(text)}
    joined: dict[str, bytes] = {}
    for path, text in texts.items():
        is_asked = path in called or not (path in within or _EXPORT.search(text))
        if is_asked and _IMPORT.search(text):
            try:
                joined[path] = _joined(path, texts).encode()
            except _UnjoinableError:
                continue
    return joined


def _beside(path: str, to: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), to))


def _joined(entry: str, texts: Mapping[str, str]) -> str:
    order = _order(entry, texts, (), {})
    names = {path: f"m{number}" for number, path in enumerate(order)}
    parts = [_part(path, entry, texts[path], names) for path in order]
    exported = _EXPORT.findall(texts[entry])
    if exported:
        parts.append(f"export const {{ {', '.join(exported)} }} = {names[entry]};\n")
    return "".join(parts)


def _order(
    path: str, texts: Mapping[str, str], above: tuple[str, ...], done: dict[str, None]
) -> dict[str, None]:
    """Put a script behind all that it imports, in the order in which a browser runs them."""
    if path in above or path not in texts:
        raise _UnjoinableError(path)
    if path not in done:
        for _names, to in _IMPORT.findall(texts[path]):
            _order(_beside(path, to), texts, (*above, path), done)
        done[path] = None
    return done


def _part(path: str, entry: str, text: str, names: Mapping[str, str]) -> str:
    """Return a script as a function that runs once and returns what the script exports."""
    folder = posixpath.dirname(entry)
    if _PLACE in text and posixpath.dirname(path) != folder:
        raise _UnjoinableError(path)

    def taken(one: re.Match[str]) -> str:
        wanted = (one[1] or "").replace(" as ", ": ")
        return f"const {wanted} = {names[_beside(path, one[2])]};\n" if wanted else ""

    def called(one: re.Match[str]) -> str:
        to = posixpath.relpath(_beside(path, one[1]), folder)
        return f'import("{to if to.startswith(".") else f"./{to}"}")'

    body = _CALL.sub(called, _EXPORT.sub("", _IMPORT.sub(taken, _uncommented(text))))
    if _OTHERWISE.search(body):
        raise _UnjoinableError(path)
    exported = _EXPORT.findall(text)
    returned = f"return {{ {', '.join(exported)} }};\n" if exported else ""
    named = f"const {names[path]} = " if exported else ""
    return f"{named}(() => {{\n{body.rstrip()}\n{returned}}})();\n"


def _uncommented(text: str) -> str:
    """Return a script without comments on lines of their own, but for notices (`/*!`).

    As it is written, each script stands beside.
    """
    kept: list[str] = []
    lines = iter(text.splitlines(keepends=True))
    for line in lines:
        said = line.strip()
        if said.startswith("/*") and not said.startswith("/*!"):
            taken = [line]
            while "*/" not in taken[-1] and (more := next(lines, "")):
                taken.append(more)
            if not taken[-1].rstrip().endswith("*/") or "*/" in taken[-1].rstrip()[:-2]:
                kept += taken
        elif not said.startswith("//"):
            kept.append(line)
    return "".join(kept)
