"""What was published: what a site says of itself, and what is held against it.

A site tells in `api/build.json` of what it is made and the hash of each of its files. Here that is
written, read as a stranger's word, compared with what is found, and told. Nothing here reads a file
or asks a network; `build` does.
"""

from __future__ import annotations

from generator.published.comparison import Comparison, compare
from generator.published.record import RECORD, SIGNATURE, Record, read_record, record_files
from generator.published.told import differences_told, made_told, site_told

__all__ = [
    "RECORD",
    "SIGNATURE",
    "Comparison",
    "Record",
    "compare",
    "differences_told",
    "made_told",
    "read_record",
    "record_files",
    "site_told",
]
