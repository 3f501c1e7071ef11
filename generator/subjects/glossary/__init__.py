"""Abbreviations: what they stand for, and where they are used."""
