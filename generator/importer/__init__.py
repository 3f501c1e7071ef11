"""From an official text to the draft of a plan file, for a person to complete.

`draft` makes a plan in the author's form, `to_yaml` writes it down, `entry_lines` and `in_flow` one
value of it. What is known here is how official texts are laid out and what a plan file may say; no
plan is read and no registry.
"""

from generator.importer.draft import Draft, Original, draft
from generator.importer.written_order import PARAGRAPH_KEYS
from generator.importer.yaml_writer import Value, entry_lines, in_flow, to_yaml

__all__ = [
    "PARAGRAPH_KEYS",
    "Draft",
    "Original",
    "Value",
    "draft",
    "entry_lines",
    "in_flow",
    "to_yaml",
]
