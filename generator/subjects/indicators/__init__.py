"""Indicators: what the targets of several plans measure in common, ranked where they may be."""
