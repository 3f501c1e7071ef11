"""How search reads texts: rules that come with the program, for Python and the browser alike."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

RULES = Path(__file__).with_suffix(".yml")


def search_rules() -> Mapping[str, Any]:
    """Return the rules of `rules.yml`, as plain data: they travel into the index as they are."""
    rules: Mapping[str, Any] = yaml.safe_load(RULES.read_text("utf-8"))
    return rules
