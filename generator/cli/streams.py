"""Standard output and error as UTF-8, whatever a machine takes for its encoding."""

from __future__ import annotations

import io
import sys


def write_utf8() -> None:
    """Let what is printed be UTF-8, in a pipe and a file too.

    Windows gives a redirected output the code page of the machine (cp1252, cp1258), which lacks
    letters of Vietnamese. What is no text at all, a file name of other bytes, is printed as an
    escape. A stream that somebody put in the place of the program's own stays as it is.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
