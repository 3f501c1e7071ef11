"""Plan files and registries edited in place: what is meant changes, every other byte stays.

Each function takes the text of a file and returns the text that it becomes. Places are paths as
`reading.yaml_source` gives them: keys and indexes from the top, `("body", 0, "text", 3)`. After
each edit the text is read again, and what it says must be what was meant; else `RefusedEditError`
is raised and nothing changed. To undo is to take the former text again.

`set_value`, `add_item` and `remove` change one value, `add_items` and `remove_items` several.
`annotate`, `split_paragraph`, `merge_paragraph`, `to_heading` and `to_paragraph` know what a
paragraph and a section are;
`add_entry` what a registry is. `edit_together` edits many items of one file.
"""

from generator.authoring.annotations import PARAGRAPH_KEYS, annotate, as_mapping
from generator.authoring.edits import add_item, add_items, remove, remove_items, set_value
from generator.authoring.entries import add_entry
from generator.authoring.headings import to_heading, to_paragraph
from generator.authoring.paragraphs import merge_paragraph, split_paragraph
from generator.authoring.places import Data, Path, RefusedEditError, data_of, value_at
from generator.authoring.together import Edit, edit_together

__all__ = [
    "PARAGRAPH_KEYS",
    "Data",
    "Edit",
    "Path",
    "RefusedEditError",
    "add_entry",
    "add_item",
    "add_items",
    "annotate",
    "as_mapping",
    "data_of",
    "edit_together",
    "merge_paragraph",
    "remove",
    "remove_items",
    "set_value",
    "split_paragraph",
    "to_heading",
    "to_paragraph",
    "value_at",
]
