"""What a request for a page of one's own machine may ask: of which host, for which page or file."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import unquote_to_bytes, urlsplit

_OF_THIS_MACHINE = ("localhost", "127.0.0.1", "::1")
_EVERYWHERE = ("0.0.0.0", "::", "")


def is_our_host(named: Sequence[str], host: str) -> bool:
    """Tell whether a request names a host that we are; `named` are its `Host` headers.

    A page of elsewhere can have its name lead to this machine (DNS rebinding) and would then read
    the site of a clerk; its request still names it. `host` is where we listen. One that listens
    everywhere is reached by any number of an address too, which no name can be.
    """
    if len(named) != 1:
        return False
    name = _name(named[0])
    if name is None:
        return False
    return name in (*_OF_THIS_MACHINE, host.lower()) or (host in _EVERYWHERE and _is_number(name))


def file_asked(path: str, base: str, site: Path) -> Path | None:
    """Return the file or folder below `site` that the path of an address below `base` means.

    Null for what is not there, outside of `base`, for dot files, and for whatever does not lead
    down step by step: empty steps, `..`, slashes and controls behind percent signs, bytes that are
    no UTF-8, links outward.
    """
    names = _names(path, base)
    return _inside(site.joinpath(*names), site) if names is not None else None


def page_asked(path: str, base: str) -> str | None:
    """Return the address of the page that the path of an address below `base` means.

    It ends in a slash, or is empty for the home page. Null for what is named like no page: a file
    with an ending, and whatever does not lead down.
    """
    names = _names(path.removesuffix("index.html") if path.endswith("/index.html") else path, base)
    if names is None or (not path.endswith("/") and "." in names[-1]):
        return None
    return "".join(f"{name}/" for name in names if name)


def _names(path: str, base: str) -> list[str] | None:
    if not path.startswith(base):
        return None
    steps = path.removeprefix(base).removesuffix("/").split("/")
    try:
        names = [unquote_to_bytes(step).decode("utf-8") for step in steps]
    except UnicodeDecodeError:
        return None
    return names if names == [""] or all(map(_leads_down, names)) else None


def _name(header: str) -> str | None:
    """Return the name or number of a `Host` header, its port left out; null for no such thing."""
    if not re.fullmatch(r"[a-zA-Z0-9.-]+(:\d{1,5})?|\[[0-9a-fA-F:.]+\](:\d{1,5})?", header):
        return None
    try:
        return urlsplit(f"//{header}").hostname
    except ValueError:
        return None


def _is_number(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _leads_down(name: str) -> bool:
    return bool(name) and name[0] != "." and name.isprintable() and not re.search(r"[/\\]", name)


def _inside(file: Path, site: Path) -> Path | None:
    try:
        inside = file.exists() and file.resolve().is_relative_to(site.resolve())
    except (OSError, RuntimeError):  # a name that is too long, links in a circle
        return None
    return file if inside else None
