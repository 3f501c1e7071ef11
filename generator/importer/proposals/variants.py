"""In which of the ways that plans define an indicator a target states it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.importer.known import KnownIndicator
from generator.importer.proposals.words import forms

# Fewer words in a row are said of anything.
_FEWEST = 3


def variant_in(quote: str, indicator: KnownIndicator) -> str | None:
    """Return the variant of which a quote prints most words in a row, null where two are alike."""
    if not indicator.variants:
        return None
    said = forms(quote)
    runs = {variant: _longest_run(forms(name), said) for variant, name in indicator.variants}
    best = max(runs.values())
    likely = [variant for variant, run in runs.items() if run == best]
    return likely[0] if best >= _FEWEST and len(likely) == 1 else None


def _longest_run(words: Sequence[str], text: Sequence[str]) -> int:
    """Return how many words in a row both have; the work is the product of their lengths."""
    best, above = 0, [0] * (len(text) + 1)
    for word in words:
        row = [0]
        for at, other in enumerate(text):
            row.append(above[at] + 1 if word == other else 0)
        best, above = max(best, *row), row
    return best
