"""Names of files: which of them a server publishes nowhere, which Windows cannot hold, which meet.

What Windows refuses: Microsoft, “Naming Files, Paths, and Namespaces”.
"""

from __future__ import annotations

import re
import unicodedata

_DEVICES = {
    *("con", "prn", "aux", "nul", "conin$", "conout$"),
    *(f"{port}{number}" for port in ("com", "lpt") for number in "123456789¹²³"),
}
_REFUSED = re.compile(r'[<>:"|?*\\]|[. ]$')


def is_dot_file(path: str) -> bool:
    """Tell whether a file or a folder on the way to it begins with a dot: hosts publish none."""
    return any(step.startswith(".") for step in path.split("/"))


def suits_windows(path: str) -> bool:
    """Tell whether Windows can hold a file at a path: a clone there lacks it otherwise."""
    return not any(
        _REFUSED.search(step) or step.split(".")[0].rstrip().lower() in _DEVICES
        for step in path.split("/")
    )


def folded(path: str) -> str:
    """Return what two paths have in common that macOS or Windows take for one.

    Those that differ only by the case of letters or by the Unicode form of their accents.
    """
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", path).casefold())
