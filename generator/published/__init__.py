"""What was published: what a site says of itself, and what is held against it.

A site tells in `api/build.json` of what it is made and the hash of each of its files. Here that is
written, read as a stranger's word, compared with what is found, and told. Nothing here reads a file
or asks a network; `build` does.
"""

from __future__ import annotations

from generator.published.chain import CHAIN, Link, chain_file, following, read_chain
from generator.published.comparison import Comparison, compare
from generator.published.proof import NoProofError, Proof, prove, read_proof
from generator.published.record import (
    BESIDE,
    RECORD,
    SIGNATURE,
    Record,
    read_record,
    record_files,
)
from generator.published.told import differences_told, made_told, site_told

__all__ = [
    "BESIDE",
    "CHAIN",
    "RECORD",
    "SIGNATURE",
    "Comparison",
    "Link",
    "NoProofError",
    "Proof",
    "Record",
    "chain_file",
    "compare",
    "differences_told",
    "following",
    "made_told",
    "prove",
    "read_chain",
    "read_proof",
    "read_record",
    "record_files",
    "site_told",
]
