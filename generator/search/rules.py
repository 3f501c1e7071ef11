"""How search reads texts: rules that come with the program, for Python and the browser alike."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from generator.text.spelling import ONSETS, RHYMES

RULES = Path(__file__).with_suffix(".yml")


def search_rules() -> Mapping[str, Any]:
    """Return the rules of `rules.yml`, and of what syllables are made: `onsets` and `rhymes`.

    All of it is plain data, and travels into the index as it is.
    """
    rules: Mapping[str, Any] = yaml.safe_load(RULES.read_text("utf-8"))
    return {**rules, "onsets": sorted(ONSETS), "rhymes": sorted(RHYMES)}
