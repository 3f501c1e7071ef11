"""A portal's settings with the types that YAML gives their values, as mkdocs reads them.

Elsewhere plain scalars are text (decision 2); a template of a frame asks of `false` whether it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import yaml

from generator.reading.inheritance import INHERIT, Merged


def typed_settings(merged: Merged, environment: Mapping[str, str]) -> dict[str, Any]:
    """Return what the files of some settings say together; `environment` is what `!ENV` may name.

    Files that are no YAML, or no mapping, were told of when they were read, and say nothing here.
    """

    class Typed(yaml.SafeLoader):
        """Knows `!ENV` beside the tags of YAML."""

    def named(loader: yaml.SafeLoader, node: yaml.Node) -> Any:
        return _of_environment(loader, node, environment)

    Typed.add_constructor("!ENV", named)
    said: dict[str, Any] = {}
    for layer in reversed(merged.layers):
        if isinstance(layer.yaml.data, dict) and layer.yaml.data:
            own = yaml.load(layer.path.read_bytes(), Typed)
            said = _merged(said, own)
    said.pop(INHERIT, None)
    return said


def _of_environment(
    loader: yaml.SafeLoader, node: yaml.Node, environment: Mapping[str, str]
) -> Any:
    """Return the value of the first variable that is there, else the last entry of a list."""
    entries: list[Any] = [node.value]
    if isinstance(node, yaml.SequenceNode):
        entries = loader.construct_sequence(node)
    for name in entries[:-1] if len(entries) > 1 else entries:
        if str(name) in environment:
            return yaml.safe_load(environment[str(name)])
    return entries[-1] if len(entries) > 1 else None


def _merged(above: Any, own: Any) -> Any:
    if not isinstance(above, dict) or not isinstance(own, dict):
        return own
    return above | {key: _merged(above.get(key), value) for key, value in own.items()}
