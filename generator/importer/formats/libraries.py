"""Libraries that are not always installed: each is asked for where it is first needed."""

from __future__ import annotations

from importlib import import_module
from importlib.metadata import version
from importlib.util import find_spec
from typing import Any, TypeAlias

# A picture as Pillow holds it: its types are not there where it is not.
Picture: TypeAlias = Any


def library(name: str) -> Any:
    """Return a module of a library, imported now.

    Raises:
        ImportError: it is not installed.
    """
    return import_module(name)


def installed(*names: str) -> bool:
    """Tell whether libraries are installed, without importing them."""
    return all(find_spec(name) is not None for name in names)


def named(name: str) -> str:
    """Return a library that is installed with its version: `pypdfium2 5.15.2`."""
    return f"{name} {version(name)}"
