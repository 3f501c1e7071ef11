"""The patterns of the program: those that its modules keep, and that functions write."""

from __future__ import annotations

import ast
import functools
import importlib
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from types import ModuleType, SimpleNamespace
from typing import Any

from generator.search.rules import search_rules
from generator.search.terms import Reader
from generator.text import days
from tests.folders import ROOT
from tests.test_house import FILES, MODULES

METHODS = ("search", "match", "fullmatch")
SCANS = ("findall", "finditer", "sub", "subn", "split")
_CALLED = {*(f"re.{one}" for one in (*METHODS, *SCANS)), "_any_case"}
# What stands in the place of a value that a function puts into its pattern.
PUT_IN: dict[str, Any] = {
    "target": SimpleNamespace(year=2030),
    "form": SimpleNamespace(year=2030),
    "unit": "m² sàn/người",
    "ending": "trở lên",
    "opening": "không vượt quá",
    "words": r"(?:chậm\s+nhất|muộn\s+nhất)\s+(?:là\s+|đến\s+|vào\s+|trong\s+)*",
    "printed": days._DAY.format(day=10, month=11),
}

_IN_SLASHES = re.compile(
    r"\.(replace|replaceAll|split|matchAll|match|search)"
    r"\(/((?:[^/\\\n\[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)/([a-z]*)"
)


def uses(module: str) -> dict[str, set[str]]:
    """Return by which methods a module uses each name that may be a pattern."""
    found: dict[str, set[str]] = defaultdict(set)
    for node in ast.walk(ast.parse(FILES[module].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute) and node.attr in (*METHODS, *SCANS):
            found[ast.unparse(node.value)].add("findall" if node.attr in SCANS else node.attr)
    return found


def kept(value: object, name: str, depth: int = 0) -> Iterator[tuple[str, re.Pattern[Any]]]:
    """Yield each pattern that a value is or holds, with the name of the value."""
    if isinstance(value, re.Pattern):
        yield name, value
    elif depth < 3 and isinstance(value, tuple | list | set | frozenset):
        for one in value:
            yield from kept(one, name, depth + 1)
    elif depth < 3 and isinstance(value, dict):
        yield from kept(list(value.values()), name, depth)
    elif depth < 3 and is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from kept(getattr(value, field.name, None), name, depth + 1)


def written(module: str, names: ModuleType) -> Iterator[tuple[re.Pattern[Any], str]]:
    """Yield each pattern that a function of a module writes, with the method it is used by."""
    for function in ast.walk(ast.parse(FILES[module].read_text(encoding="utf-8"))):
        if not isinstance(function, ast.FunctionDef):
            continue
        for call in (one for one in ast.walk(function) if isinstance(one, ast.Call)):
            called = ast.unparse(call.func)
            text = evaluated(call.args[0], names) if called in _CALLED else None
            if text is not None:
                ignored = "IGNORECASE" in ast.unparse(call) or called == "_any_case"
                pattern = re.compile(text, re.IGNORECASE if ignored else 0)
                yield pattern, "match" if called == "_any_case" else called[3:]


def evaluated(node: ast.expr, names: ModuleType) -> Any:
    """Return what an expression in a function says, with a letter for what only runs tell.

    Null where only runs tell the whole.
    """
    if isinstance(node, ast.JoinedStr):
        return "".join(str(evaluated(part, names) or "x") for part in node.values)
    if isinstance(node, ast.FormattedValue):
        return evaluated(node.value, names)
    try:
        return eval(ast.unparse(node), {**PUT_IN, **vars(names)})
    except (NameError, AttributeError):
        return None


def of_scripts() -> Iterator[tuple[str, re.Pattern[str], str]]:
    """Yield the patterns that scripts write in slashes, in Python's own words."""
    for file in sorted((ROOT / "theme/assets/js").rglob("*.js")):
        text = file.read_text(encoding="utf-8")
        for method, source, flags in _IN_SLASHES.findall(text):
            python = re.sub(r"\\p\{[LN]\}", r"\\w", source.replace(r"\/", "/"))
            python = python.replace(r"\p{M}", "\u0300")
            every = "g" in flags or method == "split"
            yield f"{file.name}: {source}", re.compile(python), "findall" if every else "search"


@functools.cache
def gathered() -> dict[tuple[str, str], tuple[str, re.Pattern[Any]]]:
    """Return each pattern with each method by which it is used, and where it stands, in order."""
    found: dict[tuple[str, str], tuple[str, re.Pattern[Any]]] = {}
    for where, pattern, method in (*_of_modules(), *_of_readers(), *of_scripts()):
        scans = "findall" if method in SCANS else method
        found.setdefault((str(pattern.pattern), scans), (where, pattern))
    return dict(sorted(found.items()))


def _of_modules() -> Iterator[tuple[str, re.Pattern[Any], str]]:
    loaded = {name: importlib.import_module(f"generator.{name}") for name in MODULES}
    by_module = {module: uses(module) for module in loaded}
    anywhere: dict[str, set[str]] = defaultdict(set)
    for used in by_module.values():
        for name, methods in used.items():
            anywhere[name.rpartition(".")[2]] |= methods
    for module, names in loaded.items():
        for name, value in vars(names).items():
            ways = by_module[module].get(name) or anywhere.get(name) or set(METHODS)
            for _, pattern in kept(value, name):
                yield from ((f"{module}.{name}", pattern, way) for way in ways)
        yield from ((module, pattern, way) for pattern, way in written(module, names))


def _of_readers() -> Iterator[tuple[str, re.Pattern[Any], str]]:
    for name, pattern in kept(vars(Reader(search_rules(), [])), "search.terms.Reader"):
        yield name, pattern, "findall"
